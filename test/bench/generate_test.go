package bench

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"

	"github.com/glocal-graph/glocal/graph"
)

// generated is a graph of the shape that the benchmarks of graph/trace use:
// degrees have a heavy tail, as of a power law with exponent 2.5; a tenth of
// the relations have two claims or three.
type generated struct {
	graph.Batch
	ends []graph.ID // the nodes that relations may join
}

// rels are the kinds of relations, all of which carry governance.
var rels = []struct {
	rel    graph.Rel
	timing graph.Timing
}{
	{"addresses", graph.Act}, {"adopted_at", graph.Act}, {"funds", graph.State}, {"issued", graph.Act},
	{"leads", graph.State}, {"member_of", graph.State}, {"participated_in", graph.Act}, {"signed", graph.Act},
}

var kinds = []struct {
	kind  graph.Kind
	level graph.Level
}{
	{"city", graph.Local}, {"network", graph.Global}, {"organization", graph.National}, {"event", graph.Regional},
	{"declaration", graph.Global}, {"objective", graph.Global},
}

// generate returns the same graph for the same numbers. Sources are nodes
// beside those that are asked for.
func generate(nodes, relations int) *generated {
	r := rand.New(rand.NewPCG(1, 2))
	g := &generated{Batch: graph.Batch{Reset: true, Dataset: &graph.Dataset{Name: "generated"}}}
	put := func(k graph.Kind, l graph.Level, i int) graph.ID {
		id := graph.MakeID(k, fmt.Sprintf("n%06d", i))
		g.PutNodes = append(g.PutNodes, &graph.Node{ID: id, Level: l, Name: graph.Name{Value: fmt.Sprint("Node ", i), Lang: "en", Type: graph.Main}})
		return id
	}
	for i := range 1 + nodes/150 {
		put("source", "", i)
	}
	cited := g.PutNodes
	for i := range nodes {
		k := kinds[max(0, r.IntN(len(kinds)+4)-4)] // half of them cities
		g.ends = append(g.ends, put(k.kind, k.level, i))
	}
	end := tail(r, nodes)
	type key struct{ from, to, rel int }
	seen := make(map[key]bool, relations)
	for len(g.PutEdges) < relations {
		k := key{end(), end(), r.IntN(len(rels))}
		if k.from == k.to || seen[k] {
			continue
		}
		seen[k] = true
		e := &graph.Edge{From: g.ends[k.from], Rel: rels[k.rel].rel, To: g.ends[k.to], Timing: rels[k.rel].timing}
		claims := 1
		if r.IntN(10) == 0 {
			claims += 1 + r.IntN(2)
		}
		for range claims {
			e.Claims = append(e.Claims, claim(r, cited[r.IntN(len(cited))].ID))
		}
		e.Claims = graph.SortClaims(e.Claims)
		g.PutEdges = append(g.PutEdges, e)
	}
	return g
}

// tail returns a draw of numbers below n, some far more often than others:
// the i-th most frequent has a weight of (i+10)^(-1/1.5), which gives degrees
// a power law with exponent 1 + 1.5.
func tail(r *rand.Rand, n int) func() int {
	upTo := make([]float64, n)
	sum := 0.0
	for i := range upTo {
		sum += math.Pow(float64(i+10), -1/1.5)
		upTo[i] = sum
	}
	places := r.Perm(n)
	return func() int {
		x := r.Float64() * sum
		return places[sort.Search(n-1, func(i int) bool { return upTo[i] > x })]
	}
}

func claim(r *rand.Rand, source graph.ID) graph.Claim {
	since := graph.Year(1980 + r.IntN(45))
	c := graph.Claim{
		Source: source, Origin: graph.Stated, Since: graph.MakeDate(since, 0, 0),
		Witness:    min(since+graph.Year(r.IntN(20)), 2026),
		Confidence: []graph.Confidence{graph.Low, graph.Medium, graph.High, graph.High}[r.IntN(4)],
		Locator:    fmt.Sprint("page ", r.IntN(200)),
	}
	switch r.IntN(4) {
	case 0:
		c.Until = graph.MakeDate(min(since+graph.Year(r.IntN(10)), 2029), 0, 0)
	case 1:
		c.Since, c.Origin = 0, graph.NoDate
	}
	return c
}

// pair is two different nodes to find routes between.
type pair struct{ from, to graph.ID }

// pairs returns n pairs of nodes, each as likely as any other.
func (g *generated) pairs(n int, seed uint64) []pair {
	r := rand.New(rand.NewPCG(5, seed))
	out := make([]pair, 0, n)
	for len(out) < n {
		p := pair{g.ends[r.IntN(len(g.ends))], g.ends[r.IntN(len(g.ends))]}
		if p.from != p.to {
			out = append(out, p)
		}
	}
	return out
}
