package randquery

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// arguments returns arguments of a field that is answered under key: those
// that must be given, and some others.
func (d *Document) arguments(fd *ast.FieldDefinition, key string, objects int) ast.ArgumentList {
	g := d.g
	var l ast.ArgumentList
	given := func(name string) bool { return l.ForName(name) != nil }
	last := fd.Arguments.ForName("last") != nil && g.one(8)
	for _, a := range fd.Arguments {
		var v *ast.Value
		switch {
		case a.Name == "first" && a.Type.Name() == "Int", a.Name == "limit":
			if last && !g.one(12) || g.one(6) && objects == 1 {
				continue
			}
			v = d.value(a.Type, a.Name, a.DefaultValue, 0)
		case a.Name == "last":
			if !last {
				continue
			}
			v = d.value(a.Type, a.Name, nil, 0)
		case a.Name == "after" && !last && g.one(3), a.Name == "before" && last && g.one(2):
			v = d.cursorVariable(a, key)
		case a.Name == "after" || a.Name == "before":
			if !g.one(150) {
				continue
			}
			v = &ast.Value{Kind: ast.StringValue, Raw: "bogus"}
		case a.Name == "during" && given("asOf") && !g.one(40): // not both
			continue
		case a.Name == "unknownDates" && !given("asOf") && !given("during") && !g.one(10): // what is unknown is so at a time
			continue
		case a.Name == "to" && a.Type.Name() == "ID":
			if g.one(4) {
				continue
			}
			v = d.value(present(a.Type), a.Name, a.DefaultValue, 0)
		case a.Name == "toKind": // one of the two, mostly
			if given("to") != g.one(40) {
				continue
			}
			v = d.value(present(a.Type), a.Name, a.DefaultValue, 0)
		case a.Name == "maxHops" && !g.one(4):
			v = d.value(a.Type, a.Name, a.DefaultValue, 0)
		default:
			rare := 3
			if a.Name == "during" {
				rare = 10
			}
			if !(a.Type.NonNull && a.DefaultValue == nil) && !g.one(rare) {
				continue
			}
			v = d.value(a.Type, a.Name, a.DefaultValue, 0)
		}
		l = append(l, &ast.Argument{Name: a.Name, Value: v})
	}
	return l
}

func (d *Document) cursorVariable(a *ast.ArgumentDefinition, key string) *ast.Value {
	v := variable{name: d.name("c"), position: a.Name}
	v.def = &ast.VariableDefinition{Variable: v.name, Type: ast.NamedType("String", nil)}
	d.variables = append(d.variables, v)
	field := "endCursor"
	if a.Name == "before" {
		field = "startCursor"
	}
	d.cursors = append(d.cursors, cursor{v.name, key, field})
	return &ast.Value{Kind: ast.Variable, Raw: v.name}
}

// value returns a literal or a variable of type t for the argument or input
// field of the given name, depth input objects deep.
func (d *Document) value(t *ast.Type, name string, otherwise *ast.Value, depth int) *ast.Value {
	g := d.g
	if g.one(4) {
		return d.variable(t, name, otherwise)
	}
	if !t.NonNull && g.one(25) {
		return &ast.Value{Kind: ast.NullValue, Raw: "null"}
	}
	if t.Elem != nil {
		if g.one(8) { // a single value stands for a list of one
			return d.value(present(t.Elem), name, nil, depth)
		}
		list := &ast.Value{Kind: ast.ListValue}
		for range g.length() {
			list.Children = append(list.Children, &ast.ChildValue{Value: d.value(t.Elem, name, nil, depth)})
		}
		return list
	}
	def := g.schema.Types[t.NamedType]
	if def.Kind == ast.InputObject {
		o := &ast.Value{Kind: ast.ObjectValue}
		for _, f := range g.inputFields(def, depth) {
			v := d.value(f.Type, f.Name, f.DefaultValue, depth+1)
			if v.Kind == ast.NullValue && isFilter(def) {
				continue
			}
			o.Children = append(o.Children, &ast.ChildValue{Name: f.Name, Value: v})
		}
		return o
	}
	return literal(def, g.scalar(def, name))
}

// literal returns x, a value of a leaf type, as it stands in a document.
func literal(def *ast.Definition, x any) *ast.Value {
	switch x := x.(type) {
	case bool:
		return &ast.Value{Kind: ast.BooleanValue, Raw: strconv.FormatBool(x)}
	case int:
		return &ast.Value{Kind: ast.IntValue, Raw: strconv.Itoa(x)}
	case float64:
		return &ast.Value{Kind: ast.FloatValue, Raw: strconv.FormatFloat(x, 'f', 2, 64)}
	case string:
		if def.Kind == ast.Enum {
			return &ast.Value{Kind: ast.EnumValue, Raw: x}
		}
		return &ast.Value{Kind: ast.StringValue, Raw: x}
	}
	panic(fmt.Sprintf("no literal of %T", x))
}

// present returns t without the null.
func present(t *ast.Type) *ast.Type {
	c := *t
	c.NonNull = true
	return &c
}

// variable returns a new variable that may stand where t is asked for, with or
// without a default of its own.
func (d *Document) variable(t *ast.Type, position string, otherwise *ast.Value) *ast.Value {
	g := d.g
	v := variable{name: d.name("v"), position: position, filled: t.NonNull}
	c := *t
	v.def = &ast.VariableDefinition{Variable: v.name, Type: &c}
	switch {
	case t.NonNull && otherwise != nil && g.one(2):
		c.NonNull = false // the default of the position makes it good
	case !t.NonNull && g.one(5):
		c.NonNull = true
	}
	if g.one(3) {
		v.def.DefaultValue = d.constant(present(t), position)
		if t.NonNull {
			c.NonNull = g.one(2)
		}
	}
	v.mandatory = c.NonNull && v.def.DefaultValue == nil
	d.variables = append(d.variables, v)
	return &ast.Value{Kind: ast.Variable, Raw: v.name}
}

// constant returns a value without variables.
func (d *Document) constant(t *ast.Type, name string) *ast.Value {
	return d.written(t, d.g.data(t, name, 0))
}

// written returns x, a value of type t as JSON has it, as it stands in a
// document.
func (d *Document) written(t *ast.Type, x any) *ast.Value {
	switch x := x.(type) {
	case nil:
		return &ast.Value{Kind: ast.NullValue, Raw: "null"}
	case []any:
		l := &ast.Value{Kind: ast.ListValue}
		for _, e := range x {
			l.Children = append(l.Children, &ast.ChildValue{Value: d.written(t.Elem, e)})
		}
		return l
	case map[string]any:
		def := d.g.schema.Types[t.Name()]
		o := &ast.Value{Kind: ast.ObjectValue}
		for _, f := range def.Fields {
			if e, ok := x[f.Name]; ok && !(e == nil && isFilter(def)) {
				o.Children = append(o.Children, &ast.ChildValue{Name: f.Name, Value: d.written(f.Type, e)})
			}
		}
		return o
	case json.Number:
		n, _ := strconv.Atoi(x.String())
		return literal(nil, n)
	}
	return literal(d.g.schema.Types[t.Name()], x)
}

// isFilter reports whether an input object is tests of one value. A document that
// spells out null for one of them is refused.
func isFilter(def *ast.Definition) bool { return strings.HasSuffix(def.Name, "Filter") }

// data returns a random value of type t as JSON has it.
func (g *Generator) data(t *ast.Type, name string, depth int) any {
	if !t.NonNull && g.one(12) {
		return nil
	}
	if t.Elem != nil {
		if g.one(8) {
			return g.data(present(t.Elem), name, depth)
		}
		l := []any{}
		for range g.length() {
			l = append(l, g.data(t.Elem, name, depth))
		}
		return l
	}
	def := g.schema.Types[t.NamedType]
	if def.Kind == ast.InputObject {
		o := map[string]any{}
		for _, f := range g.inputFields(def, depth) {
			v := g.data(f.Type, f.Name, depth+1)
			if v == nil && isFilter(def) && len(o) == 0 {
				continue // null stands beside a test only
			}
			o[f.Name] = v
		}
		return o
	}
	x := g.scalar(def, name)
	if n, ok := x.(int); ok {
		return json.Number(strconv.Itoa(n)) // as the server reads it
	}
	return x
}

func (g *Generator) length() int { return min(g.rand.IntN(5), 1+g.rand.IntN(4)) }

// inputFields returns the fields of an input object to give: those that must
// be, and one or two of the others.
func (g *Generator) inputFields(def *ast.Definition, depth int) []*ast.FieldDefinition {
	var l []*ast.FieldDefinition
	for _, f := range def.Fields {
		if f.Type.NonNull && f.DefaultValue == nil {
			l = append(l, f)
		}
	}
	for range 1 + g.rand.IntN(2) {
		f := pick(g, def.Fields)
		composite := g.schema.Types[f.Type.Name()].Kind == ast.InputObject
		given := false
		for _, other := range l {
			given = given || other == f
		}
		if !given && !(composite && depth > 3) {
			l = append(l, f)
		}
	}
	return l
}

// scalar returns a value of a leaf type: bool, int, float64 or string. Some
// are such that a resolver or a scalar refuses them.
func (g *Generator) scalar(def *ast.Definition, position string) any {
	if def.Kind == ast.Enum {
		return pick(g, def.EnumValues).Name
	}
	switch def.Name {
	case "Boolean":
		if position == "include" {
			return !g.one(3)
		}
		return g.one(3)
	case "Int":
		return g.number(position)
	case "Float":
		return float64(g.rand.IntN(1000)) / 10
	case "Year":
		if g.one(80) {
			return pick(g, []int{0, -5, 99999})
		}
		year := 1960 + g.rand.IntN(75)
		switch {
		case position == "from" && !g.one(20):
			year -= 20
		case position == "to" && !g.one(20):
			year += 40
		}
		return year
	case "PartialDate":
		if g.one(40) {
			return "2018-13"
		}
		return pick(g, []string{"2018", "2018-12", "2018-12-10", "1985", "2015-09", "2020-02-29", "1990", "2022-05"})
	case "LanguageTag":
		if g.one(80) {
			return "no language"
		}
		return pick(g, []string{"en", "de", "fr", "es", "ar", "zh", "pt-BR", "und"})
	case "ID":
		return g.id()
	}
	if position == "after" || position == "before" {
		return "bogus"
	}
	if position == "name" && g.one(2) {
		return pick(g, []string{"City", "Node", "Query", "CityWhere", "Kind", "Year", "Nothing", "Claim", "__Type"})
	}
	return pick(g, g.words.Texts)
}

func (g *Generator) number(position string) int {
	switch position {
	case "first", "last":
		if g.one(60) {
			return pick(g, []int{0, -1, 101})
		}
		return 1 + g.rand.IntN(5)
	case "limit":
		if g.one(60) {
			return pick(g, []int{0, -3, 20000})
		}
		return 1 + g.rand.IntN(10)
	case "maxHops", "hops":
		if g.one(60) {
			return pick(g, []int{0, 9})
		}
		return 1 + g.rand.IntN(3)
	}
	return pick(g, []int{0, 1, 2, 3, 5, 10, 15, 100, 1990, 2018, 50_000, 100_000, 1_000_000, 5_000_000})
}

func (g *Generator) id() string {
	switch {
	case g.one(90):
		return pick(g, []string{"milan", "city:", ":x", "", "city:Milan IT", "planet:mars"})
	case g.one(20):
		return "city:not-there"
	}
	return pick(g, g.words.IDs)
}
