// Package randquery writes random GraphQL requests over a schema: fragments,
// aliases, fields that merge, directives, variables and all kinds of input,
// some of which resolvers refuse. The same seed writes the same requests. It
// knows the schema and the names of common arguments, and neither executes nor
// judges anything; its test counts what the requests contain.
package randquery

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Request is one request.
type Request struct {
	Query         string
	OperationName string
	Variables     map[string]any
}

// Generator writes requests. It is not safe for concurrent use.
type Generator struct {
	schema *ast.Schema
	words  Words
	rand   *rand.Rand
}

// Words are values for arguments.
type Words struct {
	IDs   []string // of nodes that are there
	Texts []string // to search for, and to compare with
}

// New returns a generator of requests over schema.
func New(schema *ast.Schema, words Words, seed uint64) *Generator {
	return &Generator{schema, words, rand.New(rand.NewPCG(seed, 0))}
}

// Bounds of one document, below the limits of the service.
const (
	maxFields  = 70
	maxDepth   = 9
	maxAliases = 16
	maxObjects = 120 // that one field may be resolved for
)

// Next returns a new document with its variables. One in a hundred may be
// invalid; the others pass validation.
func (g *Generator) Next() *Document {
	for {
		d := g.document()
		if g.one(100) || d.valid() {
			return d
		}
	}
}

// Document is a document that can be asked with many sets of variables.
type Document struct {
	Query string

	g          *Generator
	operation  string
	variables  []variable
	cursors    []cursor
	fragments  ast.FragmentDefinitionList
	fields     int
	aliases    int
	names      int
	operations ast.OperationList
}

type variable struct {
	name      string
	def       *ast.VariableDefinition
	position  string // the argument or input field that it is for
	mandatory bool

	// filled says that it stands where no null may be. What executors do with one
	// that a default lets through is not the same in any two of them.
	filled bool
}

// cursor is a variable that takes a cursor from an earlier answer.
type cursor struct {
	variable string
	key      string // of the connection in the answer
	field    string // of its PageInfo
}

func (g *Generator) document() *Document {
	d := &Document{g: g}
	d.operation = d.name("Q")
	set := d.selectionsOf(g.schema.Query, newScope(), 1, 1)
	op := &ast.OperationDefinition{Operation: ast.Query, Name: d.operation, SelectionSet: set}
	for _, v := range d.variables {
		op.VariableDefinitions = append(op.VariableDefinitions, v.def)
	}
	d.operations = ast.OperationList{op}
	if g.one(12) {
		other := &ast.OperationDefinition{Operation: ast.Query, Name: "Other", SelectionSet: ast.SelectionSet{&ast.Field{
			Name: "dataset", Alias: "dataset", SelectionSet: ast.SelectionSet{&ast.Field{Name: "name", Alias: "name"}}}}}
		d.operations = append(d.operations, other)
		if g.one(2) {
			slices.Reverse(d.operations)
		}
	} else if g.one(3) {
		op.Name, d.operation = "", ""
	}
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithIndent(" ")).FormatQueryDocument(
		&ast.QueryDocument{Operations: d.operations, Fragments: d.fragments})
	d.Query = b.String()
	return d
}

func (d *Document) valid() bool {
	doc, err := parser.ParseQuery(&ast.Source{Input: d.Query})
	return err == nil && len(validator.ValidateWithRules(d.g.schema, doc, rules.NewDefaultRules())) == 0
}

func (d *Document) name(prefix string) string {
	d.names++
	return fmt.Sprintf("%s%d", prefix, d.names)
}

// one reports true once in n times.
func (g *Generator) one(n int) bool { return g.rand.IntN(n) == 0 }

func pick[T any](g *Generator, from []T) T { return from[g.rand.IntN(len(from))] }

// scope is what is selected of one object so far: fields with the same key
// merge, so they must be the same and share what is below them.
type scope map[string]*selected

type selected struct {
	field *ast.Field
	typ   string
	below scope
}

func newScope() scope { return scope{} }

// selectionsOf returns a selection set on an object of type def, at depth, that
// is resolved for so many objects.
func (d *Document) selectionsOf(def *ast.Definition, s scope, depth, objects int) ast.SelectionSet {
	n := 1 + d.g.rand.IntN(4)
	if depth == 1 {
		n = 1 + d.g.rand.IntN(3)
	}
	var set ast.SelectionSet
	for range n {
		if d.fields >= maxFields {
			break
		}
		set = append(set, d.selection(def, s, depth, objects)...)
	}
	if len(set) == 0 {
		set = append(set, d.leaf(def, s))
	}
	return set
}

func (d *Document) selection(def *ast.Definition, s scope, depth, objects int) ast.SelectionSet {
	switch n := d.g.rand.IntN(100); {
	case n < 6 && len(s) > 0: // once more, with another selection below
		return d.again(def, s, depth, objects)
	case n < 12:
		return ast.SelectionSet{d.typename(s)}
	case n < 26 || def.Kind == ast.Interface && n < 55:
		return d.fragment(d.condition(def), def, s, depth, objects)
	}
	return ast.SelectionSet{d.field(def, s, depth, objects)}
}

func (d *Document) typename(s scope) *ast.Field {
	f := &ast.Field{Name: "__typename", Alias: "__typename", Directives: d.directives()}
	if d.g.one(4) && d.aliases < maxAliases {
		d.aliases++
		f.Alias = d.name("t")
	}
	return f
}

// condition returns a type that an object of type def may have.
func (d *Document) condition(def *ast.Definition) *ast.Definition {
	g := d.g
	switch {
	case def.Kind == ast.Interface && !g.one(5):
		return pick(g, g.schema.GetPossibleTypes(def))
	case len(def.Interfaces) > 0 && g.one(2):
		return g.schema.Types[pick(g, def.Interfaces)]
	}
	return def
}

// fragment returns a selection of what is of type on, inline or named, and
// sometimes a named one twice.
func (d *Document) fragment(on, parent *ast.Definition, s scope, depth, objects int) ast.SelectionSet {
	g := d.g
	if g.one(3) { // one that is there already
		for _, f := range d.fragments {
			if f.TypeCondition == on.Name && !strings.HasPrefix(f.Name, "D") && depth > 1 {
				return ast.SelectionSet{&ast.FragmentSpread{Name: f.Name, Directives: d.directives()}}
			}
		}
	}
	named := g.one(2)
	name := ""
	if named {
		prefix := "F"
		if depth > 3 {
			prefix = "D" // too deep to be spread anywhere else
		}
		name = d.name(prefix)
	}
	set := d.selectionsOf(on, s, depth, objects)
	if !named {
		f := &ast.InlineFragment{TypeCondition: on.Name, SelectionSet: set, Directives: d.directives()}
		if on == parent && g.one(2) {
			f.TypeCondition = ""
		}
		return ast.SelectionSet{f}
	}
	d.fragments = append(d.fragments, &ast.FragmentDefinition{Name: name, TypeCondition: on.Name, SelectionSet: set})
	out := ast.SelectionSet{&ast.FragmentSpread{Name: name, Directives: d.directives()}}
	if g.one(6) {
		out = append(out, &ast.FragmentSpread{Name: name, Directives: d.directives()})
	}
	return out
}

// again selects a field of s once more: the same field, with something else
// below it.
func (d *Document) again(def *ast.Definition, s scope, depth, objects int) ast.SelectionSet {
	keys := make([]string, 0, len(s))
	for k, f := range s {
		if has := def.Fields.ForName(f.field.Name); has != nil && has.Type.String() == f.typ {
			keys = append(keys, k)
		}
	}
	if len(keys) == 0 {
		return ast.SelectionSet{d.field(def, s, depth, objects)}
	}
	slices.Sort(keys)
	old := s[pick(d.g, keys)]
	f := *old.field
	f.Directives = d.directives()
	f.SelectionSet = nil
	d.fields++
	if f.Alias != f.Name {
		d.aliases++
	}
	d.below(&f, def.Fields.ForName(f.Name), old.below, depth, objects)
	return ast.SelectionSet{&f}
}

// field returns a field of def, with arguments and what is selected below.
func (d *Document) field(def *ast.Definition, s scope, depth, objects int) *ast.Field {
	g := d.g
	fd := d.choose(def, depth, objects)
	if fd == nil {
		return d.typename(s)
	}
	d.fields++
	f := &ast.Field{Name: fd.Name, Alias: fd.Name, Directives: d.directives()}
	typ := fd.Type.String()
	old, taken := s[f.Alias]
	switch {
	case taken && (old.field.Name != fd.Name || old.typ != typ || g.one(3)),
		d.aliases < maxAliases && g.one(5):
		d.aliases++
		f.Alias = d.name("a")
		if other := pick(g, def.Fields).Name; g.one(8) && s[other] == nil && !strings.HasPrefix(other, "__") {
			f.Alias = other // an alias that is the name of another field
		}
		taken = false
	case taken:
		f.Arguments = old.field.Arguments
	}
	if !taken {
		f.Arguments = d.arguments(fd, f.Alias, objects)
		old = &selected{f, typ, newScope()}
		s[f.Alias] = old
	}
	d.below(f, fd, old.below, depth, objects)
	return f
}

// leaf returns a field of def that nothing is selected below.
func (d *Document) leaf(def *ast.Definition, s scope) *ast.Field {
	for _, fd := range def.Fields {
		if old := s[fd.Name]; old != nil && (old.field.Name != fd.Name || len(old.field.Arguments) > 0) {
			continue
		}
		if t := d.g.schema.Types[fd.Type.Name()]; t.IsLeafType() && len(fd.Arguments) == 0 {
			f := &ast.Field{Name: fd.Name, Alias: fd.Name}
			s[fd.Name] = &selected{f, fd.Type.String(), newScope()}
			return f
		}
	}
	return d.typename(s)
}

// choose returns a field of def that there is still room for.
func (d *Document) choose(def *ast.Definition, depth, objects int) *ast.FieldDefinition {
	for range 20 {
		fd := pick(d.g, def.Fields)
		if def == d.g.schema.Query {
			fd = d.entry(fd)
		}
		t := d.g.schema.Types[fd.Type.Name()]
		if t.IsLeafType() {
			return fd
		}
		if depth < maxDepth && objects <= maxObjects && d.fields < maxFields &&
			!(strings.HasPrefix(def.Name, "__") && strings.HasPrefix(t.Name, "__") && depth > 5) {
			return fd
		}
	}
	return nil
}

// entry returns fd or, often, one of the fields of Query that lead deeper and
// may be null.
func (d *Document) entry(fd *ast.FieldDefinition) *ast.FieldDefinition {
	if strings.HasPrefix(fd.Name, "__") && d.g.one(2) || !d.g.one(3) {
		return d.g.schema.Query.Fields.ForName(pick(d.g, []string{"node", "nodes", "nodes", "nodes", "networks"}))
	}
	return fd
}

// below selects what is below f.
func (d *Document) below(f *ast.Field, fd *ast.FieldDefinition, s scope, depth, objects int) {
	t := d.g.schema.Types[fd.Type.Name()]
	if t.IsLeafType() {
		return
	}
	f.SelectionSet = d.selectionsOf(t, s, depth+1, objects*d.items(fd))
	if t.Fields.ForName("pageInfo") != nil && usesCursor(f) && s["pageInfo"] == nil {
		f.SelectionSet = append(f.SelectionSet, &ast.Field{Name: "pageInfo", Alias: "pageInfo", SelectionSet: ast.SelectionSet{
			&ast.Field{Name: "hasNextPage", Alias: "hasNextPage"}, &ast.Field{Name: "endCursor", Alias: "endCursor"}, &ast.Field{Name: "startCursor", Alias: "startCursor"}}})
	}
}

// items returns how many objects a field is taken to lead to.
func (d *Document) items(fd *ast.FieldDefinition) int {
	switch {
	case fd.Arguments.ForName("first") != nil || fd.Arguments.ForName("limit") != nil:
		return 5
	case fd.Type.Elem != nil && fd.Name != "nodes" && fd.Name != "edges":
		return 3
	}
	return 1
}

func usesCursor(f *ast.Field) bool {
	for _, a := range f.Arguments {
		if (a.Name == "after" || a.Name == "before") && a.Value.Kind == ast.Variable {
			return true
		}
	}
	return false
}

// directives returns none, mostly, or one or both of @skip and @include.
func (d *Document) directives() ast.DirectiveList {
	var l ast.DirectiveList
	for _, name := range []string{"skip", "include"} {
		if d.g.one(14) {
			def := d.g.schema.Directives[name].Arguments[0]
			l = append(l, &ast.Directive{Name: name, Arguments: ast.ArgumentList{{Name: "if", Value: d.value(def.Type, name, nil, 0)}}})
		}
	}
	return l
}
