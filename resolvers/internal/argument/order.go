package argument

import (
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// NodeOrder reads the orderBy of a connection: its keys are the names of
// properties, and of the fields that every node has.
func NodeOrder(orderBy []map[string]any) []graph.Order {
	out := make([]graph.Order, len(orderBy))
	for i, o := range orderBy {
		by, _ := o["by"].(fmt.Stringer)
		direction, _ := o["direction"].(fmt.Stringer)
		out[i] = graph.Order{Field: field(by.String()), Desc: enumWord(direction) == "desc"}
	}
	return out
}
