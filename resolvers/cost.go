package resolvers

import (
	"encoding/json"
	"math"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"

	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// typicalList is how many items a list without a page size is taken to have:
// claims of a relation, names of a node, sources.
const typicalList = 5

// checkCost refuses operations whose answer could have more fields than the
// limit. A field counts as one, times the page sizes of the connections around
// it; lists without a page size count as typicalList. What introspection may
// ask for is bounded by the schema and by validation, but it is much: __schema
// takes more than half of the limit, so that there is one, and __type a
// fiftieth.
func (l Limits) checkCost(doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) error {
	c := costs{doc: doc, variables: variables, most: float64(l.Cost), limit: float64(l.Cost) * 1000}
	actual := c.of(op.SelectionSet, 1)
	if actual <= float64(l.Cost) {
		return nil
	}
	return errcode.Over(errcode.CostLimit, "the answer could have too many fields", l.Cost, int(math.Min(actual, math.MaxInt32)),
		"ask for smaller pages (first), fewer levels or fewer fields")
}

type costs struct {
	doc       *ast.QueryDocument
	variables map[string]any
	most      float64 // what is allowed
	limit     float64 // where counting stops
	sum       float64
}

// of returns the cost of what is selected of times objects.
func (c *costs) of(set ast.SelectionSet, times float64) float64 {
	for _, sel := range set {
		if c.sum > c.limit {
			return c.sum
		}
		switch sel := sel.(type) {
		case *ast.Field:
			switch sel.Name {
			case "__schema":
				c.sum += c.most/2 + 1
			case "__type":
				c.sum += c.most / 50
			default:
				c.sum += times
				c.of(sel.SelectionSet, times*c.items(sel))
			}
		case *ast.InlineFragment:
			c.of(sel.SelectionSet, times)
		case *ast.FragmentSpread:
			c.of(c.doc.Fragments.ForName(sel.Name).SelectionSet, times)
		}
	}
	return c.sum
}

// items returns how many objects a field may lead to for each that it is on.
// Pages and limits multiply at the field that has them, so the lists of what it
// leads to do not.
func (c *costs) items(f *ast.Field) float64 {
	d := f.Definition
	if d.Arguments.ForName("first") != nil {
		return c.size(f, argument.DefaultPage, argument.MaxPage, "first", "last")
	}
	if limit := d.Arguments.ForName("limit"); limit != nil {
		n, _ := number(limit.DefaultValue, nil)
		return c.size(f, n, math.MaxInt32, "limit")
	}
	if d.Type.Elem == nil || bounded(f.ObjectDefinition.Name) {
		return 1
	}
	if a := f.Arguments.ForName("ids"); a != nil {
		if ids, err := a.Value.Value(c.variables); err == nil {
			if l, ok := ids.([]any); ok {
				return float64(max(1, len(l)))
			}
		}
	}
	return typicalList
}

// bounded reports whether the lists of a type are as long as the page or the
// limit of the field that leads to it.
func bounded(typeName string) bool {
	switch typeName {
	case "Trace", "Reach", "GraphFrame":
		return true
	}
	return strings.HasSuffix(typeName, "Connection")
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
	switch x := x.(type) {
	case int64:
		return int(x), true
	case int:
		return x, true
	case float64:
		return int(x), true
	case json.Number:
		n, err := x.Int64()
		return int(n), err == nil
	}
	return 0, false
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
