package memstore

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// ranking keeps what comes first in an order, within a page. With a limit it
// holds at most twice as many, so n additions cost n log limit.
type ranking[T any] struct {
	order         []graph.Order
	after, before *graph.Position
	limit         int // 0 means none
	kept          []ranked[T]
	full          bool // kept[limit-1] was the last that may come in when it was cut
}

type ranked[T any] struct {
	pos  graph.Position
	item T
}

func newRanking[T any](order []graph.Order, after, before *graph.Position, limit int) *ranking[T] {
	return &ranking[T]{order: graph.Keys(order), after: after, before: before, limit: limit}
}

func (r *ranking[T]) add(pos graph.Position, item T) {
	switch {
	case r.after != nil && graph.ComparePositions(r.order, pos, *r.after) <= 0,
		r.before != nil && graph.ComparePositions(r.order, pos, *r.before) >= 0,
		r.full && graph.ComparePositions(r.order, pos, r.kept[r.limit-1].pos) > 0:
		return
	}
	r.kept = append(r.kept, ranked[T]{pos, item})
	if r.limit > 0 && len(r.kept)/2 >= r.limit {
		r.cut()
	}
}

// cut sorts what is kept and drops what is beyond the limit.
func (r *ranking[T]) cut() {
	slices.SortFunc(r.kept, func(a, b ranked[T]) int { return graph.ComparePositions(r.order, a.pos, b.pos) })
	if r.limit > 0 && len(r.kept) >= r.limit {
		clear(r.kept[r.limit:])
		r.kept = r.kept[:r.limit]
		r.full = true
	}
}

// items returns the page, in order.
func (r *ranking[T]) items() []T {
	r.cut()
	items := make([]T, len(r.kept))
	for i, k := range r.kept {
		items[i] = k.item
	}
	return items
}
