package analysis

import "slices"

// flood is what can be reached from a node, without regard to loops: the
// shortest way to a node has none.
type flood struct {
	nodes []Node  // without the start, nearest first, then by number
	hops  []uint8 // by node, 0 where it was not reached
}

// flood goes out from a node by up to the given number of hops, but not on
// after more than most nodes were met. Where the budget is spent, the flood
// holds the hops that were completed.
//
// Where levels must not go down and some nodes have none, a node may be met
// again later by a way that allows more; it is gone through again with the
// lower level.
func (w *walker) flood(start Node, hops, most int) (flood, error) {
	type front struct {
		node  Node
		level uint8 // the last one known on the way
	}
	const unmet = ^uint8(0)
	f := flood{hops: make([]uint8, w.p.NumNodes())}
	lowest := make([]uint8, w.p.NumNodes())
	for i := range lowest {
		lowest[i] = unmet
	}
	level := func(v Node, before uint8) uint8 {
		if l := w.p.level[v]; l != 0 {
			return l
		}
		if !w.ascending {
			return 0
		}
		return before
	}
	now := []front{{start, level(start, 0)}}
	lowest[start] = 0
	for hop := 1; hop <= hops && len(now) > 0 && len(f.nodes) <= most; hop++ {
		var next []front
		met := len(f.nodes)
		for _, u := range now {
			sides, n := w.sides(u.node, false)
			for i := range sides[:n] {
				a := &sides[i]
				if err := w.look(len(a.far)); err != nil {
					for _, v := range f.nodes[met:] {
						f.hops[v] = 0
					}
					f.nodes = f.nodes[:met]
					return f, err
				}
				for k, v := range a.far {
					if !w.allowed[a.rel[k]] || w.through != nil && !w.through[w.p.kind[v]] {
						continue
					}
					l := level(v, u.level)
					if w.ascending && l < u.level || lowest[v] <= l || !w.ascending && lowest[v] != unmet || !w.passes(a.relation(k)) {
						continue
					}
					if lowest[v] == unmet {
						f.nodes = append(f.nodes, v)
						f.hops[v] = uint8(hop)
					}
					lowest[v] = l
					next = append(next, front{v, l})
				}
			}
		}
		slices.Sort(f.nodes[met:])
		now = next
	}
	return f, nil
}
