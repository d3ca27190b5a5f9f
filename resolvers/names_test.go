package resolvers_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// A tag of a language may be written in any case and with three letters, wherever
// one is asked for.
func TestLanguageTags(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	const query = `query($l: LanguageTag!) { node(id: "city:athens-gr") { name(lang: [$l]) { value isFallback } relations(first: 1) { edges { relation { sentence(lang: $l) } } } }
		vocabulary { relations { label(lang: $l) inverseLabel(lang: $l) } } }`
	want := s.Do(t.Context(), resolvers.Request{Query: query, Variables: vars{"l": "de"}})
	if len(want.Errors) > 0 || !strings.Contains(string(want.Data), `"Athen"`) {
		t.Fatalf("%s %v; want German", want.Data, want.Errors)
	}
	for _, tag := range []string{"DE", "deu", "de-AT", "De-de"} {
		if got := s.Do(t.Context(), resolvers.Request{Query: query, Variables: vars{"l": tag}}); string(got.Data) != string(want.Data) {
			t.Errorf("%s: %.300s %v\nwant %.300s", tag, got.Data, got.Errors, want.Data)
		}
	}
}

// Names come in the order that the schema states, on every node.
func TestOrderOfNames(t *testing.T) {
	order := []string{"MAIN", "TRANSLATION", "ACRONYM", "ALIAS", "ALTERNATE"}
	type page struct {
		Cities struct {
			Nodes []struct {
				ID    string
				Names []struct{ Type string }
			}
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		seen := map[string]bool{}
		for after := any(nil); ; {
			p := ask[page](t, s, `query($after: String) { cities(first: 100, after: $after) { nodes { id names { type } } pageInfo { hasNextPage endCursor } } }`, vars{"after": after})
			for _, n := range p.Cities.Nodes {
				at := -1
				for _, name := range n.Names {
					seen[name.Type] = true
					i := slices.Index(order, name.Type)
					if i < at || i < 0 {
						t.Errorf("%s: a name of type %s comes after one of %s", n.ID, name.Type, order[max(at, 0)])
					}
					at = i
				}
			}
			if after = p.Cities.PageInfo.EndCursor; !p.Cities.PageInfo.HasNextPage {
				break
			}
		}
		if len(seen) < 4 {
			t.Errorf("names are of types %v; want four or more, else this shows nothing", seen)
		}
	})
}
