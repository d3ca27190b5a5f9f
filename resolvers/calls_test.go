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

const tries = 20

const threeLevels = `{ cities(first: 100) { nodes { id memberOf(first: 10) { nodes { id ... on Network {
	members(first: 10) { nodes { id name { value } } } } } } } } }`

// A remote store is asked about once for each level of a query, however many
// nodes are on it.
func TestStoreCallsOfNestedQueries(t *testing.T) {
	for _, tt := range []struct {
		name, query string
		most        map[string]int // calls of each method; of others none
	}{
		{"three levels", threeLevels, map[string]int{"Scan": 1, "Expand": 2}},
		{"counts beside pages", `{ cities(first: 100) { totalCount nodes { memberOf { totalCount nodes { id } } } } }`,
			map[string]int{"Scan": 1, "Count": 1, "Expand": 1, "Degree": 1}},
		{"places and sources", `{ cities(first: 100) { nodes { country { id } region { id } sources { source { id } } } } }`,
			map[string]int{"Scan": 1, "Nodes": 2}},
		{"claims and their sources", `{ node(id: "network:mmc") { relations(first: 100) { nodes { id } edges { relation { claims { source { publisher } } } } } } }`,
			map[string]int{"Nodes": 2, "Expand": 1}},
		{"two relations side by side", `{ cities(first: 100) { nodes { memberOf { nodes { id } } sitsOn { nodes { id } } } } }`,
			map[string]int{"Scan": 1, "Expand": 2}},
		{"the same question twice", `{ a: nodes(ids: ["city:milan-it", "city:athens-gr"]) { ... on City { memberOf { nodes { id } } } }
			b: node(id: "city:milan-it") { ... on City { memberOf { nodes { id } } } } }`,
			map[string]int{"Nodes": 2, "Expand": 1}},
		{"points", `{ a: node(id: "city:milan-it") { id } b: node(id: "city:athens-gr") { id } c: node(id: "network:mmc") { id } }`,
			map[string]int{"Nodes": 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			// The quiet period is a time, so a machine that stalls in between makes
			// one call into two: once of many times it must be as few as promised.
			for try := 1; ; try++ {
				count := &counting{}
				s := resolvers.New(hooked{Store: builtInMemstore(t), before: count.before}, resolvers.Options{Remote: true})
				ask[map[string]any](t, s, tt.query, nil)
				delete(count.calls, "Snapshot")
				if within(count.calls, tt.most) {
					return
				}
				if try == tries {
					t.Fatalf("store calls (-at most +got):\n%s", cmp.Diff(tt.most, count.calls))
				}
			}
		})
	}
}

func within(calls, most map[string]int) bool {
	for call, n := range calls {
		if n > most[call] {
			return false
		}
	}
	return true
}

// The answer is the same whether the store is asked in batches or not; and in
// batches it takes at most five calls where it takes hundreds otherwise.
func TestBatchesSaveCalls(t *testing.T) {
	answer := func(remote bool) (map[string]any, int) {
		count := &counting{}
		s := resolvers.New(hooked{Store: builtInMemstore(t), before: count.before}, resolvers.Options{Remote: remote})
		return ask[map[string]any](t, s, threeLevels, nil), total(count)
	}
	want, direct := answer(false)
	if direct < 200 {
		t.Errorf("%d calls without batches; the query is not one that batches help", direct)
	}
	fewest := direct
	for range tries {
		got, n := answer(true)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("answers (-direct +batched):\n%s", diff)
		}
		if fewest = min(fewest, n); fewest <= 5 {
			break
		}
	}
	if fewest > 5 {
		t.Errorf("%d calls in batches; want at most 5", fewest)
	}
	t.Logf("store calls: %d one by one, %d in batches", direct, fewest)
}

func total(c *counting) int {
	n := 0
	for call, k := range c.calls {
		if call != "Snapshot" {
			n += k
		}
	}
	return n
}
