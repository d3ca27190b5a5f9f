// Package memstore keeps a graph in memory.
//
// Each version is an immutable value behind an atomic pointer: a snapshot pins
// one, Apply builds the next beside it and swaps the pointer, so readers never
// wait and never see half a change. It writes nothing to disk; what must last
// is loaded again. Its tests are those of storetest.
package memstore

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/glocal-graph/glocal/graph"
)

var _ graph.Store = (*Store)(nil)

// Store is a graph.Store in memory. It fails with graph.ErrInvalid and the
// errors of contexts only.
type Store struct {
	applying sync.Mutex // one change at a time
	current  atomic.Pointer[state]
}

// New returns a store that holds the empty graph.
func New() *Store {
	s := &Store{}
	s.current.Store(newState())
	return s
}

// Snapshot pins the current version, which costs nothing and lasts as long as
// the snapshot is referred to, closed or not.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return snapshot{s.current.Load()}, nil
}

// Apply makes one change. It costs the size of the change, of the relations at
// the nodes that it touches, and of the lists of nodes of their kinds.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Version, error) {
	if err := b.Check(); err != nil {
		return graph.Version{}, fmt.Errorf("apply: %w", err)
	}
	s.applying.Lock()
	defer s.applying.Unlock()
	current := s.current.Load()
	if err := b.Fits(current.version); err != nil {
		return graph.Version{}, fmt.Errorf("apply: %w", err)
	}
	next, err := current.apply(b)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return graph.Version{}, fmt.Errorf("apply: %w", err)
	}
	s.current.Store(next)
	return next.version, nil
}

// Close does nothing.
func (s *Store) Close() error { return nil }
