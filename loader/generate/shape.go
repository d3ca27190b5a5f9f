package generate

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"github.com/glocal-graph/glocal/data"
)

// shape is the built-in package's description of its tables, and the rows
// that they get.
type shape struct {
	resources []json.RawMessage
	tables    []*table
}

type table struct {
	name, path string
	columns    []string
	rows       [][]string
}

func readShape() (*shape, error) {
	text, err := fs.ReadFile(data.FS, "datapackage.json")
	if err != nil {
		return nil, fmt.Errorf("read the built-in package: %w", err)
	}
	var d struct{ Resources []json.RawMessage }
	if err := json.Unmarshal(text, &d); err != nil {
		return nil, fmt.Errorf("read the built-in package: %w", err)
	}
	s := &shape{}
	for _, raw := range d.Resources {
		var r struct {
			Name, Path string
			Schema     struct{ Fields []struct{ Name string } }
		}
		if err := json.Unmarshal(raw, &r); err != nil {
			return nil, fmt.Errorf("read the built-in package: %w", err)
		}
		if r.Name == "vocabulary" { // that of the service holds
			continue
		}
		t := &table{name: r.Name, path: r.Path}
		for _, f := range r.Schema.Fields {
			t.columns = append(t.columns, f.Name)
		}
		s.tables = append(s.tables, t)
		s.resources = append(s.resources, raw)
	}
	return s, nil
}

func (s *shape) table(name string) *table {
	for _, t := range s.tables {
		if t.name == name {
			return t
		}
	}
	panic("the built-in package has no table " + name) // a test makes every table
}

// add adds a row of the given columns and values, in turn; the others are
// empty.
func (t *table) add(pairs ...string) {
	row := make([]string, len(t.columns))
	for i := 0; i < len(pairs); i += 2 {
		at := slices.Index(t.columns, pairs[i])
		if at < 0 {
			panic("the table " + t.name + " has no column " + pairs[i]) // a test fills every column used
		}
		row[at] = pairs[i+1]
	}
	t.rows = append(t.rows, row)
}

// files returns datapackage.json and the tables, rows in the order that the
// built-in package keeps: by all columns up to the id of the far end.
func (s *shape) files(spec Spec) ([]file, error) {
	head := struct {
		Schema      string              `json:"$schema"`
		Profile     string              `json:"profile"`
		Name        string              `json:"name"`
		Title       string              `json:"title"`
		Description string              `json:"description"`
		Version     string              `json:"version"`
		Licenses    []map[string]string `json:"licenses"`
		Resources   []json.RawMessage   `json:"resources"`
	}{
		"https://datapackage.org/profiles/1.0/datapackage.json", "tabular-data-package", "generated",
		fmt.Sprintf("Generated: %d cities, %d networks, %d relations", spec.Cities, spec.Networks, spec.Relations),
		"Made by a program for tests and demonstrations. Nothing in it is a fact.",
		fmt.Sprintf("seed %d", spec.Seed), []map[string]string{{"name": "CC0-1.0"}}, s.resources,
	}
	text, err := json.MarshalIndent(head, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write datapackage.json: %w", err)
	}
	out := []file{{"datapackage.json", append(text, '\n')}}
	for _, t := range s.tables {
		key := 1
		if t.name == "relations" {
			key = 5
		}
		slices.SortStableFunc(t.rows, func(a, b []string) int {
			return cmp.Or(slices.Compare(a[:key], b[:key]), 0)
		})
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.UseCRLF = true
		if err := w.WriteAll(append([][]string{t.columns}, t.rows...)); err != nil {
			return nil, fmt.Errorf("write %s: %w", t.path, err)
		}
		out = append(out, file{t.path, b.Bytes()})
	}
	return out, nil
}
