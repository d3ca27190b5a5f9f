package resolvers_test

import (
	"context"
	"iter"
	"sync/atomic"

	"github.com/glocal-graph/glocal/graph"
)

// hooked is a store that calls before ahead of every call, which may count,
// fail or panic. The name of the call is that of the method.
type hooked struct {
	graph.Store
	before func(call string) error
	closed *atomic.Int64 // snapshots; may be nil

	together bool // its snapshots are asked several questions at once
}

func (h hooked) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if err := h.before("Snapshot"); err != nil {
		return nil, err
	}
	s, err := h.Store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	if h.together {
		return togetherSnapshot{hookedSnapshot{s, h}}, nil
	}
	return hookedSnapshot{s, h}, nil
}

// togetherSnapshot is asked several questions at once.
type togetherSnapshot struct{ hookedSnapshot }

var _ graph.Answerer = togetherSnapshot{}

func (t togetherSnapshot) Answer(ctx context.Context, calls []graph.Call) error {
	if err := t.store.before("Answer"); err != nil {
		return err
	}
	return graph.Answer(ctx, t.hookedSnapshot, calls)
}

type hookedSnapshot struct {
	graph.Snapshot
	store hooked
}

var _ graph.Snapshot = hookedSnapshot{}

func (h hookedSnapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	if err := h.store.before("Nodes"); err != nil {
		return nil, err
	}
	return h.Snapshot.Nodes(ctx, ids)
}

func (h hookedSnapshot) Expand(ctx context.Context, ids []graph.ID, hop graph.Hop) ([][]graph.Step, error) {
	if err := h.store.before("Expand"); err != nil {
		return nil, err
	}
	return h.Snapshot.Expand(ctx, ids, hop)
}

func (h hookedSnapshot) Degree(ctx context.Context, ids []graph.ID, p graph.Pattern) ([]int, error) {
	if err := h.store.before("Degree"); err != nil {
		return nil, err
	}
	return h.Snapshot.Degree(ctx, ids, p)
}

func (h hookedSnapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	if err := h.store.before("Scan"); err != nil {
		return func(yield func(*graph.Node, error) bool) { yield(nil, err) }
	}
	return h.Snapshot.Scan(ctx, q)
}

func (h hookedSnapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	if err := h.store.before("Count"); err != nil {
		return 0, err
	}
	return h.Snapshot.Count(ctx, q)
}

func (h hookedSnapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	if err := h.store.before("Edges"); err != nil {
		return func(yield func(*graph.Edge, error) bool) { yield(nil, err) }
	}
	return h.Snapshot.Edges(ctx, q)
}

func (h hookedSnapshot) Close() error {
	if h.store.closed != nil {
		h.store.closed.Add(1)
	}
	return h.Snapshot.Close()
}
