package memstore

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sort"
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
	keys := graph.Keys(q.Order)
	if len(keys) > 1 {
		return s.scanOrdered(ctx, q, yield)
	}
	desc := keys[0].Desc
	lists, _ := s.matchable(q)
	if desc {
		slices.Reverse(lists)
	}
	beat, n := pulse{ctx: ctx}, 0
	for _, list := range lists {
		list = between(list, q.After, q.Before, desc, compareEntryID)
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

func (s snapshot) scanOrdered(ctx context.Context, q graph.Query, yield func(*graph.Node) bool) error {
	lists, narrowed := s.matchable(q)
	keys := graph.Keys(q.Order)
	if !narrowed && len(keys) == 2 && keys[0].Desc == keys[1].Desc && len(q.Kinds) == 1 {
		return s.scanIndex(ctx, q, keys[0], yield)
	}
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

// scanIndex is scanOrdered for an order by one field, which costs the page, what
// does not pass on the way there, and finding where it begins.
func (s snapshot) scanIndex(ctx context.Context, q graph.Query, key graph.Order, yield func(*graph.Node) bool) error {
	list := s.sorted(q.Kinds[0], key.Field)
	at := func(i int) *entry {
		if key.Desc {
			i = len(list) - 1 - i
		}
		return list[i]
	}
	page := newRanking(nodeRanks{}, q.Order, nil, nil, 0)
	from, to := 0, len(list)
	if q.After != nil {
		from = sort.Search(to, func(i int) bool { return page.compare(at(i), q.After) > 0 })
	}
	if q.Before != nil {
		to = sort.Search(to, func(i int) bool { return page.compare(at(i), q.Before) >= 0 })
	}
	beat, n := pulse{ctx: ctx}, 0
	for i := from; i < to; i++ {
		if err := beat.err(); err != nil {
			return err
		}
		x := at(i)
		if !x.matches(q.Where) {
			continue
		}
		if n++; !yield(x.node) || n == q.Limit {
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
