package neo4jstore

import (
	"fmt"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// condition returns c as a test of the value that ref stands for, which is
// null where it is absent. The test is null, not false, where an absent value
// or one of another type fails it.
func (b *builder) condition(ref string, c graph.Condition) string {
	texts, numbers := split(c.Values)
	switch c.Op {
	case graph.In:
		return fmt.Sprintf("%s IN %s", ref, b.param(append(numbers, texts...)))
	case graph.NotIn:
		return fmt.Sprintf("(%s IS NULL OR NOT %[1]s IN %s)", ref, b.param(append(numbers, texts...)))
	case graph.Prefix:
		return b.anyText(ref, "STARTS WITH", texts)
	case graph.Contains:
		return b.anyText(ref, "CONTAINS", texts)
	}
	v := append(numbers, texts...)
	if len(v) != 1 {
		return "false"
	}
	op := ">="
	if c.Op == graph.Max {
		op = "<="
	}
	return b.compare(ref, op, v[0])
}

// anyText compares directly with a single text, for which an index can serve.
func (b *builder) anyText(ref, op string, texts []any) string {
	switch len(texts) {
	case 0:
		return "false"
	case 1:
		return fmt.Sprintf("%s %s %s", ref, op, b.param(texts[0]))
	}
	return fmt.Sprintf("any(t IN %s WHERE %s %s t)", b.param(texts), ref, op)
}

// listed is condition for an item of a list, where the empty text stands for
// absent; the test is never null.
func (b *builder) listed(ref string, c graph.Condition) string {
	ref = fmt.Sprintf("coalesce(%s, '')", ref)
	texts, _ := split(c.Values)
	switch c.Op {
	case graph.In, graph.NotIn:
		given := []any{}
		for _, t := range texts {
			if t != "" {
				given = append(given, t)
			}
		}
		if c.Op == graph.In {
			return fmt.Sprintf("%s IN %s", ref, b.param(given))
		}
		return fmt.Sprintf("NOT %s IN %s", ref, b.param(given))
	}
	return fmt.Sprintf("(%s <> '' AND %s)", ref, b.condition(ref, graph.Condition{Op: c.Op, Values: texts}))
}

// split returns the texts and the numbers of vs; an absent value equals none.
func split(vs []any) (texts, numbers []any) {
	texts, numbers = []any{}, []any{}
	for _, v := range vs {
		switch v := v.(type) {
		case string:
			texts = append(texts, v)
		case int64, float64:
			numbers = append(numbers, v)
		}
	}
	return texts, numbers
}

// expr returns x as a condition on node n. It is false or null where x does
// not pass; with exact set it is never null, so that NOT can be put before it.
func (b *builder) expr(x graph.Expr, n string, exact bool) string {
	switch x := x.(type) {
	case nil:
		return ""
	case graph.And:
		return b.join(x, n, exact, " AND ", "true")
	case graph.Or:
		return b.join(x, n, exact, " OR ", "false")
	case graph.Not:
		inner := b.expr(x.Expr, n, true)
		switch x.Expr.(type) {
		case nil:
			return "NOT true"
		case graph.And, graph.Not:
			inner = whole(inner) // else NOT would be moved to the parts, which makes them alternatives
		}
		return "NOT " + inner
	case graph.Compare:
		ref, ok := field(n, x.Field)
		if !ok { // nothing has it
			return fmt.Sprint(x.Match(nil))
		}
		test := b.condition(ref, x.Condition)
		if exact {
			return fmt.Sprintf("coalesce(%s, false)", test)
		}
		return "(" + test + ")"
	case graph.Related:
		p := b.pattern(x.Pattern, n)
		if p.none {
			return "false"
		}
		return fmt.Sprintf("EXISTS { %s }", p.match())
	case graph.DegreeIs:
		p := b.pattern(x.Pattern, n)
		count := "0"
		if !p.none {
			count = fmt.Sprintf("COUNT { %s }", p.match())
		}
		var tests []string
		for _, c := range x.Conditions {
			tests = append(tests, b.number(c))
		}
		if len(tests) == 0 {
			return "true"
		}
		// As an item of a list it is counted once, and compared as any number.
		return fmt.Sprintf("any(c IN [%s] WHERE %s)", count, strings.Join(tests, " AND "))
	}
	panic(fmt.Sprintf("neo4jstore: condition of type %T", x))
}

func (b *builder) join(xs []graph.Expr, n string, exact bool, op, empty string) string {
	var parts []string
	for _, x := range xs {
		if s := b.expr(x, n, exact); s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case len(parts) == 0:
		return empty
	case len(parts) > 1 && op == " OR ":
		return whole(strings.Join(parts, op))
	}
	return "(" + strings.Join(parts, op) + ")"
}

// number returns c as a test of the number c, which is always there.
func (b *builder) number(c graph.Condition) string {
	_, numbers := split(c.Values)
	switch c.Op {
	case graph.In:
		return "c IN " + b.param(numbers)
	case graph.NotIn:
		return "NOT c IN " + b.param(numbers)
	case graph.Min, graph.Max:
		if len(numbers) == 1 {
			return b.condition("c", c)
		}
	}
	return "false" // no number begins with anything, or is compared with a text
}

// whole makes the planner take a test as one. It would else turn alternatives
// into a conjunction of all their combinations, which takes seconds and finds
// no index for them.
func whole(test string) string { return "coalesce(" + test + ", false)" }

// field returns the reference to a field of node n, and false for one that no
// node has.
func field(n, name string) (string, bool) {
	switch name {
	case "", graph.FieldDegree:
		return "", false
	case graph.FieldID, graph.FieldName, graph.FieldLevel:
		return n + "." + name, true
	}
	return n + "." + property(name), true
}
