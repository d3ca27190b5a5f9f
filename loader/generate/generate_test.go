package generate_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/loader/generate"
	"github.com/glocal-graph/glocal/schema"
)

func mustMake(tb testing.TB, s generate.Spec) fs.FS {
	tb.Helper()
	fsys, err := generate.Package(s)
	if err != nil {
		tb.Fatalf("Package(%+v) = %v", s, err)
	}
	return fsys
}

func mustRead(tb testing.TB, fsys fs.FS) *loader.Package {
	tb.Helper()
	p, found, err := loader.Read(tb.Context(), fsys)
	if err != nil || len(found) > 0 {
		tb.Fatalf("Read() = %v, %v; want no findings", found, err)
	}
	return p
}

func text(tb testing.TB, fsys fs.FS, name string) string {
	tb.Helper()
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

func names(tb testing.TB, fsys fs.FS) []string {
	tb.Helper()
	list, err := fs.Glob(fsys, "*")
	if err != nil {
		tb.Fatal(err)
	}
	return list
}

// Every package is taken by the loader without a finding, with the numbers
// that were asked for.
func TestPackagesAreSound(t *testing.T) {
	tests := []struct {
		name string
		spec generate.Spec
	}{
		{"smallest", generate.Spec{Cities: 1, Networks: 1, Seed: 1}},
		{"one relation", generate.Spec{Cities: 1, Networks: 1, Relations: 1, Seed: 2}},
		{"few of all", generate.Spec{Cities: 5, Networks: 3, Relations: 200, Seed: 3}},
		{"like the built-in one", generate.Spec{Cities: 900, Networks: 86, Relations: 4700, Seed: 4}},
		{"more networks than cities", generate.Spec{Cities: 3, Networks: 50, Relations: 3000, Seed: 5}},
		{"names that collide", generate.Spec{Cities: 20000, Networks: 40, Relations: 2000, Seed: 6}},
		{"another seed", generate.Spec{Cities: 900, Networks: 86, Relations: 4700, Seed: 1<<64 - 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := mustMake(t, tt.spec)
			p := mustRead(t, fsys)
			if err := p.Batch().Check(); err != nil {
				t.Fatalf("Check() = %v", err)
			}
			counts := p.Counts()
			for _, k := range counts.ByKind {
				switch {
				case k.Kind == "city" && k.Nodes != tt.spec.Cities:
					t.Errorf("%d cities; want %d", k.Nodes, tt.spec.Cities)
				case k.Kind == "network" && k.Nodes != tt.spec.Networks:
					t.Errorf("%d networks; want %d", k.Nodes, tt.spec.Networks)
				case k.Nodes == 0:
					t.Errorf("no %s", k.Kind)
				}
			}
			distinct := map[string]bool{}
			for _, line := range strings.Split(strings.TrimSpace(text(t, fsys, "relations.csv")), "\r\n")[1:] {
				distinct[strings.Join(strings.Split(line, ",")[:5], ",")] = true
			}
			if len(distinct) != tt.spec.Relations {
				t.Errorf("%d distinct relations in relations.csv; want %d", len(distinct), tt.spec.Relations)
			}
			columns := 0
			for _, e := range p.Edges {
				if e.Rel == "located_in" || e.Rel == "part_of" {
					columns++
				}
			}
			if counts.Relations != tt.spec.Relations+columns {
				t.Errorf("%d relations, %d of them by columns; want %d others", counts.Relations, columns, tt.spec.Relations)
			}
		})
	}
}

// All that there is room for can be asked for, and no more.
func TestRoom(t *testing.T) {
	spec := generate.Spec{Cities: 2, Networks: 1, Relations: generate.MaxRelations, Seed: 1}
	_, err := generate.Package(spec)
	if !errors.Is(err, graph.ErrInvalid) || graph.Hint(err) == "" {
		t.Fatalf("Package(%+v) = %v; want ErrInvalid with a hint", spec, err)
	}
	// Two cities, one network, 4 organisations, 3 instruments, 2 forums, 5
	// events, 4 declarations, 4 frameworks, 54 objectives, 40 themes and 22
	// countries, by the templates: each line is the room of one far kind.
	room := 2 + 0 + 4 + 2*4 + 4 + 4 + 4 + 4 + // network: member_of ×3, sits_on, chaired, leads, founded by a city; founded, coordinates, funds, supports by organisations
		3*2 + 1*4 + 1 + // instrument funds city, network partnered_with organization, two cities partnered with each other
		5*(2+1+4+22+2+2+4+1+2) + // event: participants ×4, speakers, hosts, organizers ×2, pledges
		4*(2+1+2+4+1+4) + // declaration: signed ×2, endorsed ×2, issued ×2
		4*5 + // adopted_at
		54*(4+5+2) + // objective: addresses ×2, contributes_to
		4*(4+4) + 4*3 + // framework: refers_to, contributes_to; declaration refers_to declaration
		3*(2+2) + // instrument: participated_in, piloted
		40*(2+1+4+4) // theme
	spec.Relations = room
	p := mustRead(t, mustMake(t, spec))
	columns := 0
	for _, e := range p.Edges {
		if e.Rel == "located_in" || e.Rel == "part_of" {
			columns++
		}
	}
	if got := len(p.Edges) - columns; got != room {
		t.Errorf("%d relations; want %d", got, room)
	}
	spec.Relations++
	if _, err := generate.Package(spec); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Package(%+v) = %v; want ErrInvalid", spec, err)
	}
}

func TestSpecIsChecked(t *testing.T) {
	for _, s := range []generate.Spec{
		{Cities: 0, Networks: 1}, {Cities: 1, Networks: 0}, {Cities: 1, Networks: 1, Relations: -1},
		{Cities: generate.MaxCities + 1, Networks: 1}, {Cities: 1, Networks: generate.MaxNetworks + 1},
	} {
		if _, err := generate.Package(s); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("Package(%+v) = %v; want ErrInvalid", s, err)
		}
	}
}

// The same seed gives the same bytes, another seed others.
func TestSeed(t *testing.T) {
	spec := generate.Spec{Cities: 60, Networks: 8, Relations: 500, Seed: 7}
	a, b := mustMake(t, spec), mustMake(t, spec)
	spec.Seed = 8
	c := mustMake(t, spec)
	for _, name := range names(t, a) {
		if text(t, a, name) != text(t, b, name) {
			t.Errorf("%s differs between two packages of one seed", name)
		}
	}
	if text(t, a, "relations.csv") == text(t, c, "relations.csv") {
		t.Error("relations.csv is the same with another seed")
	}
}

// What is written to a folder is what is made in memory, and nothing is
// overwritten.
func TestWrite(t *testing.T) {
	spec := generate.Spec{Cities: 20, Networks: 3, Relations: 100, Seed: 9}
	dir := t.TempDir() + "/new/package"
	if err := generate.Write(spec, dir); err != nil {
		t.Fatal(err)
	}
	fsys, done, err := loader.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	want := mustMake(t, spec)
	if d := cmp.Diff(names(t, want), names(t, fsys)); d != "" {
		t.Fatalf("files (-in memory +written):\n%s", d)
	}
	for _, name := range names(t, want) {
		if text(t, want, name) != text(t, fsys, name) {
			t.Errorf("%s differs from that in memory", name)
		}
	}
	if err := generate.Write(spec, dir); !errors.Is(err, fs.ErrExist) || graph.Hint(err) == "" {
		t.Errorf("Write() over a package = %v; want ErrExist with a hint", err)
	}
}

// The shape is that of the real data: a few large networks and many small
// ones, claims that are doubled, disagree or have no date, sources without a
// year, events of all precisions.
func TestShape(t *testing.T) {
	p := mustRead(t, mustMake(t, generate.Spec{Cities: 900, Networks: 86, Relations: 4700, Seed: 10}))
	members, degree := map[graph.ID]int{}, map[graph.ID]int{}
	claims, undated, doubled, disagreeing := 0, 0, 0, 0
	rels := map[graph.Rel]bool{}
	for _, e := range p.Edges {
		rels[e.Rel] = true
		if e.Rel == "member_of" {
			members[e.To]++
		}
		if e.From.Kind() == "city" && e.Rel != "located_in" {
			degree[e.From]++
		}
		if e.Rel == "located_in" || e.Rel == "part_of" {
			continue
		}
		claims += len(e.Claims)
		for _, c := range e.Claims {
			if c.Origin != graph.Stated {
				undated++
			}
		}
		if len(e.Claims) > 1 {
			doubled++
			if a, b := e.Claims[0], e.Claims[1]; a.Since != b.Since || a.Until != b.Until || a.Status != b.Status {
				disagreeing++
			}
		}
	}
	sizes := slices.Sorted(valuesOf(members))
	largest, median := sizes[len(sizes)-1], sizes[len(sizes)/2]
	if largest < 8*median || largest < 100 {
		t.Errorf("largest network has %d members, the median %d; want a heavy tail", largest, median)
	}
	busy := slices.Sorted(valuesOf(degree))
	if busy[len(busy)-1] < 5*busy[len(busy)/2] {
		t.Errorf("busiest city has %d relations, the median %d; want a heavy tail", busy[len(busy)-1], busy[len(busy)/2])
	}
	for name, share := range map[string]float64{
		"undated claims": float64(undated) / float64(claims), "doubled relations": 4 * float64(doubled) / 4700,
		"disagreeing among doubled": float64(disagreeing) / float64(doubled),
	} {
		if share < 0.3 || share > 0.95 {
			t.Errorf("share of %s = %.2f; want 0.3 to 0.95", name, share)
		}
	}
	withoutYear := 0
	precision := map[int]int{}
	for _, n := range p.Nodes {
		switch n.Kind() {
		case "source":
			if _, ok := n.Props.Int("year"); !ok {
				withoutYear++
			}
		case "event":
			precision[len(n.Props.Text("start"))]++
		}
	}
	if withoutYear < 20 {
		t.Errorf("%d sources without a year; want 20 or more", withoutYear)
	}
	for _, n := range []int{0, 4, 7, 10} {
		if precision[n] == 0 {
			t.Errorf("no event whose start has %d characters", n)
		}
	}
	if len(rels) < 20 {
		t.Errorf("%d of %d relation kinds; want 20 or more", len(rels), len(schema.Relations()))
	}
}

func valuesOf(m map[graph.ID]int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

func BenchmarkPackage20000(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		mustMake(b, generate.Spec{Cities: 20_000, Networks: 500, Relations: 100_000, Seed: 1})
	}
}

func BenchmarkRead20000(b *testing.B) {
	fsys := mustMake(b, generate.Spec{Cities: 20_000, Networks: 500, Relations: 100_000, Seed: 1})
	b.ReportAllocs()
	for b.Loop() {
		mustRead(b, fsys)
	}
}
