package trace_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// ways calls f for every loopless way from a node under the steps asked for,
// with the least truth on it, going through the edges one by one.
func ways(levels map[graph.ID]graph.Level, edges []*graph.Edge, q trace.StepFilter, hops int,
	path []graph.ID, last int, truth graph.Truth, f func(path []graph.ID, truth graph.Truth)) {
	at := path[len(path)-1]
	if len(path) > 1 {
		f(path, truth)
	}
	if len(path) > hops {
		return
	}
	last = max(last, levels[at].Rank())
	for _, e := range edges {
		to := e.Far(at)
		if e.From != at && e.To != at || slices.Contains(path, to) ||
			q.Dir == graph.Out && e.From != at || q.Dir == graph.Into && e.To != at ||
			len(q.Rels) > 0 && !slices.Contains(q.Rels, e.Rel) ||
			q.Ascending && levels[to] != "" && levels[to].Rank() < last {
			continue
		}
		next := last
		if !q.Ascending {
			next = 0
		}
		ways(levels, edges, q, hops, append(slices.Clip(path), to), next, min(truth, e.Holds(q.When)), f)
	}
}

// A node is reached by the fewest hops of a way that holds, and as truly as
// by the truest.
func TestReachEqualsEnumeration(t *testing.T) {
	const rounds = 1000
	met := map[graph.Truth]int{}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 6))
		nodes, edges := graphs.Random(r)
		levels := map[graph.ID]graph.Level{}
		for _, n := range nodes {
			levels[n.ID] = n.Level
		}
		p := project(t, graphs.Snapshot(t, nodes, edges), topology.Spec{})
		for range 4 {
			some := randomTrace(r, nodes)
			q := trace.ReachQuery{From: some.From, StepFilter: some.StepFilter, MaxHops: some.MaxHops, Limit: 1 + r.IntN(6)}
			if r.IntN(2) == 0 {
				q.Kinds = graphs.Kinds[:2]
			}
			want := reached(levels, edges, q)
			got, err := trace.Reach(t.Context(), p, q)
			if err != nil {
				t.Fatalf("seed %d: Reach(%+v): %v", seed, q, err)
			}
			if diff := gocmp.Diff(want, *got, cmpopts.IgnoreFields(trace.Reached{}, "Looked"), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d: Reach(%+v) (-want +got):\n%s\n%s", seed, q, diff, describe(nodes, edges))
			}
			for _, n := range got.Nodes {
				met[n.Truth]++
			}
		}
	}
	if met[graph.Yes] < 1000 || met[graph.Unknown] < 1000 {
		t.Errorf("nodes reached by truth: %v; want at least 1000 of each", met)
	}
}

func reached(levels map[graph.ID]graph.Level, edges []*graph.Edge, q trace.ReachQuery) trace.Reached {
	best := map[graph.ID]graph.Truth{}
	hops := map[graph.ID]int{}
	least := graph.Unknown
	if q.When.Mode != graph.AnyTime && q.When.Unknown == graph.Exclude {
		least = graph.Yes
	}
	ways(levels, edges, q.StepFilter, q.MaxHops, []graph.ID{q.From}, 0, graph.Yes, func(path []graph.ID, truth graph.Truth) {
		id, n := path[len(path)-1], len(path)-1
		if truth < least || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, id.Kind()) {
			return
		}
		best[id] = max(best[id], truth)
		if hops[id] == 0 || n < hops[id] {
			hops[id] = n
		}
	})
	out := trace.Reached{Counts: make([]int, q.MaxHops)}
	for id, truth := range best {
		if q.When.Mode == graph.AnyTime || q.When.Unknown.Keeps(truth) {
			out.Nodes = append(out.Nodes, trace.ReachedNode{ID: id, Hops: hops[id], Truth: truth})
			out.Counts[hops[id]-1]++
		}
	}
	slices.SortFunc(out.Nodes, func(a, b trace.ReachedNode) int {
		return cmp.Or(cmp.Compare(a.Hops, b.Hops), strings.Compare(string(a.ID), string(b.ID)))
	})
	if len(out.Nodes) > q.Limit {
		out.Nodes, out.Truncated = out.Nodes[:q.Limit], trace.LimitReached
	}
	return out
}

// A neighbourhood is the nodes that ways of kept relations lead to, and every
// kept relation between them.
func TestNeighborhoodEqualsEnumeration(t *testing.T) {
	const rounds = 1000
	cut, relations := 0, 0
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 7))
		nodes, edges := graphs.Random(r)
		levels := map[graph.ID]graph.Level{}
		for _, n := range nodes {
			levels[n.ID] = n.Level
		}
		p := project(t, graphs.Snapshot(t, nodes, edges), topology.Spec{})
		for range 4 {
			some := randomTrace(r, nodes)
			q := trace.NeighborhoodQuery{From: some.From, StepFilter: some.StepFilter, Hops: 1 + r.IntN(3),
				MaxNodes: 1 + r.IntN(8), MaxRelations: 1 + r.IntN(12)}
			if r.IntN(2) == 0 {
				q.Kinds = graphs.Kinds[1:]
			}
			want := surroundings(levels, edges, q)
			got, err := trace.Neighborhood(t.Context(), p, q)
			if err != nil {
				t.Fatalf("seed %d: Neighborhood(%+v): %v", seed, q, err)
			}
			if diff := gocmp.Diff(want, *got, cmpopts.IgnoreFields(trace.Subgraph{}, "Looked"), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d: Neighborhood(%+v) (-want +got):\n%s\n%s", seed, q, diff, describe(nodes, edges))
			}
			relations += len(got.Relations)
			if got.Truncated == trace.LimitReached {
				cut++
			}
		}
	}
	if cut < 500 || relations < 5000 {
		t.Errorf("%d answers cut, %d relations; want at least 500 and 5000", cut, relations)
	}
}

func surroundings(levels map[graph.ID]graph.Level, edges []*graph.Edge, q trace.NeighborhoodQuery) trace.Subgraph {
	kept := []*graph.Edge{}
	for _, e := range edges {
		if (graph.EdgeFilter{Rels: q.Rels, When: q.When}).Match(e) {
			kept = append(kept, e)
		}
	}
	welcome := func(id graph.ID) bool {
		return id == q.From || len(q.Kinds) == 0 || slices.Contains(q.Kinds, id.Kind())
	}
	inside := slices.DeleteFunc(slices.Clone(kept), func(e *graph.Edge) bool { return !welcome(e.From) || !welcome(e.To) })
	hops := map[graph.ID]int{}
	ways(levels, inside, q.StepFilter, q.Hops, []graph.ID{q.From}, 0, graph.Yes, func(path []graph.ID, _ graph.Truth) {
		id, n := path[len(path)-1], len(path)-1
		if hops[id] == 0 || n < hops[id] {
			hops[id] = n
		}
	})
	out := trace.Subgraph{Nodes: []trace.Neighbor{{ID: q.From}}}
	for id, n := range hops {
		out.Nodes = append(out.Nodes, trace.Neighbor{ID: id, Hops: n})
	}
	slices.SortFunc(out.Nodes, func(a, b trace.Neighbor) int {
		return cmp.Or(cmp.Compare(a.Hops, b.Hops), strings.Compare(string(a.ID), string(b.ID)))
	})
	if len(out.Nodes) > q.MaxNodes {
		out.Nodes, out.Truncated = out.Nodes[:q.MaxNodes], trace.LimitReached
	}
	place := func(id graph.ID) int {
		return slices.IndexFunc(out.Nodes, func(n trace.Neighbor) bool { return n.ID == id })
	}
	slices.SortFunc(kept, func(a, b *graph.Edge) int { return strings.Compare(string(a.ID()), string(b.ID())) })
	for _, e := range kept {
		from, to := place(e.From), place(e.To)
		if from < 0 || to < 0 {
			continue
		}
		if len(out.Relations) == q.MaxRelations {
			out.Truncated = trace.LimitReached
			break
		}
		best := slices.MaxFunc(e.Claims, func(a, b graph.Claim) int { return a.Confidence.Rank() - b.Confidence.Rank() })
		out.Relations = append(out.Relations, trace.SubgraphRelation{From: from, To: to, Rel: e.Rel,
			Confidence: best.Confidence, Truth: e.Holds(q.When)})
	}
	return out
}
