// Package gql is the schema of the API bound to Go: the tables by which
// package plan executes operations on it. What follows from the schema is in
// tables.gen.go and written by resolvers/internal/generate.
package gql

import (
	"io/fs"
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/model"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
	"github.com/glocal-graph/glocal/schema"
)

// Schema is the schema with what answers it.
type Schema struct {
	ast   *ast.Schema
	types *types
}

// Load returns the schema of the API.
func Load() *Schema {
	s := gqlparser.MustLoadSchema(sources()...)
	delete(s.Directives, "defer") // the parser adds it, and answers come whole
	return &Schema{s, newTypes(s)}
}

// sources returns the files of the SDL, those written by hand first.
func sources() []*ast.Source {
	var out []*ast.Source
	for _, pattern := range []string{"*.graphqls", "gen/*.graphqls"} {
		names, err := fs.Glob(schema.SDL, pattern)
		if err != nil {
			panic(err) // the pattern is one
		}
		for _, name := range names {
			text, err := fs.ReadFile(schema.SDL, name)
			if err != nil {
				panic(err) // the file is embedded
			}
			out = append(out, &ast.Source{Name: name, Input: string(text)})
		}
	}
	return out
}

// AST returns the schema as the parser knows it.
func (s *Schema) AST() *ast.Schema { return s.ast }

// Plan is a compiled operation.
type Plan = plan.Plan[QueryResolver]

// Compile returns the plan of an operation of a valid document, see
// plan.Compile.
func (s *Schema) Compile(doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) (*Plan, error) {
	return plan.Compile(s.ast, s.types.query, doc, op, variables)
}

type nodeType = plan.Type[model.Base]

// byKind returns the function that returns the type of a node.
func byKind(all []*nodeType) func(model.Base) *nodeType {
	byName := make(map[string]*nodeType, len(all))
	for _, t := range all {
		byName[t.Name] = t
	}
	kinds := map[graph.Kind]*nodeType{}
	for _, k := range schema.Kinds() {
		kinds[k.Kind] = byName[k.Type]
	}
	return func(b model.Base) *nodeType { return kinds[b.Kind()] }
}

// with adds those fields of all nodes that are named to own.
func with(all, own map[string]plan.Field[model.Base], names ...string) map[string]plan.Field[model.Base] {
	out := maps.Clone(all)
	maps.DeleteFunc(out, func(name string, _ plan.Field[model.Base]) bool { return !slices.Contains(names, name) })
	maps.Copy(out, own)
	return out
}

// wrapper is a node as the type of its kind.
type wrapper interface{ Unwrap() model.Base }

// oneNode is the Spread of a node; nil is null.
func oneNode[T wrapper](to []model.Base, v T) ([]model.Base, bool) {
	if any(v) == nil {
		return to, true
	}
	return append(to, v.Unwrap()), false
}

// maybeNode is the Spread of a pointer to a node; nil is null.
func maybeNode[T wrapper](to []model.Base, v *T) ([]model.Base, bool) {
	if v == nil {
		return to, true
	}
	return append(to, (*v).Unwrap()), false
}

// manyNodes is the Spread of a list of nodes; nil ones are null.
func manyNodes[T wrapper](to []model.Base, v []T) ([]model.Base, bool) {
	for _, n := range v {
		var b model.Base
		if any(n) != nil {
			b = n.Unwrap()
		}
		to = append(to, b)
	}
	return to, false
}
