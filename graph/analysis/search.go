package analysis

import (
	"context"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// search answers one Trace.
type search struct {
	*walker
	*scratch
	q        Trace
	from, to Node
	toKind   int // index into kinds, or -1
	hops     int
	limit    int
	years    calendar
	direct   bool // the walks listed are of the least length, so they have no loops
	maxLoops int
	inCore   []bool // nil while every node may be on a route, see core
	found    []Route
}

// scratch is memory that a search uses, one entry a node, all zero between
// searches.
type scratch struct {
	ahead, behind layers
	slot          []int32
}

func (p *Projection) search(ctx context.Context, q Trace) (*search, error) {
	w, err := p.walker(ctx, q.Steps, q.Budget)
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
	if s.from, err = p.find(q.From); err != nil {
		return nil, err
	}
	if q.To != "" {
		if s.to, err = p.find(q.To); err != nil {
			return nil, err
		}
	} else {
		s.to = -1
		for i, k := range p.kinds {
			if k == q.ToKind {
				s.toKind = i
			}
		}
	}
	s.lowest = p.level[s.from]
	if s.to >= 0 && p.level[s.to] != 0 {
		s.highest = p.level[s.to]
	}
	s.years = newCalendar(p, q)
	if q.Simultaneous {
		s.timed, s.pass = true, s.years.meets
	}
	s.scratch, _ = p.scratch.Get().(*scratch)
	if s.scratch == nil {
		n := p.NumNodes()
		s.scratch = &scratch{ahead: newLayers(n), behind: newLayers(n), slot: make([]int32, n)}
	}
	return s, nil
}

// free gives the memory back for the next search.
func (s *search) free() {
	s.ahead.reset()
	s.behind.reset()
	s.p.scratch.Put(s.scratch)
}

// ends reports whether a route that meets v ends there.
func (s *search) ends(v Node) bool {
	return v == s.to || s.toKind >= 0 && int(s.p.kind[v]) == s.toKind && v != s.from
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
			if s.inCore, err = s.core(); err != nil {
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

// start places the two searches at the ends.
func (s *search) start() {
	s.ahead.reset()
	s.behind.reset()
	s.ahead.begin(s.from)
	if s.to >= 0 {
		s.behind.begin(s.to)
	} else {
		s.behind.add(nil) // nothing is looked for backwards from a kind
	}
}

// meet searches breadth first from both ends until the least number of hops
// is known, and returns it, or 0 where there are too many or no way at all.
func (s *search) meet() (int, error) {
	s.start()
	for s.ahead.depth()+s.behind.depth() < s.hops {
		backwards, err := s.grow(true)
		if err != nil {
			return 0, err
		}
		grown, other := &s.ahead, &s.behind
		if backwards {
			grown, other = other, grown
		}
		if len(grown.last()) == 0 {
			return 0, nil
		}
		bit := uint16(1) << other.depth()
		for _, v := range grown.last() {
			if s.to < 0 && s.ends(v) || s.to >= 0 && other.mask[v]&bit != 0 {
				return s.ahead.depth() + s.behind.depth(), nil
			}
		}
	}
	return 0, nil
}

// extend grows the searches until they span walks of h steps; it reports
// whether there are none of that length or a greater one.
func (s *search) extend(h int) (done bool, err error) {
	for s.ahead.depth()+s.behind.depth() < h {
		backwards, err := s.grow(false)
		if err != nil {
			return false, err
		}
		if backwards && len(s.behind.last()) == 0 || !backwards && len(s.ahead.last()) == 0 {
			return true, nil
		}
	}
	return false, nil
}

// grow adds a layer to the search where it costs less.
func (s *search) grow(once bool) (backwards bool, err error) {
	backwards = s.to >= 0 && s.degrees(s.behind.last(), true) < s.degrees(s.ahead.last(), false)
	l := &s.ahead
	if backwards {
		l = &s.behind
	}
	return backwards, s.layer(l, backwards, once)
}

// layer adds to l the nodes one step further: those that are new, or, unless
// once, all, since longer walks may come back to a node. Walks do not come
// back to where they started and do not go through where they end.
func (s *search) layer(l *layers, backwards, once bool) error {
	bit := uint16(1) << (l.depth() + 1)
	seen := bit
	if once {
		seen = ^uint16(0)
	}
	next := l.spare()
	for _, v := range l.last() {
		if l.depth() > 0 && (v == s.from || s.ends(v)) {
			continue
		}
		sides, n := s.sides(v, backwards)
		for i := range sides[:n] {
			a := &sides[i]
			if err := s.look(len(a.far)); err != nil {
				l.add(next)
				return err
			}
			for k, w := range a.far {
				if l.mask[w]&seen != 0 || !s.allowed[a.rel[k]] || !s.between(v, w, backwards) || !s.passes(a.relation(k)) {
					continue
				}
				l.set(w, bit)
				next = append(next, w)
			}
		}
	}
	l.add(next)
	return nil
}

// between reports whether the step between v and w, from v on or backwards to
// v, may be part of a route by its ends.
func (s *search) between(v, w Node, backwards bool) bool {
	if s.inCore != nil && !s.inCore[w] {
		return false
	}
	if backwards {
		return w != v && !s.ends(w) && s.climbs(w, v)
	}
	return w != v && w != s.from && s.climbs(v, w)
}

// layers are the nodes at each number of steps from an end.
type layers struct {
	mask    []uint16 // by node: bit i for layer i
	touched []Node
	at      [][]Node
}

func newLayers(n int) layers { return layers{mask: make([]uint16, n)} }

func (l *layers) depth() int   { return len(l.at) - 1 }
func (l *layers) last() []Node { return l.at[len(l.at)-1] }

func (l *layers) begin(v Node) {
	next := l.spare()
	l.set(v, 1)
	l.add(append(next, v))
}

func (l *layers) set(v Node, bit uint16) {
	if l.mask[v] == 0 {
		l.touched = append(l.touched, v)
	}
	l.mask[v] |= bit
}

// spare returns the memory of an earlier search's layer, empty.
func (l *layers) spare() []Node {
	if n := len(l.at); n < cap(l.at) {
		return l.at[:n+1][n][:0]
	}
	return nil
}

func (l *layers) add(nodes []Node) { l.at = append(l.at, nodes) }

func (l *layers) reset() {
	for _, v := range l.touched {
		l.mask[v] = 0
	}
	l.touched, l.at = l.touched[:0], l.at[:0]
}
