package graph_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

func TestBatchCheck(t *testing.T) {
	node := func(change func(*graph.Node)) graph.Batch {
		n := &graph.Node{ID: "city:a", Level: graph.Local, Name: graph.Name{Value: "A", Type: graph.Main},
			Sources: []graph.Reference{{Source: "source:s"}}, Props: graph.Props{"n": int64(1), "f": 1.5, "s": "x", "l": []string{"x", ""}}}
		change(n)
		return graph.Batch{PutNodes: []*graph.Node{n}}
	}
	edge := func(change func(*graph.Edge)) graph.Batch {
		e := &graph.Edge{From: "city:a", Rel: "member_of", To: "network:n", Timing: graph.State,
			Claims: []graph.Claim{{Source: "source:a", Confidence: graph.High}, {Source: "source:b", Confidence: graph.Low, Witness: 2018}}}
		change(e)
		return graph.Batch{PutEdges: []*graph.Edge{e}}
	}
	prop := func(k string, v any) graph.Batch {
		return node(func(n *graph.Node) { n.Props = graph.Props{k: v} })
	}
	twice := func(b graph.Batch) graph.Batch {
		return graph.Batch{PutNodes: append(b.PutNodes, b.PutNodes...), PutEdges: append(b.PutEdges, b.PutEdges...)}
	}
	same := func(*graph.Node) {}
	sameEdge := func(*graph.Edge) {}
	tests := []struct {
		name  string
		batch graph.Batch
		about string // id that the error names; "" where there is none
	}{
		{"nothing", graph.Batch{}, ""},
		{"a node", node(same), ""},
		{"a relation", edge(sameEdge), ""},
		{"a relation from a node to itself", edge(func(e *graph.Edge) { e.To = e.From }), ""},
		{"dropping what is no id", graph.Batch{DropNodes: []graph.ID{"?"}, DropEdges: []graph.EdgeID{"?"}}, ""},
		{"a node twice", twice(node(same)), "city:a"},
		{"a relation twice", twice(edge(sameEdge)), "city:a member_of network:n"},
		{"malformed id", node(func(n *graph.Node) { n.ID = "Milan" }), "Milan"},
		{"no name", node(func(n *graph.Node) { n.Name.Value = "" }), "city:a"},
		{"an empty further name", node(func(n *graph.Node) { n.Names = []graph.Name{{Lang: "de"}} }), "city:a"},
		{"malformed source", node(func(n *graph.Node) { n.Sources[0].Source = "s" }), "city:a"},
		{"empty text", prop("p", ""), "city:a"},
		{"empty list", prop("p", []string{}), "city:a"},
		{"absent value", prop("p", nil), "city:a"},
		{"other type", prop("p", 7), "city:a"},
		{"other list", prop("p", []int64{7}), "city:a"},
		{"a truth", prop("p", true), "city:a"},
		{"not a number", prop("p", math.NaN()), "city:a"},
		{"infinite", prop("p", math.Inf(-1)), "city:a"},
		{"empty key", prop("", "x"), "city:a"},
		{"key of a field", prop(graph.FieldDegree, int64(1)), "city:a"},
		{"key of the id", prop(graph.FieldID, "x"), "city:a"},
		{"name not UTF-8", node(func(n *graph.Node) { n.Name.Value = "\xff" }), "city:a"},
		{"notes not UTF-8", node(func(n *graph.Node) { n.Notes = "\xff" }), "city:a"},
		{"property not UTF-8", prop("p", "\xff"), "city:a"},
		{"list not UTF-8", prop("p", []string{"a", "\xff"}), "city:a"},
		{"key not UTF-8", prop("\xff", "a"), "city:a"},
		{"locator not UTF-8", node(func(n *graph.Node) { n.Sources[0].Locator = "\xff" }), "city:a"},
		{"malformed end", edge(func(e *graph.Edge) { e.To = "n" }), "city:a member_of n"},
		{"malformed relation kind", edge(func(e *graph.Edge) { e.Rel = "Member" }), "city:a Member network:n"},
		{"no timing", edge(func(e *graph.Edge) { e.Timing = "" }), "city:a member_of network:n"},
		{"no claim", edge(func(e *graph.Edge) { e.Claims = nil }), "city:a member_of network:n"},
		{"claims out of order", edge(func(e *graph.Edge) { e.Claims[0], e.Claims[1] = e.Claims[1], e.Claims[0] }), "city:a member_of network:n"},
		{"a claim twice", edge(func(e *graph.Edge) { e.Claims[1] = e.Claims[0] }), "city:a member_of network:n"},
		{"claim without source", edge(func(e *graph.Edge) { e.Claims[0].Source = "" }), "city:a member_of network:n"},
		{"claim without confidence", edge(func(e *graph.Edge) { e.Claims[0].Confidence = "" }), "city:a member_of network:n"},
		{"negative witness", edge(func(e *graph.Edge) { e.Claims[0].Witness = -1 }), "city:a member_of network:n"},
		{"claim not UTF-8", edge(func(e *graph.Edge) { e.Claims[0].Notes = "\xff" }), "city:a member_of network:n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.batch.Check()
			if tt.about == "" {
				if err != nil {
					t.Errorf("Check = %v; want no error", err)
				}
				return
			}
			var about *graph.IDError
			if !errors.Is(err, graph.ErrInvalid) || !errors.As(err, &about) || about.ID != tt.about {
				t.Errorf("Check = %v; want ErrInvalid about %q", err, tt.about)
			}
		})
	}
}

func TestBatchCheckReportsAll(t *testing.T) {
	err := graph.Batch{
		PutNodes: []*graph.Node{{ID: "city:a"}, {ID: "city:b", Name: graph.Name{Value: "B"}}, {ID: "city:c"}},
		PutEdges: []*graph.Edge{{From: "city:a", Rel: "r", To: "city:b"}},
	}.Check()
	for _, id := range []string{"city:a:", "city:c:", "city:a r city:b:"} {
		if !strings.Contains(err.Error(), id) {
			t.Errorf("Check = %v; want it to name %s", err, id)
		}
	}
	if strings.Contains(err.Error(), "\ncity:b") {
		t.Errorf("Check = %v; want nothing about city:b", err)
	}
}

func TestBatchIsZero(t *testing.T) {
	if !(graph.Batch{}).IsZero() {
		t.Error("IsZero of the zero Batch = false")
	}
	for name, b := range map[string]graph.Batch{
		"reset": {Reset: true}, "dataset": {Dataset: &graph.Dataset{}}, "drop edges": {DropEdges: []graph.EdgeID{""}},
		"drop nodes": {DropNodes: []graph.ID{""}}, "put nodes": {PutNodes: []*graph.Node{{}}}, "put edges": {PutEdges: []*graph.Edge{{}}},
	} {
		if b.IsZero() {
			t.Errorf("IsZero of a batch with %s = true", name)
		}
	}
}

func TestHint(t *testing.T) {
	inner := graph.WithHint(graph.ErrInvalid, "inner")
	outer := graph.WithHint(&graph.IDError{ID: "city:a", Err: inner}, "outer")
	if graph.Hint(outer) != "outer" || graph.Hint(inner) != "inner" || graph.Hint(graph.ErrInvalid) != "" || graph.Hint(nil) != "" {
		t.Errorf("Hint = %q, %q, %q, %q", graph.Hint(outer), graph.Hint(inner), graph.Hint(graph.ErrInvalid), graph.Hint(nil))
	}
	if !errors.Is(outer, graph.ErrInvalid) || outer.Error() != "city:a: invalid" {
		t.Errorf("%v does not wrap as told", outer)
	}
	if graph.WithHint(nil, "x") != nil {
		t.Error("WithHint(nil) is an error")
	}
}
