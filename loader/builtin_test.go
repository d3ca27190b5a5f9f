package loader_test

import (
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
)

// readBuiltIn reads the built-in package, which has no findings at all.
func readBuiltIn(tb testing.TB) *loader.Package {
	tb.Helper()
	p, found, err := loader.Read(tb.Context(), data.FS)
	if err != nil || len(found) > 0 {
		tb.Fatalf("Read(built-in package) = %v, %v; want no findings", found, err)
	}
	return p
}

// csvRows reads a file of the built-in package without the loader.
func csvRows(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := data.FS.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// kindFiles says which file holds which kind, by the package's README.
var kindFiles = map[string]string{
	"city": "cities.csv", "country": "countries.csv", "region": "regions.csv", "network": "networks.csv",
	"organization": "organizations.csv", "forum": "forums.csv", "event": "events.csv", "declaration": "declarations.csv",
	"framework": "frameworks.csv", "objective": "objectives.csv", "principle": "principles.csv", "theme": "themes.csv",
	"instrument": "instruments.csv", "source": "sources.csv",
}

// columnRelations are the columns that state relations, by the package's README.
var columnRelations = []struct{ kind, column, relation, target string }{
	{"city", "country", "located_in", "country"},
	{"event", "country", "located_in", "country"},
	{"organization", "country", "located_in", "country"},
	{"event", "city", "located_in", "city"},
	{"country", "region", "located_in", "region"},
	{"country", "subregion", "located_in", "region"},
	{"country", "intermediate_region", "located_in", "region"},
	{"region", "parent", "located_in", "region"},
	{"event", "forum", "part_of", "forum"},
	{"objective", "framework", "part_of", "framework"},
	{"principle", "framework", "part_of", "framework"},
}

// The numbers of nodes, relations and claims are those of the CSV files,
// counted with encoding/csv, and what the README says of columns.
func TestBuiltInCounts(t *testing.T) {
	type count struct{ Relations, Claims int }
	kinds, rels := map[string]int{}, map[string]count{}
	claims := map[string]map[string]int{} // claims of a relation by source
	state := func(from, rel, to, source string) {
		id := from + " " + rel + " " + to
		if claims[id] == nil {
			claims[id] = map[string]int{}
		}
		claims[id][source]++
	}
	for _, r := range csvRows(t, "relations.csv") {
		state(r["from_type"]+":"+r["from_id"], r["relation"], r["to_type"]+":"+r["to_id"], r["source"])
	}
	for kind, file := range kindFiles {
		rows := csvRows(t, file)
		kinds[kind] = len(rows)
		for _, c := range columnRelations {
			for _, r := range rows {
				if c.kind != kind || r[c.column] == "" {
					continue
				}
				from, to := kind+":"+r["id"], c.target+":"+r[c.column]
				if claims[from+" "+c.relation+" "+to][r["source"]] == 0 {
					state(from, c.relation, to, r["source"])
				}
			}
		}
	}
	for id, sources := range claims {
		rel := strings.Fields(id)[1]
		n := rels[rel]
		n.Relations++
		for _, k := range sources {
			n.Claims += k
		}
		rels[rel] = n
	}

	p := readBuiltIn(t)
	gotKinds, gotRels := map[string]int{}, map[string]count{}
	counts := p.Counts()
	for _, k := range counts.ByKind {
		gotKinds[string(k.Kind)] = k.Nodes
	}
	for _, r := range counts.ByRel {
		gotRels[string(r.Rel)] = count{r.Relations, r.Claims}
	}
	if d := cmp.Diff(kinds, gotKinds); d != "" {
		t.Errorf("nodes by kind (-csv +loader):\n%s", d)
	}
	if d := cmp.Diff(rels, gotRels); d != "" {
		t.Errorf("relations and claims by kind (-csv +loader):\n%s", d)
	}
}

// The columns that state relations are exactly those that the test above
// counts: datapackage.json, read without the loader, has no others.
func TestBuiltInColumnRelations(t *testing.T) {
	text, err := fs.ReadFile(data.FS, "datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Resources []struct {
			Path   string
			Schema struct {
				Fields []struct{ Name, Relation string }
			}
		}
	}
	if err := json.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, r := range d.Resources {
		for _, f := range r.Schema.Fields {
			if f.Relation != "" {
				got = append(got, r.Path+" "+f.Name+" "+f.Relation)
			}
		}
	}
	for _, c := range columnRelations {
		want = append(want, kindFiles[c.kind]+" "+c.column+" "+c.relation)
	}
	slices.Sort(got)
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("columns with a relation (-README +datapackage.json):\n%s", d)
	}
}

// No relation is without a claim, no claim without a source that is there, and
// a store would take the whole.
func TestBuiltInIsSound(t *testing.T) {
	p := readBuiltIn(t)
	if err := p.Batch().Check(); err != nil {
		t.Fatalf("Check() = %v", err)
	}
	nodes := map[graph.ID]*graph.Node{}
	for _, n := range p.Nodes {
		nodes[n.ID] = n
		if len(n.Sources) == 0 && n.Kind() != "source" {
			t.Errorf("%s has no source", n.ID)
		}
	}
	source := func(id graph.ID) bool { return nodes[id] != nil && id.Kind() == "source" }
	for _, n := range p.Nodes {
		for _, r := range n.Sources {
			if !source(r.Source) {
				t.Errorf("%s rests on %s, which is no source", n.ID, r.Source)
			}
		}
	}
	for _, e := range p.Edges {
		if nodes[e.From] == nil || nodes[e.To] == nil {
			t.Errorf("%s has an end that is not there", e.ID())
		}
		if len(e.Claims) == 0 {
			t.Errorf("%s has no claim", e.ID())
		}
		for _, c := range e.Claims {
			if !source(c.Source) {
				t.Errorf("%s is claimed by %s, which is no source", e.ID(), c.Source)
			}
		}
	}
}

// BenchmarkReadBuiltIn also tells how much memory the package keeps.
func BenchmarkReadBuiltIn(b *testing.B) {
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var p *loader.Package
	for b.Loop() {
		p = readBuiltIn(b)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB-kept")
	runtime.KeepAlive(p)
}
