package analysis_test

import (
	"context"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
)

// bigGraph is a generated graph that is too large to be worth keeping in a
// store: it makes its nodes and relations as they are read. Degrees have a
// heavy tail, as of a power law with exponent 2.5.
type bigGraph struct {
	graph.Snapshot // only what is below is asked for
	nodes          []*graph.Node
	keys           []bigKey
	sources        []graph.ID
}

// bigKey is a relation in short; the order of keys is that of edge ids.
type bigKey struct {
	from, to int32
	rel      uint8
}

var bigRels = []graph.Rel{"addresses", "adopted_at", "funds", "issued", "leads", "member_of", "participated_in", "signed"}

var bigTimings = []graph.Timing{graph.Act, graph.Act, graph.State, graph.Act, graph.State, graph.State, graph.Act, graph.Act}

func newBigGraph(nodes, relations int) *bigGraph {
	r := rand.New(rand.NewPCG(1, 2))
	g := &bigGraph{}
	for i := range nodes {
		k := someKinds[min(r.IntN(8), len(someKinds)-1)]
		g.nodes = append(g.nodes, node(graph.MakeID(k, fmt.Sprintf("n%06d", i)), someLevels[1+r.IntN(4)]))
	}
	slices.SortFunc(g.nodes, func(a, b *graph.Node) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	for i := range 700 {
		g.sources = append(g.sources, graph.ID(fmt.Sprintf("source:s%03d", i)))
	}
	weights := make([]float64, nodes)
	sum := 0.0
	for i := range weights {
		sum += math.Pow(float64(i+10), -1/1.5)
		weights[i] = sum
	}
	places := r.Perm(nodes)
	end := func() int32 {
		x := r.Float64() * sum
		return int32(places[sort.Search(nodes-1, func(i int) bool { return weights[i] > x })])
	}
	seen := map[bigKey]bool{}
	for len(g.keys) < relations {
		k := bigKey{end(), end(), uint8(r.IntN(len(bigRels)))}
		if k.from != k.to && !seen[k] {
			seen[k] = true
			g.keys = append(g.keys, k)
		}
	}
	slices.SortFunc(g.keys, func(a, b bigKey) int {
		return int(a.from-b.from)*1_000_000_000_000 + (int(a.rel)-int(b.rel))*1_000_000_000 + int(a.to-b.to)
	})
	return g
}

func (g *bigGraph) Version() graph.Version { return graph.Version{1} }

func (g *bigGraph) Scan(context.Context, graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		for _, n := range g.nodes {
			if !yield(n, nil) {
				return
			}
		}
	}
}

// Edges yields relations of which a tenth has two claims or three, with years
// from 1980 to 2029.
func (g *bigGraph) Edges(context.Context, graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		r := rand.New(rand.NewPCG(3, 4))
		for _, k := range g.keys {
			e := &graph.Edge{From: g.nodes[k.from].ID, Rel: bigRels[k.rel], To: g.nodes[k.to].ID, Timing: bigTimings[k.rel]}
			n := 1
			if r.IntN(10) == 0 {
				n += 1 + r.IntN(2)
			}
			e.Claims = make([]graph.Claim, n)
			for i := range e.Claims {
				c := &e.Claims[i]
				since := graph.Year(1980 + r.IntN(45))
				*c = between(since, 0, min(since+graph.Year(r.IntN(20)), 2026))
				switch r.IntN(4) {
				case 0:
					c.Until = graph.MakeDate(min(since+graph.Year(r.IntN(10)), 2029), 0, 0)
				case 1:
					c.Since = 0
				}
				c.Confidence = confidences[r.IntN(4)]
				c.Source = pick(r, g.sources)
			}
			e.Claims = graph.SortClaims(e.Claims)
			if !yield(e, nil) {
				return
			}
		}
	}
}

var confidences = []graph.Confidence{graph.Low, graph.Medium, graph.High, graph.High}

const bigNodes, bigRelations = 100_000, 1_000_000

func BenchmarkProject(b *testing.B) {
	g := newBigGraph(bigNodes, bigRelations)
	var p *analysis.Projection
	b.ReportAllocs()
	for b.Loop() {
		p = project(b, g, analysis.Spec{})
	}
	perRelation := float64(p.Bytes()) / float64(p.NumRelations())
	b.ReportMetric(perRelation, "B/relation")
	if perRelation > 24 {
		b.Errorf("%.1f bytes a relation; want at most 24", perRelation)
	}
}

// BenchmarkTrace traces between random nodes and reports the middle and the
// 99th percentile of what one trace takes.
func BenchmarkTrace(b *testing.B) {
	g := newBigGraph(bigNodes, bigRelations)
	p := project(b, g, analysis.Spec{})
	degree := func(n *graph.Node) int {
		v, _ := p.Find(n.ID)
		return p.Degree(v, graph.Both)
	}
	hubs := slices.Clone(g.nodes)
	slices.SortFunc(hubs, func(a, b *graph.Node) int { return degree(b) - degree(a) })
	b.Logf("hubs of %d and %d relations", degree(hubs[0]), degree(hubs[1]))
	tests := []struct {
		name  string
		trace analysis.Trace
	}{
		{"shortest", analysis.Trace{Shortest: true, Limit: 10}},
		{"along", analysis.Trace{Shortest: true, Limit: 10, Steps: analysis.Steps{Dir: graph.Out}}},
		{"ascending", analysis.Trace{Shortest: true, Limit: 10, Steps: analysis.Steps{Ascending: true}}},
		{"asOf", analysis.Trace{Shortest: true, Limit: 10, Steps: analysis.Steps{When: graph.AsOf(2015, graph.Exclude)}}},
		{"simultaneous", analysis.Trace{Shortest: true, Limit: 10, Simultaneous: true}},
		{"hundred", analysis.Trace{Limit: 100}},
		{"toKind", analysis.Trace{ToKind: "objective", Limit: 10}},
		{"hubs", analysis.Trace{From: hubs[0].ID, To: hubs[1].ID, Limit: 100}},
		{"hubsTogether", analysis.Trace{From: hubs[0].ID, To: hubs[1].ID, Limit: 100, Simultaneous: true, Steps: analysis.Steps{When: graph.AsOf(1960, graph.Only)}}},
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
					q.From = pick(r, g.nodes).ID
				}
				for q.ToKind == "" && (q.To == "" || q.To == q.From) {
					q.To = pick(r, g.nodes).ID
				}
				before := b.Elapsed()
				a, err := p.Trace(b.Context(), q)
				if err != nil {
					b.Fatal(err)
				}
				took = append(took, (b.Elapsed()-before).Seconds()*1000)
				looked = append(looked, float64(a.Looked))
				routes += len(a.Routes)
				if a.Truncated == analysis.BudgetSpent {
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
