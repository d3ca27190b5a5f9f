package plan

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"testing"
	"weak"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// thing is an object of the schema of these tests.
type thing struct {
	n    int
	room [1 << 10]byte
}

const schemaOfThings = `
interface Any { n: Int! }
type Thing implements Any { n: Int! twice: Int! parts: [Any!]! }
type Part implements Any { n: Int! half: Int! parts: [Any!]! }
type Query { things: [Any]! }`

// things are the types of schemaOfThings over the lists that list returns.
func things(list func() []*thing) (*ast.Schema, *Type[int]) {
	number := func(get func(*thing) int) Field[*thing] { return Leaf(get, AppendInt) }
	whole := &Type[*thing]{Name: "Thing", Absent: func(x *thing) bool { return x == nil }}
	part := &Type[*thing]{Name: "Part", Absent: whole.Absent}
	all := &Type[*thing]{Name: "Any", Absent: whole.Absent, Possible: []*Type[*thing]{whole, part}, Of: func(x *thing) *Type[*thing] {
		if x.n%2 == 0 {
			return whole
		}
		return part
	}}
	call := LeafCall[*thing, int]{Append: AppendInt, Bind: func(*Args) Call[*thing, int] {
		return func(_ context.Context, x *thing) (int, error) { return 2 * x.n, nil }
	}}
	parts := Objects[*thing, *thing]{Type: all, Append: func(x *thing, _ context.Context, to []*thing) ([]*thing, error) {
		return append(to, &thing{n: x.n + 1}), nil
	}}
	whole.Fields = map[string]Field[*thing]{"n": number(func(x *thing) int { return x.n }), "twice": call, "parts": parts}
	part.Fields = map[string]Field[*thing]{"n": number(func(x *thing) int { return x.n }), "half": number(func(x *thing) int { return x.n / 2 }), "parts": parts}
	query := &Type[int]{Name: "Query", Fields: map[string]Field[int]{
		"things": Objects[int, *thing]{Type: all, Append: func(_ int, _ context.Context, to []*thing) ([]*thing, error) { return append(to, list()...), nil }},
	}}
	return gqlparser.MustLoadSchema(&ast.Source{Input: schemaOfThings}), query
}

func compiled(t *testing.T, schema *ast.Schema, query *Type[int], text string) *Plan[int] {
	t.Helper()
	doc, errs := gqlparser.LoadQuery(schema, text)
	if errs != nil {
		t.Fatal(errs)
	}
	p, err := Compile(schema, query, doc, doc.Operations[0], nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func executed(t *testing.T, p *Plan[int]) string {
	t.Helper()
	b, err := Execute(&Run{Context: t.Context(), Wait: errors.New("wait")}, p, 0)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Runs of one plan use the same memory, and know nothing of one another: not of
// objects that stand for null, of other types, or of more of them.
func TestRunsOfOnePlan(t *testing.T) {
	a, b := &thing{n: 10}, &thing{n: 21}
	lists := []struct {
		list []*thing
		want string
	}{
		{[]*thing{a, b, nil}, `{"things":[{"n":10,"twice":20},{"n":21,"half":10},null]}`},
		{[]*thing{nil, a}, `{"things":[null,{"n":10,"twice":20}]}`},
		{nil, `{"things":[]}`},
		{[]*thing{b, nil, nil, a, a}, `{"things":[{"n":21,"half":10},null,null,{"n":10,"twice":20},{"n":10,"twice":20}]}`},
		{[]*thing{nil}, `{"things":[null]}`},
	}
	var now []*thing
	schema, query := things(func() []*thing { return now })
	p := compiled(t, schema, query, `{ things { n ... on Thing { twice } ... on Part { half } } }`)
	for round := range 3 {
		for i, l := range lists {
			now = l.list
			if got := executed(t, p); got != l.want {
				t.Errorf("round %d, list %d: %s; want %s", round, i, got, l.want)
			}
		}
	}
}

// What a run worked with is free for the garbage collector once the run has ended.
func TestRunsKeepNothing(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // pools have a part for each processor
	for _, runs := range []int{1, 3} {
		for _, n := range []int{100, 5000} {
			var made []weak.Pointer[thing]
			schema, query := things(func() (out []*thing) {
				for i := range n {
					x := &thing{n: i}
					made = append(made, weak.Make(x))
					out = append(out, x)
				}
				return out
			})
			p := compiled(t, schema, query, `{ things { n ... on Thing { twice } } more: things { n } }`)
			for range runs {
				executed(t, p)
			}
			runtime.GC() // once: pools give their contents up after two
			held := 0
			for _, w := range made {
				if w.Value() != nil {
					held++
				}
			}
			if held > 0 {
				t.Errorf("after %d runs %d of %d objects are still held", runs, held, len(made))
			}
			runtime.KeepAlive(p)
		}
	}
}

// Fields that fragments share are compiled once for all of them, so that a plan does
// not grow with the ways that lead to a field.
func TestPlansShareFields(t *testing.T) {
	schema, query := things(func() []*thing { return nil })
	var doubling string
	for i := range 14 {
		doubling += fmt.Sprintf(" fragment F%d on Thing { parts { ... on Thing { ...F%d } ... on Part { parts { ... on Thing { ...F%[2]d } } } } }", i, i+1)
	}
	doubling = `{ things { ... on Thing { ...F0 } } }` + doubling + ` fragment F14 on Thing { n }`
	if p := compiled(t, schema, query, doubling); p.Fields() > 200 {
		t.Errorf("%d fields of fragments that double; want at most 200", p.Fields())
	}
}
