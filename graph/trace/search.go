package trace

import (
	"context"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// search answers one Query.
type search struct {
	*walker
	*scratch
	q        Query
	from, to topology.Node
	toKind   int // index into kinds, or -1
	hops     int
	limit    int
	years    partition
	direct   bool // the walks listed are of the least length, so they have no loops
	maxLoops int
	onRoutes []bool // nil while every node may be on a route, see biconnected
	found    []Route
}

// scratch is memory that a search uses, one entry a node, all zero between
// searches.
type scratch struct {
	forward, backward frontiers
	slot              []int32
}

// scratchKey names the pool of scratch in a Projection.
type scratchKey struct{}

func newSearch(ctx context.Context, p *topology.Projection, q Query) (*search, error) {
	w, err := newWalker(ctx, p, q.StepFilter, q.Budget)
	if err != nil {
		return nil, err
	}
	s := &search{walker: w, q: q, toKind: -1}
	if s.hops, err = bound("maxHops", q.MaxHops, MaxHops, MaxHops); err != nil {
		return nil, err
	}
	if s.limit, err = bound("limit", q.Limit, 10, MaxRoutes); err != nil {
		return nil, err
	}
	if (q.To == "") == (q.ToKind == "") {
		return nil, graph.WithHint(fmt.Errorf("neither one end nor one kind: %w", graph.ErrInvalid),
			"say either where routes end or at which kind of node")
	}
	if q.From == q.To {
		return nil, graph.WithHint(fmt.Errorf("from %s to itself: %w", q.From, graph.ErrInvalid),
			"a route joins two different nodes")
	}
	if s.from, err = find(p, q.From); err != nil {
		return nil, err
	}
	if q.To != "" {
		if s.to, err = find(p, q.To); err != nil {
			return nil, err
		}
	} else {
		s.to = -1
		for i, k := range p.Kinds() {
			if k == q.ToKind {
				s.toKind = i
			}
		}
	}
	s.lowest = p.LevelRank(s.from)
	if s.to >= 0 && p.LevelRank(s.to) != 0 {
		s.highest = p.LevelRank(s.to)
	}
	s.years = newPartition(p, q)
	if q.Simultaneous {
		s.timed, s.pass = true, s.years.overlaps
	}
	s.scratch, _ = p.Scratch(scratchKey{}).Get().(*scratch)
	if s.scratch == nil {
		n := p.NumNodes()
		s.scratch = &scratch{forward: newFrontiers(n), backward: newFrontiers(n), slot: make([]int32, n)}
	}
	return s, nil
}

// free gives the memory back for the next search.
func (s *search) free() {
	s.forward.reset()
	s.backward.reset()
	s.p.Scratch(scratchKey{}).Put(s.scratch)
}

// ends reports whether a route that meets v ends there.
func (s *search) ends(v topology.Node) bool {
	return v == s.to || s.toKind >= 0 && int(s.p.KindNo(v)) == s.toKind && v != s.from
}

// run finds routes, those with fewer hops first.
func (s *search) run() error {
	if s.to < 0 && s.toKind < 0 || s.ascending && s.lowest > s.highest {
		return nil // no node is of the kind, or the end lies below the start
	}
	least, err := s.meet()
	if err != nil || least == 0 {
		return err
	}
	s.direct = true
	if err := s.list(least); err != nil {
		return err
	}
	s.direct = false
	if s.q.Shortest && len(s.found) > 0 {
		return nil
	}
	s.start()
	for h := least + 1; h <= s.hops; h++ {
		done, err := s.extend(h)
		if err != nil || done {
			return err
		}
		before := len(s.found)
		err = s.list(h)
		if err == errLoops {
			// Again without what only leads to loops.
			s.found = s.found[:before]
			if s.onRoutes, err = s.biconnected(); err != nil {
				return err
			}
			s.start()
			h--
			continue
		}
		if err != nil {
			return err
		}
		if s.q.Shortest && len(s.found) > 0 {
			return nil
		}
	}
	return nil
}

// start makes the ends the first frontiers.
func (s *search) start() {
	s.forward.reset()
	s.backward.reset()
	s.forward.begin(s.from)
	if s.to >= 0 {
		s.backward.begin(s.to)
	} else {
		s.backward.add(nil) // nothing is searched backwards from a kind
	}
}

// meet searches breadth first from both ends until the least number of hops
// is known, and returns it, or 0 where there are too many or no way at all.
func (s *search) meet() (int, error) {
	s.start()
	for s.forward.depth()+s.backward.depth() < s.hops {
		backwards, err := s.grow(true)
		if err != nil {
			return 0, err
		}
		grown, other := &s.forward, &s.backward
		if backwards {
			grown, other = other, grown
		}
		if len(grown.last()) == 0 {
			return 0, nil
		}
		bit := uint16(1) << other.depth()
		for _, v := range grown.last() {
			if s.to < 0 && s.ends(v) || s.to >= 0 && other.mask[v]&bit != 0 {
				return s.forward.depth() + s.backward.depth(), nil
			}
		}
	}
	return 0, nil
}

// extend grows the searches until they span walks of h steps; it reports
// whether there are none of that length or a greater one.
func (s *search) extend(h int) (done bool, err error) {
	for s.forward.depth()+s.backward.depth() < h {
		backwards, err := s.grow(false)
		if err != nil {
			return false, err
		}
		if backwards && len(s.backward.last()) == 0 || !backwards && len(s.forward.last()) == 0 {
			return true, nil
		}
	}
	return false, nil
}

// grow adds a frontier to the search where it costs less.
func (s *search) grow(once bool) (backwards bool, err error) {
	backwards = s.to >= 0 && s.degree(s.backward.last(), true) < s.degree(s.forward.last(), false)
	f := &s.forward
	if backwards {
		f = &s.backward
	}
	return backwards, s.expand(f, backwards, once)
}

// expand adds to f the nodes one step further: those that are new, or, unless
// once, all, since longer walks may come back to a node. Walks do not come
// back to where they started and do not go through where they end.
func (s *search) expand(f *frontiers, backwards, once bool) error {
	bit := uint16(1) << (f.depth() + 1)
	seen := bit
	if once {
		seen = ^uint16(0)
	}
	next := f.spare()
	for _, v := range f.last() {
		if f.depth() > 0 && (v == s.from || s.ends(v)) {
			continue
		}
		lists, n := s.adjacent(v, backwards)
		for i := range lists[:n] {
			a := &lists[i]
			if err := s.look(len(a.Far)); err != nil {
				f.add(next)
				return err
			}
			for k, w := range a.Far {
				if f.mask[w]&seen != 0 || !s.allowed[a.Rel[k]] || !s.between(v, w, backwards) || !s.passes(a.Relation(k)) {
					continue
				}
				f.set(w, bit)
				next = append(next, w)
			}
		}
	}
	f.add(next)
	return nil
}

// between reports whether the step between v and w, from v on or backwards to
// v, may be part of a route by its ends.
func (s *search) between(v, w topology.Node, backwards bool) bool {
	if s.onRoutes != nil && !s.onRoutes[w] {
		return false
	}
	if backwards {
		return w != v && !s.ends(w) && s.ascends(w, v)
	}
	return w != v && w != s.from && s.ascends(v, w)
}

// frontiers are the nodes at each number of steps from an end.
type frontiers struct {
	mask    []uint16 // by node: bit i for frontier i
	touched []topology.Node
	at      [][]topology.Node
}

func newFrontiers(n int) frontiers { return frontiers{mask: make([]uint16, n)} }

func (f *frontiers) depth() int            { return len(f.at) - 1 }
func (f *frontiers) last() []topology.Node { return f.at[len(f.at)-1] }

func (f *frontiers) begin(v topology.Node) {
	next := f.spare()
	f.set(v, 1)
	f.add(append(next, v))
}

func (f *frontiers) set(v topology.Node, bit uint16) {
	if f.mask[v] == 0 {
		f.touched = append(f.touched, v)
	}
	f.mask[v] |= bit
}

// spare returns the memory of an earlier search's frontier, empty.
func (f *frontiers) spare() []topology.Node {
	if n := len(f.at); n < cap(f.at) {
		return f.at[:n+1][n][:0]
	}
	return nil
}

func (f *frontiers) add(nodes []topology.Node) { f.at = append(f.at, nodes) }

func (f *frontiers) reset() {
	for _, v := range f.touched {
		f.mask[v] = 0
	}
	f.touched, f.at = f.touched[:0], f.at[:0]
}
