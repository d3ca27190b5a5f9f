package main

import (
	"bytes"
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/vektah/gqlparser/v2/ast"
)

// writer writes one Go file.
type writer struct {
	bytes.Buffer
	data     *codegen.Data
	imports  map[string]string // names by path
	decoders map[string]decoder
	shared   map[string]string // fields that all kinds of node have from their base, by name
	err      error
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

func (w *writer) fail(format string, args ...any) string {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
	return ""
}

// tables returns the text of the tables of all types.
func tables(data *codegen.Data) ([]byte, error) {
	w := &writer{data: data, imports: map[string]string{}, decoders: map[string]decoder{}, shared: map[string]string{}}
	w.use("context")
	w.use(planPath)
	objects := slices.DeleteFunc(slices.Clone(data.Objects), func(o *codegen.Object) bool { return o == data.QueryRoot })
	slices.SortFunc(objects, func(a, b *codegen.Object) int { return strings.Compare(a.Name, b.Name) })

	w.queryResolver()
	w.line("// types are the tables of all types.")
	w.line("type types struct {")
	w.line("query *plan.Type[QueryResolver]")
	for _, o := range objects {
		w.line("%s *plan.Type[%s]", variable(o.Name), w.row(o.Definition, o.Type))
	}
	for _, name := range slices.Sorted(maps.Keys(data.Interfaces)) {
		if !strings.HasPrefix(name, "__") {
			w.line("%s *plan.Type[%s]", variable(name), w.row(data.Interfaces[name].Definition, nil))
		}
	}
	w.line("}\n")

	w.line("func newTypes(schema *ast.Schema) *types {")
	w.line("t := &types{query: &plan.Type[QueryResolver]{Name: %q}}", data.QueryRoot.Name)
	for _, o := range objects {
		absent := ""
		if isNode(o) {
			absent = `, Brief: []string{"id"}, Absent: model.Base.IsAbsent`
		}
		if o.Name == "RelationConnection" {
			absent = `, Brief: []string{"nodes", "pageInfo", "totalCount"}`
		}
		w.line("t.%s = &plan.Type[%s]{Name: %q%s}", variable(o.Name), w.row(o.Definition, o.Type), o.Name, absent)
	}
	for _, name := range slices.Sorted(maps.Keys(data.Interfaces)) {
		w.iface(data.Interfaces[name])
	}
	own := map[string]string{}
	for _, o := range append(objects, data.QueryRoot) {
		own[o.Name] = w.fields(o)
	}
	w.line("node := map[string]plan.Field[model.Base]{")
	for _, name := range slices.Sorted(maps.Keys(w.shared)) {
		w.line("%q: %s,", name, w.shared[name])
	}
	w.line("}")
	for _, o := range append(objects, data.QueryRoot) {
		w.WriteString(own[o.Name])
	}
	w.line("return t")
	w.line("}")
	w.use("github.com/vektah/gqlparser/v2/ast")
	w.inputs()
	if w.err != nil {
		return nil, w.err
	}

	var head bytes.Buffer
	fmt.Fprintf(&head, "// Code generated from the schema by resolvers/internal/generate; DO NOT EDIT.\n\npackage gql\n\nimport (\n")
	paths := slices.Sorted(maps.Keys(w.imports))
	for i, std := range []bool{true, false, false} {
		for _, p := range paths {
			ours := strings.HasPrefix(p, w.data.Config.LocalPrefix)
			if !strings.Contains(p, ".") == std && (std || ours == (i == 2)) {
				fmt.Fprintf(&head, "%q\n", p)
			}
		}
		fmt.Fprintln(&head)
	}
	fmt.Fprintf(&head, ")\n\n")
	return append(head.Bytes(), w.Bytes()...), nil
}

const (
	module   = "github.com/glocal-graph/glocal"
	planPath = module + "/resolvers/internal/plan"
)

// use imports a package and returns its name.
func (w *writer) use(path string) string {
	name := path[strings.LastIndex(path, "/")+1:]
	w.imports[path] = name
	return name
}

func (w *writer) goType(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { w.use(p.Path()); return p.Name() })
}

// variable returns the name of a type's table: "cityEdge" of CityEdge.
func variable(typeName string) string {
	name := strings.TrimLeft(typeName, "_")
	return strings.ToLower(name[:1]) + name[1:] + map[bool]string{true: "Meta"}[name != typeName]
}

// isNode reports whether o is a kind of node.
func isNode(o *codegen.Object) bool {
	return slices.ContainsFunc(o.Implements, func(d *ast.Definition) bool { return d.Name == "Node" })
}

// row returns the Go type of the objects of a GraphQL type. Nodes of all kinds
// share one.
func (w *writer) row(d *ast.Definition, t types.Type) string {
	if d.Name == "Node" || slices.Contains(d.Interfaces, "Node") {
		return w.use(module+"/resolvers/internal/model") + ".Base"
	}
	if d == w.data.QueryRoot.Definition {
		return "QueryResolver"
	}
	if strings.HasPrefix(d.Name, "__") {
		return "*" + w.goType(t)
	}
	return w.goType(t)
}

// queryResolver writes the interface of what answers the fields of Query.
func (w *writer) queryResolver() {
	w.line("// QueryResolver answers the fields of Query.")
	w.line("type QueryResolver interface {")
	for _, f := range w.data.QueryRoot.Fields {
		if !f.IsResolver {
			continue
		}
		params := []string{"context.Context"}
		for _, a := range f.Args {
			params = append(params, w.goType(a.TypeReference.GO))
		}
		w.line("%s(%s) (%s, error)", f.GoFieldName, strings.Join(params, ", "), w.goType(f.TypeReference.GO))
	}
	w.line("}\n")
}

// iface writes the table of an interface.
func (w *writer) iface(i *codegen.Interface) {
	if strings.HasPrefix(i.Name, "__") {
		return
	}
	if i.Name != "Node" {
		w.fail("interface %s: only Node is known", i.Name)
		return
	}
	names := make([]string, 0, len(i.Implementors))
	for _, o := range w.data.Objects {
		if isNode(o) {
			names = append(names, o.Name)
		}
	}
	slices.Sort(names)
	w.line("t.node = &plan.Type[model.Base]{Name: %q, Brief: []string{%q}, Absent: model.Base.IsAbsent}", i.Name, "id")
	w.line("t.node.Possible = []*plan.Type[model.Base]{")
	for _, n := range names {
		w.line("t.%s,", variable(n))
	}
	w.line("}")
	w.line("t.node.Of = byKind(t.node.Possible)")
}

// fields returns the text that fills the table of o. Fields that nodes have
// from their base are put aside.
func (w *writer) fields(o *codegen.Object) string {
	var own strings.Builder
	var shared []string
	for _, f := range o.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue // see metaFields
		}
		text := w.field(o, f)
		if isNode(o) && promoted(o.Type, f.GoFieldName) {
			if other, ok := w.shared[f.Name]; ok && other != text {
				w.fail("%s.%s differs from the field of that name of another kind", o.Name, f.Name)
			}
			w.shared[f.Name] = text
			shared = append(shared, fmt.Sprintf("%q", f.Name))
			continue
		}
		fmt.Fprintf(&own, "%q: %s,\n", f.Name, text)
	}
	if o == w.data.QueryRoot {
		fmt.Fprint(&own, metaFields)
		w.use(introspectionPath)
	}
	name, row := variable(o.Name), w.row(o.Definition, o.Type)
	if o == w.data.QueryRoot {
		name = "query"
	}
	table := fmt.Sprintf("map[string]plan.Field[%s]{\n%s}", row, own.String())
	if len(shared) > 0 {
		slices.Sort(shared)
		table = fmt.Sprintf("with(node, %s, %s)", table, strings.Join(shared, ", "))
	}
	return fmt.Sprintf("t.%s.Fields = %s\n", name, table)
}

const introspectionPath = "github.com/99designs/gqlgen/graphql/introspection"

// metaFields are the fields of Query that describe the schema.
const metaFields = `"__schema": plan.Object[QueryResolver, *introspection.Schema, *introspection.Schema]{
	Bind: func(*plan.Args) plan.Call[QueryResolver, *introspection.Schema] {
		return func(context.Context, QueryResolver) (*introspection.Schema, error) { return introspection.WrapSchema(schema), nil }
	},
	Spread: plan.Pointer[introspection.Schema], Type: t.schemaMeta,
},
"__type": plan.Object[QueryResolver, *introspection.Type, *introspection.Type]{
	Bind: func(a *plan.Args) plan.Call[QueryResolver, *introspection.Type] {
		name := plan.Arg(a, "name", decodeString)
		return func(context.Context, QueryResolver) (*introspection.Type, error) {
			return introspection.WrapTypeFromDef(schema, schema.Types[name]), nil
		}
	},
	Spread: plan.Pointer[introspection.Type], Type: t.typeMeta,
},
`

// has reports whether t has the method.
func has(t types.Type, method string) bool {
	named, ok := t.(*types.Named)
	if !ok {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, named.Obj().Pkg(), method)
	return obj != nil
}

// promoted reports whether a method of t is that of its embedded Base.
func promoted(t types.Type, method string) bool {
	obj, index, _ := types.LookupFieldOrMethod(t, true, t.(*types.Named).Obj().Pkg(), method)
	return obj != nil && len(index) > 1
}

// field returns the expression of one entry of a table.
func (w *writer) field(o *codegen.Object, f *codegen.Field) string {
	row := w.row(o.Definition, o.Type)
	value := w.goType(f.TypeReference.GO)
	get := w.get(o, f)
	plain := len(f.Args) == 0 && !f.IsResolver && (f.IsVariable() || f.IsMethod() && f.NoErr && !f.MethodHasContext)
	d := f.TypeReference.Definition
	leaf := d.Kind == ast.Scalar || d.Kind == ast.Enum
	if leaf && plain {
		return fmt.Sprintf("plan.Leaf(func(r %s) %s { return %s }, %s)", row, value, get, w.append(f.TypeReference))
	}
	if len(f.Args) == 0 && has(o.Type, "Append"+f.GoFieldName) {
		child := w.row(d, w.objectType(d))
		return fmt.Sprintf("plan.Objects[%s, %s]{Append: %s.Append%s, Type: t.%s}", row, child, row, f.GoFieldName, variable(d.Name))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Bind: func(a *plan.Args) plan.Call[%s, %s] {\n", row, value)
	for _, a := range f.Args {
		fmt.Fprintf(&b, "%s := plan.Arg(a, %q, %s)\n", a.VarName, a.Name, w.decoder(a.TypeReference))
	}
	if f.IsResolver || !f.IsVariable() && !f.NoErr {
		fmt.Fprintf(&b, "return func(ctx context.Context, r %s) (%s, error) { return %s }\n},\n", row, value, get)
	} else {
		fmt.Fprintf(&b, "return func(ctx context.Context, r %s) (%s, error) { return %s, nil }\n},\n", row, value, get)
	}
	if leaf {
		return fmt.Sprintf("plan.LeafCall[%s, %s]{\n%sAppend: %s,\n}", row, value, b.String(), w.append(f.TypeReference))
	}
	byKey := ""
	if isNode(o) && d.Name == "RelationConnection" && hasArg(f, "to") { // relations at the node
		byKey = " ByKey: true,"
	}
	return fmt.Sprintf("plan.Object[%s, %s, %s]{\n%sSpread: %s, Type: t.%s,%s\n}", row, value, w.row(d, w.objectType(d)), b.String(), w.spread(f.TypeReference), variable(d.Name), byKey)
}

func hasArg(f *codegen.Field, name string) bool {
	return slices.ContainsFunc(f.Args, func(a *codegen.FieldArgument) bool { return a.Name == name })
}

// objectType returns the Go type that a GraphQL object type is bound to.
func (w *writer) objectType(d *ast.Definition) types.Type {
	for _, o := range w.data.Objects {
		if o.Definition == d {
			return o.Type
		}
	}
	return nil
}

// get returns the expression of the value of f for r.
func (w *writer) get(o *codegen.Object, f *codegen.Field) string {
	r := "r"
	if isNode(o) && !promoted(o.Type, f.GoFieldName) {
		r = w.goType(o.Type) + "{Base: r}"
	}
	if !f.IsResolver && f.IsVariable() {
		return r + "." + f.GoFieldName
	}
	var args []string
	if f.MethodHasContext || f.IsResolver {
		args = append(args, "ctx")
	}
	for _, a := range f.Args {
		args = append(args, a.VarName)
	}
	return fmt.Sprintf("%s.%s(%s)", r, f.GoFieldName, strings.Join(args, ", "))
}

// spread returns the function that takes the value of a field apart.
func (w *writer) spread(t *config.TypeReference) string {
	_, list := t.GO.(*types.Slice)
	_, pointer := t.GO.(*types.Pointer)
	elem := t
	if list || pointer {
		elem = t.Elem()
	}
	name := w.goType(elem.GO)
	optional := list && !t.GQL.NonNull
	d := t.Definition
	switch {
	case d.Name == "Node" || slices.Contains(d.Interfaces, "Node"):
		switch {
		case optional:
			return w.fail("%s: a list of nodes that may be null", t.GQL)
		case list:
			return "manyNodes[" + name + "]"
		case pointer:
			return "maybeNode[" + name + "]"
		}
		return "oneNode[" + name + "]"
	case strings.HasPrefix(d.Name, "__"):
		switch {
		case optional:
			return "plan.MaybePointers[" + name + "]"
		case list:
			return "plan.Pointers[" + name + "]"
		case pointer:
			return "plan.Pointer[" + name + "]"
		}
		return w.fail("%s: a value of introspection that is no pointer", t.GQL)
	case optional:
		return "plan.MaybeMany[" + name + "]"
	case list:
		return "plan.Many[" + name + "]"
	case pointer:
		return "plan.Maybe[" + name + "]"
	}
	return "plan.One[" + name + "]"
}

// append returns the function that appends a value of a scalar or an enum.
func (w *writer) append(t *config.TypeReference) string {
	if _, ok := t.GO.(*types.Pointer); ok {
		return fmt.Sprintf("plan.AppendOptional(%s)", w.append(t.Elem()))
	}
	if _, ok := t.GO.(*types.Slice); ok {
		if t.GQL.NonNull {
			return fmt.Sprintf("plan.AppendList(%s)", w.append(t.Elem()))
		}
		return fmt.Sprintf("plan.AppendOptionalList(%s)", w.append(t.Elem()))
	}
	if t.Marshaler != nil && t.Marshaler.Pkg().Path() == module+"/resolvers/internal/model" {
		return "model.Append" + strings.TrimPrefix(t.Marshaler.Name(), "Marshal")
	}
	basic, _ := t.GO.Underlying().(*types.Basic)
	switch {
	case basic == nil:
	case basic.Kind() == types.String:
		return fmt.Sprintf("plan.AppendText[%s]", w.goType(t.GO))
	case basic.Kind() == types.Int:
		return "plan.AppendInt"
	case basic.Kind() == types.Float64:
		return "plan.AppendFloat"
	case basic.Kind() == types.Bool:
		return "plan.AppendBool"
	}
	return w.fail("%s: nothing appends a %s", t.GQL, t.GO)
}
