package storetest

import (
	"cmp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// checkInvariants reads the whole graph in every way there is and reports
// where two ways contradict each other or the rules of package graph.
func (f *fixture) checkInvariants() {
	f.Helper()
	s := f.snapshot()
	nodes, edges := f.scan(s, graph.Query{}), f.edges(s, graph.EdgeQuery{})
	ids := nodeIDs(nodes)

	if got := versionOf(s.Dataset(), nodes, edges); got != s.Version() {
		f.Errorf("version is %v; its content sums up to %v", s.Version(), got)
	}
	if !strictlySorted(ids) {
		f.Errorf("Scan is not in strict order of ids: %q", ids)
	}
	if !strictlySorted(edgeIDs(edges)) {
		f.Errorf("Edges is not in strict order of ids: %q", edgeIDs(edges))
	}
	if err := (graph.Batch{PutNodes: nodes, PutEdges: edges}).Check(); err != nil {
		f.Errorf("the graph holds what no batch may: %v", err)
	}
	f.wantEqual("Nodes of all ids", nodes, f.nodes(s, ids...))
	f.checkCounts(s, ids)
	f.checkAdjacency(s, nodes, edges)
}

func (f *fixture) checkCounts(s graph.Snapshot, ids []graph.ID) {
	f.Helper()
	if got := f.count(s, graph.Query{}); got != len(ids) {
		f.Errorf("Count = %d; Scan has %d", got, len(ids))
	}
	kinds := map[graph.Kind]int{}
	for _, id := range ids {
		kinds[id.Kind()]++
	}
	for k, n := range kinds {
		if got := f.count(s, graph.Query{Kinds: []graph.Kind{k}}); got != n {
			f.Errorf("Count of kind %s = %d; Scan has %d", k, got, n)
		}
	}
}

func (f *fixture) checkAdjacency(s graph.Snapshot, nodes []*graph.Node, edges []*graph.Edge) {
	f.Helper()
	byID := map[graph.ID]*graph.Node{}
	for _, n := range nodes {
		byID[n.ID] = n
	}
	want := map[graph.ID][]graph.Step{}
	for _, e := range edges {
		if byID[e.From] == nil || byID[e.To] == nil {
			f.Errorf("%s has an end that is not there", e.ID())
			continue
		}
		want[e.From] = append(want[e.From], graph.Step{Edge: e, Node: byID[e.To], Dir: graph.Out})
		if e.To != e.From {
			want[e.To] = append(want[e.To], graph.Step{Edge: e, Node: byID[e.From], Dir: graph.Into})
		}
	}
	ids := nodeIDs(nodes)
	steps, degrees := f.expand(s, graph.Hop{}, ids...), f.degree(s, graph.Pattern{}, ids...)
	for i, id := range ids {
		f.wantEqual("relations at "+string(id)+" against Edges", want[id], steps[i])
		if degrees[i] != len(want[id]) {
			f.Errorf("Degree(%s) = %d; Edges has %d", id, degrees[i], len(want[id]))
		}
	}
}

// versionOf returns the version of a graph, summed up from its parts.
func versionOf(d graph.Dataset, nodes []*graph.Node, edges []*graph.Edge) graph.Version {
	v := d.Hash()
	for _, n := range nodes {
		v = v.Add(n.Hash())
	}
	for _, e := range edges {
		v = v.Add(e.Hash())
	}
	return v
}

func strictlySorted[T cmp.Ordered](list []T) bool {
	return slices.IsSorted(list) && len(slices.Compact(slices.Clone(list))) == len(list)
}
