package neo4jstore_test

import (
	"os"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/graph/storetest"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// A graph in Neo4j keeps every promise of the contract.
func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		return open(t, neo4jtest.Shared(t), neo4jstore.Config{SnapshotAge: time.Hour})
	})
}

// open returns a store on server; what cfg says about the place is replaced.
func open(t testing.TB, server *neo4jtest.Server, cfg neo4jstore.Config) *neo4jstore.Store {
	t.Helper()
	cfg.URI, cfg.User, cfg.Password = server.URI, server.User, server.Password
	s, err := neo4jstore.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
