package resolvers

import (
	"math"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"

	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// typicalList is how many items a list without a page size is taken to have:
// claims of a relation, names of a node, sources.
const typicalList = 5

// cost returns what an operation costs, and refuses those whose answer could
// have more fields than the limit, or whose arguments could take as much work.
// A field counts as one for each object that it is resolved on: the nodes and edges
// of a connection are as many as its page size, for which its pageInfo counts too,
// lists without a page size typicalList, and those of the introspection what introspected has. ofArguments
// says what arguments add.
func (s *Service) cost(doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) (int, error) {
	c := costs{doc: doc, variables: variables, introspected: s.introspected, lengths: s.introspected.average, limit: float64(s.limits.Cost) * 1000,
		known: map[*ast.Argument]weight{}, sizes: map[*ast.Field]float64{}}
	c.of(op.SelectionSet, 1)
	if c.sum <= float64(s.limits.Cost) {
		return int(math.Ceil(c.sum)), nil
	}
	message, hint := "the answer could have too many fields", "ask for smaller pages (first), fewer levels or fewer fields"
	switch {
	case c.arguments > c.sum/2:
		message, hint = "the arguments could take too much work", "ask for fewer conditions, shorter lists and texts, or in several requests"
	case c.introspection > c.sum/2:
		hint = schemaHint
	}
	return 0, errcode.Over(errcode.CostLimit, message, s.limits.Cost, int(math.Ceil(math.Min(c.sum, math.MaxInt32))), hint)
}

type costs struct {
	doc       *ast.QueryDocument
	variables map[string]any
	known     map[*ast.Argument]weight
	sizes     map[*ast.Field]float64 // what once has counted: the ids of a field, or the work of a search
	limit     float64                // where counting stops
	sum       float64
	arguments float64 // of sum
	page      float64 // page size of the connection whose fields are being counted

	introspected  *introspected
	introspection float64            // of sum
	lengths       map[string]float64 // of introspected, those that hold where the count is
}

// of adds the cost of what is selected of times objects.
func (c *costs) of(set ast.SelectionSet, times float64) {
	for _, sel := range set {
		if c.sum > c.limit {
			return
		}
		switch sel := sel.(type) {
		case *ast.Field:
			c.sum += times
			if sel.Name == "pageInfo" { // the page is read for it
				c.sum += times * c.page
			}
			if strings.HasPrefix(sel.ObjectDefinition.Name, "__") {
				c.introspection += times
			}
			c.ofArguments(sel, times)
			lengths, page := c.lengths, c.page
			c.lengths = c.introspected.below(sel, lengths)
			c.of(sel.SelectionSet, times*c.items(sel))
			c.lengths, c.page = lengths, page
		case *ast.InlineFragment:
			c.of(sel.SelectionSet, times)
		case *ast.FragmentSpread:
			c.of(c.doc.Fragments.ForName(sel.Name).SelectionSet, times)
		}
	}
}

// Weights of a condition, the test of one value by one operator: how many
// objects it is taken to be tried on. One on the relations of a node is tried
// on typicalRelations for each node of a search.
const (
	triedNodes       = 100 // by a connection of all nodes of a kind
	typicalRelations = 10  // by a field that leads along relations
	textUnit         = 100 // bytes of a text that count as one element of a list

	// A search looks at names that are alike, for each word of its text.
	searchWork = 20
	wordWork   = 12
)

// ofArguments adds the cost of the arguments of a field of times objects: one
// for an element of a list or 100 bytes of a text, times the objects, and for a
// condition of a filter the number of objects that it is tried on.
func (c *costs) ofArguments(f *ast.Field, times float64) {
	if len(f.Arguments) == 0 {
		return
	}
	tried := times * typicalRelations
	if f.ObjectDefinition.Name == "Query" {
		tried = times * triedNodes
	}
	if f.Name == "search" && f.ObjectDefinition.Name == "Query" {
		n := times * c.once(f, func() float64 { return searchWork + wordWork*words(f, c.variables) })
		c.sum += n
		c.arguments += n
	}
	for _, a := range f.Arguments {
		w, ok := c.known[a]
		if !ok {
			if v, err := a.Value.Value(c.variables); err == nil { // else the resolver reports it
				w.add(v, a.Name == "where", 1, false)
			}
			c.known[a] = w
		}
		n := times*w.elements + tried*w.conditions
		c.sum += n
		c.arguments += n
	}
}

// words returns how many words of the text of a search are looked for.
func words(f *ast.Field, variables map[string]any) float64 {
	a := f.Arguments.ForName("text")
	if a == nil {
		return 0
	}
	v, _ := a.Value.Value(variables) // the resolver reports the error
	text, _ := v.(string)
	return float64(len(strings.Fields(text[:min(len(text), search.MaxText)])))
}

// weight is what the value of an argument costs: elements for each object that
// its field is of, and conditions for each that they are tried on.
type weight struct{ elements, conditions float64 }

// add adds the weight of v. In a filter, each test of a value is a condition that
// counts tried times; inside says that v is in an object.
func (w *weight) add(v any, filter bool, tried float64, inside bool) {
	switch v := v.(type) {
	case map[string]any:
		w.elements += float64(len(v) / textUnit) // an object for a scalar may have any members
		for name, member := range v {
			w.elements += float64(len(name) / textUnit)
			each := tried
			if filter && (name == "related" || name == "degree") {
				each *= typicalRelations
				w.conditions += each
			}
			w.add(member, filter, each, true)
		}
		return
	case []any:
		w.elements += float64(len(v))
		objects := false
		for _, item := range v {
			_, object := item.(map[string]any)
			objects = objects || object
			w.add(item, filter && object, tried, false)
		}
		if objects { // whose members are the conditions
			return
		}
	case string:
		w.elements += float64(len(v) / textUnit)
	}
	if filter && inside {
		w.conditions += tried
	}
}

// items returns how many objects a field may lead to for each that it is on. A
// page size multiplies at the lists of its connection, so that a count costs the
// same on every page. A limit multiplies at the field that has it, so the lists of
// what that leads to do not.
func (c *costs) items(f *ast.Field) float64 {
	d := f.Definition
	if n, ok := c.lengths[f.ObjectDefinition.Name+"."+f.Name]; ok {
		return n
	}
	if strings.HasPrefix(f.ObjectDefinition.Name, "__") {
		return 1
	}
	if d.Arguments.ForName("first") != nil {
		n := c.size(f, argument.DefaultPage, argument.MaxPage, "first", "last")
		if d.Type.Elem != nil { // a list without a connection
			return n
		}
		c.page = n
		return 1
	}
	if limit := d.Arguments.ForName("limit"); limit != nil {
		n, _ := number(limit.DefaultValue, nil)
		return c.size(f, n, math.MaxInt32, "limit")
	}
	switch {
	case d.Type.Elem == nil, limited(f.ObjectDefinition.Name):
		return 1
	case strings.HasSuffix(f.ObjectDefinition.Name, "Connection"):
		return c.page
	}
	if a := f.Arguments.ForName("ids"); a != nil {
		return c.once(f, func() float64 {
			if ids, err := a.Value.Value(c.variables); err == nil {
				if l, ok := ids.([]any); ok {
					return float64(max(1, len(l)))
				}
			}
			return typicalList
		})
	}
	return typicalList
}

// once returns what count does for f, which fragments may have in many places.
func (c *costs) once(f *ast.Field, count func() float64) float64 {
	n, ok := c.sizes[f]
	if !ok {
		n = count()
		c.sizes[f] = n
	}
	return n
}

// limited reports whether the lists of a type are as long as the limit of the
// field that leads to it.
func limited(typeName string) bool {
	return typeName == "Trace" || typeName == "Reach" || typeName == "GraphFrame"
}

// size returns the value of the first of the arguments that is given.
func (c *costs) size(f *ast.Field, otherwise, most int, arguments ...string) float64 {
	size := otherwise
	for _, name := range arguments {
		if a := f.Arguments.ForName(name); a != nil {
			if n, ok := number(a.Value, c.variables); ok {
				size = n
			}
		}
	}
	return float64(max(1, min(size, most)))
}

func number(v *ast.Value, variables map[string]any) (int, bool) {
	x, err := v.Value(variables)
	if err != nil {
		return 0, false
	}
	n, ok := coerce.Whole(x)
	return int(n), ok
}

// countTokens returns the number of tokens of a document, as far as it can be
// read.
func countTokens(query string) int {
	l := lexer.New(&ast.Source{Input: query})
	for n := 0; ; n++ {
		t, err := l.ReadToken()
		if err != nil || t.Kind == lexer.EOF {
			return n
		}
	}
}
