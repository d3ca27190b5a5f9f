package validate

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"

	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
)

// hinted returns a rule on fields whose errors get what hint says of the field, if
// it says anything. What is near in spelling is then not suggested.
func hinted(rule core.RuleFunc, hint func(w *core.Walker, f *ast.Field, message string) string) core.RuleFunc {
	return func(events *core.Events, addError core.AddErrFunc) {
		var walker *core.Walker
		var field *ast.Field // that is being looked at
		events.OnField(func(w *core.Walker, f *ast.Field) { walker, field = w, f })
		rule(events, func(options ...core.ErrorOption) {
			addError(append(options, func(e *gqlerror.Error) {
				if h := hint(walker, field, e.Message); h != "" {
					e.Extensions = map[string]any{"hint": h}
					e.Message, _, _ = strings.Cut(e.Message, " Did you mean")
				}
			})...)
		})
	}
}

// fieldHint says where the unknown field f is found: at the nodes of a connection,
// or, for a kind of node, by its id.
func fieldHint(w *core.Walker, f *ast.Field, _ string) string {
	if len(f.Name) > longName {
		return ""
	}
	parent := f.ObjectDefinition
	for _, through := range []string{"nodes", "node"} {
		via := parent.Fields.ForName(through)
		if via == nil || parent == w.Schema.Query {
			continue
		}
		if d := w.Schema.Types[via.Type.Name()].Fields.ForName(f.Name); d != nil {
			return "write " + through + " { " + selection(w.Schema, d) + " }"
		}
	}
	if parent != w.Schema.Query {
		return ""
	}
	for _, d := range w.Schema.PossibleTypes["Node"] {
		if strings.EqualFold(d.Name, f.Name) {
			return fmt.Sprintf(`write node(id: "%s:…") { ... on %s { id } }`, strings.ToLower(d.Name), d.Name)
		}
	}
	return ""
}

// selection returns a field with one of its own fields where it needs some.
func selection(schema *ast.Schema, f *ast.FieldDefinition) string {
	d := schema.Types[f.Type.Name()]
	if d.IsLeafType() {
		return f.Name
	}
	for _, inner := range d.Fields {
		if schema.Types[inner.Type.Name()].IsLeafType() {
			return f.Name + " { " + inner.Name + " }"
		}
	}
	return f.Name + " { … }"
}

// argumentHint returns what says which argument of a field is meant by the unknown
// one that a message names.
func argumentHint(c *coerce.Coercer) func(*core.Walker, *ast.Field, string) string {
	return func(_ *core.Walker, f *ast.Field, message string) string {
		d := meant(f, message)
		switch {
		case d == nil:
			return ""
		case d.Name == "after":
			return "write after: with the endCursor of the page before"
		}
		return "write " + d.Name + ": " + c.Example(d.Type)
	}
}

// meant returns the argument of a field that is named otherwise elsewhere, nil
// where none is known.
func meant(f *ast.Field, message string) *ast.ArgumentDefinition {
	if !strings.Contains(message, "on field") {
		return nil // of a directive
	}
	_, rest, _ := strings.Cut(message, `"`)
	name, _, _ := strings.Cut(rest, `"`)
	for _, m := range []struct{ names, meant string }{
		{" filter filters condition conditions having query ", "where"},
		{" query q name term ", "text"},
		{" sort sortBy order orderby ", "orderBy"},
		{" limit take count size pageSize top ", "first"},
		{" offset skip page cursor ", "after"},
		{" year at date when ", "asOf"},
		{" language locale ", "lang"},
	} {
		if d := f.Definition.Arguments.ForName(m.meant); d != nil && strings.Contains(m.names, " "+name+" ") {
			return d
		}
	}
	return nil
}
