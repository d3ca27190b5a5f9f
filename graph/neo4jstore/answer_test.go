package neo4jstore_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// relationFields returns what a node with n relation fields asks: a page and a
// count for each.
func relationFields(n int, ids ...graph.ID) (calls []graph.Call) {
	rels := []graph.Rel{"member_of", "located_in", "leads", "signed"}
	for i := range n {
		p := graph.Pattern{Dir: graph.Out, EdgeFilter: graph.EdgeFilter{Rels: rels[i%len(rels) : i%len(rels)+1]}}
		calls = append(calls, &graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: p, Limit: 10, Order: []graph.Order{{Field: graph.OrderName}}}},
			&graph.DegreeCall{IDs: ids, Pattern: p})
	}
	return calls
}

// Calls are one statement as long as they are few and small, which reads what
// their own statements read, scans nothing, and looks at the revision last.
func TestAnswerStatements(t *testing.T) {
	server := neo4jtest.Shared(t)
	var last []neo4jstore.Statement
	store := open(t, server, neo4jstore.Config{Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		last = append(last, s)
	}})
	if _, err := store.Apply(t.Context(), generate(5_000, 20_000)); err != nil {
		t.Fatal(err)
	}
	snap := snapshot(t, store)
	ids := []graph.ID{"city:city-00001", "city:city-00042"}
	page := graph.Query{Kinds: []graph.Kind{"city", "network"}, Order: []graph.Order{{Field: graph.FieldName}}, Limit: 25}
	calls := append(relationFields(4, ids...), &graph.NodesCall{IDs: ids}, &graph.CountCall{Query: graph.Query{Kinds: page.Kinds}},
		&graph.ScanCall{Query: page}, &graph.EdgesCall{Query: graph.EdgeQuery{EdgeFilter: cited("source:s7"), Limit: 25}})
	profile := func(calls ...graph.Call) neo4jtest.Plan {
		t.Helper()
		last = nil
		if err := graph.Answer(t.Context(), snap, calls); err != nil {
			t.Fatal(err)
		}
		if len(last) != 1 {
			t.Fatalf("%d calls took %d statements; want 1", len(calls), len(last))
		}
		plan, err := server.Profile(t.Context(), last[0].Cypher, last[0].Params)
		if err != nil {
			t.Fatal(err)
		}
		return plan
	}
	var alone int64
	for _, c := range calls {
		alone += profile(c).Hits
	}
	plan := profile(calls...)
	text := strings.Join(plan.Operators, "\n")
	if plan.Hits > alone {
		t.Errorf("%d hits; the calls alone took %d:\n%s", plan.Hits, alone, text)
	}
	for _, op := range plan.Operators {
		if strings.Contains(op, "Scan") && !strings.Contains(op, "IndexScan") {
			t.Errorf("%s in\n%s", op, text)
		}
	}
	// Of two inputs the first is listed first, and complete before the second.
	if i := strings.LastIndex(text, "GlocalGraph"); i < 0 || strings.Contains(text[i:], "\n") || strings.Count(text, "g:GlocalGraph") != 1 {
		t.Errorf("the revision is not what is read last:\n%s", text)
	}
}

// More calls, or larger ones, are several statements, and those that can find
// nothing none.
func TestAnswerDivides(t *testing.T) {
	server := neo4jtest.Shared(t)
	store, names := watched(t, server, time.Hour)
	if _, err := store.Apply(t.Context(), generate(3_000, 6_000)); err != nil {
		t.Fatal(err)
	}
	snap := snapshot(t, store)
	var many []graph.ID
	for i := range 2_500 {
		many = append(many, graph.ID(fmt.Sprintf("city:city-%05d", i)))
	}
	nothing := &graph.ExpandCall{IDs: many[:1], Hop: graph.Hop{Pattern: graph.Pattern{Kinds: []graph.Kind{"no kind"}}}}
	for _, tt := range []struct {
		name  string
		calls []graph.Call
		want  int
	}{
		{"a node with 13 relation fields", relationFields(13, many[0]), 1},
		{"with 17", relationFields(17, many[0]), 2},
		{"of 100 nodes", relationFields(5, many[:100]...), 1},
		{"of 500 nodes", relationFields(5, many[:500]...), 3},
		{"a level of 2,500 nodes", relationFields(1, many...), 4},
		{"a long page beside a node", []graph.Call{&graph.ScanCall{Query: graph.Query{Limit: 4000}}, &graph.NodesCall{IDs: many[:1]}}, 2},
		{"nothing to find", []graph.Call{nothing, &graph.NodesCall{}, nothing}, 0},
		{"nothing beside a node", []graph.Call{nothing, &graph.NodesCall{IDs: many[:1]}}, 1},
	} {
		names()
		if err := graph.Answer(t.Context(), snap, tt.calls); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if got := names(); len(got) != tt.want {
			t.Errorf("%s took %q; want %d statements", tt.name, got, tt.want)
		}
	}
}
