package analysis

import (
	mathbits "math/bits"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// list appends the routes of h hops, in their order, until the limit.
//
// For each grade of evidence it goes through the sequences of symbols that
// some walk in the web has, in order, and for each through the sequences of
// nodes. A set of nodes is carried along a sequence of symbols; every set has
// a walk on, by the labels of the web, so that few sequences lead nowhere:
// those whose walks all meet a node twice, or which fail as a whole.
func (s *search) list(h int) error {
	w, err := s.web(h)
	if err != nil || len(w.nodes[0]) == 0 {
		return err
	}
	l := &lister{search: s, web: w, hops: h, symbols: make([]symbol, h), route: make([]*arc, h), path: make([]Node, h+1)}
	for _, nodes := range w.nodes {
		l.reached = append(l.reached, make([]place, 0, min(len(nodes), 64)))
		l.index = append(l.index, make([]int32, len(nodes)))
		l.on = append(l.on, make([]onward, len(nodes)))
	}
	for l.grade = w.best[0][0]; l.grade > 0; l.grade-- {
		l.reached[0] = append(l.reached[0][:0], place{0, l.p.level[l.from], w.runs[0][0]})
		if err := l.sequences(0); err != nil {
			return err
		}
	}
	return nil
}

// lister lists the routes in a web.
type lister struct {
	*search
	web     *web
	hops    int
	grade   uint8 // routes whose weakest evidence is this
	symbols []symbol
	reached [][]place // by layer: by way of symbols
	index   [][]int32 // by layer and place: 1 + where it is in reached, or 0
	on      [][]onward
	round   int32
	route   []*arc
	path    []Node
	loops   int // walks given up for a loop since the last route
}

// place is a node of a layer and what the walks that led to it have.
type place struct {
	at    int32
	level uint8 // the lowest last known level of one
	runs  bits  // of years in which one holds
}

// onward is what the walks on from a node by the rest of the symbols have.
type onward struct {
	round   int32 // it is of this sequence of symbols
	graded  bool  // some walk has a step of the grade
	unknown bool  // some walk has a step of which it is unknown whether it holds
	next    uint8 // the highest level that a walk begins with
	runs    bits
}

// open reports whether x can be on a route of the grade or better, after the
// walks to v.
func (l *lister) open(i int, x *arc, v place) bool {
	return x.rank >= l.grade && l.web.best[i+1][x.to] >= l.grade && (!l.ascending || v.level <= l.web.next[i+1][x.to]) &&
		!l.runs(x).and(v.runs).and(l.web.runs[i+1][x.to]).empty()
}

// after returns the last known level at v after another.
func (l *lister) after(level uint8, v Node) uint8 {
	if here := l.p.level[v]; here != 0 {
		return here
	}
	return level
}

// of returns the arcs of a node of layer i.
func (w *web) of(i int, at int32) []arc {
	return w.arcs[i][w.first[i][at]:w.first[i][at+1]]
}

// by returns those of arcs that have the symbol.
func by(arcs []arc, y symbol) []arc {
	from, _ := slices.BinarySearchFunc(arcs, y, func(x arc, y symbol) int { return int(x.symbol) - int(y) })
	to := from
	for to < len(arcs) && arcs[to].symbol == y {
		to++
	}
	return arcs[from:to]
}

// sequences goes through the symbols that can follow the first i.
func (l *lister) sequences(i int) error {
	if i == l.hops {
		return l.nodes()
	}
	var present [2 * 256 / 64]uint64
	for _, v := range l.reached[i] {
		arcs := l.web.of(i, v.at)
		if err := l.look(len(arcs)); err != nil {
			return err
		}
		for k := range arcs {
			if y := arcs[k].symbol; present[y/64]>>(y%64)&1 == 0 && l.open(i, &arcs[k], v) {
				present[y/64] |= 1 << (y % 64)
			}
		}
	}
	for word, set := range present {
		for ; set != 0; set &= set - 1 {
			y := symbol(word*64 + mathbits.TrailingZeros64(set))
			if err := l.follow(i, y); err != nil {
				return err
			}
			if err := l.sequences(i + 1); err != nil {
				return err
			}
		}
	}
	return nil
}

// follow sets what is reached by y after the first i symbols.
func (l *lister) follow(i int, y symbol) error {
	l.symbols[i] = y
	next := l.reached[i+1][:0]
	index := l.index[i+1]
	for _, v := range l.reached[i] {
		arcs := by(l.web.of(i, v.at), y)
		if err := l.look(len(arcs)); err != nil {
			return err
		}
		for k := range arcs {
			x := &arcs[k]
			if !l.open(i, x, v) {
				continue
			}
			runs, level := l.runs(x).and(v.runs), l.after(v.level, l.web.nodes[i+1][x.to])
			if n := index[x.to]; n > 0 {
				p := &next[n-1]
				p.runs, p.level = p.runs.or(runs), min(p.level, level)
				continue
			}
			next = append(next, place{x.to, level, runs})
			index[x.to] = int32(len(next))
		}
	}
	for _, v := range next {
		index[v.at] = 0
	}
	l.reached[i+1] = next
	return nil
}

// nodes lists the routes with the symbols, in the order of their nodes.
func (l *lister) nodes() error {
	l.round++
	for _, v := range l.reached[l.hops] {
		l.on[l.hops][v.at] = onward{round: l.round, runs: allBits, next: l.begins(l.web.nodes[l.hops][v.at], anyLevel)}
	}
	for i := l.hops - 1; i >= 0; i-- {
		for _, v := range l.reached[i] {
			arcs := by(l.web.of(i, v.at), l.symbols[i])
			if err := l.look(len(arcs)); err != nil {
				return err
			}
			o := &l.on[i][v.at]
			for k := range arcs {
				x := &arcs[k]
				t := &l.on[i+1][x.to]
				if t.round != l.round || !l.open(i, x, v) {
					continue
				}
				next := l.begins(l.web.nodes[i][v.at], t.next)
				if next == 0 {
					continue
				}
				if o.round != l.round {
					*o = onward{round: l.round}
				}
				o.next = max(o.next, next)
				o.runs = o.runs.or(l.runs(x).and(t.runs))
				o.graded = o.graded || t.graded || x.rank == l.grade
				o.unknown = o.unknown || t.unknown || x.truth == graph.Unknown
			}
		}
	}
	if l.on[0][0].round != l.round {
		return nil
	}
	l.path[0] = l.from
	return l.walk(walked{level: l.p.level[l.from], runs: allBits})
}

// walked is what a route so far comes to.
type walked struct {
	hops            int
	at              int32
	level           uint8 // the last one known
	graded, unknown bool
	runs            bits
}

// walk lists the routes on from what was walked.
func (l *lister) walk(w walked) error {
	if w.hops == l.hops {
		return l.accept()
	}
	only := l.timed && !l.years.used && l.q.When.Unknown == graph.Only
	arcs := by(l.web.of(w.hops, w.at), l.symbols[w.hops])
	if err := l.look(len(arcs)); err != nil {
		return err
	}
	for k := range arcs {
		x := &arcs[k]
		t := &l.on[w.hops+1][x.to]
		if x.rank < l.grade || t.round != l.round {
			continue
		}
		v := l.web.nodes[w.hops+1][x.to]
		n := walked{
			hops: w.hops + 1, at: x.to, level: l.after(w.level, v),
			graded:  w.graded || x.rank == l.grade,
			unknown: w.unknown || x.truth == graph.Unknown,
			runs:    w.runs.and(l.runs(x)),
		}
		switch {
		case l.ascending && w.level > t.next,
			!n.graded && !t.graded,
			only && !n.unknown && !t.unknown,
			n.runs.and(t.runs).empty():
			continue
		case slices.Contains(l.path[:n.hops], v):
			if l.loops++; l.loops > l.maxLoops && !l.direct && l.inCore == nil {
				return errLoops
			}
			continue
		}
		l.path[n.hops], l.route[w.hops] = v, x
		if err := l.walk(n); err != nil {
			return err
		}
	}
	return nil
}
