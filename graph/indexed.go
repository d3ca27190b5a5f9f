package graph

import (
	"cmp"
	"slices"
)

// manyValues is how many values make a set faster than comparing them one by
// one.
const manyValues = 8

// valueSet is the values of a condition by what they are equal to.
type valueSet map[any]struct{}

// newValueSet returns the set of vs.
func newValueSet(vs []any) valueSet {
	set := make(valueSet, len(vs))
	for _, v := range vs {
		set[setKey(v)] = struct{}{}
	}
	return set
}

func (s valueSet) has(v any) bool {
	_, ok := s[setKey(v)]
	return ok
}

// setKey returns what all values have that are equal to v: a whole number is an
// int64, whatever its type.
func setKey(v any) any {
	f, ok := v.(float64)
	switch {
	case !ok:
		return v
	case f != f:
		return nan{}
	case f >= -1<<63 && f < 1<<63 && f == float64(int64(f)):
		return int64(f)
	}
	return f
}

// nan stands for NaN, which is equal to itself here and is not in a map.
type nan struct{}

// Indexed returns c, with a set of its values where they are many, so that Match
// takes the same time for any number of them. Making it costs a pass over the
// values; it pays for a condition that is tried on more than a few objects.
func (c Condition) Indexed() Condition {
	if len(c.Values) > manyValues && (c.Op == In || c.Op == NotIn) {
		c.set = newValueSet(c.Values)
	}
	return c
}

func indexed(conds []Condition) []Condition {
	if len(conds) == 0 {
		return nil
	}
	out := make([]Condition, len(conds))
	for i, c := range conds {
		out[i] = c.Indexed()
	}
	return out
}

// distinct returns the different ones of values, where they are many.
func distinct[T cmp.Ordered](values []T) []T {
	if len(values) <= manyValues {
		return values
	}
	return slices.Compact(slices.Sorted(slices.Values(values)))
}

// Indexed returns f with its conditions indexed, see Condition.Indexed, and
// nothing named twice in long lists.
func (f EdgeFilter) Indexed() EdgeFilter {
	f.Rels = distinct(f.Rels)
	f.Claims.Role = indexed(f.Claims.Role)
	f.Claims.Status = distinct(f.Claims.Status)
	f.Claims.Confidence = distinct(f.Claims.Confidence)
	f.Claims.Source = indexed(f.Claims.Source)
	return f
}

// Indexed returns p with its conditions indexed, see EdgeFilter.Indexed.
func (p Pattern) Indexed() Pattern {
	p.EdgeFilter = p.EdgeFilter.Indexed()
	p.Kinds = distinct(p.Kinds)
	p.To = indexed(p.To)
	return p
}

// Indexed returns q with its conditions indexed, see Condition.Indexed.
// Alternatives that test one field for equality become one condition.
func (q Query) Indexed() Query {
	q.Kinds = distinct(q.Kinds)
	q.Where = index(q.Where)
	return q
}

func index(x Expr) Expr {
	switch x := x.(type) {
	case And:
		out := make(And, len(x))
		for i, part := range x {
			out[i] = index(part)
		}
		return out
	case Or:
		return alternatives(x)
	case Not:
		return Not{index(x.Expr)}
	case Compare:
		return Compare{x.Field, x.Condition.Indexed()}
	case Related:
		return Related{x.Pattern.Indexed()}
	case DegreeIs:
		return DegreeIs{x.Pattern.Indexed(), indexed(x.Conditions)}
	}
	return x
}

// alternatives returns an Or with the parts of x, of which those that are an In
// on one field are one.
func alternatives(x Or) Expr {
	out := make(Or, 0, len(x))
	at := map[string]int{} // in out, by field
	for _, part := range x {
		c, ok := part.(Compare)
		if !ok || c.Op != In {
			out = append(out, index(part))
			continue
		}
		i, known := at[c.Field]
		if !known {
			at[c.Field] = len(out)
			out = append(out, Compare{c.Field, Condition{Op: In, Values: slices.Clip(c.Values)}})
			continue
		}
		all := out[i].(Compare)
		all.Values = append(all.Values, c.Values...)
		out[i] = all
	}
	for _, i := range at {
		out[i] = index(out[i])
	}
	if len(out) == 1 {
		return out[0]
	}
	return out
}
