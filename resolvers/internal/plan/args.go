package plan

import (
	"errors"
	"maps"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
)

// Args are the arguments of a field as they come from the document and the
// variables.
type Args struct {
	field     *ast.Field
	variables map[string]any
	err       error // the first
}

// value returns the argument of that name, see coerce.Argument.
func (a *Args) value(name string) (v any, ok bool, err error) {
	d := a.field.Definition.Arguments.ForName(name)
	if d == nil {
		return nil, false, nil
	}
	var given *ast.Value
	if g := a.field.Arguments.ForName(name); g != nil {
		given = g.Value
	}
	return coerce.Argument(d, given, a.variables)
}

// ArgumentError is the error of an argument, or of a part of one.
type ArgumentError struct {
	Path ast.Path // from the argument on
	Err  error
}

func (e *ArgumentError) Error() string { return e.Path.String() + ": " + e.Err.Error() }
func (e *ArgumentError) Unwrap() error { return e.Err }

// At is a place in an argument.
type At struct {
	up    *At
	name  string
	index int
}

func (p *At) fail(err error) error {
	if _, ok := err.(*ArgumentError); ok {
		return err
	}
	var path ast.Path
	for q := p; q != nil; q = q.up {
		if q.name != "" {
			path = append(ast.Path{ast.PathName(q.name)}, path...)
		} else {
			path = append(ast.Path{ast.PathIndex(q.index)}, path...)
		}
	}
	return &ArgumentError{path, err}
}

// Decoder reads a value that stands at a place in an argument.
type Decoder[T any] func(at *At, v any) (T, error)

// Arg returns the argument of that name, the zero value where it is absent or
// cannot be read.
func Arg[T any](a *Args, name string, decode Decoder[T]) T {
	var none T
	if a.err != nil {
		return none
	}
	v, ok, err := a.value(name)
	if a.err = err; !ok || err != nil {
		return none
	}
	t, err := decode(&At{name: name}, v)
	if err != nil {
		a.err = err
		return none
	}
	return t
}

// errNull is the error of a null where none may be.
var errNull = errors.New("must not be null")

// NonNull returns the decoder of values that must not be null.
func NonNull[T any](decode Decoder[T]) Decoder[T] {
	return func(at *At, v any) (t T, err error) {
		if v == nil {
			return t, at.fail(errNull)
		}
		return decode(at, v)
	}
}

// Scalar returns the decoder that reads with unmarshal.
func Scalar[T any](unmarshal func(any) (T, error)) Decoder[T] {
	return func(at *At, v any) (T, error) {
		t, err := unmarshal(v)
		if err != nil {
			return t, at.fail(err)
		}
		return t, nil
	}
}

// Enum returns the decoder of a type that reads itself.
func Enum[T any, P interface {
	*T
	UnmarshalGQL(v any) error
}]() Decoder[T] {
	return func(at *At, v any) (t T, err error) {
		if err := P(&t).UnmarshalGQL(v); err != nil {
			return t, at.fail(err)
		}
		return t, nil
	}
}

// Optional returns the decoder of values that may be null.
func Optional[T any](decode Decoder[T]) Decoder[*T] {
	return func(at *At, v any) (*T, error) {
		if v == nil {
			return nil, nil
		}
		t, err := decode(at, v)
		if err != nil {
			return nil, err
		}
		return &t, nil
	}
}

// List returns the decoder of lists, in which a single value stands for a list
// of one, and null for nil.
func List[T any](decode Decoder[T]) Decoder[[]T] {
	return func(at *At, v any) ([]T, error) {
		if v == nil {
			return nil, nil
		}
		items := graphql.CoerceList(v)
		out := make([]T, len(items))
		for i, item := range items {
			var err error
			if out[i], err = decode(&At{up: at, index: i}, item); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
}

// Member reads the entry of that name of an input object into to, if there is
// one.
func Member[T any](at *At, from map[string]any, name string, decode Decoder[T], to *T) error {
	v, ok := from[name]
	if !ok {
		return nil
	}
	t, err := decode(&At{up: at, name: name}, v)
	if err != nil {
		return err
	}
	*to = t
	return nil
}

// MapEntry reads one entry of an input object.
type MapEntry func(at *At, from, to map[string]any) error

// Entry returns the MapEntry of that name.
func Entry[T any](name string, decode Decoder[T]) MapEntry {
	return func(at *At, from, to map[string]any) error {
		if _, ok := from[name]; !ok {
			return nil
		}
		var t T
		err := Member(at, from, name, decode, &t)
		to[name] = t
		return err
	}
}

// Entries reads an input object as a map, null as nil.
func Entries(at *At, v any, entries ...MapEntry) (map[string]any, error) {
	if v == nil {
		return nil, nil
	}
	from := v.(map[string]any)
	to := make(map[string]any, len(from))
	for _, e := range entries {
		if err := e(at, from, to); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// WithDefaults returns an input object with what is absent from it.
func WithDefaults(from, defaults map[string]any) map[string]any {
	all := maps.Clone(defaults)
	maps.Copy(all, from)
	return all
}
