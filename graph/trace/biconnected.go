package trace

import "github.com/glocal-graph/glocal/graph/topology"

// biconnected returns the nodes that lie on any loopless path between the ends
// of a search, whatever its length. Elsewhere walks can only loop: into a
// hub's other neighbours, say, and back through the hub.
//
// They are the biconnected component that holds both ends once these are
// joined, found by depth-first search as in Hopcroft and Tarjan, Algorithm 447
// (1973), in time linear in the relations. All nodes where routes may end
// count as one. Directions and levels are left aside, so that the component may
// be too large but never too small. The error is errBudget or that of the
// context.
func (s *search) biconnected() ([]bool, error) {
	type visit struct {
		node topology.Node
		next int // which of its relations comes next
	}
	n := s.p.NumNodes()
	var (
		found  = make([]int32, n) // when a node was found, from 1; the ends are 2
		low    = make([]int32, n) // the low point: the earliest found that the search from a node came to
		parent = make([]topology.Node, n)
		order  []topology.Node // as found
		stack  []visit
	)
	const start, end = 1, 2
	found[s.from] = start
	in := make([]bool, n)
	in[s.from] = true
	for v := range topology.Node(n) {
		if s.ends(v) {
			found[v], low[v], in[v] = end, end, true
			stack = append(stack, visit{node: v})
		}
	}
	last := int32(end)
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		u, k := top.node, top.next
		w, r, rel, more := incident(s.p, u, k)
		if !more {
			if err := s.look(k); err != nil {
				return nil, err
			}
			stack = stack[:len(stack)-1]
			if found[u] != end {
				p := parent[u]
				low[p] = min(low[p], low[u])
			}
			continue
		}
		top.next++
		if !s.allowed[rel] || !s.passes(r) {
			continue
		}
		if found[w] != 0 {
			low[u] = min(low[u], found[w])
			continue
		}
		last++
		found[w], low[w], parent[w] = last, last, u
		order = append(order, w)
		stack = append(stack, visit{node: w})
	}
	for _, v := range order {
		p := parent[v]
		in[v] = in[p] && low[v] < found[p]
	}
	return in, nil
}

// incident returns the k-th relation at v, counting those that lead out first,
// and what it leads to; more is false where there is none.
func incident(p *topology.Projection, v topology.Node, k int) (far topology.Node, r topology.Relation, rel topology.RelNo, more bool) {
	a := p.Out(v)
	if k >= len(a.Far) {
		k -= len(a.Far)
		if a = p.In(v); k >= len(a.Far) {
			return 0, 0, 0, false
		}
	}
	return a.Far[k], a.Relation(k), a.Rel[k], true
}
