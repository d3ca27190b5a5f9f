package memstore

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// state is one version of a graph. Nothing in it changes once it is built, but
// that indexes are added, and versions share what did not change between them.
type state struct {
	version graph.Version
	dataset graph.Dataset
	nodes   map[graph.ID]*entry
	kinds   map[graph.Kind][]*entry    // each in the order of ids
	sources map[graph.ID][]*graph.Edge // by what their claims cite, in the order of ids

	indexes *indexes
}

// newState returns the empty graph.
func newState() *state { return &state{indexes: &indexes{}} }

// entry is a node with its relations, in the order of their ids. In that order
// all relations that the node begins stand together: edges[first:end]. So the
// relations of the whole graph in the order of ids are those blocks of all
// nodes in the order of ids, and need no list of their own.
type entry struct {
	node       *graph.Node
	edges      []*graph.Edge
	first, end int
}

func newEntry(n *graph.Node, edges []*graph.Edge) *entry {
	x := &entry{node: n, edges: edges}
	x.first, _ = slices.BinarySearchFunc(edges, n.ID, func(e *graph.Edge, id graph.ID) int {
		return cmp.Compare(e.From, id)
	})
	x.end = x.first
	for x.end < len(edges) && edges[x.end].From == n.ID {
		x.end++
	}
	return x
}

// out returns the relations that the node begins.
func (x *entry) out() []*graph.Edge { return x.edges[x.first:x.end] }

// edge returns the relation with the given ends, or nil.
func (s *state) edge(from graph.ID, r graph.Rel, to graph.ID) *graph.Edge {
	x := s.nodes[from]
	if x == nil {
		return nil
	}
	key := graph.Edge{From: from, Rel: r, To: to}
	out := x.out()
	if i, ok := slices.BinarySearchFunc(out, &key, graph.CompareEdges); ok {
		return out[i]
	}
	return nil
}

// lists returns the nodes of the given kinds, or of all, in parts that follow
// each other in the order of ids.
func (s *state) lists(kinds []graph.Kind) [][]*entry {
	if len(kinds) == 0 {
		kinds = slices.Collect(maps.Keys(s.kinds))
	}
	kinds = slices.Compact(slices.Sorted(slices.Values(kinds)))
	lists := make([][]*entry, len(kinds))
	for i, k := range kinds {
		lists[i] = s.kinds[k]
	}
	return lists
}

// compareEdgeID compares the id of e with any text, without building the id.
func compareEdgeID(e *graph.Edge, id string) int {
	for _, part := range [...]string{string(e.From), " ", string(e.Rel), " ", string(e.To)} {
		n := min(len(part), len(id))
		if d := strings.Compare(part[:n], id[:n]); d != 0 {
			return d
		}
		if n < len(part) {
			return 1
		}
		id = id[n:]
	}
	if id != "" {
		return -1
	}
	return 0
}

func compareEdgeAt(e *graph.Edge, p *graph.Position) int { return compareEdgeID(e, p.ID) }

func compareEntries(a, b *entry) int { return cmp.Compare(a.node.ID, b.node.ID) }

// merge returns old, without what drop names, together with add. Both are in
// the order of compare, and neither is changed.
func merge[T any](old []T, drop func(T) bool, add []T, compare func(a, b T) int) []T {
	merged := make([]T, 0, len(old)+len(add))
	for _, o := range old {
		if drop(o) {
			continue
		}
		for len(add) > 0 && compare(add[0], o) < 0 {
			merged = append(merged, add[0])
			add = add[1:]
		}
		merged = append(merged, o)
	}
	return slices.Clip(append(merged, add...))
}
