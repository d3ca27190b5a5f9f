package resolvers_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// Whatever the document, the answer is JSON, an error says why, and the same
// request answered again, from the kept plan, is the same.
func FuzzDocument(f *testing.F) {
	names, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil || len(names) == 0 {
		f.Fatalf("golden queries: %d, %v", len(names), err)
	}
	for _, name := range names {
		query, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(query), `{}`)
	}
	f.Add(`query($a: Boolean = true, $k: [Kind!]) { ... @include(if: $a) { x: search(text: "a", kinds: $k) { node { ... on City { id } id } } } }`, `{"a":false}`)
	s := resolvers.New(builtInMemstore(f), resolvers.Options{})
	f.Fuzz(func(t *testing.T, query, variables string) {
		r := resolvers.Request{Query: query}
		if json.Unmarshal([]byte(variables), &r.Variables) != nil {
			return
		}
		first, again := s.Do(t.Context(), r), s.Do(t.Context(), r)
		if len(first.Errors) == 0 && !json.Valid(first.Data) {
			t.Errorf("data = %q; want JSON", first.Data)
		}
		if string(first.Data) != string(again.Data) || len(first.Errors) != len(again.Errors) {
			t.Errorf("answers differ:\n%s %v\n%s %v", first.Data, first.Errors, again.Data, again.Errors)
		}
		for _, e := range first.Errors {
			if e.Extensions["code"] == "INTERNAL" {
				t.Errorf("internal error: %v", e)
			}
		}
	})
}
