package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/schema"
)

// kindsGo returns a Go type for every kind, its connection and its edge.
func kindsGo() string {
	var p printer
	p.line("// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.")
	p.line("")
	p.line("package model")
	p.line("")
	p.line(`import "github.com/glocal-graph/glocal/graph"`)
	p.line("")
	p.line("type (")
	for _, k := range schema.Kinds() {
		p.line("\t// %s is a node of kind %s.", k.Type, k.Kind)
		p.line("\t%s struct{ Base }", k.Type)
		p.line("\t// %sConnection is a page of %s.", k.Type, strings.ToLower(k.Labels.En))
		p.line("\t%sConnection struct{ connection[%s] }", k.Type, k.Type)
		p.line("\t// %sEdge is one of a page of %s.", k.Type, strings.ToLower(k.Labels.En))
		p.line("\t%sEdge struct{ edge[%s] }", k.Type, k.Type)
	}
	p.line(")")
	p.line("")
	for _, k := range schema.Kinds() {
		p.line("func (%s) IsNode() {}", k.Type)
	}
	p.line("")
	for _, k := range schema.Kinds() {
		p.line("// Edges returns the items of the page with their places.")
		p.line("func (c %sConnection) Edges(context.Context) ([]%sEdge, error) {", k.Type, k.Type)
		p.line("\treturn edges[%sEdge](c.connection, func(e edge[%s]) %sEdge { return %sEdge{e} })", k.Type, k.Type, k.Type, k.Type)
		p.line("}")
		p.line("")
	}
	p.line("// wrap returns n as the type of its kind, or nil for a kind that is none.")
	p.line("func wrap(n *graph.Node) Node {")
	p.line("\tswitch n.Kind() {")
	for _, k := range schema.Kinds() {
		p.line("\tcase %q:", k.Kind)
		p.line("\t\treturn %s{Base{n}}", k.Type)
	}
	p.line("\t}")
	p.line("\treturn nil")
	p.line("}")
	return strings.Replace(p.String(), `import "github.com/glocal-graph/glocal/graph"`, "import (\n\"context\"\n\n\"github.com/glocal-graph/glocal/graph\"\n)", 1)
}

const relationParameters = `ctx context.Context, to []graph.Kind, asOf *graph.Year, during *YearRange, unknownDates *graph.Policy,
	where *argument.ClaimWhere, orderBy []RelationOrder, first *int, after *string, last *int, before *string`

// relationsGo returns a method for every relation field.
func relationsGo() string {
	methods := map[string]string{}
	for _, r := range schema.Relations() {
		methods[r.Out] = fmt.Sprintf("graph.Out, %q", r.Rel)
		methods[r.In] = fmt.Sprintf("graph.Into, %q", r.Rel)
	}
	names := make([]string, 0, len(methods))
	for n := range methods {
		names = append(names, n)
	}
	slices.Sort(names)
	var p printer
	p.line("// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.")
	p.line("")
	p.line("package model")
	p.line("")
	p.line("import (\n\t\"context\"\n\n\t\"github.com/glocal-graph/glocal/graph\"\n\t\"github.com/glocal-graph/glocal/resolvers/internal/argument\"\n)")
	for _, n := range names {
		p.line("")
		p.line("// %s returns the relations that the field %s stands for.", title(n), n)
		p.line("func (b Base) %s(%s) (RelationConnection, error) {", title(n), relationParameters)
		p.line("\treturn b.related(ctx, %s, RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})", methods[n])
		p.line("}")
	}
	return p.String()
}

// connectionsGo returns the resolver of every connection of Query.
func connectionsGo() string {
	var p printer
	p.line("// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.")
	p.line("")
	p.line("package resolvers")
	p.line("")
	p.line("import (\n\t\"context\"\n\n\t\"github.com/glocal-graph/glocal/resolvers/internal/model\"\n)")
	for _, k := range schema.Kinds() {
		p.line("")
		p.line("// %s answers the field %s of Query.", title(k.Plural), k.Plural)
		p.line("func (query) %s(ctx context.Context, where map[string]any, orderBy []map[string]any, first *int, after *string, last *int, before *string) (model.%sConnection, error) {", title(k.Plural), k.Type)
		p.line("\treturn model.Connect[model.%s, model.%sConnection](ctx, %q, model.ConnectionArgs{Where: where, OrderBy: orderBy, First: first, After: after, Last: last, Before: before})", k.Type, k.Type, k.Kind)
		p.line("}")
	}
	return p.String()
}

// propertiesGo returns a method for every property of every kind. Numbers of
// places are left to written code, for they come in pairs.
func propertiesGo() string {
	var p printer
	p.line("// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.")
	p.line("")
	p.line("package model")
	p.line("")
	p.line("import (\n\t\"context\"\n\n\t\"github.com/glocal-graph/glocal/graph\"\n)")
	for _, k := range schema.Kinds() {
		for _, f := range k.Properties {
			result, body := property(k, f)
			if result == "" {
				continue
			}
			parameters := ""
			if f.Type == schema.RefProperty {
				parameters = "ctx context.Context"
			}
			p.line("")
			p.line("// %s returns the property %s.", title(f.Name), f.Name)
			p.line("func (x %s) %s(%s) %s { return %s }", k.Type, title(f.Name), parameters, result, body)
		}
	}
	return p.String()
}

// property returns the result and the body of the method of f.
func property(k schema.KindInfo, f schema.Property) (result, body string) {
	goType := map[schema.PropertyType]string{
		schema.TextProperty: "string",
		schema.URLProperty:  "string",
		schema.EnumProperty: k.Type + title(f.Name),
		schema.DateProperty: "graph.Date",
		schema.YearProperty: "graph.Year",
		schema.IntProperty:  "int",
	}[f.Type]
	accessor := map[schema.PropertyType]string{
		schema.TextProperty: "text",
		schema.URLProperty:  "text",
		schema.EnumProperty: "word[" + goType + "]",
		schema.DateProperty: "date",
		schema.YearProperty: "number[" + goType + "]",
		schema.IntProperty:  "number[" + goType + "]",
	}[f.Type]
	switch f.Type {
	case schema.ListProperty:
		return "[]string", fmt.Sprintf("list(x.node, %q)", f.Name)
	case schema.FloatProperty, schema.OrdinalProperty:
		return "", ""
	case schema.RefProperty:
		info, _ := schema.Kind(f.Ref)
		if f.Required {
			return fmt.Sprintf("(%s, error)", info.Type), fmt.Sprintf("mustRefer[%s](ctx, x.node, %q)", info.Type, f.Name)
		}
		return fmt.Sprintf("(*%s, error)", info.Type), fmt.Sprintf("refer[%s](ctx, x.node, %q)", info.Type, f.Name)
	}
	body = fmt.Sprintf("%s(x.node, %q)", accessor, f.Name)
	if f.Required {
		return goType, "value(" + body + ")"
	}
	return "*" + goType, body
}
