package trace

import (
	"cmp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// accept appends the route that was walked if it holds as asked. The error is
// errLimit where there are enough already.
func (l *lister) accept() error {
	truth, weakest := graph.Yes, l.route[0]
	common := l.validity(l.route[0])
	for i, x := range l.route {
		truth = min(truth, x.truth)
		if x.rank < weakest.rank {
			weakest = x
		}
		if i > 0 {
			common = common.Intersect(l.validity(x))
		}
	}
	var counted topology.Intervals // the common years that made the truth
	if l.years.used {
		truth, counted = graph.No, l.years.within(common.Certain)
		if len(counted) > 0 {
			truth = graph.Yes
		} else if counted = l.years.within(common.Possible); len(counted) > 0 {
			truth = graph.Unknown
		}
	}
	if (l.q.When.Mode != graph.AnyTime || l.years.used) && !l.q.When.Unknown.Keeps(truth) {
		return nil
	}
	if len(l.found) == l.limit {
		return errLimit
	}
	l.loops = 0
	r := Route{Truth: truth, Evidence: l.p.Confidence(weakest.relation), Common: common.Clone()}
	level := l.p.LevelRank(l.from)
	for i, x := range l.route {
		u, v := l.path[i], l.path[i+1]
		valid := l.validity(x)
		st := Step{
			From: l.p.ID(u), To: l.p.ID(v),
			Rel: l.p.Rels()[x.symbol.rel()], Dir: x.symbol.dir(),
			Confidence: l.p.Confidence(x.relation),
			Truth:      x.truth,
			Years:      valid.Clone(),
		}
		if l.years.used {
			st.Truth = graph.Unknown
			if slices.Equal(counted.Intersect(valid.Certain), counted) {
				st.Truth = graph.Yes
			}
		}
		if here := l.p.LevelRank(v); here != 0 {
			if level != 0 {
				st.Change = LevelChange(cmp.Compare(here, level))
			}
			level = here
		}
		r.Steps = append(r.Steps, st)
	}
	l.found = append(l.found, r)
	return nil
}

// validity returns the years in which x holds.
func (s *search) validity(x *arc) topology.Validity { return s.p.Validity(s.p.ValidityNo(x.relation)) }
