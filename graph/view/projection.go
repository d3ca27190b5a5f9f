package view

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// whole is the projection that traces work on: all kinds of node and relation.
// Which of them a question uses is for the question to say.
func whole() topology.Spec { return topology.Spec{} }

// project returns the topology of the version of snap. A large graph in a
// remote store takes longer to read than a request may, so a build goes on,
// from a snapshot of its own, when the request that began it ends.
func (vs *Views) project(ctx context.Context, snap graph.Snapshot) (*topology.Projection, error) {
	if p, ok := vs.projections.Kept(snap.Version(), whole()); ok {
		return p, nil
	}
	type result struct {
		p   *topology.Projection
		err error
	}
	done := make(chan result, 1)
	vs.builds.Go(func() {
		var r result
		defer func() {
			if v := recover(); v != nil {
				r.err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
			}
			done <- r
		}()
		r.p, r.err = vs.build(snap.Version())
	})
	select {
	case r := <-done:
		return r.p, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// build projects version v. The error is graph.ErrStale where the store has
// another by now.
func (vs *Views) build(v graph.Version) (*topology.Projection, error) {
	ctx := vs.background
	snap, err := vs.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	if snap.Version() != v {
		return nil, fmt.Errorf("project: %w", graph.ErrStale)
	}
	return vs.projections.Project(ctx, snap, whole())
}

// Warm begins to project version v, once, so that the first trace need not.
func (vs *Views) Warm(v graph.Version) {
	if old := vs.warmed.Swap(&v); old != nil && *old == v {
		return
	}
	vs.builds.Go(func() {
		defer func() {
			if v := recover(); v != nil {
				vs.log.Error("project in advance", "error", fmt.Sprintf("panic: %v\n%s", v, debug.Stack()))
			}
		}()
		if _, err := vs.build(v); err != nil && vs.background.Err() == nil {
			vs.log.Warn("project in advance", "version", v.String(), "error", err)
		}
	})
}
