package neo4jstore_test

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
)

// filtered are questions for which an index finds what passes, of which there
// is about as much in a graph of any size.
func filtered() []question {
	page := func(q graph.Query) func(context.Context, graph.Snapshot) (int, error) {
		return func(ctx context.Context, s graph.Snapshot) (int, error) {
			n := 0
			q := q
			q.Limit = 25
			for _, err := range s.Scan(ctx, q) {
				if err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}
	}
	compare := func(field string, op graph.Op, values ...any) graph.Compare {
		return graph.Compare{Field: field, Condition: graph.Condition{Op: op, Values: values}}
	}
	byName := []graph.Order{{Field: graph.FieldName}}
	city := []graph.Kind{"city"}
	return []question{
		{"ids", page(graph.Query{Where: compare(graph.FieldID, graph.In, "city:city-00001", "city:city-00002"), Order: byName})},
		{"population in a narrow range", page(graph.Query{Kinds: city, Order: byName,
			Where: graph.And{compare("population", graph.Min, int64(5_000_000)), compare("population", graph.Max, int64(5_030_000))}})},
		{"related to a country", page(graph.Query{Kinds: city, Order: byName, Where: graph.Related{Pattern: graph.Pattern{
			Dir: graph.Out, EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"participated_in"}}, To: []graph.Condition{graph.Is(graph.ID("event:event-00004"))}}}})},
		{"relations of the graph", func(ctx context.Context, s graph.Snapshot) (int, error) {
			n := 0
			for _, err := range s.Edges(ctx, graph.EdgeQuery{After: "city:city-01000 a city:a", Limit: 100}) {
				if err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}},
	}
}
