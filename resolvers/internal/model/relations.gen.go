// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.

package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
)

// ActiveActors returns the relations that the field activeActors stands for.
func (b Base) ActiveActors(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "active_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// ActiveIn returns the relations that the field activeIn stands for.
func (b Base) ActiveIn(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "active_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// AddressedBy returns the relations that the field addressedBy stands for.
func (b Base) AddressedBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "addresses", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Addresses returns the relations that the field addresses stands for.
func (b Base) Addresses(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "addresses", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Adopted returns the relations that the field adopted stands for.
func (b Base) Adopted(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "adopted_at", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// AdoptedAt returns the relations that the field adoptedAt stands for.
func (b Base) AdoptedAt(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "adopted_at", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Chaired returns the relations that the field chaired stands for.
func (b Base) Chaired(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "chaired", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Chairs returns the relations that the field chairs stands for.
func (b Base) Chairs(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "chaired", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// ContributesTo returns the relations that the field contributesTo stands for.
func (b Base) ContributesTo(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "contributes_to", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Contributors returns the relations that the field contributors stands for.
func (b Base) Contributors(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "contributes_to", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Coordinates returns the relations that the field coordinates stands for.
func (b Base) Coordinates(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "coordinates", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Coordinators returns the relations that the field coordinators stands for.
func (b Base) Coordinators(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "coordinates", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Criticized returns the relations that the field criticized stands for.
func (b Base) Criticized(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "criticized", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// CriticizedBy returns the relations that the field criticizedBy stands for.
func (b Base) CriticizedBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "criticized", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Developed returns the relations that the field developed stands for.
func (b Base) Developed(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "developed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Developers returns the relations that the field developers stands for.
func (b Base) Developers(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "developed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Endorsed returns the relations that the field endorsed stands for.
func (b Base) Endorsed(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "endorsed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Endorsers returns the relations that the field endorsers stands for.
func (b Base) Endorsers(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "endorsed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Founded returns the relations that the field founded stands for.
func (b Base) Founded(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "founded", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Founders returns the relations that the field founders stands for.
func (b Base) Founders(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "founded", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Funders returns the relations that the field funders stands for.
func (b Base) Funders(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "funds", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Funds returns the relations that the field funds stands for.
func (b Base) Funds(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "funds", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Hosted returns the relations that the field hosted stands for.
func (b Base) Hosted(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "hosted", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Hosts returns the relations that the field hosts stands for.
func (b Base) Hosts(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "hosted", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Issued returns the relations that the field issued stands for.
func (b Base) Issued(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "issued", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Issuers returns the relations that the field issuers stands for.
func (b Base) Issuers(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "issued", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Leaders returns the relations that the field leaders stands for.
func (b Base) Leaders(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "leads", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Leads returns the relations that the field leads stands for.
func (b Base) Leads(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "leads", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// LocatedIn returns the relations that the field locatedIn stands for.
func (b Base) LocatedIn(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "located_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// LocationOf returns the relations that the field locationOf stands for.
func (b Base) LocationOf(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "located_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// MemberOf returns the relations that the field memberOf stands for.
func (b Base) MemberOf(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "member_of", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Members returns the relations that the field members stands for.
func (b Base) Members(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "member_of", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Organized returns the relations that the field organized stands for.
func (b Base) Organized(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "organized", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Organizers returns the relations that the field organizers stands for.
func (b Base) Organizers(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "organized", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// PartOf returns the relations that the field partOf stands for.
func (b Base) PartOf(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "part_of", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Participants returns the relations that the field participants stands for.
func (b Base) Participants(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "participated_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// ParticipatedIn returns the relations that the field participatedIn stands for.
func (b Base) ParticipatedIn(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "participated_in", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// PartneredBy returns the relations that the field partneredBy stands for.
func (b Base) PartneredBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "partnered_with", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// PartneredWith returns the relations that the field partneredWith stands for.
func (b Base) PartneredWith(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "partnered_with", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Parts returns the relations that the field parts stands for.
func (b Base) Parts(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "part_of", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Piloted returns the relations that the field piloted stands for.
func (b Base) Piloted(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "piloted", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Pilots returns the relations that the field pilots stands for.
func (b Base) Pilots(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "piloted", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Pledged returns the relations that the field pledged stands for.
func (b Base) Pledged(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "pledged", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// PledgedBy returns the relations that the field pledgedBy stands for.
func (b Base) PledgedBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "pledged", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Prepared returns the relations that the field prepared stands for.
func (b Base) Prepared(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "prepared", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// PreparedBy returns the relations that the field preparedBy stands for.
func (b Base) PreparedBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "prepared", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// ReferredToBy returns the relations that the field referredToBy stands for.
func (b Base) ReferredToBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "refers_to", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// RefersTo returns the relations that the field refersTo stands for.
func (b Base) RefersTo(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "refers_to", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// ReviewedBy returns the relations that the field reviewedBy stands for.
func (b Base) ReviewedBy(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "reviews", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Reviews returns the relations that the field reviews stands for.
func (b Base) Reviews(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "reviews", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// SeatHolders returns the relations that the field seatHolders stands for.
func (b Base) SeatHolders(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "sits_on", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Signatories returns the relations that the field signatories stands for.
func (b Base) Signatories(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "signed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Signed returns the relations that the field signed stands for.
func (b Base) Signed(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "signed", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// SitsOn returns the relations that the field sitsOn stands for.
func (b Base) SitsOn(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "sits_on", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Speakers returns the relations that the field speakers stands for.
func (b Base) Speakers(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "spoke_at", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// SpokeAt returns the relations that the field spokeAt stands for.
func (b Base) SpokeAt(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "spoke_at", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Supporters returns the relations that the field supporters stands for.
func (b Base) Supporters(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "supports", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// Supports returns the relations that the field supports stands for.
func (b Base) Supports(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "supports", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// TopicOf returns the relations that the field topicOf stands for.
func (b Base) TopicOf(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Into, "works_on", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// WorksOn returns the relations that the field worksOn stands for.
func (b Base) WorksOn(ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.related(ctx, graph.Out, "works_on", RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}
