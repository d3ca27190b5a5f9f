// Package view shows a snapshot of a graph with what is made once for its
// version: the search index, the counts and the topology. Whatever answers
// questions about a graph works from a View.
//
// One rule holds for all that is made. It is made when it is first asked for,
// or by Warm; in the background and from a snapshot of its own, so that it goes
// on when whoever asked leaves. Whoever asks meanwhile waits for it, until
// their context ends. What was asked for last is kept: two versions of index
// and counts, and as many of the topology as Options have room for. What failed
// is reported to all who wait and to the log, and is made anew for whoever asks
// next; a panic is an error. Where the store has gone on to another version,
// the error is graph.ErrStale, unless what was asked for is still kept.
//
// It computes nothing itself and knows no store by name.
package view

import (
	"context"
	"fmt"
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
	// A relation takes about 20. A larger projection is made for those who ask,
	// but not kept.
	Projections int64

	Log *slog.Logger // for what fails in the background; slog.Default where it is nil
}

// Views makes and keeps what Views of one store show. It is safe for
// concurrent use.
type Views struct {
	store  graph.Store
	log    *slog.Logger
	warmed atomic.Pointer[graph.Version] // the last that Warm was called for

	background context.Context // of builds, until Close
	stop       context.CancelFunc
	builds     sync.WaitGroup

	mu         sync.Mutex // of the parts, and so that no build begins once Close waits
	index      *part[*search.Index]
	counts     *part[*Counts]
	projection *part[*topology.Projection]
}

// New returns the views of store, which it reads but does not close.
func New(store graph.Store, o Options) *Views {
	if o.Projections == 0 {
		o.Projections = 1 << 30
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	vs := &Views{store: store, log: o.Log}
	vs.background, vs.stop = context.WithCancel(context.Background())
	vs.index = &part[*search.Index]{views: vs, name: "search index", build: buildIndex, size: one[*search.Index], limit: 2}
	vs.counts = &part[*Counts]{views: vs, name: "counts", build: count, size: one[*Counts], limit: 2}
	vs.projection = &part[*topology.Projection]{views: vs, name: "topology", build: project,
		size: (*topology.Projection).Bytes, limit: o.Projections}
	return vs
}

func buildIndex(ctx context.Context, snap graph.Snapshot) (*search.Index, error) {
	return search.Build(ctx, snap.Scan(ctx, graph.Query{}))
}

func project(ctx context.Context, snap graph.Snapshot) (*topology.Projection, error) {
	return topology.Project(ctx, snap, topology.Spec{})
}

// one is the size of what is kept by number.
func one[T any](T) int64 { return 1 }

// Warm begins to make all that belongs to version v, once, so that the first
// who ask need not wait.
func (vs *Views) Warm(v graph.Version) {
	if old := vs.warmed.Swap(&v); old != nil && *old == v {
		return
	}
	vs.index.begin(v)
	vs.counts.begin(v)
	vs.projection.begin(v)
}

// Close breaks off what is being made and waits until nothing reads from the
// store any more. Whoever waits or asks later gets graph.ErrUnavailable, except
// for what is kept.
func (vs *Views) Close() {
	vs.mu.Lock()
	vs.stop()
	vs.mu.Unlock()
	vs.builds.Wait()
}

// closed returns an error once Close was called.
func (vs *Views) closed() error {
	if vs.background.Err() != nil {
		return fmt.Errorf("%w: closing", graph.ErrUnavailable)
	}
	return nil
}

// View is a snapshot with what is made once for its version. It is safe for
// concurrent use, and lasts as long as the snapshot. What its methods return is
// shared and must not be changed.
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

// Index returns the search index of the version.
func (v View) Index(ctx context.Context) (*search.Index, error) {
	return v.of.index.get(ctx, v.Version())
}

// Counts returns the counts of the version.
func (v View) Counts(ctx context.Context) (*Counts, error) {
	return v.of.counts.get(ctx, v.Version())
}

// Projection returns the topology of the version, all kinds of node and of
// relation. Which of them a question uses is for the question to say.
func (v View) Projection(ctx context.Context) (*topology.Projection, error) {
	return v.of.projection.get(ctx, v.Version())
}
