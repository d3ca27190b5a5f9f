package neo4jstore_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// A change is one transaction up to ten times what one statement changes, and
// beyond that a transaction for every statement.
func TestTransactionsOfChange(t *testing.T) {
	server := neo4jtest.Shared(t)
	commits, rows := 0, 0
	store := open(t, server, neo4jstore.Config{Step: 10, Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "commit" {
			commits++
		}
		if sent, ok := s.Params["rows"].([]any); ok {
			rows = max(rows, len(sent))
		}
	}})
	change := func(nodes int) {
		var b graph.Batch
		for i := range nodes {
			b.PutNodes = append(b.PutNodes, &graph.Node{ID: graph.MakeID("city", fmt.Sprintf("c%d", i)),
				Name: graph.Name{Value: "A", Type: graph.Main}, Notes: fmt.Sprint("one of ", nodes)})
		}
		if _, err := store.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	change(1) // makes the schema too
	for _, tt := range []struct{ nodes, commits int }{{100, 1}, {101, 11}} {
		commits = 0
		change(tt.nodes)
		if commits != tt.commits {
			t.Errorf("a change of %d nodes took %d transactions; want %d", tt.nodes, commits, tt.commits)
		}
	}
	if rows != 10 {
		t.Errorf("a statement had up to %d rows; want 10", rows)
	}
}

// The first graph gets its indexes when its data is there; a later change that
// needs more makes them before it touches anything, so that one that may not
// leaves what is served.
func TestIndexesOfChange(t *testing.T) {
	server := neo4jtest.Shared(t)
	var did []string
	store := open(t, server, neo4jstore.Config{Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "put nodes" || strings.Contains(s.Cypher, "INDEX glocal_gadget_name") || strings.Contains(s.Cypher, "INDEX glocal_widget_name") {
			did = append(did, s.Name)
		}
	}})
	for _, tt := range []struct {
		kind graph.Kind
		want []string
	}{{"gadget", []string{"put nodes", "schema"}}, {"widget", []string{"schema", "put nodes"}}} {
		if err := server.Exec(t.Context(), "DROP INDEX glocal_"+string(tt.kind)+"_name IF EXISTS", nil); err != nil {
			t.Fatal(err)
		}
		did = nil
		n := &graph.Node{ID: graph.MakeID(tt.kind, "a"), Name: graph.Name{Value: "A", Type: graph.Main}}
		if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{n}}); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(did, tt.want) {
			t.Errorf("putting the first %s: %s; want %s", tt.kind, did, tt.want)
		}
	}
}
