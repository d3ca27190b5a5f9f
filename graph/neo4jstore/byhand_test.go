package neo4jstore_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// wipe empties the database as a person would, schema and all.
func wipe(t *testing.T, server *neo4jtest.Server) {
	t.Helper()
	for _, what := range []string{"CONSTRAINT", "INDEX"} {
		rows, err := server.Query(t.Context(), "SHOW "+what+" YIELD name WHERE name STARTS WITH 'glocal_' RETURN name", nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if err := server.Exec(t.Context(), "DROP "+what+" "+r["name"].(string), nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := server.Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func lone(id graph.ID) *graph.Node {
	return &graph.Node{ID: id, Name: graph.Name{Value: "A", Type: graph.Main}}
}

// A graph that comes into a database that was emptied by hand is another one
// to those who had read the first, and has all that it needs.
func TestEmptiedByHand(t *testing.T) {
	server := neo4jtest.Shared(t)
	store, reader := open(t, server, neo4jstore.Config{}), open(t, server, neo4jstore.Config{})
	if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{lone("city:a")}}); err != nil {
		t.Fatal(err)
	}
	old := snapshot(t, reader)
	wipe(t, server)
	time.Sleep(2 * time.Millisecond) // as long as it takes at least
	batch := generate(20, 60)
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if n, err := old.Count(t.Context(), graph.Query{}); !errors.Is(err, graph.ErrStale) {
		t.Errorf("Count on a snapshot of what is gone: %d, %v; want ErrStale", n, err)
	}
	found := 0
	for _, err := range snapshot(t, reader).Edges(t.Context(), graph.EdgeQuery{EdgeFilter: cited(batch.PutEdges[0].Claims[0].Source)}) {
		if err != nil {
			t.Fatal(err)
		}
		found++
	}
	if found == 0 {
		t.Error("no relation is found by its source")
	}
	rows, err := server.Query(t.Context(), "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'glocal_' RETURN name", nil)
	if err != nil || len(rows) != 2 {
		t.Errorf("constraints: %v, %v; want two", rows, err)
	}
}

// A first change that comes to nothing leaves a graph that can be asked.
func TestFirstChangeFails(t *testing.T) {
	server := neo4jtest.Shared(t)
	wipe(t, server)
	ctx, cancel := context.WithCancel(t.Context())
	store := open(t, server, neo4jstore.Config{Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "put nodes" {
			cancel()
		}
	}})
	if _, err := store.Apply(ctx, generate(5, 10)); !errors.Is(err, context.Canceled) {
		t.Fatalf("Apply: %v; want context.Canceled", err)
	}
	rows, err := server.Query(t.Context(), "MATCH (n) RETURN labels(n) AS labels", nil)
	if err != nil || len(rows) > 0 {
		t.Errorf("in the database afterwards: %v, %v; want nothing", rows, err)
	}
	for e, err := range snapshot(t, store).Edges(t.Context(), graph.EdgeQuery{EdgeFilter: cited("source:a")}) {
		t.Errorf("Edges yields %v, %v; want nothing", e, err)
	}
}

// An index that has failed is made anew.
func TestFailedIndex(t *testing.T) {
	server := neo4jtest.Shared(t)
	wipe(t, server)
	// What the store refuses to write is too long for the index.
	if err := server.Exec(t.Context(), "CREATE (:Entity {name: $name})", map[string]any{"name": string(make([]byte, 9000))}); err != nil {
		t.Fatal(err)
	}
	if err := server.Exec(t.Context(), "CREATE RANGE INDEX glocal_entity_name FOR (n:Entity) ON (n.name)", nil); err != nil {
		t.Fatal(err)
	}
	state := func() any {
		rows, err := server.Query(t.Context(), "SHOW INDEXES YIELD name, state WHERE name = 'glocal_entity_name' RETURN state", nil)
		if err != nil || len(rows) != 1 {
			t.Fatalf("index: %v, %v", rows, err)
		}
		return rows[0]["state"]
	}
	for start := time.Now(); state() != "FAILED"; time.Sleep(20 * time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("the index is %v; want FAILED", state())
		}
	}
	if err := server.Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	store := open(t, server, neo4jstore.Config{})
	if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{lone("city:a")}}); err != nil {
		t.Fatal(err)
	}
	if got := state(); got != "ONLINE" {
		t.Errorf("the index is %v; want ONLINE", got)
	}
}

// The lock is held for as long as a change takes, whatever time the server
// allows for a transaction.
func testLockOutlivesLimit(t *testing.T, server *neo4jtest.Server) {
	if err := errors.Join(server.Kill(), server.Restart(t.Context(), "db.transaction.timeout=1s")); err != nil {
		t.Fatal(err)
	}
	second := open(t, server, neo4jstore.Config{LockWait: 300 * time.Millisecond})
	var secondErr error
	first := open(t, server, neo4jstore.Config{Observe: func(ctx context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "mark" {
			time.Sleep(3 * time.Second)
			_, secondErr = second.Apply(ctx, graph.Batch{PutNodes: []*graph.Node{lone("city:z")}})
		}
	}})
	batch := generate(20, 60)
	v, err := first.Apply(t.Context(), batch)
	if err != nil || v != version(batch) {
		t.Errorf("Apply: %v, %v; want %v", v, err, version(batch))
	}
	if !errors.Is(secondErr, graph.ErrLocked) {
		t.Errorf("Apply by another meanwhile: %v; want ErrLocked", secondErr)
	}
}
