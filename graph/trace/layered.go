package trace

import (
	"cmp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// layeredGraph is all walks of one length from a search's start to where it
// ends: an arc of layer i leads from a node of layer i to one of layer i+1.
// Nodes are ascending in a layer and go by their indices in it.
type layeredGraph struct {
	nodes  [][]topology.Node
	first  [][]int32       // by layer and node: where its arcs begin; one more at the end
	arcs   [][]arc         // by layer: by from, symbol, to
	best   [][]uint8       // by layer and node: the best evidence of a walk on from it, 0 where there is none
	common [][]intervalSet // by layer and node: in which a walk on from it holds
	next   [][]uint8       // by layer and node: the highest level that a walk on from it begins with, 0 where there is none
}

// arc is a step that routes may take.
type arc struct {
	from, to int32 // first numbers of nodes, then indices in their layers
	relation topology.Relation
	symbol   symbol
	rank     uint8
	truth    graph.Truth
}

// layered joins the frontiers of both searches to the walks of h steps.
func (s *search) layered(h int) (*layeredGraph, error) {
	a := s.forward.depth()
	g := &layeredGraph{
		nodes: make([][]topology.Node, h+1), first: make([][]int32, h), arcs: make([][]arc, h),
		best: make([][]uint8, h+1), common: make([][]intervalSet, h+1), next: make([][]uint8, h+1),
	}
	for _, v := range s.forward.last() {
		if s.to < 0 && s.ends(v) || s.to >= 0 && s.backward.mask[v]&(1<<(h-a)) != 0 {
			g.nodes[a] = append(g.nodes[a], v)
		}
	}
	slices.Sort(g.nodes[a])
	for i := a - 1; i >= 0; i-- {
		if err := s.join(g, i, false, s.forward.at[i], s.forward.mask, 1<<i); err != nil {
			return nil, err
		}
	}
	for i := a; i < h; i++ {
		j := h - i - 1
		if err := s.join(g, i, true, s.backward.at[j], s.backward.mask, 1<<j); err != nil {
			return nil, err
		}
	}
	s.label(g)
	return g, nil
}

// join finds the arcs between layers i and i+1 of g. One of the two is known;
// the other is to be found among the given nodes, whose mask has bit. It looks
// from the side that has fewer relations.
func (s *search) join(g *layeredGraph, i int, knownLeft bool, among []topology.Node, mask []uint16, bit uint16) error {
	known := g.nodes[i+1]
	if knownLeft {
		known = g.nodes[i]
	}
	fromKnown := s.degree(known, !knownLeft) <= s.degree(among, knownLeft)
	list := among
	if fromKnown {
		list = known
	}
	for k, v := range known {
		s.slot[v] = int32(k) + 1
	}
	defer func() {
		for _, v := range known {
			s.slot[v] = 0
		}
	}()
	backwards := fromKnown != knownLeft // the nodes of list are where the arcs lead to
	var arcs []arc
	for _, v := range list {
		lists, n := s.adjacent(v, backwards)
		for j := range lists[:n] {
			a := &lists[j]
			if err := s.look(len(a.Far)); err != nil {
				return err
			}
			for k, u := range a.Far {
				if fromKnown && mask[u]&bit == 0 || !fromKnown && s.slot[u] == 0 ||
					!s.allowed[a.Rel[k]] || !s.arc(v, u, backwards, i) {
					continue
				}
				r := a.Relation(k)
				if !s.passes(r) {
					continue
				}
				x := arc{from: int32(v), to: int32(u), relation: r, symbol: a.symbol(k), rank: s.p.ConfidenceRank(r), truth: s.p.Holds(r, s.q.When)}
				if backwards {
					x.from, x.to = x.to, x.from
				}
				arcs = append(arcs, x)
			}
		}
	}
	found := make([]topology.Node, 0, len(arcs))
	for _, x := range arcs {
		if knownLeft {
			found = append(found, topology.Node(x.to))
		} else {
			found = append(found, topology.Node(x.from))
		}
	}
	slices.Sort(found)
	found = slices.Clone(slices.Compact(found))
	if knownLeft {
		g.nodes[i+1] = found
	} else {
		g.nodes[i] = found
	}
	s.index(g, i, arcs)
	return nil
}

// arc reports whether the arc of layer i between v and u, from v or backwards
// to v, may be part of a route by its ends: only the first begins at the start,
// only the last leads to an end.
func (s *search) arc(v, u topology.Node, backwards bool, i int) bool {
	if backwards {
		v, u = u, v
	}
	return u != v && u != s.from && (i == 0 || !s.ends(v)) && s.ascends(v, u)
}

// index turns numbers of nodes into indices and sorts the arcs of layer i.
func (s *search) index(g *layeredGraph, i int, arcs []arc) {
	left, right := g.nodes[i], g.nodes[i+1]
	first := make([]int32, len(left)+1)
	number := func(nodes []topology.Node, end func(*arc) *int32) {
		old := make([]int32, len(nodes))
		for k, v := range nodes {
			old[k], s.slot[v] = s.slot[v], int32(k)+1
		}
		for k := range arcs {
			e := end(&arcs[k])
			*e = s.slot[*e] - 1
		}
		for k, v := range nodes {
			s.slot[v] = old[k]
		}
	}
	number(left, func(x *arc) *int32 { return &x.from })
	number(right, func(x *arc) *int32 { return &x.to })
	for k := range arcs {
		first[arcs[k].from+1]++
	}
	for k := range left {
		first[k+1] += first[k]
	}
	sorted := make([]arc, len(arcs))
	next := slices.Clone(first)
	for _, x := range arcs {
		sorted[next[x.from]] = x
		next[x.from]++
	}
	for k := range left {
		slices.SortFunc(sorted[first[k]:first[k+1]], func(x, y arc) int {
			return cmp.Compare(uint64(x.symbol)<<32|uint64(x.to), uint64(y.symbol)<<32|uint64(y.to))
		})
	}
	g.first[i], g.arcs[i] = first, sorted
}

// label finds, from the last layer back, what the walks on from each node have
// at best.
func (s *search) label(g *layeredGraph) {
	h := len(g.arcs)
	if s.years.used {
		var ns []topology.ValidityNo
		for _, arcs := range g.arcs {
			for k := range arcs {
				ns = append(ns, s.p.ValidityNo(arcs[k].relation))
			}
		}
		s.years.divide(ns)
	}
	for i := range g.nodes {
		n := len(g.nodes[i])
		g.best[i], g.common[i], g.next[i] = make([]uint8, n), make([]intervalSet, n), make([]uint8, n)
	}
	for k, v := range g.nodes[h] {
		g.best[h][k], g.common[h][k], g.next[h][k] = uint8(graph.High.Rank()), allIntervals, s.begins(v, anyLevel)
	}
	for i := h - 1; i >= 0; i-- {
		for k := range g.arcs[i] {
			x := &g.arcs[i][k]
			common := s.intervals(x).and(g.common[i+1][x.to])
			next := s.begins(g.nodes[i][x.from], g.next[i+1][x.to])
			if common.empty() || next == 0 {
				continue
			}
			g.next[i][x.from] = max(g.next[i][x.from], next)
			g.common[i][x.from] = g.common[i][x.from].or(common)
			g.best[i][x.from] = max(g.best[i][x.from], min(x.rank, g.best[i+1][x.to]))
		}
	}
}

// anyLevel is what a walk without levels begins with: it may follow any other.
const anyLevel = ^uint8(0)

// begins returns the level that a walk begins with which goes from v on by one
// that begins with next, or 0 where it would go down. Only under ascending are
// there levels.
func (s *search) begins(v topology.Node, next uint8) uint8 {
	l := s.p.LevelRank(v)
	switch {
	case !s.ascending || l == 0:
		return next
	case l <= next:
		return l
	}
	return 0
}

// intervals returns the elementary intervals in which x holds.
func (s *search) intervals(x *arc) intervalSet { return s.years.set(s.p.ValidityNo(x.relation)) }
