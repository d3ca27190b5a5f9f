package resolvers_test

import (
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// What is written as other APIs have it is told how it is written here.
func TestHints(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, tt := range []struct{ name, query, message, hint string }{
		{"field of the nodes", `{ cities { name } }`, `"name" on type "CityConnection".`, "nodes { name { value } }"},
		{"leaf of the nodes", `{ cities { id } }`, `"id" on type "CityConnection".`, "nodes { id }"},
		{"field of the node", `{ cities { edges { population } } }`, `"population" on type "CityEdge".`, "node { population }"},
		{"one city", `{ city(id: "city:milan-it") { id } }`, `"city" on type "Query".`, `node(id: "city:…") { ... on City { id } }`},
		{"filter", `{ cities(filter: {name: {eq: "Milan"}}) { totalCount } }`, `Unknown argument "filter" on field "Query.cities".`, `where: {name: {eq: "Milan"}}`},
		{"sort", `{ cities(sort: NAME) { totalCount } }`, `Unknown argument "sort"`, "orderBy: [{by: ID}]"},
		{"limit", `{ cities(limit: 5) { totalCount } }`, `Unknown argument "limit"`, "first: 20"},
		{"offset", `{ cities(offset: 5) { totalCount } }`, `Unknown argument "offset"`, "endCursor"},
		{"text of a search", `{ search(text: "", query: "Milan") { score } }`, `Unknown argument "query"`, `text: "Milan"`},
		{"text for a filter", `{ cities(where: {name: "Milan"}) { totalCount } }`, `where.name: the string "Milan" is not a StringFilter`, `{eq: "Milan"}`},
		{"number for a filter", `{ cities(where: {population: 100000}) { totalCount } }`, "where.population: the number 100000 is not an IntFilter", `{eq: 100000}`},
		{"enum in quotation marks", `{ cities(where: {type: "CITY"}) { totalCount } }`, "did you mean CITY, without quotation marks?", "CITY, REGION"},
		{"unknown enum value", `{ cities(where: {type: TOWN}) { totalCount } }`, "where.type: the name TOWN is not a CityType", "one of CITY, REGION, METROPOLIS, PROVINCE, DISTRICT"},
		{"unknown order", `{ cities(orderBy: {by: SIZE}) { totalCount } }`, "orderBy.by: the name SIZE is not a CityOrderBy", "one of ID, NAME, TYPE"},
		{"unknown test", `{ cities(where: {name: {like: "x"}}) { totalCount } }`, `StringFilter has no field "like"`, "eq, ne, in, contains, startsWith"},
		{"unknown direction", `{ node(id: "city:milan-it") { relations(direction: OUTGOING) { totalCount } } }`, "direction: the name OUTGOING is not a Direction", "one of OUT, IN, BOTH"},
		{"name for an order", `{ cities(orderBy: NAME) { totalCount } }`, "orderBy: the name NAME is not a CityOrder", "[{by: NAME}]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := refusal(t, s, tt.query, nil)
			hint, _ := e.Extensions["hint"].(string)
			if e.Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" || !strings.Contains(e.Message, tt.message) || !strings.Contains(hint, tt.hint) {
				t.Errorf("error = %s %v; want %s, and %s", e.Message, e.Extensions, tt.message, tt.hint)
			}
			if strings.Contains(e.Message, "Did you mean") {
				t.Errorf("message = %s; want no other suggestion", e.Message)
			}
		})
	}
}

// An id of a wrong form among others is null in its place, with an error whose path
// is that place; the others are answered.
func TestWrongIDAmongOthers(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		r := s.Do(t.Context(), resolvers.Request{Query: `query($ids: [ID!]!) { some: nodes(ids: $ids) { id } }`,
			Variables: vars{"ids": []any{"Kampala", "city:milan-it", "city:nowhere", "city:"}}})
		if got, want := string(r.Data), `{"some":[null,{"id":"city:milan-it"},null,null]}`; got != want {
			t.Errorf("data = %s; want %s", got, want)
		}
		var at []string
		for _, e := range r.Errors {
			at = append(at, e.Path.String()+" "+e.Extensions["code"].(string)+" "+e.Extensions["argument"].(string))
		}
		if got, want := strings.Join(at, ", "), "some[0] BAD_USER_INPUT ids[0], some[3] BAD_USER_INPUT ids[3]"; got != want {
			t.Errorf("errors at %s; want %s", got, want)
		}
	})
}
