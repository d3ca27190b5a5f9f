// Package view shows a snapshot of a graph with what is made once for its
// version: the search index, the counts and the topology. Whatever answers
// questions about a graph works from a View, so that all of it is made once and
// shared, by one rule: who asks first has it made, who asks meanwhile waits,
// what fails is made anew, and only the newest version is kept, the topology
// apart, which is kept up to a number of bytes.
//
// It computes nothing itself and knows no store by name.
package view

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/graph/topology"
)

// Options say how Views work. The zero Options are good.
type Options struct {
	// Projections is how many bytes of topology are kept; 0 stands for 1 GiB.
	// A relation takes about 20.
	Projections int64

	Log *slog.Logger // for what fails in the background; slog.Default where it is nil
}

// Views makes and keeps what Views of one store show. It is safe for
// concurrent use.
type Views struct {
	store graph.Store
	log   *slog.Logger

	index  *perVersion[*search.Index]
	counts *perVersion[*Counts]

	background  context.Context // of builds that outlive who asked, until Close
	stop        context.CancelFunc
	builds      sync.WaitGroup
	projections *topology.Cache
	warmed      atomic.Pointer[graph.Version] // the last that Warm was called for
}

// New returns the views of store, which it reads but does not close.
func New(store graph.Store, o Options) *Views {
	if o.Projections == 0 {
		o.Projections = 1 << 30
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	vs := &Views{
		store: store, log: o.Log,
		index:       newPerVersion(buildIndex),
		counts:      newPerVersion(count),
		projections: topology.NewCache(o.Projections),
	}
	vs.background, vs.stop = context.WithCancel(context.Background())
	return vs
}

func buildIndex(ctx context.Context, snap graph.Snapshot) (*search.Index, error) {
	return search.Build(ctx, snap.Scan(ctx, graph.Query{}))
}

// Close breaks off what is made in the background and waits until nothing reads
// from the store any more. Who asks must have ended before.
func (vs *Views) Close() {
	vs.stop()
	vs.builds.Wait()
}

// View is a snapshot with what is made once for its version. It is safe for
// concurrent use, and lasts as long as the snapshot.
type View struct {
	snap graph.Snapshot
	of   *Views
}

// Of returns the view of a snapshot of the store.
func (vs *Views) Of(snap graph.Snapshot) View { return View{snap, vs} }

// Snapshot returns the snapshot.
func (v View) Snapshot() graph.Snapshot { return v.snap }

// Version returns the version that is shown.
func (v View) Version() graph.Version { return v.snap.Version() }

// Index returns the search index of the version. It fails where the store does,
// or when ctx ends while somebody else makes it.
func (v View) Index(ctx context.Context) (*search.Index, error) { return v.of.index.get(ctx, v.snap) }

// Counts returns the counts of the version, as Index does.
func (v View) Counts(ctx context.Context) (*Counts, error) { return v.of.counts.get(ctx, v.snap) }

// Projection returns the topology of the version, all kinds of node and of
// relation. It fails where the store does, with graph.ErrStale where that has
// another version by now, and when ctx ends; what is being made goes on then.
func (v View) Projection(ctx context.Context) (*topology.Projection, error) {
	return v.of.project(ctx, v.snap)
}
