package stores_test

import (
	"context"
	"io/fs"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/loader/generate"
	"github.com/glocal-graph/glocal/resolvers"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// pair is one graph in both stores, and in a mirror of the second, each behind
// the API.
type pair struct {
	pkg         *loader.Package
	mem, neo    *resolvers.Service
	mirror      *resolvers.Service
	server      *neo4jtest.Server
	statements  atomic.Int64 // that Neo4j was asked since the last reset
	observation atomic.Pointer[func(neo4jstore.Statement)]
}

// wide are limits that no test reaches.
var wide = resolvers.Limits{Tokens: 100_000, Depth: 100, Aliases: 10_000, Cost: 100_000_000}

// load puts the package into both stores.
func load(t *testing.T, fsys fs.FS) *pair {
	t.Helper()
	pkg, findings, err := loader.Read(t.Context(), fsys)
	if err != nil || pkg == nil {
		t.Fatalf("read the package: %v\n%s", err, findings)
	}
	p := &pair{pkg: pkg, server: neo4jtest.Shared(t)}
	mem := memstore.New()
	neo, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: p.server.URI, User: p.server.User, Password: p.server.Password,
		SnapshotAge: time.Hour,
		Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
			p.statements.Add(1)
			if see := p.observation.Load(); see != nil {
				(*see)(s)
			}
		}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { neo.Close() })
	for _, s := range []graph.Store{mem, neo} {
		if v, err := s.Apply(t.Context(), pkg.Batch()); err != nil || v != pkg.Version() {
			t.Fatalf("Apply(package) = %v, %v; want %v", v, err, pkg.Version())
		}
	}
	p.mem = resolvers.New(mem, resolvers.Options{Limits: wide})
	p.neo = resolvers.New(neo, resolvers.Options{Limits: wide})
	m := mirror.New(neo, mirror.Options{})
	if err := m.Follow(t.Context()); err != nil || m.State().Version != pkg.Version() {
		t.Fatalf("Follow = %v, state %+v; want version %v", err, m.State(), pkg.Version())
	}
	p.mirror = resolvers.New(m, resolvers.Options{Limits: wide})
	return p
}

func generated(t *testing.T, s generate.Spec) fs.FS {
	t.Helper()
	fsys, err := generate.Package(s)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}
