package trace_test

import (
	"context"
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// kampala is the shape of the built-in data around one question.
func kampala(t *testing.T) *topology.Projection {
	nodes := []*graph.Node{
		graphs.Node("city:kampala", graph.Local), graphs.Node("country:uganda", graph.National), graphs.Node("network:mmc", graph.Global),
		graphs.Node("network:mm", graph.Global), graphs.Node("declaration:call", graph.Global), graphs.Node("declaration:other", ""),
		graphs.Node("objective:gcm-15", graph.Global), graphs.Node("objective:gcm-16", graph.Global), graphs.Node("objective:alone", graph.Global),
		graphs.Node("source:s0", ""),
	}
	weak := graph.Claim{Confidence: graph.Low}
	strong := graph.Claim{Confidence: graph.High}
	edges := []*graph.Edge{
		graphs.Edge(t, "city:kampala member_of network:mmc", graph.State, strong),
		graphs.Edge(t, "city:kampala signed declaration:other", graph.Act, strong),
		graphs.Edge(t, "city:kampala signed declaration:call", graph.Act, weak),
		graphs.Edge(t, "city:kampala located_in country:uganda", graph.Lasting, strong),
		graphs.Edge(t, "network:mmc leads network:mm", graph.State, strong),
		graphs.Edge(t, "network:mmc partnered_with network:mm", graph.State, strong),
		graphs.Edge(t, "network:mm partnered_with network:mmc", graph.State, strong),
		graphs.Edge(t, "network:mm issued declaration:call", graph.Act, strong),
		graphs.Edge(t, "declaration:call addresses objective:gcm-15", graph.Act, strong),
		graphs.Edge(t, "declaration:other addresses objective:gcm-15", graph.Act, weak),
		graphs.Edge(t, "declaration:other refers_to declaration:call", graph.Lasting, strong),
		graphs.Edge(t, "declaration:other addresses objective:gcm-16", graph.Act, strong),
	}
	return project(t, graphs.Snapshot(t, nodes, edges), topology.Spec{})
}

// Routes come with fewer hops first, then with better evidence, then by
// relation kinds, then by ids; relations side by side are different routes.
func TestTraceOrder(t *testing.T) {
	p := kampala(t)
	tests := []struct {
		name  string
		trace trace.Query
		want  []string
		cut   trace.Truncation
	}{
		{"shortest", trace.Query{To: "objective:gcm-15", Shortest: true}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15"}, ""},
		{"limit", trace.Query{To: "objective:gcm-15", Limit: 1}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15"}, trace.LimitReached},
		{"longer ones, strongest first, each parallel relation", trace.Query{To: "objective:gcm-15", MaxHops: 4}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15",
			"city:kampala signed> declaration:other refers_to> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:call <refers_to declaration:other addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc leads> network:mm issued> declaration:call addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc partnered_with> network:mm issued> declaration:call addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc <partnered_with network:mm issued> declaration:call addresses> objective:gcm-15"}, ""},
		{"along the sentence", trace.Query{To: "objective:gcm-15", MaxHops: 3, StepFilter: trace.StepFilter{Dir: graph.Out}}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15",
			"city:kampala signed> declaration:other refers_to> declaration:call addresses> objective:gcm-15"}, ""},
		{"against the sentence", trace.Query{From: "objective:gcm-15", To: "city:kampala", Shortest: true, StepFilter: trace.StepFilter{Dir: graph.Into}}, []string{
			"objective:gcm-15 <addresses declaration:call <signed city:kampala",
			"objective:gcm-15 <addresses declaration:other <signed city:kampala"}, ""},
		{"relation kinds", trace.Query{To: "objective:gcm-15", StepFilter: trace.StepFilter{Rels: []graph.Rel{"member_of", "leads", "issued", "addresses"}}}, []string{
			"city:kampala member_of> network:mmc leads> network:mm issued> declaration:call addresses> objective:gcm-15"}, ""},
		{"nearest of a kind, not through one", trace.Query{ToKind: "objective", MaxHops: 2}, []string{
			"city:kampala signed> declaration:other addresses> objective:gcm-16",
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15"}, ""},
		{"ascending skips a node without level", trace.Query{To: "network:mm", MaxHops: 3, StepFilter: trace.StepFilter{Ascending: true}}, []string{
			"city:kampala member_of> network:mmc leads> network:mm",
			"city:kampala member_of> network:mmc partnered_with> network:mm",
			"city:kampala member_of> network:mmc <partnered_with network:mm",
			"city:kampala signed> declaration:call <issued network:mm",
			"city:kampala signed> declaration:other refers_to> declaration:call <issued network:mm"}, ""},
		{"ascending never goes down", trace.Query{From: "network:mmc", To: "country:uganda", StepFilter: trace.StepFilter{Ascending: true}}, []string{}, ""},
		{"ascending never goes down on the way", trace.Query{From: "country:uganda", To: "network:mmc", StepFilter: trace.StepFilter{Ascending: true}}, []string{}, ""},
		{"no way", trace.Query{To: "objective:alone"}, []string{}, ""},
		{"too far", trace.Query{To: "objective:gcm-15", MaxHops: 1}, []string{}, ""},
		{"no such kind", trace.Query{ToKind: "theme"}, []string{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.trace.From == "" {
				tt.trace.From = "city:kampala"
			}
			got, err := trace.Routes(t.Context(), p, tt.trace)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(tt.want, texts(got.Routes)); diff != "" {
				t.Errorf("Trace(%+v) (-want +got):\n%s", tt.trace, diff)
			}
			if got.Truncated != tt.cut {
				t.Errorf("Truncated = %q; want %q", got.Truncated, tt.cut)
			}
		})
	}
}

// A route tells its steps as it reads them.
func TestTraceSteps(t *testing.T) {
	p := kampala(t)
	got, err := trace.Routes(t.Context(), p, trace.Query{From: "objective:gcm-16", To: "country:uganda"})
	if err != nil {
		t.Fatal(err)
	}
	always := []graph.Span{{First: 0, Last: graph.MaxYear + 1}}
	undated := topology.Validity{Possible: always} // an act or a state of which nobody says when
	lasting := topology.Validity{Certain: always, Possible: always}
	step := func(from graph.ID, rel graph.Rel, to graph.ID, d graph.Dir, c trace.LevelChange, v topology.Validity) trace.Step {
		return trace.Step{From: from, To: to, Rel: rel, Dir: d, Change: c, Confidence: graph.High, Truth: graph.Yes, Years: v}
	}
	want := trace.Route{
		Steps: []trace.Step{
			step("objective:gcm-16", "addresses", "declaration:other", graph.Into, trace.Same, undated),
			step("declaration:other", "signed", "city:kampala", graph.Into, trace.Down, undated),
			step("city:kampala", "located_in", "country:uganda", graph.Out, trace.Up, lasting),
		},
		Evidence: graph.High, Truth: graph.Yes, Common: undated,
	}
	if len(got.Routes) == 0 {
		t.Fatal("no route")
	}
	if diff := gocmp.Diff(want, got.Routes[0], cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("route (-want +got):\n%s", diff)
	}
	for i, want := range []graph.EdgeID{
		"declaration:other addresses objective:gcm-16", "city:kampala signed declaration:other", "city:kampala located_in country:uganda",
	} {
		if id := got.Routes[0].Steps[i].EdgeID(); id != want {
			t.Errorf("EdgeID of step %d = %q; want %q", i, id, want)
		}
	}
}

// Signatures count the routes of the answer.
func TestTraceSignatures(t *testing.T) {
	p := kampala(t)
	got, err := trace.Routes(t.Context(), p, trace.Query{From: "objective:gcm-15", To: "city:kampala", MaxHops: 3})
	if err != nil {
		t.Fatal(err)
	}
	type counted struct {
		Signature string
		Count     int
	}
	want := []counted{{"^addresses → ^signed", 2}, {"^addresses → ^refers_to → ^signed", 1}, {"^addresses → refers_to → ^signed", 1}}
	var have []counted
	for _, s := range got.Signatures {
		have = append(have, counted{s.String(), s.Count})
	}
	if diff := gocmp.Diff(want, have); diff != "" {
		t.Errorf("signatures (-want +got):\n%s", diff)
	}
}

// A question that cannot be answered says why.
func TestTraceRefuses(t *testing.T) {
	p := kampala(t)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name  string
		ctx   context.Context
		trace trace.Query
		want  error
	}{
		{"no end", nil, trace.Query{From: "city:kampala"}, graph.ErrInvalid},
		{"end and kind", nil, trace.Query{From: "city:kampala", To: "network:mm", ToKind: "network"}, graph.ErrInvalid},
		{"to itself", nil, trace.Query{From: "city:kampala", To: "city:kampala"}, graph.ErrInvalid},
		{"start missing", nil, trace.Query{From: "city:nowhere", To: "network:mm"}, graph.ErrNotFound},
		{"end missing", nil, trace.Query{From: "city:kampala", To: "city:nowhere"}, graph.ErrNotFound},
		{"too many hops", nil, trace.Query{From: "city:kampala", To: "network:mm", MaxHops: 9}, graph.ErrInvalid},
		{"hops below none", nil, trace.Query{From: "city:kampala", To: "network:mm", MaxHops: -1}, graph.ErrInvalid},
		{"too many routes", nil, trace.Query{From: "city:kampala", To: "network:mm", Limit: 101}, graph.ErrInvalid},
		{"budget below none", nil, trace.Query{From: "city:kampala", To: "network:mm", Budget: -1}, graph.ErrInvalid},
		{"direction", nil, trace.Query{From: "city:kampala", To: "network:mm", StepFilter: trace.StepFilter{Dir: 3}}, graph.ErrInvalid},
		{"years backwards", nil, trace.Query{From: "city:kampala", To: "network:mm",
			StepFilter: trace.StepFilter{When: graph.During(2020, 2010, graph.Include)}}, graph.ErrInvalid},
		{"cancelled", cancelled, trace.Query{From: "city:kampala", To: "network:mm"}, context.Canceled},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx := tt.ctx
			if ctx == nil {
				ctx = t.Context()
			}
			got, err := trace.Routes(ctx, p, tt.trace)
			if !errors.Is(err, tt.want) || got != nil {
				t.Errorf("Trace = %v, %v; want error %v", got, err, tt.want)
			}
		})
	}
}
