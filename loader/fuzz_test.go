package loader_test

import (
	"maps"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/glocal-graph/glocal/loader"
)

// Whatever is in a package, reading it does not fail in another way than by
// findings, and a package without errors is one that a store takes.
func FuzzRead(f *testing.F) {
	good := goodPackage(f)
	for _, name := range []string{"cities.csv", "relations.csv", "datapackage.json", "events.csv"} {
		f.Add(name, good[name].Data)
	}
	files, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		fsys := maps.Clone(good)
		if _, err := breakPackage(a, fsys); err != nil {
			f.Fatal(err)
		}
		for name, file := range fsys {
			if good[name] != nil && string(file.Data) != string(good[name].Data) {
				f.Add(name, file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		if good[name] == nil {
			return
		}
		fsys := maps.Clone(good)
		fsys[name] = &fstest.MapFile{Data: text}
		p, found, err := loader.Read(t.Context(), fsys)
		if err != nil {
			t.Fatalf("Read() = %v", err)
		}
		if p == nil {
			if found.Errors() == 0 {
				t.Fatal("Read() = no package and no error")
			}
			return
		}
		if found.Errors() > 0 {
			t.Fatalf("Read() = a package and errors: %v", found)
		}
		if err := p.Batch().Check(); err != nil {
			t.Fatalf("Check() = %v", err)
		}
		ids := map[string]bool{}
		for _, n := range p.Nodes {
			ids[string(n.ID)] = true
		}
		for _, e := range p.Edges {
			if !ids[string(e.From)] || !ids[string(e.To)] {
				t.Fatalf("%s has an end that is not there", e.ID())
			}
			for _, c := range e.Claims {
				if !ids[string(c.Source)] {
					t.Fatalf("%s is claimed by %s, which is not there", e.ID(), c.Source)
				}
			}
		}
	})
}
