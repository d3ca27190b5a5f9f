package neo4jstore_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// A page costs the same in a graph ten times as large, and is one statement
// that scans nothing.
func TestPlans(t *testing.T) {
	server := neo4jtest.Shared(t)
	hits := make(map[string]int64)
	for _, cities := range []int{2_000, 20_000} {
		var last []neo4jstore.Statement
		store := open(t, server, neo4jstore.Config{Indexed: indexed, Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
			last = append(last, s)
		}})
		if _, err := store.Apply(t.Context(), generate(cities, 5*cities)); err != nil {
			t.Fatal(err)
		}
		snap := snapshot(t, store)
		for _, q := range append(questions(), filtered()...) {
			last = nil
			n, err := q.ask(t.Context(), snap)
			if err != nil || n == 0 {
				t.Fatalf("%s: %d things, %v", q.name, n, err)
			}
			if len(last) != 1 {
				t.Errorf("%s took %d statements; want 1", q.name, len(last))
			}
			plan, err := server.Profile(t.Context(), last[0].Cypher, last[0].Params)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%6d cities, %s: %d hits", cities, q.name, plan.Hits)
			for _, op := range plan.Operators {
				if strings.Contains(op, "Scan") && !strings.Contains(op, "IndexScan") {
					t.Errorf("%s with %d cities: %s", q.name, cities, strings.Join(plan.Operators, "\n"))
				}
			}
			if before, ok := hits[q.name]; ok && plan.Hits > 3*before+500 {
				t.Errorf("%s: %d hits in the small graph, %d in the large one:\n%s", q.name, before, plan.Hits, strings.Join(plan.Operators, "\n"))
			}
			hits[q.name] = plan.Hits
		}
	}
}

// A nested question over 100 cities takes as many statements as it has levels.
func TestStatementsOfNestedQuestion(t *testing.T) {
	server := neo4jtest.Shared(t)
	count := 0
	store := open(t, server, neo4jstore.Config{Observe: func(context.Context, neo4jstore.Statement, time.Duration, error) { count++ }})
	if _, err := store.Apply(t.Context(), generate(500, 3000)); err != nil {
		t.Fatal(err)
	}
	count = 0
	snap := snapshot(t, store)
	ids := make(map[graph.ID]bool)
	for n, err := range snap.Scan(t.Context(), graph.Query{Kinds: []graph.Kind{"city"}, Limit: 100}) {
		if err != nil {
			t.Fatal(err)
		}
		ids[n.ID] = true
	}
	for level := range 3 {
		var all []graph.ID
		for id := range ids {
			all = append(all, id)
		}
		steps, err := snap.Expand(t.Context(), all, graph.Hop{Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		ids = make(map[graph.ID]bool)
		for _, at := range steps {
			for _, s := range at {
				ids[s.Node.ID] = true
			}
		}
		if len(ids) == 0 {
			t.Fatalf("level %d is empty", level)
		}
	}
	if count > 5 {
		t.Errorf("a snapshot, a page and three levels took %d statements; want at most 5", count)
	}
}

func snapshot(t testing.TB, store graph.Store) graph.Snapshot {
	t.Helper()
	snap, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snap.Close() })
	return snap
}
