package graph

import (
	"fmt"
	"slices"
)

// Query selects nodes. The zero Query selects them all, in the order of ids.
type Query struct {
	Kinds  []Kind // any of; none means all
	Where  Expr   // nil means all
	Order  []Order
	After  *Position // start behind it
	Before *Position // end before it
	Limit  int       // 0 means no limit
}

// Order is one key of a sequence. An order without FieldID ends in ascending
// id; keys after FieldID have no effect.
type Order struct {
	Field string
	Desc  bool
}

// Position is a place in an order: the values of the keys before the id (nil
// where absent) and the id. It need not be that of something that exists.
type Position struct {
	Keys []any // string, int64, float64 or nil; one for each key before FieldID
	ID   string
}

// Fields to order the relations at a node by.
const (
	OrderName  = "name"  // main name of the far end
	OrderRel   = "rel"   // relation kind
	OrderSince = "since" // Edge.Since, as text
	OrderID    = FieldID // edge id
)

// Pattern selects the relations at a node.
type Pattern struct {
	EdgeFilter
	Dir   Dir
	Kinds []Kind      // of the far end, any of; none means all
	To    []Condition // on the id of the far end, all of
}

// Dir is a direction in which a relation is read.
type Dir uint8

const (
	Both Dir = iota
	Out      // the node is the relation's From
	Into     // the node is the relation's To
)

// Hop asks for the relations at nodes, and for what they lead to. Paging
// applies at each node. Orders are those of OrderName and its like.
type Hop struct {
	Pattern
	Order  []Order
	After  *Position
	Before *Position
	Limit  int // 0 means no limit

	// NoClaims says that nobody looks at what the sources say: the relations of
	// the answer may have no Claims and no Timing.
	NoClaims bool
}

// Step is a relation as seen from one of its ends.
type Step struct {
	Edge *Edge
	Node *Node // the far end
	Dir  Dir   // Out or Into; Out for a relation from a node to itself
}

// EdgeQuery selects relations of the whole graph, in the order of edge ids.
type EdgeQuery struct {
	EdgeFilter
	FromKinds []Kind // any of; none means all
	ToKinds   []Kind
	After     EdgeID // start behind it
	Limit     int    // 0 means no limit
}

// Expr is a condition on a node: one of And, Or, Not, Compare, Related and
// DegreeIs.
type Expr interface{ isExpr() }

type (
	// And passes where all pass; an empty one passes.
	And []Expr
	// Or passes where one passes; an empty one does not.
	Or []Expr
	// Not passes where Expr does not.
	Not struct{ Expr Expr }
	// Compare tests a field of the node, see Node.Field.
	Compare struct {
		Field string
		Condition
	}
	// Related passes where some relation at the node matches.
	Related struct{ Pattern }
	// DegreeIs tests the number of relations at the node that match, an int64;
	// all Conditions must pass.
	DegreeIs struct {
		Pattern
		Conditions []Condition
	}
)

func (And) isExpr()      {}
func (Or) isExpr()       {}
func (Not) isExpr()      {}
func (Compare) isExpr()  {}
func (Related) isExpr()  {}
func (DegreeIs) isExpr() {}

// MaxExprDepth bounds how deep conditions may be nested.
const MaxExprDepth = 8

// Check reports a question that no store may answer as ErrInvalid: a negative
// limit, a position that does not fit the order, a value of a wrong type, a
// range of years that ends before it begins, conditions nested too deep.
func (q Query) Check() error {
	return firstError(checkPage(q.Order, q.After, q.Before, q.Limit), checkExpr(q.Where, 1))
}

// Check is as Query.Check; an order by another field than those of OrderName
// and its like is ErrInvalid too.
func (h Hop) Check() error {
	for _, o := range h.Order {
		if !slices.Contains([]string{OrderName, OrderRel, OrderSince, OrderID}, o.Field) {
			return fmt.Errorf("order of relations by %q: %w", o.Field, ErrInvalid)
		}
	}
	return firstError(checkPage(h.Order, h.After, h.Before, h.Limit), h.Pattern.check())
}

// Check is as Query.Check.
func (q EdgeQuery) Check() error {
	return firstError(checkPage(nil, nil, nil, q.Limit), q.EdgeFilter.check())
}

// Keys returns the keys of an order up to and with its id, which is added
// where it is missing.
func Keys(order []Order) []Order {
	for i, o := range order {
		if o.Field == FieldID {
			return order[:i+1]
		}
	}
	return append(slices.Clone(order), Order{Field: FieldID})
}

// Reversed returns the order that runs the other way. Absent values, last in
// ascending order, come first in it.
func Reversed(order []Order) []Order {
	keys := slices.Clone(Keys(order))
	for i := range keys {
		keys[i].Desc = !keys[i].Desc
	}
	return keys
}

// ComparePositions orders two positions under order.
func ComparePositions(order []Order, a, b Position) int {
	keys := Keys(order)
	for i, o := range keys {
		var d int
		if i == len(keys)-1 {
			d = CompareValues(a.ID, b.ID)
		} else {
			d = CompareValues(a.Keys[i], b.Keys[i])
		}
		if d != 0 && o.Desc {
			return -d
		}
		if d != 0 {
			return d
		}
	}
	return 0
}

// Position returns the place of n in order. Degree is what FieldDegree sorts
// by, the number of relations at n; it is not used where the order has none.
func (n *Node) Position(order []Order, degree int) Position {
	keys := Keys(order)
	p := Position{ID: string(n.ID), Keys: make([]any, len(keys)-1)}
	for i := range p.Keys {
		if f := keys[i].Field; f == FieldDegree {
			p.Keys[i] = int64(degree)
		} else {
			p.Keys[i] = n.Field(f)
		}
	}
	return p
}

// Position returns the place of s in order.
func (s Step) Position(order []Order) Position {
	keys := Keys(order)
	p := Position{ID: string(s.Edge.ID()), Keys: make([]any, len(keys)-1)}
	for i := range p.Keys {
		var v string
		switch keys[i].Field {
		case OrderName:
			v = s.Node.Name.Value
		case OrderRel:
			v = string(s.Edge.Rel)
		case OrderSince:
			v = s.Edge.Since().String()
		}
		if v != "" {
			p.Keys[i] = v
		}
	}
	return p
}

// Match reports whether the relation e, met at the node id, passes.
func (p Pattern) Match(e *Edge, id ID) bool {
	if p.Dir == Out && e.From != id || p.Dir == Into && e.To != id {
		return false
	}
	far := e.Far(id)
	if len(p.Kinds) > 0 && !slices.Contains(p.Kinds, far.Kind()) {
		return false
	}
	return matchText(p.To, string(far)) && p.EdgeFilter.Match(e)
}

func checkPage(order []Order, after, before *Position, limit int) error {
	if limit < 0 {
		return fmt.Errorf("limit %d: %w", limit, ErrInvalid)
	}
	want := len(Keys(order)) - 1
	for _, p := range []*Position{after, before} {
		if p == nil {
			continue
		}
		if len(p.Keys) != want {
			return fmt.Errorf("position with %d keys in an order with %d: %w", len(p.Keys), want, ErrInvalid)
		}
		for _, k := range p.Keys {
			if class(k) == 0 {
				return fmt.Errorf("position with a %T: %w", k, ErrInvalid)
			}
		}
	}
	return nil
}

func checkExpr(x Expr, depth int) error {
	if depth > MaxExprDepth {
		return WithHint(fmt.Errorf("conditions nested more than %d deep: %w", MaxExprDepth, ErrInvalid),
			"join conditions of one level with AND or OR")
	}
	switch x := x.(type) {
	case And:
		return checkAll(x, depth)
	case Or:
		return checkAll(x, depth)
	case Not:
		return checkExpr(x.Expr, depth+1)
	case Compare:
		return x.Condition.check()
	case Related:
		return x.Pattern.check()
	case DegreeIs:
		for _, c := range x.Conditions {
			if err := c.check(); err != nil {
				return err
			}
		}
		return x.Pattern.check()
	}
	return nil
}

func checkAll(xs []Expr, depth int) error {
	for _, x := range xs {
		if err := checkExpr(x, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (p Pattern) check() error {
	for _, c := range p.To {
		if err := c.check(); err != nil {
			return err
		}
	}
	return p.EdgeFilter.check()
}

func (f EdgeFilter) check() error {
	for _, c := range slices.Concat(f.Claims.Role, f.Claims.Source) {
		if err := c.check(); err != nil {
			return err
		}
	}
	w := f.When
	if w.Mode == AnyTime {
		return nil
	}
	if w.From < 1 || w.To > MaxYear {
		return fmt.Errorf("years %d to %d: %w", w.From, w.To, ErrInvalid)
	}
	if w.From > w.To {
		return WithHint(fmt.Errorf("range from %d to %d ends before it begins: %w", w.From, w.To, ErrInvalid),
			"give the earlier year first")
	}
	return nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
