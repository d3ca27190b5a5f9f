package graphs

import (
	"context"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"github.com/glocal-graph/glocal/graph"
)

// Big is a generated graph that is too large to be worth keeping in a store: it makes its nodes and relations as they are read. Degrees have a
// heavy tail, as of a power law with exponent 2.5.
type Big struct {
	graph.Snapshot               // only what is below may be asked for
	NodeList       []*graph.Node // in the order of ids
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

// NewBig returns a graph of that many nodes and relations, always the same.
func NewBig(nodes, relations int) *Big {
	r := rand.New(rand.NewPCG(1, 2))
	g := &Big{}
	for i := range nodes {
		k := Kinds[min(r.IntN(8), len(Kinds)-1)]
		g.NodeList = append(g.NodeList, Node(graph.MakeID(k, fmt.Sprintf("n%06d", i)), levels[1+r.IntN(4)]))
	}
	slices.SortFunc(g.NodeList, func(a, b *graph.Node) int {
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

// Version returns a version of its own.
func (g *Big) Version() graph.Version { return graph.Version{1} }

// Scan yields all nodes.
func (g *Big) Scan(context.Context, graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		for _, n := range g.NodeList {
			if !yield(n, nil) {
				return
			}
		}
	}
}

// Edges yields relations of which a tenth has two claims or three, with years
// from 1980 to 2029.
func (g *Big) Edges(context.Context, graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		r := rand.New(rand.NewPCG(3, 4))
		for _, k := range g.keys {
			e := &graph.Edge{From: g.NodeList[k.from].ID, Rel: bigRels[k.rel], To: g.NodeList[k.to].ID, Timing: bigTimings[k.rel]}
			n := 1
			if r.IntN(10) == 0 {
				n += 1 + r.IntN(2)
			}
			e.Claims = make([]graph.Claim, n)
			for i := range e.Claims {
				c := &e.Claims[i]
				since := graph.Year(1980 + r.IntN(45))
				*c = Between(since, 0, min(since+graph.Year(r.IntN(20)), 2026))
				switch r.IntN(4) {
				case 0:
					c.Until = graph.MakeDate(min(since+graph.Year(r.IntN(10)), 2029), 0, 0)
				case 1:
					c.Since = 0
				}
				c.Confidence = confidences[r.IntN(4)]
				c.Source = Pick(r, g.sources)
			}
			e.Claims = graph.SortClaims(e.Claims)
			if !yield(e, nil) {
				return
			}
		}
	}
}

var confidences = []graph.Confidence{graph.Low, graph.Medium, graph.High, graph.High}
