package argument

import (
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// NodeOrder reads the orderBy of a connection: its keys are the names of
// properties, and of the fields that every node has.
func NodeOrder(orderBy []map[string]any) []graph.Order {
	out := []graph.Order{}
	for _, o := range orderBy {
		by, _ := o["by"].(fmt.Stringer)
		direction, _ := o["direction"].(fmt.Stringer)
		out = AppendKey(out, graph.Order{Field: field(by.String()), Desc: enumWord(direction) == "desc"})
	}
	return out
}

// AppendKey appends a key of an order, unless its field is one already: what is
// equal by a field stays so. A list of thousands is then no longer than there are
// fields.
func AppendKey(order []graph.Order, key graph.Order) []graph.Order {
	if slices.ContainsFunc(order, func(o graph.Order) bool { return o.Field == key.Field }) {
		return order
	}
	return append(order, key)
}
