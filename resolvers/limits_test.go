package resolvers_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

// overLimits are requests that each pass one limit, by default 2,000 tokens, 16
// levels, 50 aliases, 100,000 fields, 100 items, 64 levels of variables.
var overLimits = []struct {
	name, query string
	variables   vars
	code        string
	limit       int
	actual      int
	argument    string
}{
	{"tokens", "{" + strings.Repeat("a ", 1999) + "}", nil, "TOKEN_LIMIT", 2000, 2001, ""},
	{"100 kB of tokens", "{" + strings.Repeat("a ", 50_000) + "}", nil, "TOKEN_LIMIT", 2000, 50_002, ""},
	{"100 kB of arguments", "{ nodes(ids: [" + strings.Repeat(`"", `, 25_000) + "]) { id } }", nil, "TOKEN_LIMIT", 2000, 25_012, ""},
	{"depth", nested(17), nil, "DEPTH_LIMIT", 16, 17, ""},
	{"depth through fragments", `{ dataset { ...A } } fragment A on Dataset { ` + strings.Repeat("a { ", 15) + "a " + strings.Repeat("}", 16), nil, "DEPTH_LIMIT", 16, 17, ""},
	{"depth of 600", nested(600), nil, "DEPTH_LIMIT", 16, 600, ""},
	{"depth of variables", `query($w: CityWhere) { cities(where: $w) { totalCount } }`, vars{"w": nots(64)}, "DEPTH_LIMIT", 64, 66, ""},
	{"thousands of levels in variables", `query($w: CityWhere) { cities(where: $w) { totalCount } }`, vars{"w": nots(10_000)}, "DEPTH_LIMIT", 64, 10_002, ""},
	{"aliases", "{" + aliases(51, "__typename") + "}", nil, "ALIAS_LIMIT", 50, 51, ""},
	{"aliases through fragments", "{ a: dataset { ...A } b: dataset { ...A } } fragment A on Dataset {" + aliases(25, "name") + "}", nil, "ALIAS_LIMIT", 50, 52, ""},
	{"fragments that multiply", fragments("{ ...F0 }", 20), nil, "COST_LIMIT", 20_000, 0, ""},
	{"many fragments that multiply", fragments("{ ...F0 }", 150), nil, "COST_LIMIT", 20_000, 0, ""},
	// cities and nodes; relations and nodes of 100; theirs of 100 × 100; ids of 100 × 100 × 100
	{"cost", `{ cities(first: 100) { nodes { relations(first: 100) { nodes { relations(last: 100) { nodes { id } } } } } } }`, nil,
		"COST_LIMIT", 100_000, 1 + 1 + 100 + 100 + 100*100 + 100*100 + 100*100*100, ""},
	{"cost by variables", `query($n: Int) { cities(first: $n) { nodes { relations(first: $n) { nodes { relations(last: $n) { nodes { id } } } } } } }`,
		vars{"n": 100.0}, "COST_LIMIT", 100_000, 1 + 1 + 100 + 100 + 100*100 + 100*100 + 100*100*100, ""},
	{"cost by default pages", `{ cities { nodes { relations { nodes { relations { nodes { relations { nodes { id } } } } } } } } }`, nil,
		"COST_LIMIT", 100_000, 1 + 1 + 20 + 20 + 400 + 400 + 8000 + 8000 + 160_000, ""},
	{"cost of type names", "{ cities(first: 100) { nodes { relations(first: 100) { nodes { " + aliases(20, "__typename") + " } } } } }", nil,
		"COST_LIMIT", 100_000, 1 + 1 + 100 + 100 + 100*100*20, ""},
	{"introspection four times", introspections(4), nil, "COST_LIMIT", 100_000, 0, ""},
	{"first 0", `{ cities(first: 0) { totalCount } }`, nil, "PAGE_SIZE", 100, 0, "first"},
	{"first -1", `{ cities(first: -1) { totalCount } }`, nil, "PAGE_SIZE", 100, -1, "first"},
	{"first 101", `{ cities(first: 101) { totalCount } }`, nil, "PAGE_SIZE", 100, 101, "first"},
	{"last 0", `{ networks(last: 0) { totalCount } }`, nil, "PAGE_SIZE", 100, 0, "last"},
	{"last -1", `{ networks(last: -1) { totalCount } }`, nil, "PAGE_SIZE", 100, -1, "last"},
	{"last 101", `{ networks(last: 101) { totalCount } }`, nil, "PAGE_SIZE", 100, 101, "last"},
	{"first 0 of relations", `{ node(id: "city:milan-it") { relations(first: 0) { totalCount } } }`, nil, "PAGE_SIZE", 100, 0, "first"},
	{"last 101 of a relation", `{ node(id: "city:milan-it") { ... on City { signed(last: 101) { totalCount } } } }`, nil, "PAGE_SIZE", 100, 101, "last"},
	{"first -1 of claims", `{ node(id: "source:seed-001") { ... on Source { claims(first: -1) { totalCount } } } }`, nil, "PAGE_SIZE", 100, -1, "first"},
	{"first 101 of a search", `{ search(text: "Milan", first: 101) { how } }`, nil, "PAGE_SIZE", 100, 101, "first"},
	{"first 0 of a search", `{ search(text: "Milan", first: 0) { how } }`, nil, "PAGE_SIZE", 100, 0, "first"},
	{"101 ids", `query($i: [ID!]!) { nodes(ids: $i) { id } }`, vars{"i": slices.Repeat([]any{"city:milan-it"}, 101)}, "PAGE_SIZE", 100, 101, ""},
}

// introspections returns the standard introspection n times.
func introspections(n int) string {
	_, rest, _ := strings.Cut(introspectionQuery, "__schema {")
	inner, fragments, _ := strings.Cut(rest, "\n}\n")
	return "{" + aliases(n, "__schema { ...S }") + " } fragment S on __Schema {" + inner + "\n" + fragments
}

func nested(n int) string {
	return strings.Repeat("{ a ", n) + strings.Repeat("}", n)
}

func nots(n int) map[string]any {
	w := vars{"id": vars{"eq": "city:a"}}
	for range n - 1 {
		w = vars{"NOT": w}
	}
	return w
}

func aliases(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " a%d: %s", i, field)
	}
	return b.String()
}

// fragments returns op with n fragments that each spread the next one twice.
func fragments(op string, n int) string {
	b := strings.Builder{}
	b.WriteString(op)
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Query { __typename }", n)
	return b.String()
}

// Whatever passes a limit is refused with its code, the limit, what was asked
// for and what to do. Where no number is given here, it depends on where
// counting stopped; it must be above the limit.
func TestLimits(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range overLimits {
			t.Run(tt.name, func(t *testing.T) {
				x := refusal(t, s, tt.query, tt.variables).Extensions
				if x["code"] != tt.code || x["limit"] != tt.limit {
					t.Errorf("extensions = %v; want %s with limit %d", x, tt.code, tt.limit)
				}
				actual, _ := x["actual"].(int)
				if tt.code == "COST_LIMIT" && tt.actual == 0 {
					if actual <= tt.limit {
						t.Errorf("actual = %d; want more than the limit %d", actual, tt.limit)
					}
				} else if actual != tt.actual {
					t.Errorf("actual = %d; want %d", actual, tt.actual)
				}
				if hint, _ := x["hint"].(string); hint == "" {
					t.Errorf("extensions = %v; want a hint", x)
				}
				if argument, _ := x["argument"].(string); tt.argument != "" && argument != tt.argument {
					t.Errorf("argument = %q; want %q", argument, tt.argument)
				}
			})
		}
	})
}

// An introspection that is refused names another way to read the schema.
func TestIntrospectionHint(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for query, code := range map[string]string{
		introspections(4): "COST_LIMIT",
		"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }": "GRAPHQL_VALIDATION_FAILED",
	} {
		x := refusal(t, s, query, nil).Extensions
		if hint, _ := x["hint"].(string); x["code"] != code || !strings.Contains(hint, "/schema.graphql") {
			t.Errorf("%.60s: extensions = %v; want %s and where the schema is", query, x, code)
		}
	}
}

// What just keeps within a limit is answered.
func TestWithinLimits(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for name, query := range map[string]string{
			"tokens":        "{" + strings.Repeat("__typename ", 1998) + "}",
			"aliases":       "{" + aliases(50, "__typename") + "}",
			"pages":         `{ cities(first: 100) { nodes { id } } b: cities(last: 1) { nodes { id } } }`,
			"introspection": `{ __schema { queryType { name } } __type(name: "City") { name } cities(first: 100) { nodes { id name { value } } } }`,
			// 1 + 1 + 100 × 4 for relations and their fields, 100 × 100 × 5 for theirs
			"cost": `{ cities(first: 100) { nodes { relations(first: 100) { nodes { id } edges { direction truth relation { kind } } totalCount } } } }`,
		} {
			if r := s.Do(t.Context(), resolvers.Request{Query: query}); len(r.Errors) > 0 {
				t.Errorf("%s: %v; want an answer", name, r.Errors)
			}
		}
		levels := []string{"", `nodes(ids: ["source:seed-001"])`, "... on Source"}
		for range 2 {
			levels = append(levels, "claims(first: 1)", "edges", "relation", "claims", "source")
		}
		levels = append(levels, "claims(first: 1)", "edges", "relation", "to", "id") // the 16th, for "... on" is none
		if r := s.Do(t.Context(), resolvers.Request{Query: strings.Join(levels, " { ") + strings.Repeat("}", len(levels)-1)}); len(r.Errors) > 0 {
			t.Errorf("depth: %v; want an answer", r.Errors)
		}
	})
}

// Limits can be set.
func TestOwnLimits(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Limits: resolvers.Limits{Tokens: 12, Depth: 3, Aliases: 1, Cost: 10}})
	for _, tt := range []struct {
		query, code   string
		limit, actual int
	}{
		{`{ dataset { name title license release version name title } }`, "", 0, 0},
		{`{ dataset { name title license release version name title name } }`, "TOKEN_LIMIT", 12, 13},
		{`{ a { b { c { d } } } }`, "DEPTH_LIMIT", 3, 4},
		{`{ a: dataset { b: name } }`, "ALIAS_LIMIT", 1, 2},
		{`{ cities { nodes { id } } }`, "COST_LIMIT", 10, 22},
	} {
		if tt.code == "" {
			ask[map[string]any](t, s, tt.query, nil)
			continue
		}
		x := refusal(t, s, tt.query, nil).Extensions
		if x["code"] != tt.code || x["limit"] != tt.limit || x["actual"] != tt.actual {
			t.Errorf("%s: extensions = %v; want %s, limit %d, actual %d", tt.query, x, tt.code, tt.limit, tt.actual)
		}
	}
}

// An answer that becomes too long ends, and nothing of it is sent. So do errors.
func TestAnswerTooLarge(t *testing.T) {
	const limit = 2000
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Limits: resolvers.Limits{Answer: limit}})
	for name, query := range map[string]string{
		"data":   `{ cities(first: 100) { nodes { id } } }`,
		"errors": `{ networks { nodes { relations(after: "x") { totalCount } } } }`,
	} {
		x := refusal(t, s, query, nil).Extensions
		if x["code"] != "ANSWER_TOO_LARGE" || x["limit"] != limit || x["actual"] != nil || x["hint"] == "" {
			t.Errorf("%s: extensions = %v; want ANSWER_TOO_LARGE with limit %d", name, x, limit)
		}
	}
	page := ask[map[string]any](t, s, `{ cities(first: 30) { nodes { id } } }`, nil)
	if len(page) == 0 {
		t.Error("an answer within the limit has no data")
	}
}

// The cost of a known document is that of the variables of each request.
func TestCostOfKnownDocument(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Limits: resolvers.Limits{Cost: 50}})
	const query = `query($n: Int) { cities(first: $n) { nodes { id } } }`
	ask[any](t, s, query, vars{"n": 1})
	if x := refusal(t, s, query, vars{"n": 100}).Extensions; x["code"] != "COST_LIMIT" {
		t.Errorf("extensions = %v; want COST_LIMIT", x)
	}
	ask[any](t, s, query, vars{"n": 2})
}

// Nothing is held while a request waits to be admitted: requests that all held
// something would keep one another out.
func TestAdmitHoldsNothing(t *testing.T) {
	held := 0
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Admit: func(context.Context, int) (func(), error) {
		if held > 0 {
			t.Error("a request waits and holds something")
		}
		held++
		return func() { held-- }, nil
	}})
	const query = `query($ids: [ID!]!, $a: Boolean!) { nodes(ids: $ids) { id kind @include(if: $a) } }`
	for _, a := range []bool{false, true, true} {
		ask[any](t, s, query, vars{"a": a, "ids": slices.Repeat([]any{"city:milan-it"}, 100)})
	}
	if held != 0 {
		t.Errorf("%d are held after the requests", held)
	}
}

// What is not admitted is refused; reading a document is admitted by its length,
// and running it by its cost.
func TestAdmit(t *testing.T) {
	var costs []int
	var running int
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Admit: func(_ context.Context, cost int) (func(), error) {
		if cost > 1000 {
			return nil, admission.ErrBusy
		}
		costs = append(costs, cost)
		running++
		return func() { running-- }, nil
	}})
	ask[any](t, s, `{ cities(first: 2) { nodes { id } } }`, nil)
	ask[any](t, s, `{ cities(first: 2) { nodes { id } } }`, nil)
	if want := []int{1 + 37/5, 4, 4}; !slices.Equal(costs, want) || running != 0 {
		t.Errorf("admitted %v, %d still run; want %v, none", costs, running, want)
	}
	// A known document for which another plan has to be made is admitted for that.
	costs = nil
	const switched = `query($a: Boolean!) { cities(first: 2) { nodes { id name @include(if: $a) { value } } } }`
	for _, a := range []bool{false, true, true} {
		ask[any](t, s, switched, vars{"a": a})
	}
	if want := []int{1 + len(switched)/5, 8, 1 + len(switched)/5 + 3, 8, 8}; !slices.Equal(costs, want) || running != 0 {
		t.Errorf("admitted %v, %d still run; want %v, none", costs, running, want)
	}
	for _, query := range []string{`{ cities(first: 100) { nodes { names { value type lang } } } }`, "{ cities { totalCount } }" + strings.Repeat(" ", 30_000)} {
		if x := refusal(t, s, query, nil).Extensions; x["code"] != "TOO_MANY_REQUESTS" || x["hint"] == "" {
			t.Errorf("extensions = %v; want TOO_MANY_REQUESTS", x)
		}
	}
}
