package memstore

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// matches reports whether x passes w; nil passes everything.
func (x *entry) matches(w graph.Expr) bool {
	switch w := w.(type) {
	case graph.And:
		return !slices.ContainsFunc(w, func(part graph.Expr) bool { return !x.matches(part) })
	case graph.Or:
		return slices.ContainsFunc(w, x.matches)
	case graph.Not:
		return !x.matches(w.Expr)
	case graph.Compare:
		return w.Match(x.node.Field(w.Field))
	case graph.Related:
		return slices.ContainsFunc(x.along(w.Dir), func(e *graph.Edge) bool { return w.Match(e, x.node.ID) })
	case graph.DegreeIs:
		n := int64(x.degree(w.Pattern))
		return !slices.ContainsFunc(w.Conditions, func(c graph.Condition) bool { return !c.Match(n) })
	}
	return true
}

// narrowing says from what share of the nodes on it pays to gather the few
// that can match, which must be sorted, rather than walk all.
const narrowing = 8

// matchable returns lists as state.lists does among which are all nodes that
// pass q: those that its condition names or that stand beside what it names,
// where they are few, else all of its kinds.
func (s snapshot) matchable(q graph.Query) [][]*entry {
	lists := s.lists(q.Kinds)
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	ids, ok := s.candidates(q.Where, total/narrowing)
	if !ok {
		return lists
	}
	slices.Sort(ids)
	var list []*entry
	for _, id := range slices.Compact(ids) {
		x := s.nodes[id]
		if x != nil && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, id.Kind())) {
			list = append(list, x)
		}
	}
	return [][]*entry{list}
}

// candidates returns the ids of all nodes that can pass w, and false where it
// cannot tell or they are more than most.
func (s snapshot) candidates(w graph.Expr, most int) (ids []graph.ID, ok bool) {
	switch w := w.(type) {
	case graph.And:
		for _, part := range w {
			if some, fewer := s.candidates(part, most); fewer {
				ids, ok, most = some, true, len(some)
			}
		}
	case graph.Compare:
		if w.Field != graph.FieldID || w.Op != graph.In || len(w.Values) > most {
			return nil, false
		}
		return named(w.Condition), true
	case graph.Related:
		i := slices.IndexFunc(w.To, func(c graph.Condition) bool { return c.Op == graph.In })
		if i < 0 {
			return nil, false
		}
		for _, far := range named(w.To[i]) {
			x := s.nodes[far]
			if x == nil {
				continue
			}
			if len(ids)+len(x.edges) > most {
				return nil, false
			}
			for _, e := range x.edges {
				ids = append(ids, e.Far(far))
			}
		}
		return ids, true
	}
	return ids, ok
}

// named returns the ids among the values of c.
func named(c graph.Condition) []graph.ID {
	ids := make([]graph.ID, 0, len(c.Values))
	for _, v := range c.Values {
		if id, ok := v.(string); ok {
			ids = append(ids, graph.ID(id))
		}
	}
	return ids
}
