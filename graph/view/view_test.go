package view_test

import (
	"context"
	"errors"
	"iter"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/graph/view"
)

// watched is a store that counts the scans and the walks over its relations,
// and fails them while broken.
type watched struct {
	graph.Store
	scans, walks atomic.Int64
	broken       atomic.Bool
}

var errBroken = errors.New("broken")

func (w *watched) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	s, err := w.Store.Snapshot(ctx)
	return watchedSnapshot{s, w}, err
}

type watchedSnapshot struct {
	graph.Snapshot
	store *watched
}

func (s watchedSnapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	s.store.scans.Add(1)
	if s.store.broken.Load() {
		return func(yield func(*graph.Node, error) bool) { yield(nil, errBroken) }
	}
	return s.Snapshot.Scan(ctx, q)
}

func (s watchedSnapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	s.store.walks.Add(1)
	if s.store.broken.Load() {
		return func(yield func(*graph.Edge, error) bool) { yield(nil, errBroken) }
	}
	return s.Snapshot.Edges(ctx, q)
}

// open returns a store of two cities in one network, by two claims of one
// source, and the views of it.
func open(t *testing.T) (*watched, *view.Views) {
	t.Helper()
	node := func(id graph.ID) *graph.Node {
		return &graph.Node{ID: id, Name: graph.Name{Value: id.Key(), Type: graph.Main}}
	}
	edge := func(from graph.ID, since graph.Date) *graph.Edge {
		return &graph.Edge{From: from, Rel: "member_of", To: "network:n", Timing: graph.State,
			Claims: []graph.Claim{{Source: "source:s", Confidence: graph.High, Since: since, Origin: graph.NoDate}}}
	}
	w := &watched{Store: memstore.New()}
	_, err := w.Apply(t.Context(), graph.Batch{
		PutNodes: []*graph.Node{node("city:a"), node("city:b"), node("network:n"), node("source:s")},
		PutEdges: []*graph.Edge{edge("city:a", graph.MakeDate(2019, 0, 0)), edge("city:b", 0)},
	})
	if err != nil {
		t.Fatal(err)
	}
	vs := view.New(w, view.Options{Log: slog.New(slog.DiscardHandler)})
	t.Cleanup(vs.Close)
	return w, vs
}

func of(t *testing.T, w *watched, vs *view.Views) view.View {
	t.Helper()
	snap, err := w.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snap.Close() })
	return vs.Of(snap)
}

// However many ask, what belongs to a version is made once, and is right.
func TestMadeOnce(t *testing.T) {
	w, vs := open(t)
	var group sync.WaitGroup
	for range 20 {
		v := of(t, w, vs)
		group.Go(func() {
			index, err := v.Index(t.Context())
			if err != nil || index == nil {
				t.Errorf("Index = %v, %v", index, err)
			}
			counts, err := v.Counts(t.Context())
			if err != nil || counts.Nodes["city"] != 2 || counts.Relations["member_of"] != 2 || counts.Evidence.Sources != 1 || counts.Evidence.UndatedClaims != 1 {
				t.Errorf("Counts = %+v, %v; want 2 cities, 2 memberships, 1 source, 1 undated claim", counts, err)
			}
			p, err := v.Projection(t.Context())
			if err != nil || p.NumNodes() != 4 || p.NumRelations() != 2 || p.Version() != v.Version() {
				t.Errorf("Projection = %v, %v; want 4 nodes and 2 relations of %v", p, err, v.Version())
			}
		})
	}
	group.Wait()
	if scans, walks := w.scans.Load(), w.walks.Load(); scans != 2 || walks != 2 { // index and topology; counts and topology
		t.Errorf("%d scans and %d walks over the relations; want 2 and 2", scans, walks)
	}
}

// Another version is shown by what is made for it.
func TestVersions(t *testing.T) {
	w, vs := open(t)
	before := of(t, w, vs)
	if _, err := before.Counts(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Apply(t.Context(), graph.Batch{DropNodes: []graph.ID{"city:b"}}); err != nil {
		t.Fatal(err)
	}
	after := of(t, w, vs)
	for _, tt := range []struct {
		name string
		view.View
		cities int
	}{{"after", after, 1}, {"before", before, 2}} {
		if c, err := tt.Counts(t.Context()); err != nil || c.Nodes["city"] != tt.cities {
			t.Errorf("%s the change: %+v, %v; want %d cities", tt.name, c, err, tt.cities)
		}
	}
	if _, err := before.Projection(t.Context()); !errors.Is(err, graph.ErrStale) {
		t.Errorf("Projection of a version that has passed: %v; want ErrStale", err)
	}
}

// What failed is made anew for the next who asks.
func TestFailuresAreNotKept(t *testing.T) {
	w, vs := open(t)
	v := of(t, w, vs)
	all := map[string]func() error{
		"Index":      func() error { _, err := v.Index(t.Context()); return err },
		"Counts":     func() error { _, err := v.Counts(t.Context()); return err },
		"Projection": func() error { _, err := v.Projection(t.Context()); return err },
	}
	w.broken.Store(true)
	for name, ask := range all {
		if err := ask(); !errors.Is(err, errBroken) {
			t.Errorf("%s of a broken store: %v", name, err)
		}
	}
	w.broken.Store(false)
	for name, ask := range all {
		if err := ask(); err != nil {
			t.Errorf("%s once the store is mended: %v", name, err)
		}
	}
}
