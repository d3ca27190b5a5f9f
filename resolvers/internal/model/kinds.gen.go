// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.

package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
)

type (
	// City is a node of kind city.
	City struct{ Base }
	// CityConnection is a page of cities.
	CityConnection struct{ connection[City] }
	// CityEdge is one of a page of cities.
	CityEdge struct{ edge[City] }
	// Country is a node of kind country.
	Country struct{ Base }
	// CountryConnection is a page of countries.
	CountryConnection struct{ connection[Country] }
	// CountryEdge is one of a page of countries.
	CountryEdge struct{ edge[Country] }
	// Region is a node of kind region.
	Region struct{ Base }
	// RegionConnection is a page of regions.
	RegionConnection struct{ connection[Region] }
	// RegionEdge is one of a page of regions.
	RegionEdge struct{ edge[Region] }
	// Network is a node of kind network.
	Network struct{ Base }
	// NetworkConnection is a page of networks.
	NetworkConnection struct{ connection[Network] }
	// NetworkEdge is one of a page of networks.
	NetworkEdge struct{ edge[Network] }
	// Organization is a node of kind organization.
	Organization struct{ Base }
	// OrganizationConnection is a page of organisations.
	OrganizationConnection struct{ connection[Organization] }
	// OrganizationEdge is one of a page of organisations.
	OrganizationEdge struct{ edge[Organization] }
	// Forum is a node of kind forum.
	Forum struct{ Base }
	// ForumConnection is a page of forums.
	ForumConnection struct{ connection[Forum] }
	// ForumEdge is one of a page of forums.
	ForumEdge struct{ edge[Forum] }
	// Event is a node of kind event.
	Event struct{ Base }
	// EventConnection is a page of events.
	EventConnection struct{ connection[Event] }
	// EventEdge is one of a page of events.
	EventEdge struct{ edge[Event] }
	// Declaration is a node of kind declaration.
	Declaration struct{ Base }
	// DeclarationConnection is a page of declarations.
	DeclarationConnection struct{ connection[Declaration] }
	// DeclarationEdge is one of a page of declarations.
	DeclarationEdge struct{ edge[Declaration] }
	// Framework is a node of kind framework.
	Framework struct{ Base }
	// FrameworkConnection is a page of frameworks.
	FrameworkConnection struct{ connection[Framework] }
	// FrameworkEdge is one of a page of frameworks.
	FrameworkEdge struct{ edge[Framework] }
	// Objective is a node of kind objective.
	Objective struct{ Base }
	// ObjectiveConnection is a page of objectives.
	ObjectiveConnection struct{ connection[Objective] }
	// ObjectiveEdge is one of a page of objectives.
	ObjectiveEdge struct{ edge[Objective] }
	// Principle is a node of kind principle.
	Principle struct{ Base }
	// PrincipleConnection is a page of guiding principles.
	PrincipleConnection struct{ connection[Principle] }
	// PrincipleEdge is one of a page of guiding principles.
	PrincipleEdge struct{ edge[Principle] }
	// Theme is a node of kind theme.
	Theme struct{ Base }
	// ThemeConnection is a page of themes.
	ThemeConnection struct{ connection[Theme] }
	// ThemeEdge is one of a page of themes.
	ThemeEdge struct{ edge[Theme] }
	// Instrument is a node of kind instrument.
	Instrument struct{ Base }
	// InstrumentConnection is a page of instruments.
	InstrumentConnection struct{ connection[Instrument] }
	// InstrumentEdge is one of a page of instruments.
	InstrumentEdge struct{ edge[Instrument] }
	// Source is a node of kind source.
	Source struct{ Base }
	// SourceConnection is a page of sources.
	SourceConnection struct{ connection[Source] }
	// SourceEdge is one of a page of sources.
	SourceEdge struct{ edge[Source] }
)

func (City) IsNode()         {}
func (Country) IsNode()      {}
func (Region) IsNode()       {}
func (Network) IsNode()      {}
func (Organization) IsNode() {}
func (Forum) IsNode()        {}
func (Event) IsNode()        {}
func (Declaration) IsNode()  {}
func (Framework) IsNode()    {}
func (Objective) IsNode()    {}
func (Principle) IsNode()    {}
func (Theme) IsNode()        {}
func (Instrument) IsNode()   {}
func (Source) IsNode()       {}

// Edges returns the items of the page with their places.
func (c CityConnection) Edges(context.Context) ([]CityEdge, error) {
	return edges[CityEdge](c.connection, func(e edge[City]) CityEdge { return CityEdge{e} })
}

// Edges returns the items of the page with their places.
func (c CountryConnection) Edges(context.Context) ([]CountryEdge, error) {
	return edges[CountryEdge](c.connection, func(e edge[Country]) CountryEdge { return CountryEdge{e} })
}

// Edges returns the items of the page with their places.
func (c RegionConnection) Edges(context.Context) ([]RegionEdge, error) {
	return edges[RegionEdge](c.connection, func(e edge[Region]) RegionEdge { return RegionEdge{e} })
}

// Edges returns the items of the page with their places.
func (c NetworkConnection) Edges(context.Context) ([]NetworkEdge, error) {
	return edges[NetworkEdge](c.connection, func(e edge[Network]) NetworkEdge { return NetworkEdge{e} })
}

// Edges returns the items of the page with their places.
func (c OrganizationConnection) Edges(context.Context) ([]OrganizationEdge, error) {
	return edges[OrganizationEdge](c.connection, func(e edge[Organization]) OrganizationEdge { return OrganizationEdge{e} })
}

// Edges returns the items of the page with their places.
func (c ForumConnection) Edges(context.Context) ([]ForumEdge, error) {
	return edges[ForumEdge](c.connection, func(e edge[Forum]) ForumEdge { return ForumEdge{e} })
}

// Edges returns the items of the page with their places.
func (c EventConnection) Edges(context.Context) ([]EventEdge, error) {
	return edges[EventEdge](c.connection, func(e edge[Event]) EventEdge { return EventEdge{e} })
}

// Edges returns the items of the page with their places.
func (c DeclarationConnection) Edges(context.Context) ([]DeclarationEdge, error) {
	return edges[DeclarationEdge](c.connection, func(e edge[Declaration]) DeclarationEdge { return DeclarationEdge{e} })
}

// Edges returns the items of the page with their places.
func (c FrameworkConnection) Edges(context.Context) ([]FrameworkEdge, error) {
	return edges[FrameworkEdge](c.connection, func(e edge[Framework]) FrameworkEdge { return FrameworkEdge{e} })
}

// Edges returns the items of the page with their places.
func (c ObjectiveConnection) Edges(context.Context) ([]ObjectiveEdge, error) {
	return edges[ObjectiveEdge](c.connection, func(e edge[Objective]) ObjectiveEdge { return ObjectiveEdge{e} })
}

// Edges returns the items of the page with their places.
func (c PrincipleConnection) Edges(context.Context) ([]PrincipleEdge, error) {
	return edges[PrincipleEdge](c.connection, func(e edge[Principle]) PrincipleEdge { return PrincipleEdge{e} })
}

// Edges returns the items of the page with their places.
func (c ThemeConnection) Edges(context.Context) ([]ThemeEdge, error) {
	return edges[ThemeEdge](c.connection, func(e edge[Theme]) ThemeEdge { return ThemeEdge{e} })
}

// Edges returns the items of the page with their places.
func (c InstrumentConnection) Edges(context.Context) ([]InstrumentEdge, error) {
	return edges[InstrumentEdge](c.connection, func(e edge[Instrument]) InstrumentEdge { return InstrumentEdge{e} })
}

// Edges returns the items of the page with their places.
func (c SourceConnection) Edges(context.Context) ([]SourceEdge, error) {
	return edges[SourceEdge](c.connection, func(e edge[Source]) SourceEdge { return SourceEdge{e} })
}

// wrap returns n as the type of its kind, or nil for a kind that is none.
func wrap(n *graph.Node) Node {
	switch n.Kind() {
	case "city":
		return City{Base{n}}
	case "country":
		return Country{Base{n}}
	case "region":
		return Region{Base{n}}
	case "network":
		return Network{Base{n}}
	case "organization":
		return Organization{Base{n}}
	case "forum":
		return Forum{Base{n}}
	case "event":
		return Event{Base{n}}
	case "declaration":
		return Declaration{Base{n}}
	case "framework":
		return Framework{Base{n}}
	case "objective":
		return Objective{Base{n}}
	case "principle":
		return Principle{Base{n}}
	case "theme":
		return Theme{Base{n}}
	case "instrument":
		return Instrument{Base{n}}
	case "source":
		return Source{Base{n}}
	}
	return nil
}
