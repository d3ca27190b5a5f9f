// Code generated from the schema by resolvers/internal/generate; DO NOT EDIT.

package gql

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/model"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
)

// QueryResolver answers the fields of Query.
type QueryResolver interface {
	Node(context.Context, graph.ID) (model.Node, error)
	Nodes(context.Context, []graph.ID) ([]model.Node, error)
	Search(context.Context, string, []graph.Kind, []string, *int) ([]model.SearchHit, error)
	Dataset(context.Context) (model.Dataset, error)
	Vocabulary(context.Context) (model.Vocabulary, error)
	Trace(context.Context, graph.ID, *graph.ID, *graph.Kind, []graph.Rel, *graph.Dir, *bool, *graph.Year, *model.YearRange, *graph.Policy, *bool, *bool, *int, *int) (model.Trace, error)
	Reach(context.Context, graph.ID, []graph.Kind, []graph.Rel, *graph.Dir, *bool, *graph.Year, *model.YearRange, *graph.Policy, *int, *int) (model.Reach, error)
	Cities(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.CityConnection, error)
	Countries(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.CountryConnection, error)
	Regions(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.RegionConnection, error)
	Networks(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.NetworkConnection, error)
	Organizations(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.OrganizationConnection, error)
	Forums(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.ForumConnection, error)
	Events(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.EventConnection, error)
	Declarations(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.DeclarationConnection, error)
	Frameworks(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.FrameworkConnection, error)
	Objectives(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.ObjectiveConnection, error)
	Principles(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.PrincipleConnection, error)
	Themes(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.ThemeConnection, error)
	Instruments(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.InstrumentConnection, error)
	Sources(context.Context, map[string]any, []map[string]any, *int, *string, *int, *string) (model.SourceConnection, error)
}

// types are the tables of all types.
type types struct {
	query                  *plan.Type[QueryResolver]
	city                   *plan.Type[model.Base]
	cityConnection         *plan.Type[model.CityConnection]
	cityEdge               *plan.Type[model.CityEdge]
	claim                  *plan.Type[model.Claim]
	confidenceCount        *plan.Type[model.ConfidenceCount]
	country                *plan.Type[model.Base]
	countryConnection      *plan.Type[model.CountryConnection]
	countryEdge            *plan.Type[model.CountryEdge]
	dataset                *plan.Type[model.Dataset]
	declaration            *plan.Type[model.Base]
	declarationConnection  *plan.Type[model.DeclarationConnection]
	declarationEdge        *plan.Type[model.DeclarationEdge]
	event                  *plan.Type[model.Base]
	eventConnection        *plan.Type[model.EventConnection]
	eventEdge              *plan.Type[model.EventEdge]
	evidence               *plan.Type[model.Evidence]
	forum                  *plan.Type[model.Base]
	forumConnection        *plan.Type[model.ForumConnection]
	forumEdge              *plan.Type[model.ForumEdge]
	framework              *plan.Type[model.Base]
	frameworkConnection    *plan.Type[model.FrameworkConnection]
	frameworkEdge          *plan.Type[model.FrameworkEdge]
	graphFrame             *plan.Type[model.GraphFrame]
	instrument             *plan.Type[model.Base]
	instrumentConnection   *plan.Type[model.InstrumentConnection]
	instrumentEdge         *plan.Type[model.InstrumentEdge]
	interval               *plan.Type[model.Interval]
	kindCount              *plan.Type[model.KindCount]
	kindInfo               *plan.Type[model.KindInfo]
	kindPair               *plan.Type[model.KindPair]
	name                   *plan.Type[model.Name]
	network                *plan.Type[model.Base]
	networkConnection      *plan.Type[model.NetworkConnection]
	networkEdge            *plan.Type[model.NetworkEdge]
	objective              *plan.Type[model.Base]
	objectiveConnection    *plan.Type[model.ObjectiveConnection]
	objectiveEdge          *plan.Type[model.ObjectiveEdge]
	organization           *plan.Type[model.Base]
	organizationConnection *plan.Type[model.OrganizationConnection]
	organizationEdge       *plan.Type[model.OrganizationEdge]
	pageInfo               *plan.Type[model.PageInfo]
	point                  *plan.Type[model.Point]
	principle              *plan.Type[model.Base]
	principleConnection    *plan.Type[model.PrincipleConnection]
	principleEdge          *plan.Type[model.PrincipleEdge]
	reach                  *plan.Type[model.Reach]
	reached                *plan.Type[model.Reached]
	reference              *plan.Type[model.Reference]
	region                 *plan.Type[model.Base]
	regionConnection       *plan.Type[model.RegionConnection]
	regionEdge             *plan.Type[model.RegionEdge]
	relation               *plan.Type[model.Relation]
	relationConnection     *plan.Type[model.RelationConnection]
	relationCount          *plan.Type[model.RelationCount]
	relationEdge           *plan.Type[model.RelationEdge]
	relationKindInfo       *plan.Type[model.RelationKindInfo]
	route                  *plan.Type[model.Route]
	routeStep              *plan.Type[model.RouteStep]
	searchHit              *plan.Type[model.SearchHit]
	signature              *plan.Type[model.Signature]
	source                 *plan.Type[model.Base]
	sourceConnection       *plan.Type[model.SourceConnection]
	sourceEdge             *plan.Type[model.SourceEdge]
	theme                  *plan.Type[model.Base]
	themeConnection        *plan.Type[model.ThemeConnection]
	themeEdge              *plan.Type[model.ThemeEdge]
	trace                  *plan.Type[model.Trace]
	validity               *plan.Type[model.Validity]
	vocabulary             *plan.Type[model.Vocabulary]
	yearSpan               *plan.Type[model.YearSpan]
	directiveMeta          *plan.Type[*introspection.Directive]
	enumValueMeta          *plan.Type[*introspection.EnumValue]
	fieldMeta              *plan.Type[*introspection.Field]
	inputValueMeta         *plan.Type[*introspection.InputValue]
	schemaMeta             *plan.Type[*introspection.Schema]
	typeMeta               *plan.Type[*introspection.Type]
	node                   *plan.Type[model.Base]
}

func newTypes(schema *ast.Schema) *types {
	t := &types{query: &plan.Type[QueryResolver]{Name: "Query"}}
	t.city = &plan.Type[model.Base]{Name: "City", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.cityConnection = &plan.Type[model.CityConnection]{Name: "CityConnection"}
	t.cityEdge = &plan.Type[model.CityEdge]{Name: "CityEdge"}
	t.claim = &plan.Type[model.Claim]{Name: "Claim"}
	t.confidenceCount = &plan.Type[model.ConfidenceCount]{Name: "ConfidenceCount"}
	t.country = &plan.Type[model.Base]{Name: "Country", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.countryConnection = &plan.Type[model.CountryConnection]{Name: "CountryConnection"}
	t.countryEdge = &plan.Type[model.CountryEdge]{Name: "CountryEdge"}
	t.dataset = &plan.Type[model.Dataset]{Name: "Dataset"}
	t.declaration = &plan.Type[model.Base]{Name: "Declaration", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.declarationConnection = &plan.Type[model.DeclarationConnection]{Name: "DeclarationConnection"}
	t.declarationEdge = &plan.Type[model.DeclarationEdge]{Name: "DeclarationEdge"}
	t.event = &plan.Type[model.Base]{Name: "Event", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.eventConnection = &plan.Type[model.EventConnection]{Name: "EventConnection"}
	t.eventEdge = &plan.Type[model.EventEdge]{Name: "EventEdge"}
	t.evidence = &plan.Type[model.Evidence]{Name: "Evidence"}
	t.forum = &plan.Type[model.Base]{Name: "Forum", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.forumConnection = &plan.Type[model.ForumConnection]{Name: "ForumConnection"}
	t.forumEdge = &plan.Type[model.ForumEdge]{Name: "ForumEdge"}
	t.framework = &plan.Type[model.Base]{Name: "Framework", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.frameworkConnection = &plan.Type[model.FrameworkConnection]{Name: "FrameworkConnection"}
	t.frameworkEdge = &plan.Type[model.FrameworkEdge]{Name: "FrameworkEdge"}
	t.graphFrame = &plan.Type[model.GraphFrame]{Name: "GraphFrame"}
	t.instrument = &plan.Type[model.Base]{Name: "Instrument", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.instrumentConnection = &plan.Type[model.InstrumentConnection]{Name: "InstrumentConnection"}
	t.instrumentEdge = &plan.Type[model.InstrumentEdge]{Name: "InstrumentEdge"}
	t.interval = &plan.Type[model.Interval]{Name: "Interval"}
	t.kindCount = &plan.Type[model.KindCount]{Name: "KindCount"}
	t.kindInfo = &plan.Type[model.KindInfo]{Name: "KindInfo"}
	t.kindPair = &plan.Type[model.KindPair]{Name: "KindPair"}
	t.name = &plan.Type[model.Name]{Name: "Name"}
	t.network = &plan.Type[model.Base]{Name: "Network", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.networkConnection = &plan.Type[model.NetworkConnection]{Name: "NetworkConnection"}
	t.networkEdge = &plan.Type[model.NetworkEdge]{Name: "NetworkEdge"}
	t.objective = &plan.Type[model.Base]{Name: "Objective", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.objectiveConnection = &plan.Type[model.ObjectiveConnection]{Name: "ObjectiveConnection"}
	t.objectiveEdge = &plan.Type[model.ObjectiveEdge]{Name: "ObjectiveEdge"}
	t.organization = &plan.Type[model.Base]{Name: "Organization", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.organizationConnection = &plan.Type[model.OrganizationConnection]{Name: "OrganizationConnection"}
	t.organizationEdge = &plan.Type[model.OrganizationEdge]{Name: "OrganizationEdge"}
	t.pageInfo = &plan.Type[model.PageInfo]{Name: "PageInfo"}
	t.point = &plan.Type[model.Point]{Name: "Point"}
	t.principle = &plan.Type[model.Base]{Name: "Principle", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.principleConnection = &plan.Type[model.PrincipleConnection]{Name: "PrincipleConnection"}
	t.principleEdge = &plan.Type[model.PrincipleEdge]{Name: "PrincipleEdge"}
	t.reach = &plan.Type[model.Reach]{Name: "Reach"}
	t.reached = &plan.Type[model.Reached]{Name: "Reached"}
	t.reference = &plan.Type[model.Reference]{Name: "Reference"}
	t.region = &plan.Type[model.Base]{Name: "Region", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.regionConnection = &plan.Type[model.RegionConnection]{Name: "RegionConnection"}
	t.regionEdge = &plan.Type[model.RegionEdge]{Name: "RegionEdge"}
	t.relation = &plan.Type[model.Relation]{Name: "Relation"}
	t.relationConnection = &plan.Type[model.RelationConnection]{Name: "RelationConnection", Brief: []string{"nodes", "pageInfo", "totalCount"}}
	t.relationCount = &plan.Type[model.RelationCount]{Name: "RelationCount"}
	t.relationEdge = &plan.Type[model.RelationEdge]{Name: "RelationEdge"}
	t.relationKindInfo = &plan.Type[model.RelationKindInfo]{Name: "RelationKindInfo"}
	t.route = &plan.Type[model.Route]{Name: "Route"}
	t.routeStep = &plan.Type[model.RouteStep]{Name: "RouteStep"}
	t.searchHit = &plan.Type[model.SearchHit]{Name: "SearchHit"}
	t.signature = &plan.Type[model.Signature]{Name: "Signature"}
	t.source = &plan.Type[model.Base]{Name: "Source", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.sourceConnection = &plan.Type[model.SourceConnection]{Name: "SourceConnection"}
	t.sourceEdge = &plan.Type[model.SourceEdge]{Name: "SourceEdge"}
	t.theme = &plan.Type[model.Base]{Name: "Theme", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.themeConnection = &plan.Type[model.ThemeConnection]{Name: "ThemeConnection"}
	t.themeEdge = &plan.Type[model.ThemeEdge]{Name: "ThemeEdge"}
	t.trace = &plan.Type[model.Trace]{Name: "Trace"}
	t.validity = &plan.Type[model.Validity]{Name: "Validity"}
	t.vocabulary = &plan.Type[model.Vocabulary]{Name: "Vocabulary"}
	t.yearSpan = &plan.Type[model.YearSpan]{Name: "YearSpan"}
	t.directiveMeta = &plan.Type[*introspection.Directive]{Name: "__Directive"}
	t.enumValueMeta = &plan.Type[*introspection.EnumValue]{Name: "__EnumValue"}
	t.fieldMeta = &plan.Type[*introspection.Field]{Name: "__Field"}
	t.inputValueMeta = &plan.Type[*introspection.InputValue]{Name: "__InputValue"}
	t.schemaMeta = &plan.Type[*introspection.Schema]{Name: "__Schema"}
	t.typeMeta = &plan.Type[*introspection.Type]{Name: "__Type"}
	t.node = &plan.Type[model.Base]{Name: "Node", Brief: []string{"id"}, Absent: model.Base.IsAbsent}
	t.node.Possible = []*plan.Type[model.Base]{
		t.city,
		t.country,
		t.declaration,
		t.event,
		t.forum,
		t.framework,
		t.instrument,
		t.network,
		t.objective,
		t.organization,
		t.principle,
		t.region,
		t.source,
		t.theme,
	}
	t.node.Of = byKind(t.node.Possible)
	node := map[string]plan.Field[model.Base]{
		"acronym": plan.Leaf(func(r model.Base) *string { return r.Acronym() }, plan.AppendOptional(plan.AppendText[string])),
		"activeActors": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ActiveActors(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"activeIn": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ActiveIn(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"addressedBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.AddressedBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"addresses": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Addresses(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"adopted": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Adopted(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"adoptedAt": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.AdoptedAt(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"chaired": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Chaired(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"chairs": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Chairs(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"contributesTo": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ContributesTo(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"contributors": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Contributors(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"coordinates": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Coordinates(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"coordinators": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Coordinators(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"criticized": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Criticized(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"criticizedBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.CriticizedBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"developed": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Developed(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"developers": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Developers(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"endorsed": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Endorsed(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"endorsers": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Endorsers(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"founded": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Founded(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"founders": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Founders(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"funders": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Funders(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"funds": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Funds(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"hosted": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Hosted(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"hosts": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Hosts(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"id": plan.Leaf(func(r model.Base) graph.ID { return r.ID() }, model.AppendID),
		"issued": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Issued(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"issuers": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Issuers(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"kind": plan.Leaf(func(r model.Base) graph.Kind { return r.Kind() }, model.AppendKind),
		"leaders": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Leaders(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"leads": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Leads(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"level": plan.Leaf(func(r model.Base) *graph.Level { return r.Level() }, plan.AppendOptional(model.AppendLevel)),
		"locatedIn": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.LocatedIn(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"locationOf": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.LocationOf(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"memberOf": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.MemberOf(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"members": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Members(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"name": plan.Object[model.Base, model.Name, model.Name]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.Name] {
				lang := plan.Arg(a, "lang", decodeListNonNullLanguageTag)
				return func(ctx context.Context, r model.Base) (model.Name, error) { return r.Name(lang), nil }
			},
			Spread: plan.One[model.Name], Type: t.name,
		},
		"names": plan.Object[model.Base, []model.Name, model.Name]{
			Bind: func(a *plan.Args) plan.Call[model.Base, []model.Name] {
				return func(ctx context.Context, r model.Base) ([]model.Name, error) { return r.Names(), nil }
			},
			Spread: plan.Many[model.Name], Type: t.name,
		},
		"neighborhood": plan.Object[model.Base, model.GraphFrame, model.GraphFrame]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.GraphFrame] {
				hops := plan.Arg(a, "hops", decodeOptionalInt)
				kinds := plan.Arg(a, "kinds", decodeListNonNullRelationKind)
				direction := plan.Arg(a, "direction", decodeOptionalDirection)
				through := plan.Arg(a, "through", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				limit := plan.Arg(a, "limit", decodeOptionalInt)
				return func(ctx context.Context, r model.Base) (model.GraphFrame, error) {
					return r.Neighborhood(ctx, hops, kinds, direction, through, asOf, during, unknownDates, limit)
				}
			},
			Spread: plan.One[model.GraphFrame], Type: t.graphFrame,
		},
		"notes": plan.Leaf(func(r model.Base) *string { return r.Notes() }, plan.AppendOptional(plan.AppendText[string])),
		"organized": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Organized(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"organizers": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Organizers(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"partOf": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.PartOf(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"participants": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Participants(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"participatedIn": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ParticipatedIn(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"partneredBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.PartneredBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"partneredWith": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.PartneredWith(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"parts": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Parts(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"piloted": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Piloted(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"pilots": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Pilots(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"pledged": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Pledged(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"pledgedBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.PledgedBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"prepared": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Prepared(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"preparedBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.PreparedBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"referredToBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ReferredToBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"refersTo": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.RefersTo(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"relations": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				kinds := plan.Arg(a, "kinds", decodeListNonNullRelationKind)
				direction := plan.Arg(a, "direction", decodeOptionalDirection)
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Relations(ctx, kinds, direction, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"reviewedBy": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.ReviewedBy(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"reviews": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Reviews(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"seatHolders": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.SeatHolders(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"signatories": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Signatories(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"signed": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Signed(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"sitsOn": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.SitsOn(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"sources": plan.Object[model.Base, []model.Reference, model.Reference]{
			Bind: func(a *plan.Args) plan.Call[model.Base, []model.Reference] {
				return func(ctx context.Context, r model.Base) ([]model.Reference, error) { return r.Sources(), nil }
			},
			Spread: plan.Many[model.Reference], Type: t.reference,
		},
		"speakers": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Speakers(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"spokeAt": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.SpokeAt(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"supporters": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Supporters(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"supports": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.Supports(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"topicOf": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.TopicOf(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
		"worksOn": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				to := plan.Arg(a, "to", decodeListNonNullKind)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				where := plan.Arg(a, "where", decodeOptionalClaimWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRelationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return r.WorksOn(ctx, to, asOf, during, unknownDates, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection, ByKey: true,
		},
	}
	t.city.Fields = with(node, map[string]plan.Field[model.Base]{
		"type": plan.Leaf(func(r model.Base) model.CityType { return model.City{Base: r}.Type() }, plan.AppendText[model.CityType]),
		"country": plan.Object[model.Base, model.Country, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.Country] {
				return func(ctx context.Context, r model.Base) (model.Country, error) {
					return model.City{Base: r}.Country(ctx)
				}
			},
			Spread: oneNode[model.Country], Type: t.country,
		},
		"region": plan.Object[model.Base, model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.Region] {
				return func(ctx context.Context, r model.Base) (model.Region, error) { return model.City{Base: r}.Region(ctx) }
			},
			Spread: oneNode[model.Region], Type: t.region,
		},
		"location": plan.Object[model.Base, *model.Point, model.Point]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Point] {
				return func(ctx context.Context, r model.Base) (*model.Point, error) {
					return model.City{Base: r}.Location(), nil
				}
			},
			Spread: plan.Maybe[model.Point], Type: t.point,
		},
		"population": plan.Leaf(func(r model.Base) *int { return model.City{Base: r}.Population() }, plan.AppendOptional(plan.AppendInt)),
		"geonamesId": plan.Leaf(func(r model.Base) *int { return model.City{Base: r}.GeonamesId() }, plan.AppendOptional(plan.AppendInt)),
		"wikidata":   plan.Leaf(func(r model.Base) *string { return model.City{Base: r}.Wikidata() }, plan.AppendOptional(plan.AppendText[string])),
	}, "chaired", "contributesTo", "coordinates", "criticized", "developed", "endorsed", "founded", "funders", "hosted", "id", "issued", "kind", "leads", "level", "locatedIn", "locationOf", "memberOf", "name", "names", "neighborhood", "notes", "organized", "participatedIn", "partneredBy", "partneredWith", "piloted", "pledged", "prepared", "relations", "signed", "sitsOn", "sources", "spokeAt", "supporters", "supports", "worksOn")
	t.cityConnection.Fields = map[string]plan.Field[model.CityConnection]{
		"edges": plan.Object[model.CityConnection, []model.CityEdge, model.CityEdge]{
			Bind: func(a *plan.Args) plan.Call[model.CityConnection, []model.CityEdge] {
				return func(ctx context.Context, r model.CityConnection) ([]model.CityEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.CityEdge], Type: t.cityEdge,
		},
		"nodes": plan.Object[model.CityConnection, []model.City, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.CityConnection, []model.City] {
				return func(ctx context.Context, r model.CityConnection) ([]model.City, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.City], Type: t.city,
		},
		"pageInfo": plan.Object[model.CityConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.CityConnection, model.PageInfo] {
				return func(ctx context.Context, r model.CityConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.CityConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.CityConnection, int] {
				return func(ctx context.Context, r model.CityConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.cityEdge.Fields = map[string]plan.Field[model.CityEdge]{
		"cursor": plan.LeafCall[model.CityEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.CityEdge, string] {
				return func(ctx context.Context, r model.CityEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.CityEdge, model.City, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.CityEdge, model.City] {
				return func(ctx context.Context, r model.CityEdge) (model.City, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.City], Type: t.city,
		},
	}
	t.claim.Fields = map[string]plan.Field[model.Claim]{
		"role":       plan.Leaf(func(r model.Claim) *string { return r.Role() }, plan.AppendOptional(plan.AppendText[string])),
		"since":      plan.Leaf(func(r model.Claim) *graph.Date { return r.Since() }, plan.AppendOptional(model.AppendPartialDate)),
		"until":      plan.Leaf(func(r model.Claim) *graph.Date { return r.Until() }, plan.AppendOptional(model.AppendPartialDate)),
		"datesFrom":  plan.Leaf(func(r model.Claim) graph.DateOrigin { return r.DatesFrom() }, model.AppendDateOrigin),
		"status":     plan.Leaf(func(r model.Claim) *graph.Status { return r.Status() }, plan.AppendOptional(model.AppendClaimStatus)),
		"confidence": plan.Leaf(func(r model.Claim) graph.Confidence { return r.Confidence() }, model.AppendConfidence),
		"source": plan.Object[model.Claim, model.Source, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Claim, model.Source] {
				return func(ctx context.Context, r model.Claim) (model.Source, error) { return r.Source(ctx) }
			},
			Spread: oneNode[model.Source], Type: t.source,
		},
		"locator": plan.Leaf(func(r model.Claim) *string { return r.Locator() }, plan.AppendOptional(plan.AppendText[string])),
		"notes":   plan.Leaf(func(r model.Claim) *string { return r.Notes() }, plan.AppendOptional(plan.AppendText[string])),
		"holds": plan.LeafCall[model.Claim, graph.Truth]{
			Bind: func(a *plan.Args) plan.Call[model.Claim, graph.Truth] {
				at := plan.Arg(a, "at", decodeNonNullYear)
				return func(ctx context.Context, r model.Claim) (graph.Truth, error) { return r.Holds(at), nil }
			},
			Append: model.AppendTruth,
		},
	}
	t.confidenceCount.Fields = map[string]plan.Field[model.ConfidenceCount]{
		"confidence": plan.Leaf(func(r model.ConfidenceCount) graph.Confidence { return r.Confidence }, model.AppendConfidence),
		"claims":     plan.Leaf(func(r model.ConfidenceCount) int { return r.Claims }, plan.AppendInt),
	}
	t.country.Fields = with(node, map[string]plan.Field[model.Base]{
		"iso3": plan.Leaf(func(r model.Base) string { return model.Country{Base: r}.Iso3() }, plan.AppendText[string]),
		"m49":  plan.Leaf(func(r model.Base) string { return model.Country{Base: r}.M49() }, plan.AppendText[string]),
		"region": plan.Object[model.Base, *model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Region] {
				return func(ctx context.Context, r model.Base) (*model.Region, error) {
					return model.Country{Base: r}.Region(ctx)
				}
			},
			Spread: maybeNode[model.Region], Type: t.region,
		},
		"subregion": plan.Object[model.Base, *model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Region] {
				return func(ctx context.Context, r model.Base) (*model.Region, error) {
					return model.Country{Base: r}.Subregion(ctx)
				}
			},
			Spread: maybeNode[model.Region], Type: t.region,
		},
		"intermediateRegion": plan.Object[model.Base, *model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Region] {
				return func(ctx context.Context, r model.Base) (*model.Region, error) {
					return model.Country{Base: r}.IntermediateRegion(ctx)
				}
			},
			Spread: maybeNode[model.Region], Type: t.region,
		},
		"capital": plan.Object[model.Base, *model.Point, model.Point]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Point] {
				return func(ctx context.Context, r model.Base) (*model.Point, error) {
					return model.Country{Base: r}.Capital(), nil
				}
			},
			Spread: plan.Maybe[model.Point], Type: t.point,
		},
		"capitalGeonamesId": plan.Leaf(func(r model.Base) *int { return model.Country{Base: r}.CapitalGeonamesId() }, plan.AppendOptional(plan.AppendInt)),
	}, "activeActors", "chaired", "contributesTo", "criticized", "criticizedBy", "developed", "endorsed", "funds", "hosted", "id", "kind", "leads", "level", "locatedIn", "locationOf", "memberOf", "name", "names", "neighborhood", "notes", "organized", "participatedIn", "partneredBy", "partneredWith", "parts", "pledged", "prepared", "relations", "signed", "sitsOn", "sources", "spokeAt", "supports", "worksOn")
	t.countryConnection.Fields = map[string]plan.Field[model.CountryConnection]{
		"edges": plan.Object[model.CountryConnection, []model.CountryEdge, model.CountryEdge]{
			Bind: func(a *plan.Args) plan.Call[model.CountryConnection, []model.CountryEdge] {
				return func(ctx context.Context, r model.CountryConnection) ([]model.CountryEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.CountryEdge], Type: t.countryEdge,
		},
		"nodes": plan.Object[model.CountryConnection, []model.Country, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.CountryConnection, []model.Country] {
				return func(ctx context.Context, r model.CountryConnection) ([]model.Country, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Country], Type: t.country,
		},
		"pageInfo": plan.Object[model.CountryConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.CountryConnection, model.PageInfo] {
				return func(ctx context.Context, r model.CountryConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.CountryConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.CountryConnection, int] {
				return func(ctx context.Context, r model.CountryConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.countryEdge.Fields = map[string]plan.Field[model.CountryEdge]{
		"cursor": plan.LeafCall[model.CountryEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.CountryEdge, string] {
				return func(ctx context.Context, r model.CountryEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.CountryEdge, model.Country, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.CountryEdge, model.Country] {
				return func(ctx context.Context, r model.CountryEdge) (model.Country, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Country], Type: t.country,
		},
	}
	t.dataset.Fields = map[string]plan.Field[model.Dataset]{
		"name":    plan.Leaf(func(r model.Dataset) string { return r.Name }, plan.AppendText[string]),
		"title":   plan.Leaf(func(r model.Dataset) string { return r.Title }, plan.AppendText[string]),
		"version": plan.Leaf(func(r model.Dataset) string { return r.Version() }, plan.AppendText[string]),
		"release": plan.Leaf(func(r model.Dataset) string { return r.Release }, plan.AppendText[string]),
		"license": plan.Leaf(func(r model.Dataset) string { return r.License }, plan.AppendText[string]),
		"counts": plan.Object[model.Dataset, []model.KindCount, model.KindCount]{
			Bind: func(a *plan.Args) plan.Call[model.Dataset, []model.KindCount] {
				return func(ctx context.Context, r model.Dataset) ([]model.KindCount, error) { return r.Counts(ctx) }
			},
			Spread: plan.Many[model.KindCount], Type: t.kindCount,
		},
		"relationCounts": plan.Object[model.Dataset, []model.RelationCount, model.RelationCount]{
			Bind: func(a *plan.Args) plan.Call[model.Dataset, []model.RelationCount] {
				return func(ctx context.Context, r model.Dataset) ([]model.RelationCount, error) {
					return r.RelationCounts(ctx)
				}
			},
			Spread: plan.Many[model.RelationCount], Type: t.relationCount,
		},
		"evidence": plan.Object[model.Dataset, model.Evidence, model.Evidence]{
			Bind: func(a *plan.Args) plan.Call[model.Dataset, model.Evidence] {
				return func(ctx context.Context, r model.Dataset) (model.Evidence, error) { return r.Evidence(ctx) }
			},
			Spread: plan.One[model.Evidence], Type: t.evidence,
		},
	}
	t.declaration.Fields = with(node, map[string]plan.Field[model.Base]{
		"type":      plan.Leaf(func(r model.Base) *model.DeclarationType { return model.Declaration{Base: r}.Type() }, plan.AppendOptional(plan.AppendText[model.DeclarationType])),
		"date":      plan.Leaf(func(r model.Base) *graph.Date { return model.Declaration{Base: r}.Date() }, plan.AppendOptional(model.AppendPartialDate)),
		"languages": plan.Leaf(func(r model.Base) []string { return model.Declaration{Base: r}.Languages() }, plan.AppendList(plan.AppendText[string])),
		"symbol":    plan.Leaf(func(r model.Base) *string { return model.Declaration{Base: r}.Symbol() }, plan.AppendOptional(plan.AppendText[string])),
		"url":       plan.Leaf(func(r model.Base) *string { return model.Declaration{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "addresses", "adoptedAt", "contributesTo", "contributors", "coordinators", "criticized", "endorsed", "endorsers", "funders", "id", "issuers", "kind", "level", "name", "names", "neighborhood", "notes", "partOf", "parts", "pledgedBy", "preparedBy", "referredToBy", "refersTo", "relations", "reviewedBy", "reviews", "signatories", "sources", "supporters", "supports", "worksOn")
	t.declarationConnection.Fields = map[string]plan.Field[model.DeclarationConnection]{
		"edges": plan.Object[model.DeclarationConnection, []model.DeclarationEdge, model.DeclarationEdge]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationConnection, []model.DeclarationEdge] {
				return func(ctx context.Context, r model.DeclarationConnection) ([]model.DeclarationEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.DeclarationEdge], Type: t.declarationEdge,
		},
		"nodes": plan.Object[model.DeclarationConnection, []model.Declaration, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationConnection, []model.Declaration] {
				return func(ctx context.Context, r model.DeclarationConnection) ([]model.Declaration, error) {
					return r.Nodes(ctx)
				}
			},
			Spread: manyNodes[model.Declaration], Type: t.declaration,
		},
		"pageInfo": plan.Object[model.DeclarationConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationConnection, model.PageInfo] {
				return func(ctx context.Context, r model.DeclarationConnection) (model.PageInfo, error) {
					return r.PageInfo(ctx)
				}
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.DeclarationConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationConnection, int] {
				return func(ctx context.Context, r model.DeclarationConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.declarationEdge.Fields = map[string]plan.Field[model.DeclarationEdge]{
		"cursor": plan.LeafCall[model.DeclarationEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationEdge, string] {
				return func(ctx context.Context, r model.DeclarationEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.DeclarationEdge, model.Declaration, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.DeclarationEdge, model.Declaration] {
				return func(ctx context.Context, r model.DeclarationEdge) (model.Declaration, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Declaration], Type: t.declaration,
		},
	}
	t.event.Fields = with(node, map[string]plan.Field[model.Base]{
		"forum": plan.Object[model.Base, *model.Forum, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Forum] {
				return func(ctx context.Context, r model.Base) (*model.Forum, error) { return model.Event{Base: r}.Forum(ctx) }
			},
			Spread: maybeNode[model.Forum], Type: t.forum,
		},
		"edition": plan.Leaf(func(r model.Base) *string { return model.Event{Base: r}.Edition() }, plan.AppendOptional(plan.AppendText[string])),
		"start":   plan.Leaf(func(r model.Base) *graph.Date { return model.Event{Base: r}.Start() }, plan.AppendOptional(model.AppendPartialDate)),
		"end":     plan.Leaf(func(r model.Base) *graph.Date { return model.Event{Base: r}.End() }, plan.AppendOptional(model.AppendPartialDate)),
		"city": plan.Object[model.Base, *model.City, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.City] {
				return func(ctx context.Context, r model.Base) (*model.City, error) { return model.Event{Base: r}.City(ctx) }
			},
			Spread: maybeNode[model.City], Type: t.city,
		},
		"country": plan.Object[model.Base, *model.Country, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Country] {
				return func(ctx context.Context, r model.Base) (*model.Country, error) {
					return model.Event{Base: r}.Country(ctx)
				}
			},
			Spread: maybeNode[model.Country], Type: t.country,
		},
		"mode": plan.Leaf(func(r model.Base) *model.EventMode { return model.Event{Base: r}.Mode() }, plan.AppendOptional(plan.AppendText[model.EventMode])),
		"url":  plan.Leaf(func(r model.Base) *string { return model.Event{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "addresses", "adopted", "chairs", "contributesTo", "contributors", "criticized", "funders", "hosts", "id", "kind", "level", "locatedIn", "name", "names", "neighborhood", "notes", "organizers", "partOf", "participants", "parts", "pledgedBy", "preparedBy", "referredToBy", "refersTo", "relations", "reviews", "sources", "speakers", "supporters", "worksOn")
	t.eventConnection.Fields = map[string]plan.Field[model.EventConnection]{
		"edges": plan.Object[model.EventConnection, []model.EventEdge, model.EventEdge]{
			Bind: func(a *plan.Args) plan.Call[model.EventConnection, []model.EventEdge] {
				return func(ctx context.Context, r model.EventConnection) ([]model.EventEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.EventEdge], Type: t.eventEdge,
		},
		"nodes": plan.Object[model.EventConnection, []model.Event, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.EventConnection, []model.Event] {
				return func(ctx context.Context, r model.EventConnection) ([]model.Event, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Event], Type: t.event,
		},
		"pageInfo": plan.Object[model.EventConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.EventConnection, model.PageInfo] {
				return func(ctx context.Context, r model.EventConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.EventConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.EventConnection, int] {
				return func(ctx context.Context, r model.EventConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.eventEdge.Fields = map[string]plan.Field[model.EventEdge]{
		"cursor": plan.LeafCall[model.EventEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.EventEdge, string] {
				return func(ctx context.Context, r model.EventEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.EventEdge, model.Event, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.EventEdge, model.Event] {
				return func(ctx context.Context, r model.EventEdge) (model.Event, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Event], Type: t.event,
		},
	}
	t.evidence.Fields = map[string]plan.Field[model.Evidence]{
		"relations":     plan.Leaf(func(r model.Evidence) int { return r.Relations }, plan.AppendInt),
		"claims":        plan.Leaf(func(r model.Evidence) int { return r.Claims }, plan.AppendInt),
		"sources":       plan.Leaf(func(r model.Evidence) int { return r.Sources }, plan.AppendInt),
		"singleSource":  plan.Leaf(func(r model.Evidence) int { return r.SingleSource }, plan.AppendInt),
		"undatedClaims": plan.Leaf(func(r model.Evidence) int { return r.UndatedClaims }, plan.AppendInt),
		"byConfidence": plan.Object[model.Evidence, []model.ConfidenceCount, model.ConfidenceCount]{
			Bind: func(a *plan.Args) plan.Call[model.Evidence, []model.ConfidenceCount] {
				return func(ctx context.Context, r model.Evidence) ([]model.ConfidenceCount, error) {
					return r.ByConfidence, nil
				}
			},
			Spread: plan.Many[model.ConfidenceCount], Type: t.confidenceCount,
		},
	}
	t.forum.Fields = with(node, map[string]plan.Field[model.Base]{
		"type":         plan.Leaf(func(r model.Base) model.ForumType { return model.Forum{Base: r}.Type() }, plan.AppendText[model.ForumType]),
		"foundingDate": plan.Leaf(func(r model.Base) *graph.Date { return model.Forum{Base: r}.FoundingDate() }, plan.AppendOptional(model.AppendPartialDate)),
		"frequency":    plan.Leaf(func(r model.Base) *string { return model.Forum{Base: r}.Frequency() }, plan.AppendOptional(plan.AppendText[string])),
		"url":          plan.Leaf(func(r model.Base) *string { return model.Forum{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "acronym", "chairs", "contributesTo", "contributors", "coordinators", "founders", "funders", "id", "issued", "kind", "leaders", "level", "members", "name", "names", "neighborhood", "notes", "organizers", "partOf", "participants", "partneredBy", "partneredWith", "parts", "preparedBy", "referredToBy", "refersTo", "relations", "reviews", "seatHolders", "sources", "supporters", "worksOn")
	t.forumConnection.Fields = map[string]plan.Field[model.ForumConnection]{
		"edges": plan.Object[model.ForumConnection, []model.ForumEdge, model.ForumEdge]{
			Bind: func(a *plan.Args) plan.Call[model.ForumConnection, []model.ForumEdge] {
				return func(ctx context.Context, r model.ForumConnection) ([]model.ForumEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.ForumEdge], Type: t.forumEdge,
		},
		"nodes": plan.Object[model.ForumConnection, []model.Forum, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ForumConnection, []model.Forum] {
				return func(ctx context.Context, r model.ForumConnection) ([]model.Forum, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Forum], Type: t.forum,
		},
		"pageInfo": plan.Object[model.ForumConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.ForumConnection, model.PageInfo] {
				return func(ctx context.Context, r model.ForumConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.ForumConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.ForumConnection, int] {
				return func(ctx context.Context, r model.ForumConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.forumEdge.Fields = map[string]plan.Field[model.ForumEdge]{
		"cursor": plan.LeafCall[model.ForumEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.ForumEdge, string] {
				return func(ctx context.Context, r model.ForumEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.ForumEdge, model.Forum, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ForumEdge, model.Forum] {
				return func(ctx context.Context, r model.ForumEdge) (model.Forum, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Forum], Type: t.forum,
		},
	}
	t.framework.Fields = with(node, map[string]plan.Field[model.Base]{
		"type":    plan.Leaf(func(r model.Base) model.FrameworkType { return model.Framework{Base: r}.Type() }, plan.AppendText[model.FrameworkType]),
		"adopted": plan.Leaf(func(r model.Base) *graph.Date { return model.Framework{Base: r}.Adopted() }, plan.AppendOptional(model.AppendPartialDate)),
		"symbol":  plan.Leaf(func(r model.Base) *string { return model.Framework{Base: r}.Symbol() }, plan.AppendOptional(plan.AppendText[string])),
		"binding": plan.Leaf(func(r model.Base) *model.FrameworkBinding { return model.Framework{Base: r}.Binding() }, plan.AppendOptional(plan.AppendText[model.FrameworkBinding])),
	}, "addressedBy", "adoptedAt", "contributesTo", "contributors", "criticizedBy", "endorsers", "id", "kind", "level", "name", "names", "neighborhood", "notes", "partOf", "parts", "preparedBy", "referredToBy", "refersTo", "relations", "reviewedBy", "signatories", "sources", "supporters", "worksOn")
	t.frameworkConnection.Fields = map[string]plan.Field[model.FrameworkConnection]{
		"edges": plan.Object[model.FrameworkConnection, []model.FrameworkEdge, model.FrameworkEdge]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkConnection, []model.FrameworkEdge] {
				return func(ctx context.Context, r model.FrameworkConnection) ([]model.FrameworkEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.FrameworkEdge], Type: t.frameworkEdge,
		},
		"nodes": plan.Object[model.FrameworkConnection, []model.Framework, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkConnection, []model.Framework] {
				return func(ctx context.Context, r model.FrameworkConnection) ([]model.Framework, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Framework], Type: t.framework,
		},
		"pageInfo": plan.Object[model.FrameworkConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkConnection, model.PageInfo] {
				return func(ctx context.Context, r model.FrameworkConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.FrameworkConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkConnection, int] {
				return func(ctx context.Context, r model.FrameworkConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.frameworkEdge.Fields = map[string]plan.Field[model.FrameworkEdge]{
		"cursor": plan.LeafCall[model.FrameworkEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkEdge, string] {
				return func(ctx context.Context, r model.FrameworkEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.FrameworkEdge, model.Framework, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.FrameworkEdge, model.Framework] {
				return func(ctx context.Context, r model.FrameworkEdge) (model.Framework, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Framework], Type: t.framework,
		},
	}
	t.graphFrame.Fields = map[string]plan.Field[model.GraphFrame]{
		"ids":         plan.Leaf(func(r model.GraphFrame) []graph.ID { return r.Ids }, plan.AppendList(model.AppendID)),
		"names":       plan.Leaf(func(r model.GraphFrame) []string { return r.Names }, plan.AppendList(plan.AppendText[string])),
		"kinds":       plan.Leaf(func(r model.GraphFrame) []graph.Kind { return r.Kinds }, plan.AppendList(model.AppendKind)),
		"levels":      plan.Leaf(func(r model.GraphFrame) []*graph.Level { return r.Levels }, plan.AppendList(plan.AppendOptional(model.AppendLevel))),
		"hops":        plan.Leaf(func(r model.GraphFrame) []int { return r.Hops }, plan.AppendList(plan.AppendInt)),
		"from":        plan.Leaf(func(r model.GraphFrame) []int { return r.From }, plan.AppendList(plan.AppendInt)),
		"to":          plan.Leaf(func(r model.GraphFrame) []int { return r.To }, plan.AppendList(plan.AppendInt)),
		"relations":   plan.Leaf(func(r model.GraphFrame) []graph.Rel { return r.Relations }, plan.AppendList(model.AppendRelationKind)),
		"confidences": plan.Leaf(func(r model.GraphFrame) []graph.Confidence { return r.Confidences }, plan.AppendList(model.AppendConfidence)),
		"truths":      plan.Leaf(func(r model.GraphFrame) []graph.Truth { return r.Truths }, plan.AppendList(model.AppendTruth)),
		"truncated":   plan.Leaf(func(r model.GraphFrame) *trace.Truncation { return r.Truncated }, plan.AppendOptional(model.AppendTruncation)),
	}
	t.instrument.Fields = with(node, map[string]plan.Field[model.Base]{
		"type": plan.Leaf(func(r model.Base) model.InstrumentType { return model.Instrument{Base: r}.Type() }, plan.AppendText[model.InstrumentType]),
		"url":  plan.Leaf(func(r model.Base) *string { return model.Instrument{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "activeIn", "contributesTo", "coordinators", "developers", "founders", "funders", "funds", "id", "kind", "leaders", "level", "name", "names", "neighborhood", "notes", "partOf", "participants", "partneredBy", "parts", "pilots", "pledgedBy", "referredToBy", "refersTo", "relations", "seatHolders", "sources", "supporters", "supports", "worksOn")
	t.instrumentConnection.Fields = map[string]plan.Field[model.InstrumentConnection]{
		"edges": plan.Object[model.InstrumentConnection, []model.InstrumentEdge, model.InstrumentEdge]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentConnection, []model.InstrumentEdge] {
				return func(ctx context.Context, r model.InstrumentConnection) ([]model.InstrumentEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.InstrumentEdge], Type: t.instrumentEdge,
		},
		"nodes": plan.Object[model.InstrumentConnection, []model.Instrument, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentConnection, []model.Instrument] {
				return func(ctx context.Context, r model.InstrumentConnection) ([]model.Instrument, error) {
					return r.Nodes(ctx)
				}
			},
			Spread: manyNodes[model.Instrument], Type: t.instrument,
		},
		"pageInfo": plan.Object[model.InstrumentConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentConnection, model.PageInfo] {
				return func(ctx context.Context, r model.InstrumentConnection) (model.PageInfo, error) {
					return r.PageInfo(ctx)
				}
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.InstrumentConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentConnection, int] {
				return func(ctx context.Context, r model.InstrumentConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.instrumentEdge.Fields = map[string]plan.Field[model.InstrumentEdge]{
		"cursor": plan.LeafCall[model.InstrumentEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentEdge, string] {
				return func(ctx context.Context, r model.InstrumentEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.InstrumentEdge, model.Instrument, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.InstrumentEdge, model.Instrument] {
				return func(ctx context.Context, r model.InstrumentEdge) (model.Instrument, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Instrument], Type: t.instrument,
		},
	}
	t.interval.Fields = map[string]plan.Field[model.Interval]{
		"since":      plan.Leaf(func(r model.Interval) *graph.Date { return r.Since }, plan.AppendOptional(model.AppendPartialDate)),
		"until":      plan.Leaf(func(r model.Interval) *graph.Date { return r.Until }, plan.AppendOptional(model.AppendPartialDate)),
		"sinceKnown": plan.Leaf(func(r model.Interval) bool { return r.SinceKnown }, plan.AppendBool),
		"untilKnown": plan.Leaf(func(r model.Interval) bool { return r.UntilKnown }, plan.AppendBool),
	}
	t.kindCount.Fields = map[string]plan.Field[model.KindCount]{
		"kind":  plan.Leaf(func(r model.KindCount) graph.Kind { return r.Kind }, model.AppendKind),
		"count": plan.Leaf(func(r model.KindCount) int { return r.Count }, plan.AppendInt),
	}
	t.kindInfo.Fields = map[string]plan.Field[model.KindInfo]{
		"kind": plan.Leaf(func(r model.KindInfo) graph.Kind { return r.Kind() }, model.AppendKind),
		"label": plan.LeafCall[model.KindInfo, string]{
			Bind: func(a *plan.Args) plan.Call[model.KindInfo, string] {
				lang := plan.Arg(a, "lang", decodeOptionalLanguageTag)
				return func(ctx context.Context, r model.KindInfo) (string, error) { return r.Label(lang), nil }
			},
			Append: plan.AppendText[string],
		},
		"description": plan.Leaf(func(r model.KindInfo) string { return r.Description() }, plan.AppendText[string]),
	}
	t.kindPair.Fields = map[string]plan.Field[model.KindPair]{
		"from": plan.Leaf(func(r model.KindPair) graph.Kind { return r.From }, model.AppendKind),
		"to":   plan.Leaf(func(r model.KindPair) graph.Kind { return r.To }, model.AppendKind),
	}
	t.name.Fields = map[string]plan.Field[model.Name]{
		"value":      plan.Leaf(func(r model.Name) string { return r.Value() }, plan.AppendText[string]),
		"lang":       plan.Leaf(func(r model.Name) *string { return r.Lang() }, plan.AppendOptional(model.AppendLanguageTag)),
		"type":       plan.Leaf(func(r model.Name) graph.NameType { return r.Type() }, model.AppendNameType),
		"isFallback": plan.Leaf(func(r model.Name) bool { return r.IsFallback() }, plan.AppendBool),
	}
	t.network.Fields = with(node, map[string]plan.Field[model.Base]{
		"type":         plan.Leaf(func(r model.Base) model.NetworkType { return model.Network{Base: r}.Type() }, plan.AppendText[model.NetworkType]),
		"foundingDate": plan.Leaf(func(r model.Base) *graph.Date { return model.Network{Base: r}.FoundingDate() }, plan.AppendOptional(model.AppendPartialDate)),
		"region": plan.Object[model.Base, *model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Region] {
				return func(ctx context.Context, r model.Base) (*model.Region, error) {
					return model.Network{Base: r}.Region(ctx)
				}
			},
			Spread: maybeNode[model.Region], Type: t.region,
		},
		"url": plan.Leaf(func(r model.Base) *string { return model.Network{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "acronym", "activeIn", "chaired", "chairs", "contributesTo", "contributors", "coordinates", "coordinators", "developed", "endorsed", "founded", "founders", "funders", "id", "issued", "kind", "leaders", "leads", "level", "memberOf", "members", "name", "names", "neighborhood", "notes", "organized", "partOf", "participants", "participatedIn", "partneredBy", "partneredWith", "parts", "pledged", "prepared", "referredToBy", "refersTo", "relations", "seatHolders", "signed", "sitsOn", "sources", "spokeAt", "supporters", "supports", "worksOn")
	t.networkConnection.Fields = map[string]plan.Field[model.NetworkConnection]{
		"edges": plan.Object[model.NetworkConnection, []model.NetworkEdge, model.NetworkEdge]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkConnection, []model.NetworkEdge] {
				return func(ctx context.Context, r model.NetworkConnection) ([]model.NetworkEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.NetworkEdge], Type: t.networkEdge,
		},
		"nodes": plan.Object[model.NetworkConnection, []model.Network, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkConnection, []model.Network] {
				return func(ctx context.Context, r model.NetworkConnection) ([]model.Network, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Network], Type: t.network,
		},
		"pageInfo": plan.Object[model.NetworkConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkConnection, model.PageInfo] {
				return func(ctx context.Context, r model.NetworkConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.NetworkConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkConnection, int] {
				return func(ctx context.Context, r model.NetworkConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.networkEdge.Fields = map[string]plan.Field[model.NetworkEdge]{
		"cursor": plan.LeafCall[model.NetworkEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkEdge, string] {
				return func(ctx context.Context, r model.NetworkEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.NetworkEdge, model.Network, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.NetworkEdge, model.Network] {
				return func(ctx context.Context, r model.NetworkEdge) (model.Network, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Network], Type: t.network,
		},
	}
	t.objective.Fields = with(node, map[string]plan.Field[model.Base]{
		"framework": plan.Object[model.Base, model.Framework, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.Framework] {
				return func(ctx context.Context, r model.Base) (model.Framework, error) {
					return model.Objective{Base: r}.Framework(ctx)
				}
			},
			Spread: oneNode[model.Framework], Type: t.framework,
		},
		"number": plan.Leaf(func(r model.Base) string { return model.Objective{Base: r}.Number() }, plan.AppendText[string]),
	}, "addressedBy", "contributors", "id", "kind", "level", "name", "names", "neighborhood", "notes", "partOf", "parts", "referredToBy", "refersTo", "relations", "reviewedBy", "sources", "worksOn")
	t.objectiveConnection.Fields = map[string]plan.Field[model.ObjectiveConnection]{
		"edges": plan.Object[model.ObjectiveConnection, []model.ObjectiveEdge, model.ObjectiveEdge]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveConnection, []model.ObjectiveEdge] {
				return func(ctx context.Context, r model.ObjectiveConnection) ([]model.ObjectiveEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.ObjectiveEdge], Type: t.objectiveEdge,
		},
		"nodes": plan.Object[model.ObjectiveConnection, []model.Objective, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveConnection, []model.Objective] {
				return func(ctx context.Context, r model.ObjectiveConnection) ([]model.Objective, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Objective], Type: t.objective,
		},
		"pageInfo": plan.Object[model.ObjectiveConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveConnection, model.PageInfo] {
				return func(ctx context.Context, r model.ObjectiveConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.ObjectiveConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveConnection, int] {
				return func(ctx context.Context, r model.ObjectiveConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.objectiveEdge.Fields = map[string]plan.Field[model.ObjectiveEdge]{
		"cursor": plan.LeafCall[model.ObjectiveEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveEdge, string] {
				return func(ctx context.Context, r model.ObjectiveEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.ObjectiveEdge, model.Objective, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ObjectiveEdge, model.Objective] {
				return func(ctx context.Context, r model.ObjectiveEdge) (model.Objective, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Objective], Type: t.objective,
		},
	}
	t.organization.Fields = with(node, map[string]plan.Field[model.Base]{
		"type": plan.Leaf(func(r model.Base) model.OrganizationType { return model.Organization{Base: r}.Type() }, plan.AppendText[model.OrganizationType]),
		"country": plan.Object[model.Base, *model.Country, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Country] {
				return func(ctx context.Context, r model.Base) (*model.Country, error) {
					return model.Organization{Base: r}.Country(ctx)
				}
			},
			Spread: maybeNode[model.Country], Type: t.country,
		},
		"url": plan.Leaf(func(r model.Base) *string { return model.Organization{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
	}, "acronym", "activeIn", "chaired", "contributesTo", "contributors", "coordinates", "coordinators", "developed", "endorsed", "founded", "founders", "funders", "funds", "hosted", "id", "issued", "kind", "leaders", "leads", "level", "locatedIn", "memberOf", "members", "name", "names", "neighborhood", "notes", "organized", "partOf", "participatedIn", "partneredBy", "partneredWith", "parts", "piloted", "pledged", "prepared", "referredToBy", "refersTo", "relations", "seatHolders", "signed", "sitsOn", "sources", "spokeAt", "supports", "worksOn")
	t.organizationConnection.Fields = map[string]plan.Field[model.OrganizationConnection]{
		"edges": plan.Object[model.OrganizationConnection, []model.OrganizationEdge, model.OrganizationEdge]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationConnection, []model.OrganizationEdge] {
				return func(ctx context.Context, r model.OrganizationConnection) ([]model.OrganizationEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.OrganizationEdge], Type: t.organizationEdge,
		},
		"nodes": plan.Object[model.OrganizationConnection, []model.Organization, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationConnection, []model.Organization] {
				return func(ctx context.Context, r model.OrganizationConnection) ([]model.Organization, error) {
					return r.Nodes(ctx)
				}
			},
			Spread: manyNodes[model.Organization], Type: t.organization,
		},
		"pageInfo": plan.Object[model.OrganizationConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationConnection, model.PageInfo] {
				return func(ctx context.Context, r model.OrganizationConnection) (model.PageInfo, error) {
					return r.PageInfo(ctx)
				}
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.OrganizationConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationConnection, int] {
				return func(ctx context.Context, r model.OrganizationConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.organizationEdge.Fields = map[string]plan.Field[model.OrganizationEdge]{
		"cursor": plan.LeafCall[model.OrganizationEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationEdge, string] {
				return func(ctx context.Context, r model.OrganizationEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.OrganizationEdge, model.Organization, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.OrganizationEdge, model.Organization] {
				return func(ctx context.Context, r model.OrganizationEdge) (model.Organization, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Organization], Type: t.organization,
		},
	}
	t.pageInfo.Fields = map[string]plan.Field[model.PageInfo]{
		"hasNextPage":     plan.Leaf(func(r model.PageInfo) bool { return r.HasNextPage }, plan.AppendBool),
		"hasPreviousPage": plan.Leaf(func(r model.PageInfo) bool { return r.HasPreviousPage }, plan.AppendBool),
		"startCursor":     plan.Leaf(func(r model.PageInfo) *string { return r.StartCursor }, plan.AppendOptional(plan.AppendText[string])),
		"endCursor":       plan.Leaf(func(r model.PageInfo) *string { return r.EndCursor }, plan.AppendOptional(plan.AppendText[string])),
	}
	t.point.Fields = map[string]plan.Field[model.Point]{
		"latitude":  plan.Leaf(func(r model.Point) float64 { return r.Latitude }, plan.AppendFloat),
		"longitude": plan.Leaf(func(r model.Point) float64 { return r.Longitude }, plan.AppendFloat),
	}
	t.principle.Fields = with(node, map[string]plan.Field[model.Base]{
		"framework": plan.Object[model.Base, model.Framework, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.Framework] {
				return func(ctx context.Context, r model.Base) (model.Framework, error) {
					return model.Principle{Base: r}.Framework(ctx)
				}
			},
			Spread: oneNode[model.Framework], Type: t.framework,
		},
		"letter": plan.Leaf(func(r model.Base) *string { return model.Principle{Base: r}.Letter() }, plan.AppendOptional(plan.AppendText[string])),
	}, "id", "kind", "level", "name", "names", "neighborhood", "notes", "partOf", "referredToBy", "refersTo", "relations", "sources", "worksOn")
	t.principleConnection.Fields = map[string]plan.Field[model.PrincipleConnection]{
		"edges": plan.Object[model.PrincipleConnection, []model.PrincipleEdge, model.PrincipleEdge]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleConnection, []model.PrincipleEdge] {
				return func(ctx context.Context, r model.PrincipleConnection) ([]model.PrincipleEdge, error) {
					return r.Edges(ctx)
				}
			},
			Spread: plan.Many[model.PrincipleEdge], Type: t.principleEdge,
		},
		"nodes": plan.Object[model.PrincipleConnection, []model.Principle, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleConnection, []model.Principle] {
				return func(ctx context.Context, r model.PrincipleConnection) ([]model.Principle, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Principle], Type: t.principle,
		},
		"pageInfo": plan.Object[model.PrincipleConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleConnection, model.PageInfo] {
				return func(ctx context.Context, r model.PrincipleConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.PrincipleConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleConnection, int] {
				return func(ctx context.Context, r model.PrincipleConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.principleEdge.Fields = map[string]plan.Field[model.PrincipleEdge]{
		"cursor": plan.LeafCall[model.PrincipleEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleEdge, string] {
				return func(ctx context.Context, r model.PrincipleEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.PrincipleEdge, model.Principle, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.PrincipleEdge, model.Principle] {
				return func(ctx context.Context, r model.PrincipleEdge) (model.Principle, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Principle], Type: t.principle,
		},
	}
	t.reach.Fields = map[string]plan.Field[model.Reach]{
		"from": plan.Object[model.Reach, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Reach, model.Node] {
				return func(ctx context.Context, r model.Reach) (model.Node, error) { return r.From(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"nodes": plan.Object[model.Reach, []model.Reached, model.Reached]{
			Bind: func(a *plan.Args) plan.Call[model.Reach, []model.Reached] {
				return func(ctx context.Context, r model.Reach) ([]model.Reached, error) { return r.Nodes(), nil }
			},
			Spread: plan.Many[model.Reached], Type: t.reached,
		},
		"counts":    plan.Leaf(func(r model.Reach) []int { return r.Counts() }, plan.AppendList(plan.AppendInt)),
		"truncated": plan.Leaf(func(r model.Reach) *trace.Truncation { return r.Truncated() }, plan.AppendOptional(model.AppendTruncation)),
	}
	t.reached.Fields = map[string]plan.Field[model.Reached]{
		"node": plan.Object[model.Reached, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Reached, model.Node] {
				return func(ctx context.Context, r model.Reached) (model.Node, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"hops":  plan.Leaf(func(r model.Reached) int { return r.Hops() }, plan.AppendInt),
		"truth": plan.Leaf(func(r model.Reached) graph.Truth { return r.Truth() }, model.AppendTruth),
	}
	t.reference.Fields = map[string]plan.Field[model.Reference]{
		"source": plan.Object[model.Reference, model.Source, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Reference, model.Source] {
				return func(ctx context.Context, r model.Reference) (model.Source, error) { return r.Source(ctx) }
			},
			Spread: oneNode[model.Source], Type: t.source,
		},
		"locator": plan.Leaf(func(r model.Reference) *string { return r.Locator() }, plan.AppendOptional(plan.AppendText[string])),
	}
	t.region.Fields = with(node, map[string]plan.Field[model.Base]{
		"m49": plan.Leaf(func(r model.Base) string { return model.Region{Base: r}.M49() }, plan.AppendText[string]),
		"parent": plan.Object[model.Base, *model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Base, *model.Region] {
				return func(ctx context.Context, r model.Base) (*model.Region, error) {
					return model.Region{Base: r}.Parent(ctx)
				}
			},
			Spread: maybeNode[model.Region], Type: t.region,
		},
	}, "id", "kind", "level", "locatedIn", "locationOf", "name", "names", "neighborhood", "notes", "relations", "sources")
	t.regionConnection.Fields = map[string]plan.Field[model.RegionConnection]{
		"edges": plan.Object[model.RegionConnection, []model.RegionEdge, model.RegionEdge]{
			Bind: func(a *plan.Args) plan.Call[model.RegionConnection, []model.RegionEdge] {
				return func(ctx context.Context, r model.RegionConnection) ([]model.RegionEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.RegionEdge], Type: t.regionEdge,
		},
		"nodes": plan.Object[model.RegionConnection, []model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.RegionConnection, []model.Region] {
				return func(ctx context.Context, r model.RegionConnection) ([]model.Region, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Region], Type: t.region,
		},
		"pageInfo": plan.Object[model.RegionConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.RegionConnection, model.PageInfo] {
				return func(ctx context.Context, r model.RegionConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.RegionConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.RegionConnection, int] {
				return func(ctx context.Context, r model.RegionConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.regionEdge.Fields = map[string]plan.Field[model.RegionEdge]{
		"cursor": plan.LeafCall[model.RegionEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.RegionEdge, string] {
				return func(ctx context.Context, r model.RegionEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.RegionEdge, model.Region, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.RegionEdge, model.Region] {
				return func(ctx context.Context, r model.RegionEdge) (model.Region, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Region], Type: t.region,
		},
	}
	t.relation.Fields = map[string]plan.Field[model.Relation]{
		"id":   plan.Leaf(func(r model.Relation) graph.ID { return r.ID() }, model.AppendID),
		"kind": plan.Leaf(func(r model.Relation) graph.Rel { return r.Kind() }, model.AppendRelationKind),
		"from": plan.Object[model.Relation, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Relation, model.Node] {
				return func(ctx context.Context, r model.Relation) (model.Node, error) { return r.From(ctx) }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"to": plan.Object[model.Relation, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Relation, model.Node] {
				return func(ctx context.Context, r model.Relation) (model.Node, error) { return r.To(ctx) }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"claims": plan.Objects[model.Relation, model.Claim]{Append: model.Relation.AppendClaims, Type: t.claim},
		"interval": plan.Object[model.Relation, model.Interval, model.Interval]{
			Bind: func(a *plan.Args) plan.Call[model.Relation, model.Interval] {
				return func(ctx context.Context, r model.Relation) (model.Interval, error) { return r.Interval(), nil }
			},
			Spread: plan.One[model.Interval], Type: t.interval,
		},
		"holds": plan.LeafCall[model.Relation, graph.Truth]{
			Bind: func(a *plan.Args) plan.Call[model.Relation, graph.Truth] {
				at := plan.Arg(a, "at", decodeNonNullYear)
				return func(ctx context.Context, r model.Relation) (graph.Truth, error) { return r.Holds(at), nil }
			},
			Append: model.AppendTruth,
		},
		"sentence": plan.LeafCall[model.Relation, string]{
			Bind: func(a *plan.Args) plan.Call[model.Relation, string] {
				lang := plan.Arg(a, "lang", decodeOptionalLanguageTag)
				return func(ctx context.Context, r model.Relation) (string, error) { return r.Sentence(ctx, lang) }
			},
			Append: plan.AppendText[string],
		},
	}
	t.relationConnection.Fields = map[string]plan.Field[model.RelationConnection]{
		"edges": plan.Objects[model.RelationConnection, model.RelationEdge]{Append: model.RelationConnection.AppendEdges, Type: t.relationEdge},
		"nodes": plan.Objects[model.RelationConnection, model.Base]{Append: model.RelationConnection.AppendNodes, Type: t.node},
		"pageInfo": plan.Object[model.RelationConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.RelationConnection, model.PageInfo] {
				return func(ctx context.Context, r model.RelationConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.RelationConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.RelationConnection, int] {
				return func(ctx context.Context, r model.RelationConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.relationCount.Fields = map[string]plan.Field[model.RelationCount]{
		"kind":      plan.Leaf(func(r model.RelationCount) graph.Rel { return r.Kind }, model.AppendRelationKind),
		"relations": plan.Leaf(func(r model.RelationCount) int { return r.Relations }, plan.AppendInt),
		"claims":    plan.Leaf(func(r model.RelationCount) int { return r.Claims }, plan.AppendInt),
	}
	t.relationEdge.Fields = map[string]plan.Field[model.RelationEdge]{
		"cursor": plan.Leaf(func(r model.RelationEdge) string { return r.Cursor() }, plan.AppendText[string]),
		"node": plan.Object[model.RelationEdge, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.RelationEdge, model.Node] {
				return func(ctx context.Context, r model.RelationEdge) (model.Node, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"relation": plan.Object[model.RelationEdge, model.Relation, model.Relation]{
			Bind: func(a *plan.Args) plan.Call[model.RelationEdge, model.Relation] {
				return func(ctx context.Context, r model.RelationEdge) (model.Relation, error) { return r.Relation(), nil }
			},
			Spread: plan.One[model.Relation], Type: t.relation,
		},
		"direction": plan.Leaf(func(r model.RelationEdge) graph.Dir { return r.Direction() }, model.AppendDirection),
		"truth":     plan.Leaf(func(r model.RelationEdge) *graph.Truth { return r.Truth() }, plan.AppendOptional(model.AppendTruth)),
	}
	t.relationKindInfo.Fields = map[string]plan.Field[model.RelationKindInfo]{
		"kind": plan.Leaf(func(r model.RelationKindInfo) graph.Rel { return r.Kind() }, model.AppendRelationKind),
		"label": plan.LeafCall[model.RelationKindInfo, string]{
			Bind: func(a *plan.Args) plan.Call[model.RelationKindInfo, string] {
				lang := plan.Arg(a, "lang", decodeOptionalLanguageTag)
				return func(ctx context.Context, r model.RelationKindInfo) (string, error) { return r.Label(lang), nil }
			},
			Append: plan.AppendText[string],
		},
		"inverseLabel": plan.LeafCall[model.RelationKindInfo, string]{
			Bind: func(a *plan.Args) plan.Call[model.RelationKindInfo, string] {
				lang := plan.Arg(a, "lang", decodeOptionalLanguageTag)
				return func(ctx context.Context, r model.RelationKindInfo) (string, error) { return r.InverseLabel(lang), nil }
			},
			Append: plan.AppendText[string],
		},
		"description": plan.Leaf(func(r model.RelationKindInfo) string { return r.Description() }, plan.AppendText[string]),
		"governance":  plan.Leaf(func(r model.RelationKindInfo) bool { return r.Governance() }, plan.AppendBool),
		"timing":      plan.Leaf(func(r model.RelationKindInfo) graph.Timing { return r.Timing() }, model.AppendTiming),
		"pairs": plan.Object[model.RelationKindInfo, []model.KindPair, model.KindPair]{
			Bind: func(a *plan.Args) plan.Call[model.RelationKindInfo, []model.KindPair] {
				return func(ctx context.Context, r model.RelationKindInfo) ([]model.KindPair, error) { return r.Pairs(), nil }
			},
			Spread: plan.Many[model.KindPair], Type: t.kindPair,
		},
	}
	t.route.Fields = map[string]plan.Field[model.Route]{
		"hops": plan.Leaf(func(r model.Route) int { return r.Hops() }, plan.AppendInt),
		"nodes": plan.Object[model.Route, []model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Route, []model.Node] {
				return func(ctx context.Context, r model.Route) ([]model.Node, error) { return r.Nodes(), nil }
			},
			Spread: manyNodes[model.Node], Type: t.node,
		},
		"steps": plan.Object[model.Route, []model.RouteStep, model.RouteStep]{
			Bind: func(a *plan.Args) plan.Call[model.Route, []model.RouteStep] {
				return func(ctx context.Context, r model.Route) ([]model.RouteStep, error) { return r.Steps(), nil }
			},
			Spread: plan.Many[model.RouteStep], Type: t.routeStep,
		},
		"truth": plan.Leaf(func(r model.Route) graph.Truth { return r.Truth() }, model.AppendTruth),
		"common": plan.Object[model.Route, model.Validity, model.Validity]{
			Bind: func(a *plan.Args) plan.Call[model.Route, model.Validity] {
				return func(ctx context.Context, r model.Route) (model.Validity, error) { return r.Common(), nil }
			},
			Spread: plan.One[model.Validity], Type: t.validity,
		},
		"confidence": plan.Leaf(func(r model.Route) graph.Confidence { return r.Confidence() }, model.AppendConfidence),
		"signature":  plan.Leaf(func(r model.Route) string { return r.Signature() }, plan.AppendText[string]),
		"sentence": plan.LeafCall[model.Route, string]{
			Bind: func(a *plan.Args) plan.Call[model.Route, string] {
				lang := plan.Arg(a, "lang", decodeOptionalLanguageTag)
				return func(ctx context.Context, r model.Route) (string, error) { return r.Sentence(lang), nil }
			},
			Append: plan.AppendText[string],
		},
	}
	t.routeStep.Fields = map[string]plan.Field[model.RouteStep]{
		"from": plan.Object[model.RouteStep, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.RouteStep, model.Node] {
				return func(ctx context.Context, r model.RouteStep) (model.Node, error) { return r.From(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"node": plan.Object[model.RouteStep, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.RouteStep, model.Node] {
				return func(ctx context.Context, r model.RouteStep) (model.Node, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"relation": plan.Object[model.RouteStep, model.Relation, model.Relation]{
			Bind: func(a *plan.Args) plan.Call[model.RouteStep, model.Relation] {
				return func(ctx context.Context, r model.RouteStep) (model.Relation, error) { return r.Relation(), nil }
			},
			Spread: plan.One[model.Relation], Type: t.relation,
		},
		"direction":   plan.Leaf(func(r model.RouteStep) graph.Dir { return r.Direction() }, model.AppendDirection),
		"levelChange": plan.Leaf(func(r model.RouteStep) trace.LevelChange { return r.LevelChange() }, model.AppendLevelChange),
		"truth":       plan.Leaf(func(r model.RouteStep) graph.Truth { return r.Truth() }, model.AppendTruth),
		"validity": plan.Object[model.RouteStep, model.Validity, model.Validity]{
			Bind: func(a *plan.Args) plan.Call[model.RouteStep, model.Validity] {
				return func(ctx context.Context, r model.RouteStep) (model.Validity, error) { return r.Validity(), nil }
			},
			Spread: plan.One[model.Validity], Type: t.validity,
		},
		"confidence": plan.Leaf(func(r model.RouteStep) graph.Confidence { return r.Confidence() }, model.AppendConfidence),
		"claims": plan.Object[model.RouteStep, []model.Claim, model.Claim]{
			Bind: func(a *plan.Args) plan.Call[model.RouteStep, []model.Claim] {
				return func(ctx context.Context, r model.RouteStep) ([]model.Claim, error) { return r.Claims(), nil }
			},
			Spread: plan.Many[model.Claim], Type: t.claim,
		},
	}
	t.searchHit.Fields = map[string]plan.Field[model.SearchHit]{
		"node": plan.Object[model.SearchHit, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.SearchHit, model.Node] {
				return func(ctx context.Context, r model.SearchHit) (model.Node, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"score": plan.Leaf(func(r model.SearchHit) float64 { return r.Score() }, plan.AppendFloat),
		"matched": plan.Object[model.SearchHit, model.Name, model.Name]{
			Bind: func(a *plan.Args) plan.Call[model.SearchHit, model.Name] {
				return func(ctx context.Context, r model.SearchHit) (model.Name, error) { return r.Matched(), nil }
			},
			Spread: plan.One[model.Name], Type: t.name,
		},
		"how": plan.Leaf(func(r model.SearchHit) search.Match { return r.How() }, model.AppendMatchKind),
	}
	t.signature.Fields = map[string]plan.Field[model.Signature]{
		"text":       plan.Leaf(func(r model.Signature) string { return r.Text }, plan.AppendText[string]),
		"kinds":      plan.Leaf(func(r model.Signature) []graph.Rel { return r.Kinds }, plan.AppendList(model.AppendRelationKind)),
		"directions": plan.Leaf(func(r model.Signature) []graph.Dir { return r.Directions }, plan.AppendList(model.AppendDirection)),
		"count":      plan.Leaf(func(r model.Signature) int { return r.Count }, plan.AppendInt),
	}
	t.source.Fields = with(node, map[string]plan.Field[model.Base]{
		"publisher": plan.Leaf(func(r model.Base) string { return model.Source{Base: r}.Publisher() }, plan.AppendText[string]),
		"year":      plan.Leaf(func(r model.Base) *graph.Year { return model.Source{Base: r}.Year() }, plan.AppendOptional(model.AppendYear)),
		"type":      plan.Leaf(func(r model.Base) model.SourceType { return model.Source{Base: r}.Type() }, plan.AppendText[model.SourceType]),
		"tier":      plan.Leaf(func(r model.Base) model.SourceTier { return model.Source{Base: r}.Tier() }, plan.AppendText[model.SourceTier]),
		"access":    plan.Leaf(func(r model.Base) model.SourceAccess { return model.Source{Base: r}.Access() }, plan.AppendText[model.SourceAccess]),
		"languages": plan.Leaf(func(r model.Base) []string { return model.Source{Base: r}.Languages() }, plan.AppendList(plan.AppendText[string])),
		"symbol":    plan.Leaf(func(r model.Base) *string { return model.Source{Base: r}.Symbol() }, plan.AppendOptional(plan.AppendText[string])),
		"url":       plan.Leaf(func(r model.Base) *string { return model.Source{Base: r}.Url() }, plan.AppendOptional(model.AppendURL)),
		"copyUrl":   plan.Leaf(func(r model.Base) *string { return model.Source{Base: r}.CopyUrl() }, plan.AppendOptional(model.AppendURL)),
		"accessed":  plan.Leaf(func(r model.Base) *graph.Date { return model.Source{Base: r}.Accessed() }, plan.AppendOptional(model.AppendPartialDate)),
		"claims": plan.Object[model.Base, model.RelationConnection, model.RelationConnection]{
			Bind: func(a *plan.Args) plan.Call[model.Base, model.RelationConnection] {
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				return func(ctx context.Context, r model.Base) (model.RelationConnection, error) {
					return model.Source{Base: r}.Claims(ctx, first, after)
				}
			},
			Spread: plan.One[model.RelationConnection], Type: t.relationConnection,
		},
	}, "id", "kind", "level", "name", "names", "neighborhood", "notes", "relations", "sources")
	t.sourceConnection.Fields = map[string]plan.Field[model.SourceConnection]{
		"edges": plan.Object[model.SourceConnection, []model.SourceEdge, model.SourceEdge]{
			Bind: func(a *plan.Args) plan.Call[model.SourceConnection, []model.SourceEdge] {
				return func(ctx context.Context, r model.SourceConnection) ([]model.SourceEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.SourceEdge], Type: t.sourceEdge,
		},
		"nodes": plan.Object[model.SourceConnection, []model.Source, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.SourceConnection, []model.Source] {
				return func(ctx context.Context, r model.SourceConnection) ([]model.Source, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Source], Type: t.source,
		},
		"pageInfo": plan.Object[model.SourceConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.SourceConnection, model.PageInfo] {
				return func(ctx context.Context, r model.SourceConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.SourceConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.SourceConnection, int] {
				return func(ctx context.Context, r model.SourceConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.sourceEdge.Fields = map[string]plan.Field[model.SourceEdge]{
		"cursor": plan.LeafCall[model.SourceEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.SourceEdge, string] {
				return func(ctx context.Context, r model.SourceEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.SourceEdge, model.Source, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.SourceEdge, model.Source] {
				return func(ctx context.Context, r model.SourceEdge) (model.Source, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Source], Type: t.source,
		},
	}
	t.theme.Fields = with(node, map[string]plan.Field[model.Base]{}, "criticizedBy", "id", "kind", "level", "name", "names", "neighborhood", "notes", "relations", "sources", "topicOf")
	t.themeConnection.Fields = map[string]plan.Field[model.ThemeConnection]{
		"edges": plan.Object[model.ThemeConnection, []model.ThemeEdge, model.ThemeEdge]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeConnection, []model.ThemeEdge] {
				return func(ctx context.Context, r model.ThemeConnection) ([]model.ThemeEdge, error) { return r.Edges(ctx) }
			},
			Spread: plan.Many[model.ThemeEdge], Type: t.themeEdge,
		},
		"nodes": plan.Object[model.ThemeConnection, []model.Theme, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeConnection, []model.Theme] {
				return func(ctx context.Context, r model.ThemeConnection) ([]model.Theme, error) { return r.Nodes(ctx) }
			},
			Spread: manyNodes[model.Theme], Type: t.theme,
		},
		"pageInfo": plan.Object[model.ThemeConnection, model.PageInfo, model.PageInfo]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeConnection, model.PageInfo] {
				return func(ctx context.Context, r model.ThemeConnection) (model.PageInfo, error) { return r.PageInfo(ctx) }
			},
			Spread: plan.One[model.PageInfo], Type: t.pageInfo,
		},
		"totalCount": plan.LeafCall[model.ThemeConnection, int]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeConnection, int] {
				return func(ctx context.Context, r model.ThemeConnection) (int, error) { return r.TotalCount(ctx) }
			},
			Append: plan.AppendInt,
		},
	}
	t.themeEdge.Fields = map[string]plan.Field[model.ThemeEdge]{
		"cursor": plan.LeafCall[model.ThemeEdge, string]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeEdge, string] {
				return func(ctx context.Context, r model.ThemeEdge) (string, error) { return r.Cursor(ctx) }
			},
			Append: plan.AppendText[string],
		},
		"node": plan.Object[model.ThemeEdge, model.Theme, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.ThemeEdge, model.Theme] {
				return func(ctx context.Context, r model.ThemeEdge) (model.Theme, error) { return r.Node(), nil }
			},
			Spread: oneNode[model.Theme], Type: t.theme,
		},
	}
	t.trace.Fields = map[string]plan.Field[model.Trace]{
		"from": plan.Object[model.Trace, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Trace, model.Node] {
				return func(ctx context.Context, r model.Trace) (model.Node, error) { return r.From(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"to": plan.Object[model.Trace, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[model.Trace, model.Node] {
				return func(ctx context.Context, r model.Trace) (model.Node, error) { return r.To(), nil }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"routes": plan.Object[model.Trace, []model.Route, model.Route]{
			Bind: func(a *plan.Args) plan.Call[model.Trace, []model.Route] {
				return func(ctx context.Context, r model.Trace) ([]model.Route, error) { return r.Routes(), nil }
			},
			Spread: plan.Many[model.Route], Type: t.route,
		},
		"signatures": plan.Object[model.Trace, []model.Signature, model.Signature]{
			Bind: func(a *plan.Args) plan.Call[model.Trace, []model.Signature] {
				return func(ctx context.Context, r model.Trace) ([]model.Signature, error) { return r.Signatures(), nil }
			},
			Spread: plan.Many[model.Signature], Type: t.signature,
		},
		"truncated": plan.Leaf(func(r model.Trace) *trace.Truncation { return r.Truncated() }, plan.AppendOptional(model.AppendTruncation)),
		"evidence": plan.Object[model.Trace, model.Evidence, model.Evidence]{
			Bind: func(a *plan.Args) plan.Call[model.Trace, model.Evidence] {
				return func(ctx context.Context, r model.Trace) (model.Evidence, error) { return r.Evidence(), nil }
			},
			Spread: plan.One[model.Evidence], Type: t.evidence,
		},
		"weakestConfidence": plan.Leaf(func(r model.Trace) *graph.Confidence { return r.WeakestConfidence() }, plan.AppendOptional(model.AppendConfidence)),
	}
	t.validity.Fields = map[string]plan.Field[model.Validity]{
		"certain": plan.Object[model.Validity, []model.YearSpan, model.YearSpan]{
			Bind: func(a *plan.Args) plan.Call[model.Validity, []model.YearSpan] {
				return func(ctx context.Context, r model.Validity) ([]model.YearSpan, error) { return r.Certain, nil }
			},
			Spread: plan.Many[model.YearSpan], Type: t.yearSpan,
		},
		"possible": plan.Object[model.Validity, []model.YearSpan, model.YearSpan]{
			Bind: func(a *plan.Args) plan.Call[model.Validity, []model.YearSpan] {
				return func(ctx context.Context, r model.Validity) ([]model.YearSpan, error) { return r.Possible, nil }
			},
			Spread: plan.Many[model.YearSpan], Type: t.yearSpan,
		},
	}
	t.vocabulary.Fields = map[string]plan.Field[model.Vocabulary]{
		"kinds": plan.Object[model.Vocabulary, []model.KindInfo, model.KindInfo]{
			Bind: func(a *plan.Args) plan.Call[model.Vocabulary, []model.KindInfo] {
				return func(ctx context.Context, r model.Vocabulary) ([]model.KindInfo, error) { return r.Kinds(), nil }
			},
			Spread: plan.Many[model.KindInfo], Type: t.kindInfo,
		},
		"relations": plan.Object[model.Vocabulary, []model.RelationKindInfo, model.RelationKindInfo]{
			Bind: func(a *plan.Args) plan.Call[model.Vocabulary, []model.RelationKindInfo] {
				return func(ctx context.Context, r model.Vocabulary) ([]model.RelationKindInfo, error) {
					return r.Relations(), nil
				}
			},
			Spread: plan.Many[model.RelationKindInfo], Type: t.relationKindInfo,
		},
	}
	t.yearSpan.Fields = map[string]plan.Field[model.YearSpan]{
		"from": plan.Leaf(func(r model.YearSpan) *graph.Year { return r.From }, plan.AppendOptional(model.AppendYear)),
		"to":   plan.Leaf(func(r model.YearSpan) *graph.Year { return r.To }, plan.AppendOptional(model.AppendYear)),
	}
	t.directiveMeta.Fields = map[string]plan.Field[*introspection.Directive]{
		"name":         plan.Leaf(func(r *introspection.Directive) string { return r.Name }, plan.AppendText[string]),
		"description":  plan.Leaf(func(r *introspection.Directive) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"isRepeatable": plan.Leaf(func(r *introspection.Directive) bool { return r.IsRepeatable }, plan.AppendBool),
		"locations":    plan.Leaf(func(r *introspection.Directive) []string { return r.Locations }, plan.AppendList(plan.AppendText[string])),
		"args": plan.Object[*introspection.Directive, []introspection.InputValue, *introspection.InputValue]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Directive, []introspection.InputValue] {
				includeDeprecated := plan.Arg(a, "includeDeprecated", decodeBoolean)
				return func(ctx context.Context, r *introspection.Directive) ([]introspection.InputValue, error) {
					return r.VisibleArgs(includeDeprecated), nil
				}
			},
			Spread: plan.Pointers[introspection.InputValue], Type: t.inputValueMeta,
		},
	}
	t.enumValueMeta.Fields = map[string]plan.Field[*introspection.EnumValue]{
		"name":              plan.Leaf(func(r *introspection.EnumValue) string { return r.Name }, plan.AppendText[string]),
		"description":       plan.Leaf(func(r *introspection.EnumValue) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"isDeprecated":      plan.Leaf(func(r *introspection.EnumValue) bool { return r.IsDeprecated() }, plan.AppendBool),
		"deprecationReason": plan.Leaf(func(r *introspection.EnumValue) *string { return r.DeprecationReason() }, plan.AppendOptional(plan.AppendText[string])),
	}
	t.fieldMeta.Fields = map[string]plan.Field[*introspection.Field]{
		"name":        plan.Leaf(func(r *introspection.Field) string { return r.Name }, plan.AppendText[string]),
		"description": plan.Leaf(func(r *introspection.Field) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"args": plan.Object[*introspection.Field, []introspection.InputValue, *introspection.InputValue]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Field, []introspection.InputValue] {
				includeDeprecated := plan.Arg(a, "includeDeprecated", decodeBoolean)
				return func(ctx context.Context, r *introspection.Field) ([]introspection.InputValue, error) {
					return r.VisibleArgs(includeDeprecated), nil
				}
			},
			Spread: plan.Pointers[introspection.InputValue], Type: t.inputValueMeta,
		},
		"type": plan.Object[*introspection.Field, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Field, *introspection.Type] {
				return func(ctx context.Context, r *introspection.Field) (*introspection.Type, error) { return r.Type, nil }
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"isDeprecated":      plan.Leaf(func(r *introspection.Field) bool { return r.IsDeprecated() }, plan.AppendBool),
		"deprecationReason": plan.Leaf(func(r *introspection.Field) *string { return r.DeprecationReason() }, plan.AppendOptional(plan.AppendText[string])),
	}
	t.inputValueMeta.Fields = map[string]plan.Field[*introspection.InputValue]{
		"name":        plan.Leaf(func(r *introspection.InputValue) string { return r.Name }, plan.AppendText[string]),
		"description": plan.Leaf(func(r *introspection.InputValue) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"type": plan.Object[*introspection.InputValue, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.InputValue, *introspection.Type] {
				return func(ctx context.Context, r *introspection.InputValue) (*introspection.Type, error) {
					return r.Type, nil
				}
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"defaultValue":      plan.Leaf(func(r *introspection.InputValue) *string { return r.DefaultValue }, plan.AppendOptional(plan.AppendText[string])),
		"isDeprecated":      plan.Leaf(func(r *introspection.InputValue) bool { return r.IsDeprecated() }, plan.AppendBool),
		"deprecationReason": plan.Leaf(func(r *introspection.InputValue) *string { return r.DeprecationReason() }, plan.AppendOptional(plan.AppendText[string])),
	}
	t.schemaMeta.Fields = map[string]plan.Field[*introspection.Schema]{
		"description": plan.Leaf(func(r *introspection.Schema) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"types": plan.Object[*introspection.Schema, []introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Schema, []introspection.Type] {
				return func(ctx context.Context, r *introspection.Schema) ([]introspection.Type, error) {
					return r.Types(), nil
				}
			},
			Spread: plan.Pointers[introspection.Type], Type: t.typeMeta,
		},
		"queryType": plan.Object[*introspection.Schema, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Schema, *introspection.Type] {
				return func(ctx context.Context, r *introspection.Schema) (*introspection.Type, error) {
					return r.QueryType(), nil
				}
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"mutationType": plan.Object[*introspection.Schema, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Schema, *introspection.Type] {
				return func(ctx context.Context, r *introspection.Schema) (*introspection.Type, error) {
					return r.MutationType(), nil
				}
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"subscriptionType": plan.Object[*introspection.Schema, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Schema, *introspection.Type] {
				return func(ctx context.Context, r *introspection.Schema) (*introspection.Type, error) {
					return r.SubscriptionType(), nil
				}
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"directives": plan.Object[*introspection.Schema, []introspection.Directive, *introspection.Directive]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Schema, []introspection.Directive] {
				return func(ctx context.Context, r *introspection.Schema) ([]introspection.Directive, error) {
					return r.Directives(), nil
				}
			},
			Spread: plan.Pointers[introspection.Directive], Type: t.directiveMeta,
		},
	}
	t.typeMeta.Fields = map[string]plan.Field[*introspection.Type]{
		"kind":           plan.Leaf(func(r *introspection.Type) string { return r.Kind() }, plan.AppendText[string]),
		"name":           plan.Leaf(func(r *introspection.Type) *string { return r.Name() }, plan.AppendOptional(plan.AppendText[string])),
		"description":    plan.Leaf(func(r *introspection.Type) *string { return r.Description() }, plan.AppendOptional(plan.AppendText[string])),
		"specifiedByURL": plan.Leaf(func(r *introspection.Type) *string { return r.SpecifiedByURL() }, plan.AppendOptional(plan.AppendText[string])),
		"fields": plan.Object[*introspection.Type, []introspection.Field, *introspection.Field]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, []introspection.Field] {
				includeDeprecated := plan.Arg(a, "includeDeprecated", decodeBoolean)
				return func(ctx context.Context, r *introspection.Type) ([]introspection.Field, error) {
					return r.Fields(includeDeprecated), nil
				}
			},
			Spread: plan.MaybePointers[introspection.Field], Type: t.fieldMeta,
		},
		"interfaces": plan.Object[*introspection.Type, []introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, []introspection.Type] {
				return func(ctx context.Context, r *introspection.Type) ([]introspection.Type, error) {
					return r.Interfaces(), nil
				}
			},
			Spread: plan.MaybePointers[introspection.Type], Type: t.typeMeta,
		},
		"possibleTypes": plan.Object[*introspection.Type, []introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, []introspection.Type] {
				return func(ctx context.Context, r *introspection.Type) ([]introspection.Type, error) {
					return r.PossibleTypes(), nil
				}
			},
			Spread: plan.MaybePointers[introspection.Type], Type: t.typeMeta,
		},
		"enumValues": plan.Object[*introspection.Type, []introspection.EnumValue, *introspection.EnumValue]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, []introspection.EnumValue] {
				includeDeprecated := plan.Arg(a, "includeDeprecated", decodeBoolean)
				return func(ctx context.Context, r *introspection.Type) ([]introspection.EnumValue, error) {
					return r.EnumValues(includeDeprecated), nil
				}
			},
			Spread: plan.MaybePointers[introspection.EnumValue], Type: t.enumValueMeta,
		},
		"inputFields": plan.Object[*introspection.Type, []introspection.InputValue, *introspection.InputValue]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, []introspection.InputValue] {
				includeDeprecated := plan.Arg(a, "includeDeprecated", decodeBoolean)
				return func(ctx context.Context, r *introspection.Type) ([]introspection.InputValue, error) {
					return r.VisibleInputFields(includeDeprecated), nil
				}
			},
			Spread: plan.MaybePointers[introspection.InputValue], Type: t.inputValueMeta,
		},
		"ofType": plan.Object[*introspection.Type, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[*introspection.Type, *introspection.Type] {
				return func(ctx context.Context, r *introspection.Type) (*introspection.Type, error) { return r.OfType(), nil }
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
		"isOneOf": plan.Leaf(func(r *introspection.Type) bool { return r.IsOneOf() }, plan.AppendBool),
	}
	t.query.Fields = map[string]plan.Field[QueryResolver]{
		"node": plan.Object[QueryResolver, model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.Node] {
				id := plan.Arg(a, "id", decodeNonNullID)
				return func(ctx context.Context, r QueryResolver) (model.Node, error) { return r.Node(ctx, id) }
			},
			Spread: oneNode[model.Node], Type: t.node,
		},
		"nodes": plan.Object[QueryResolver, []model.Node, model.Base]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, []model.Node] {
				ids := plan.Arg(a, "ids", decodeNonNullListNonNullID)
				return func(ctx context.Context, r QueryResolver) ([]model.Node, error) { return r.Nodes(ctx, ids) }
			},
			Spread: manyNodes[model.Node], Type: t.node,
		},
		"search": plan.Object[QueryResolver, []model.SearchHit, model.SearchHit]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, []model.SearchHit] {
				text := plan.Arg(a, "text", decodeNonNullString)
				kinds := plan.Arg(a, "kinds", decodeListNonNullKind)
				lang := plan.Arg(a, "lang", decodeListNonNullLanguageTag)
				first := plan.Arg(a, "first", decodeOptionalInt)
				return func(ctx context.Context, r QueryResolver) ([]model.SearchHit, error) {
					return r.Search(ctx, text, kinds, lang, first)
				}
			},
			Spread: plan.Many[model.SearchHit], Type: t.searchHit,
		},
		"dataset": plan.Object[QueryResolver, model.Dataset, model.Dataset]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.Dataset] {
				return func(ctx context.Context, r QueryResolver) (model.Dataset, error) { return r.Dataset(ctx) }
			},
			Spread: plan.One[model.Dataset], Type: t.dataset,
		},
		"vocabulary": plan.Object[QueryResolver, model.Vocabulary, model.Vocabulary]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.Vocabulary] {
				return func(ctx context.Context, r QueryResolver) (model.Vocabulary, error) { return r.Vocabulary(ctx) }
			},
			Spread: plan.One[model.Vocabulary], Type: t.vocabulary,
		},
		"trace": plan.Object[QueryResolver, model.Trace, model.Trace]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.Trace] {
				from := plan.Arg(a, "from", decodeNonNullID)
				to := plan.Arg(a, "to", decodeOptionalID)
				toKind := plan.Arg(a, "toKind", decodeOptionalKind)
				kinds := plan.Arg(a, "kinds", decodeListNonNullRelationKind)
				direction := plan.Arg(a, "direction", decodeOptionalDirection)
				ascending := plan.Arg(a, "ascending", decodeOptionalBoolean)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				simultaneous := plan.Arg(a, "simultaneous", decodeOptionalBoolean)
				shortest := plan.Arg(a, "shortest", decodeOptionalBoolean)
				maxHops := plan.Arg(a, "maxHops", decodeOptionalInt)
				limit := plan.Arg(a, "limit", decodeOptionalInt)
				return func(ctx context.Context, r QueryResolver) (model.Trace, error) {
					return r.Trace(ctx, from, to, toKind, kinds, direction, ascending, asOf, during, unknownDates, simultaneous, shortest, maxHops, limit)
				}
			},
			Spread: plan.One[model.Trace], Type: t.trace,
		},
		"reach": plan.Object[QueryResolver, model.Reach, model.Reach]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.Reach] {
				from := plan.Arg(a, "from", decodeNonNullID)
				toKinds := plan.Arg(a, "toKinds", decodeListNonNullKind)
				kinds := plan.Arg(a, "kinds", decodeListNonNullRelationKind)
				direction := plan.Arg(a, "direction", decodeOptionalDirection)
				ascending := plan.Arg(a, "ascending", decodeOptionalBoolean)
				asOf := plan.Arg(a, "asOf", decodeOptionalYear)
				during := plan.Arg(a, "during", decodeOptionalYearRange)
				unknownDates := plan.Arg(a, "unknownDates", decodeOptionalUnknownDates)
				maxHops := plan.Arg(a, "maxHops", decodeOptionalInt)
				limit := plan.Arg(a, "limit", decodeOptionalInt)
				return func(ctx context.Context, r QueryResolver) (model.Reach, error) {
					return r.Reach(ctx, from, toKinds, kinds, direction, ascending, asOf, during, unknownDates, maxHops, limit)
				}
			},
			Spread: plan.One[model.Reach], Type: t.reach,
		},
		"cities": plan.Object[QueryResolver, model.CityConnection, model.CityConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.CityConnection] {
				where := plan.Arg(a, "where", decodeCityWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullCityOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.CityConnection, error) {
					return r.Cities(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.CityConnection], Type: t.cityConnection,
		},
		"countries": plan.Object[QueryResolver, model.CountryConnection, model.CountryConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.CountryConnection] {
				where := plan.Arg(a, "where", decodeCountryWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullCountryOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.CountryConnection, error) {
					return r.Countries(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.CountryConnection], Type: t.countryConnection,
		},
		"regions": plan.Object[QueryResolver, model.RegionConnection, model.RegionConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.RegionConnection] {
				where := plan.Arg(a, "where", decodeRegionWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullRegionOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.RegionConnection, error) {
					return r.Regions(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.RegionConnection], Type: t.regionConnection,
		},
		"networks": plan.Object[QueryResolver, model.NetworkConnection, model.NetworkConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.NetworkConnection] {
				where := plan.Arg(a, "where", decodeNetworkWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullNetworkOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.NetworkConnection, error) {
					return r.Networks(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.NetworkConnection], Type: t.networkConnection,
		},
		"organizations": plan.Object[QueryResolver, model.OrganizationConnection, model.OrganizationConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.OrganizationConnection] {
				where := plan.Arg(a, "where", decodeOrganizationWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullOrganizationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.OrganizationConnection, error) {
					return r.Organizations(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.OrganizationConnection], Type: t.organizationConnection,
		},
		"forums": plan.Object[QueryResolver, model.ForumConnection, model.ForumConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.ForumConnection] {
				where := plan.Arg(a, "where", decodeForumWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullForumOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.ForumConnection, error) {
					return r.Forums(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.ForumConnection], Type: t.forumConnection,
		},
		"events": plan.Object[QueryResolver, model.EventConnection, model.EventConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.EventConnection] {
				where := plan.Arg(a, "where", decodeEventWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullEventOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.EventConnection, error) {
					return r.Events(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.EventConnection], Type: t.eventConnection,
		},
		"declarations": plan.Object[QueryResolver, model.DeclarationConnection, model.DeclarationConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.DeclarationConnection] {
				where := plan.Arg(a, "where", decodeDeclarationWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullDeclarationOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.DeclarationConnection, error) {
					return r.Declarations(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.DeclarationConnection], Type: t.declarationConnection,
		},
		"frameworks": plan.Object[QueryResolver, model.FrameworkConnection, model.FrameworkConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.FrameworkConnection] {
				where := plan.Arg(a, "where", decodeFrameworkWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullFrameworkOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.FrameworkConnection, error) {
					return r.Frameworks(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.FrameworkConnection], Type: t.frameworkConnection,
		},
		"objectives": plan.Object[QueryResolver, model.ObjectiveConnection, model.ObjectiveConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.ObjectiveConnection] {
				where := plan.Arg(a, "where", decodeObjectiveWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullObjectiveOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.ObjectiveConnection, error) {
					return r.Objectives(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.ObjectiveConnection], Type: t.objectiveConnection,
		},
		"principles": plan.Object[QueryResolver, model.PrincipleConnection, model.PrincipleConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.PrincipleConnection] {
				where := plan.Arg(a, "where", decodePrincipleWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullPrincipleOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.PrincipleConnection, error) {
					return r.Principles(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.PrincipleConnection], Type: t.principleConnection,
		},
		"themes": plan.Object[QueryResolver, model.ThemeConnection, model.ThemeConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.ThemeConnection] {
				where := plan.Arg(a, "where", decodeThemeWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullThemeOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.ThemeConnection, error) {
					return r.Themes(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.ThemeConnection], Type: t.themeConnection,
		},
		"instruments": plan.Object[QueryResolver, model.InstrumentConnection, model.InstrumentConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.InstrumentConnection] {
				where := plan.Arg(a, "where", decodeInstrumentWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullInstrumentOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.InstrumentConnection, error) {
					return r.Instruments(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.InstrumentConnection], Type: t.instrumentConnection,
		},
		"sources": plan.Object[QueryResolver, model.SourceConnection, model.SourceConnection]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, model.SourceConnection] {
				where := plan.Arg(a, "where", decodeSourceWhere)
				orderBy := plan.Arg(a, "orderBy", decodeListNonNullSourceOrder)
				first := plan.Arg(a, "first", decodeOptionalInt)
				after := plan.Arg(a, "after", decodeOptionalString)
				last := plan.Arg(a, "last", decodeOptionalInt)
				before := plan.Arg(a, "before", decodeOptionalString)
				return func(ctx context.Context, r QueryResolver) (model.SourceConnection, error) {
					return r.Sources(ctx, where, orderBy, first, after, last, before)
				}
			},
			Spread: plan.One[model.SourceConnection], Type: t.sourceConnection,
		},
		"__schema": plan.Object[QueryResolver, *introspection.Schema, *introspection.Schema]{
			Bind: func(*plan.Args) plan.Call[QueryResolver, *introspection.Schema] {
				return func(context.Context, QueryResolver) (*introspection.Schema, error) {
					return introspection.WrapSchema(schema), nil
				}
			},
			Spread: plan.Pointer[introspection.Schema], Type: t.schemaMeta,
		},
		"__type": plan.Object[QueryResolver, *introspection.Type, *introspection.Type]{
			Bind: func(a *plan.Args) plan.Call[QueryResolver, *introspection.Type] {
				name := plan.Arg(a, "name", decodeString)
				return func(context.Context, QueryResolver) (*introspection.Type, error) {
					return introspection.WrapTypeFromDef(schema, schema.Types[name]), nil
				}
			},
			Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
		},
	}
	return t
}
func decodeBoolean(at *plan.At, v any) (bool, error) {
	return plan.Scalar(graphql.UnmarshalBoolean)(at, v)
}

func decodeCityOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullCityOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeCityWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("type", decodeOptionalCityType),
		plan.Entry("country", decodeOptionalIDFilter),
		plan.Entry("region", decodeOptionalIDFilter),
		plan.Entry("population", decodeOptionalIntFilter),
		plan.Entry("geonamesId", decodeOptionalIntFilter),
		plan.Entry("wikidata", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullCityWhere),
		plan.Entry("OR", decodeListNonNullCityWhere),
		plan.Entry("NOT", decodeCityWhere),
	)
}

func decodeClaimWhere(at *plan.At, v any) (it argument.ClaimWhere, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "role", decodeOptionalStringFilter, &it.Role); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "status", decodeListNonNullClaimStatus, &it.Status); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "confidence", decodeListNonNullConfidence, &it.Confidence); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "source", decodeOptionalIDFilter, &it.Source); err != nil {
		return it, err
	}
	return it, nil
}

func decodeCountryOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullCountryOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeCountryWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("iso3", decodeOptionalStringFilter),
		plan.Entry("m49", decodeOptionalStringFilter),
		plan.Entry("region", decodeOptionalIDFilter),
		plan.Entry("subregion", decodeOptionalIDFilter),
		plan.Entry("intermediateRegion", decodeOptionalIDFilter),
		plan.Entry("capitalGeonamesId", decodeOptionalIntFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullCountryWhere),
		plan.Entry("OR", decodeListNonNullCountryWhere),
		plan.Entry("NOT", decodeCountryWhere),
	)
}

func decodeDeclarationOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullDeclarationOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeDeclarationWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalDeclarationType),
		plan.Entry("date", decodeOptionalDateFilter),
		plan.Entry("symbol", decodeOptionalStringFilter),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullDeclarationWhere),
		plan.Entry("OR", decodeListNonNullDeclarationWhere),
		plan.Entry("NOT", decodeDeclarationWhere),
	)
}

func decodeDirection(at *plan.At, v any) (graph.Dir, error) {
	return plan.Scalar(model.UnmarshalDirection)(at, v)
}

func decodeEventOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullEventOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeEventWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("forum", decodeOptionalIDFilter),
		plan.Entry("edition", decodeOptionalStringFilter),
		plan.Entry("start", decodeOptionalDateFilter),
		plan.Entry("end", decodeOptionalDateFilter),
		plan.Entry("city", decodeOptionalIDFilter),
		plan.Entry("country", decodeOptionalIDFilter),
		plan.Entry("mode", decodeOptionalEventMode),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullEventWhere),
		plan.Entry("OR", decodeListNonNullEventWhere),
		plan.Entry("NOT", decodeEventWhere),
	)
}

func decodeForumOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullForumOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeForumWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalForumType),
		plan.Entry("foundingDate", decodeOptionalDateFilter),
		plan.Entry("frequency", decodeOptionalStringFilter),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullForumWhere),
		plan.Entry("OR", decodeListNonNullForumWhere),
		plan.Entry("NOT", decodeForumWhere),
	)
}

func decodeFrameworkOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullFrameworkOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeFrameworkWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalFrameworkType),
		plan.Entry("adopted", decodeOptionalDateFilter),
		plan.Entry("symbol", decodeOptionalStringFilter),
		plan.Entry("binding", decodeOptionalFrameworkBinding),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullFrameworkWhere),
		plan.Entry("OR", decodeListNonNullFrameworkWhere),
		plan.Entry("NOT", decodeFrameworkWhere),
	)
}

func decodeID(at *plan.At, v any) (graph.ID, error) { return plan.Scalar(model.UnmarshalID)(at, v) }

func decodeInstrumentOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullInstrumentOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeInstrumentWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalInstrumentType),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullInstrumentWhere),
		plan.Entry("OR", decodeListNonNullInstrumentWhere),
		plan.Entry("NOT", decodeInstrumentWhere),
	)
}

func decodeInt(at *plan.At, v any) (int, error) { return plan.Scalar(graphql.UnmarshalInt)(at, v) }

func decodeKind(at *plan.At, v any) (graph.Kind, error) {
	return plan.Scalar(model.UnmarshalKind)(at, v)
}

func decodeLanguageTag(at *plan.At, v any) (string, error) {
	return plan.Scalar(model.UnmarshalLanguageTag)(at, v)
}

func decodeListNonNullCityOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullCityOrder)(at, v)
}

func decodeListNonNullCountryOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullCountryOrder)(at, v)
}

func decodeListNonNullDeclarationOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullDeclarationOrder)(at, v)
}

func decodeListNonNullEventOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullEventOrder)(at, v)
}

func decodeListNonNullForumOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullForumOrder)(at, v)
}

func decodeListNonNullFrameworkOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullFrameworkOrder)(at, v)
}

func decodeListNonNullID(at *plan.At, v any) ([]graph.ID, error) {
	return plan.List(decodeNonNullID)(at, v)
}

func decodeListNonNullInstrumentOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullInstrumentOrder)(at, v)
}

func decodeListNonNullKind(at *plan.At, v any) ([]graph.Kind, error) {
	return plan.List(decodeNonNullKind)(at, v)
}

func decodeListNonNullLanguageTag(at *plan.At, v any) ([]string, error) {
	return plan.List(decodeNonNullLanguageTag)(at, v)
}

func decodeListNonNullNetworkOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullNetworkOrder)(at, v)
}

func decodeListNonNullObjectiveOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullObjectiveOrder)(at, v)
}

func decodeListNonNullOrganizationOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullOrganizationOrder)(at, v)
}

func decodeListNonNullPrincipleOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullPrincipleOrder)(at, v)
}

func decodeListNonNullRegionOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullRegionOrder)(at, v)
}

func decodeListNonNullRelationKind(at *plan.At, v any) ([]graph.Rel, error) {
	return plan.List(decodeNonNullRelationKind)(at, v)
}

func decodeListNonNullRelationOrder(at *plan.At, v any) ([]model.RelationOrder, error) {
	return plan.List(decodeNonNullRelationOrder)(at, v)
}

func decodeListNonNullSourceOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullSourceOrder)(at, v)
}

func decodeListNonNullThemeOrder(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullThemeOrder)(at, v)
}

func decodeNetworkOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullNetworkOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeNetworkWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalNetworkType),
		plan.Entry("foundingDate", decodeOptionalDateFilter),
		plan.Entry("region", decodeOptionalIDFilter),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullNetworkWhere),
		plan.Entry("OR", decodeListNonNullNetworkWhere),
		plan.Entry("NOT", decodeNetworkWhere),
	)
}

func decodeNonNullCityOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeCityOrder)(at, v)
}

func decodeNonNullCountryOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeCountryOrder)(at, v)
}

func decodeNonNullDeclarationOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeDeclarationOrder)(at, v)
}

func decodeNonNullEventOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeEventOrder)(at, v)
}

func decodeNonNullForumOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeForumOrder)(at, v)
}

func decodeNonNullFrameworkOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeFrameworkOrder)(at, v)
}

func decodeNonNullID(at *plan.At, v any) (graph.ID, error) { return plan.NonNull(decodeID)(at, v) }

func decodeNonNullInstrumentOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeInstrumentOrder)(at, v)
}

func decodeNonNullKind(at *plan.At, v any) (graph.Kind, error) {
	return plan.NonNull(decodeKind)(at, v)
}

func decodeNonNullLanguageTag(at *plan.At, v any) (string, error) {
	return plan.NonNull(decodeLanguageTag)(at, v)
}

func decodeNonNullListNonNullID(at *plan.At, v any) ([]graph.ID, error) {
	return plan.NonNull(decodeListNonNullID)(at, v)
}

func decodeNonNullNetworkOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeNetworkOrder)(at, v)
}

func decodeNonNullObjectiveOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeObjectiveOrder)(at, v)
}

func decodeNonNullOrganizationOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeOrganizationOrder)(at, v)
}

func decodeNonNullPrincipleOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodePrincipleOrder)(at, v)
}

func decodeNonNullRegionOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeRegionOrder)(at, v)
}

func decodeNonNullRelationKind(at *plan.At, v any) (graph.Rel, error) {
	return plan.NonNull(decodeRelationKind)(at, v)
}

func decodeNonNullRelationOrder(at *plan.At, v any) (model.RelationOrder, error) {
	return plan.NonNull(decodeRelationOrder)(at, v)
}

func decodeNonNullSourceOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeSourceOrder)(at, v)
}

func decodeNonNullString(at *plan.At, v any) (string, error) {
	return plan.NonNull(decodeString)(at, v)
}

func decodeNonNullThemeOrder(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeThemeOrder)(at, v)
}

func decodeNonNullYear(at *plan.At, v any) (graph.Year, error) {
	return plan.NonNull(decodeYear)(at, v)
}

func decodeObjectiveOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullObjectiveOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeObjectiveWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("framework", decodeOptionalIDFilter),
		plan.Entry("number", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullObjectiveWhere),
		plan.Entry("OR", decodeListNonNullObjectiveWhere),
		plan.Entry("NOT", decodeObjectiveWhere),
	)
}

func decodeOptionalBoolean(at *plan.At, v any) (*bool, error) {
	return plan.Optional(decodeBoolean)(at, v)
}

func decodeOptionalClaimWhere(at *plan.At, v any) (*argument.ClaimWhere, error) {
	return plan.Optional(decodeClaimWhere)(at, v)
}

func decodeOptionalDirection(at *plan.At, v any) (*graph.Dir, error) {
	return plan.Optional(decodeDirection)(at, v)
}

func decodeOptionalID(at *plan.At, v any) (*graph.ID, error) { return plan.Optional(decodeID)(at, v) }

func decodeOptionalInt(at *plan.At, v any) (*int, error) { return plan.Optional(decodeInt)(at, v) }

func decodeOptionalKind(at *plan.At, v any) (*graph.Kind, error) {
	return plan.Optional(decodeKind)(at, v)
}

func decodeOptionalLanguageTag(at *plan.At, v any) (*string, error) {
	return plan.Optional(decodeLanguageTag)(at, v)
}

func decodeOptionalString(at *plan.At, v any) (*string, error) {
	return plan.Optional(decodeString)(at, v)
}

func decodeOptionalUnknownDates(at *plan.At, v any) (*graph.Policy, error) {
	return plan.Optional(decodeUnknownDates)(at, v)
}

func decodeOptionalYear(at *plan.At, v any) (*graph.Year, error) {
	return plan.Optional(decodeYear)(at, v)
}

func decodeOptionalYearRange(at *plan.At, v any) (*model.YearRange, error) {
	return plan.Optional(decodeYearRange)(at, v)
}

func decodeOrganizationOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullOrganizationOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeOrganizationWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("type", decodeOptionalOrganizationType),
		plan.Entry("country", decodeOptionalIDFilter),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullOrganizationWhere),
		plan.Entry("OR", decodeListNonNullOrganizationWhere),
		plan.Entry("NOT", decodeOrganizationWhere),
	)
}

func decodePrincipleOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullPrincipleOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodePrincipleWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("framework", decodeOptionalIDFilter),
		plan.Entry("letter", decodeOptionalStringFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullPrincipleWhere),
		plan.Entry("OR", decodeListNonNullPrincipleWhere),
		plan.Entry("NOT", decodePrincipleWhere),
	)
}

func decodeRegionOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullRegionOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeRegionWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("m49", decodeOptionalStringFilter),
		plan.Entry("parent", decodeOptionalIDFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullRegionWhere),
		plan.Entry("OR", decodeListNonNullRegionWhere),
		plan.Entry("NOT", decodeRegionWhere),
	)
}

func decodeRelationKind(at *plan.At, v any) (graph.Rel, error) {
	return plan.Scalar(model.UnmarshalRelationKind)(at, v)
}

func decodeRelationOrder(at *plan.At, v any) (it model.RelationOrder, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	from = plan.WithDefaults(from, map[string]any{"direction": "ASC"})
	if err = plan.Member(at, from, "by", decodeNonNullRelationOrderBy, &it.By); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "direction", decodeOptionalOrderDirection, &it.Direction); err != nil {
		return it, err
	}
	return it, nil
}

func decodeSourceOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullSourceOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeSourceWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("publisher", decodeOptionalStringFilter),
		plan.Entry("year", decodeOptionalIntFilter),
		plan.Entry("type", decodeOptionalSourceType),
		plan.Entry("tier", decodeOptionalSourceTier),
		plan.Entry("access", decodeOptionalSourceAccess),
		plan.Entry("symbol", decodeOptionalStringFilter),
		plan.Entry("url", decodeOptionalStringFilter),
		plan.Entry("copyUrl", decodeOptionalStringFilter),
		plan.Entry("accessed", decodeOptionalDateFilter),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullSourceWhere),
		plan.Entry("OR", decodeListNonNullSourceWhere),
		plan.Entry("NOT", decodeSourceWhere),
	)
}

func decodeString(at *plan.At, v any) (string, error) {
	return plan.Scalar(graphql.UnmarshalString)(at, v)
}

func decodeThemeOrder(at *plan.At, v any) (map[string]any, error) {
	if v != nil {
		v = plan.WithDefaults(v.(map[string]any), map[string]any{"direction": "ASC"})
	}
	return plan.Entries(at, v,
		plan.Entry("by", decodeNonNullThemeOrderBy),
		plan.Entry("direction", decodeOptionalOrderDirection),
	)
}

func decodeThemeWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.Entries(at, v,
		plan.Entry("id", decodeOptionalIDFilter),
		plan.Entry("name", decodeOptionalStringFilter),
		plan.Entry("level", decodeOptionalLevel),
		plan.Entry("related", decodeOptionalRelatedWhere),
		plan.Entry("degree", decodeOptionalDegreeWhere),
		plan.Entry("AND", decodeListNonNullThemeWhere),
		plan.Entry("OR", decodeListNonNullThemeWhere),
		plan.Entry("NOT", decodeThemeWhere),
	)
}

func decodeUnknownDates(at *plan.At, v any) (graph.Policy, error) {
	return plan.Scalar(model.UnmarshalUnknownDates)(at, v)
}

func decodeYear(at *plan.At, v any) (graph.Year, error) {
	return plan.Scalar(model.UnmarshalYear)(at, v)
}

func decodeYearRange(at *plan.At, v any) (it model.YearRange, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "from", decodeNonNullYear, &it.From); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "to", decodeNonNullYear, &it.To); err != nil {
		return it, err
	}
	return it, nil
}

func decodeCityOrderBy(at *plan.At, v any) (model.CityOrderBy, error) {
	return plan.Enum[model.CityOrderBy]()(at, v)
}

func decodeCityType(at *plan.At, v any) (model.CityType, error) {
	return plan.Enum[model.CityType]()(at, v)
}

func decodeClaimStatus(at *plan.At, v any) (graph.Status, error) {
	return plan.Scalar(model.UnmarshalClaimStatus)(at, v)
}

func decodeConfidence(at *plan.At, v any) (graph.Confidence, error) {
	return plan.Scalar(model.UnmarshalConfidence)(at, v)
}

func decodeCountryOrderBy(at *plan.At, v any) (model.CountryOrderBy, error) {
	return plan.Enum[model.CountryOrderBy]()(at, v)
}

func decodeDateFilter(at *plan.At, v any) (it argument.DateFilter, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "eq", decodeOptionalPartialDate, &it.Eq); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "gte", decodeOptionalPartialDate, &it.Gte); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "lte", decodeOptionalPartialDate, &it.Lte); err != nil {
		return it, err
	}
	return it, nil
}

func decodeDeclarationOrderBy(at *plan.At, v any) (model.DeclarationOrderBy, error) {
	return plan.Enum[model.DeclarationOrderBy]()(at, v)
}

func decodeDeclarationType(at *plan.At, v any) (model.DeclarationType, error) {
	return plan.Enum[model.DeclarationType]()(at, v)
}

func decodeDegreeWhere(at *plan.At, v any) (it argument.DegreeWhere, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	from = plan.WithDefaults(from, map[string]any{"direction": "BOTH", "unknownDates": "INCLUDE"})
	if err = plan.Member(at, from, "kinds", decodeListNonNullRelationKind, &it.Kinds); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "direction", decodeOptionalDirection, &it.Direction); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "toKind", decodeOptionalKind, &it.ToKind); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "asOf", decodeOptionalYear, &it.AsOf); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "unknownDates", decodeOptionalUnknownDates, &it.UnknownDates); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "count", decodeNonNullIntFilter, &it.Count); err != nil {
		return it, err
	}
	return it, nil
}

func decodeEventMode(at *plan.At, v any) (model.EventMode, error) {
	return plan.Enum[model.EventMode]()(at, v)
}

func decodeEventOrderBy(at *plan.At, v any) (model.EventOrderBy, error) {
	return plan.Enum[model.EventOrderBy]()(at, v)
}

func decodeForumOrderBy(at *plan.At, v any) (model.ForumOrderBy, error) {
	return plan.Enum[model.ForumOrderBy]()(at, v)
}

func decodeForumType(at *plan.At, v any) (model.ForumType, error) {
	return plan.Enum[model.ForumType]()(at, v)
}

func decodeFrameworkBinding(at *plan.At, v any) (model.FrameworkBinding, error) {
	return plan.Enum[model.FrameworkBinding]()(at, v)
}

func decodeFrameworkOrderBy(at *plan.At, v any) (model.FrameworkOrderBy, error) {
	return plan.Enum[model.FrameworkOrderBy]()(at, v)
}

func decodeFrameworkType(at *plan.At, v any) (model.FrameworkType, error) {
	return plan.Enum[model.FrameworkType]()(at, v)
}

func decodeIDFilter(at *plan.At, v any) (it argument.IDFilter, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "eq", decodeOptionalID, &it.Eq); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "ne", decodeOptionalID, &it.Ne); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "in", decodeListNonNullID, &it.In); err != nil {
		return it, err
	}
	return it, nil
}

func decodeInstrumentOrderBy(at *plan.At, v any) (model.InstrumentOrderBy, error) {
	return plan.Enum[model.InstrumentOrderBy]()(at, v)
}

func decodeInstrumentType(at *plan.At, v any) (model.InstrumentType, error) {
	return plan.Enum[model.InstrumentType]()(at, v)
}

func decodeIntFilter(at *plan.At, v any) (it argument.IntFilter, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "eq", decodeOptionalInt, &it.Eq); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "ne", decodeOptionalInt, &it.Ne); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "in", decodeListNonNullInt, &it.In); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "gte", decodeOptionalInt, &it.Gte); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "lte", decodeOptionalInt, &it.Lte); err != nil {
		return it, err
	}
	return it, nil
}

func decodeLevel(at *plan.At, v any) (graph.Level, error) {
	return plan.Scalar(model.UnmarshalLevel)(at, v)
}

func decodeListNonNullCityWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullCityWhere)(at, v)
}

func decodeListNonNullClaimStatus(at *plan.At, v any) ([]graph.Status, error) {
	return plan.List(decodeNonNullClaimStatus)(at, v)
}

func decodeListNonNullConfidence(at *plan.At, v any) ([]graph.Confidence, error) {
	return plan.List(decodeNonNullConfidence)(at, v)
}

func decodeListNonNullCountryWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullCountryWhere)(at, v)
}

func decodeListNonNullDeclarationWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullDeclarationWhere)(at, v)
}

func decodeListNonNullEventWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullEventWhere)(at, v)
}

func decodeListNonNullForumWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullForumWhere)(at, v)
}

func decodeListNonNullFrameworkWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullFrameworkWhere)(at, v)
}

func decodeListNonNullInstrumentWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullInstrumentWhere)(at, v)
}

func decodeListNonNullNetworkWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullNetworkWhere)(at, v)
}

func decodeListNonNullObjectiveWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullObjectiveWhere)(at, v)
}

func decodeListNonNullOrganizationWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullOrganizationWhere)(at, v)
}

func decodeListNonNullPrincipleWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullPrincipleWhere)(at, v)
}

func decodeListNonNullRegionWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullRegionWhere)(at, v)
}

func decodeListNonNullSourceWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullSourceWhere)(at, v)
}

func decodeListNonNullThemeWhere(at *plan.At, v any) ([]map[string]any, error) {
	return plan.List(decodeNonNullThemeWhere)(at, v)
}

func decodeNetworkOrderBy(at *plan.At, v any) (model.NetworkOrderBy, error) {
	return plan.Enum[model.NetworkOrderBy]()(at, v)
}

func decodeNetworkType(at *plan.At, v any) (model.NetworkType, error) {
	return plan.Enum[model.NetworkType]()(at, v)
}

func decodeNonNullCityOrderBy(at *plan.At, v any) (model.CityOrderBy, error) {
	return plan.NonNull(decodeCityOrderBy)(at, v)
}

func decodeNonNullCityWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeCityWhere)(at, v)
}

func decodeNonNullClaimStatus(at *plan.At, v any) (graph.Status, error) {
	return plan.NonNull(decodeClaimStatus)(at, v)
}

func decodeNonNullConfidence(at *plan.At, v any) (graph.Confidence, error) {
	return plan.NonNull(decodeConfidence)(at, v)
}

func decodeNonNullCountryOrderBy(at *plan.At, v any) (model.CountryOrderBy, error) {
	return plan.NonNull(decodeCountryOrderBy)(at, v)
}

func decodeNonNullCountryWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeCountryWhere)(at, v)
}

func decodeNonNullDeclarationOrderBy(at *plan.At, v any) (model.DeclarationOrderBy, error) {
	return plan.NonNull(decodeDeclarationOrderBy)(at, v)
}

func decodeNonNullDeclarationWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeDeclarationWhere)(at, v)
}

func decodeNonNullEventOrderBy(at *plan.At, v any) (model.EventOrderBy, error) {
	return plan.NonNull(decodeEventOrderBy)(at, v)
}

func decodeNonNullEventWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeEventWhere)(at, v)
}

func decodeNonNullForumOrderBy(at *plan.At, v any) (model.ForumOrderBy, error) {
	return plan.NonNull(decodeForumOrderBy)(at, v)
}

func decodeNonNullForumWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeForumWhere)(at, v)
}

func decodeNonNullFrameworkOrderBy(at *plan.At, v any) (model.FrameworkOrderBy, error) {
	return plan.NonNull(decodeFrameworkOrderBy)(at, v)
}

func decodeNonNullFrameworkWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeFrameworkWhere)(at, v)
}

func decodeNonNullInstrumentOrderBy(at *plan.At, v any) (model.InstrumentOrderBy, error) {
	return plan.NonNull(decodeInstrumentOrderBy)(at, v)
}

func decodeNonNullInstrumentWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeInstrumentWhere)(at, v)
}

func decodeNonNullNetworkOrderBy(at *plan.At, v any) (model.NetworkOrderBy, error) {
	return plan.NonNull(decodeNetworkOrderBy)(at, v)
}

func decodeNonNullNetworkWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeNetworkWhere)(at, v)
}

func decodeNonNullObjectiveOrderBy(at *plan.At, v any) (model.ObjectiveOrderBy, error) {
	return plan.NonNull(decodeObjectiveOrderBy)(at, v)
}

func decodeNonNullObjectiveWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeObjectiveWhere)(at, v)
}

func decodeNonNullOrganizationOrderBy(at *plan.At, v any) (model.OrganizationOrderBy, error) {
	return plan.NonNull(decodeOrganizationOrderBy)(at, v)
}

func decodeNonNullOrganizationWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeOrganizationWhere)(at, v)
}

func decodeNonNullPrincipleOrderBy(at *plan.At, v any) (model.PrincipleOrderBy, error) {
	return plan.NonNull(decodePrincipleOrderBy)(at, v)
}

func decodeNonNullPrincipleWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodePrincipleWhere)(at, v)
}

func decodeNonNullRegionOrderBy(at *plan.At, v any) (model.RegionOrderBy, error) {
	return plan.NonNull(decodeRegionOrderBy)(at, v)
}

func decodeNonNullRegionWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeRegionWhere)(at, v)
}

func decodeNonNullRelationOrderBy(at *plan.At, v any) (model.RelationOrderBy, error) {
	return plan.NonNull(decodeRelationOrderBy)(at, v)
}

func decodeNonNullSourceOrderBy(at *plan.At, v any) (model.SourceOrderBy, error) {
	return plan.NonNull(decodeSourceOrderBy)(at, v)
}

func decodeNonNullSourceWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeSourceWhere)(at, v)
}

func decodeNonNullThemeOrderBy(at *plan.At, v any) (model.ThemeOrderBy, error) {
	return plan.NonNull(decodeThemeOrderBy)(at, v)
}

func decodeNonNullThemeWhere(at *plan.At, v any) (map[string]any, error) {
	return plan.NonNull(decodeThemeWhere)(at, v)
}

func decodeObjectiveOrderBy(at *plan.At, v any) (model.ObjectiveOrderBy, error) {
	return plan.Enum[model.ObjectiveOrderBy]()(at, v)
}

func decodeOptionalCityType(at *plan.At, v any) (*model.CityType, error) {
	return plan.Optional(decodeCityType)(at, v)
}

func decodeOptionalDateFilter(at *plan.At, v any) (*argument.DateFilter, error) {
	return plan.Optional(decodeDateFilter)(at, v)
}

func decodeOptionalDeclarationType(at *plan.At, v any) (*model.DeclarationType, error) {
	return plan.Optional(decodeDeclarationType)(at, v)
}

func decodeOptionalDegreeWhere(at *plan.At, v any) (*argument.DegreeWhere, error) {
	return plan.Optional(decodeDegreeWhere)(at, v)
}

func decodeOptionalEventMode(at *plan.At, v any) (*model.EventMode, error) {
	return plan.Optional(decodeEventMode)(at, v)
}

func decodeOptionalForumType(at *plan.At, v any) (*model.ForumType, error) {
	return plan.Optional(decodeForumType)(at, v)
}

func decodeOptionalFrameworkBinding(at *plan.At, v any) (*model.FrameworkBinding, error) {
	return plan.Optional(decodeFrameworkBinding)(at, v)
}

func decodeOptionalFrameworkType(at *plan.At, v any) (*model.FrameworkType, error) {
	return plan.Optional(decodeFrameworkType)(at, v)
}

func decodeOptionalIDFilter(at *plan.At, v any) (*argument.IDFilter, error) {
	return plan.Optional(decodeIDFilter)(at, v)
}

func decodeOptionalInstrumentType(at *plan.At, v any) (*model.InstrumentType, error) {
	return plan.Optional(decodeInstrumentType)(at, v)
}

func decodeOptionalIntFilter(at *plan.At, v any) (*argument.IntFilter, error) {
	return plan.Optional(decodeIntFilter)(at, v)
}

func decodeOptionalLevel(at *plan.At, v any) (*graph.Level, error) {
	return plan.Optional(decodeLevel)(at, v)
}

func decodeOptionalNetworkType(at *plan.At, v any) (*model.NetworkType, error) {
	return plan.Optional(decodeNetworkType)(at, v)
}

func decodeOptionalOrderDirection(at *plan.At, v any) (*model.OrderDirection, error) {
	return plan.Optional(decodeOrderDirection)(at, v)
}

func decodeOptionalOrganizationType(at *plan.At, v any) (*model.OrganizationType, error) {
	return plan.Optional(decodeOrganizationType)(at, v)
}

func decodeOptionalRelatedWhere(at *plan.At, v any) (*argument.RelatedWhere, error) {
	return plan.Optional(decodeRelatedWhere)(at, v)
}

func decodeOptionalSourceAccess(at *plan.At, v any) (*model.SourceAccess, error) {
	return plan.Optional(decodeSourceAccess)(at, v)
}

func decodeOptionalSourceTier(at *plan.At, v any) (*model.SourceTier, error) {
	return plan.Optional(decodeSourceTier)(at, v)
}

func decodeOptionalSourceType(at *plan.At, v any) (*model.SourceType, error) {
	return plan.Optional(decodeSourceType)(at, v)
}

func decodeOptionalStringFilter(at *plan.At, v any) (*argument.StringFilter, error) {
	return plan.Optional(decodeStringFilter)(at, v)
}

func decodeOrderDirection(at *plan.At, v any) (model.OrderDirection, error) {
	return plan.Enum[model.OrderDirection]()(at, v)
}

func decodeOrganizationOrderBy(at *plan.At, v any) (model.OrganizationOrderBy, error) {
	return plan.Enum[model.OrganizationOrderBy]()(at, v)
}

func decodeOrganizationType(at *plan.At, v any) (model.OrganizationType, error) {
	return plan.Enum[model.OrganizationType]()(at, v)
}

func decodePrincipleOrderBy(at *plan.At, v any) (model.PrincipleOrderBy, error) {
	return plan.Enum[model.PrincipleOrderBy]()(at, v)
}

func decodeRegionOrderBy(at *plan.At, v any) (model.RegionOrderBy, error) {
	return plan.Enum[model.RegionOrderBy]()(at, v)
}

func decodeRelatedWhere(at *plan.At, v any) (it argument.RelatedWhere, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	from = plan.WithDefaults(from, map[string]any{"direction": "BOTH", "unknownDates": "INCLUDE"})
	if err = plan.Member(at, from, "kinds", decodeListNonNullRelationKind, &it.Kinds); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "direction", decodeOptionalDirection, &it.Direction); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "to", decodeOptionalIDFilter, &it.To); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "toKind", decodeOptionalKind, &it.ToKind); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "asOf", decodeOptionalYear, &it.AsOf); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "unknownDates", decodeOptionalUnknownDates, &it.UnknownDates); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "where", decodeOptionalClaimWhere, &it.Where); err != nil {
		return it, err
	}
	return it, nil
}

func decodeRelationOrderBy(at *plan.At, v any) (model.RelationOrderBy, error) {
	return plan.Enum[model.RelationOrderBy]()(at, v)
}

func decodeSourceAccess(at *plan.At, v any) (model.SourceAccess, error) {
	return plan.Enum[model.SourceAccess]()(at, v)
}

func decodeSourceOrderBy(at *plan.At, v any) (model.SourceOrderBy, error) {
	return plan.Enum[model.SourceOrderBy]()(at, v)
}

func decodeSourceTier(at *plan.At, v any) (model.SourceTier, error) {
	return plan.Enum[model.SourceTier]()(at, v)
}

func decodeSourceType(at *plan.At, v any) (model.SourceType, error) {
	return plan.Enum[model.SourceType]()(at, v)
}

func decodeStringFilter(at *plan.At, v any) (it argument.StringFilter, err error) {
	if v == nil {
		return it, nil
	}
	from := v.(map[string]any)
	if err = plan.Member(at, from, "eq", decodeOptionalString, &it.Eq); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "ne", decodeOptionalString, &it.Ne); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "in", decodeListNonNullString, &it.In); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "contains", decodeOptionalString, &it.Contains); err != nil {
		return it, err
	}
	if err = plan.Member(at, from, "startsWith", decodeOptionalString, &it.StartsWith); err != nil {
		return it, err
	}
	return it, nil
}

func decodeThemeOrderBy(at *plan.At, v any) (model.ThemeOrderBy, error) {
	return plan.Enum[model.ThemeOrderBy]()(at, v)
}

func decodeListNonNullInt(at *plan.At, v any) ([]int, error) {
	return plan.List(decodeNonNullInt)(at, v)
}

func decodeListNonNullString(at *plan.At, v any) ([]string, error) {
	return plan.List(decodeNonNullString)(at, v)
}

func decodeNonNullInt(at *plan.At, v any) (int, error) { return plan.NonNull(decodeInt)(at, v) }

func decodeNonNullIntFilter(at *plan.At, v any) (argument.IntFilter, error) {
	return plan.NonNull(decodeIntFilter)(at, v)
}

func decodeOptionalPartialDate(at *plan.At, v any) (*graph.Date, error) {
	return plan.Optional(decodePartialDate)(at, v)
}

func decodePartialDate(at *plan.At, v any) (graph.Date, error) {
	return plan.Scalar(model.UnmarshalPartialDate)(at, v)
}
