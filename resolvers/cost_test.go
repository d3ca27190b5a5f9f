package resolvers_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// costOf returns the cost of a request, as the refusal of a service that lets
// nothing pass has it.
func costOf(t *testing.T, query string, variables vars) int {
	t.Helper()
	store := builtInMemstore(t)
	for _, limit := range []int{1000, 1} { // counting stops at 1,000 times the limit
		s := resolvers.New(store, resolvers.Options{Limits: resolvers.Limits{Cost: limit}})
		defer s.Close()
		if r := s.Do(t.Context(), resolvers.Request{Query: query, Variables: variables}); len(r.Errors) == 1 {
			if actual, ok := r.Errors[0].Extensions["actual"].(int); ok {
				return actual
			}
		}
	}
	t.Fatalf("%.100s: no cost is told", query)
	return 0
}

// Introspection costs about the fields that it gives.
func TestCostOfIntrospection(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, query := range []string{introspectionQuery, "{ __schema { types { name fields { name args { name } } enumValues { name } } } }", `{ __type(name: "City") { fields { name } } }`} {
		fields := members(ask[any](t, s, query, nil))
		if cost := costOf(t, query, nil); cost < fields/2 || cost > 2*fields {
			t.Errorf("cost %d of an answer with %d fields: %.60s", cost, fields, query)
		}
	}
}

// members returns how many members all objects in v have.
func members(v any) (n int) {
	switch v := v.(type) {
	case map[string]any:
		n = len(v)
		for _, w := range v {
			n += members(w)
		}
	case []any:
		for _, w := range v {
			n += members(w)
		}
	}
	return n
}

// What arguments cost, counted by hand.
func TestCostOfArguments(t *testing.T) {
	list := func(n int) []any { return slices.Repeat([]any{"city:milan-it"}, n) }
	long := strings.Repeat("x", 1000)
	for _, tt := range []struct {
		name, query string
		variables   vars
		want        int
	}{
		// Without a filter 2: cities and totalCount. A condition is tried on 100 nodes.
		{"one condition", `{ cities(where: {name: {contains: "a"}}) { totalCount } }`, nil, 2 + 100},
		{"two conditions", `{ cities(where: {name: {contains: "a"}, population: {gte: 1}}) { totalCount } }`, nil, 2 + 200},
		{"three in OR", `{ cities(where: {OR: [{name: {eq: "a"}}, {name: {eq: "b"}}, {name: {eq: "c"}}]}) { totalCount } }`, nil, 2 + 300 + 3},
		{"a list of 1,000", `query($l: [ID!]) { cities(where: {id: {in: $l}}) { totalCount } }`, vars{"l": list(1000)}, 2 + 100 + 1000},
		{"a text of 1,000 bytes", `query($t: String) { cities(where: {name: {contains: $t}}) { totalCount } }`, vars{"t": long}, 2 + 100 + 10},
		// A related is tried on 10 relations of 100 nodes, and so is each condition in it.
		{"an order", `{ cities(orderBy: [{by: NAME}, {by: ID}]) { totalCount } }`, nil, 2 + 2},
		{"related", `{ cities(where: {related: {kinds: [MEMBER_OF]}}) { totalCount } }`, nil, 2 + 1000 + 1000 + 1},
		{"related with a role", `{ cities(where: {related: {where: {role: {eq: "chair"}}}}) { totalCount } }`, nil, 2 + 1000 + 1000},
		{"degree", `{ cities(where: {degree: {kinds: [MEMBER_OF], count: {gte: 4}}}) { totalCount } }`, nil, 2 + 1000 + 1000 + 1 + 1000},
		{"a page for its end", `{ cities(first: 5) { pageInfo { endCursor } } }`, nil, 1 + 1 + 5 + 1},
		{"a neighborhood", `{ node(id: "city:milan-it") { neighborhood(limit: 40) { ids } } }`, nil, 1 + 1 + 40},
		{"a reach", `{ reach(from: "city:milan-it", toKinds: [FRAMEWORK], limit: 40) { truncated } }`, nil, 1 + 1 + 40},
		{"a trace", `{ trace(from: "city:milan-it", to: "objective:gcm-15") { truncated } }`, nil, 1 + 10},
		{"a page of 100", `{ cities(first: 100) { totalCount pageInfo { hasNextPage } nodes { id } edges { cursor node { id } } } }`, nil, 1 + 1 + 100 + 2 + 1 + 100 + 1 + 300},
		// 20 cities, 10 relations of each; names of 10 languages.
		{"of relations", `{ cities { nodes { relations(where: {role: {eq: "chair"}}) { totalCount } } } }`, nil, 1 + 1 + 20 + 20 + 20*10},
		// 20 for each search and 12 for each word, of which there are as many as 512 bytes hold.
		{"a search", `{ search(text: "city of milan") { score } }`, nil, 1 + 20 + 3*12 + 20},
		{"a search of one", `{ search(text: "milan", first: 1) { score } }`, nil, 1 + 20 + 12 + 1},
		{"a long search", `query($t: String!) { search(text: $t, first: 1) { score } }`, vars{"t": strings.Repeat("ab ", 400)}, 1 + 20 + 171*12 + 12 + 1},
		{"of names", `query($l: [LanguageTag!]) { cities { nodes { name(lang: $l) { value } } } }`, vars{"l": slices.Repeat([]any{"en"}, 10)}, 1 + 1 + 20 + 20 + 20*10},
	} {
		if got := costOf(t, tt.query, tt.variables); got != tt.want {
			t.Errorf("%s: cost %d; want %d", tt.name, got, tt.want)
		}
	}
}
