package plan

import (
	"errors"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/vektah/gqlparser/v2/ast"
)

// ErrTooLarge is returned where fragments make an operation larger than
// anything that could be asked for in words.
var ErrTooLarge = errors.New("fragments make the operation too large")

// maxFields bounds the fields of a plan, and maxVisits the selections that are
// looked at to make it, which are more where a document has one field many times.
const (
	maxFields = 20_000
	maxVisits = 100_000
)

// Plan is a compiled operation. It is safe for concurrent use.
type Plan[Q any] struct {
	root     *selection[Q]
	starters int
	states   sync.Pool // of *state
	fields   int
	usual    atomic.Int32 // bytes of the last answer
}

// Fields returns how many fields the plan has, those of fragments counted for
// each group of types that they apply to.
func (p *Plan[Q]) Fields() int { return p.fields }

// Compile returns the plan of a valid operation on query. It depends on those
// variables only that the directives @skip and @include name, see Switches.
func Compile[Q any](schema *ast.Schema, query *Type[Q], doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) (*Plan[Q], error) {
	c := &compiler{schema: schema, doc: doc, variables: variables, known: map[selectionKey]any{}, shared: len(doc.Fragments)}
	root := compileSets(c, query, []ast.SelectionSet{op.SelectionSet})
	if c.full() {
		return nil, ErrTooLarge
	}
	return &Plan[Q]{root: root, starters: c.starters, fields: c.fields}, nil
}

// Switches returns the names of the variables that @skip and @include name in
// an operation and in the fragments that it spreads, each once.
func Switches(doc *ast.QueryDocument, op *ast.OperationDefinition) []string {
	var names, visited []string
	note := func(directives ast.DirectiveList) {
		for _, d := range directives {
			if d.Name != "skip" && d.Name != "include" {
				continue
			}
			if a := d.Arguments.ForName("if"); a != nil && a.Value.Kind == ast.Variable && !slices.Contains(names, a.Value.Raw) {
				names = append(names, a.Value.Raw)
			}
		}
	}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				note(s.Directives)
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				note(s.Directives)
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				note(s.Directives)
				if !slices.Contains(visited, s.Name) {
					visited = append(visited, s.Name)
					walk(doc.Fragments.ForName(s.Name).SelectionSet)
				}
			}
		}
	}
	walk(op.SelectionSet)
	return names
}

type compiler struct {
	schema    *ast.Schema
	doc       *ast.QueryDocument
	variables map[string]any
	fields    int
	starters  int
	visits    int
	known     map[selectionKey]any
	shared    int // above 0 where fields may be compiled more than once

	// What plans are made of is taken from long slices.
	fieldSlab []*ast.Field
	keySlab   []byte
}

// number returns the number of the next starter.
func (c *compiler) number() int {
	c.starters++
	return c.starters - 1
}

// full reports whether the plan has become too large.
func (c *compiler) full() bool { return c.fields > maxFields || c.visits > maxVisits }

// selection is what is asked for of the objects of a type.
type selection[R any] struct {
	typ   *Type[R]
	items []item[R]

	brief bool // nothing but the type and what Type.Brief names is asked for, see Run.BriefContext

	// Where fragments tell the types of an interface apart, what is asked for
	// of each, aligned with Possible of typ; items is then empty.
	byType []*selection[R]
}

// of returns what is asked for of objects of type t, where byType is there; nil
// where t is not a type of the interface.
func (s *selection[R]) of(t *Type[R]) *selection[R] {
	for i, p := range s.typ.Possible {
		if p == t {
			return s.byType[i]
		}
	}
	return nil
}

type item[R any] struct {
	key    []byte // `"name":`
	direct func([]byte, R) []byte
	field  starter[R] // where direct is nil
}

// compile returns the selection of the merged fields all, whose type is t.
func compile[R any](c *compiler, t *Type[R], all []*ast.Field) *selection[R] {
	sets := make([]ast.SelectionSet, len(all))
	for i, f := range all {
		sets[i] = f.SelectionSet
	}
	if c.shared == 0 {
		return compileSets(c, t, sets)
	}
	key := selectionKey{typ: t.Name, first: all[0].Position.Start}
	for _, f := range all[1:] {
		key.rest += " " + strconv.Itoa(f.Position.Start)
	}
	if s, ok := c.known[key].(*selection[R]); ok {
		return s
	}
	s := compileSets(c, t, sets)
	c.known[key] = s
	return s
}

// selectionKey tells selections apart, by the type and by where in the document the
// fields stand that they are made from.
type selectionKey struct {
	typ   string
	first int
	rest  string
}

func compileSets[R any](c *compiler, t *Type[R], sets []ast.SelectionSet) *selection[R] {
	s := &selection[R]{typ: t}
	if t.Of == nil {
		s.compileItems(c, t, sets)
		return s
	}
	conditions := c.conditions(sets, t.Name)
	if len(conditions) == 0 {
		s.compileItems(c, t.Possible[0], sets)
		return s
	}
	s.byType = make([]*selection[R], len(t.Possible))
	s.brief = true
	c.shared++
	defer func() { c.shared-- }()
	met := make([]bool, len(t.Possible)*len(conditions)) // by type
	for i, p := range t.Possible {
		mine := met[i*len(conditions):][:len(conditions)]
		for j, condition := range conditions {
			mine[j] = c.applies(condition, p.Name)
		}
		for j := range i {
			if slices.Equal(met[j*len(conditions):][:len(conditions)], mine) {
				s.byType[i] = s.byType[j]
				break
			}
		}
		if s.byType[i] == nil {
			s.byType[i] = &selection[R]{typ: t}
			s.byType[i].compileItems(c, p, sets)
			s.brief = s.brief && s.byType[i].brief
		}
	}
	return s
}

// compileItems sets what is asked for of objects of type object, met where
// the type of s is expected.
func (s *selection[R]) compileItems(c *compiler, object *Type[R], sets []ast.SelectionSet) {
	groups := c.collect(sets, object.Name)
	s.items = make([]item[R], 0, len(groups))
	s.brief = object.Brief != nil
	for _, g := range groups {
		if c.fields++; c.full() {
			return
		}
		it := item[R]{key: c.key(g.key)}
		if name := g.fields[0].Name; name == "__typename" {
			it.direct = typename(s.typ)
		} else {
			it.direct, it.field = object.Fields[name].compile(c, g.fields)
			s.brief = s.brief && slices.Contains(object.Brief, name)
		}
		s.items = append(s.items, it)
	}
}

// key returns `"name":`.
func (c *compiler) key(name string) []byte {
	if n := len(name) + len(`"":`); n > cap(c.keySlab)-len(c.keySlab) {
		c.keySlab = make([]byte, 0, max(n, 512))
	}
	start := len(c.keySlab)
	c.keySlab = append(AppendText(c.keySlab, name), ':')
	return c.keySlab[start:len(c.keySlab):len(c.keySlab)]
}

func typename[R any](t *Type[R]) func([]byte, R) []byte {
	if t.Of == nil {
		text := AppendText(nil, t.Name)
		return func(b []byte, _ R) []byte { return append(b, text...) }
	}
	return func(b []byte, r R) []byte { return AppendText(b, t.Of(r).Name) }
}

// group is the fields of a selection that answer under one key.
type group struct {
	key    string
	fields []*ast.Field
}

// collect returns the fields that are asked for of an object of a type, in
// order, as CollectFields of the specification does.
func (c *compiler) collect(sets []ast.SelectionSet, typ string) []group {
	n := 0
	for _, set := range sets {
		n += len(set)
	}
	out := collection{typ: typ, groups: make([]group, 0, n)}
	for _, set := range sets {
		out.add(c, set)
	}
	return out.groups
}

// collection is the fields of an object of type typ that have been collected.
type collection struct {
	typ     string
	groups  []group
	visited []string // fragments
}

func (l *collection) add(c *compiler, set ast.SelectionSet) {
	for _, s := range set {
		if c.visits++; c.full() {
			return
		}
		switch s := s.(type) {
		case *ast.Field:
			if !c.skips(s.Directives) {
				l.addField(c, s)
			}
		case *ast.InlineFragment:
			if !c.skips(s.Directives) && c.applies(s.TypeCondition, l.typ) {
				l.add(c, s.SelectionSet)
			}
		case *ast.FragmentSpread:
			if slices.Contains(l.visited, s.Name) || c.skips(s.Directives) {
				continue
			}
			l.visited = append(l.visited, s.Name)
			if f := c.doc.Fragments.ForName(s.Name); c.applies(f.TypeCondition, l.typ) {
				l.add(c, f.SelectionSet)
			}
		}
	}
}

func (l *collection) addField(c *compiler, f *ast.Field) {
	for i := range l.groups {
		if g := &l.groups[i]; g.key == f.Alias {
			g.fields = append(g.fields, f)
			return
		}
	}
	if len(c.fieldSlab) == cap(c.fieldSlab) {
		c.fieldSlab = make([]*ast.Field, 0, 64)
	}
	n := len(c.fieldSlab)
	c.fieldSlab = append(c.fieldSlab, f)
	l.groups = append(l.groups, group{f.Alias, c.fieldSlab[n : n+1 : n+1]})
}

// conditions returns the type conditions of fragments in sets, each once, but
// for that of the interface itself.
func (c *compiler) conditions(sets []ast.SelectionSet, typ string) (out []string) {
	var visited []string
	var walk func(condition string, set ast.SelectionSet)
	walk = func(condition string, set ast.SelectionSet) {
		if condition != "" && condition != typ && !slices.Contains(out, condition) {
			out = append(out, condition)
		}
		for _, s := range set {
			if c.visits++; c.full() {
				return
			}
			switch s := s.(type) {
			case *ast.InlineFragment:
				walk(s.TypeCondition, s.SelectionSet)
			case *ast.FragmentSpread:
				if !slices.Contains(visited, s.Name) {
					visited = append(visited, s.Name)
					f := c.doc.Fragments.ForName(s.Name)
					walk(f.TypeCondition, f.SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		walk("", set)
	}
	return out
}

// applies reports whether a fragment on condition applies to objects of typ.
func (c *compiler) applies(condition, typ string) bool {
	if condition == "" || condition == typ {
		return true
	}
	for _, p := range c.schema.PossibleTypes[condition] {
		if p.Name == typ {
			return true
		}
	}
	return false
}

func (c *compiler) skips(directives ast.DirectiveList) bool {
	for _, d := range directives {
		switch d.Name {
		case "skip":
			if c.isTrue(d) {
				return true
			}
		case "include":
			if !c.isTrue(d) {
				return true
			}
		}
	}
	return false
}

func (c *compiler) isTrue(d *ast.Directive) bool {
	v, err := d.Arguments.ForName("if").Value.Value(c.variables)
	is, _ := v.(bool)
	return err == nil && is
}
