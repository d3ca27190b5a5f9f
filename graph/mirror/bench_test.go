package mirror_test

import (
	"runtime"
	"testing"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/loader/generate"
)

// BenchmarkNeo4j measures what following costs: reading a version into an
// empty mirror, reading one that differs in a hundred nodes, and a look where
// nothing has changed. Figures are in docs/operations.md.
func BenchmarkNeo4j(b *testing.B) {
	b.Run("built-in", func(b *testing.B) {
		remote := openNeo4j(b)
		load(b, remote, data.FS)
		follow(b, remote)
	})
	b.Run("20000 cities", func(b *testing.B) {
		remote := openNeo4j(b)
		load(b, remote, generated(b, generate.Spec{Cities: 20_000, Networks: 400, Relations: 100_000, Seed: 1}))
		follow(b, remote)
	})
}

func follow(b *testing.B, remote graph.Store) {
	must := func(m *mirror.Store) {
		if err := m.Follow(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			before := heap()
			b.StartTimer()
			m := mirror.New(remote, mirror.Options{})
			must(m)
			b.StopTimer()
			b.ReportMetric(float64(heap()-before), "heap-bytes")
			b.ReportMetric(float64(m.State().Bytes), "said-bytes")
			runtime.KeepAlive(m)
			b.StartTimer()
		}
	})
	m := mirror.New(remote, mirror.Options{})
	must(m)
	snap, err := m.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	var change graph.Batch
	for n, err := range snap.Scan(b.Context(), graph.Query{Kinds: []graph.Kind{"city"}, Limit: 100}) {
		if err != nil {
			b.Fatal(err)
		}
		changed := *n
		change.PutNodes = append(change.PutNodes, &changed)
	}
	b.Run("follow", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			for _, n := range change.PutNodes {
				n.Notes += "."
			}
			if _, err := remote.Apply(b.Context(), change); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			must(m)
		}
	})
	b.Run("look", func(b *testing.B) {
		for b.Loop() {
			must(m)
		}
	})
}
