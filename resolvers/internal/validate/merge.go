package validate

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// mergeFields returns where fields of a document that is valid otherwise answer
// under one name and cannot be merged: FieldsInSetCanMerge of the specification
// (5.3.2), which compares every two fields. What it compares are equalities, so
// here the fields that answer under one name are compared with the first of
// them, in two walks: one compares the shapes of all, and one the calls, name
// and arguments, of those whose parents can be the same object. The two walks
// are those of Simon Adameit, "Checking GraphQL field merging in linear time".
//
// Types and fragments may divide the fields of a document in more ways than it
// has fields, so the number of fields looked at is bounded: ErrTooLarge.
func mergeFields(ctx context.Context, schema *ast.Schema, doc *ast.QueryDocument) (gqlerror.List, error) {
	m := &merger{ctx: ctx, schema: schema}
	if len(doc.Fragments) > 0 {
		m.fragments = make(map[string]*ast.FragmentDefinition, len(doc.Fragments))
	}
	for _, f := range doc.Fragments {
		m.fragments[f.Name] = f
	}
	if !slices.ContainsFunc(doc.Operations, func(o *ast.OperationDefinition) bool { return !m.distinct(o.SelectionSet) }) {
		return nil, nil
	}
	m.calls = map[*ast.Field]string{}
	byShape := &comparison{groups: together, differ: m.shapesDiffer, done: map[string]bool{}}
	byCall := &comparison{groups: byParent, differ: m.callsDiffer, done: map[string]bool{}}
	for _, o := range doc.Operations {
		fields := m.collect([]ast.SelectionSet{o.SelectionSet})
		m.compare(fields, nil, byShape)
		m.compare(fields, nil, byCall)
	}
	return m.errs, m.err
}

type merger struct {
	ctx       context.Context
	schema    *ast.Schema
	fragments map[string]*ast.FragmentDefinition
	calls     map[*ast.Field]string // see call
	distinctWalk
	visits int
	errs   gqlerror.List
	err    error
}

// comparison is one of the two walks.
type comparison struct {
	// groups divides fields that answer under one name into those that have to
	// be equal. A field may be in several groups.
	groups func(fields []*ast.Field) [][]*ast.Field

	// differ returns in what two fields differ, nothing if they are equal.
	differ func(a, b *ast.Field) string

	done map[string]bool // groups that have been compared, by their fields
}

// compare compares fields, which are at path, and all that is selected of them.
func (m *merger) compare(fields []*ast.Field, path []string, c *comparison) {
	for _, same := range byResponseName(fields) {
		for _, group := range c.groups(same) {
			if m.err != nil || len(m.errs) >= MaxErrors {
				return
			}
			sets := make([]ast.SelectionSet, 0, len(group))
			var key strings.Builder
			at := append(path, group[0].Alias)
			for _, f := range group {
				if why := c.differ(group[0], f); why != "" {
					m.errs = append(m.errs, conflict(at, f, why))
					sets = nil
					break
				}
				if len(f.SelectionSet) > 0 {
					sets = append(sets, f.SelectionSet)
					key.WriteString(strconv.Itoa(f.Position.Start))
					key.WriteByte(' ')
				}
			}
			if len(sets) > 0 && !c.done[key.String()] {
				c.done[key.String()] = true
				m.compare(m.collect(sets), at, c)
			}
		}
	}
}

// byResponseName returns fields by the name that they answer under, in the order
// in which the names are first met.
func byResponseName(fields []*ast.Field) (out [][]*ast.Field) {
	at := make(map[string]int, len(fields))
	for _, f := range fields {
		i, ok := at[f.Alias]
		if !ok {
			i = len(out)
			at[f.Alias] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], f)
	}
	return out
}

// together returns all fields as one group: shapes have to be equal wherever
// the fields are.
func together(fields []*ast.Field) [][]*ast.Field { return [][]*ast.Field{fields} }

// byParent returns the fields that can be of the same object: those of each
// object type, together with those of interfaces and unions. As in the
// specification, every interface may be of every object.
func byParent(fields []*ast.Field) (out [][]*ast.Field) {
	of := func(f *ast.Field) string { // object type, or nothing
		if f.ObjectDefinition.Kind == ast.Object {
			return f.ObjectDefinition.Name
		}
		return ""
	}
	var objects []string
	for _, f := range fields {
		if name := of(f); name != "" && !slices.Contains(objects, name) {
			objects = append(objects, name)
		}
	}
	if len(objects) < 2 {
		return together(fields)
	}
	for _, object := range objects {
		var group []*ast.Field
		for _, f := range fields {
			if name := of(f); name == "" || name == object {
				group = append(group, f)
			}
		}
		out = append(out, group)
	}
	return out
}

// shapesDiffer compares the types of two fields as SameResponseShape does; what
// is selected of them is compared later.
func (m *merger) shapesDiffer(a, b *ast.Field) string {
	t, u := a.Definition.Type, b.Definition.Type
	for t.NonNull == u.NonNull && t.Elem != nil && u.Elem != nil {
		t, u = t.Elem, u.Elem
	}
	equal := t.NonNull == u.NonNull && (t.Elem == nil) == (u.Elem == nil)
	if equal && (m.leaf(t) || m.leaf(u)) {
		equal = t.NamedType == u.NamedType
	}
	if equal {
		return ""
	}
	return fmt.Sprintf("are of different types, %s and %s", a.Definition.Type, b.Definition.Type)
}

func (m *merger) leaf(t *ast.Type) bool { return m.schema.Types[t.NamedType].IsLeafType() }

// callsDiffer compares the names and arguments of two fields.
func (m *merger) callsDiffer(a, b *ast.Field) string {
	switch {
	case a == b:
		return ""
	case a.Name != b.Name:
		return fmt.Sprintf("are different fields, %s and %s", a.Name, b.Name)
	case m.call(a) != m.call(b):
		return "have different arguments"
	}
	return ""
}

// call returns the arguments of f as one text that is equal for equal ones. The
// order of arguments and of the fields of objects does not matter.
func (m *merger) call(f *ast.Field) string {
	if len(f.Arguments) == 0 {
		return ""
	}
	text, ok := m.calls[f]
	if !ok {
		members := make([]string, len(f.Arguments))
		for i, a := range f.Arguments {
			members[i] = a.Name + ":" + canonical(a.Value)
		}
		slices.Sort(members)
		text = strings.Join(members, ",")
		m.calls[f] = text
	}
	return text
}

// canonical returns v as a text that is equal for equal values only.
func canonical(v *ast.Value) string {
	if v.Kind != ast.ListValue && v.Kind != ast.ObjectValue {
		return strconv.Itoa(int(v.Kind)) + strconv.Quote(v.Raw)
	}
	members := make([]string, len(v.Children))
	for i, c := range v.Children {
		members[i] = c.Name + ":" + canonical(c.Value)
	}
	if v.Kind == ast.ObjectValue {
		slices.Sort(members)
		return "{" + strings.Join(members, ",") + "}"
	}
	return "[" + strings.Join(members, ",") + "]"
}

// conflict returns the error of the field f at path.
func conflict(path []string, f *ast.Field, why string) *gqlerror.Error {
	return &gqlerror.Error{
		Rule:      "OverlappingFieldsCanBeMerged",
		Message:   fmt.Sprintf("Fields %q cannot be merged: they %s. Use different aliases to get both.", strings.Join(path, "."), why),
		Locations: []gqlerror.Location{{Line: f.Position.Line, Column: f.Position.Column}},
	}
}

// collect returns the fields of sets, those of fragments in their place, each
// fragment once.
func (m *merger) collect(sets []ast.SelectionSet) (fields []*ast.Field) {
	visited := map[string]bool{}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			if m.visits++; m.visits > maxMerged {
				m.err = ErrTooLarge
			} else if m.visits%1000 == 0 && m.ctx.Err() != nil {
				m.err = m.ctx.Err()
			}
			if m.err != nil {
				return
			}
			switch s := s.(type) {
			case *ast.Field:
				fields = append(fields, s)
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				if !visited[s.Name] {
					visited[s.Name] = true
					walk(m.fragments[s.Name].SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		walk(set)
	}
	return fields
}
