package trace_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// sparseGraph is a random graph of one relation kind, as ours and as gonum's.
func sparseGraph(t *testing.T, r *rand.Rand, nodes, relations int, d graph.Dir) ([]*graph.Node, []*graph.Edge, *simple.DirectedGraph) {
	t.Helper()
	var list []*graph.Node
	oracle := simple.NewDirectedGraph()
	for i := range nodes {
		list = append(list, graphs.Node(graph.MakeID("city", fmt.Sprintf("n%04d", i)), ""))
		oracle.AddNode(simple.Node(i))
	}
	var edges []*graph.Edge
	seen := map[[2]int]bool{}
	for len(edges) < relations {
		a, b := r.IntN(nodes), r.IntN(nodes)
		if a == b || seen[[2]int{a, b}] || seen[[2]int{b, a}] {
			continue
		}
		seen[[2]int{a, b}] = true
		edges = append(edges, graphs.Edge(t, string(list[a].ID)+" partnered_with "+string(list[b].ID), graph.Lasting, graph.Claim{}))
		if d != graph.Into {
			oracle.SetEdge(oracle.NewEdge(simple.Node(a), simple.Node(b)))
		}
		if d != graph.Out {
			oracle.SetEdge(oracle.NewEdge(simple.Node(b), simple.Node(a)))
		}
	}
	return list, edges, oracle
}

// The least number of hops is gonum's, and so is the number of shortest routes.
func TestTraceShortestEqualsGonum(t *testing.T) {
	far := 0
	for _, d := range []graph.Dir{graph.Both, graph.Out, graph.Into} {
		r := rand.New(rand.NewPCG(8, uint64(d)))
		nodes, edges, oracle := sparseGraph(t, r, 300, 450, d)
		p := project(t, graphs.Snapshot(t, nodes, edges), topology.Spec{})
		for range 40 {
			from := r.IntN(len(nodes))
			shortest := path.DijkstraAllFrom(simple.Node(from), oracle)
			for to := range nodes {
				if to == from {
					continue
				}
				got, err := trace.Routes(t.Context(), p, trace.Query{From: nodes[from].ID, To: nodes[to].ID,
					StepFilter: trace.StepFilter{Dir: d}, Shortest: true, Limit: trace.MaxRoutes})
				if err != nil {
					t.Fatal(err)
				}
				want := shortest.WeightTo(int64(to))
				if want > trace.MaxHops {
					want = math.Inf(1)
				}
				have := math.Inf(1)
				if len(got.Routes) > 0 {
					have = float64(len(got.Routes[0].Steps))
				}
				if have != want {
					t.Fatalf("Trace from %s to %s in direction %d: %v hops; want %v", nodes[from].ID, nodes[to].ID, d, have, want)
				}
				if all, _ := shortest.AllTo(int64(to)); !math.IsInf(want, 1) && len(all) != len(got.Routes) {
					t.Fatalf("Trace from %s to %s in direction %d: %d shortest routes; want %d", nodes[from].ID, nodes[to].ID, d, len(got.Routes), len(all))
				}
				if want >= 6 && want <= trace.MaxHops {
					far++
				}
			}
		}
	}
	if far < 1000 {
		t.Errorf("%d pairs at least six hops apart; want at least 1000 to be tested", far)
	}
}

// The k shortest loopless routes have the lengths of gonum's, by Yen's method.
func TestTraceLengthsEqualYen(t *testing.T) {
	const k = 12
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(9, seed))
		nodes, edges, oracle := sparseGraph(t, r, 25, 40, graph.Both)
		p := project(t, graphs.Snapshot(t, nodes, edges), topology.Spec{})
		for range 10 {
			from, to := r.IntN(len(nodes)), r.IntN(len(nodes))
			if from == to {
				continue
			}
			var want []int
			for _, route := range path.YenKShortestPaths(oracle, k, math.Inf(1), simple.Node(from), simple.Node(to)) {
				if hops := len(route) - 1; hops <= trace.MaxHops {
					want = append(want, hops)
				}
			}
			got, err := trace.Routes(t.Context(), p, trace.Query{From: nodes[from].ID, To: nodes[to].ID, Limit: k})
			if err != nil {
				t.Fatal(err)
			}
			var have []int
			for _, route := range got.Routes {
				have = append(have, len(route.Steps))
			}
			if fmt.Sprint(have) != fmt.Sprint(want) {
				t.Errorf("seed %d: lengths of routes from %s to %s = %v; want %v", seed, nodes[from].ID, nodes[to].ID, have, want)
			}
		}
	}
}
