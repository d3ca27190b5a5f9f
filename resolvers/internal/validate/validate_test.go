package validate_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/randquery"
	"github.com/glocal-graph/glocal/resolvers/internal/validate"
)

// How many random documents are compared: fewer of those that take gqlparser
// long.
const (
	documentsOnAPI     = 2_000
	documentsOnMerging = 18_000
)

// Random changes of valid documents over the schema of the API are found valid
// and invalid by gqlparser and by a Validator alike.
func TestVerdictsOnAPI(t *testing.T) {
	schema := gql.Load().AST()
	g := randquery.New(schema, randquery.Words{IDs: []string{"city:milan-it"}, Texts: []string{"Milan"}}, 9)
	r := rand.New(rand.NewPCG(9, 1))
	words := regexp.MustCompile(`[A-Za-z_]\w*`)
	var original string
	made := 0
	compare(t, schema, documentsOnAPI, func() string {
		if made++; made%40 == 1 {
			original = g.Next().Query
		}
		query := original
		for range r.IntN(3) {
			at := words.FindAllStringIndex(query, -1)
			i := r.IntN(len(at))
			from, to := at[max(0, min(len(at)-1, i+r.IntN(7)-3))], at[i] // what stands near is often of the same object
			word := query[from[0]:from[1]]
			if r.IntN(3) > 0 { // an alias, which another field may have
				word += ": " + query[to[0]:to[1]]
			}
			query = query[:to[0]] + word + query[to[1]:]
		}
		return query
	})
}

// The same for documents that have hardly anything but fields that may be
// merged or not, over a schema that is made for it.
func TestVerdictsOnMerging(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: `
		input O { a: Int, b: [Int] }
		interface N { a: Int, b(x: Int, o: O, l: [Int]): String, n: N, m: [N!], k(x: Int): K! }
		type A implements N { a: Int, b(x: Int, o: O, l: [Int]): String, n: N, m: [N!], k(x: Int): K!, c: Int, d: Int!, e: [Int], f: K }
		type B implements N { a: Int, b(x: Int, o: O, l: [Int]): String, n: N, m: [N!], k(x: Int): K!, c: String, d: Int, e: [Int!], f: [K] }
		type K { a: Int!, n: N, c: Int, u: U }
		union U = A | B | K
		type Query { n: N, u: U, a: A, k: K }`})
	w := &writer{rand.New(rand.NewPCG(4, 2)), schema}
	compare(t, schema, documentsOnMerging, w.document)
}

// compare compares verdicts on so many documents that next returns.
func compare(t *testing.T, schema *ast.Schema, documents int, next func() string) {
	t.Helper()
	v := validate.New(schema)
	valid, unmerged := 0, 0
	for range documents {
		query := next()
		doc, err := parser.ParseQuery(&ast.Source{Input: query})
		if err != nil {
			continue
		}
		want := validator.ValidateWithRules(schema, doc, rules.NewDefaultRules())
		again, _ := parser.ParseQuery(&ast.Source{Input: query})
		got, err := v.Document(t.Context(), again)
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		if (len(got) == 0) != (len(want) == 0) {
			t.Fatalf("%s\nfound here: %v\nby gqlparser: %v", query, got, want)
		}
		switch {
		case len(want) == 0:
			valid++
		case got[0].Rule == rules.OverlappingFieldsCanBeMergedRule.Name:
			unmerged++
			if !slices.ContainsFunc(want, func(e *gqlerror.Error) bool { return e.Rule == got[0].Rule }) {
				t.Fatalf("%s\nfound here: %v\nby gqlparser: %v", query, got, want)
			}
		}
	}
	t.Logf("%d valid, %d with fields that cannot be merged", valid, unmerged)
	if valid < documents/10 || unmerged < documents/200 {
		t.Errorf("%d of %d documents are valid and %d have fields that cannot be merged; want more", valid, documents, unmerged)
	}
}

// writer writes documents with fields that meet under few names.
type writer struct {
	*rand.Rand
	schema *ast.Schema
}

func (w *writer) document() string {
	var b strings.Builder
	var names []string // of fragments so far, which later ones may spread
	used := map[string]bool{}
	spread := func() string {
		if len(names) == 0 {
			return ""
		}
		name := names[w.IntN(len(names))]
		used[name] = true
		return "..." + name
	}
	var last []string
	for i := range w.IntN(4) {
		on := w.pick("N", "A", "B", "N")
		name := fmt.Sprintf("F%d", i)
		last = append(last, fmt.Sprintf("fragment %s on %s %s", name, on, w.set(on, 2+w.IntN(2), spread)))
		names = append(names, name)
	}
	b.WriteString("{ n {")
	for _, name := range names {
		if !used[name] {
			fmt.Fprintf(&b, " ...%s", name)
		}
	}
	b.WriteString(" __typename } " + w.set("Query", 3, spread)[1:] + "\n")
	b.WriteString(strings.Join(last, "\n"))
	return b.String()
}

func (w *writer) pick(from ...string) string { return from[w.IntN(len(from))] }

// set returns a selection set on a type, at most so deep.
func (w *writer) set(on string, depth int, spread func() string) string {
	var b strings.Builder
	b.WriteString("{")
	for range 1 + w.IntN(4) {
		b.WriteByte(' ')
		def := w.schema.Types[on]
		switch choice := w.IntN(6); {
		case choice == 0 && on != "Query" && on != "K":
			b.WriteString(spread())
		case choice == 1 && on != "Query" || on == "U":
			to := w.pick("N", "A", "B")
			if on == "A" || on == "B" || on == "K" {
				to = on
			}
			fmt.Fprintf(&b, "... on %s %s", to, w.set(to, max(1, depth-1), spread))
		default:
			f := def.Fields[w.IntN(len(def.Fields))]
			if strings.HasPrefix(f.Name, "__") {
				b.WriteString("__typename")
				continue
			}
			composite := !w.schema.Types[f.Type.Name()].IsLeafType()
			if composite && depth <= 1 {
				b.WriteString("__typename")
				continue
			}
			if w.IntN(5) == 0 {
				b.WriteString(w.pick("a", "c", "x", "n") + ": ")
			}
			b.WriteString(f.Name)
			if len(f.Arguments) > 0 && w.IntN(4) == 0 {
				b.WriteString(w.pick("(x: 1)", "(x: 2)"))
			} else if len(f.Arguments) > 1 && w.IntN(4) == 0 {
				b.WriteString(w.pick("(o: {a: 1, b: [1]}, x: 1)", "(x: 1, o: {b: [1], a: 1})", "(o: {a: 1, b: [2]}, x: 1)", "(l: [1, 2])", "(l: [2, 1])", `(l: 1)`))
			}
			if composite {
				b.WriteString(" " + w.set(f.Type.Name(), depth-1, spread))
			}
		}
	}
	return b.String() + " __typename }"
}
