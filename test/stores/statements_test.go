package stores_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/resolvers"
)

// attempts is how often a query is tried. What belongs together travels
// together if it comes within a millisecond, which a machine that is busy with
// something else cannot promise.
const attempts = 20

// A nested query costs about one statement a level, however many nodes are on
// it. The first looks which version there is.
func TestStatements(t *testing.T) {
	p := load(t, data.FS)
	for _, tt := range []struct {
		name, query string
		most        int
	}{
		{"one node", `{ node(id: "city:milan-it") { name { value } } }`, 2},
		{"a hundred cities", `{ cities(first: 100) { nodes { name { value } } } }`, 2},
		{"three levels", `{ cities(first: 100) { nodes { name { value } memberOf(first: 10) { nodes { name { value }
		  ... on Network { leaders(first: 5) { nodes { name { value } } } } } } } } }`, 5},
		{"three levels with all that a page has", `{ cities(first: 25, orderBy: [{by: DEGREE, direction: DESC}]) {
		  edges { cursor node { name(lang: ["de"]) { value isFallback } country { name { value } }
		    memberOf(first: 3, asOf: 2019) { pageInfo { hasNextPage endCursor } edges { truth relation { claims { role source { id } } interval { since } }
		      node { ... on Network { members(first: 5, asOf: 2019, unknownDates: EXCLUDE) { nodes { id name { value } } } } } } } } } } }`, 7},
		{"four levels", `{ cities(first: 100) { nodes { memberOf(first: 3) { nodes { relations(first: 3) { nodes { relations(first: 3) { nodes { id } } } } } } } } }`, 5},
		{"counts", `{ cities(first: 100) { totalCount nodes { memberOf { totalCount } signed { totalCount } } } }`, 5},
		{"a trace", `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", limit: 3) { routes { steps { relation { claims { source { id } } } } } } }`, 5},
		{"the same question under several names", `{ a: cities(first: 100) { nodes { memberOf(first: 2) { nodes { id } } } }
		  b: networks(first: 50) { nodes { memberOf(first: 2) { nodes { id } } } } }`, 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var best []string
			tries := 0
			for ; tries < attempts && (best == nil || len(best) > tt.most); tries++ {
				if names := p.names(t, tt.query); best == nil || len(names) < len(best) {
					best = names
				}
			}
			if len(best) > tt.most {
				t.Errorf("%d statements: %s; want %d at most", len(best), strings.Join(best, ", "), tt.most)
			}
			t.Logf("%d statements at try %d: %s", len(best), tries, strings.Join(best, ", "))
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
