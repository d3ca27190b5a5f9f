package memstore

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sort"

	"github.com/glocal-graph/glocal/graph"
)

func (s snapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		if err := s.edges(ctx, q, func(e *graph.Edge) bool { return yield(e, nil) }); err != nil {
			yield(nil, err)
		}
	}
}

// edges calls yield for each relation of the answer until it returns false,
// which is no error.
func (s snapshot) edges(ctx context.Context, q graph.EdgeQuery, yield func(*graph.Edge) bool) error {
	if err := q.Check(); err != nil {
		return fmt.Errorf("edges: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	q.EdgeFilter = q.EdgeFilter.Indexed()
	beat, n := pulse{ctx: ctx}, 0
	for list := range s.blocks(q) {
		for _, e := range list {
			if err := beat.err(); err != nil {
				return err
			}
			if len(q.FromKinds) > 0 && !slices.Contains(q.FromKinds, e.From.Kind()) ||
				len(q.ToKinds) > 0 && !slices.Contains(q.ToKinds, e.To.Kind()) || !q.EdgeFilter.Match(e) {
				continue
			}
			if n++; !yield(e) || n == q.Limit {
				return nil
			}
		}
	}
	return nil
}

// blocks yields, in the order of ids, lists of relations behind q.After among
// which are all that pass q.
func (s snapshot) blocks(q graph.EdgeQuery) iter.Seq[[]*graph.Edge] {
	after := string(q.After)
	rest := func(list []*graph.Edge) []*graph.Edge {
		return between(list, &graph.Position{ID: after}, nil, false, compareEdgeAt)
	}
	return func(yield func([]*graph.Edge) bool) {
		if list, ok := s.citing(q.Claims.Source); ok {
			yield(rest(list))
			return
		}
		for _, list := range s.lists(q.FromKinds) {
			// No relation of a node comes behind its id, a blank and what
			// is greater than any text.
			i := sort.Search(len(list), func(i int) bool { return string(list[i].node.ID)+" \xff" > after })
			for _, x := range list[i:] {
				if !yield(rest(x.out())) {
					return
				}
				rest = func(list []*graph.Edge) []*graph.Edge { return list } // all that follow are behind it
			}
		}
	}
}

// citing returns the relations with a claim of one of the sources that conds
// name, and false where they name none.
func (s snapshot) citing(conds []graph.Condition) ([]*graph.Edge, bool) {
	i := slices.IndexFunc(conds, func(c graph.Condition) bool { return c.Op == graph.In })
	if i < 0 {
		return nil, false
	}
	sources := named(conds[i])
	if len(sources) == 1 {
		return s.sources[sources[0]], true
	}
	var list []*graph.Edge
	for _, id := range sources {
		list = append(list, s.sources[id]...)
	}
	slices.SortFunc(list, graph.CompareEdges)
	return slices.Compact(list), true
}
