package view

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// part is one thing that is made for a version, by the rule of the package.
type part[T any] struct {
	views *Views
	name  string // for errors and the log
	build func(context.Context, graph.Snapshot) (T, error)
	size  func(T) int64
	limit int64 // of the sizes that are kept

	made []*made[T] // kept or under way, the last asked for first; guarded by views.mu
}

// made is the part of one version.
type made[T any] struct {
	version graph.Version
	done    chan struct{}

	// Set when done is closed.
	value T
	err   error
	size  int64
}

// get returns the part of version v. It waits where it is not kept.
func (p *part[T]) get(ctx context.Context, v graph.Version) (T, error) {
	m := p.begin(v)
	select {
	case <-m.done:
		return m.value, m.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

// begin returns the part of version v, and begins to make it where it is
// neither kept nor under way.
func (p *part[T]) begin(v graph.Version) *made[T] {
	p.views.mu.Lock()
	defer p.views.mu.Unlock()
	var m *made[T]
	if i := slices.IndexFunc(p.made, func(m *made[T]) bool { return m.version == v }); i >= 0 {
		m = p.made[i]
		p.made = slices.Delete(p.made, i, i+1)
	} else {
		m = &made[T]{version: v, done: make(chan struct{})}
		if err := p.views.closed(); err != nil {
			m.err = fmt.Errorf("make %s: %w", p.name, err)
			close(m.done)
			return m
		}
		p.views.builds.Go(func() { p.run(m) })
	}
	p.made = slices.Insert(p.made, 0, m)
	return m
}

// run makes m, gives it to those who wait, and forgets what failed and what
// there is no room for.
func (p *part[T]) run(m *made[T]) {
	begun := time.Now()
	value, err := p.attempt(m.version)
	log := p.views.log.With("part", p.name, "version", m.version.String())
	switch {
	case err == nil:
		log.Debug("made for a version", "took", time.Since(begun))
	case p.views.closed() == nil:
		log.Warn("not made for a version", "error", err)
	}
	p.views.mu.Lock()
	defer p.views.mu.Unlock()
	m.value, m.err = value, err
	if err == nil {
		m.size = p.size(value)
	}
	close(m.done)
	room := p.limit
	p.made = slices.DeleteFunc(p.made, func(m *made[T]) bool {
		if m.err != nil || m.size > room {
			return true
		}
		room -= m.size
		return false
	})
}

// attempt makes the part of version v from a snapshot of its own.
func (p *part[T]) attempt(v graph.Version) (value T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
		if closed := p.views.closed(); closed != nil && err != nil {
			err = closed
		}
		if err != nil {
			err = fmt.Errorf("make %s: %w", p.name, err)
		}
	}()
	snap, err := p.views.store.Snapshot(p.views.background)
	if err != nil {
		return value, err
	}
	defer snap.Close()
	if snap.Version() != v {
		return value, graph.ErrStale
	}
	return p.build(p.views.background, snap)
}
