package mirror_test

import (
	"errors"
	"os"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/graph/storetest"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// A mirror keeps every promise of the contract, whatever it mirrors.
func TestStore(t *testing.T) {
	t.Run("of a memstore", func(t *testing.T) {
		storetest.Run(t, func(*testing.T) graph.Store { return mirror.New(memstore.New(), mirror.Options{}) })
	})
	// What a mirror answers from is the same, whatever it mirrors: these are about
	// what it reads, and when.
	t.Run("of Neo4j", func(t *testing.T) {
		storetest.Run(t, func(t *testing.T) graph.Store { return mirror.New(openNeo4j(t), mirror.Options{}) },
			"Apply", "Fidelity", "Contexts", "Snapshots")
	})
}

// A mirror that holds nothing, for lack of room, is the remote store.
func TestStoreWithoutRoom(t *testing.T) {
	storetest.Run(t, func(*testing.T) graph.Store { return mirror.New(memstore.New(), mirror.Options{Memory: 1}) })
}

// A database that was emptied by hand publishes nothing, and one that was
// emptied by a change the empty graph.
func TestEmptiedNeo4j(t *testing.T) {
	remote := openNeo4j(t)
	m := mirror.New(remote, mirror.Options{})
	if err := m.Follow(t.Context()); !errors.Is(err, mirror.ErrVacant) {
		t.Errorf("Follow of an empty database = %v; want ErrVacant", err)
	}
	serves(t, m, false, graph.Version{}, mirror.Vacant)
	v := apply(t, remote, batch(20, "first"))
	if err := m.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	serves(t, m, true, v, mirror.Current)
	if err := neo4jtest.Shared(t).Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := m.Follow(t.Context()); !errors.Is(err, mirror.ErrVacant) {
		t.Errorf("Follow of a database that was emptied by hand = %v; want ErrVacant", err)
	}
	serves(t, m, true, v, mirror.Vacant)
	empty := apply(t, remote, graph.Batch{Reset: true})
	if err := m.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	serves(t, m, true, empty, mirror.Current)
}

func openNeo4j(t testing.TB) *neo4jstore.Store {
	t.Helper()
	server := neo4jtest.Shared(t)
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
