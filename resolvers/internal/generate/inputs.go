package main

import (
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/vektah/gqlparser/v2/ast"
)

// decoder reads values of a type of arguments.
type decoder struct {
	goType string
	expr   string // "" for that of an input object
}

// decoder returns the name of the function that reads values of t.
func (w *writer) decoder(t *config.TypeReference) string {
	name, d := "", decoder{goType: w.goType(t.GO)}
	switch t.GO.(type) {
	case *types.Pointer:
		elem := w.decoder(t.Elem())
		name, d.expr = "Optional"+strings.TrimPrefix(elem, "decode"), fmt.Sprintf("plan.Optional(%s)", elem)
	case *types.Slice:
		elem := w.decoder(t.Elem())
		name, d.expr = "List"+strings.TrimPrefix(elem, "decode"), fmt.Sprintf("plan.List(%s)", elem)
	default:
		name = t.Definition.Name
		switch {
		case t.Definition.Kind == ast.InputObject:
		case t.Unmarshaler != nil && t.CastType == nil:
			d.expr = fmt.Sprintf("plan.Scalar(%s.%s)", w.use(t.Unmarshaler.Pkg().Path()), t.Unmarshaler.Name())
		case t.IsMarshaler:
			d.expr = fmt.Sprintf("plan.Enum[%s]()", d.goType)
		default:
			return w.fail("%s: nothing reads a %s", t.GQL, t.GO)
		}
	}
	if other, ok := w.decoders[name]; ok && other != d {
		return w.fail("%s: read as %s and as %s", name, other.goType, d.goType)
	}
	w.decoders[name] = d
	if t.GQL.NonNull {
		w.decoders["NonNull"+name] = decoder{d.goType, fmt.Sprintf("plan.NonNull(decode%s)", name)}
		name = "NonNull" + name
	}
	return "decode" + name
}

// inputs writes the functions that read arguments.
func (w *writer) inputs() {
	w.decoders["String"] = decoder{"string", fmt.Sprintf("plan.Scalar(%s.UnmarshalString)", w.use("github.com/99designs/gqlgen/graphql"))}
	written := map[string]bool{}
	for { // what an input object has in it may be new
		names := slices.DeleteFunc(slices.Sorted(maps.Keys(w.decoders)), func(n string) bool { return written[n] })
		if len(names) == 0 || w.err != nil {
			return
		}
		for _, n := range names {
			written[n] = true
			d := w.decoders[n]
			if d.expr == "" {
				w.inputObject(n, d)
				continue
			}
			w.line("func decode%s(at *plan.At, v any) (%s, error) { return %s(at, v) }\n", n, d.goType, d.expr)
		}
	}
}

func (w *writer) inputObject(name string, d decoder) {
	i := slices.IndexFunc(w.data.Inputs, func(o *codegen.Object) bool { return o.Name == name })
	o := w.data.Inputs[i]
	var defaults []string
	for _, f := range o.Fields {
		if f.Default != nil {
			defaults = append(defaults, fmt.Sprintf("%q: %s", f.Name, templates.Dump(f.Default)))
		}
	}
	if o.IsMap() {
		w.line("func decode%s(at *plan.At, v any) (%s, error) {", name, d.goType)
		if len(defaults) > 0 {
			w.line("if v != nil {\nv = plan.WithDefaults(v.(map[string]any), map[string]any{%s})\n}", strings.Join(defaults, ", "))
		}
		w.line("return plan.Entries(at, v,")
		for _, f := range o.Fields {
			w.line("plan.Entry(%q, %s),", f.Name, w.decoder(f.TypeReference))
		}
		w.line(")\n}\n")
		return
	}
	w.line("func decode%s(at *plan.At, v any) (it %s, err error) {", name, d.goType)
	w.line("if v == nil {\nreturn it, nil\n}")
	w.line("from := v.(map[string]any)")
	if len(defaults) > 0 {
		w.line("from = plan.WithDefaults(from, map[string]any{%s})", strings.Join(defaults, ", "))
	}
	for _, f := range o.Fields {
		w.line("if err = plan.Member(at, from, %q, %s, &it.%s); err != nil {\nreturn it, err\n}", f.Name, w.decoder(f.TypeReference), f.GoFieldName)
	}
	w.line("return it, nil\n}\n")
}
