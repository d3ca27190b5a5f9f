package view

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

// perVersion keeps what was made of the newest version of a graph, and makes
// it once: whoever asks meanwhile waits. What failed is made anew.
type perVersion[T any] struct {
	build func(context.Context, graph.Snapshot) (T, error)

	mu      sync.Mutex
	version graph.Version
	made    *made[T]
}

type made[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// newPerVersion returns a perVersion of what build makes of a snapshot.
func newPerVersion[T any](build func(context.Context, graph.Snapshot) (T, error)) *perVersion[T] {
	return &perVersion[T]{build: build}
}

// get returns what build made of the version of snap. A caller that builds
// goes on when its request ends, for others may wait for it; one that waits
// gives up when ctx ends.
func (p *perVersion[T]) get(ctx context.Context, snap graph.Snapshot) (T, error) {
	p.mu.Lock()
	m := p.made
	if m == nil || p.version != snap.Version() {
		m = &made[T]{done: make(chan struct{})}
		p.version, p.made = snap.Version(), m
		p.mu.Unlock()
		p.make(context.WithoutCancel(ctx), snap, m)
		return m.value, m.err
	}
	p.mu.Unlock()
	select {
	case <-m.done:
		return m.value, m.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

// make builds m. Whoever waits for it must not wait for ever, so a panic is an
// error too.
func (p *perVersion[T]) make(ctx context.Context, snap graph.Snapshot, m *made[T]) {
	defer close(m.done)
	defer func() {
		if v := recover(); v != nil {
			m.err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
		if m.err != nil {
			p.forget(m)
		}
	}()
	m.value, m.err = p.build(ctx, snap)
}

func (p *perVersion[T]) forget(m *made[T]) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.made == m {
		p.made = nil
	}
}
