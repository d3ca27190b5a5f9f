package stores_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
)

// writer writes queries at random, with nothing to go by but the schema and
// the values that the data has. The same seed gives the same queries.
type writer struct {
	*rand.Rand
	schema *ast.Schema
	ids    map[graph.Kind][]string
	names  []string
	roles  []string
	labels int // for aliases, so that no two fields clash
}

func newWriter(seed uint64, p *loader.Package) *writer {
	w := &writer{
		Rand:   rand.New(rand.NewPCG(seed, 1)),
		schema: gqlparser.MustLoadSchema(&ast.Source{Input: resolvers.SDL()}),
		ids:    map[graph.Kind][]string{},
	}
	for _, n := range p.Nodes {
		w.ids[n.Kind()] = append(w.ids[n.Kind()], string(n.ID))
		w.names = append(w.names, n.Name.Value)
		for _, m := range n.Names {
			w.names = append(w.names, m.Value)
		}
	}
	for _, e := range p.Edges {
		for _, c := range e.Claims {
			if c.Role != "" {
				w.roles = append(w.roles, c.Role)
			}
		}
	}
	return w
}

// percent is true in n of 100 cases.
func (w *writer) percent(n int) bool { return w.IntN(100) < n }

func pick[T any](w *writer, list []T) T { return list[w.IntN(len(list))] }

// levels is how deep connections are nested.
const levels = 3

// query returns a document of one operation. It takes $after where it can be
// turned over to the next page; cursor then says where the answer has it.
func (w *writer) query() (document string, cursor []string) {
	w.labels = 0
	root := w.schema.Query
	var fields ast.FieldList
	for _, f := range root.Fields {
		if !strings.HasPrefix(f.Name, "__") && f.Name != "vocabulary" {
			fields = append(fields, f)
		}
	}
	var b strings.Builder
	if w.percent(30) { // two pages
		f := fields.ForName(pick(w, []string{"cities", "networks", "events", "declarations", "organizations", "sources"}))
		b.WriteString("query($after: String) { ")
		w.paged(&b, f)
		b.WriteString(" }")
		return b.String(), []string{"page", "pageInfo", "endCursor"}
	}
	b.WriteString("{ ")
	for range 1 + w.IntN(2) {
		f := pick(w, fields)
		if w.percent(25) {
			f = fields.ForName(pick(w, []string{"cities", "node", "trace", "search", "reach"}))
		}
		w.field(&b, f, levels)
	}
	b.WriteString("}")
	return b.String(), nil
}

// paged writes a connection that goes forward from $after.
func (w *writer) paged(b *strings.Builder, f *ast.FieldDefinition) {
	fmt.Fprintf(b, "page: %s(first: %d, after: $after", f.Name, 2+w.IntN(12))
	for _, name := range []string{"where", "orderBy"} {
		if w.percent(70) {
			b.WriteString(", " + name + ": " + w.value(f.Arguments.ForName(name).Type, name, 0))
		}
	}
	b.WriteString(") { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes ")
	w.selection(b, w.schema.Types[f.Type.Name()].Fields.ForName("nodes").Type.Name(), levels-1)
	b.WriteString(" }")
}

// field writes a field with arguments and selection; depth is how many more
// levels of connections may lie in it.
func (w *writer) field(b *strings.Builder, f *ast.FieldDefinition, depth int) {
	if len(f.Arguments) > 0 {
		w.labels++
		fmt.Fprintf(b, "f%d: ", w.labels)
	}
	b.WriteString(f.Name)
	if args := w.arguments(f, depth); len(args) > 0 {
		b.WriteString("(" + strings.Join(args, ", ") + ")")
	}
	b.WriteString(" ")
	w.selection(b, f.Type.Name(), depth-1)
}

// arguments returns those that must be there, and some of the others.
func (w *writer) arguments(f *ast.FieldDefinition, depth int) []string {
	var out []string
	given := map[string]bool{}
	for _, a := range f.Arguments {
		chance := 25
		switch a.Name {
		case "after", "before":
			chance = 0
		case "first":
			chance = 100
			if a.DefaultValue == nil && w.percent(20) {
				chance = 0
			}
		case "last":
			chance = 0
			if f.Arguments.ForName("first") != nil && !given["first"] {
				chance = 100
			}
		case "to", "toKind":
			if f.Name == "trace" { // either, not both
				chance = 50
				if a.Name == "toKind" {
					chance = 100
				}
				if given["to"] {
					chance = 0
				}
			}
		case "during":
			if given["asOf"] {
				chance = 0
			}
		case "maxHops", "limit", "hops":
			chance = 100
		case "unknownDates":
			if given["asOf"] || given["during"] {
				chance = 60
			}
		}
		if a.Type.NonNull && a.DefaultValue == nil {
			chance = 100
		}
		if !w.percent(chance) {
			continue
		}
		given[a.Name] = true
		value := ""
		switch a.Name {
		case "first", "last":
			value = strconv.Itoa(1 + w.IntN(2+4*depth))
		case "maxHops":
			value = strconv.Itoa(1 + w.IntN(4))
		case "hops":
			value = strconv.Itoa(1 + w.IntN(2))
		case "limit":
			value = strconv.Itoa(1 + w.IntN(12))
		case "text":
			value = w.searched()
		default:
			value = w.value(a.Type, a.Name, 0)
		}
		out = append(out, a.Name+": "+value)
	}
	return out
}

// selection writes what is asked of a type; nothing of a scalar.
func (w *writer) selection(b *strings.Builder, name string, depth int) {
	def := w.schema.Types[name]
	if def.IsLeafType() {
		return
	}
	b.WriteString("{ ")
	defer b.WriteString("} ")
	var leaves, inner ast.FieldList
	for _, f := range def.Fields {
		switch {
		case strings.HasPrefix(f.Name, "__"):
		case w.schema.Types[f.Type.Name()].IsLeafType():
			leaves = append(leaves, f)
		default:
			inner = append(inner, f)
		}
	}
	if def.Kind == ast.Interface {
		b.WriteString("__typename id ")
		if depth > 0 && w.percent(60) {
			kind := pick(w, w.schema.GetPossibleTypes(def))
			b.WriteString("... on " + kind.Name + " ")
			w.selection(b, kind.Name, depth)
		}
	}
	for _, f := range leaves {
		if len(leaves) < 5 || w.percent(50) {
			w.field(b, f, depth)
		}
	}
	wanted := 1 + w.IntN(2)
	for _, i := range w.Perm(len(inner)) {
		f := inner[i]
		connection := strings.HasSuffix(f.Type.Name(), "Connection")
		switch {
		case wanted == 0:
		case f.Name == "neighborhood" && !w.percent(10):
		case connection && depth <= 0, depth < -3:
		case strings.HasSuffix(name, "Connection") && f.Name == "edges" && !w.percent(50):
		default:
			w.field(b, f, depth+bonus(connection, f))
			wanted--
		}
	}
	b.WriteString("__typename ")
}

// bonus gives back the level that a field costs which is no connection: what
// nests are connections.
func bonus(connection bool, f *ast.FieldDefinition) int {
	if connection {
		return 0
	}
	switch f.Name {
	case "edges", "nodes", "relation", "routes":
		return 1
	}
	return 0
}

// value writes a value of an input type for an argument or field of the given
// name.
func (w *writer) value(t *ast.Type, name string, depth int) string {
	if t.Elem != nil {
		items := make([]string, 1+w.IntN(3))
		for i := range items {
			items[i] = w.value(t.Elem, name, depth)
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	def := w.schema.Types[t.Name()]
	switch def.Kind {
	case ast.Enum:
		return pick(w, def.EnumValues).Name
	case ast.InputObject:
		return w.object(def, name, depth)
	}
	switch t.Name() {
	case "ID":
		return strconv.Quote(w.id(name))
	case "Int":
		return strconv.Itoa(pick(w, []int{0, 1, 2, 3, 5, 10, 100_000, 1_000_000}))
	case "Year":
		return strconv.Itoa(1985 + w.IntN(45))
	case "Boolean":
		return strconv.FormatBool(w.percent(50))
	case "LanguageTag":
		return strconv.Quote(pick(w, []string{"de", "en", "fr", "es"}))
	case "PartialDate":
		return strconv.Quote(pick(w, []string{"2005", "2018", "2018-12", "2018-12-10", "2020-01-01"}))
	case "String":
		if name == "lang" {
			return strconv.Quote(pick(w, []string{"de", "en"}))
		}
		if name == "role" {
			return quote(w.part(pick(w, w.roles)))
		}
		return quote(w.part(pick(w, w.names)))
	}
	return strconv.Quote("https://x.example/")
}

// object writes an input object with few of its fields.
func (w *writer) object(def *ast.Definition, name string, depth int) string {
	if def.Name == "YearRange" {
		from := 1985 + w.IntN(40)
		return fmt.Sprintf("{from: %d, to: %d}", from, from+w.IntN(10))
	}
	var out []string
	given := map[string]bool{}
	one := w.IntN(len(def.Fields)) // at least this
	chance := min(50, 120/len(def.Fields))
	if strings.HasSuffix(def.Name, "Filter") {
		chance = 8 // tests of one value soon contradict each other
	}
	for i, f := range def.Fields {
		nested := slices.Contains([]string{"AND", "OR", "NOT", "related", "degree"}, f.Name)
		switch {
		case f.Type.NonNull && f.DefaultValue == nil:
		case nested && depth >= 2:
			continue
		case f.Name == "during" && given["asOf"], f.Name == "to" && given["from"]:
			continue
		case i != one && !w.percent(chance):
			continue
		}
		given[f.Name] = true
		// An IDFilter's eq is about what the field around it names.
		about := f.Name
		if strings.HasSuffix(def.Name, "Filter") {
			about = name
		}
		out = append(out, f.Name+": "+w.value(f.Type, about, depth+1))
	}
	return "{" + strings.Join(out, ", ") + "}"
}

// id returns the id of something that name may mean.
func (w *writer) id(name string) string {
	kind := graph.Kind(name)
	if name == "to" || name == "from" || name == "ids" || name == "id" || w.ids[kind] == nil {
		kind = pick(w, []graph.Kind{"city", "network", "event", "declaration", "organization", "objective", "country", "region"})
		if name == "from" && w.percent(70) {
			kind = "city"
		}
	}
	if w.percent(3) {
		return "city:nowhere"
	}
	return pick(w, w.ids[kind])
}

// part returns a text or part of it.
func (w *writer) part(s string) string {
	r := []rune(s)
	from := w.IntN(len(r))
	switch w.IntN(4) {
	case 0:
		return s
	case 1, 2:
		from = 0
	}
	return string(r[from:min(len(r), from+1+w.IntN(4))])
}

// searched returns what somebody might type who looks for a name.
func (w *writer) searched() string {
	r := []rune(pick(w, w.names))
	if len(r) > 3 && w.percent(30) { // a letter is missing
		i := w.IntN(len(r))
		r = slices.Delete(r, i, i+1)
	}
	return quote(string(r))
}

// quote writes a text as GraphQL does.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
