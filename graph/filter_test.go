package graph_test

import (
	"errors"
	"math"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// Numbers by size, whatever their type, then texts by bytes, then absent.
func TestCompareValues(t *testing.T) {
	groups := [][]any{ // ascending; the members of a group are equal
		{math.Inf(-1)},
		{int64(math.MinInt64), -9.223372036854775808e18},
		{int64(math.MinInt64 + 1)},
		{-1.5},
		{int64(-1), -1.0},
		{-0.5},
		{int64(0), 0.0, math.Copysign(0, -1)},
		{0.5},
		{int64(1), 1.0},
		{int64(1 << 53), 9007199254740992.0},
		{int64(1<<53 + 1)},
		{9007199254740994.0, int64(1<<53 + 2)},
		{int64(math.MaxInt64)},
		{9.223372036854775808e18},
		{math.Inf(1)},
		{""},
		{"10"},
		{"9"},
		{"Zürich"},
		{"athens"},
		{"zebra"},
		{"Ábc"},
		{"Αθήνα"},
		{"ﬁ"}, // U+FB01: before what lies beyond U+FFFF, by bytes
		{"😀"},
		{nil},
	}
	for i, as := range groups {
		for j, bs := range groups {
			for _, a := range as {
				for _, b := range bs {
					want := 0
					if i < j {
						want = -1
					} else if i > j {
						want = 1
					}
					if got := graph.CompareValues(a, b); got != want {
						t.Errorf("CompareValues(%#v, %#v) = %d; want %d", a, b, got, want)
					}
				}
			}
		}
	}
}

func TestConditionMatch(t *testing.T) {
	cond := func(op graph.Op, vs ...any) graph.Condition { return graph.Condition{Op: op, Values: vs} }
	tests := []struct {
		name string
		cond graph.Condition
		v    any
		want bool
	}{
		{"in", cond(graph.In, "a", "b"), "b", true},
		{"in, not", cond(graph.In, "a", "b"), "c", false},
		{"in, case counts", cond(graph.In, "a"), "A", false},
		{"in nothing", cond(graph.In), "a", false},
		{"in, absent", cond(graph.In, "a"), nil, false},
		{"in, whole and float", cond(graph.In, 2.0), int64(2), true},
		{"in, float and whole", cond(graph.In, int64(2)), 2.0, true},
		{"in, number and text", cond(graph.In, int64(2)), "2", false},
		{"is", graph.Is("x", "y"), "y", true},
		{"not in", cond(graph.NotIn, "a"), "b", true},
		{"not in, is", cond(graph.NotIn, "a"), "a", false},
		{"not in nothing", cond(graph.NotIn), "a", true},
		{"not in, absent", cond(graph.NotIn, "a"), nil, true},
		{"not in, other type", cond(graph.NotIn, "2"), int64(2), true},
		{"prefix", cond(graph.Prefix, "x", "Mi"), "Milan", true},
		{"prefix, not", cond(graph.Prefix, "il"), "Milan", false},
		{"prefix, empty", cond(graph.Prefix, ""), "Milan", true},
		{"prefix of a number", cond(graph.Prefix, "1"), int64(12), false},
		{"prefix, absent", cond(graph.Prefix, ""), nil, false},
		{"contains", cond(graph.Contains, "il"), "Milan", true},
		{"contains, not ASCII", cond(graph.Contains, "ü"), "Zürich", true},
		{"contains, case counts", cond(graph.Contains, "IL"), "Milan", false},
		{"contains, absent", cond(graph.Contains, "a"), nil, false},
		{"min", cond(graph.Min, int64(3)), int64(3), true},
		{"min, below", cond(graph.Min, int64(3)), 2.9, false},
		{"min, above", cond(graph.Min, 2.5), int64(3), true},
		{"min of text", cond(graph.Min, "2018"), "2018-12", true},
		{"min, other type", cond(graph.Min, int64(3)), "4", false},
		{"min, absent", cond(graph.Min, int64(3)), nil, false},
		{"max", cond(graph.Max, int64(3)), 3.0, true},
		{"max, above", cond(graph.Max, int64(3)), int64(4), false},
		{"max, other type", cond(graph.Max, "x"), int64(4), false},
		{"max, absent", cond(graph.Max, "x"), nil, false},
		{"max without value", cond(graph.Max), int64(4), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.cond.Match(tt.v); got != tt.want {
				t.Errorf("Match(%#v) = %t; want %t", tt.v, got, tt.want)
			}
		})
	}
}

// A claim passes if it matches every part; a relation passes if one claim does.
func TestClaimFilter(t *testing.T) {
	c := graph.Claim{Role: "observer", Status: graph.Done, Confidence: graph.Medium, Source: "source:a"}
	tests := []struct {
		name   string
		filter graph.ClaimFilter
		want   bool
	}{
		{"empty", graph.ClaimFilter{}, true},
		{"role", graph.ClaimFilter{Role: []graph.Condition{graph.Is("observer")}}, true},
		{"other role", graph.ClaimFilter{Role: []graph.Condition{graph.Is("chair")}}, false},
		{"all role conditions", graph.ClaimFilter{Role: []graph.Condition{{Op: graph.Prefix, Values: []any{"obs"}}, {Op: graph.NotIn, Values: []any{"observer"}}}}, false},
		{"any status", graph.ClaimFilter{Status: []graph.Status{graph.Planned, graph.Done}}, true},
		{"no such status", graph.ClaimFilter{Status: []graph.Status{graph.Planned}}, false},
		{"absent status", graph.ClaimFilter{Status: []graph.Status{""}}, false},
		{"confidence", graph.ClaimFilter{Confidence: []graph.Confidence{graph.High, graph.Medium}}, true},
		{"no such confidence", graph.ClaimFilter{Confidence: []graph.Confidence{graph.High}}, false},
		{"source", graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:a", "source:b")}}, true},
		{"not of the source", graph.ClaimFilter{Source: []graph.Condition{{Op: graph.NotIn, Values: []any{"source:a"}}}}, false},
		{"one part of two", graph.ClaimFilter{Status: []graph.Status{graph.Done}, Confidence: []graph.Confidence{graph.Low}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.filter.Match(&c); got != tt.want {
				t.Errorf("Match = %t; want %t", got, tt.want)
			}
		})
	}
	absent := graph.Claim{Source: "source:a"}
	if f := (graph.ClaimFilter{Role: []graph.Condition{{Op: graph.NotIn, Values: []any{"chair"}}}}); !f.Match(&absent) {
		t.Error("NotIn on an absent role = false; want true")
	}
	if f := (graph.ClaimFilter{Role: []graph.Condition{graph.Is("")}}); f.Match(&absent) {
		t.Error("In on an absent role = true; want false")
	}
}

func TestPatternMatch(t *testing.T) {
	claims := []graph.Claim{{Confidence: graph.High, Source: "source:a"}}
	e := &graph.Edge{From: "city:a", Rel: "member_of", To: "network:n", Timing: graph.State, Claims: claims}
	loop := &graph.Edge{From: "city:a", Rel: "partner_of", To: "city:a", Timing: graph.State, Claims: claims}
	tests := []struct {
		name    string
		pattern graph.Pattern
		edge    *graph.Edge
		id      graph.ID
		want    bool
	}{
		{"any", graph.Pattern{}, e, "city:a", true},
		{"out", graph.Pattern{Dir: graph.Out}, e, "city:a", true},
		{"out, at its end", graph.Pattern{Dir: graph.Out}, e, "network:n", false},
		{"into", graph.Pattern{Dir: graph.Into}, e, "network:n", true},
		{"into, at its beginning", graph.Pattern{Dir: graph.Into}, e, "city:a", false},
		{"loop out", graph.Pattern{Dir: graph.Out}, loop, "city:a", true},
		{"loop into", graph.Pattern{Dir: graph.Into}, loop, "city:a", true},
		{"kind of the far end", graph.Pattern{Kinds: []graph.Kind{"network"}}, e, "city:a", true},
		{"kind of the near end", graph.Pattern{Kinds: []graph.Kind{"city"}}, e, "city:a", false},
		{"relation kind", graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"leads", "member_of"}}}, e, "city:a", true},
		{"other relation kind", graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"leads"}}}, e, "city:a", false},
		{"to", graph.Pattern{To: []graph.Condition{graph.Is("network:n")}}, e, "city:a", true},
		{"to another", graph.Pattern{To: []graph.Condition{graph.Is("network:m")}}, e, "city:a", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.pattern.Match(tt.edge, tt.id); got != tt.want {
				t.Errorf("Match(%s, %s) = %t; want %t", tt.edge.ID(), tt.id, got, tt.want)
			}
		})
	}
}

func TestQuestionsThatMayNotBeAsked(t *testing.T) {
	deep := func(n int) graph.Expr {
		var x graph.Expr = graph.Compare{Field: graph.FieldName, Condition: graph.Is("a")}
		for range n - 1 {
			x = graph.Not{Expr: x}
		}
		return x
	}
	where := func(x graph.Expr) error { return graph.Query{Where: x}.Check() }
	during := func(a, b graph.Year) error {
		return graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{When: graph.During(a, b, graph.Include)}}.Check()
	}
	byName := []graph.Order{{Field: graph.FieldName}}
	tests := []struct {
		name string
		err  error
		ok   bool
	}{
		{"everything", graph.Query{}.Check(), true},
		{"negative limit", graph.Query{Limit: -1}.Check(), false},
		{"negative limit of a hop", graph.Hop{Limit: -1}.Check(), false},
		{"negative limit of relations", graph.EdgeQuery{Limit: -1}.Check(), false},
		{"position that fits", graph.Query{Order: byName, After: &graph.Position{Keys: []any{"a"}}}.Check(), true},
		{"position that fits an id", graph.Query{After: &graph.Position{ID: "a"}}.Check(), true},
		{"position with too few keys", graph.Query{Order: byName, After: &graph.Position{}}.Check(), false},
		{"position with too many keys", graph.Query{Before: &graph.Position{Keys: []any{"a"}}}.Check(), false},
		{"position with a wrong type", graph.Query{Order: byName, After: &graph.Position{Keys: []any{7}}}.Check(), false},
		{"order of relations by their fields", graph.Hop{Order: []graph.Order{{Field: graph.OrderSince}, {Field: graph.OrderRel}, {Field: graph.OrderName}, {Field: graph.OrderID}}}.Check(), true},
		{"order of relations by another field", graph.Hop{Order: []graph.Order{{Field: "population"}}}.Check(), false},
		{"as deep as allowed", where(deep(graph.MaxExprDepth)), true},
		{"too deep", where(deep(graph.MaxExprDepth + 1)), false},
		{"too deep in a list", where(graph.And{graph.Or{deep(graph.MaxExprDepth - 1)}}), false},
		{"value of a wrong type", where(graph.Compare{Field: "a", Condition: graph.Condition{Values: []any{1}}}), false},
		{"absent value", where(graph.Compare{Field: "a", Condition: graph.Condition{Values: []any{nil}}}), true},
		{"prefix with a number", where(graph.Compare{Field: "a", Condition: graph.Condition{Op: graph.Prefix, Values: []any{int64(1)}}}), false},
		{"min without value", where(graph.Compare{Field: "a", Condition: graph.Condition{Op: graph.Min}}), false},
		{"max with two", where(graph.Compare{Field: "a", Condition: graph.Condition{Op: graph.Max, Values: []any{"a", "b"}}}), false},
		{"unknown operator", where(graph.Compare{Field: "a", Condition: graph.Condition{Op: graph.Max + 1}}), false},
		{"wrong type in an Or in a Not", where(graph.Not{Expr: graph.Or{graph.Compare{Condition: graph.Condition{Values: []any{true}}}}}), false},
		{"wrong type in a related", where(graph.Related{Pattern: graph.Pattern{To: []graph.Condition{{Values: []any{1}}}}}), false},
		{"wrong type in a degree", where(graph.DegreeIs{Conditions: []graph.Condition{{Op: graph.Min, Values: []any{3}}}}), false},
		{"wrong type in a role", graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Role: []graph.Condition{{Values: []any{1}}}}}}.Check(), false},
		{"all years", during(1, graph.MaxYear), true},
		{"range that ends before it begins", during(2019, 2018), false},
		{"year 0", during(0, 2018), false},
		{"no year at all", during(2018, graph.MaxYear+1), false},
		{"bad years in a related", where(graph.Related{Pattern: graph.Pattern{EdgeFilter: graph.EdgeFilter{When: graph.AsOf(0, graph.Only)}}}), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.ok && tt.err != nil || !tt.ok && !errors.Is(tt.err, graph.ErrInvalid) {
				t.Errorf("Check = %v; want success %t", tt.err, tt.ok)
			}
		})
	}
}
