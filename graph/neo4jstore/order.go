package neo4jstore

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// sortKey is one key of an order.
type sortKey struct {
	ref   string // the value
	class int    // of all values, by their order: aNumber, aText; or mixed
	desc  bool
}

// The classes of values in the order of graph.CompareValues.
const (
	aNumber = iota
	aText
	absent
	mixed // any of these; what is a list counts as absent
)

func classOf(v any) int {
	switch v.(type) {
	case int64, float64:
		return aNumber
	case string:
		return aText
	}
	return absent
}

// nodeKeys returns the keys of an order of the nodes called n.
func nodeKeys(n string, order []graph.Order) []sortKey {
	var keys []sortKey
	for _, o := range graph.Keys(order) {
		k := sortKey{ref: n + "." + o.Field, desc: o.Desc}
		switch o.Field {
		case graph.FieldID, graph.FieldName:
			k.class = aText
		case graph.FieldDegree:
			k.class = aNumber
		case "":
			continue // absent everywhere
		default:
			k.ref, _ = field(n, o.Field)
			k.class = mixed
		}
		keys = append(keys, k)
	}
	return keys
}

// rel is the kind of relation r. Types sort otherwise: '_' follows capitals.
// On a Turkish server the small letter of I is one without a dot.
const rel = "replace(toLower(type(r)), 'ı', 'i')"

// edgeID returns the id of relation r between two nodes.
func edgeID(from, to string) string {
	return "(" + from + ".id + ' ' + " + rel + " + ' ' + " + to + ".id)"
}

// stepID is the id of a relation r that leads to a node m or from it.
var stepID = edgeID("startNode(r)", "endNode(r)")

// stepKeys returns the keys of an order of relations r that lead to nodes m.
func stepKeys(order []graph.Order) []sortKey {
	var keys []sortKey
	for _, o := range graph.Keys(order) {
		k := sortKey{class: aText, desc: o.Desc}
		switch o.Field {
		case graph.OrderName:
			k.ref = "m.name"
		case graph.OrderRel:
			k.ref = rel
		case graph.OrderSince:
			k.ref, k.class = "r.since", mixed
		case graph.OrderID:
			k.ref = stepID
		}
		keys = append(keys, k)
	}
	return keys
}

// atNode returns keys of the relations of p at one node, where those of one
// type and direction are in the order of the nodes that they lead to.
func atNode(keys []sortKey, p graph.Pattern) []sortKey {
	if p.Dir == graph.Both || len(relTypes(p.Rels)) != 1 {
		return keys
	}
	keys = slices.Clone(keys)
	for i := range keys {
		if keys[i].ref == stepID {
			keys[i].ref = "m.id"
		}
	}
	return keys
}

// rank returns the class of a mixed key, by comparisons that are null where
// the type is another.
func (k sortKey) rank() string {
	return fmt.Sprintf("CASE WHEN %s <= Infinity THEN 0 WHEN %[1]s >= '' THEN 1 ELSE 2 END", k.ref)
}

// value returns what a mixed key sorts by within its class.
func (k sortKey) value() string {
	return fmt.Sprintf("CASE WHEN %s <= Infinity OR %[1]s >= '' THEN %[1]s END", k.ref)
}

// orderBy returns the keys for ORDER BY.
func orderBy(keys []sortKey) string {
	var parts []string
	for _, k := range keys {
		dir := ""
		if k.desc {
			dir = " DESC"
		}
		if k.class == mixed {
			parts = append(parts, k.rank()+dir, k.value()+dir)
		} else {
			parts = append(parts, k.ref+dir)
		}
	}
	return strings.Join(parts, ", ")
}

// page returns the conditions that a row lies behind after and before before.
func (b *builder) page(order []graph.Order, keys []sortKey, after, before *graph.Position) (conds []string) {
	if after != nil {
		conds = append(conds, b.behind(keys, values(order, after)))
	}
	if before != nil {
		turned := make([]sortKey, len(keys))
		for i, k := range keys {
			k.desc = !k.desc
			turned[i] = k
		}
		conds = append(conds, b.behind(turned, values(order, before)))
	}
	return conds
}

// values returns the values of a position, aligned with the keys of order.
func values(order []graph.Order, p *graph.Position) []any {
	var vs []any
	for i, o := range graph.Keys(order) {
		switch {
		case o.Field == "":
		case i < len(p.Keys):
			vs = append(vs, p.Keys[i])
		default:
			vs = append(vs, p.ID)
		}
	}
	return vs
}

// behind returns the condition that a row comes after the values given.
func (b *builder) behind(keys []sortKey, vs []any) string {
	k, v, class := keys[0], vs[0], classOf(vs[0])
	rest := ""
	if len(keys) > 1 {
		rest = b.behind(keys[1:], vs[1:])
	}
	op := ">"
	if k.desc {
		op = "<"
	}
	switch {
	case k.class == mixed:
		same := rest
		if class != absent {
			same = fmt.Sprintf("(%s OR %s = %s AND %s)", b.compare(k.ref, op, v), k.ref, b.param(v), rest)
		}
		return whole(fmt.Sprintf("%s %s %d OR %[1]s = %[3]d AND %[4]s", k.rank(), op, class, same))
	case k.class != class: // all rows are on one side
		return fmt.Sprint(k.class > class != k.desc)
	case rest == "":
		return b.compare(k.ref, op, v)
	}
	// In this form the first part is a range of an index.
	return fmt.Sprintf("(%s AND %s)", b.compare(k.ref, op+"=", v), whole(b.compare(k.ref, op, v)+" OR "+rest))
}
