package memstore_test

import (
	"runtime"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

const (
	benchCities    = 20_000
	benchRelations = 5 // for each city: 100,000 in all
)

// BenchmarkLoad builds the whole graph with one batch; retained is what the
// store adds to the nodes and relations themselves.
func BenchmarkLoad(b *testing.B) {
	batch := generated(benchCities, benchRelations)
	var before, after runtime.MemStats
	var store *memstore.Store
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		store = memstore.New()
		if _, err := store.Apply(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-retained")
	runtime.KeepAlive(store)
	runtime.KeepAlive(batch)
}

func BenchmarkSmallBatch(b *testing.B) {
	store, _ := opened(b, generated(benchCities, benchRelations))
	n := &graph.Node{ID: city(7), Name: graph.Name{Value: "Renamed"}}
	for b.Loop() {
		if _, err := store.Apply(b.Context(), graph.Batch{PutNodes: []*graph.Node{n}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuestions(b *testing.B) {
	_, s := opened(b, generated(benchCities, benchRelations))
	ctx := b.Context()
	expand := func(id graph.ID, h graph.Hop) func() (int, error) {
		return func() (int, error) {
			steps, err := s.Expand(ctx, []graph.ID{id}, h)
			return len(steps[0]), err
		}
	}
	scan := func(q graph.Query) func() (n int, err error) {
		return func() (n int, err error) {
			for _, err := range s.Scan(ctx, q) {
				if err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}
	}
	edges := func(q graph.EdgeQuery) func() (n int, err error) {
		return func() (n int, err error) {
			for _, err := range s.Edges(ctx, q) {
				if err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}
	}
	toNetwork := graph.Related{Pattern: graph.Pattern{To: []graph.Condition{graph.Is(network(5))}}}
	asOf := graph.EdgeFilter{When: graph.AsOf(2010, graph.Exclude)}
	cities := []graph.Kind{"city"}
	for _, bb := range []struct {
		name string
		ask  func() (int, error)
		want int
	}{
		{"point", func() (int, error) { n, err := s.Nodes(ctx, []graph.ID{city(777)}); return len(n), err }, 1},
		{"expand a city", expand(city(777), graph.Hop{}), 5},
		{"expand a hub, a page", expand(network(0), graph.Hop{Limit: 20}), 20},
		{"expand a hub, a page from the middle", expand(network(0), graph.Hop{Limit: 20, After: &graph.Position{ID: string(city(9999)) + " z"}}), 20},
		{"expand a hub, a page by name", expand(network(0), graph.Hop{Limit: 20, Order: []graph.Order{{Field: graph.OrderName}}}), 20},
		{"expand a hub as of a year, a page", expand(network(0), graph.Hop{Limit: 20, Pattern: graph.Pattern{EdgeFilter: asOf}}), 20},
		{"scan a page", scan(graph.Query{Kinds: cities, Limit: 20, After: &graph.Position{ID: string(city(9999))}}), 20},
		{"scan filtered by a field, whole", scan(graph.Query{Kinds: cities, Where: graph.Compare{Field: "country", Condition: graph.Is("country:7")}}), 106},
		{"scan by population, a page", scan(graph.Query{Kinds: cities, Limit: 20, Order: []graph.Order{{Field: "population", Desc: true}}}), 20},
		{"scan related to a network, whole", scan(graph.Query{Kinds: cities, Where: toNetwork}), -1},
		{"scan related to a network, a page by name", scan(graph.Query{Kinds: cities, Where: toNetwork, Limit: 20, Order: []graph.Order{{Field: graph.FieldName}}}), 20},
		{"scan by degree at a time, whole", scan(graph.Query{Kinds: cities, Where: graph.DegreeIs{Pattern: graph.Pattern{EdgeFilter: asOf},
			Conditions: []graph.Condition{{Op: graph.Min, Values: []any{int64(5)}}}}}), -1},
		{"edges, whole", edges(graph.EdgeQuery{}), benchCities * benchRelations},
		{"edges of a source", edges(graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:s3")}}}}), 250},
		{"edges as of a year, whole", edges(graph.EdgeQuery{EdgeFilter: asOf}), -1},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if n, err := bb.ask(); err != nil || bb.want >= 0 && n != bb.want || n == 0 {
					b.Fatalf("%d items, %v; want %d", n, err, bb.want)
				}
			}
		})
	}
}
