package randquery_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/randquery"
)

func generator(seed uint64) (*randquery.Generator, *ast.Schema) {
	s := gql.Load().AST()
	return randquery.New(s, randquery.Words{IDs: []string{"city:milan-it"}, Texts: []string{"Milan"}}, seed), s
}

// Documents are valid, but for few, and have in them what an executor can get
// wrong.
func TestDocuments(t *testing.T) {
	const n = 2000
	g, schema := generator(1)
	seen := map[string]int{}
	valid := 0
	for range n {
		r := g.Next().Request()
		doc, err := parser.ParseQuery(&ast.Source{Input: r.Query})
		if err != nil {
			t.Fatalf("%s: %v", r.Query, err)
		}
		if len(validator.ValidateWithRules(schema, doc, rules.NewDefaultRules())) == 0 {
			valid++
		}
		has := map[string]bool{
			"variables":             len(r.Variables) > 0,
			"named fragments":       len(doc.Fragments) > 0,
			"two operations":        len(doc.Operations) > 1,
			"fragments on Node":     strings.Contains(r.Query, "on Node"),
			"fragments on City":     strings.Contains(r.Query, "on City"),
			"introspection":         strings.Contains(r.Query, "__schema") || strings.Contains(r.Query, "__type("),
			"@skip":                 strings.Contains(r.Query, "@skip(if:"),
			"@include":              strings.Contains(r.Query, "@include"),
			"aliases":               strings.Contains(r.Query, "a1: ") || strings.Contains(r.Query, "a2: ") || strings.Contains(r.Query, "a3: "),
			"null":                  strings.Contains(r.Query, ": null"),
			"defaults of variables": slices.ContainsFunc(doc.Operations, hasDefault),
			"merged fields":         slices.ContainsFunc(doc.Operations, func(o *ast.OperationDefinition) bool { return merges(o.SelectionSet) }),
		}
		for what, ok := range has {
			if ok {
				seen[what]++
			} else {
				seen[what] += 0
			}
		}
	}
	if valid < n*95/100 {
		t.Errorf("%d of %d documents are valid; want 95 %%", valid, n)
	}
	for what, times := range seen {
		if times < n/100 {
			t.Errorf("%d of %d documents have %s; want 1 %%", times, n, what)
		}
	}
}

func hasDefault(o *ast.OperationDefinition) bool {
	return slices.ContainsFunc(o.VariableDefinitions, func(v *ast.VariableDefinition) bool { return v.DefaultValue != nil })
}

// merges reports whether a key is selected twice side by side.
func merges(set ast.SelectionSet) bool {
	keys := map[string]bool{}
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if keys[s.Alias] && len(s.SelectionSet) > 0 || merges(s.SelectionSet) {
				return true
			}
			keys[s.Alias] = true
		case *ast.InlineFragment:
			if merges(s.SelectionSet) {
				return true
			}
		}
	}
	return false
}

// A seed stands for the same requests, each time.
func TestSeed(t *testing.T) {
	a, _ := generator(5)
	b, _ := generator(5)
	c, _ := generator(6)
	same := 0
	for range 50 {
		x, y, z := a.Next(), b.Next(), c.Next()
		if x.Query != y.Query {
			t.Fatalf("one seed gives\n%s\nand\n%s", x.Query, y.Query)
		}
		if x.Query == z.Query {
			same++
		}
	}
	if same > 5 {
		t.Errorf("%d of 50 documents are the same with another seed", same)
	}
}
