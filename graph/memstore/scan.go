package memstore

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

func (s snapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		if err := s.scan(ctx, q, func(n *graph.Node) bool { return yield(n, nil) }); err != nil {
			yield(nil, err)
		}
	}
}

// scan calls yield for each node of the answer until it returns false, which
// is no error.
func (s snapshot) scan(ctx context.Context, q graph.Query, yield func(*graph.Node) bool) error {
	if err := q.Check(); err != nil {
		return fmt.Errorf("scan: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	q = q.Indexed()
	keys := graph.Keys(q.Order)
	lists, narrowed := s.matchable(q)
	desc, compare := keys[0].Desc, compareEntryAt
	switch {
	case len(keys) == 2 && keys[1].Desc == desc && len(q.Kinds) == 1 && !narrowed:
		field := keys[0].Field
		lists = [][]*entry{s.sorted(q.Kinds[0], field)}
		compare = newRanking(nodeRanks{}, []graph.Order{{Field: field}}, nil, nil, 0).compare
	case len(keys) > 1:
		return scanOrdered(ctx, lists, q, yield)
	case desc:
		slices.Reverse(lists)
	}
	beat, n := pulse{ctx: ctx}, 0
	for _, list := range lists {
		list = between(list, q.After, q.Before, desc, compare)
		for i := range list {
			x := list[i]
			if desc {
				x = list[len(list)-1-i]
			}
			if err := beat.err(); err != nil {
				return err
			}
			if !x.matches(q.Where) {
				continue
			}
			if n++; !yield(x.node) || n == q.Limit {
				return nil
			}
		}
	}
	return nil
}

// scanOrdered answers q, whose nodes are in lists, in an order for which there
// is no index.
func scanOrdered(ctx context.Context, lists [][]*entry, q graph.Query, yield func(*graph.Node) bool) error {
	first := newRanking(nodeRanks{}, q.Order, q.After, q.Before, q.Limit)
	if err := each(ctx, lists, q.Where, first.add); err != nil {
		return err
	}
	beat := pulse{ctx: ctx}
	for _, x := range first.items() {
		if err := beat.err(); err != nil {
			return err
		}
		if !yield(x.node) {
			return nil
		}
	}
	return nil
}

func (s snapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	if err := q.Check(); err != nil {
		return 0, fmt.Errorf("count: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	n := 0
	q = q.Indexed()
	if q.Where == nil {
		for _, list := range s.lists(q.Kinds) {
			n += len(list)
		}
		return n, nil
	}
	lists, _ := s.matchable(q)
	err := each(ctx, lists, q.Where, func(*entry) { n++ })
	return n, err
}

// each calls f for every node of lists that passes where.
func each(ctx context.Context, lists [][]*entry, where graph.Expr, f func(*entry)) error {
	beat := pulse{ctx: ctx}
	for _, list := range lists {
		for _, x := range list {
			if err := beat.err(); err != nil {
				return err
			}
			if x.matches(where) {
				f(x)
			}
		}
	}
	return nil
}

func compareEntryID(x *entry, id string) int { return strings.Compare(string(x.node.ID), id) }

func compareEntryAt(x *entry, p *graph.Position) int { return compareEntryID(x, p.ID) }
