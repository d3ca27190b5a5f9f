package analysis

import (
	"cmp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// web is all walks of one length from a search's start to where it ends: in
// layers, so that an arc of layer i leads to layer i+1. Nodes are ascending in
// a layer and go by their places in it.
type web struct {
	nodes [][]Node
	first [][]int32 // by layer and node: where its arcs begin; one more at the end
	arcs  [][]arc   // by layer: by from, symbol, to
	best  [][]uint8 // by layer and node: the best evidence of a walk on from it, 0 where there is none
	runs  [][]bits  // by layer and node: in which a walk on from it holds
	next  [][]uint8 // by layer and node: the highest level that a walk on from it begins with, 0 where there is none
}

// arc is a step that routes may take.
type arc struct {
	from, to int32 // first numbers of nodes, then places in their layers
	relation Relation
	symbol   symbol
	rank     uint8
	truth    graph.Truth
}

// web joins the layers of both searches to the walks of h steps.
func (s *search) web(h int) (*web, error) {
	a := s.ahead.depth()
	w := &web{
		nodes: make([][]Node, h+1), first: make([][]int32, h), arcs: make([][]arc, h),
		best: make([][]uint8, h+1), runs: make([][]bits, h+1), next: make([][]uint8, h+1),
	}
	for _, v := range s.ahead.last() {
		if s.to < 0 && s.ends(v) || s.to >= 0 && s.behind.mask[v]&(1<<(h-a)) != 0 {
			w.nodes[a] = append(w.nodes[a], v)
		}
	}
	slices.Sort(w.nodes[a])
	for i := a - 1; i >= 0; i-- {
		if err := s.join(w, i, false, s.ahead.at[i], s.ahead.mask, 1<<i); err != nil {
			return nil, err
		}
	}
	for i := a; i < h; i++ {
		j := h - i - 1
		if err := s.join(w, i, true, s.behind.at[j], s.behind.mask, 1<<j); err != nil {
			return nil, err
		}
	}
	s.weigh(w)
	return w, nil
}

// join finds the arcs between layers i and i+1 of w. One of the two is known;
// the other is to be found among the given nodes, whose mask has bit. It looks
// from the side that has fewer relations.
func (s *search) join(w *web, i int, knownLeft bool, among []Node, mask []uint16, bit uint16) error {
	known := w.nodes[i+1]
	if knownLeft {
		known = w.nodes[i]
	}
	fromKnown := s.degrees(known, !knownLeft) <= s.degrees(among, knownLeft)
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
		sides, n := s.sides(v, backwards)
		for j := range sides[:n] {
			nb := &sides[j]
			if err := s.look(len(nb.far)); err != nil {
				return err
			}
			for k, u := range nb.far {
				if fromKnown && mask[u]&bit == 0 || !fromKnown && s.slot[u] == 0 ||
					!s.allowed[nb.rel[k]] || !s.arc(v, u, backwards, i) {
					continue
				}
				r := nb.relation(k)
				if !s.passes(r) {
					continue
				}
				x := arc{from: int32(v), to: int32(u), relation: r, symbol: symbol(uint16(nb.rel[k])<<1 | nb.bit), rank: s.p.rank(r)}
				if backwards {
					x.from, x.to = x.to, x.from
				}
				x.truth = s.p.times.holds(s.p.time(r), s.q.When)
				arcs = append(arcs, x)
			}
		}
	}
	found := make([]Node, 0, len(arcs))
	for _, x := range arcs {
		if knownLeft {
			found = append(found, Node(x.to))
		} else {
			found = append(found, Node(x.from))
		}
	}
	slices.Sort(found)
	found = slices.Clone(slices.Compact(found))
	if knownLeft {
		w.nodes[i+1] = found
	} else {
		w.nodes[i] = found
	}
	s.place(w, i, arcs)
	return nil
}

// arc reports whether the arc of layer i between v and u, from v or backwards
// to v, may be part of a route by its ends: only the first begins at the start,
// only the last leads to an end.
func (s *search) arc(v, u Node, backwards bool, i int) bool {
	if backwards {
		v, u = u, v
	}
	return u != v && u != s.from && (i == 0 || !s.ends(v)) && s.climbs(v, u)
}

// place turns numbers into places and sorts the arcs of layer i.
func (s *search) place(w *web, i int, arcs []arc) {
	left, right := w.nodes[i], w.nodes[i+1]
	first := make([]int32, len(left)+1)
	number := func(nodes []Node, end func(*arc) *int32) {
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
	w.first[i], w.arcs[i] = first, sorted
}

// weigh finds what the walks on from each node have at best.
func (s *search) weigh(w *web) {
	h := len(w.arcs)
	if s.years.used {
		var ns []timeNo
		for _, arcs := range w.arcs {
			for k := range arcs {
				ns = append(ns, s.p.time(arcs[k].relation))
			}
		}
		s.years.rule(ns)
	}
	for i := range w.nodes {
		n := len(w.nodes[i])
		w.best[i], w.runs[i], w.next[i] = make([]uint8, n), make([]bits, n), make([]uint8, n)
	}
	for k, v := range w.nodes[h] {
		w.best[h][k], w.runs[h][k], w.next[h][k] = uint8(graph.High.Rank()), allBits, s.begins(v, anyLevel)
	}
	for i := h - 1; i >= 0; i-- {
		for k := range w.arcs[i] {
			x := &w.arcs[i][k]
			runs := s.runs(x).and(w.runs[i+1][x.to])
			next := s.begins(w.nodes[i][x.from], w.next[i+1][x.to])
			if runs.empty() || next == 0 {
				continue
			}
			w.next[i][x.from] = max(w.next[i][x.from], next)
			w.runs[i][x.from] = w.runs[i][x.from].or(runs)
			w.best[i][x.from] = max(w.best[i][x.from], min(x.rank, w.best[i+1][x.to]))
		}
	}
}

// anyLevel is what a walk without levels begins with: it may follow any other.
const anyLevel = ^uint8(0)

// begins returns the level that a walk begins with which goes from v on by one
// that begins with next, or 0 where it would go down. Only under ascending are
// there levels.
func (s *search) begins(v Node, next uint8) uint8 {
	l := s.p.level[v]
	switch {
	case !s.ascending || l == 0:
		return next
	case l <= next:
		return l
	}
	return 0
}

// runs returns the runs of years in which x holds.
func (s *search) runs(x *arc) bits { return s.years.bits(s.p.time(x.relation)) }
