package topology_test

import (
	"context"
	"errors"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/test/graphs"
)

func project(t testing.TB, snap graph.Snapshot, spec topology.Spec) *topology.Projection {
	t.Helper()
	p, err := topology.Project(t.Context(), snap, spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A projection has the relations of its spec, each with the truth and the
// confidence that its claims give, in both directions.
func TestProjectionEqualsStore(t *testing.T) {
	relations := 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 10))
		nodes, edges := graphs.Random(r)
		spec := topology.Spec{Claims: graphs.RandomFilter(r)}
		if r.IntN(2) == 0 {
			spec.Kinds = []graph.Kind{graphs.Pick(r, graphs.Kinds), graphs.Pick(r, graphs.Kinds), graphs.Pick(r, graphs.Kinds)}
		}
		if r.IntN(2) == 0 {
			spec.Rels = []graph.Rel{graphs.Pick(r, graphs.Rels), graphs.Pick(r, graphs.Rels)}
		}
		p := project(t, graphs.Snapshot(t, nodes, edges), spec)
		in := func(id graph.ID) bool { return len(spec.Kinds) == 0 || slices.Contains(spec.Kinds, id.Kind()) }
		slices.SortFunc(nodes, func(a, b *graph.Node) int { return strings.Compare(string(a.ID), string(b.ID)) })
		slices.SortFunc(edges, func(a, b *graph.Edge) int { return strings.Compare(string(a.ID()), string(b.ID())) })
		n := topology.Node(0)
		for _, want := range nodes {
			v, ok := p.Find(want.ID)
			if ok != in(want.ID) {
				t.Fatalf("seed %d: Find(%s) = %t; want %t", seed, want.ID, ok, in(want.ID))
			}
			if !ok {
				continue
			}
			if v != n || p.ID(v) != want.ID || p.Kind(v) != want.Kind() || p.Level(v) != want.Level {
				t.Errorf("seed %d: node %d = %s, %s, %s; want %d, %v", seed, v, p.ID(v), p.Kind(v), p.Level(v), n, want)
			}
			n++
		}
		if p.NumNodes() != int(n) {
			t.Errorf("seed %d: %d nodes; want %d", seed, p.NumNodes(), n)
		}
		no := topology.Relation(0)
		arcs := map[graph.ID][]string{}
		for _, e := range edges {
			f := graph.EdgeFilter{Rels: spec.Rels, Claims: spec.Claims}
			if !f.Match(e) || !in(e.From) || !in(e.To) {
				continue
			}
			arcs[e.From] = append(arcs[e.From], "1 "+string(e.Rel)+" "+string(e.To))
			if e.From != e.To {
				arcs[e.To] = append(arcs[e.To], "2 "+string(e.Rel)+" "+string(e.From))
			}
			if id := p.EdgeID(no); id != e.ID() {
				t.Fatalf("seed %d: relation %d = %s; want %s", seed, no, id, e.ID())
			}
			best := 0
			for _, c := range e.Claims {
				if spec.Claims.Match(&c) {
					best = max(best, c.Confidence.Rank())
				}
			}
			if got := p.Confidence(no); got.Rank() != best {
				t.Errorf("seed %d: Confidence(%s) = %s; want rank %d", seed, e.ID(), got, best)
			}
			for y := graph.Year(1998); y < 2010; y++ {
				for _, w := range []graph.When{{}, graph.AsOf(y, 0), graph.During(y, y, 0), graph.During(y, y+2, 0)} {
					if got, want := p.Holds(no, w), (graph.EdgeFilter{Claims: spec.Claims, When: w}).Truth(e); got != want {
						t.Errorf("seed %d: Holds(%s, %v) = %d; want %d", seed, e.ID(), w, got, want)
					}
				}
			}
			no++
			relations++
		}
		if p.NumRelations() != int(no) {
			t.Errorf("seed %d: %d relations; want %d", seed, p.NumRelations(), no)
		}
		for v := range n {
			var have []string
			for a := range p.Arcs(v, graph.Both) {
				d := "1 "
				if a.Dir == graph.Into {
					d = "2 "
				}
				have = append(have, d+string(p.Rels()[a.Rel])+" "+string(p.ID(a.Far)))
			}
			want := arcs[p.ID(v)]
			slices.Sort(want)
			if diff := gocmp.Diff(want, have); diff != "" {
				t.Errorf("seed %d: Arcs(%s) (-want +got):\n%s", seed, p.ID(v), diff)
			}
		}
	}
	if relations < 2000 {
		t.Errorf("%d relations tested; want at least 2000", relations)
	}
}

// The empty graph has a projection.
func TestProjectionOfNothing(t *testing.T) {
	p := project(t, graphs.Snapshot(t, nil, nil), topology.Spec{})
	if p.NumNodes() != 0 || p.NumRelations() != 0 {
		t.Errorf("%d nodes, %d relations; want none", p.NumNodes(), p.NumRelations())
	}
	if _, ok := p.Find("city:a"); ok {
		t.Error("Find(city:a) = true; want false")
	}
}

// broken is a snapshot that gives what no store may.
type broken struct {
	graph.Snapshot
	nodes []*graph.Node
	edges []*graph.Edge
	err   error
}

func (b *broken) Version() graph.Version { return graph.Version{} }

func (b *broken) Scan(context.Context, graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		for _, n := range b.nodes {
			if !yield(n, nil) {
				return
			}
		}
	}
}

func (b *broken) Edges(context.Context, graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		for _, e := range b.edges {
			if !yield(e, nil) {
				return
			}
		}
		if b.err != nil {
			yield(nil, b.err)
		}
	}
}

// A projection is never made of half a graph or of one out of order.
func TestProjectRefuses(t *testing.T) {
	a, b := graphs.Node("city:a", ""), graphs.Node("city:b", "")
	ab := graphs.Edge(t, "city:a leads city:b", graph.State, graphs.Between(0, 0, 0))
	ba := graphs.Edge(t, "city:b leads city:a", graph.State, graphs.Between(0, 0, 0))
	ac := graphs.Edge(t, "city:a leads city:c", graph.State, graphs.Between(0, 0, 0))
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name string
		ctx  context.Context
		snap graph.Snapshot
		want error
	}{
		{"nodes out of order", t.Context(), &broken{nodes: []*graph.Node{b, a}}, graph.ErrInvalid},
		{"node twice", t.Context(), &broken{nodes: []*graph.Node{a, a}}, graph.ErrInvalid},
		{"relations out of order", t.Context(), &broken{nodes: []*graph.Node{a, b}, edges: []*graph.Edge{ba, ab}}, graph.ErrInvalid},
		{"relation twice", t.Context(), &broken{nodes: []*graph.Node{a, b}, edges: []*graph.Edge{ab, ab}}, graph.ErrInvalid},
		{"end missing", t.Context(), &broken{nodes: []*graph.Node{a, b}, edges: []*graph.Edge{ab, ac}}, graph.ErrInvalid},
		{"store fails midway", t.Context(), &broken{nodes: []*graph.Node{a, b}, edges: []*graph.Edge{ab}, err: graph.ErrStale}, graph.ErrStale},
		{"cancelled", cancelled, &broken{nodes: []*graph.Node{a, b}, edges: []*graph.Edge{ab}}, context.Canceled},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := topology.Project(tt.ctx, tt.snap, topology.Spec{})
			if !errors.Is(err, tt.want) || p != nil {
				t.Errorf("Project = %v, %v; want error %v", p, err, tt.want)
			}
		})
	}
}
