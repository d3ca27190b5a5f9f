package stores_test

import (
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/loader/generate"
	"github.com/glocal-graph/glocal/resolvers"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// BenchmarkLarge is what an operator waits for with 20,000 cities and 100,000
// relations beside those that columns state: loading into an empty database
// (without reading the package), comparing when nothing has changed and when
// something has, and what a service does before it is ready. Figures are in
// docs/operations.md.
func BenchmarkLarge(b *testing.B) {
	fsys, err := generate.Package(generate.Spec{Cities: 20_000, Networks: 400, Relations: 100_000, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	pkg, findings, err := loader.Read(b.Context(), fsys)
	if err != nil || pkg == nil {
		b.Fatalf("read the package: %v\n%s", err, findings)
	}
	server := neo4jtest.Shared(b)
	store, err := neo4jstore.Open(b.Context(), neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	empty := func() {
		if _, err := store.Apply(b.Context(), graph.Batch{Reset: true}); err != nil {
			b.Fatal(err)
		}
	}
	load := func() {
		if _, err := store.Apply(b.Context(), pkg.Batch()); err != nil {
			b.Fatal(err)
		}
	}
	rate := func(b *testing.B, loads int, took time.Duration) {
		b.ReportMetric(float64(len(pkg.Edges)*loads)/took.Seconds(), "relations/s")
	}
	// A server that has just started is still compiling itself: its first load
	// is told apart, and one more is left out.
	start := time.Now()
	load()
	first := time.Since(start)
	b.Run("load first", func(b *testing.B) { rate(b, 1, first) })
	empty()
	load()
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			empty()
			b.StartTimer()
			load()
		}
		rate(b, b.N, b.Elapsed())
	})
	compare := func(b *testing.B, p *loader.Package) {
		for b.Loop() {
			snap, err := store.Snapshot(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			if _, err := loader.Diff(b.Context(), snap, p); err != nil {
				b.Fatal(err)
			}
			snap.Close()
		}
	}
	b.Run("compare unchanged", func(b *testing.B) { compare(b, pkg) })
	b.Run("compare changed", func(b *testing.B) {
		other := *pkg
		other.Edges = other.Edges[1:]
		compare(b, &other)
	})
	b.Run("ready", func(b *testing.B) {
		for b.Loop() {
			service := resolvers.New(store, resolvers.Options{})
			if _, err := service.Ready(b.Context()); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			service.Close()
			b.StartTimer()
		}
	})
}
