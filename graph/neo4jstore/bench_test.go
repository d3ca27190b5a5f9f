package neo4jstore_test

import (
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// BenchmarkLoad loads 20,000 cities and 100,000 relations into an empty
// database and says how many relations a second that is.
func BenchmarkLoad(b *testing.B) {
	batch := generate(20_000, 100_000)
	for range b.N {
		server := neo4jtest.Shared(b)
		store := open(b, server, neo4jstore.Config{})
		b.ResetTimer()
		start := time.Now()
		if _, err := store.Apply(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(batch.PutEdges))/time.Since(start).Seconds(), "relations/s")
	}
}

// BenchmarkRead asks the questions of a service on 20,000 cities and 100,000
// relations.
func BenchmarkRead(b *testing.B) {
	store := open(b, neo4jtest.Shared(b), neo4jstore.Config{Indexed: indexed})
	if _, err := store.Apply(b.Context(), generate(20_000, 100_000)); err != nil {
		b.Fatal(err)
	}
	snap, err := store.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range questions() {
		b.Run(q.name, func(b *testing.B) {
			for range b.N {
				if _, err := q.ask(b.Context(), snap); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for name, q := range map[string]graph.EdgeQuery{"all edges": {}, "edges of a source": {EdgeFilter: cited("source:s7")}} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				n := 0
				for _, err := range snap.Edges(b.Context(), q) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
				b.ReportMetric(float64(n), "edges")
			}
		})
	}
}
