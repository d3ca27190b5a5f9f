package loader_test

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/loader/generate"
)

// stored returns a store with the graph of p.
func stored(t *testing.T, p *loader.Package) graph.Store {
	t.Helper()
	s := memstore.New()
	if _, err := s.Apply(t.Context(), p.Batch()); err != nil {
		t.Fatal(err)
	}
	return s
}

func diff(t *testing.T, s graph.Store, p *loader.Package) *loader.Plan {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	plan, err := loader.Diff(t.Context(), snap, p)
	if err != nil {
		t.Fatalf("Diff() = %v", err)
	}
	return plan
}

// reach applies plan and checks that it leads to p, and that nothing is left
// to do then.
func reach(t *testing.T, s graph.Store, plan *loader.Plan, p *loader.Package) {
	t.Helper()
	b := plan.Batch()
	if b.Reset {
		t.Error("the plan resets the graph")
	}
	v, err := s.Apply(t.Context(), b)
	if err != nil {
		t.Fatalf("Apply(plan) = %v", err)
	}
	if v != p.Version() || v != plan.To {
		t.Fatalf("version after the plan = %v; want %v, and the plan says %v", v, p.Version(), plan.To)
	}
	if again := diff(t, s, p); !again.IsEmpty() {
		t.Errorf("plan after the plan = %v; want an empty one", again)
	}
}

// editedPackage is the small package with a city added, one renamed, one
// removed with its relations, a claim more, a claim less and a new release.
func editedPackage(t *testing.T) *loader.Package {
	t.Helper()
	fsys := goodPackage(t)
	edit := func(name, old, text string) {
		if !strings.Contains(string(fsys[name].Data), old) {
			t.Fatalf("%s does not have %q", name, old)
		}
		fsys[name].Data = []byte(strings.ReplaceAll(string(fsys[name].Data), old, text))
	}
	edit("datapackage.json", `"version": "1"`, `"version": "2"`)
	edit("cities.csv", "turin-it,Turin,it,europe,city,local,45.07049,7.68682,870456,3165524,,,,net-members,row 2,", "rome-it,Rome,it,europe,city,local,,,,,,,,net-members,row 2,")
	edit("cities.csv", "Berlin", "Land Berlin")
	edit("relations.csv", "city,turin-it,member_of,network,welcome,member,2014-05,2018,ended,high,,net-members,row 2\n", "")
	edit("relations.csv", "city,milan-it,member_of,network,welcome,member,,,,low,,blog,\n", "city,rome-it,member_of,network,welcome,,,,,low,,blog,\n")
	return mustRead(t, fsys)
}

// A plan tells what is added, changed and removed, and leads there.
func TestPlan(t *testing.T) {
	s := stored(t, mustRead(t, goodPackage(t)))
	p := editedPackage(t)
	plan := diff(t, s, p)

	kinds := []loader.KindChange{{Kind: "city", Change: loader.Change{Added: 1, Changed: 1, Removed: 1}}}
	rels := []loader.RelationChange{
		{Rel: "located_in", Change: loader.Change{Added: 1, Removed: 1}},
		{Rel: "member_of", Change: loader.Change{Added: 1, Changed: 1, Removed: 1}},
	}
	if d := cmp.Diff(kinds, plan.ByKind()); d != "" {
		t.Errorf("ByKind() (-want +got):\n%s", d)
	}
	if d := cmp.Diff(rels, plan.ByRelation()); d != "" {
		t.Errorf("ByRelation() (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]graph.ID{"city:turin-it"}, plan.DropNodes); d != "" {
		t.Errorf("DropNodes (-want +got):\n%s", d)
	}
	dropped := []graph.EdgeID{"city:turin-it located_in country:it", "city:turin-it member_of network:welcome"}
	if d := cmp.Diff(dropped, plan.DropEdges); d != "" {
		t.Errorf("DropEdges (-want +got):\n%s", d)
	}

	short := func(v graph.Version) string { return v.String()[:12] }
	text := `              added  changed  removed
city              1        1        1
nodes             1        1        1
located_in        1        0        1
member_of         1        1        1
relations         2        1        2
dataset: small 2, licence CC0-1.0
version: ` + short(plan.From) + ` to ` + short(plan.To) + "\n"
	if d := cmp.Diff(text, plan.String()); d != "" {
		t.Errorf("String() (-want +got):\n%s", d)
	}
	got, err := json.Marshal(plan)
	want := `{"empty":false,"from":"` + plan.From.String() + `","to":"` + plan.To.String() + `",` +
		`"dataset":{"name":"small","title":"A small package","version":"2","license":"CC0-1.0"},` +
		`"nodes":{"added":1,"changed":1,"removed":1},"relations":{"added":2,"changed":1,"removed":2},` +
		`"byKind":[{"kind":"city","added":1,"changed":1,"removed":1}],` +
		`"byRelation":[{"relation":"located_in","added":1,"changed":0,"removed":1},{"relation":"member_of","added":1,"changed":1,"removed":1}]}`
	if err != nil || string(got) != want {
		t.Errorf("Marshal() = %s, %v; want %s", got, err, want)
	}
	reach(t, s, plan, p)
}

// A graph that is the package already is not read at all.
func TestPlanOfTheSame(t *testing.T) {
	p := mustRead(t, goodPackage(t))
	snap, err := stored(t, p).Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	plan, err := loader.Diff(t.Context(), unreadable{snap}, p)
	if err != nil || !plan.IsEmpty() {
		t.Fatalf("Diff() = %v, %v; want an empty plan", plan, err)
	}
	if want := "nothing changes: the graph is what the package says (version " + p.Version().String()[:12] + ")\n"; plan.String() != want {
		t.Errorf("String() = %q; want %q", plan.String(), want)
	}
	got, err := json.Marshal(plan)
	v := p.Version().String()
	want := `{"empty":true,"from":"` + v + `","to":"` + v + `","nodes":{"added":0,"changed":0,"removed":0},"relations":{"added":0,"changed":0,"removed":0},"byKind":[],"byRelation":[]}`
	if err != nil || string(got) != want {
		t.Errorf("Marshal() = %s, %v; want %s", got, err, want)
	}
}

// From an empty graph everything is added, and to an empty one removed.
func TestPlanFromAndToNothing(t *testing.T) {
	p := mustRead(t, goodPackage(t))
	s := memstore.New()
	plan := diff(t, s, p)
	if len(plan.AddNodes) != len(p.Nodes) || len(plan.AddEdges) != len(p.Edges) || len(plan.ChangeNodes)+len(plan.ChangeEdges) > 0 {
		t.Errorf("plan from nothing:\n%v; want all %d nodes and %d relations added", plan, len(p.Nodes), len(p.Edges))
	}
	reach(t, s, plan, p)
	empty := &loader.Package{}
	plan = diff(t, s, empty)
	if len(plan.DropNodes) != len(p.Nodes) || len(plan.DropEdges) != len(p.Edges) {
		t.Errorf("plan to nothing:\n%v; want all %d nodes and %d relations removed", plan, len(p.Nodes), len(p.Edges))
	}
	reach(t, s, plan, empty)
}

// Between any two parts of a package a plan leads from the one to the other.
func TestPlanBetweenParts(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	read := func(seed uint64) *loader.Package {
		fsys, err := generate.Package(generate.Spec{Cities: 30, Networks: 4, Relations: 150, Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		return mustRead(t, fsys)
	}
	whole := []*loader.Package{read(1), read(2)} // they share ids of places and objectives
	s := memstore.New()
	for range 60 {
		p := part(rng, whole[rng.IntN(2)])
		reach(t, s, diff(t, s, p), p)
	}
}

// part returns some nodes of p and some of the relations among them.
func part(rng *rand.Rand, p *loader.Package) *loader.Package {
	out := &loader.Package{Dataset: p.Dataset}
	kept := map[graph.ID]bool{}
	share := rng.Float64()
	for _, n := range p.Nodes {
		if rng.Float64() < share {
			kept[n.ID] = true
			out.Nodes = append(out.Nodes, n)
		}
	}
	for _, e := range p.Edges {
		if kept[e.From] && kept[e.To] && rng.Float64() < share {
			out.Edges = append(out.Edges, e)
		}
	}
	return out
}

// Errors of the store come through, and a store that keeps no order is not
// trusted.
func TestPlanErrors(t *testing.T) {
	p := mustRead(t, goodPackage(t))
	snap, err := stored(t, p).Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	other := editedPackage(t)
	if _, err := loader.Diff(t.Context(), unreadable{snap}, other); !errors.Is(err, graph.ErrStale) {
		t.Errorf("Diff() of a snapshot that is stale = %v; want ErrStale", err)
	}
	if _, err := loader.Diff(t.Context(), disordered{snap}, other); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Diff() of a snapshot without order = %v; want ErrInvalid", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := loader.Diff(ctx, snap, other); !errors.Is(err, context.Canceled) {
		t.Errorf("Diff() with a context that has ended = %v; want its error", err)
	}
}

// unreadable is a snapshot that has gone stale.
type unreadable struct{ graph.Snapshot }

var _ graph.Snapshot = unreadable{}

func (unreadable) Scan(context.Context, graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) { yield(nil, graph.ErrStale) }
}

// disordered is a snapshot that answers in the wrong order.
type disordered struct{ graph.Snapshot }

var _ graph.Snapshot = disordered{}

func (d disordered) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	var all []*graph.Node
	for n := range d.Snapshot.Scan(ctx, q) {
		all = append(all, n)
	}
	slices.Reverse(all)
	return func(yield func(*graph.Node, error) bool) {
		for _, n := range all {
			if !yield(n, nil) {
				return
			}
		}
	}
}

func BenchmarkDiff20000(b *testing.B) {
	fsys := generated(b, 1)
	p := mustRead(b, fsys)
	s := memstore.New()
	if _, err := s.Apply(b.Context(), mustRead(b, generated(b, 2)).Batch()); err != nil {
		b.Fatal(err)
	}
	snap, err := s.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := loader.Diff(b.Context(), snap, p); err != nil {
			b.Fatal(err)
		}
	}
}

func generated(tb testing.TB, seed uint64) fs.FS {
	tb.Helper()
	fsys, err := generate.Package(generate.Spec{Cities: 20_000, Networks: 500, Relations: 100_000, Seed: seed})
	if err != nil {
		tb.Fatal(err)
	}
	return fsys
}
