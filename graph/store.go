package graph

import (
	"context"
	"fmt"
	"iter"
)

// Store keeps one graph. It is safe for concurrent use.
type Store interface {
	// Snapshot pins the current version. The caller closes it.
	Snapshot(ctx context.Context) (Snapshot, error)

	// Apply makes one change, whole or not at all, and returns the version
	// that it leads to. It first resets, then drops edges, then nodes with the
	// edges at them, then puts nodes, then edges. A put replaces what has the
	// same id. Dropping what is not there is no error. A relation with a
	// missing end, and whatever Batch.Check refuses, is ErrInvalid. ErrStale
	// is returned when the graph is not the Base of the batch, ErrLocked when
	// another process is changing it. The batch is
	// not kept, but what its nodes and edges point to is, so it must not be
	// changed afterwards.
	Apply(ctx context.Context, b Batch) (Version, error)

	// Close releases what the store holds. Snapshots must be closed before.
	Close() error
}

// Snapshot answers from exactly one version or fails with ErrStale; it never
// mixes two. It is safe for concurrent use. Questions that Check refuses are
// ErrInvalid; a context that has ended is its error. Sequences yield an error
// at most once, last, with a zero value, can be ranged over once, and hold no
// resources after the range ends, early or not.
type Snapshot interface {
	// Version returns the version that is pinned.
	Version() Version

	// Dataset returns what the graph says about itself.
	Dataset() Dataset

	// Nodes returns the nodes of ids, aligned with ids, nil where absent. An
	// id may come twice.
	Nodes(ctx context.Context, ids []ID) ([]*Node, error)

	// Expand returns, aligned with ids, the relations at each node that pass
	// h, in its order and page; empty for a node that is absent or has none.
	Expand(ctx context.Context, ids []ID, h Hop) ([][]Step, error)

	// Degree returns, aligned with ids, the number of relations at each node
	// that pass p; 0 for a node that is absent.
	Degree(ctx context.Context, ids []ID, p Pattern) ([]int, error)

	// Scan yields the nodes that pass q, in its order and page.
	Scan(ctx context.Context, q Query) iter.Seq2[*Node, error]

	// Count returns the number of nodes that pass q, ignoring its page.
	Count(ctx context.Context, q Query) (int, error)

	// Edges yields the relations that pass q, in the order of their ids.
	Edges(ctx context.Context, q EdgeQuery) iter.Seq2[*Edge, error]

	// Close ends the use of the snapshot.
	Close() error
}

// Dataset is what a graph says about itself.
type Dataset struct {
	Name    string // short name: "glocal"
	Title   string
	Release string // the publisher's own version: "2026.11.1"
	License string // SPDX identifier: "CC-BY-4.0"
}

// Batch is one change of a graph, see Store.Apply.
type Batch struct {
	Base      *Version // the version that it was made for, the only one it is applied to; nil is any
	Reset     bool     // empty the graph first, its Dataset too
	Dataset   *Dataset // nil leaves it as it is
	DropEdges []EdgeID
	DropNodes []ID // with the edges at them
	PutNodes  []*Node
	PutEdges  []*Edge
}

// Fits returns nil where b may be applied to a graph of version v, and
// otherwise ErrStale.
func (b Batch) Fits(v Version) error {
	if b.Base == nil || *b.Base == v {
		return nil
	}
	return fmt.Errorf("%w: the change is one of version %.12s, the graph is %.12s", ErrStale, b.Base, v)
}

// IsZero reports whether b changes nothing.
func (b Batch) IsZero() bool {
	return !b.Reset && b.Dataset == nil && len(b.DropEdges)+len(b.DropNodes)+len(b.PutNodes)+len(b.PutEdges) == 0
}

// Get returns the one node named id, or ErrNotFound.
func Get(ctx context.Context, s Snapshot, id ID) (*Node, error) {
	nodes, err := s.Nodes(ctx, []ID{id})
	if err != nil {
		return nil, err
	}
	if nodes[0] == nil {
		return nil, &IDError{ID: string(id), Err: ErrNotFound}
	}
	return nodes[0], nil
}

// IDError says which node or relation an error is about.
type IDError struct {
	ID  string
	Err error
}

func (e *IDError) Error() string { return e.ID + ": " + e.Err.Error() }
func (e *IDError) Unwrap() error { return e.Err }
