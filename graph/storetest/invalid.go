package storetest

import (
	"github.com/glocal-graph/glocal/graph"
)

// What Check refuses is ErrInvalid everywhere, at any size of the graph.
func invalidCases() []testCase {
	return []testCase{
		{"on the empty graph", func(f *fixture) { f.refusesInvalid(f.snapshot()) }},
		{"on a graph", func(f *fixture) { f.refusesInvalid(f.load(sample())) }},
	}
}

func (f *fixture) refusesInvalid(s graph.Snapshot) {
	f.Helper()
	backwards := graph.EdgeFilter{When: graph.During(2019, 2018, graph.Include)}
	badRole := graph.EdgeFilter{Claims: graph.ClaimFilter{Role: []graph.Condition{{Op: graph.Prefix, Values: []any{int64(1)}}}}}
	var deep graph.Expr = graph.And{}
	for range graph.MaxExprDepth {
		deep = graph.Not{Expr: deep}
	}
	for name, q := range map[string]graph.Query{
		"limit":      {Limit: -1},
		"position":   {After: &graph.Position{Keys: []any{"a"}}},
		"before":     {Order: []graph.Order{{Field: "name"}}, Before: &graph.Position{}},
		"key":        {Order: []graph.Order{{Field: "name"}}, After: &graph.Position{Keys: []any{true}}},
		"value":      {Where: graph.Compare{Field: "p", Condition: graph.Condition{Values: []any{7}}}},
		"min":        {Where: graph.Not{Expr: graph.Compare{Field: "p", Condition: graph.Condition{Op: graph.Min}}}},
		"years":      {Where: graph.Related{Pattern: graph.Pattern{EdgeFilter: backwards}}},
		"degree":     {Where: graph.Or{graph.DegreeIs{Conditions: []graph.Condition{{Op: 99, Values: []any{int64(1)}}}}}},
		"depth":      {Where: deep},
		"kinds, too": {Kinds: []graph.Kind{"planet"}, Limit: -1},
	} {
		_, err := gather(s.Scan(f.Context(), q))
		f.wantError("Scan with a bad "+name, err, graph.ErrInvalid)
		_, err = s.Count(f.Context(), q)
		f.wantError("Count with a bad "+name, err, graph.ErrInvalid)
	}
	for name, p := range map[string]graph.Pattern{
		"range": {EdgeFilter: backwards}, "role": {EdgeFilter: badRole}, "to": {To: []graph.Condition{{Values: []any{7}}}},
		"year": {EdgeFilter: graph.EdgeFilter{When: graph.AsOf(graph.MaxYear+1, graph.Only)}},
	} {
		for _, ids := range [][]graph.ID{{"city:milan-it"}, {}} {
			_, err := s.Expand(f.Context(), ids, graph.Hop{Pattern: p})
			f.wantError("Expand with a bad "+name, err, graph.ErrInvalid)
			_, err = s.Degree(f.Context(), ids, p)
			f.wantError("Degree with a bad "+name, err, graph.ErrInvalid)
		}
		_, err := gather(s.Edges(f.Context(), graph.EdgeQuery{EdgeFilter: p.EdgeFilter, Limit: -len(p.To)}))
		f.wantError("Edges with a bad "+name+" or limit", err, graph.ErrInvalid)
	}
	for name, h := range map[string]graph.Hop{
		"limit": {Limit: -1}, "order": {Order: []graph.Order{{Field: "population"}}}, "position": {After: &graph.Position{Keys: []any{"a", "b"}}},
	} {
		_, err := s.Expand(f.Context(), []graph.ID{"city:milan-it"}, h)
		f.wantError("Expand with a bad "+name, err, graph.ErrInvalid)
	}
}
