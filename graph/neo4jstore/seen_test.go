package neo4jstore_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// watched opens a store and returns what takes the names of the statements
// that it has run since.
func watched(t *testing.T, server *neo4jtest.Server, recent time.Duration) (store *neo4jstore.Store, names func() []string) {
	var mu sync.Mutex
	var seen []string
	store = open(t, server, neo4jstore.Config{SnapshotAge: recent, Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, s.Name)
	}})
	return store, func() []string {
		mu.Lock()
		defer mu.Unlock()
		defer func() { seen = nil }()
		return seen
	}
}

// A question costs one statement, its snapshot none, and what has changed is
// seen at the latest when it has been asked.
func TestSnapshotLastSeen(t *testing.T) {
	server := neo4jtest.Shared(t)
	store, names := watched(t, server, time.Hour)
	other := open(t, server, neo4jstore.Config{})
	ask := func() error {
		_, err := snapshot(t, store).Nodes(t.Context(), []graph.ID{"city:a"})
		return err
	}
	want := func(what string, err, wanted error, statements ...string) {
		t.Helper()
		if got := names(); !errors.Is(err, wanted) || !slices.Equal(got, statements) {
			t.Errorf("%s: %v by %q; want %v by %q", what, err, got, wanted, statements)
		}
	}
	for _, name := range []string{"A", "B"} {
		n := lone("city:a")
		n.Name.Value = name
		v, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{n}})
		if err != nil {
			t.Fatal(err)
		}
		names()
		if got := snapshot(t, store).Version(); got != v {
			t.Errorf("version %.12s after a change of the store's own; want %.12s", got, v)
		}
		want("snapshot after a change", nil, nil, "state")
		want("question", ask(), nil, "nodes")
		want("question", ask(), nil, "nodes")
	}

	v, err := other.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{lone("city:b")}})
	if err != nil {
		t.Fatal(err)
	}
	want("question after a change by another", ask(), graph.ErrStale, "nodes")
	want("question after that", ask(), nil, "state", "nodes")
	if got := snapshot(t, store).Version(); got != v {
		t.Errorf("version %.12s after a change by another; want %.12s", got, v)
	}

	if err := server.Exec(t.Context(), "MATCH (g:GlocalGraph) SET g.changing = true, g.holder = 'ada', g.changingSince = datetime()", nil); err != nil {
		t.Fatal(err)
	}
	want("question during a change", ask(), graph.ErrStale, "nodes")
	for range 2 {
		_, err = store.Snapshot(t.Context())
		want("snapshot during a change", err, graph.ErrChanging, "state")
		hint(t, err, "wait for the change to end")
	}
	if err := server.Exec(t.Context(), "MATCH (g:GlocalGraph) SET g.changing = false", nil); err != nil {
		t.Fatal(err)
	}
	want("question after a change that came to nothing", ask(), nil, "state", "nodes")

	if err := server.Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	want("question to an emptied database", ask(), graph.ErrStale, "nodes")
	for range 2 { // what is in it next may be foreign
		want("snapshot of an emptied database", ask(), nil, "state", "strangers", "nodes")
	}
}

// A snapshot asks again where the version was last seen too long ago, or may
// not take it at all, or where a question has failed.
func TestSnapshotAsksAgain(t *testing.T) {
	server := neo4jtest.Shared(t)
	for name, recent := range map[string]time.Duration{"never": 0, "long ago": time.Nanosecond} {
		store, names := watched(t, server, recent)
		if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{lone("city:a")}}); err != nil {
			t.Fatal(err)
		}
		names()
		for range 2 {
			snapshot(t, store)
			if got := names(); !slices.Equal(got, []string{"state"}) {
				t.Errorf("%s: %q; want state", name, got)
			}
		}
	}
	store, names := watched(t, server, time.Hour)
	snap := snapshot(t, store)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := snap.Count(ctx, graph.Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Count: %v; want context.Canceled", err)
	}
	names()
	snapshot(t, store) // one who went away says nothing about the graph
	if got := names(); len(got) > 0 {
		t.Errorf("snapshot after a question that was given up: %q; want none", got)
	}
	if err := server.Exec(t.Context(), "DROP INDEX glocal_claims", nil); err != nil {
		t.Fatal(err)
	}
	defer wipe(t, server)
	var failed error
	for _, failed = range snap.Edges(t.Context(), graph.EdgeQuery{EdgeFilter: cited("source:a")}) {
	}
	if failed == nil {
		t.Error("Edges without its index fails with nothing")
	}
	names()
	snapshot(t, store)
	if got := names(); !slices.Equal(got, []string{}) { // the failure has read it afresh
		t.Errorf("snapshot after a failure: %q; want none", got)
	}
}
