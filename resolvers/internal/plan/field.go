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
	// resolves it for many objects. It is given the fields of an operation that
	// are merged into it.
	compile(c *compiler, merged []*ast.Field) (direct func([]byte, R) []byte, s starter[R])
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

	// release empties the column, and reports whether it may be used again.
	release() (again bool)
}

// Call resolves a field of one object.
type Call[R, V any] func(context.Context, R) (V, error)

// Bind reads the arguments of a field and returns what resolves it with them.
type Bind[R, V any] func(*Args) Call[R, V]

// leaf is a Leaf: it appends the value of an object.
type leaf[R any] func(b []byte, r R) []byte

// Leaf returns a field whose value is at hand in the object and has no fields.
func Leaf[R, V any](get func(R) V, write func([]byte, V) []byte) Field[R] {
	return leaf[R](func(b []byte, r R) []byte { return write(b, get(r)) })
}

func (l leaf[R]) compile(*compiler, []*ast.Field) (func([]byte, R) []byte, starter[R]) { return l, nil }

// LeafCall is a field without fields of its own that has arguments, can fail
// or needs the graph.
type LeafCall[R, V any] struct {
	Bind   Bind[R, V]
	Append func([]byte, V) []byte
}

func (l LeafCall[R, V]) compile(c *compiler, merged []*ast.Field) (func([]byte, R) []byte, starter[R]) {
	s := &leafStarter[R, V]{number: c.number(), field: newFieldInfo(merged), append: l.Append}
	s.bound.bind(&s.field, l.Bind)
	return nil, s
}

// Object is a field whose values are objects of the type Type.
type Object[R, V, C any] struct {
	Bind   Bind[R, V]
	Spread func(to []C, v V) (all []C, null bool) // appends the objects of a value
	Type   *Type[C]
	ByKey  bool // resolved with the key of an object alone
}

func (o Object[R, V, C]) compile(c *compiler, merged []*ast.Field) (func([]byte, R) []byte, starter[R]) {
	s := &objectStarter[R, V, C]{number: c.number(), field: newFieldInfo(merged), spread: o.Spread, sel: compile(c, o.Type, merged), byKey: o.ByKey}
	s.bound.bind(&s.field, o.Bind)
	return nil, s
}

// Objects is a field without arguments whose value is a list of objects, none
// of them null.
type Objects[R, C any] struct {
	Append func(r R, ctx context.Context, to []C) ([]C, error) // a method of R: appends the objects of the list
	Type   *Type[C]
}

func (o Objects[R, C]) compile(c *compiler, merged []*ast.Field) (func([]byte, R) []byte, starter[R]) {
	return nil, &objectStarter[R, R, C]{number: c.number(), field: newFieldInfo(merged), each: o.Append, sel: compile(c, o.Type, merged)}
}

// fieldInfo is what is known of a field of an operation.
type fieldInfo struct {
	*ast.Field  // the first of those that are merged into it
	elemNonNull bool
	nonNull     bool
	list        bool
}

func newFieldInfo(merged []*ast.Field) fieldInfo {
	t := merged[0].Definition.Type
	f := fieldInfo{Field: merged[0], nonNull: t.NonNull, list: t.Elem != nil}
	if f.list {
		f.elemNonNull = t.Elem.NonNull
	}
	return f
}

// bound is what resolves a field of an operation.
type bound[R, V any] struct {
	read  Bind[R, V]
	fixed bool // the arguments are the same for every request
	call  Call[R, V]
	err   error // of the arguments
}

func (b *bound[R, V]) bind(f *fieldInfo, read Bind[R, V]) {
	b.read, b.fixed = read, !hasVariables(f.Arguments)
	if b.fixed {
		b.call, b.err = call(f, nil, read)
	}
}

// with returns the call for a request, or the error of its arguments.
func (b *bound[R, V]) with(x *Run, f *fieldInfo) (Call[R, V], error) {
	if b.fixed {
		return b.call, b.err
	}
	return call(f, x.Variables, b.read)
}

func call[R, V any](f *fieldInfo, variables map[string]any, read Bind[R, V]) (Call[R, V], error) {
	a := Args{field: f.Field, variables: variables}
	c := read(&a)
	return c, a.err
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
