package plan

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"
)

// Type is a GraphQL object or interface type. R is the Go type of its objects;
// an interface and the types that implement it share one.
type Type[R any] struct {
	Name   string
	Fields map[string]Field[R]
	Brief  []string // fields for which less of an object is enough, see Run.BriefContext

	// Of returns the object type of an object of an interface, and Possible
	// are all that there are. They are absent for an object type.
	Of       func(R) *Type[R]
	Possible []*Type[R]

	// Absent reports whether an object stands for null; where it is nil, none
	// does.
	Absent func(R) bool
}

// Field says how one field of a type is resolved: a Leaf, a LeafCall or an
// Object.
type Field[R any] interface {
	// compile returns what writes the field of an object as it is, or what
	// resolves it for many objects.
	compile(c *compiler, f *fieldInfo) (direct func([]byte, R) []byte, s starter[R])
}

// starter begins to resolve a field for all objects of a level.
type starter[R any] interface {
	start(x *Run, rows []R, absent func(R) bool) column

	// ahead asks what can be asked of objects of which only the key is known.
	ahead(x *Run, rows []R)
}

// column is a field resolved for many objects.
type column interface {
	// write appends the value for an object. It returns false where the value
	// is null and must not be; what it has appended is then of no use.
	write(x *Run, b []byte, row int) ([]byte, bool)
}

// Call resolves a field of one object.
type Call[R, V any] func(context.Context, R) (V, error)

// Bind reads the arguments of a field and returns what resolves it with them.
type Bind[R, V any] func(*Args) Call[R, V]

// Leaf is a field whose value is at hand in the object and has no fields.
type Leaf[R, V any] struct {
	Get    func(R) V
	Append func([]byte, V) []byte
}

func (l Leaf[R, V]) compile(*compiler, *fieldInfo) (func([]byte, R) []byte, starter[R]) {
	return func(b []byte, r R) []byte { return l.Append(b, l.Get(r)) }, nil
}

// LeafCall is a field without fields of its own that has arguments, can fail
// or needs the graph.
type LeafCall[R, V any] struct {
	Bind   Bind[R, V]
	Append func([]byte, V) []byte
}

func (l LeafCall[R, V]) compile(c *compiler, f *fieldInfo) (func([]byte, R) []byte, starter[R]) {
	return nil, &leafStarter[R, V]{f, bind(c, f, l.Bind), l.Append}
}

// Object is a field whose values are objects of the type Type.
type Object[R, V, C any] struct {
	Bind   Bind[R, V]
	Spread func(to []C, v V) (all []C, null bool) // appends the objects of a value
	Type   *Type[C]
	ByKey  bool // resolved with the key of an object alone
}

func (o Object[R, V, C]) compile(c *compiler, f *fieldInfo) (func([]byte, R) []byte, starter[R]) {
	return nil, &objectStarter[R, V, C]{field: f, bound: bind(c, f, o.Bind), spread: o.Spread, sel: compile(c, o.Type, f.all), byKey: o.ByKey}
}

// Objects is a field without arguments whose value is a list of objects, none
// of them null.
type Objects[R, C any] struct {
	Append func(r R, ctx context.Context, to []C) ([]C, error) // a method of R: appends the objects of the list
	Type   *Type[C]
}

func (o Objects[R, C]) compile(c *compiler, f *fieldInfo) (func([]byte, R) []byte, starter[R]) {
	return nil, &objectStarter[R, R, C]{field: f, each: o.Append, sel: compile(c, o.Type, f.all)}
}

// fieldInfo is what is known of a field of an operation.
type fieldInfo struct {
	*ast.Field
	all         []*ast.Field // that are merged into it, itself first
	elemNonNull bool
	nonNull     bool
	list        bool
}

func newFieldInfo(all []*ast.Field) *fieldInfo {
	t := all[0].Definition.Type
	f := &fieldInfo{Field: all[0], all: all, nonNull: t.NonNull, list: t.Elem != nil}
	if f.list {
		f.elemNonNull = t.Elem.NonNull
	}
	return f
}

// bound is what resolves a field of an operation.
type bound[R, V any] struct {
	bind  Bind[R, V]
	fixed bool // the arguments are the same for every request
	call  Call[R, V]
	err   error // of the arguments
}

func bind[R, V any](c *compiler, f *fieldInfo, b Bind[R, V]) *bound[R, V] {
	out := &bound[R, V]{bind: b, fixed: !hasVariables(f.Arguments)}
	if out.fixed {
		out.call, out.err = read(f, nil, b)
	}
	return out
}

// with returns the call for a request, or the error of its arguments.
func (b *bound[R, V]) with(x *Run, f *fieldInfo) (Call[R, V], error) {
	if b.fixed {
		return b.call, b.err
	}
	return read(f, x.Variables, b.bind)
}

func read[R, V any](f *fieldInfo, variables map[string]any, b Bind[R, V]) (Call[R, V], error) {
	a := Args{}
	if len(f.Definition.Arguments) > 0 {
		a.values = f.ArgumentMap(variables)
	}
	call := b(&a)
	return call, a.err
}

func hasVariables(args ast.ArgumentList) bool {
	for _, a := range args {
		if variable(a.Value) {
			return true
		}
	}
	return false
}

func variable(v *ast.Value) bool {
	if v.Kind == ast.Variable {
		return true
	}
	for _, c := range v.Children {
		if variable(c.Value) {
			return true
		}
	}
	return false
}
