package trace

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// partition decides what holds in one common year. It divides the years asked
// about into elementary intervals, in which no relation met changes, so that a
// search can carry sets of them as bits; where there are more than bits, a bit
// stands for several in a row. Sets are therefore never too small; truths are
// decided on the years themselves.
type partition struct {
	p       *topology.Projection
	used    bool // a common year is asked for
	certain bool // only certain years count
	asked   graph.Span
	starts  []graph.Year // of the elementary intervals, ascending
	sets    map[topology.ValidityNo]intervalSet
}

const numBits = 128

// intervalSet is a set of elementary intervals.
type intervalSet [numBits / 64]uint64

var allIntervals = intervalSet{^uint64(0), ^uint64(0)}

func (a intervalSet) and(b intervalSet) intervalSet { return intervalSet{a[0] & b[0], a[1] & b[1]} }
func (a intervalSet) or(b intervalSet) intervalSet  { return intervalSet{a[0] | b[0], a[1] | b[1]} }
func (a intervalSet) empty() bool                   { return a[0]|a[1] == 0 }

func newPartition(p *topology.Projection, q Query) partition {
	c := partition{p: p, used: q.Simultaneous, certain: q.When.Unknown == graph.Exclude, asked: graph.Span{First: 1, Last: graph.MaxYear}}
	if q.When.Mode != graph.AnyTime {
		c.asked = graph.Span{First: q.When.From, Last: q.When.To}
	}
	return c
}

// years returns the years that count of n.
func (c *partition) years(n topology.ValidityNo) topology.Intervals {
	v := c.p.Validity(n)
	if c.certain {
		return v.Certain
	}
	return v.Possible
}

// overlaps reports whether r holds in some year asked about.
func (c *partition) overlaps(r topology.Relation) bool {
	return c.years(c.p.ValidityNo(r)).Overlaps(c.asked)
}

// divide makes the elementary intervals those between the changes of the given
// validities.
func (c *partition) divide(ns []topology.ValidityNo) {
	c.sets = map[topology.ValidityNo]intervalSet{}
	c.starts = append(c.starts[:0], c.asked.First)
	for _, n := range ns {
		if _, ok := c.sets[n]; ok {
			continue
		}
		c.sets[n] = intervalSet{}
		for _, s := range c.years(n) {
			for _, y := range [2]graph.Year{s.First, s.Last + 1} {
				if c.asked.First < y && y <= c.asked.Last {
					c.starts = append(c.starts, y)
				}
			}
		}
	}
	slices.Sort(c.starts)
	c.starts = slices.Compact(c.starts)
	for n := range c.sets {
		c.sets[n] = c.cover(n)
	}
}

// cover returns the elementary intervals that n overlaps.
func (c *partition) cover(n topology.ValidityNo) intervalSet {
	var set intervalSet
	for _, s := range c.years(n) {
		for i, first := range c.starts {
			last := c.asked.Last
			if i+1 < len(c.starts) {
				last = c.starts[i+1] - 1
			}
			if s.First <= last && first <= s.Last {
				k := i
				if len(c.starts) > numBits {
					k = i * numBits / len(c.starts)
				}
				set[k/64] |= 1 << (k % 64)
			}
		}
	}
	return set
}

// set returns the elementary intervals in which n holds; all where no common
// year is asked for.
func (c *partition) set(n topology.ValidityNo) intervalSet {
	if !c.used {
		return allIntervals
	}
	return c.sets[n]
}

// within returns the part of a that was asked about.
func (c *partition) within(a topology.Intervals) topology.Intervals {
	return a.Intersect(topology.Intervals{c.asked})
}
