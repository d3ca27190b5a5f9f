package stores_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/resolvers"
)

// A nested query costs one statement a level, however many nodes and different
// fields are on it, and a snapshot none. The first two levels are one statement
// where the first is a node of known id.
func TestStatements(t *testing.T) {
	p := load(t, data.FS)
	for _, tt := range []struct {
		name, query string
		want        int
	}{
		{"one node", `{ node(id: "city:milan-it") { name { value } } }`, 1},
		{"a hundred cities", `{ cities(first: 100) { nodes { name { value } } } }`, 1},
		{"three levels", `{ cities(first: 100) { nodes { name { value } memberOf(first: 10) { nodes { name { value }
		  ... on Network { leaders(first: 5) { nodes { name { value } } } } } } } } }`, 3},
		{"three levels with all that a page has", `{ cities(first: 25, orderBy: [{by: DEGREE, direction: DESC}]) {
		  edges { cursor node { name(lang: ["de"]) { value isFallback } country { name { value } }
		    memberOf(first: 3, asOf: 2019) { pageInfo { hasNextPage endCursor } edges { truth relation { claims { role source { id } } interval { since } }
		      node { ... on Network { members(first: 5, asOf: 2019, unknownDates: EXCLUDE) { nodes { id name { value } } } } } } } } } } }`, 3},
		{"four levels", `{ cities(first: 100) { nodes { memberOf(first: 3) { nodes { relations(first: 3) { nodes { relations(first: 3) { nodes { id } } } } } } } } }`, 4},
		{"eleven relations", `{ node(id: "city:milan-it") { ... on City { id memberOf { ...r } sitsOn { ...r } founded { ...r } leads { ...r } signed { ...r } endorsed { ...r }
		  participatedIn { ...r } spokeAt { ...r } hosted { ...r } supports { ...r } pledged { ...r } } } }
		  fragment r on RelationConnection { totalCount nodes { id name { value } } }`, 1},
		{"three levels from a node", `{ node(id: "network:mmc") { ... on Network { members(first: 10) { nodes { id ... on City { memberOf(first: 10) { nodes { id } } } } } } } }`, 2},
		{"counts", `{ cities(first: 100) { totalCount nodes { memberOf { totalCount } signed { totalCount } } } }`, 2},
		{"a trace", `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", limit: 3) { routes { steps { relation { claims { source { id } } } } } } }`, 3},
		{"the same question under several names", `{ a: cities(first: 100) { nodes { memberOf(first: 2) { nodes { id } } } }
		  b: networks(first: 50) { nodes { memberOf(first: 2) { nodes { id } } } } }`, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p.names(t, tt.query) // looks which version there is
			if names := p.names(t, tt.query); len(names) != tt.want {
				t.Errorf("%d statements: %s; want %d", len(names), strings.Join(names, ", "), tt.want)
			}
			p.agree(t, resolvers.Request{Query: tt.query})
		})
	}
}

// names returns the names of the statements that a query takes.
func (p *pair) names(t *testing.T, query string) []string {
	t.Helper()
	var mu sync.Mutex
	var names []string
	note := func(s neo4jstore.Statement) {
		mu.Lock()
		defer mu.Unlock()
		names = append(names, s.Name)
	}
	p.observation.Store(&note)
	defer p.observation.Store(nil)
	if r := p.neo.Do(t.Context(), resolvers.Request{Query: query}); len(r.Errors) > 0 {
		t.Fatal(r.Errors)
	}
	return names
}
