// Package mirror keeps the published version of a remote graph.Store whole in
// memory, in a memstore, and answers from there.
//
// The remote store stays the place of record. A mirror looks at it now and
// then and, where another version has been published, reads that from one
// snapshot, side by side with the version that it holds, and applies the
// difference as one change. What comes of it is served only if its content
// hash is the version that the remote store names, so a mirror serves whole
// versions and nothing else. While the remote store is away or being changed,
// the last whole version goes on being served, and State says how old it is.
// Until a version is held, and where none fits into memory, snapshots are
// those of the remote store.
//
// It is tested by storetest over a memstore and over Neo4j, and by the faults
// in cmd/glocal.
package mirror

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

var (
	// ErrTooLarge is returned when a version does not fit into Options.Memory.
	ErrTooLarge = errors.New("graph does not fit into the memory of the mirror")
	// ErrVacant is returned when the remote store is there and no graph has
	// ever been published in it, as after a database was emptied by hand.
	ErrVacant = errors.New("store holds no graph")
	// ErrMismatch is returned when what was read does not sum up to the
	// version that the remote store names.
	ErrMismatch = errors.New("graph is not what its version says")
)

// Publisher is a Snapshot that tells whether a graph has been published in its
// store. A snapshot that is no Publisher is of a published graph. The empty
// graph is a version like any other where it was published.
type Publisher interface {
	Published() bool
}

// Options say how a mirror works. The zero Options are good.
type Options struct {
	Memory   int64         // bytes that a version may take; 0 means DefaultMemory
	Required bool          // a graph that does not fit is not served from the remote store instead
	Interval time.Duration // between two looks at the remote store; 0 means a second
	Log      *slog.Logger  // nil drops all
}

// DefaultMemory is the bound on a version where Options name none.
const DefaultMemory = 1 << 30

func (o Options) withDefaults() Options {
	if o.Memory == 0 {
		o.Memory = DefaultMemory
	}
	if o.Interval == 0 {
		o.Interval = time.Second
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

var _ graph.Store = (*Store)(nil)

// Store is a graph.Store that answers from a copy of another one.
type Store struct {
	remote graph.Store
	o      Options

	turn  chan struct{} // holds one token while the copy is brought up to date
	local *memstore.Store
	pause pause

	held atomic.Pointer[graph.Snapshot] // of local; nil while snapshots are the remote store's

	mu    sync.Mutex
	state State
	said  Condition // what the log was last told of the remote store
	since time.Time // when it was
}

// New returns a mirror of remote that holds nothing yet. It does not contact
// remote; Follow does, and Run again and again.
func New(remote graph.Store, o Options) *Store {
	return &Store{
		remote: remote, o: o.withDefaults(), turn: make(chan struct{}, 1), local: memstore.New(),
		state: State{Remote: Unknown}, said: Unknown,
	}
}

// Snapshot pins the version that is held, which cannot fail, or takes a
// snapshot of the remote store where none is held.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if held := s.held.Load(); held != nil {
		return *held, ctx.Err()
	}
	return s.remote.Snapshot(ctx)
}

// Apply makes a change in the remote store and follows it, so that snapshots
// taken afterwards know of it. Where the change was made and cannot be
// followed, snapshots are those of the remote store until it can be.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Version, error) {
	if err := s.enter(ctx); err != nil {
		return graph.Version{}, fmt.Errorf("apply a change: %w", err)
	}
	defer s.leave()
	v, err := s.remote.Apply(ctx, b)
	if err != nil {
		return v, err
	}
	s.pause = pause{}
	if err := s.follow(ctx); err != nil {
		s.serveRemote()
	}
	return v, nil
}

// Close closes the remote store.
func (s *Store) Close() error { return s.remote.Close() }

// enter waits for the turn to bring the copy up to date.
func (s *Store) enter(ctx context.Context) error {
	select {
	case s.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Store) leave() { <-s.turn }
