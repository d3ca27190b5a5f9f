package validate_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/validate"
)

// dividing returns a valid document whose fields have to be merged in 3^depth
// ways: at each level three types ask for relations of their own beside those
// that every node is asked for, down to the last level.
func dividing(depth int) string {
	below := func(inner string) string { return "relations { nodes { " + inner + " } }" }
	own, all := "id", "id"
	for range depth {
		all = below(all)
		for _, typ := range []string{"City", "Network", "Organization"} {
			all += " ... on " + typ + " { " + below(own) + " }"
		}
		own = below(own)
	}
	return "{ nodes(ids: []) { " + all + " } }"
}

// Documents that divide in few ways are valid, and in many are refused.
func TestDividing(t *testing.T) {
	v := validate.New(gql.Load().AST())
	if errs, err := v.Document(t.Context(), parsed(t, dividing(4))); len(errs) > 0 || err != nil {
		t.Errorf("divided in 81 ways: %v, %v; want a valid document", errs, err)
	}
	if errs, err := v.Document(t.Context(), parsed(t, dividing(14))); !errors.Is(err, validate.ErrTooLarge) {
		t.Errorf("divided in 4,782,969 ways: %v, %v; want ErrTooLarge", errs, err)
	}
}

// Each rule that is left out for documents without what it is about finds what it is
// there for.
func TestRulesByFeature(t *testing.T) {
	v := validate.New(gql.Load().AST())
	for rule, query := range map[string]string{
		"NoUndefinedVariables":        `query { node(id: $id) { id } }`,
		"NoUnusedVariables":           `query($id: ID!) { __typename }`,
		"UniqueVariableNames":         `query($id: ID!, $id: ID!) { node(id: $id) { id } }`,
		"VariablesAreInputTypes":      `query($city: City) { node(id: $city) { id } }`,
		"VariablesInAllowedPosition":  `query($id: ID) { node(id: $id) { id } }`,
		"KnownDirectives":             `{ __typename @unknown }`,
		"UniqueDirectivesPerLocation": `{ __typename @skip(if: true) @skip(if: false) }`,
		"FragmentsOnCompositeTypes":   `{ ... on Int { __typename } }`,
		"KnownFragmentNames":          `{ ...Unknown }`,
		"NoFragmentCycles":            `{ ...F } fragment F on Query { ...F }`,
		"NoUnusedFragments":           `{ __typename } fragment F on Query { __typename }`,
		"PossibleFragmentSpreads":     `{ dataset { ... on City { id } } }`,
		"UniqueFragmentNames":         `{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }`,
		"LoneAnonymousOperation":      `{ __typename } query A { __typename }`,
		"UniqueOperationNames":        `query A { __typename } query A { __typename }`,
	} {
		errs, err := v.Document(t.Context(), parsed(t, query))
		if err != nil || !slices.ContainsFunc(errs, func(e *gqlerror.Error) bool { return e.Rule == rule }) {
			t.Errorf("%s: %v, %v; want an error of %s", query, errs, err, rule)
		}
	}
}

// A document with an error for each of its tokens has MaxErrors.
func TestMaxErrors(t *testing.T) {
	v := validate.New(gql.Load().AST())
	for name, query := range map[string]string{
		"fields":     "{" + strings.Repeat(" nonsense", 500) + " }",
		"directives": "{ __typename" + strings.Repeat(" @nonsense", 500) + " }",
		"conflicts":  "{" + strings.Repeat(" a: __typename a: dataset { name }", 500) + " }",
	} {
		errs, err := v.Document(t.Context(), parsed(t, query))
		if len(errs) == 0 || len(errs) > validate.MaxErrors || err != nil {
			t.Errorf("%s: %d errors, %v; want 1 to %d", name, len(errs), err, validate.MaxErrors)
		}
	}
	spreads := "{" + strings.Repeat(" ...F", 400) + " }"
	var chain strings.Builder // each fragment is walked by itself, and with it all that follow
	for i := range 200 {
		fmt.Fprintf(&chain, "fragment F%d on Query { ...F%d } ", i, i+1)
	}
	long := "{ ...F0 } " + chain.String() + "fragment F200 on Query {" + strings.Repeat(" __typename", 1000) + " }"
	if _, err := v.Document(t.Context(), parsed(t, long)); !errors.Is(err, validate.ErrTooLarge) {
		t.Errorf("200 fragments in a chain of 1,000 fields: %v; want ErrTooLarge", err)
	}
	if errs, err := v.Document(t.Context(), parsed(t, spreads+" fragment F on Query { __typename }")); len(errs) > 0 || err != nil {
		t.Errorf("one fragment 400 times: %v, %v; want a valid document", errs, err)
	}
}

// The work ends with the context, in each part of it.
func TestContextEnds(t *testing.T) {
	v := validate.New(gql.Load().AST())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, query := range map[string]string{"rules": "{ a }", "merging": "{" + strings.Repeat(" __typename", 1500) + " }"} {
		if errs, err := v.Document(ctx, parsed(t, query)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, %v; want context.Canceled", name, errs, err)
		}
	}
}

// Names are suggested for short ones, and where a long one stands elsewhere for
// none.
func TestSuggestions(t *testing.T) {
	v := validate.New(gql.Load().AST())
	for query, want := range map[string]bool{
		`{ citis { totalCount } }`:                                            true,
		"# " + strings.Repeat("x", 5000) + "\n{ citis { totalCount } }":       true,
		`{ citis { totalCount } ` + strings.Repeat("x", 5000) + ` }`:          false,
		`{ citis { totalCount } a(b: "` + strings.Repeat("x ", 5000) + `") }`: false,
	} {
		errs, err := v.Document(t.Context(), parsed(t, query))
		if err != nil || len(errs) == 0 {
			t.Fatalf("%.60s: %v, %v", query, errs, err)
		}
		if got := strings.Contains(errs[0].Message, `"cities"`); got != want {
			t.Errorf("%.60s: %q has a suggestion: %t; want %t", query, errs[0].Message, got, want)
		}
	}
}

func parsed(t *testing.T, query string) *ast.QueryDocument {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Values are evaluated with all that is in them, wherever a walk meets them: those of
// fragments for each operation, and variables with their defaults.
func TestNestedValues(t *testing.T) {
	v := validate.New(gql.Load().AST())
	nested := func(depth int, inner string) string {
		return "fragment F on Query { cities(where: {" + strings.Repeat("NOT: {", depth) + inner + strings.Repeat("}", depth) + "}) { totalCount } }"
	}
	operations := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "query Q%d { ...F } ", i)
		}
		return b.String()
	}
	if errs, err := v.Document(t.Context(), parsed(t, operations(20)+nested(20, `id: {ne: "a"}`))); len(errs) > 0 || err != nil {
		t.Errorf("20 deep in 20 operations: %v, %v; want a valid document", errs, err)
	}
	list := "[" + strings.Repeat(`"a" `, 400) + "]"
	for name, query := range map[string]string{
		"320 deep in 105 operations": operations(105) + nested(320, `id: {ne: "a"}`),
		"and with an error":          operations(105) + nested(320, `id: {ne: "a"}`) + " query Z { x }",
		"a default 200 times": "query Q($v: CityWhere! = {id: {in: " + list + "}}) { ...F } " +
			nested(80, "AND: ["+strings.Repeat("$v ", 200)+"]"),
	} {
		if _, err := v.Document(t.Context(), parsed(t, query)); !errors.Is(err, validate.ErrTooLarge) {
			t.Errorf("%s: %v; want ErrTooLarge", name, err)
		}
	}
}
