package trace

import (
	"slices"

	"github.com/glocal-graph/glocal/graph/topology"
)

// bfs is what a breadth-first search from a node reaches. It needs no regard
// to loops: the shortest way to a node has none.
type bfs struct {
	nodes []topology.Node // without the start, nearest first, then by number
	hops  []uint8         // by node, 0 where it was not reached
}

// bfs searches from a node by up to the given number of hops, but not on after
// more than most nodes were reached. Where the budget is spent, the result
// holds the hops that were completed.
//
// Where levels must not go down and some nodes have none, a node may be met
// again later by a way that allows more; it is then in the frontier again,
// with the lower level.
func (w *walker) bfs(start topology.Node, hops, most int) (bfs, error) {
	type entry struct {
		node  topology.Node
		level uint8 // the last one known on the way
	}
	const unmet = ^uint8(0)
	b := bfs{hops: make([]uint8, w.p.NumNodes())}
	lowest := make([]uint8, w.p.NumNodes())
	for i := range lowest {
		lowest[i] = unmet
	}
	level := func(v topology.Node, before uint8) uint8 {
		if l := w.p.LevelRank(v); l != 0 {
			return l
		}
		if !w.ascending {
			return 0
		}
		return before
	}
	frontier := []entry{{start, level(start, 0)}}
	lowest[start] = 0
	for hop := 1; hop <= hops && len(frontier) > 0 && len(b.nodes) <= most; hop++ {
		var next []entry
		before := len(b.nodes)
		for _, u := range frontier {
			lists, n := w.adjacent(u.node, false)
			for i := range lists[:n] {
				a := &lists[i]
				if err := w.look(len(a.Far)); err != nil {
					for _, v := range b.nodes[before:] {
						b.hops[v] = 0
					}
					b.nodes = b.nodes[:before]
					return b, err
				}
				for k, v := range a.Far {
					if !w.allowed[a.Rel[k]] || w.through != nil && !w.through[w.p.KindNo(v)] {
						continue
					}
					l := level(v, u.level)
					if w.ascending && l < u.level || lowest[v] <= l || !w.ascending && lowest[v] != unmet || !w.passes(a.Relation(k)) {
						continue
					}
					if lowest[v] == unmet {
						b.nodes = append(b.nodes, v)
						b.hops[v] = uint8(hop)
					}
					lowest[v] = l
					next = append(next, entry{v, l})
				}
			}
		}
		slices.Sort(b.nodes[before:])
		frontier = next
	}
	return b, nil
}
