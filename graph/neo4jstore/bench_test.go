package neo4jstore_test

import (
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

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
