package model

import (
	"cmp"
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// Relation is one relation with its claims.
type Relation struct {
	edge     *graph.Edge
	from, to *graph.Node // nil where they are yet to be read
}

// newRelation returns the relation of a step from near.
func newRelation(near *graph.Node, s graph.Step) Relation {
	if s.Dir == graph.Into {
		return Relation{s.Edge, s.Node, near}
	}
	return Relation{s.Edge, near, s.Node}
}

// ID returns from, kind and to.
func (r Relation) ID() graph.ID { return graph.ID(r.edge.ID()) }

// Kind returns the kind of relation.
func (r Relation) Kind() graph.Rel { return r.edge.Rel }

// From returns where the relation starts.
func (r Relation) From(ctx context.Context) (Node, error) { return end(ctx, r.from, r.edge.From) }

// To returns where the relation leads.
func (r Relation) To(ctx context.Context) (Node, error) { return end(ctx, r.to, r.edge.To) }

func end(ctx context.Context, known *graph.Node, id graph.ID) (Node, error) {
	n, err := endNode(ctx, known, id)
	return Wrap(n), err
}

// endNode returns an end of a relation, which may be known.
func endNode(ctx context.Context, known *graph.Node, id graph.ID) (*graph.Node, error) {
	if known != nil {
		return known, nil
	}
	return request.Named(ctx, id)
}

// Claims returns what the sources say.
func (r Relation) Claims() []Claim {
	all, _ := r.AppendClaims(context.Background(), []Claim{}) // which cannot fail
	return all
}

// AppendClaims appends what Claims returns.
func (r Relation) AppendClaims(_ context.Context, to []Claim) ([]Claim, error) {
	for i := range r.edge.Claims {
		to = append(to, Claim{&r.edge.Claims[i], r.edge.Timing})
	}
	return to, nil
}

// Interval returns the time that all claims together span.
func (r Relation) Interval() Interval {
	iv := r.edge.Interval()
	return Interval{Since: optional(&iv.Since), Until: optional(&iv.Until), SinceKnown: iv.SinceKnown, UntilKnown: iv.UntilKnown}
}

// Holds says whether the relation holds in a year.
func (r Relation) Holds(at graph.Year) graph.Truth {
	return r.edge.Holds(graph.AsOf(at, graph.Include))
}

// Sentence returns the relation as a sentence.
func (r Relation) Sentence(ctx context.Context, lang *string) (string, error) {
	from, err := endNode(ctx, r.from, r.edge.From)
	to, err2 := endNode(ctx, r.to, r.edge.To) // asked for together
	if err = cmp.Or(err, err2); err != nil {
		return "", err
	}
	l := value(lang)
	return spoken(from, l) + " " + reading(r.edge.Rel, graph.Out, l) + " " + spoken(to, l) + ".", nil
}

// Claim is what one source says about one relation.
type Claim struct {
	claim  *graph.Claim
	timing graph.Timing
}

// Role returns as what.
func (c Claim) Role() *string { return optional(&c.claim.Role) }

// Since returns when it began or happened.
func (c Claim) Since() *graph.Date { return optional(&c.claim.Since) }

// Until returns when it ended.
func (c Claim) Until() *graph.Date { return optional(&c.claim.Until) }

// DatesFrom returns where the dates come from.
func (c Claim) DatesFrom() graph.DateOrigin { return c.claim.Origin }

// Status returns how far the fact had come.
func (c Claim) Status() *graph.Status { return optional(&c.claim.Status) }

// Confidence returns how well the source backs the claim.
func (c Claim) Confidence() graph.Confidence { return c.claim.Confidence }

// Source returns who says so.
func (c Claim) Source(ctx context.Context) (Source, error) { return source(ctx, c.claim.Source) }

// Locator returns where in the source.
func (c Claim) Locator() *string { return optional(&c.claim.Locator) }

// Notes returns the remark of the data's editors.
func (c Claim) Notes() *string { return optional(&c.claim.Notes) }

// Holds says whether the relation holds in a year by this claim alone.
func (c Claim) Holds(at graph.Year) graph.Truth {
	return c.claim.Holds(c.timing, graph.AsOf(at, graph.Include))
}
