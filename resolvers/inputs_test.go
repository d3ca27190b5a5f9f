package resolvers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// What cannot be used is refused with a code, with the argument that it is
// about, and with what to do where there is something to do.
func TestRefusedInput(t *testing.T) {
	atMilan := func(fields string) string { return `{ node(id: "city:milan-it") { ` + fields + ` } }` }
	tests := []struct {
		name, query    string
		variables      vars
		code, argument string
		hint           string // a part of it
	}{
		{"no query", " ", nil, "BAD_REQUEST", "query", "dataset"},
		{"no GraphQL", `{ cities `, nil, "GRAPHQL_PARSE_FAILED", "", "close every bracket"},
		{"two operations", `query A { __typename } query B { __typename }`, nil, "OPERATION_RESOLUTION_FAILURE", "operationName", "A, B"},
		{"only fragments", `fragment F on Query { __typename }`, nil, "OPERATION_RESOLUTION_FAILURE", "operationName", "add a query"},
		{"unknown field", `{ towns { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "", ""},
		{"unknown filter", `{ cities(where: {nome: {eq: "x"}}) { totalCount } }`, nil, "GRAPHQL_VALIDATION_FAILED", "where.nome", "id, name,"},
		{"unknown order", `{ cities(orderBy: [{by: WEIGHT}]) { totalCount } }`, nil, "GRAPHQL_VALIDATION_FAILED", "orderBy[0].by", "NAME, TYPE"},
		{"mutation", `mutation { cities { totalCount } }`, nil, "GRAPHQL_VALIDATION_FAILED", "", ""},
		{"fragments in a circle", `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`, nil, "GRAPHQL_VALIDATION_FAILED", "", ""},
		{"variable of a wrong type", `query($f: Int) { cities(first: $f) { totalCount } }`, vars{"f": "many"}, "BAD_USER_INPUT", "$f", "such as 20"},
		{"variable that is missing", `query($i: ID!) { node(id: $i) { id } }`, nil, "BAD_USER_INPUT", "$i", "city:milan-it"},
		{"unknown field within a variable", `query($w: CityWhere) { cities(where: $w) { totalCount } }`, vars{"w": vars{"nome": vars{}}}, "BAD_USER_INPUT", "$w.nome", "id, name,"},
		{"unknown enum value in a variable", `query($k: [Kind!]) { search(text: "x", kinds: $k) { how } }`, vars{"k": []any{"TOWN"}}, "BAD_USER_INPUT", "$k[0]", "CITY, COUNTRY"},
		{"no id", `{ node(id: "Milan") { id } }`, nil, "BAD_USER_INPUT", "id", "city:milan-it"},
		{"name for an id", `{ node(id: "Kampala") { id } }`, nil, "BAD_USER_INPUT", "id", `search(text: "Kampala")`},
		{"name for the start of a route", `{ trace(from: "Kampala", toKind: OBJECTIVE) { routes { hops } } }`, nil, "BAD_USER_INPUT", "from", `search(text: "Kampala")`},
		{"route to nowhere", `{ trace(from: "city:kampala-ug") { routes { hops } } }`, nil, "BAD_USER_INPUT", "to", `to: "objective:gcm-15"`},
		{"route to two ends", `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", toKind: OBJECTIVE) { routes { hops } } }`, nil, "BAD_USER_INPUT", "to", "to a node, or toKind"},
		{"search for too many", `{ search(text: "x", first: 101) { score } }`, nil, "PAGE_SIZE", "first", "a search has no further pages"},
		{"no id among ids", `{ nodes(ids: ["city:milan-it", "city:Milan"]) { id } }`, nil, "BAD_USER_INPUT", "ids[1]", "city:milan-it"},
		{"no id in a filter", `{ cities(where: {country: {eq: "de"}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.country.eq", "country:de"},
		{"no id deep in a filter", `{ cities(where: {AND: [{id: {ne: "city:a"}}, {NOT: {country: {in: ["country:de", "x y"]}}}]}) { totalCount } }`, nil,
			"BAD_USER_INPUT", "where.AND[1].NOT.country.in[1]", "city:milan-it"},
		{"no id in related", `{ cities(where: {related: {to: {eq: "mmc"}}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.related.to.eq", "city:milan-it"},
		{"no id in related.where", `{ cities(where: {related: {where: {source: {ne: ""}}}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.related.where.source.ne", "city:milan-it"},
		{"no id of a source", atMilan(`relations(where: {source: {eq: "seed 1"}}) { totalCount }`), nil, "BAD_USER_INPUT", "where.source.eq", "city:milan-it"},
		{"conditions too deep", `{ cities(where: {NOT: {NOT: {NOT: {NOT: {NOT: {NOT: {NOT: {NOT: {id: {eq: "city:a"}}}}}}}}}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where", "AND"},
		{"year 0", atMilan(`relations(asOf: 0) { totalCount }`), nil, "BAD_USER_INPUT", "asOf", "1 to 9999"},
		{"year 10000", atMilan(`relations(asOf: 10000) { totalCount }`), nil, "BAD_USER_INPUT", "asOf", "1 to 9999"},
		{"year as text", atMilan(`relations(asOf: "2018") { totalCount }`), nil, "BAD_USER_INPUT", "asOf", "1 to 9999"},
		{"year of a range", atMilan(`relations(during: {from: 2018, to: -1}) { totalCount }`), nil, "BAD_USER_INPUT", "during.to", "1 to 9999"},
		{"part of a year", `query($y: Year) { node(id: "city:milan-it") { relations(asOf: $y) { totalCount } } }`, vars{"y": json.Number("2018.5")}, "BAD_USER_INPUT", "$y", "1 to 9999"},
		{"year in a filter", `{ cities(where: {related: {asOf: 0}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.related.asOf", "1 to 9999"},
		{"year to hold at", `{ node(id: "city:milan-it") { relations(first: 1) { edges { relation { holds(at: 0) } } } } }`, nil, "BAD_USER_INPUT", "at", "1 to 9999"},
		{"unknown without a time", atMilan(`relations(unknownDates: ONLY) { totalCount }`), nil, "BAD_USER_INPUT", "unknownDates", "asOf: 2019"},
		{"unknown without a time in a filter", `{ cities(where: {related: {unknownDates: ONLY}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.related.unknownDates", "asOf: 2019"},
		{"unknown without a time in a count", `{ cities(where: {degree: {unknownDates: ONLY, count: {gte: 1}}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.degree.unknownDates", "asOf: 2019"},
		{"unknown without a time on the way", `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", unknownDates: ONLY) { routes { hops } } }`, nil, "BAD_USER_INPUT", "unknownDates", "asOf: 2019"},
		{"unknown without a time within reach", `{ reach(from: "city:kampala-ug", unknownDates: ONLY) { counts } }`, nil, "BAD_USER_INPUT", "unknownDates", "asOf: 2019"},
		{"unknown without a time around", atMilan(`neighborhood(unknownDates: ONLY) { ids }`), nil, "BAD_USER_INPUT", "unknownDates", "asOf: 2019"},
		{"asOf and during", atMilan(`relations(asOf: 2018, during: {from: 2018, to: 2019}) { totalCount }`), nil, "BAD_USER_INPUT", "during", "one of them"},
		{"range backwards", atMilan(`... on City { memberOf(during: {from: 2020, to: 2019}) { totalCount } }`), nil, "BAD_USER_INPUT", "during", "earlier year first"},
		{"month 13", `{ networks(where: {foundingDate: {gte: "2018-13"}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.foundingDate.gte", "YYYY-MM-DD"},
		{"30 February", `{ events(where: {start: {eq: "2018-02-30"}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.start.eq", "YYYY-MM-DD"},
		{"date as number", `{ events(where: {start: {lte: 2018}}) { totalCount } }`, nil, "BAD_USER_INPUT", "where.start.lte", "2018-12"},
		{"null by a variable in an order", `query($b: CityOrderBy = NAME) { cities(orderBy: [{by: $b}]) { totalCount } }`, vars{"b": nil}, "BAD_USER_INPUT", "orderBy[0].by", "leave $b out"},
		{"null by a variable for an order", `query($o: CityOrder = {by: NAME}) { cities(orderBy: [$o]) { totalCount } }`, vars{"o": nil}, "BAD_USER_INPUT", "orderBy[0]", "leave $o out"},
		{"null by a variable for an id", `query($i: ID = "city:milan-it") { node(id: $i) { id } }`, vars{"i": nil}, "BAD_USER_INPUT", "id", "leave $i out"},
		{"null by a variable for a list", `query($i: [ID!] = ["city:milan-it"]) { nodes(ids: $i) { id } }`, vars{"i": nil}, "BAD_USER_INPUT", "ids", "leave $i out"},
		{"null by a variable for a year", `query($y: Year = 2018) { node(id: "city:milan-it") { relations(during: {from: $y, to: 2019}) { totalCount } } }`, vars{"y": nil}, "BAD_USER_INPUT", "during.from", "leave $y out"},
		{"no language", atMilan(`name(lang: ["de", "deutsch!"]) { value }`), nil, "BAD_USER_INPUT", "lang[1]", "pt-BR"},
		{"language as number", atMilan(`name(lang: [1]) { value }`), nil, "BAD_USER_INPUT", "lang[0]", `"de"`},
		{"no language of a search", `{ search(text: "x", lang: ["?"]) { how } }`, nil, "BAD_USER_INPUT", "lang[0]", "pt-BR"},
		{"no language of a label", `{ vocabulary { kinds { label(lang: "") } } }`, nil, "BAD_USER_INPUT", "lang", "pt-BR"},
		{"first and last", `{ cities(first: 1, last: 1) { totalCount } }`, nil, "PAGE_SIZE", "last", "first to go forward"},
		{"first and last of relations", atMilan(`relations(first: 1, last: 1) { totalCount }`), nil, "PAGE_SIZE", "last", "first to go forward"},
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				r := s.Do(t.Context(), resolvers.Request{Query: tt.query, Variables: tt.variables})
				if len(r.Errors) == 0 {
					t.Fatalf("answer = %s; want an error", r.Data)
				}
				e := r.Errors[0]
				if e.Extensions["code"] != tt.code {
					t.Errorf("error = %s %v; want code %s", e.Message, e.Extensions, tt.code)
				}
				if got, _ := e.Extensions["argument"].(string); got != tt.argument {
					t.Errorf("argument = %q; want %q", got, tt.argument)
				}
				if got, _ := e.Extensions["hint"].(string); !strings.Contains(got, tt.hint) || (tt.hint == "") != (got == "") {
					t.Errorf("hint = %q; want %q in it", got, tt.hint)
				}
				if e.Extensions["id"] != nil || strings.Contains(e.Message, "invalid") {
					t.Errorf("error = %s %v; want words for people", e.Message, e.Extensions)
				}
			})
		}
	})
}

// The path of an error names a field of the answer, and where it is in the
// document; what is around it is answered.
func TestPathOfErrors(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		r := s.Do(t.Context(), resolvers.Request{Query: `{
			good: dataset { name }
			bad: nodes(ids: ["city:milan-it", "city:athens-gr"]) { id name(lang: ["!"]) { value } }
		}`})
		if got, want := string(r.Data), `{"good":{"name":"glocal"},"bad":[null,null]}`; got != want {
			t.Errorf("data = %s; want %s", got, want)
		}
		if len(r.Errors) != 2 {
			t.Fatalf("errors = %v; want one for each node", r.Errors)
		}
		for _, e := range r.Errors {
			if got := e.Path.String(); got != "bad[0].name" && got != "bad[1].name" {
				t.Errorf("path = %s; want bad[0].name or bad[1].name", got)
			}
			if len(e.Locations) != 1 || e.Locations[0].Line != 3 || e.Locations[0].Column != 62 {
				t.Errorf("locations = %v; want that of the field name", e.Locations)
			}
		}
	})
}

// An argument that is null is as one that is left out.
func TestNullArguments(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, pair := range [][2]string{
			{`{ cities(where: null, orderBy: null, first: null, after: null, last: null, before: null) { totalCount nodes { id } } }`,
				`{ cities { totalCount nodes { id } } }`},
			{`{ networks(where: {id: null, name: null, level: null, type: null, foundingDate: null, related: null, degree: null, AND: null, OR: null, NOT: null}) { totalCount } }`,
				`{ networks { totalCount } }`},
			{`{ node(id: "city:milan-it") { name(lang: null) { value } relations(kinds: null, direction: null, to: null, asOf: null, during: null, unknownDates: null, where: null, orderBy: null, first: null, after: null) { totalCount } } }`,
				`{ node(id: "city:milan-it") { name { value } relations { totalCount } } }`},
			{`{ search(text: "Mailand", kinds: null, lang: null, first: null) { node { id } } }`, `{ search(text: "Mailand") { node { id } } }`},
			{`{ trace(from: "city:kampala-ug", to: "objective:gcm-15", kinds: null, direction: null, ascending: null, unknownDates: null, simultaneous: null, shortest: null, maxHops: null, limit: null) { routes { hops } } }`,
				`{ trace(from: "city:kampala-ug", to: "objective:gcm-15") { routes { hops } } }`},
			{`{ reach(from: "city:milan-it", toKinds: null, kinds: null, direction: null, ascending: null, asOf: null, during: null, unknownDates: null, maxHops: null, limit: null) { counts } }`,
				`{ reach(from: "city:milan-it") { counts } }`},
			{`{ node(id: "city:kampala-ug") { neighborhood(hops: null, limit: null) { ids } relations(first: 1) { edges { relation { sentence(lang: null) } } } } }`,
				`{ node(id: "city:kampala-ug") { neighborhood { ids } relations(first: 1) { edges { relation { sentence } } } } }`},
			{`{ cities(where: {related: {kinds: null, direction: null, to: null, toKind: null, asOf: null, unknownDates: null, where: null}}) { totalCount } }`,
				`{ cities(where: {related: {}}) { totalCount } }`},
		} {
			with, without := s.Do(t.Context(), resolvers.Request{Query: pair[0]}), s.Do(t.Context(), resolvers.Request{Query: pair[1]})
			if len(with.Errors)+len(without.Errors) > 0 || string(with.Data) != string(without.Data) {
				t.Errorf("%s = %s %v; want as without, %s", pair[0], with.Data, with.Errors, without.Data)
			}
		}
	})
}

// A variable that another operation of the document uses in a directive is
// what the one that is asked for says it is.
func TestSwitchOfAnotherOperation(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	r := s.Do(t.Context(), resolvers.Request{OperationName: "A", Variables: map[string]any{"x": "country:it"},
		Query: `query A($x: ID!) { node(id: $x) { ...f } } query B($x: Boolean!) { dataset { title @include(if: $x) } } fragment f on Node { id }`})
	if got, want := string(r.Data), `{"node":{"id":"country:it"}}`; len(r.Errors) > 0 || got != want {
		t.Errorf("answer = %s %v; want %s", got, r.Errors, want)
	}
}
