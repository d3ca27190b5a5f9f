package trace

import (
	"math/bits"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// list appends the routes of h hops, in their order, until the limit.
//
// For each grade of evidence it goes through the sequences of symbols that
// some walk in the layered graph has, in order, and for each through the
// sequences of nodes. A set of nodes is carried along a sequence of symbols;
// every set has a walk on, by the labels of the graph, so that few sequences
// lead nowhere: those whose walks all loop, or which fail as a whole.
func (s *search) list(h int) error {
	g, err := s.layered(h)
	if err != nil || len(g.nodes[0]) == 0 {
		return err
	}
	l := &lister{search: s, layers: g, hops: h, symbols: make([]symbol, h), route: make([]*arc, h), path: make([]topology.Node, h+1)}
	for _, nodes := range g.nodes {
		l.reached = append(l.reached, make([]prefix, 0, min(len(nodes), 64)))
		l.index = append(l.index, make([]int32, len(nodes)))
		l.suffixes = append(l.suffixes, make([]suffix, len(nodes)))
	}
	for l.grade = g.best[0][0]; l.grade > 0; l.grade-- {
		l.reached[0] = append(l.reached[0][:0], prefix{0, l.p.LevelRank(l.from), g.common[0][0]})
		if err := l.sequences(0); err != nil {
			return err
		}
	}
	return nil
}

// lister lists the routes in a layered graph.
type lister struct {
	*search
	layers   *layeredGraph
	hops     int
	grade    uint8 // routes whose weakest evidence is this
	symbols  []symbol
	reached  [][]prefix // by layer: by way of symbols
	index    [][]int32  // by layer and node: 1 + where it is in reached, or 0
	suffixes [][]suffix
	round    int32
	route    []*arc
	path     []topology.Node
	loops    int // walks given up for a loop since the last route
}

// prefix is a node of a layer and what the walks that led to it have.
type prefix struct {
	at     int32
	level  uint8       // the lowest last known level of one
	common intervalSet // in which one holds
}

// suffix is what the walks on from a node by the rest of the symbols have.
type suffix struct {
	round   int32 // it is of this sequence of symbols
	graded  bool  // some walk has a step of the grade
	unknown bool  // some walk has a step of which it is unknown whether it holds
	next    uint8 // the highest level that a walk begins with
	common  intervalSet
}

// open reports whether x can be on a route of the grade or better, after the
// walks to v.
func (l *lister) open(i int, x *arc, v prefix) bool {
	return x.rank >= l.grade && l.layers.best[i+1][x.to] >= l.grade && (!l.ascending || v.level <= l.layers.next[i+1][x.to]) &&
		!l.intervals(x).and(v.common).and(l.layers.common[i+1][x.to]).empty()
}

// after returns the last known level at v after another.
func (l *lister) after(level uint8, v topology.Node) uint8 {
	if here := l.p.LevelRank(v); here != 0 {
		return here
	}
	return level
}

// arcsOf returns the arcs of a node of layer i.
func (g *layeredGraph) arcsOf(i int, at int32) []arc {
	return g.arcs[i][g.first[i][at]:g.first[i][at+1]]
}

// read returns those of arcs that have the symbol.
func read(arcs []arc, y symbol) []arc {
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
		return l.paths()
	}
	var present [2 * 256 / 64]uint64
	for _, v := range l.reached[i] {
		arcs := l.layers.arcsOf(i, v.at)
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
			y := symbol(word*64 + bits.TrailingZeros64(set))
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
		arcs := read(l.layers.arcsOf(i, v.at), y)
		if err := l.look(len(arcs)); err != nil {
			return err
		}
		for k := range arcs {
			x := &arcs[k]
			if !l.open(i, x, v) {
				continue
			}
			common, level := l.intervals(x).and(v.common), l.after(v.level, l.layers.nodes[i+1][x.to])
			if n := index[x.to]; n > 0 {
				p := &next[n-1]
				p.common, p.level = p.common.or(common), min(p.level, level)
				continue
			}
			next = append(next, prefix{x.to, level, common})
			index[x.to] = int32(len(next))
		}
	}
	for _, v := range next {
		index[v.at] = 0
	}
	l.reached[i+1] = next
	return nil
}

// paths lists the routes with the symbols, in the order of their nodes.
func (l *lister) paths() error {
	l.round++
	for _, v := range l.reached[l.hops] {
		l.suffixes[l.hops][v.at] = suffix{round: l.round, common: allIntervals, next: l.begins(l.layers.nodes[l.hops][v.at], anyLevel)}
	}
	for i := l.hops - 1; i >= 0; i-- {
		for _, v := range l.reached[i] {
			arcs := read(l.layers.arcsOf(i, v.at), l.symbols[i])
			if err := l.look(len(arcs)); err != nil {
				return err
			}
			o := &l.suffixes[i][v.at]
			for k := range arcs {
				x := &arcs[k]
				t := &l.suffixes[i+1][x.to]
				if t.round != l.round || !l.open(i, x, v) {
					continue
				}
				next := l.begins(l.layers.nodes[i][v.at], t.next)
				if next == 0 {
					continue
				}
				if o.round != l.round {
					*o = suffix{round: l.round}
				}
				o.next = max(o.next, next)
				o.common = o.common.or(l.intervals(x).and(t.common))
				o.graded = o.graded || t.graded || x.rank == l.grade
				o.unknown = o.unknown || t.unknown || x.truth == graph.Unknown
			}
		}
	}
	if l.suffixes[0][0].round != l.round {
		return nil
	}
	l.path[0] = l.from
	return l.walk(walked{level: l.p.LevelRank(l.from), common: allIntervals})
}

// walked is what a route so far comes to.
type walked struct {
	hops            int
	at              int32
	level           uint8 // the last one known
	graded, unknown bool
	common          intervalSet
}

// walk lists the routes on from what was walked.
func (l *lister) walk(w walked) error {
	if w.hops == l.hops {
		return l.accept()
	}
	only := l.timed && !l.years.used && l.q.When.Unknown == graph.Only
	arcs := read(l.layers.arcsOf(w.hops, w.at), l.symbols[w.hops])
	if err := l.look(len(arcs)); err != nil {
		return err
	}
	for k := range arcs {
		x := &arcs[k]
		t := &l.suffixes[w.hops+1][x.to]
		if x.rank < l.grade || t.round != l.round {
			continue
		}
		v := l.layers.nodes[w.hops+1][x.to]
		n := walked{
			hops: w.hops + 1, at: x.to, level: l.after(w.level, v),
			graded:  w.graded || x.rank == l.grade,
			unknown: w.unknown || x.truth == graph.Unknown,
			common:  w.common.and(l.intervals(x)),
		}
		switch {
		case l.ascending && w.level > t.next,
			!n.graded && !t.graded,
			only && !n.unknown && !t.unknown,
			n.common.and(t.common).empty():
			continue
		case slices.Contains(l.path[:n.hops], v):
			if l.loops++; l.loops > l.maxLoops && !l.direct && l.onRoutes == nil {
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
