package coerce

import (
	"encoding/json"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Problem is a literal of a document that does not fit.
type Problem struct {
	At *ast.Position
	*errcode.Error
}

// Literal returns what does not fit in the value that a document spells out for
// what is named, of type t. Variables in it fit, and so does every value of a scalar
// of the schema's own, which is read when the field is executed.
func (c *Coercer) Literal(named string, t *ast.Type, v *ast.Value) []Problem {
	l := literals{coercion: coercion{Coercer: c}}
	l.check(&place{name: named}, t, v)
	return l.problems
}

// literals checks the literals of one value.
type literals struct {
	coercion
	problems []Problem
}

// note moves the errors of the coercion to the problems, found at v.
func (l *literals) note(at *ast.Position) {
	for _, e := range l.errs {
		l.problems = append(l.problems, Problem{at, e})
	}
	l.errs = l.errs[:0]
}

func (l *literals) check(at *place, t *ast.Type, v *ast.Value) {
	if len(l.problems) >= MaxErrors {
		return
	}
	defer l.note(v.Position)
	switch {
	case v.Kind == ast.Variable:
	case v.Kind == ast.NullValue:
		if t.NonNull {
			l.fail(at, nil, t, false)
		}
	case t.Elem != nil && v.Kind == ast.ListValue:
		for i, child := range v.Children {
			l.check(&place{up: at, index: i, item: true}, t.Elem, child.Value)
		}
	case t.Elem != nil: // a single value stands for a list of one
		l.check(&place{up: at, single: true}, t.Elem, v)
	default:
		l.checkNamed(at, l.schema.Types[t.NamedType], v)
	}
}

func (l *literals) checkNamed(at *place, d *ast.Definition, v *ast.Value) {
	x, ok := l.constant(v), false
	switch {
	case d == nil: // the document names a type that is not there
		return
	case d.Kind == ast.InputObject && v.Kind == ast.ObjectValue:
		l.checkObject(at, d, v)
		return
	case d.Kind == ast.Enum:
		n, isName := x.(name)
		ok = isName && d.EnumValues.ForName(string(n)) != nil
	case d.Kind == ast.Scalar && v.Kind == ast.FloatValue && (d.Name == "Int" || d.Name == "ID"): // 5.0 is no Int in a document
	case d.Kind == ast.Scalar:
		_, ok = scalar(d.Name, x)
	}
	if !ok {
		l.fail(at, x, &ast.Type{NamedType: d.Name}, false)
	}
}

func (l *literals) checkObject(at *place, d *ast.Definition, v *ast.Value) {
	given := make(map[string]bool, len(v.Children))
	for _, child := range v.Children {
		given[child.Name] = true
		below := &place{up: at, name: child.Name}
		f := d.Fields.ForName(child.Name)
		switch {
		case f == nil:
			l.unknown(below, d, child.Name)
		case isFilter(d) && child.Value.Kind == ast.NullValue:
			l.refuse(below, "null asks for nothing", filterHint)
		default:
			l.check(below, f.Type, child.Value)
		}
		l.note(child.Position)
	}
	for _, f := range d.Fields {
		if f.Type.NonNull && f.DefaultValue == nil && !given[f.Name] {
			l.missing(&place{up: at, name: f.Name}, f.Type)
		}
	}
}

// constant returns the value that v spells out, for a message and for scalar.
func (l *literals) constant(v *ast.Value) any {
	switch v.Kind {
	case ast.IntValue, ast.FloatValue:
		return json.Number(v.Raw)
	case ast.EnumValue:
		return name(v.Raw)
	case ast.BooleanValue:
		return v.Raw == "true"
	case ast.ListValue:
		return []any(nil)
	case ast.ObjectValue:
		return map[string]any(nil)
	}
	return v.Raw
}

// Argument returns the value of an argument of a valid document: what is given
// for it, else its default; ok is false where there is neither. Null, where it may
// be, is as nothing given. It is BAD_USER_INPUT where a variable is null at a place
// that must have a value, which validation lets pass if the variable has a default.
func Argument(d *ast.ArgumentDefinition, given *ast.Value, variables map[string]any) (v any, ok bool, err error) {
	if given != nil {
		if _, absent := absentVariable(given, variables); !absent {
			if v, err = expand(&place{name: d.Name}, given, d.Type, variables); err != nil || v != nil {
				return v, true, err
			}
		}
	}
	if d.DefaultValue == nil {
		return nil, false, nil
	}
	v, err = d.DefaultValue.Value(nil)
	return v, true, err
}

// absentVariable reports whether v is a variable without a value.
func absentVariable(v *ast.Value, variables map[string]any) (name string, absent bool) {
	if v.Kind != ast.Variable {
		return "", false
	}
	_, ok := variables[v.Raw]
	return v.Raw, !ok
}

// expand returns what v, which is valid, stands for.
func expand(at *place, v *ast.Value, t *ast.Type, variables map[string]any) (any, error) {
	switch v.Kind {
	case ast.Variable:
		x := variables[v.Raw]
		if x == nil && t.NonNull {
			return nil, nullVariable(at, v, t)
		}
		return x, nil
	case ast.ListValue:
		out := make([]any, len(v.Children))
		for i, child := range v.Children {
			var err error
			if out[i], err = expand(&place{up: at, index: i, item: true}, child.Value, t.Elem, variables); err != nil {
				return nil, err
			}
		}
		return out, nil
	case ast.ObjectValue:
		out := make(map[string]any, len(v.Children))
		for _, child := range v.Children {
			if _, absent := absentVariable(child.Value, variables); absent {
				continue
			}
			x, err := expand(&place{up: at, name: child.Name}, child.Value, v.Definition.Fields.ForName(child.Name).Type, variables)
			if err != nil {
				return nil, err
			}
			out[child.Name] = x
		}
		return out, nil
	case ast.IntValue, ast.FloatValue:
		if n, err := v.Value(nil); err == nil {
			return n, nil
		}
		return json.Number(v.Raw), nil // of more digits than Go has a type for
	}
	return v.Value(nil)
}

// nullVariable returns the error of a variable that is null at a place that must
// have a value of type t.
func nullVariable(at *place, v *ast.Value, t *ast.Type) error {
	path := at.String()
	return &errcode.Error{Code: errcode.BadInput, Argument: path, Message: path + ": $" + v.Raw + " is null, not " + article(typeName(t)),
		Hint: "leave $" + v.Raw + " out for its default"}
}
