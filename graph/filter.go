package graph

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Op is an operator of a Condition.
type Op uint8

const (
	In       Op = iota // equals one of Values
	NotIn              // the opposite of In: an absent value passes
	Prefix             // a text that starts with one of Values
	Contains           // a text that contains one of Values
	Min                // at least Values[0]
	Max                // at most Values[0]
)

// Condition is one test of one value. An absent value passes NotIn only.
// Values are string, int64 or float64, all of the type of what is tested; a
// value of another type passes NotIn only, but int64 and float64 compare as
// numbers. In without Values passes nothing, NotIn everything.
type Condition struct {
	Op     Op
	Values []any

	set valueSet // of Values, see Indexed; may be nil
}

// Is returns the condition that a value is one of vs.
func Is[T ~string](vs ...T) Condition {
	c := Condition{Op: In, Values: make([]any, len(vs))}
	for i, v := range vs {
		c.Values[i] = string(v)
	}
	return c
}

// Match reports whether v, which is nil where it is absent, passes.
func (c Condition) Match(v any) bool {
	if v == nil {
		return c.Op == NotIn
	}
	switch c.Op {
	case In, NotIn:
		if c.set != nil {
			return c.set.has(v) == (c.Op == In)
		}
		return slices.ContainsFunc(c.Values, func(w any) bool { return equal(v, w) }) == (c.Op == In)
	case Prefix, Contains:
		s, ok := v.(string)
		return ok && slices.ContainsFunc(c.Values, func(w any) bool {
			t, ok := w.(string)
			return ok && (c.Op == Prefix && strings.HasPrefix(s, t) || c.Op == Contains && strings.Contains(s, t))
		})
	}
	if len(c.Values) != 1 || class(v) != class(c.Values[0]) {
		return false
	}
	d := CompareValues(v, c.Values[0])
	return c.Op == Min && d >= 0 || c.Op == Max && d <= 0
}

func (c Condition) check() error {
	for _, v := range c.Values {
		if class(v) == 0 {
			return fmt.Errorf("condition with a %T: %w", v, ErrInvalid)
		}
		if _, text := v.(string); !text && (c.Op == Prefix || c.Op == Contains) {
			return fmt.Errorf("text condition with a %T: %w", v, ErrInvalid)
		}
	}
	if c.Op > Max || (c.Op == Min || c.Op == Max) && len(c.Values) != 1 {
		return fmt.Errorf("condition with operator %d and %d values: %w", c.Op, len(c.Values), ErrInvalid)
	}
	return nil
}

func equal(v, w any) bool { return class(v) == class(w) && CompareValues(v, w) == 0 }

// class is 1 for a number, 2 for a text, 3 for absent, 0 for anything else.
func class(v any) int {
	switch v.(type) {
	case int64, float64:
		return 1
	case string:
		return 2
	case nil:
		return 3
	}
	return 0
}

// CompareValues orders values of fields: numbers by size, then texts by
// bytes, then nil, which stands for an absent value.
func CompareValues(a, b any) int {
	if ca, cb := class(a), class(b); ca != cb {
		return cmp.Compare(ca, cb)
	}
	switch a := a.(type) {
	case string:
		return strings.Compare(a, b.(string))
	case int64:
		if b, ok := b.(int64); ok {
			return cmp.Compare(a, b)
		}
		return compareMixed(a, b.(float64))
	case float64:
		if b, ok := b.(int64); ok {
			return -compareMixed(b, a)
		}
		return cmp.Compare(a, b.(float64))
	}
	return 0
}

// compareMixed compares by value. Turning n into a float would make numbers
// beyond 2^53 equal that are not, and the order no order.
func compareMixed(n int64, f float64) int {
	switch {
	case f >= 1<<63:
		return -1
	case f < -1<<63 || f != f: // NaN comes first, as in cmp.Compare
		return 1
	}
	whole := math.Trunc(f)
	return cmp.Or(cmp.Compare(n, int64(whole)), cmp.Compare(whole, f))
}

// ClaimFilter selects claims: a claim passes if it matches every part that is
// not empty. Conditions are on texts; all in a list must pass.
type ClaimFilter struct {
	Role       []Condition
	Status     []Status // any of
	Confidence []Confidence
	Source     []Condition // on the id of the source
}

// IsZero reports whether f lets every claim pass.
func (f ClaimFilter) IsZero() bool {
	return len(f.Role)+len(f.Status)+len(f.Confidence)+len(f.Source) == 0
}

// Match reports whether c passes.
func (f ClaimFilter) Match(c *Claim) bool {
	return matchText(f.Role, c.Role) && matchText(f.Source, string(c.Source)) &&
		(len(f.Status) == 0 || slices.Contains(f.Status, c.Status)) &&
		(len(f.Confidence) == 0 || slices.Contains(f.Confidence, c.Confidence))
}

func matchText(conds []Condition, s string) bool {
	var v any
	if s != "" {
		v = s
	}
	for _, c := range conds {
		if !c.Match(v) {
			return false
		}
	}
	return true
}

// EdgeFilter selects relations. A relation passes if it is of one of Rels, has
// a claim that passes Claims, and by the claims that pass, and only those,
// its truth at When is one that the policy keeps.
type EdgeFilter struct {
	Rels   []Rel // any of; none means all
	Claims ClaimFilter
	When   When
}

// Truth says what the claims of e that pass f.Claims say about f.When: the
// most affirmative of them, or No where none passes.
func (f EdgeFilter) Truth(e *Edge) Truth {
	t := No
	for i := range e.Claims {
		if c := &e.Claims[i]; f.Claims.Match(c) {
			t = max(t, c.Holds(e.Timing, f.When))
		}
	}
	return t
}

// Match reports whether e passes.
func (f EdgeFilter) Match(e *Edge) bool {
	if len(f.Rels) > 0 && !slices.Contains(f.Rels, e.Rel) {
		return false
	}
	if f.When.Mode == AnyTime {
		return slices.ContainsFunc(e.Claims, func(c Claim) bool { return f.Claims.Match(&c) })
	}
	return f.When.Unknown.Keeps(f.Truth(e))
}
