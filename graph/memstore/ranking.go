package memstore

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// ranking keeps what comes first in an order, within a page. With a limit it
// holds at most twice as many, so n additions cost n log limit, and it builds
// positions only of what it takes in.
type ranking[T any] struct {
	ranks         ranks[T]
	order         []graph.Order
	after, before *graph.Position
	limit         int // 0 means none
	kept          []ranked[T]
	full          bool // kept[limit-1] was the last when it was cut
}

// ranks says where an item stands: the value of each key, and how its id
// compares with another.
type ranks[T any] interface {
	value(item T, field string) any
	compareID(item T, id string) int
	position(item T, order []graph.Order) graph.Position
}

type ranked[T any] struct {
	pos  graph.Position
	item T
}

func newRanking[T any](r ranks[T], order []graph.Order, after, before *graph.Position, limit int) *ranking[T] {
	return &ranking[T]{ranks: r, order: graph.Keys(order), after: after, before: before, limit: limit}
}

func (r *ranking[T]) add(item T) {
	switch {
	case r.full && r.compare(item, &r.kept[r.limit-1].pos) > 0,
		r.after != nil && r.compare(item, r.after) <= 0,
		r.before != nil && r.compare(item, r.before) >= 0:
		return
	}
	r.kept = append(r.kept, ranked[T]{r.ranks.position(item, r.order), item})
	if r.limit > 0 && len(r.kept)/2 >= r.limit {
		r.cut()
	}
}

// compare is graph.ComparePositions for an item that has no position yet; most
// often the first key decides.
func (r *ranking[T]) compare(item T, p *graph.Position) int {
	last := len(r.order) - 1
	d := 0
	for i := 0; i <= last && d == 0; i++ {
		if i == last {
			d = r.ranks.compareID(item, p.ID)
		} else {
			d = graph.CompareValues(r.ranks.value(item, r.order[i].Field), p.Keys[i])
		}
		if r.order[i].Desc {
			d = -d
		}
	}
	return d
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

var (
	_ ranks[*entry]     = nodeRanks{}
	_ ranks[graph.Step] = stepRanks{}
)

type nodeRanks struct{}

func (nodeRanks) value(x *entry, field string) any {
	if field == graph.FieldDegree {
		return int64(len(x.edges))
	}
	return x.node.Field(field)
}

func (nodeRanks) compareID(x *entry, id string) int { return compareEntryID(x, id) }

func (nodeRanks) position(x *entry, order []graph.Order) graph.Position {
	return x.node.Position(order, len(x.edges))
}

type stepRanks struct{}

// value returns what graph.Step.Position has for the field.
func (stepRanks) value(s graph.Step, field string) any {
	switch field {
	case graph.OrderName:
		return s.Node.Name.Value
	case graph.OrderRel:
		return string(s.Edge.Rel)
	}
	if since := s.Edge.Since(); since != 0 {
		return since.String()
	}
	return nil
}

func (stepRanks) compareID(s graph.Step, id string) int { return compareEdgeID(s.Edge, id) }

func (stepRanks) position(s graph.Step, order []graph.Order) graph.Position { return s.Position(order) }
