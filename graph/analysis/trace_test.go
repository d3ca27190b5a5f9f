package analysis_test

import (
	"context"
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
)

// kampala is the shape of the built-in data around one question.
func kampala(t *testing.T) *analysis.Projection {
	nodes := []*graph.Node{
		node("city:kampala", graph.Local), node("country:uganda", graph.National), node("network:mmc", graph.Global),
		node("network:mm", graph.Global), node("declaration:call", graph.Global), node("declaration:other", ""),
		node("objective:gcm-15", graph.Global), node("objective:gcm-16", graph.Global), node("objective:alone", graph.Global),
		node("source:s0", ""),
	}
	weak := graph.Claim{Confidence: graph.Low}
	strong := graph.Claim{Confidence: graph.High}
	edges := []*graph.Edge{
		edge(t, "city:kampala member_of network:mmc", graph.State, strong),
		edge(t, "city:kampala signed declaration:other", graph.Act, strong),
		edge(t, "city:kampala signed declaration:call", graph.Act, weak),
		edge(t, "city:kampala located_in country:uganda", graph.Lasting, strong),
		edge(t, "network:mmc leads network:mm", graph.State, strong),
		edge(t, "network:mmc partnered_with network:mm", graph.State, strong),
		edge(t, "network:mm partnered_with network:mmc", graph.State, strong),
		edge(t, "network:mm issued declaration:call", graph.Act, strong),
		edge(t, "declaration:call addresses objective:gcm-15", graph.Act, strong),
		edge(t, "declaration:other addresses objective:gcm-15", graph.Act, weak),
		edge(t, "declaration:other refers_to declaration:call", graph.Lasting, strong),
		edge(t, "declaration:other addresses objective:gcm-16", graph.Act, strong),
	}
	return project(t, snapshot(t, nodes, edges), analysis.Spec{})
}

// Routes come with fewer hops first, then with better evidence, then by
// relation kinds, then by ids; relations side by side are different routes.
func TestTraceOrder(t *testing.T) {
	p := kampala(t)
	tests := []struct {
		name  string
		trace analysis.Trace
		want  []string
		cut   analysis.Truncation
	}{
		{"shortest", analysis.Trace{To: "objective:gcm-15", Shortest: true}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15"}, ""},
		{"limit", analysis.Trace{To: "objective:gcm-15", Limit: 1}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15"}, analysis.LimitReached},
		{"longer ones, strongest first, each parallel relation", analysis.Trace{To: "objective:gcm-15", MaxHops: 4}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15",
			"city:kampala signed> declaration:other refers_to> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:call <refers_to declaration:other addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc leads> network:mm issued> declaration:call addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc partnered_with> network:mm issued> declaration:call addresses> objective:gcm-15",
			"city:kampala member_of> network:mmc <partnered_with network:mm issued> declaration:call addresses> objective:gcm-15"}, ""},
		{"along the sentence", analysis.Trace{To: "objective:gcm-15", MaxHops: 3, Steps: analysis.Steps{Dir: graph.Out}}, []string{
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15",
			"city:kampala signed> declaration:other refers_to> declaration:call addresses> objective:gcm-15"}, ""},
		{"against the sentence", analysis.Trace{From: "objective:gcm-15", To: "city:kampala", Shortest: true, Steps: analysis.Steps{Dir: graph.Into}}, []string{
			"objective:gcm-15 <addresses declaration:call <signed city:kampala",
			"objective:gcm-15 <addresses declaration:other <signed city:kampala"}, ""},
		{"relation kinds", analysis.Trace{To: "objective:gcm-15", Steps: analysis.Steps{Rels: []graph.Rel{"member_of", "leads", "issued", "addresses"}}}, []string{
			"city:kampala member_of> network:mmc leads> network:mm issued> declaration:call addresses> objective:gcm-15"}, ""},
		{"nearest of a kind, not through one", analysis.Trace{ToKind: "objective", MaxHops: 2}, []string{
			"city:kampala signed> declaration:other addresses> objective:gcm-16",
			"city:kampala signed> declaration:call addresses> objective:gcm-15",
			"city:kampala signed> declaration:other addresses> objective:gcm-15"}, ""},
		{"ascending skips a node without level", analysis.Trace{To: "network:mm", MaxHops: 3, Steps: analysis.Steps{Ascending: true}}, []string{
			"city:kampala member_of> network:mmc leads> network:mm",
			"city:kampala member_of> network:mmc partnered_with> network:mm",
			"city:kampala member_of> network:mmc <partnered_with network:mm",
			"city:kampala signed> declaration:call <issued network:mm",
			"city:kampala signed> declaration:other refers_to> declaration:call <issued network:mm"}, ""},
		{"ascending never goes down", analysis.Trace{From: "network:mmc", To: "country:uganda", Steps: analysis.Steps{Ascending: true}}, []string{}, ""},
		{"ascending never goes down on the way", analysis.Trace{From: "country:uganda", To: "network:mmc", Steps: analysis.Steps{Ascending: true}}, []string{}, ""},
		{"no way", analysis.Trace{To: "objective:alone"}, []string{}, ""},
		{"too far", analysis.Trace{To: "objective:gcm-15", MaxHops: 1}, []string{}, ""},
		{"no such kind", analysis.Trace{ToKind: "theme"}, []string{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.trace.From == "" {
				tt.trace.From = "city:kampala"
			}
			got, err := p.Trace(t.Context(), tt.trace)
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
	got, err := p.Trace(t.Context(), analysis.Trace{From: "objective:gcm-16", To: "country:uganda"})
	if err != nil {
		t.Fatal(err)
	}
	always := []graph.Span{{First: 0, Last: graph.MaxYear + 1}}
	undated := analysis.Validity{Possible: always} // an act or a state of which nobody says when
	lasting := analysis.Validity{Certain: always, Possible: always}
	step := func(from graph.ID, rel graph.Rel, to graph.ID, d graph.Dir, c analysis.LevelChange, v analysis.Validity) analysis.RouteStep {
		return analysis.RouteStep{From: from, To: to, Rel: rel, Dir: d, Change: c, Confidence: graph.High, Truth: graph.Yes, Years: v}
	}
	want := analysis.Route{
		Steps: []analysis.RouteStep{
			step("objective:gcm-16", "addresses", "declaration:other", graph.Into, analysis.Same, undated),
			step("declaration:other", "signed", "city:kampala", graph.Into, analysis.Down, undated),
			step("city:kampala", "located_in", "country:uganda", graph.Out, analysis.Up, lasting),
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
	got, err := p.Trace(t.Context(), analysis.Trace{From: "objective:gcm-15", To: "city:kampala", MaxHops: 3})
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
		trace analysis.Trace
		want  error
	}{
		{"no end", nil, analysis.Trace{From: "city:kampala"}, graph.ErrInvalid},
		{"end and kind", nil, analysis.Trace{From: "city:kampala", To: "network:mm", ToKind: "network"}, graph.ErrInvalid},
		{"to itself", nil, analysis.Trace{From: "city:kampala", To: "city:kampala"}, graph.ErrInvalid},
		{"start missing", nil, analysis.Trace{From: "city:nowhere", To: "network:mm"}, graph.ErrNotFound},
		{"end missing", nil, analysis.Trace{From: "city:kampala", To: "city:nowhere"}, graph.ErrNotFound},
		{"too many hops", nil, analysis.Trace{From: "city:kampala", To: "network:mm", MaxHops: 9}, graph.ErrInvalid},
		{"hops below none", nil, analysis.Trace{From: "city:kampala", To: "network:mm", MaxHops: -1}, graph.ErrInvalid},
		{"too many routes", nil, analysis.Trace{From: "city:kampala", To: "network:mm", Limit: 101}, graph.ErrInvalid},
		{"budget below none", nil, analysis.Trace{From: "city:kampala", To: "network:mm", Budget: -1}, graph.ErrInvalid},
		{"direction", nil, analysis.Trace{From: "city:kampala", To: "network:mm", Steps: analysis.Steps{Dir: 3}}, graph.ErrInvalid},
		{"years backwards", nil, analysis.Trace{From: "city:kampala", To: "network:mm",
			Steps: analysis.Steps{When: graph.During(2020, 2010, graph.Include)}}, graph.ErrInvalid},
		{"cancelled", cancelled, analysis.Trace{From: "city:kampala", To: "network:mm"}, context.Canceled},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx := tt.ctx
			if ctx == nil {
				ctx = t.Context()
			}
			got, err := p.Trace(ctx, tt.trace)
			if !errors.Is(err, tt.want) || got != nil {
				t.Errorf("Trace = %v, %v; want error %v", got, err, tt.want)
			}
		})
	}
}
