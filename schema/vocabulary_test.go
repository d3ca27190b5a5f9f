package schema_test

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// table reads a CSV file of the built-in data package, a map a row.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := data.FS.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[strings.TrimPrefix(name, "\ufeff")] = row[i]
		}
		out = append(out, m)
	}
	return out
}

// What vocabulary.csv has, Relations has, and nothing else.
func TestRelationsAreThoseOfTheData(t *testing.T) {
	rows := table(t, "vocabulary.csv")
	infos := schema.Relations()
	if len(rows) != len(infos) {
		t.Errorf("%d relation kinds in the data, %d in the vocabulary", len(rows), len(infos))
	}
	if !slices.IsSortedFunc(infos, func(a, b schema.RelationInfo) int { return strings.Compare(string(a.Rel), string(b.Rel)) }) {
		t.Error("Relations() is not in the order of names")
	}
	for _, row := range rows {
		info, ok := schema.Relation(graph.Rel(row["relation"]))
		if !ok {
			t.Errorf("%s is not in the vocabulary", row["relation"])
			continue
		}
		var pairs, ends []string
		for _, p := range info.Pairs {
			pairs = append(pairs, string(p.From)+">"+string(p.To))
		}
		for _, e := range info.DatesFrom {
			end := "from:"
			if e.To {
				end = "to:"
			}
			ends = append(ends, end+string(e.Kind))
		}
		got := map[string]string{
			"relation": string(info.Rel), "label_en": info.Label.En, "label_de": info.Label.De,
			"inverse_label_en": info.Inverse.En, "inverse_label_de": info.Inverse.De,
			"from_types": join(info.From()), "to_types": join(info.To()), "pairs": strings.Join(pairs, ";"),
			"governance": map[bool]string{true: "yes", false: "no"}[info.Governance],
			"time":       string(info.Timing), "dates_from": strings.Join(ends, ";"), "description": info.Description,
		}
		if diff := cmp.Diff(row, got); diff != "" {
			t.Errorf("%s: vocabulary.csv (-), Relations (+):\n%s", info.Rel, diff)
		}
	}
}

func join(kinds []graph.Kind) string {
	var s []string
	for _, k := range kinds {
		s = append(s, string(k))
	}
	return strings.Join(s, ";")
}

// descriptor is the part of datapackage.json that the vocabulary must agree with.
type descriptor struct{ Resources []resource }

type resource struct {
	Name   string
	Schema struct {
		Fields      []column
		ForeignKeys []struct {
			Fields    string
			Reference struct{ Resource string }
		}
	}
}

type column struct {
	Name        string
	Relation    string
	Constraints struct {
		Required         bool
		Enum             []string
		Minimum, Maximum float64
	}
}

// Every column of a kind's resource is a name, a property or one of those that
// all kinds share, with the same values, bounds and relation.
func TestKindsAreThoseOfTheData(t *testing.T) {
	text, err := data.FS.ReadFile("datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	var d descriptor
	if err := json.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	shared := []string{"id", "level", "notes", "source", "locator", "other_sources"}
	seen := map[string]bool{"names": true, "relations": true, "vocabulary": true}
	for _, k := range schema.Kinds() {
		seen[k.Resource] = true
		i := slices.IndexFunc(d.Resources, func(r resource) bool {
			return r.Name == k.Resource
		})
		if i < 0 {
			t.Errorf("%s: no resource %s", k.Kind, k.Resource)
			continue
		}
		columns := map[string]bool{}
		for _, f := range d.Resources[i].Schema.Fields {
			columns[f.Name] = true
			if slices.Contains(shared, f.Name) || slices.ContainsFunc(k.Names, func(n schema.NameColumn) bool { return n.Column == f.Name }) {
				continue
			}
			j := slices.IndexFunc(k.Properties, func(p schema.Property) bool { return p.Column == f.Name })
			if j < 0 {
				t.Errorf("%s.%s is no property", k.Resource, f.Name)
				continue
			}
			p := k.Properties[j]
			if string(p.Relation) != f.Relation {
				t.Errorf("%s.%s states %q in the vocabulary, %q in the data", k.Resource, f.Name, p.Relation, f.Relation)
			}
			if diff := cmp.Diff(f.Constraints.Enum, p.Values); diff != "" {
				t.Errorf("%s.%s: values of the data (-), of the vocabulary (+):\n%s", k.Resource, f.Name, diff)
			}
			if p.Type == schema.FloatProperty && (p.Min != f.Constraints.Minimum || p.Max != f.Constraints.Maximum) {
				t.Errorf("%s.%s is from %v to %v in the vocabulary, %v to %v in the data", k.Resource, f.Name, p.Min, p.Max, f.Constraints.Minimum, f.Constraints.Maximum)
			}
			if f.Constraints.Required && !p.Required {
				t.Errorf("%s.%s is required by the data, not by the vocabulary", k.Resource, f.Name)
			}
		}
		for _, key := range d.Resources[i].Schema.ForeignKeys {
			p := slices.IndexFunc(k.Properties, func(p schema.Property) bool { return p.Column == key.Fields && p.Type == schema.RefProperty })
			if key.Fields == "source" {
				continue
			}
			if p < 0 {
				t.Errorf("%s.%s refers to %s, and is no reference in the vocabulary", k.Resource, key.Fields, key.Reference.Resource)
				continue
			}
			to, _ := schema.Kind(k.Properties[p].Ref)
			if want := key.Reference.Resource; want != "" && want != to.Resource || want == "" && to.Resource != k.Resource {
				t.Errorf("%s.%s refers to %s in the data, %s in the vocabulary", k.Resource, key.Fields, want, to.Resource)
			}
		}
		for _, p := range k.Properties {
			if !columns[p.Column] {
				t.Errorf("%s.%s: the data has no column %s", k.Kind, p.Name, p.Column)
			}
		}
		for _, n := range k.Names {
			if !columns[n.Column] {
				t.Errorf("%s: the data has no column %s", k.Kind, n.Column)
			}
		}
	}
	for _, r := range d.Resources {
		if !seen[r.Name] {
			t.Errorf("resource %s belongs to no kind", r.Name)
		}
	}
}

func rel(s string) graph.Rel { return graph.Rel(s) }

func typeOf(t *testing.T, kind string) string {
	t.Helper()
	k, ok := schema.Kind(graph.Kind(kind))
	if !ok {
		t.Fatalf("%s is no kind", kind)
	}
	return k.Type
}
