package trace_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// BenchmarkTrace traces between random nodes and reports the middle and the
// 99th percentile of what one trace takes.
func BenchmarkTrace(b *testing.B) {
	g := graphs.NewBig(100_000, 1_000_000)
	p := project(b, g, topology.Spec{})
	degree := func(n *graph.Node) int {
		v, _ := p.Find(n.ID)
		return p.Degree(v, graph.Both)
	}
	hubs := slices.Clone(g.NodeList)
	slices.SortFunc(hubs, func(a, b *graph.Node) int { return degree(b) - degree(a) })
	b.Logf("hubs of %d and %d relations", degree(hubs[0]), degree(hubs[1]))
	tests := []struct {
		name  string
		trace trace.Query
	}{
		{"shortest", trace.Query{Shortest: true, Limit: 10}},
		{"along", trace.Query{Shortest: true, Limit: 10, StepFilter: trace.StepFilter{Dir: graph.Out}}},
		{"ascending", trace.Query{Shortest: true, Limit: 10, StepFilter: trace.StepFilter{Ascending: true}}},
		{"asOf", trace.Query{Shortest: true, Limit: 10, StepFilter: trace.StepFilter{When: graph.AsOf(2015, graph.Exclude)}}},
		{"simultaneous", trace.Query{Shortest: true, Limit: 10, Simultaneous: true}},
		{"hundred", trace.Query{Limit: 100}},
		{"toKind", trace.Query{ToKind: "objective", Limit: 10}},
		{"hubs", trace.Query{From: hubs[0].ID, To: hubs[1].ID, Limit: 100}},
		{"hubsTogether", trace.Query{From: hubs[0].ID, To: hubs[1].ID, Limit: 100, Simultaneous: true, StepFilter: trace.StepFilter{When: graph.AsOf(1960, graph.Only)}}},
	}
	for _, tt := range tests {
		b.Run(tt.name, func(b *testing.B) {
			r := rand.New(rand.NewPCG(5, 6))
			var took, looked []float64
			routes, cut := 0, 0
			b.ReportAllocs()
			for b.Loop() {
				q := tt.trace
				if q.From == "" {
					q.From = graphs.Pick(r, g.NodeList).ID
				}
				for q.ToKind == "" && (q.To == "" || q.To == q.From) {
					q.To = graphs.Pick(r, g.NodeList).ID
				}
				before := b.Elapsed()
				a, err := trace.Routes(b.Context(), p, q)
				if err != nil {
					b.Fatal(err)
				}
				took = append(took, (b.Elapsed()-before).Seconds()*1000)
				looked = append(looked, float64(a.Looked))
				routes += len(a.Routes)
				if a.Truncated == trace.BudgetSpent {
					cut++
				}
			}
			slices.Sort(took)
			slices.Sort(looked)
			b.ReportMetric(took[len(took)/2], "p50-ms")
			b.ReportMetric(took[len(took)*99/100], "p99-ms")
			b.ReportMetric(looked[len(looked)*99/100], "p99-looked")
			b.ReportMetric(float64(routes)/float64(len(took)), "routes")
			b.ReportMetric(float64(cut)/float64(len(took))*100, "%spent")
		})
	}
}
