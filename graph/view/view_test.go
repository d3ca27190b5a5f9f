package view_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/view"
	"github.com/glocal-graph/glocal/test/graphs"
)

// watched is a store in memory that counts the builds, for each has a snapshot
// of its own, and runs a hook when one begins to read.
type watched struct {
	graph.Store
	builds atomic.Int64
	open   atomic.Int64 // snapshots of builds that are not closed
	hook   func(context.Context) error
}

func (w *watched) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	w.builds.Add(1)
	s, err := w.Store.Snapshot(ctx)
	if err == nil {
		w.open.Add(1)
	}
	return &watchedSnapshot{Snapshot: s, store: w}, err
}

type watchedSnapshot struct {
	graph.Snapshot
	store *watched
	begun bool
}

func (s *watchedSnapshot) begin(ctx context.Context) error {
	if s.begun || s.store.hook == nil {
		return nil
	}
	s.begun = true
	return s.store.hook(ctx)
}

func (s *watchedSnapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	if err := s.begin(ctx); err != nil {
		return func(yield func(*graph.Node, error) bool) { yield(nil, err) }
	}
	return s.Snapshot.Scan(ctx, q)
}

func (s *watchedSnapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	if err := s.begin(ctx); err != nil {
		return func(yield func(*graph.Edge, error) bool) { yield(nil, err) }
	}
	return s.Snapshot.Edges(ctx, q)
}

func (s *watchedSnapshot) Close() error {
	s.store.open.Add(-1)
	return s.Snapshot.Close()
}

// newStore returns a store of a city in a network that leads another.
func newStore(t *testing.T) *watched {
	t.Helper()
	w := &watched{Store: memstore.New()}
	w.put(t, graphs.Edge(t, "city:a member_of network:b", graph.State, graphs.Between(2001, 2004, 0)),
		graphs.Edge(t, "network:b leads network:c", graph.State, graphs.Between(0, 0, 2010), graphs.Between(2001, 0, 0)))
	return w
}

func (w *watched) put(t *testing.T, edges ...*graph.Edge) {
	t.Helper()
	if _, err := w.Apply(t.Context(), graph.Batch{PutNodes: graphs.Ends(edges), PutEdges: edges}); err != nil {
		t.Fatal(err)
	}
}

// join is a change: one more city is a member.
func (w *watched) join(t *testing.T, city graph.ID) {
	t.Helper()
	w.put(t, graphs.Edge(t, string(city)+" member_of network:b", graph.State, graphs.Between(2001, 2004, 0)))
}

// now returns the view of what the store holds.
func (w *watched) now(t *testing.T, vs *view.Views) view.View {
	t.Helper()
	snap, err := w.Store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snap.Close() })
	return vs.Of(snap)
}

// bytes returns the size of the topology of what the store holds.
func (w *watched) bytes(t *testing.T) int64 {
	t.Helper()
	snap, err := w.Store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	p, err := topology.Project(t.Context(), snap, topology.Spec{})
	if err != nil {
		t.Fatal(err)
	}
	return p.Bytes()
}

// ask asks for one of the things that are made for a version.
type ask func(context.Context, view.View) (any, error)

var asks = map[string]ask{
	"index":    func(ctx context.Context, v view.View) (any, error) { return v.Index(ctx) },
	"counts":   func(ctx context.Context, v view.View) (any, error) { return v.Counts(ctx) },
	"topology": func(ctx context.Context, v view.View) (any, error) { return v.Projection(ctx) },
}

// each runs f for all that is made for a version, over a store and views of its
// own, which have room for two versions.
func each(t *testing.T, f func(t *testing.T, w *watched, vs *view.Views, ask ask, log *bytes.Buffer)) {
	for name, ask := range asks {
		t.Run(name, func(t *testing.T) {
			w, log := newStore(t), &bytes.Buffer{}
			vs := view.New(w, view.Options{Projections: w.bytes(t) * 5 / 2, Log: slog.New(slog.NewTextHandler(log, nil))})
			t.Cleanup(vs.Close)
			f(t, w, vs, ask, log)
		})
	}
}

// What is made is that of the version: its names, its sizes, its shape.
func TestView(t *testing.T) {
	w := newStore(t)
	vs := view.New(w, view.Options{})
	defer vs.Close()
	v := w.now(t, vs)
	if v.Version() != v.Snapshot().Version() {
		t.Errorf("Version = %v; want that of the snapshot, %v", v.Version(), v.Snapshot().Version())
	}
	index, err := v.Index(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if hits := index.Find("network:c", search.Options{Limit: 1}); len(hits) != 1 || hits[0].ID != "network:c" {
		t.Errorf("Find(network:c) = %v", hits)
	}
	counts, err := v.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if e := counts.Evidence; counts.Nodes["network"] != 2 || counts.Relations["leads"] != 1 || counts.Claims["leads"] != 2 ||
		e.Relations != 2 || e.Claims != 3 || e.Sources != 2 || e.SingleSource != 1 || e.UndatedClaims != 1 || e.Confidence[graph.High] != 3 {
		t.Errorf("Counts = %+v", counts)
	}
	p, err := v.Projection(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if p.Version() != v.Version() || p.NumNodes() != 3 || p.NumRelations() != 2 {
		t.Errorf("Projection has %d nodes, %d relations of version %v; want 3, 2 of %v", p.NumNodes(), p.NumRelations(), p.Version(), v.Version())
	}
}

// However many ask, at once or later, what belongs to a version is made once.
func TestMadeOnce(t *testing.T) {
	each(t, func(t *testing.T, w *watched, vs *view.Views, ask ask, _ *bytes.Buffer) {
		begun, gate := make(chan struct{}, 100), make(chan struct{})
		w.hook = func(context.Context) error { begun <- struct{}{}; <-gate; return nil }
		got := make([]any, 20)
		var group sync.WaitGroup
		for i := range got {
			v := w.now(t, vs)
			group.Go(func() {
				var err error
				if got[i], err = ask(t.Context(), v); err != nil {
					t.Error(err)
				}
			})
		}
		<-begun
		close(gate)
		group.Wait()
		again, err := ask(t.Context(), w.now(t, vs))
		for i := range got {
			if got[i] != again || err != nil {
				t.Errorf("asker %d got another", i)
			}
		}
		if n := w.builds.Load(); n != 1 {
			t.Errorf("made %d times; want once", n)
		}
	})
}

// What takes longer than those who ask may wait goes on without them.
func TestOutlivesWhoAsks(t *testing.T) {
	each(t, func(t *testing.T, w *watched, vs *view.Views, ask ask, _ *bytes.Buffer) {
		begun, gate := make(chan struct{}, 100), make(chan struct{})
		w.hook = func(context.Context) error { begun <- struct{}{}; <-gate; return nil }
		v := w.now(t, vs)
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { _, err := ask(ctx, v); done <- err }()
		<-begun
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("who left got %v; want %v", err, context.Canceled)
		}
		close(gate)
		if _, err := ask(t.Context(), v); err != nil {
			t.Errorf("the next got %v", err)
		}
		if n := w.builds.Load(); n != 1 {
			t.Errorf("made %d times; want once", n)
		}
	})
}

// What failed is reported to who waits and to the log, and made anew for the
// next who asks.
func TestFailuresAreNotKept(t *testing.T) {
	odd := errors.New("swordfish")
	each(t, func(t *testing.T, w *watched, vs *view.Views, ask ask, log *bytes.Buffer) {
		v := w.now(t, vs)
		w.hook = func(context.Context) error { return odd }
		if _, err := ask(t.Context(), v); !errors.Is(err, odd) {
			t.Errorf("got %v; want %v", err, odd)
		}
		if !strings.Contains(log.String(), "swordfish") {
			t.Errorf("log = %q; want the error in it", log)
		}
		log.Reset()
		w.hook = func(context.Context) error { panic("swordfish") }
		if _, err := ask(t.Context(), v); err == nil || !strings.Contains(err.Error(), "panic: swordfish") {
			t.Errorf("got %v; want the panic", err)
		}
		if !strings.Contains(log.String(), "view_test.go") {
			t.Errorf("log = %q; want where the panic came from", log)
		}
		w.hook = nil
		if _, err := ask(t.Context(), v); err != nil {
			t.Errorf("the next got %v", err)
		}
		if n := w.builds.Load(); n != 3 {
			t.Errorf("begun %d times; want 3", n)
		}
		if n := w.open.Load(); n != 0 {
			t.Errorf("%d snapshots are open; want none", n)
		}
	})
}

// Each version has its own, and as many as there is room for are kept, the ones
// asked for last. Nothing is made of a version that the store no longer has.
func TestVersions(t *testing.T) {
	each(t, func(t *testing.T, w *watched, vs *view.Views, ask ask, _ *bytes.Buffer) {
		made := map[view.View]any{}
		get := func(v view.View, builds int64) { // builds so far, with those that end in ErrStale
			t.Helper()
			got, err := ask(t.Context(), v)
			if err != nil {
				t.Fatal(err)
			}
			if old, ok := made[v]; ok && got != old {
				t.Error("what was made before is another now")
			}
			made[v] = got
			if n := w.builds.Load(); n != builds {
				t.Errorf("%d builds; want %d", n, builds)
			}
		}
		passed := func(v view.View) {
			t.Helper()
			if _, err := ask(t.Context(), v); !errors.Is(err, graph.ErrStale) {
				t.Errorf("a version that has passed: %v; want %v", err, graph.ErrStale)
			}
		}
		never := w.now(t, vs)
		w.join(t, "city:d")
		passed(never)
		first := w.now(t, vs)
		get(first, 2)
		w.join(t, "city:e")
		second := w.now(t, vs)
		get(second, 3)
		get(first, 3)
		w.join(t, "city:f")
		third := w.now(t, vs)
		get(third, 4)
		get(first, 4)
		get(third, 4)
		passed(second)
		if made[first] == made[second] || made[second] == made[third] {
			t.Error("two versions share what was made")
		}
	})
}

// Warm makes all of a version, once, whether or not it is kept; who asks then
// need not wait.
func TestWarm(t *testing.T) {
	w := newStore(t)
	vs := view.New(w, view.Options{Projections: 1})
	defer vs.Close()
	v := w.now(t, vs)
	for range 2 {
		vs.Warm(v.Version())
		for _, name := range []string{"index", "counts"} {
			if _, err := asks[name](t.Context(), v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	vs.Close() // waits for the topology
	if n := w.builds.Load(); n != 3 {
		t.Errorf("%d builds; want 3: index, counts and topology", n)
	}
}

// A topology beyond the bound is made for who asks, but not kept.
func TestProjections(t *testing.T) {
	w := newStore(t)
	size := w.bytes(t)
	for _, tt := range []struct {
		bytes  int64
		builds int64
	}{{size, 1}, {size - 1, 3}} {
		w.builds.Store(0)
		vs := view.New(w, view.Options{Projections: tt.bytes, Log: slog.New(slog.DiscardHandler)})
		defer vs.Close()
		for range 3 {
			if p, err := w.now(t, vs).Projection(t.Context()); err != nil || p.NumRelations() != 2 {
				t.Errorf("Projection = %v, %v", p, err)
			}
		}
		if n := w.builds.Load(); n != tt.builds {
			t.Errorf("%d bytes for one of %d: made %d times; want %d", tt.bytes, size, n, tt.builds)
		}
	}
}

// Close ends what is being made and leaves no snapshot open; who waits or asks
// later is told.
func TestClose(t *testing.T) {
	each(t, func(t *testing.T, w *watched, vs *view.Views, ask ask, log *bytes.Buffer) {
		begun := make(chan struct{}, 1)
		w.hook = func(ctx context.Context) error { begun <- struct{}{}; <-ctx.Done(); return ctx.Err() }
		v := w.now(t, vs)
		done := make(chan error, 1)
		go func() { _, err := ask(t.Context(), v); done <- err }()
		<-begun
		vs.Close()
		if err := <-done; !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("who waited got %v; want %v", err, graph.ErrUnavailable)
		}
		if _, err := ask(t.Context(), v); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("who asked later got %v; want %v", err, graph.ErrUnavailable)
		}
		if n := w.open.Load(); n != 0 {
			t.Errorf("%d snapshots are open; want none", n)
		}
		if log.Len() > 0 {
			t.Errorf("log = %q; want nothing of an orderly end", log)
		}
	})
}
