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
// pass q: those that its condition names, that have a value which it names or
// that stand beside what it names, where they are few, else all of its kinds.
func (s snapshot) matchable(q graph.Query) (_ [][]*entry, narrowed bool) {
	lists := s.lists(q.Kinds)
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	ids, ok := s.candidates(q.Kinds, q.Where, total/narrowing)
	if !ok {
		return lists, false
	}
	slices.Sort(ids)
	var list []*entry
	for _, id := range slices.Compact(ids) {
		x := s.nodes[id]
		if x != nil && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, id.Kind())) {
			list = append(list, x)
		}
	}
	return [][]*entry{list}, true
}

// candidates returns the ids of all nodes of kinds that can pass w, and false
// where it cannot tell or they are more than most.
func (s snapshot) candidates(kinds []graph.Kind, w graph.Expr, most int) (ids []graph.ID, ok bool) {
	switch w := w.(type) {
	case graph.And:
		for _, part := range w {
			if some, fewer := s.candidates(kinds, part, most); fewer {
				ids, ok, most = some, true, len(some)
			}
		}
	case graph.Compare:
		switch {
		case w.Op != graph.In || len(w.Values) > most:
			return nil, false
		case w.Field == graph.FieldID:
			return named(w.Condition), true
		}
		return s.withValues(kinds, w, most)
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

// withValues returns the ids of the nodes of kinds whose field is one of the
// texts of w, as candidates does. What is absent, or not a text, is not indexed.
func (s snapshot) withValues(kinds []graph.Kind, w graph.Compare, most int) (ids []graph.ID, ok bool) {
	if len(kinds) == 0 {
		return nil, false
	}
	for _, v := range w.Values {
		text, ok := v.(string)
		if !ok {
			return nil, false
		}
		for _, k := range kinds {
			for _, x := range s.having(k, w.Field, text) {
				if ids = append(ids, x.node.ID); len(ids) > most {
					return nil, false
				}
			}
		}
	}
	return ids, true
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
