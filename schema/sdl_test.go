package schema_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/schema"
)

func load(t *testing.T) *ast.Schema {
	t.Helper()
	var sources []*ast.Source
	for _, pattern := range []string{"*.graphqls", "gen/*.graphqls"} {
		names, err := fs.Glob(schema.SDL, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := schema.SDL.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sources = append(sources, &ast.Source{Name: name, Input: string(text)})
		}
	}
	s, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Everything that a caller can see says what it means.
func TestEverythingIsDescribed(t *testing.T) {
	n := 0
	check := func(what, description string) {
		n++
		if len(strings.TrimSpace(description)) < 5 || !strings.HasSuffix(strings.TrimRight(description, "`\""), ".") {
			t.Errorf("%s is described by %q; want a sentence", what, description)
		}
	}
	for name, d := range load(t).Types {
		if d.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		check(name, d.Description)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
		for _, v := range d.EnumValues {
			check(name+"."+v.Name, v.Description)
		}
	}
	if n < 1000 {
		t.Errorf("%d descriptions checked; the schema has thousands", n)
	}
}

// For each relation kind and direction that vocabulary.csv allows at a kind the
// schema has one field with the arguments of relations, and no other field
// leads to relations.
func TestRelationFields(t *testing.T) {
	s := load(t)
	want := map[string][]string{}
	for _, row := range table(t, "vocabulary.csv") {
		info, ok := schema.Relation(rel(row["relation"]))
		if !ok {
			t.Fatalf("%s is not in the vocabulary", row["relation"])
		}
		for pair := range strings.SplitSeq(row["pairs"], ";") {
			from, to, _ := strings.Cut(pair, ">")
			want[typeOf(t, from)] = append(want[typeOf(t, from)], info.Out)
			want[typeOf(t, to)] = append(want[typeOf(t, to)], info.In)
		}
	}
	arguments := names(s.Types["Node"].Fields.ForName("relations").Arguments)
	for _, k := range schema.Kinds() {
		fields := want[k.Type]
		slices.Sort(fields)
		fields = slices.Compact(fields)
		var got []string
		for _, f := range s.Types[k.Type].Fields {
			if f.Type.Name() != "RelationConnection" || f.Name == "relations" || k.Type == "Source" && f.Name == "claims" {
				continue
			}
			got = append(got, f.Name)
			if diff := cmp.Diff(arguments[2:], names(f.Arguments)); diff != "" {
				t.Errorf("%s.%s: arguments of relations but kinds and direction (-), its own (+):\n%s", k.Type, f.Name, diff)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(fields, got); diff != "" {
			t.Errorf("%s: fields by the vocabulary (-), of the schema (+):\n%s", k.Type, diff)
		}
	}
}

// The enums of kinds, relation kinds and words are those of the vocabulary.
func TestEnums(t *testing.T) {
	s := load(t)
	var kinds, relations []string
	for _, k := range schema.Kinds() {
		kinds = append(kinds, strings.ToUpper(string(k.Kind)))
		for _, p := range k.Properties {
			if p.Type != schema.EnumProperty {
				continue
			}
			var words []string
			for _, v := range s.Types[k.Type+strings.ToUpper(p.Name[:1])+p.Name[1:]].EnumValues {
				words = append(words, strings.ReplaceAll(strings.ToLower(v.Name), "_", "-"))
			}
			if diff := cmp.Diff(p.Values, words); diff != "" {
				t.Errorf("%s.%s: values of the vocabulary (-), of the schema (+):\n%s", k.Type, p.Name, diff)
			}
		}
	}
	for _, r := range schema.Relations() {
		relations = append(relations, strings.ToUpper(string(r.Rel)))
	}
	for name, want := range map[string][]string{"Kind": kinds, "RelationKind": relations} {
		var got []string
		for _, v := range s.Types[name].EnumValues {
			got = append(got, v.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: the vocabulary (-), the schema (+):\n%s", name, diff)
		}
	}
}

// Every property of the vocabulary is a field of its type; numbers of places
// come as points and numbers for ordering not at all.
func TestProperties(t *testing.T) {
	s := load(t)
	for _, k := range schema.Kinds() {
		if _, ok := s.Types[k.Type]; !ok {
			t.Errorf("the schema has no type %s", k.Type)
			continue
		}
		for _, p := range k.Properties {
			f := s.Types[k.Type].Fields.ForName(p.Name)
			if p.Type == schema.FloatProperty || p.Type == schema.OrdinalProperty {
				if f != nil {
					t.Errorf("%s.%s is in the schema", k.Type, p.Name)
				}
				continue
			}
			if f == nil {
				t.Errorf("%s.%s is not in the schema", k.Type, p.Name)
				continue
			}
			if required := p.Required || p.Type == schema.ListProperty; f.Type.NonNull != required {
				t.Errorf("%s.%s: never null %v in the schema, %v in the vocabulary", k.Type, p.Name, f.Type.NonNull, required)
			}
		}
	}
}

func names(args ast.ArgumentDefinitionList) []string {
	var out []string
	for _, a := range args {
		out = append(out, a.Name+": "+a.Type.String())
	}
	return out
}
