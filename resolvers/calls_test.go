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

// What is asked about a node of known id travels with the question for the node
// itself, where a store is asked several questions at once.
func TestQuestionsAskedAhead(t *testing.T) {
	for _, tt := range []struct {
		name, query string
		want        map[string]int // calls of each method, and how often any were made
	}{
		{"a node", `{ node(id: "network:mmc") { name { value } } }`, map[string]int{"Answer": 1, "Nodes": 1}},
		{"its relations and their number", `{ node(id: "network:mmc") { ... on Network { members(first: 10) { totalCount nodes { name { value } } } } } }`,
			map[string]int{"Answer": 1, "Nodes": 1, "Expand": 1, "Degree": 1}},
		{"relations of any kind", `{ node(id: "network:mmc") { relations(first: 10) { nodes { relations(first: 3) { nodes { id } } } } } }`,
			map[string]int{"Answer": 2, "Nodes": 1, "Expand": 2}},
		{"relations of another kind of node", `{ node(id: "network:mmc") { id ... on City { memberOf { nodes { id } } } } }`,
			map[string]int{"Answer": 1, "Nodes": 1}},
		{"claims of a source", `{ node(id: "source:accmr-cni-2021") { ... on Source { claims(first: 1) { edges { relation { id } } } } } }`,
			map[string]int{"Answer": 3, "Nodes": 2, "Edges": 1}},
		{"what a property names", `{ node(id: "city:milan-it") { ... on City { country { iso3 } memberOf { nodes { id } } } } }`,
			map[string]int{"Answer": 2, "Nodes": 2, "Expand": 1}},
		{"a node that is not there", `{ node(id: "network:none") { ... on Network { members { nodes { id } } } } }`,
			map[string]int{"Answer": 1, "Nodes": 1, "Expand": 1}},
		{"a kind that is not there", `{ node(id: "planet:mars") { relations { nodes { id } } } }`,
			map[string]int{"Answer": 1, "Nodes": 1}},
		{"arguments that cannot be", `{ node(id: "network:none") { relations(first: -1) { nodes { id } } } }`,
			map[string]int{"Answer": 1, "Nodes": 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			count := &counting{}
			store := builtInMemstore(t)
			together := resolvers.New(hooked{Store: store, before: count.before, together: true}, resolvers.Options{})
			got := together.Do(t.Context(), resolvers.Request{Query: tt.query})
			delete(count.calls, "Snapshot")
			if diff := cmp.Diff(tt.want, count.calls); diff != "" {
				t.Errorf("store calls (-want +got):\n%s", diff)
			}
			alone := resolvers.New(store, resolvers.Options{}).Do(t.Context(), resolvers.Request{Query: tt.query})
			if diff := cmp.Diff(alone, got); diff != "" {
				t.Errorf("answer (-asked one by one +asked ahead):\n%s", diff)
			}
		})
	}
}
