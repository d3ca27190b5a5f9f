package coerce_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
)

var schema = gqlparser.MustLoadSchema(&ast.Source{Input: `
	type Query { f(i: Int): Int }
	enum E { ONE TWO }
	input O { a: Int!, b: String = "x", c: [E!], d: O, e: Int! = 7 }`})

// values returns the value of a variable of a type, given as JSON; "" leaves it out.
func values(t testing.TB, typ, given string) (map[string]any, string) {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: "query($v: " + typ + ") { f }"})
	if err != nil {
		t.Fatal(err)
	}
	variables := map[string]any{}
	if given != "" {
		d := json.NewDecoder(strings.NewReader(`{"v": ` + given + `}`))
		d.UseNumber()
		if err := d.Decode(&variables); err != nil {
			t.Fatal(err)
		}
	}
	out, errs := coerce.New(schema, nil).Variables(doc.Operations[0], variables)
	var messages []string
	for _, e := range errs {
		messages = append(messages, e.Message)
	}
	return out, strings.Join(messages, "\n")
}

// What the specification takes for a type, by its sections 3.5, 3.9, 3.10, 3.11 and
// 6.1.2, and what it refuses.
func TestVariables(t *testing.T) {
	type object = map[string]any
	for _, tt := range []struct {
		typ, given string
		want       any
		message    string
	}{
		{"Int", "5", int64(5), ""},
		{"Int", "5.0", int64(5), ""},
		{"Int", "5e0", int64(5), ""},
		{"Int", "-0.5e1", int64(-5), ""},
		{"Int", "-2147483648", int64(-2147483648), ""},
		{"Int", "2147483648", nil, "$v: the number 2147483648 is not an Int"},
		{"Int", "5.5", nil, "$v: the number 5.5 is not an Int"},
		{"Int", "5.00000000000000000001", nil, "$v: the number 5.00000000000000000001 is not an Int"},
		{"Int", "1e999999999", nil, "$v: the number 1e999999999 is not an Int"},
		{"Int", `"5"`, nil, `$v: the string "5" is not an Int`},
		{"Int", "true", nil, "$v: the Boolean true is not an Int"},
		{"Int", "[5]", nil, "$v: a list is not an Int"},
		{"Float", "5", 5.0, ""},
		{"Float", "5.5", 5.5, ""},
		{"Float", "1e999", nil, "$v: the number 1e999 is not a Float"},
		{"Float", `"5"`, nil, `$v: the string "5" is not a Float`},
		{"String", `"x"`, "x", ""},
		{"String", "5", nil, "$v: the number 5 is not a String"},
		{"Boolean", "false", false, ""},
		{"Boolean", "0", nil, "$v: the number 0 is not a Boolean"},
		{"ID", `"x"`, "x", ""},
		{"ID", "5", "5", ""},
		{"ID", "123456789012345678901234567890", "123456789012345678901234567890", ""},
		{"ID", "5.5", nil, "$v: the number 5.5 is not an ID"},
		{"ID", "true", nil, "$v: the Boolean true is not an ID"},
		{"E", `"ONE"`, "ONE", ""},
		{"E", `"one"`, nil, `$v: the string "one" is not an E; did you mean ONE?`},
		{"E", `"TWOO"`, nil, `$v: the string "TWOO" is not an E; did you mean TWO?`},
		{"E", "1", nil, "$v: the number 1 is not an E"},
		{"[Int]", "null", nil, ""},
		{"[Int]", "1", []any{int64(1)}, ""},
		{"[Int]", "[1, null]", []any{int64(1), nil}, ""},
		{"[Int!]", "[1, null]", nil, "$v[1]: null is not an Int"},
		{"[[Int]]", "1", []any{[]any{int64(1)}}, ""},
		{"[[Int]]", "[[1], 2]", []any{[]any{int64(1)}, []any{int64(2)}}, ""},
		{"Int = 3", "", int64(3), ""},
		{"Int = 3", "null", nil, ""},
		{"Int! = 3", "null", nil, "$v: null is not an Int"},
		{"Int!", "", nil, "$v: no value is given, and it must be an Int"},
		{"[E!]!", "null", nil, "$v: null is not a list of E"},
		{"O", `{"a": 1}`, object{"a": int64(1)}, ""},
		{"O", `{"a": 1, "b": null, "c": "ONE", "e": 8}`, object{"a": int64(1), "b": nil, "c": []any{"ONE"}, "e": int64(8)}, ""},
		{"O", `{"a": 1, "e": null}`, nil, "$v.e: null is not an Int"},
		{"O", `{"b": "y"}`, nil, "$v.a: no value is given, and it must be an Int"},
		{"O", `{"a": 1, "A": 2, "z": 3}`, nil, `$v.A: O has no field "A"; did you mean a?` + "\n" + `$v.z: O has no field "z"; did you mean a?`},
		{"O", `{"a": 1, "__typename": "O"}`, nil, `$v.__typename: O has no field "__typename"`},
		{"[O]", `[{"a": 1}, {"a": 1, "d": {"a": "x", "c": ["ONE", "TOO"]}}]`, nil,
			`$v[1].d.a: the string "x" is not an Int` + "\n" + `$v[1].d.c[1]: the string "TOO" is not an E; did you mean TWO?`},
	} {
		t.Run(tt.typ+" "+tt.given, func(t *testing.T) {
			got, message := values(t, tt.typ, tt.given)
			if message != tt.message {
				t.Errorf("errors %q; want %q", message, tt.message)
			}
			if message == "" && !cmp.Equal(got["v"], tt.want) {
				t.Errorf("value %#v; want %#v", got["v"], tt.want)
			}
		})
	}
}

// A variable that is not given and has no default has no value, which is not null.
func TestAbsentVariable(t *testing.T) {
	if got, message := values(t, "Int", ""); len(got) > 0 || message != "" {
		t.Errorf("values %v, errors %q; want none", got, message)
	}
}

// What a request gives is left as it is, for it may be answered once more.
func TestVariablesAreNotChanged(t *testing.T) {
	doc, err := parser.ParseQuery(&ast.Source{Input: "query($v: [O!]) { f }"})
	if err != nil {
		t.Fatal(err)
	}
	given := map[string]any{"v": map[string]any{"a": json.Number("1.0"), "c": "ONE"}}
	before := fmt.Sprint(given)
	if _, errs := coerce.New(schema, nil).Variables(doc.Operations[0], given); errs != nil {
		t.Fatal(errs)
	}
	if after := fmt.Sprint(given); after != before {
		t.Errorf("given %s; want %s", after, before)
	}
}

// However much is wrong, few errors are made.
func TestMaxErrors(t *testing.T) {
	many := strings.Repeat(`"x",`, 10_000)
	if _, message := values(t, "[Int]", "["+many+`"x"]`); strings.Count(message, "\n")+1 != coerce.MaxErrors {
		t.Errorf("%d errors; want %d", strings.Count(message, "\n")+1, coerce.MaxErrors)
	}
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, `"x%d": 1,`, i)
	}
	if _, message := values(t, "O", "{"+b.String()+`"a": 1}`); strings.Count(message, "\n")+1 != coerce.MaxErrors {
		t.Errorf("%d errors; want %d", strings.Count(message, "\n")+1, coerce.MaxErrors)
	}
}

// FuzzVariables holds that no JSON makes Variables panic, and that a value that it
// returns stands for itself.
func FuzzVariables(f *testing.F) {
	types := []string{"Int", "Float!", "String", "Boolean", "ID!", "E", "[E!]", "[[Int]]", "O", "[O!]!"}
	for i, given := range []string{"5.0", "-1e3", `"x"`, "true", "12345678901234567890", `"ONE"`, `["TWO", 1]`, "[1, [2]]", `{"a": 1, "c": "ONE", "d": {"a": 2}}`, `[{"a": null}]`} {
		f.Add(i, given)
	}
	f.Fuzz(func(t *testing.T, i int, given string) {
		if !json.Valid([]byte(given)) {
			t.Skip("refused before")
		}
		typ := types[uint(i)%uint(len(types))]
		first, message := values(t, typ, given)
		if message != "" {
			return
		}
		text, err := json.Marshal(first["v"])
		if err != nil {
			t.Fatal(err)
		}
		again, message := values(t, typ, string(text))
		if message != "" || !cmp.Equal(first, again) {
			t.Errorf("%s %s is %v, and that is %v %s", typ, given, first, again, message)
		}
	})
}
