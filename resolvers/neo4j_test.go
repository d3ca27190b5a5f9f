package resolvers_test

import (
	"os"
	"sync"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// builtInNeo4jStore is the built-in data in the server that the tests of this
// package share; it is loaded by the first test that asks for it.
var builtInNeo4jStore struct {
	sync.Mutex
	graph.Store
}

func builtInNeo4j(tb testing.TB) graph.Store {
	tb.Helper()
	builtInNeo4jStore.Lock()
	defer builtInNeo4jStore.Unlock()
	if builtInNeo4jStore.Store != nil {
		return builtInNeo4jStore.Store
	}
	server := neo4jtest.Shared(tb)
	neo4jtest.Keep(tb)
	p, err := builtIn()
	if err != nil {
		tb.Fatal(err)
	}
	s, err := neo4jstore.Open(background, neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password})
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := s.Apply(background, p.Batch()); err != nil {
		tb.Fatal(err)
	}
	builtInNeo4jStore.Store = s
	return s
}

// builtInMirror mirrors the server of builtInNeo4j.
func builtInMirror(tb testing.TB) graph.Store {
	tb.Helper()
	m := mirror.New(builtInNeo4j(tb), mirror.Options{})
	if err := m.Follow(background); err != nil {
		tb.Fatal(err)
	}
	return m
}
