package neo4jstore_test

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
)

// indexed is what the tests configure as graph.Config.Indexed.
var indexed = map[graph.Kind][]string{"city": {"country", "population"}}

// question is a question to a generated graph and the number of things in the
// answer.
type question struct {
	name string
	ask  func(context.Context, graph.Snapshot) (int, error)
}

// questions are what pages of a front end ask for; none asks for more than a
// page, so none may cost more where the graph is larger.
func questions() []question {
	memberships := graph.Pattern{Dir: graph.Out, EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}}}
	in2010 := memberships
	in2010.When = graph.AsOf(2010, graph.Exclude)
	scan := func(q graph.Query) func(context.Context, graph.Snapshot) (int, error) {
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
	city := []graph.Kind{"city"}
	ids := []graph.ID{"city:city-00001", "city:city-00007", "city:city-00042", "city:city-00300", "city:city-01999"}
	return []question{
		{"nodes by id", func(ctx context.Context, s graph.Snapshot) (int, error) {
			nodes, err := s.Nodes(ctx, ids)
			return len(nodes), err
		}},
		{"relations of cities", func(ctx context.Context, s graph.Snapshot) (int, error) {
			steps, err := s.Expand(ctx, ids, graph.Hop{Pattern: memberships, Limit: 10})
			return len(steps), err
		}},
		{"relations of cities in a year", func(ctx context.Context, s graph.Snapshot) (int, error) {
			steps, err := s.Expand(ctx, ids, graph.Hop{Pattern: in2010, Order: []graph.Order{{Field: graph.OrderName}}, Limit: 10})
			return len(steps), err
		}},
		{"degrees", func(ctx context.Context, s graph.Snapshot) (int, error) {
			degrees, err := s.Degree(ctx, ids, graph.Pattern{})
			return len(degrees), err
		}},
		{"page by id", scan(graph.Query{Kinds: city, After: &graph.Position{ID: "city:city-01000"}})},
		{"page of all kinds by id", scan(graph.Query{})},
		{"page by name", scan(graph.Query{Kinds: city, Order: []graph.Order{{Field: graph.FieldName}}})},
		{"later page by name", scan(graph.Query{Kinds: city, Order: []graph.Order{{Field: graph.FieldName}},
			After: &graph.Position{Keys: []any{"Mmville"}, ID: "city:city-00500"}})},
		{"page by name, backwards", scan(graph.Query{Kinds: city, Order: []graph.Order{{Field: graph.FieldName, Desc: true}}})},
		{"page of two kinds by name", scan(graph.Query{Kinds: []graph.Kind{"city", "network"}, Order: []graph.Order{{Field: graph.FieldName}}})},
		{"page by degree", scan(graph.Query{Kinds: city, Order: []graph.Order{{Field: graph.FieldDegree, Desc: true}}})},
		{"page by name prefix", scan(graph.Query{Kinds: city, Order: []graph.Order{{Field: graph.FieldName}},
			Where: graph.Compare{Field: graph.FieldName, Condition: graph.Condition{Op: graph.Prefix, Values: []any{"Qq"}}}})},
		{"count of a kind", func(ctx context.Context, s graph.Snapshot) (int, error) {
			n, err := s.Count(ctx, graph.Query{Kinds: city})
			return min(n, 1), err
		}},
	}
}

func cited(source graph.ID) graph.EdgeFilter {
	return graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is(source)}}}
}
