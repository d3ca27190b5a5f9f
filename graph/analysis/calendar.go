package analysis

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// calendar decides what holds in one common year. It turns years into bits, so
// that a search can carry sets of them: each bit is a run of years in which no
// relation met changes, or several such runs where there are too many for the
// bits. Sets of bits are therefore never too small; truths are decided on the
// years themselves.
type calendar struct {
	p       *Projection
	used    bool
	certain bool // only certain years count
	asked   graph.Span
	starts  []graph.Year // of the runs, ascending
	known   map[timeNo]bits
}

const numBits = 128

// bits is a set of runs of years.
type bits [numBits / 64]uint64

var allBits = bits{^uint64(0), ^uint64(0)}

func (a bits) and(b bits) bits { return bits{a[0] & b[0], a[1] & b[1]} }
func (a bits) or(b bits) bits  { return bits{a[0] | b[0], a[1] | b[1]} }
func (a bits) empty() bool     { return a[0]|a[1] == 0 }

func newCalendar(p *Projection, q Trace) calendar {
	c := calendar{p: p, used: q.Simultaneous, certain: q.When.Unknown == graph.Exclude, asked: graph.Span{First: 1, Last: graph.MaxYear}}
	if q.When.Mode != graph.AnyTime {
		c.asked = graph.Span{First: q.When.From, Last: q.When.To}
	}
	return c
}

// spans returns the years that count of n.
func (c *calendar) spans(n timeNo) []graph.Span {
	certain, possible := c.p.times.asOf(n)
	if c.certain {
		return certain
	}
	return possible
}

// meets reports whether n holds in some year asked about.
func (c *calendar) meets(n timeNo) bool { return meets(c.spans(n), c.asked.First, c.asked.Last) }

// rule sets the runs to those between the changes of the given times.
func (c *calendar) rule(ns []timeNo) {
	c.known = map[timeNo]bits{}
	c.starts = append(c.starts[:0], c.asked.First)
	for _, n := range ns {
		if _, ok := c.known[n]; ok {
			continue
		}
		c.known[n] = bits{}
		for _, s := range c.spans(n) {
			for _, y := range [2]graph.Year{s.First, s.Last + 1} {
				if c.asked.First < y && y <= c.asked.Last {
					c.starts = append(c.starts, y)
				}
			}
		}
	}
	slices.Sort(c.starts)
	c.starts = slices.Compact(c.starts)
	for n := range c.known {
		c.known[n] = c.draw(n)
	}
}

func (c *calendar) draw(n timeNo) bits {
	var b bits
	for _, s := range c.spans(n) {
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
				b[k/64] |= 1 << (k % 64)
			}
		}
	}
	return b
}

// bits returns the runs in which n holds; all where no common year is asked
// for.
func (c *calendar) bits(n timeNo) bits {
	if !c.used {
		return allBits
	}
	return c.known[n]
}

// within returns the part of a that was asked about.
func (c *calendar) within(a []graph.Span) []graph.Span {
	return intersect(a, []graph.Span{c.asked})
}
