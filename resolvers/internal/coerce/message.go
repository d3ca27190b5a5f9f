package coerce

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/core"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// refuse notes an error about the value at a place.
func (x *coercion) refuse(at *place, message, hint string) {
	if !x.full() {
		path := at.String()
		x.errs = append(x.errs, &errcode.Error{Code: errcode.BadInput, Argument: path, Message: path + ": " + message, Hint: hint})
	}
}

// fail notes that v, at a place, is not of type t.
func (x *coercion) fail(at *place, v any, t *ast.Type, hasDefault bool) {
	message := Mismatch(v, typeName(t))
	if d := x.schema.Types[t.NamedType]; d != nil && d.Kind == ast.Enum {
		message += meant(d, v)
	}
	hint := x.hint(at, t, v)
	if hasDefault {
		hint += "; leave " + at.String() + " out for its default"
	}
	x.refuse(at, message, hint)
}

// missing notes that there is nothing at a place that needs a value.
func (x *coercion) missing(at *place, t *ast.Type) {
	x.refuse(at, "no value is given, and it must be "+article(typeName(t)), x.hint(at, t, nil))
}

// unknown notes that a type has no field of a name.
func (x *coercion) unknown(at *place, d *ast.Definition, name string) {
	fields := make([]string, len(d.Fields))
	for i, f := range d.Fields {
		fields[i] = f.Name
	}
	x.refuse(at, fmt.Sprintf("%s has no field %s%s", d.Name, quoted(name), suggestion(name, fields)),
		article(d.Name)+" has "+strings.Join(fields, ", "))
}

// Mismatch says that v is not of a type: `the string "5" is not an Int`.
func Mismatch(v any, typ string) string { return found(v) + " is not " + article(typ) }

// found says what a value is.
func found(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case string:
		return "the string " + quoted(v)
	case name:
		return "the name " + shortened(string(v))
	case bool:
		return fmt.Sprintf("the Boolean %t", v)
	case []any:
		return "a list"
	case map[string]any:
		return "an object"
	case json.Number:
		return "the number " + shortened(v.String())
	}
	return fmt.Sprintf("the number %v", v)
}

// quoted returns s in quotation marks; what is long is cut in the error.
func quoted(s string) string { return strconv.Quote(s[:min(len(s), 1000)]) }

// shortened returns the beginning of a text that stands without quotation marks.
func shortened(s string) string {
	const most = 40
	if len(s) > most {
		return s[:most] + "…"
	}
	return s
}

// meant says which value of an enum was meant by v, if one is near.
func meant(d *ast.Definition, v any) string {
	text, isName := "", false
	switch v := v.(type) {
	case string:
		text = v
	case name:
		text, isName = string(v), true
	default:
		return ""
	}
	names := make([]string, len(d.EnumValues))
	for i, e := range d.EnumValues {
		names[i] = e.Name
	}
	if !isName && d.EnumValues.ForName(text) != nil { // a string in a document, for in variables it is right
		return "; did you mean " + text + ", without quotation marks?"
	}
	upper := strings.ToUpper(strings.NewReplacer("-", "_", " ", "_").Replace(text[:min(len(text), longName)]))
	if d.EnumValues.ForName(upper) != nil {
		return "; did you mean " + upper + "?"
	}
	return suggestion(text, names)
}

// longName is how long a name may be for others to be compared with it, which
// costs the product of the lengths.
const longName = 60

// suggestion says which of names was meant, if one is near.
func suggestion(name string, names []string) string {
	if len(name) > longName {
		return ""
	}
	near := core.SuggestionList(name, names)
	if len(near) == 0 {
		return ""
	}
	return "; did you mean " + near[0] + "?"
}

// hint says what is allowed at a place and gives an example, near to v where
// there is one.
func (x *coercion) hint(at *place, t *ast.Type, v any) string {
	n := notation{json: at.isJSON()}
	if t.Elem != nil {
		return "send a list, such as " + x.example(n, t, v)
	}
	d := x.schema.Types[t.NamedType]
	if d.Kind == ast.Enum {
		return article(d.Name) + " is one of " + values(d)
	}
	example := x.example(n, t, v)
	if at.single && d.Kind == ast.InputObject {
		example = "[" + example + "]"
	}
	return article(d.Name) + " is " + allowed(d) + ", such as " + example
}

// allowed says which values a type has.
func allowed(d *ast.Definition) string {
	switch d.Name {
	case "Int":
		return fmt.Sprintf("a whole number from %d to %d", math.MinInt32, math.MaxInt32)
	case "Float":
		return "a number"
	case "Boolean":
		return "true or false"
	case "ID":
		return "a string or a whole number"
	case "Year":
		return "a whole number from 1 to 9999"
	}
	if d.Kind == ast.InputObject {
		return "an object"
	}
	return "a string"
}

// values lists the values of an enum.
func values(d *ast.Definition) string {
	var b strings.Builder
	for i, e := range d.EnumValues {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(e.Name)
	}
	return b.String()
}

// typeName returns a type in words.
func typeName(t *ast.Type) string {
	if t.Elem != nil {
		return "list of " + typeName(t.Elem)
	}
	return t.NamedType
}

// article returns a name with its article: "an Int", "a URL".
func article(name string) string {
	if strings.ContainsAny(name[:1], "AEIOaeio") || strings.HasPrefix(name, "Un") {
		return "an " + name
	}
	return "a " + name
}
