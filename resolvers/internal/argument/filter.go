package argument

import (
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// StringFilter is the input of that name. A nil field is not given; an empty
// list is.
type StringFilter struct {
	Eq         *string
	Ne         *string
	In         []string
	Contains   *string
	StartsWith *string
}

// IntFilter is the input of that name, see StringFilter.
type IntFilter struct {
	Eq  *int
	Ne  *int
	In  []int
	Gte *int
	Lte *int
}

// DateFilter is the input of that name, see StringFilter.
type DateFilter struct {
	Eq  *graph.Date
	Gte *graph.Date
	Lte *graph.Date
}

// IDFilter is the input of that name, see StringFilter.
type IDFilter struct {
	Eq *graph.ID
	Ne *graph.ID
	In []graph.ID
}

// conditions collects conditions of operators that are given.
type conditions []graph.Condition

func add[T any](c *conditions, op graph.Op, v *T, value func(T) any) {
	if v != nil {
		*c = append(*c, graph.Condition{Op: op, Values: []any{value(*v)}})
	}
}

func addAll[T any](c *conditions, vs []T, value func(T) any) {
	if vs == nil {
		return
	}
	in := graph.Condition{Op: graph.In, Values: make([]any, len(vs))}
	for i, v := range vs {
		in.Values[i] = value(v)
	}
	*c = append(*c, in)
}

func asText[T ~string](s T) any { return string(s) }

func asNumber(n int) any { return int64(n) }

func asDate(d graph.Date) any { return d.String() }

func (f *StringFilter) conditions() (c conditions) {
	if f == nil {
		return nil
	}
	add(&c, graph.In, f.Eq, asText)
	add(&c, graph.NotIn, f.Ne, asText)
	addAll(&c, f.In, asText)
	add(&c, graph.Contains, f.Contains, asText)
	add(&c, graph.Prefix, f.StartsWith, asText)
	return c
}

func (f *IntFilter) conditions() (c conditions) {
	add(&c, graph.In, f.Eq, asNumber)
	add(&c, graph.NotIn, f.Ne, asNumber)
	addAll(&c, f.In, asNumber)
	add(&c, graph.Min, f.Gte, asNumber)
	add(&c, graph.Max, f.Lte, asNumber)
	return c
}

// conditions compares dates as texts, which order as they do. A date passes
// gte if its first day is not before that of the bound, so "2018" passes
// "2018-01-01"; it passes lte if it begins before the bound is over.
func (f *DateFilter) conditions() (c conditions) {
	add(&c, graph.In, f.Eq, asDate)
	add(&c, graph.Min, f.Gte, func(d graph.Date) any { return earliest(d).String() })
	add(&c, graph.Max, f.Lte, func(d graph.Date) any { return d.Last().String() })
	return c
}

// earliest returns the first, in order, of the dates that begin with d:
// "2018" for "2018-01-01".
func earliest(d graph.Date) graph.Date {
	y, m, day := d.Year(), d.Month(), d.Day()
	if day == 1 {
		day = 0
	}
	if day == 0 && m == 1 {
		m = 0
	}
	return graph.MakeDate(y, m, day)
}

func (f *IDFilter) conditions(path string) (c conditions, err error) {
	if f == nil {
		return nil, nil
	}
	check := func(op string, id graph.ID) {
		if err == nil {
			err = CheckID(path+"."+op, id)
		}
	}
	if f.Eq != nil {
		check("eq", *f.Eq)
	}
	if f.Ne != nil {
		check("ne", *f.Ne)
	}
	for i, id := range f.In {
		check(fmt.Sprintf("in[%d]", i), id)
	}
	add(&c, graph.In, f.Eq, asText)
	add(&c, graph.NotIn, f.Ne, asText)
	addAll(&c, f.In, asText)
	return c, err
}
