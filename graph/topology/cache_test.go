package topology_test

import (
	"context"
	"errors"
	"iter"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/test/graphs"
)

// gated is a snapshot whose relations come only once the gate is open. It
// counts how often they are read.
type gated struct {
	graph.Snapshot
	version graph.Version
	gate    chan struct{}
	begun   chan struct{} // receives one each time reading begins
	reads   atomic.Int32
	fails   error
}

func newGated(s graph.Snapshot) *gated {
	return &gated{Snapshot: s, version: s.Version(), gate: make(chan struct{}), begun: make(chan struct{}, 100)}
}

func (g *gated) Version() graph.Version { return g.version }

func (g *gated) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		g.reads.Add(1)
		g.begun <- struct{}{}
		select {
		case <-g.gate:
		case <-ctx.Done():
			yield(nil, ctx.Err())
			return
		}
		if g.fails != nil {
			yield(nil, g.fails)
			return
		}
		for e, err := range g.Snapshot.Edges(ctx, q) {
			if !yield(e, err) {
				return
			}
		}
	}
}

func small(t *testing.T) graph.Snapshot {
	edges := []*graph.Edge{graphs.Edge(t, "city:a member_of network:b", graph.State, graphs.Between(2001, 2004, 0)),
		graphs.Edge(t, "network:b leads network:c", graph.State, graphs.Between(2001, 2004, 0))}
	return graphs.Snapshot(t, graphs.Ends(edges), edges)
}

const plenty = 1 << 20

// Callers that ask for the same at once share one build and one projection.
func TestCacheShares(t *testing.T) {
	g := newGated(small(t))
	c := topology.NewCache(plenty)
	var wg sync.WaitGroup
	got := make([]*topology.Projection, 8)
	for i := range got {
		wg.Go(func() {
			// The order and the repetition of kinds do not make another spec.
			spec := topology.Spec{Rels: []graph.Rel{"leads", "member_of", "leads"}}
			if i%2 == 1 {
				spec.Rels = []graph.Rel{"member_of", "leads"}
			}
			var err error
			if got[i], err = c.Project(t.Context(), g, spec); err != nil {
				t.Error(err)
			}
		})
	}
	<-g.begun
	close(g.gate)
	wg.Wait()
	for i := range got {
		if got[i] != got[0] || got[i] == nil {
			t.Errorf("projection %d is another", i)
		}
	}
	if n := g.reads.Load(); n != 1 {
		t.Errorf("relations read %d times; want once", n)
	}
	if c.Len() != 1 || c.Bytes() != got[0].Bytes() {
		t.Errorf("cache keeps %d projections of %d bytes; want 1 of %d", c.Len(), c.Bytes(), got[0].Bytes())
	}
}

// waiting starts a caller and gives its result.
func waiting(c *topology.Cache, ctx context.Context, s graph.Snapshot) chan error {
	done := make(chan error, 1)
	go func() {
		p, err := c.Project(ctx, s, topology.Spec{})
		if err == nil && p.NumRelations() != 2 {
			err = errors.New("not the projection asked for")
		}
		done <- err
	}()
	return done
}

// A caller that waits and is cancelled goes at once and leaves the build to
// the others.
func TestCacheWaiterLeaves(t *testing.T) {
	g := newGated(small(t))
	c := topology.NewCache(plenty)
	first := waiting(c, t.Context(), g)
	<-g.begun
	ctx, cancel := context.WithCancel(t.Context())
	second := waiting(c, ctx, g)
	cancel()
	if err := <-second; !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled waiter got %v; want %v", err, context.Canceled)
	}
	close(g.gate)
	if err := <-first; err != nil {
		t.Errorf("the other got %v", err)
	}
	if n := g.reads.Load(); n != 1 {
		t.Errorf("relations read %d times; want once", n)
	}
}

// The caller whose snapshot is read leaves the build to the others too.
func TestCacheBuilderLeaves(t *testing.T) {
	g := newGated(small(t))
	c := topology.NewCache(plenty)
	ctx, cancel := context.WithCancel(t.Context())
	first := waiting(c, ctx, g)
	<-g.begun
	second := waiting(c, t.Context(), g)
	for c.Waiting() < 2 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	close(g.gate)
	if err := <-second; err != nil {
		t.Errorf("the one who stayed got %v", err)
	}
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("the one who was cancelled got %v; want %v", err, context.Canceled)
	}
	if n := g.reads.Load(); n != 1 {
		t.Errorf("relations read %d times; want once", n)
	}
}

// A build that nobody waits for is broken off, and the next caller starts
// another.
func TestCacheBreaksOff(t *testing.T) {
	g := newGated(small(t))
	c := topology.NewCache(plenty)
	ctx, cancel := context.WithCancel(t.Context())
	first := waiting(c, ctx, g)
	<-g.begun
	cancel()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v; want %v", err, context.Canceled)
	}
	close(g.gate)
	if err := <-waiting(c, t.Context(), g); err != nil {
		t.Errorf("the next got %v", err)
	}
	if n := g.reads.Load(); n != 2 {
		t.Errorf("relations read %d times; want twice", n)
	}
}

// An error is told and not kept.
func TestCacheForgetsErrors(t *testing.T) {
	g := newGated(small(t))
	close(g.gate)
	c := topology.NewCache(plenty)
	g.fails = graph.ErrStale
	if err := <-waiting(c, t.Context(), g); !errors.Is(err, graph.ErrStale) {
		t.Errorf("got %v; want %v", err, graph.ErrStale)
	}
	g.fails = nil
	if err := <-waiting(c, t.Context(), g); err != nil {
		t.Errorf("the next got %v", err)
	}
}

// What was used last stays; what does not fit goes.
func TestCacheBound(t *testing.T) {
	g := newGated(small(t))
	close(g.gate)
	size := project(t, g, topology.Spec{}).Bytes()
	c := topology.NewCache(2*size + size/2)
	g.reads.Store(0)
	ask := func(version byte, reads int32) {
		t.Helper()
		g.version = graph.Version{version}
		if _, err := c.Project(t.Context(), g, topology.Spec{}); err != nil {
			t.Fatal(err)
		}
		if n := g.reads.Load(); n != reads {
			t.Errorf("after version %d: %d builds; want %d", version, n, reads)
		}
	}
	ask(1, 1)
	ask(2, 2)
	ask(1, 2)
	ask(3, 3) // 2 goes
	ask(1, 3)
	ask(3, 3)
	ask(2, 4)
	if c.Len() != 2 || c.Bytes() > 2*size+size/2 {
		t.Errorf("cache keeps %d projections of %d bytes; want 2 within its bound", c.Len(), c.Bytes())
	}
	tiny := topology.NewCache(size - 1)
	if p, err := tiny.Project(t.Context(), g, topology.Spec{}); err != nil || p.NumRelations() != 2 {
		t.Errorf("Project beyond the bound = %v, %v", p, err)
	}
	if tiny.Len() != 0 {
		t.Errorf("cache keeps %d projections that are beyond its bound", tiny.Len())
	}
}
