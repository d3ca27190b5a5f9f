package coerce

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// notation is how an example is written: as JSON or as a literal of a document.
type notation struct{ json bool }

func (n notation) field(name, value string) string {
	if n.json {
		name = strconv.Quote(name)
	}
	return "{" + name + ": " + value + "}"
}

func (n notation) enum(name string) string {
	if n.json {
		return strconv.Quote(name)
	}
	return name
}

// Example returns a value of type t as a document spells it out.
func (c *Coercer) Example(t *ast.Type) string { return c.example(notation{}, t, nil) }

// example returns a value of type t that works, made with v where it fits
// somewhere.
func (c *Coercer) example(n notation, t *ast.Type, v any) string {
	if t.Elem != nil {
		return "[" + c.example(n, t.Elem, v) + "]"
	}
	d := c.schema.Types[t.NamedType]
	switch d.Kind {
	case ast.Enum:
		return n.enum(d.EnumValues[0].Name)
	case ast.InputObject:
		return c.exampleObject(n, d, v)
	}
	return exampleScalar(d.Name)
}

// exampleObject returns an object with what it needs, or with one field.
func (c *Coercer) exampleObject(n notation, d *ast.Definition, v any) string {
	for _, f := range d.Fields {
		if s, ok := c.written(n, c.schema.Types[f.Type.Name()], v); ok {
			return n.field(f.Name, s)
		}
	}
	var needed []string
	for _, f := range d.Fields {
		if f.Type.NonNull {
			needed = append(needed, strings.Trim(n.field(f.Name, c.example(n, f.Type, nil)), "{}"))
		}
	}
	if len(needed) > 0 {
		return "{" + strings.Join(needed, ", ") + "}"
	}
	f := d.Fields.ForName("name")
	if f == nil {
		f = d.Fields[0]
	}
	return n.field(f.Name, c.example(n, f.Type, nil))
}

// written returns how v is written as a value of a scalar or an enum, and whether
// it is one.
func (c *Coercer) written(n notation, d *ast.Definition, v any) (string, bool) {
	const most = 80 // bytes
	var text string
	switch v := v.(type) {
	case string:
		if text = strconv.Quote(v); len(v) > most {
			return "", false
		}
	case name:
		text = n.enum(string(v))
	case json.Number:
		i, ok := scalar("Int", v)
		return fmt.Sprint(i), ok && d.Name == "Int"
	default:
		return "", false
	}
	switch d.Kind {
	case ast.Enum:
		s := strings.Trim(text, `"`)
		return n.enum(s), d.EnumValues.ForName(s) != nil
	case ast.Scalar:
		_, isText := v.(string)
		return text, isText && d.Name == "String"
	}
	return "", false
}

func exampleScalar(name string) string {
	switch name {
	case "Int":
		return "20"
	case "Float":
		return "1.5"
	case "Boolean":
		return "true"
	case "ID":
		return `"city:milan-it"`
	case "Year":
		return "2019"
	case "PartialDate":
		return `"2018-12"`
	case "LanguageTag":
		return `"de"`
	case "URL":
		return `"https://example.org"`
	}
	return `"Milan"`
}
