package resolvers_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/resolvers"
)

// introspectionQuery is the one that GraphQL's reference implementation makes
// with all its options, and so GraphiQL and code generators.
const introspectionQuery = `
query IntrospectionQuery {
  __schema {
    description
    queryType { name kind }
    mutationType { name kind }
    subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) {
    name description
    args(includeDeprecated: true) { ...InputValue }
    type { ...TypeRef }
    isDeprecated deprecationReason
  }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue {
  name description
  type { ...TypeRef }
  defaultValue isDeprecated deprecationReason
}
fragment TypeRef on __Type {
  kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
    ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}`

// The standard introspection query is within the limits, and tells of the same
// schema as SDL does; there is nothing but queries.
func TestIntrospection(t *testing.T) {
	sdl, err := gqlparser.LoadSchema(&ast.Source{Input: resolvers.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for name, d := range sdl.Types {
		var fields []string
		for _, f := range d.Fields {
			if !strings.HasPrefix(f.Name, "__") {
				fields = append(fields, f.Name)
			}
		}
		slices.Sort(fields)
		want[name] = fmt.Sprintf("%s %v", d.Kind, fields)
	}
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	type named struct{ Name string }
	got := ask[struct {
		Schema struct {
			QueryType                      named
			MutationType, SubscriptionType *named
			Types                          []struct {
				Kind, Name          string
				Fields, InputFields []struct{ Name, Description string }
			}
		} `json:"__schema"`
	}](t, s, introspectionQuery, nil).Schema
	if got.QueryType.Name != "Query" || got.MutationType != nil || got.SubscriptionType != nil {
		t.Errorf("roots = %v, %v, %v; want Query alone", got.QueryType, got.MutationType, got.SubscriptionType)
	}
	told := map[string]string{}
	for _, d := range got.Types {
		var fields []string
		for _, f := range slices.Concat(d.Fields, d.InputFields) {
			fields = append(fields, f.Name)
			if f.Description == "" && !strings.HasPrefix(d.Name, "__") {
				t.Errorf("%s.%s is not described", d.Name, f.Name)
			}
		}
		slices.Sort(fields)
		told[d.Name] = fmt.Sprintf("%s %v", d.Kind, fields)
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("types (-SDL +introspection):\n%s", diff)
	}
}

// __typename is the type that has the fields.
func TestTypeNames(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		r := s.Do(t.Context(), resolvers.Request{Query: `{ __typename cities(first: 1) { __typename pageInfo { __typename } edges { __typename node { __typename name { __typename } } } } }`})
		want := `{"__typename":"Query","cities":{"__typename":"CityConnection","pageInfo":{"__typename":"PageInfo"},"edges":[{"__typename":"CityEdge","node":{"__typename":"City","name":{"__typename":"Name"}}}]}}`
		if len(r.Errors) > 0 || string(r.Data) != want {
			t.Errorf("type names = %s %v; want %s", r.Data, r.Errors, want)
		}
	})
}

// Directives decide what is answered, also about fragments.
func TestDirectives(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		r := s.Do(t.Context(), resolvers.Request{
			Query: `query($yes: Boolean!, $no: Boolean!) { node(id: "city:milan-it") {
				id @include(if: $yes) kind @skip(if: $yes) ...Level @include(if: $no) ... on City @skip(if: $no) { wikidata } } }
				fragment Level on Node { level }`,
			Variables: vars{"yes": true, "no": false},
		})
		if want := `{"node":{"id":"city:milan-it","wikidata":"Q490"}}`; len(r.Errors) > 0 || string(r.Data) != want {
			t.Errorf("data = %s %v; want %s", r.Data, r.Errors, want)
		}
	})
}

// The operation that is named is the one that runs, with its variables only.
func TestOperationName(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	const query = `query Milan($id: ID!) { node(id: $id) { id } } query Athens { node(id: "city:athens-gr") { id } }`
	for name, want := range map[string]string{"Milan": "city:milan-it", "Athens": "city:athens-gr"} {
		var variables vars
		if name == "Milan" {
			variables = vars{"id": "city:milan-it"}
		}
		r := s.Do(t.Context(), resolvers.Request{Query: query, OperationName: name, Variables: variables})
		var got struct{ Node ref }
		if err := json.Unmarshal(r.Data, &got); err != nil || got.Node.ID != want {
			t.Errorf("%s: %s %v; want %s", name, r.Data, r.Errors, want)
		}
	}
	r := s.Do(t.Context(), resolvers.Request{Query: query, OperationName: "Rome"})
	if len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != "OPERATION_RESOLUTION_FAILURE" || !strings.Contains(fmt.Sprint(r.Errors[0].Extensions["hint"]), "Milan, Athens") {
		t.Errorf("Rome: %v; want OPERATION_RESOLUTION_FAILURE that names Milan, Athens", r.Errors)
	}
}

// A variable that is not given has the default of the operation that runs, and
// none where another operation alone has one.
func TestDefaultsOfOperations(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	const fragment = ` fragment F on Query { cities(where: { name: { contains: $t } }, first: 1) { totalCount } }`
	const without, with = `query A($t: String) { ...F } `, `query B($t: String = "mil") { ...F } `
	count := func(query, name string) int {
		t.Helper()
		r := s.Do(t.Context(), resolvers.Request{Query: query, OperationName: name})
		var got struct{ Cities struct{ TotalCount int } }
		if err := json.Unmarshal(r.Data, &got); err != nil || len(r.Errors) > 0 {
			t.Fatalf("%s: %s %v", query, r.Data, r.Errors)
		}
		return got.Cities.TotalCount
	}
	all, some := count(without+fragment, "A"), count(with+fragment, "B")
	if all <= some || some == 0 {
		t.Fatalf("%d cities, %d by the default; want fewer by it", all, some)
	}
	for _, document := range []string{without + with + fragment, with + without + fragment} {
		if a, b := count(document, "A"), count(document, "B"); a != all || b != some {
			t.Errorf("%s\nA counts %d and B %d; want %d and %d", document, a, b, all, some)
		}
	}
}
