package analysis

import (
	"cmp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// accept appends the route that was walked if it holds as asked. The error is
// errLimit where there are enough already.
func (l *lister) accept() error {
	truth := graph.Yes
	for _, x := range l.route {
		truth = min(truth, x.truth)
	}
	var common Validity
	for i, x := range l.route {
		certain, possible := l.p.times.asOf(l.p.time(x.relation))
		if i == 0 {
			common = Validity{certain, possible}
			continue
		}
		common = Validity{intersect(common.Certain, certain), intersect(common.Possible, possible)}
	}
	var counted []graph.Span // the common years that made the truth
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
	r := Route{Truth: truth, Evidence: confidences[l.grade], Common: common.clone()}
	level := l.p.level[l.from]
	for i, x := range l.route {
		u, v := l.path[i], l.path[i+1]
		certain, possible := l.p.times.asOf(l.p.time(x.relation))
		st := RouteStep{
			From: l.p.ID(u), To: l.p.ID(v),
			Rel: l.p.rels[x.symbol.rel()], Dir: x.symbol.dir(),
			Confidence: confidences[x.rank],
			Truth:      x.truth,
			Years:      Validity{certain, possible}.clone(),
		}
		if l.years.used {
			st.Truth = graph.Unknown
			if slices.Equal(intersect(counted, certain), counted) {
				st.Truth = graph.Yes
			}
		}
		if here := l.p.level[v]; here != 0 {
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

// clone returns v without a tie to the Projection, which callers must not
// change.
func (v Validity) clone() Validity {
	return Validity{slices.Clone(v.Certain), slices.Clone(v.Possible)}
}
