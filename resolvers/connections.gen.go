// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.

package resolvers

import (
	"context"

	"github.com/glocal-graph/glocal/resolvers/internal/model"
)

// Cities answers the field cities of Query.
func (query) Cities(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.CityConnection, error) {
	return model.Connect[model.City, model.CityConnection](ctx, "city", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Countries answers the field countries of Query.
func (query) Countries(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.CountryConnection, error) {
	return model.Connect[model.Country, model.CountryConnection](ctx, "country", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Regions answers the field regions of Query.
func (query) Regions(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.RegionConnection, error) {
	return model.Connect[model.Region, model.RegionConnection](ctx, "region", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Networks answers the field networks of Query.
func (query) Networks(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.NetworkConnection, error) {
	return model.Connect[model.Network, model.NetworkConnection](ctx, "network", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Organizations answers the field organizations of Query.
func (query) Organizations(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.OrganizationConnection, error) {
	return model.Connect[model.Organization, model.OrganizationConnection](ctx, "organization", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Forums answers the field forums of Query.
func (query) Forums(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.ForumConnection, error) {
	return model.Connect[model.Forum, model.ForumConnection](ctx, "forum", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Events answers the field events of Query.
func (query) Events(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.EventConnection, error) {
	return model.Connect[model.Event, model.EventConnection](ctx, "event", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Declarations answers the field declarations of Query.
func (query) Declarations(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.DeclarationConnection, error) {
	return model.Connect[model.Declaration, model.DeclarationConnection](ctx, "declaration", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Frameworks answers the field frameworks of Query.
func (query) Frameworks(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.FrameworkConnection, error) {
	return model.Connect[model.Framework, model.FrameworkConnection](ctx, "framework", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Objectives answers the field objectives of Query.
func (query) Objectives(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.ObjectiveConnection, error) {
	return model.Connect[model.Objective, model.ObjectiveConnection](ctx, "objective", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Principles answers the field principles of Query.
func (query) Principles(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.PrincipleConnection, error) {
	return model.Connect[model.Principle, model.PrincipleConnection](ctx, "principle", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Themes answers the field themes of Query.
func (query) Themes(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.ThemeConnection, error) {
	return model.Connect[model.Theme, model.ThemeConnection](ctx, "theme", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Instruments answers the field instruments of Query.
func (query) Instruments(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.InstrumentConnection, error) {
	return model.Connect[model.Instrument, model.InstrumentConnection](ctx, "instrument", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}

// Sources answers the field sources of Query.
func (query) Sources(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.SourceConnection, error) {
	return model.Connect[model.Source, model.SourceConnection](ctx, "source", model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})
}
