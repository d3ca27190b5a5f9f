// Package coerce turns the values of variables, and of the arguments that a
// document spells out, into those that the schema asks for, by the sections 6.1.2
// and 6.4.1 of the GraphQL specification of October 2021. It is the only place that
// says which value fits which type, and how a value that does not fit is reported.
//
// Its work is linear in the size of the values. How deep they may be nested is for
// the caller to bound.
package coerce

import (
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// MaxErrors is how many errors of the variables of a request are reported.
const MaxErrors = 10

// Scalar returns the value of a scalar of the schema's own for one of JSON, in
// which a whole number is an int64.
type Scalar func(v any) (any, error)

// Coercer coerces values for one schema. It is safe for concurrent use.
type Coercer struct {
	schema  *ast.Schema
	scalars map[string]Scalar
}

// New returns a Coercer for schema. A scalar of the schema's own that is not in
// scalars takes every value.
func New(schema *ast.Schema, scalars map[string]Scalar) *Coercer { return &Coercer{schema, scalars} }

// Variables returns the values of the variables of a valid operation for those
// that a request gives, as encoding/json decodes them; int and []string are taken
// too. It changes nothing in given.
// Where some do not fit, it returns at most MaxErrors errors instead.
func (c *Coercer) Variables(op *ast.OperationDefinition, given map[string]any) (map[string]any, []*errcode.Error) {
	x := coercion{Coercer: c}
	out := make(map[string]any, len(op.VariableDefinitions))
	for _, d := range op.VariableDefinitions {
		at := &place{name: "$" + d.Variable, json: true}
		v, ok := given[d.Variable]
		switch {
		case ok && v == nil && d.Type.NonNull:
			x.fail(at, nil, d.Type, d.DefaultValue != nil)
		case ok && v == nil:
			out[d.Variable] = nil
		case ok:
			out[d.Variable] = x.value(at, d.Type, v)
		case d.DefaultValue != nil:
			out[d.Variable], _ = expand(&place{}, d.DefaultValue, d.Type, nil) // a constant
		case d.Type.NonNull:
			x.missing(at, d.Type)
		}
	}
	if len(x.errs) > 0 {
		return nil, x.errs
	}
	return out, nil
}

// coercion is one use of a Coercer.
type coercion struct {
	*Coercer
	errs []*errcode.Error
}

// full reports whether there are as many errors as are reported.
func (x *coercion) full() bool { return len(x.errs) >= MaxErrors }

// value returns the value of type t for v, or notes an error.
func (x *coercion) value(at *place, t *ast.Type, v any) any {
	if v == nil {
		if t.NonNull {
			x.fail(at, v, t, false)
		}
		return nil
	}
	if t.Elem == nil {
		return x.named(at, x.schema.Types[t.NamedType], v)
	}
	list, ok := items(v)
	if !ok { // a single value stands for a list of one
		return []any{x.value(&place{up: at, single: true}, t.Elem, v)}
	}
	out := make([]any, len(list))
	for i, item := range list {
		if x.full() {
			break
		}
		out[i] = x.value(&place{up: at, index: i, item: true}, t.Elem, item)
	}
	return out
}

// items returns the items of a list, which a caller in Go may have as texts.
func items(v any) ([]any, bool) {
	texts, ok := v.([]string)
	if !ok {
		list, ok := v.([]any)
		return list, ok
	}
	list := make([]any, len(texts))
	for i, s := range texts {
		list[i] = s
	}
	return list, true
}

// named returns the value of a named type for v.
func (x *coercion) named(at *place, d *ast.Definition, v any) any {
	switch d.Kind {
	case ast.InputObject:
		if m, ok := v.(map[string]any); ok {
			return x.object(at, d, m)
		}
	case ast.Enum:
		if s, ok := v.(string); ok && d.EnumValues.ForName(s) != nil {
			return s
		}
	default:
		if read := x.scalars[d.Name]; read != nil {
			if n, ok := Whole(v); ok {
				v = n
			}
			out, err := read(v)
			if err != nil {
				x.refuse(at, errcode.From(err).Message, errcode.From(err).Hint)
			}
			return out
		}
		if out, ok := scalar(d.Name, v); ok {
			return out
		}
	}
	x.fail(at, v, &ast.Type{NamedType: d.Name}, false)
	return nil
}

// object returns the input object for m. The defaults of what it lacks are added
// where the argument is read, as they are to an object that a document spells out: a
// request costs the same either way.
func (x *coercion) object(at *place, d *ast.Definition, m map[string]any) map[string]any {
	out := make(map[string]any, len(m))
	known, asks := 0, false
	for _, f := range d.Fields {
		if x.full() {
			return out
		}
		v, ok := m[f.Name]
		switch {
		case ok:
			known++
			asks = asks || v != nil
			out[f.Name] = x.value(&place{up: at, name: f.Name}, f.Type, v)
		case f.Type.NonNull && f.DefaultValue == nil:
			x.missing(&place{up: at, name: f.Name}, f.Type)
		}
	}
	switch {
	case known < len(m):
		for _, name := range slices.Sorted(maps.Keys(m)) {
			if d.Fields.ForName(name) == nil && !x.full() {
				x.unknown(&place{up: at, name: name}, d, name)
			}
		}
	case known > 0 && !asks && isFilter(d):
		x.refuse(at, "all that the "+d.Name+" has is null, which asks for nothing", filterHint)
	}
	return out
}

// isFilter reports whether an input object is tests of one value, in which null
// stands for a test that is not made.
func isFilter(d *ast.Definition) bool { return strings.HasSuffix(d.Name, "Filter") }

// filterHint says what to do about null in a filter.
const filterHint = "leave out what is not to be tested"

// place is where a value stands: a variable or an argument at the top, below it
// the fields of objects and the items of lists.
type place struct {
	up     *place
	name   string
	index  int
	item   bool // of a list, by index
	single bool // what stands for a list of one: the place of the list
	json   bool // at the top: the value is JSON, not a literal of a document
}

// String returns the path of p, such as "$o[0].by".
func (p *place) String() string {
	var path ast.Path
	for ; p != nil; p = p.up {
		switch {
		case p.item:
			path = append(path, ast.PathIndex(p.index))
		case !p.single:
			path = append(path, ast.PathName(p.name))
		}
	}
	slices.Reverse(path)
	return path.String()
}

func (p *place) isJSON() bool {
	for p.up != nil {
		p = p.up
	}
	return p.json
}
