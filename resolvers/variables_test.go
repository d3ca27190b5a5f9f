package resolvers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// A variable that is null where a value is needed is an error that names it: never
// an internal error, an empty answer, or all of the data. GraphQL lets such a
// variable pass validation where it has a default.
func TestNullVariables(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range []struct{ name, query, argument string }{
			{"skip", `query($v: Boolean = true) { dataset { name title @skip(if: $v) } }`, "$v"},
			{"include", `query($v: Boolean = false) { dataset { name ... @include(if: $v) { title } } }`, "$v"},
			{"include at the top", `query($v: Boolean = false) { ...F @include(if: $v) } fragment F on Query { dataset { title } }`, "$v"},
			{"enum", `query($v: CityOrderBy = NAME) { cities(orderBy: [{by: $v}]) { totalCount } }`, "orderBy[0].by"},
			{"list of ids", `query($v: [ID!] = ["city:milan-it"]) { nodes(ids: $v) { id } }`, "ids"},
			{"item of a list", `query($v: ID = "city:milan-it") { nodes(ids: [$v]) { id } }`, "ids[0]"},
			{"text", `query($v: String = "Milan") { search(text: $v) { score } }`, "text"},
			{"filter", `query($v: IntFilter = {gte: 1}) { cities(where: {degree: {count: $v}}) { totalCount } }`, "where.degree.count"},
			{"id", `query($v: ID = "city:milan-it") { node(id: $v) { id } }`, "id"},
		} {
			t.Run(tt.name, func(t *testing.T) {
				e := refusal(t, s, tt.query, vars{"v": nil})
				if e.Extensions["code"] != "BAD_USER_INPUT" || e.Extensions["argument"] != tt.argument || !strings.Contains(e.Message, "$v is null") {
					t.Errorf("error = %s %v; want BAD_USER_INPUT about %s that names $v", e.Message, e.Extensions, tt.argument)
				}
			})
		}
	})
}

// A variable that is null where nothing need be given is as one that is left out:
// typed clients send null for what is not set.
func TestUnsetVariables(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range []struct {
			name, query string
			unset, none vars
		}{
			{"trace", `query($hops: Int, $limit: Int) { trace(from: "city:kampala-ug", to: "objective:gcm-15", maxHops: $hops, limit: $limit) { routes { hops } } }`,
				vars{"hops": nil, "limit": nil}, nil},
			{"neighborhood", `query($hops: Int, $limit: Int) { node(id: "city:kampala-ug") { neighborhood(hops: $hops, limit: $limit) { ids } } }`,
				vars{"hops": nil, "limit": nil}, nil},
			{"filter", `query($w: CityWhere) { cities(where: $w) { totalCount } }`,
				vars{"w": vars{"name": vars{"eq": "Milan", "ne": nil, "in": nil, "contains": nil, "startsWith": nil}, "type": nil, "related": nil, "OR": nil}},
				vars{"w": vars{"name": vars{"eq": "Milan"}}}},
			{"test of a filter", `query($v: String) { cities(where: {name: {contains: $v}}) { totalCount } }`, vars{"v": nil}, nil},
		} {
			t.Run(tt.name, func(t *testing.T) {
				got := s.Do(t.Context(), resolvers.Request{Query: tt.query, Variables: tt.unset})
				want := s.Do(t.Context(), resolvers.Request{Query: tt.query, Variables: tt.none})
				if len(got.Errors)+len(want.Errors) > 0 || string(got.Data) != string(want.Data) {
					t.Errorf("answer = %s %v; want %s %v", got.Data, got.Errors, want.Data, want.Errors)
				}
				if tt.name == "filter" && string(got.Data) != `{"cities":{"totalCount":1}}` {
					t.Errorf("answer = %s; want one city", got.Data)
				}
			})
		}
	})
}

// A value that does not fit is refused in the same words in a variable and in the
// document, with what was found, what is allowed, and an example that works.
func TestMismatches(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, tt := range []struct {
		name, typ, use    string
		variable          any
		literal           string // "" where a document cannot say it
		at, message       string // of a literal; that of the variable begins with $v in place of the first name
		hint, jsonExample string
	}{
		{"text for Int", "Int", "cities(first: %) { totalCount }", "5", `"5"`, "first", `the string "5" is not an Int`, "such as 20", ""},
		{"Int beyond 32 bits", "Int", "cities(first: %) { totalCount }", json.Number("3000000000"), "3000000000", "first", "the number 3000000000 is not an Int", "to 2147483647", ""},
		{"fraction for Int", "Int", "cities(first: %) { totalCount }", json.Number("2.5"), "2.5", "first", "the number 2.5 is not an Int", "whole number", ""},
		{"Int for text", "String!", "search(text: %) { score }", json.Number("5"), "5", "text", "the number 5 is not a String", `such as "Milan"`, ""},
		{"number of many digits for a year", "Year", `node(id: "city:milan-it") { relations(asOf: %) { totalCount } }`, json.Number(strings.Repeat("1", 30)), strings.Repeat("1", 30), "asOf", "the number " + strings.Repeat("1", 30) + " is not a Year", "from 1 to 9999", ""},
		{"text for Boolean", "Boolean", `trace(from: "city:kampala-ug", to: "objective:gcm-15", shortest: %) { routes { hops } }`, "yes", `"yes"`, "shortest", `the string "yes" is not a Boolean`, "true or false", ""},
		{"Boolean for ID", "ID!", "node(id: %) { id }", true, "true", "id", "the Boolean true is not an ID", "city:milan-it", ""},
		{"enum in lower case", "[CityOrder!]", "cities(orderBy: %, first: 1) { nodes { id } }", []any{vars{"by": "name"}}, "[{by: name}]", "orderBy[0].by", "", "ID, NAME, TYPE", ""},
		{"kind of relation in lower case", "[RelationKind!]", `reach(from: "city:milan-it", kinds: %) { counts }`, []any{"member_of"}, "[member_of]", "kinds[0]", "", "MEMBER_OF", ""},
		{"text for an object", "CityWhere", "cities(where: {NOT: %}) { totalCount }", "Milan", `"Milan"`, "where.NOT", `the string "Milan" is not a CityWhere`, `{name: {eq: "Milan"}}`, `{"name": {"eq": "Milan"}}`},
		{"list for an object", "CityWhere", "cities(where: %) { totalCount }", []any{}, "[]", "where", "a list is not a CityWhere", "an object", ""},
		{"name for an order", "[CityOrder!]", "cities(orderBy: %) { totalCount }", "POPULATION", "POPULATION", "orderBy", "", "[{by: POPULATION}]", `[{"by": "POPULATION"}]`},
		{"unknown field", "CityWhere", "cities(where: %) { totalCount }", vars{"nam": vars{"eq": "x"}}, `{nam: {eq: "x"}}`, "where.nam", `CityWhere has no field "nam"; did you mean name?`, "id, name, type", ""},
		{"missing field", "YearRange", `node(id: "city:milan-it") { relations(during: %) { totalCount } }`, vars{"from": json.Number("2019")}, "{from: 2019}", "during.to", "no value is given, and it must be a Year", "2019", ""},
		{"null in a list", "[ID!]!", "nodes(ids: %) { id }", []any{nil}, "[null]", "ids[0]", "null is not an ID", "city:milan-it", ""},
		{"filter of null", "CityWhere", "cities(where: %) { totalCount }", vars{"name": vars{"eq": nil}}, "{name: {eq: null}}", "where.name", "", "leave out", ""},
		{"text for a year", "Year", `node(id: "city:milan-it") { relations(asOf: %) { totalCount } }`, "2019", `"2019"`, "asOf", `the string "2019" is not a Year`, "send the number 2019", ""},
		{"no year", "Year", `node(id: "city:milan-it") { relations(asOf: %) { totalCount } }`, json.Number("2019.5"), "2019.5", "asOf", "the number 2019.5 is not a Year", "from 1 to 9999", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			literal := refusal(t, s, "{ "+strings.ReplaceAll(tt.use, "%", tt.literal)+" }", nil)
			variable := refusal(t, s, "query($v: "+tt.typ+") { "+strings.ReplaceAll(tt.use, "%", "$v")+" }", vars{"v": tt.variable})
			if code := variable.Extensions["code"]; code != "BAD_USER_INPUT" {
				t.Errorf("code of the variable = %v; want BAD_USER_INPUT", code)
			}
			if tt.message != "" && literal.Message != tt.at+": "+tt.message {
				t.Errorf("message = %s; want %s: %s", literal.Message, tt.at, tt.message)
			}
			if _, message, _ := strings.Cut(variable.Message, ": "); tt.message != "" && message != tt.message || !strings.HasPrefix(variable.Message, "$v") {
				t.Errorf("message of the variable = %s; want %s at $v", variable.Message, tt.message)
			}
			example := tt.jsonExample
			if example == "" {
				example = tt.hint
			}
			if got, _ := literal.Extensions["hint"].(string); !strings.Contains(got, tt.hint) {
				t.Errorf("hint = %s; want %s in it", got, tt.hint)
			}
			if got, _ := variable.Extensions["hint"].(string); !strings.Contains(got, example) {
				t.Errorf("hint of the variable = %s; want %s in it", got, example)
			}
		})
	}
}

// An enum value in another case is told what it should be, in every enum that is an
// input.
func TestEnumsAreExact(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, tt := range []struct{ typ, use, value, want string }{
		{"CityOrderBy!", "cities(orderBy: {by: $v}) { totalCount }", "name", "NAME"},
		{"RelationKind!", `reach(from: "city:milan-it", kinds: [$v]) { counts }`, "member_of", "MEMBER_OF"},
		{"Kind!", `search(text: "x", kinds: [$v]) { score }`, "city", "CITY"},
		{"Direction", `reach(from: "city:milan-it", direction: $v) { counts }`, "out", "OUT"},
		{"UnknownDates", `reach(from: "city:milan-it", unknownDates: $v) { counts }`, "exclude", "EXCLUDE"},
		{"Level", "networks(where: {level: $v}) { totalCount }", "local", "LOCAL"},
		{"OrderDirection", "cities(orderBy: {by: NAME, direction: $v}) { totalCount }", "desc", "DESC"},
		{"Confidence!", `node(id: "city:milan-it") { relations(where: {confidence: [$v]}) { totalCount } }`, "high", "HIGH"},
	} {
		e := refusal(t, s, "query($v: "+tt.typ+") { "+tt.use+" }", vars{"v": tt.value})
		if e.Extensions["code"] != "BAD_USER_INPUT" || !strings.Contains(e.Message, "did you mean "+tt.want+"?") {
			t.Errorf("%s %q: %s %v; want BAD_USER_INPUT that asks for %s", tt.typ, tt.value, e.Message, e.Extensions, tt.want)
		}
	}
}
