package resolvers_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

// counting counts the calls of a store.
type counting struct {
	mu    sync.Mutex
	calls map[string]int
}

func (c *counting) before(call string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.calls == nil {
		c.calls = map[string]int{}
	}
	c.calls[call]++
	return nil
}

const threeLevels = `{ cities(first: 100) { nodes { id memberOf(first: 10) { nodes { id ... on Network {
	members(first: 10) { nodes { id name { value } } } } } } } } }`

// A store is asked once for each level of a query and kind of question, however
// many nodes are on it.
func TestStoreCallsOfNestedQueries(t *testing.T) {
	for _, tt := range []struct {
		name, query string
		want        map[string]int // calls of each method
	}{
		{"three levels", threeLevels, map[string]int{"Scan": 1, "Expand": 2}},
		{"counts beside pages", `{ cities(first: 100) { totalCount nodes { memberOf { totalCount nodes { id } } } } }`,
			map[string]int{"Scan": 1, "Count": 1, "Expand": 1, "Degree": 1}},
		{"places and sources", `{ cities(first: 100) { nodes { country { iso3 } region { level } sources { source { url } } } } }`,
			map[string]int{"Scan": 1, "Nodes": 1}},
		{"the ids of places and sources", `{ cities(first: 100) { nodes { country { id __typename } region { id ... on Region { a: id } } sources { source { id } } } } }`,
			map[string]int{"Scan": 1}},
		{"an id beside a name", `{ cities(first: 100) { nodes { country { id } a: country { name { value } } } } }`,
			map[string]int{"Scan": 1, "Nodes": 1}},
		{"claims and their sources", `{ node(id: "network:mmc") { relations(first: 100) { nodes { id } edges { relation { claims { source { publisher } } } } } } }`,
			map[string]int{"Nodes": 2, "Expand": 1}},
		{"two relations side by side", `{ cities(first: 100) { nodes { memberOf { nodes { id } } sitsOn { nodes { id } } } } }`,
			map[string]int{"Scan": 1, "Expand": 2}},
		{"the same question twice", `{ a: nodes(ids: ["city:milan-it", "city:athens-gr"]) { ... on City { memberOf { nodes { id } } } }
			b: node(id: "city:milan-it") { ... on City { memberOf { nodes { id } } } } }`,
			map[string]int{"Nodes": 1, "Expand": 1}},
		{"points", `{ a: node(id: "city:milan-it") { id } b: node(id: "city:athens-gr") { id } c: node(id: "network:mmc") { id } }`,
			map[string]int{"Nodes": 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			count := &counting{}
			s := resolvers.New(hooked{Store: builtInMemstore(t), before: count.before}, resolvers.Options{})
			ask[map[string]any](t, s, tt.query, nil)
			delete(count.calls, "Snapshot")
			if diff := cmp.Diff(tt.want, count.calls); diff != "" {
				t.Fatalf("store calls (-want +got):\n%s", diff)
			}
		})
	}
}
