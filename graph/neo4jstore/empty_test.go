package neo4jstore_test

import (
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// The index of claims is asked only where it is there, and is there as soon
// as there is a node.
func TestEdgesOfSourceWithoutEdges(t *testing.T) {
	server := neo4jtest.Shared(t)
	if err := server.Exec(t.Context(), "DROP INDEX glocal_claims IF EXISTS", nil); err != nil {
		t.Fatal(err)
	}
	store := open(t, server, neo4jstore.Config{})
	for _, step := range []graph.Batch{{}, {PutNodes: []*graph.Node{{ID: "city:a", Name: graph.Name{Value: "A"}}}}} {
		if _, err := store.Apply(t.Context(), step); err != nil {
			t.Fatal(err)
		}
		for e, err := range snapshot(t, store).Edges(t.Context(), graph.EdgeQuery{EdgeFilter: cited("source:a")}) {
			t.Errorf("Edges yields %v, %v; want nothing", e, err)
		}
	}
}
