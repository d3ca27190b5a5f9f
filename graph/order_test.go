package graph_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
)

func TestKeys(t *testing.T) {
	tests := []struct {
		name        string
		order, want []graph.Order
	}{
		{"none", nil, []graph.Order{{Field: "id"}}},
		{"id is added", []graph.Order{{Field: "name", Desc: true}}, []graph.Order{{Field: "name", Desc: true}, {Field: "id"}}},
		{"id ends it", []graph.Order{{Field: "id", Desc: true}, {Field: "name"}}, []graph.Order{{Field: "id", Desc: true}}},
		{"id in between", []graph.Order{{Field: "a"}, {Field: "id"}, {Field: "b"}}, []graph.Order{{Field: "a"}, {Field: "id"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := slices.Clone(tt.order)
			if diff := cmp.Diff(tt.want, graph.Keys(tt.order)); diff != "" {
				t.Errorf("Keys (-want +got):\n%s", diff)
			}
			back := graph.Reversed(graph.Reversed(tt.order))
			if diff := cmp.Diff(tt.want, back); diff != "" {
				t.Errorf("reversed twice (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, tt.order); diff != "" {
				t.Errorf("the order given was changed:\n%s", diff)
			}
		})
	}
}

// Ties go by the next key and last by id; an absent value comes last
// ascending and first descending.
func TestComparePositions(t *testing.T) {
	pos := func(id string, keys ...any) graph.Position { return graph.Position{Keys: keys, ID: id} }
	tests := []struct {
		name   string
		order  []graph.Order
		sorted []graph.Position
	}{
		{"id", nil, []graph.Position{pos("a"), pos("a-b"), pos("b")}},
		{"id descending", []graph.Order{{Field: "id", Desc: true}}, []graph.Position{pos("b"), pos("a-b"), pos("a")}},
		{"one key", []graph.Order{{Field: "n"}}, []graph.Position{
			pos("z", int64(1)), pos("a", 1.5), pos("b", 2.0), pos("c", int64(2)), pos("a", "x"), pos("a", nil), pos("b", nil)}},
		{"one key descending", []graph.Order{{Field: "n", Desc: true}}, []graph.Position{
			pos("a", nil), pos("b", nil), pos("a", "x"), pos("b", 2.0), pos("c", int64(2)), pos("a", 1.5)}},
		{"both descending", []graph.Order{{Field: "n", Desc: true}, {Field: "id", Desc: true}}, []graph.Position{
			pos("b", nil), pos("a", nil), pos("c", int64(2)), pos("b", 2.0), pos("z", int64(1))}},
		{"two keys", []graph.Order{{Field: "country"}, {Field: "n", Desc: true}}, []graph.Position{
			pos("a", "de", int64(9)), pos("b", "de", int64(9)), pos("c", "de", int64(1)), pos("z", "it", nil), pos("a", "it", int64(5)), pos("y", nil, int64(7))}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i, a := range tt.sorted {
				for j, b := range tt.sorted {
					want := min(max(i-j, -1), 1)
					if got := graph.ComparePositions(tt.order, a, b); got != want {
						t.Errorf("ComparePositions(%v, %v) = %d; want %d", a, b, got, want)
					}
					if got := graph.ComparePositions(graph.Reversed(tt.order), a, b); got != -want {
						t.Errorf("reversed, ComparePositions(%v, %v) = %d; want %d", a, b, got, -want)
					}
				}
			}
		})
	}
}

func TestNodePosition(t *testing.T) {
	n := &graph.Node{ID: "city:a", Level: graph.Local, Name: graph.Name{Value: "A"},
		Props: graph.Props{"population": int64(7), "lat": 0.5, "country": "it", "tags": []string{"x"}}}
	order := []graph.Order{{Field: "population"}, {Field: "lat"}, {Field: "country"}, {Field: "tags"}, {Field: "missing"}, {Field: "name"}, {Field: "level"}, {Field: "degree"}, {Field: "id"}, {Field: "after"}}
	want := graph.Position{Keys: []any{int64(7), 0.5, "it", nil, nil, "A", "local", int64(3)}, ID: "city:a"}
	if diff := cmp.Diff(want, n.Position(order, 3)); diff != "" {
		t.Errorf("Position (-want +got):\n%s", diff)
	}
	if got := (&graph.Node{ID: "city:a", Name: graph.Name{Value: "A"}}).Field("level"); got != nil {
		t.Errorf("an absent level is %#v; want nil", got)
	}
}

func TestStepPosition(t *testing.T) {
	e := &graph.Edge{From: "city:a", Rel: "member_of", To: "network:n", Claims: []graph.Claim{{Since: graph.MakeDate(2018, 12, 0)}, {Since: graph.MakeDate(2016, 0, 0)}}}
	s := graph.Step{Edge: e, Node: &graph.Node{ID: "network:n", Name: graph.Name{Value: "N"}}, Dir: graph.Out}
	order := []graph.Order{{Field: graph.OrderSince}, {Field: graph.OrderRel}, {Field: graph.OrderName}}
	want := graph.Position{Keys: []any{"2016", "member_of", "N"}, ID: "city:a member_of network:n"}
	if diff := cmp.Diff(want, s.Position(order)); diff != "" {
		t.Errorf("Position (-want +got):\n%s", diff)
	}
	s.Edge = &graph.Edge{From: "city:a", Rel: "r", To: "network:n", Claims: []graph.Claim{{}}}
	if got := s.Position([]graph.Order{{Field: graph.OrderSince}}); got.Keys[0] != nil {
		t.Errorf("an absent beginning is %#v; want nil", got.Keys[0])
	}
}
