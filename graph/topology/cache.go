package topology

import (
	"container/list"
	"context"
	"fmt"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

// Cache shares projections between questions. It keeps those used last, as
// many as fit its memory, and builds each at most once at a time. It is safe
// for concurrent use.
type Cache struct {
	capacity int64

	mu     sync.Mutex
	bytes  int64
	kept   map[cacheKey]*list.Element // of *kept
	recent list.List                  // the one used last at the front
	builds map[cacheKey]*build
}

type cacheKey struct {
	version graph.Version
	spec    string
}

type kept struct {
	key cacheKey
	p   *Projection
}

// build is one that is under way.
type build struct {
	waiting int
	cancel  context.CancelFunc
	done    chan struct{}
	p       *Projection // set when done is closed
	err     error
}

// NewCache returns a Cache that keeps projections of at most the given number
// of bytes together. A projection that is larger is built and given, but not
// kept.
func NewCache(bytes int64) *Cache {
	return &Cache{capacity: bytes, kept: map[cacheKey]*list.Element{}, builds: map[cacheKey]*build{}}
}

// Bytes returns the memory of the projections that are kept.
func (c *Cache) Bytes() int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.bytes
}

// Len returns the number of projections that are kept.
func (c *Cache) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.kept)
}

// Kept returns the projection of a version under spec if it is kept.
func (c *Cache) Kept(v graph.Version, spec Spec) (*Projection, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.kept[cacheKey{v, spec.normal().key()}]
	if !ok {
		return nil, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*kept).p, true
}

// Project returns the projection of s under spec, as the function Project
// does. Callers that ask for the same while it is being built share one build.
// A caller whose context ends stops waiting and leaves the build to the
// others; only the one whose snapshot is being read stays until the others
// have what they wait for. A build that nobody waits for is broken off. An
// error goes to all who wait and is not kept.
func (c *Cache) Project(ctx context.Context, s graph.Snapshot, spec Spec) (*Projection, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	spec = spec.normal()
	key := cacheKey{s.Version(), spec.key()}
	c.mu.Lock()
	if e, ok := c.kept[key]; ok {
		c.recent.MoveToFront(e)
		c.mu.Unlock()
		return e.Value.(*kept).p, nil
	}
	b, ok := c.builds[key]
	if ok {
		b.waiting++
		c.mu.Unlock()
		return c.wait(ctx, key, b)
	}
	b = &build{waiting: 1, done: make(chan struct{})}
	var building context.Context
	building, b.cancel = context.WithCancel(context.WithoutCancel(ctx))
	c.builds[key] = b
	c.mu.Unlock()

	stop := context.AfterFunc(ctx, func() { c.leave(key, b) })
	c.run(building, key, b, s, spec)
	if !stop() {
		return nil, ctx.Err()
	}
	return b.p, b.err
}

// run builds. Those who wait are let go even where the store panics.
func (c *Cache) run(ctx context.Context, key cacheKey, b *build, s graph.Snapshot, spec Spec) {
	b.err = fmt.Errorf("project: broken off: %w", graph.ErrUnavailable)
	defer func() {
		b.cancel()
		c.mu.Lock()
		if c.builds[key] == b {
			delete(c.builds, key)
		}
		if b.err == nil {
			c.keep(key, b.p)
		}
		c.mu.Unlock()
		close(b.done)
	}()
	b.p, b.err = Project(ctx, s, spec)
}

func (c *Cache) wait(ctx context.Context, key cacheKey, b *build) (*Projection, error) {
	select {
	case <-b.done:
		return b.p, b.err
	case <-ctx.Done():
		c.leave(key, b)
		return nil, ctx.Err()
	}
}

// leave takes back one wait. A build that is broken off is forgotten at once,
// so that whoever asks next starts another.
func (c *Cache) leave(key cacheKey, b *build) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if b.waiting--; b.waiting > 0 {
		return
	}
	b.cancel()
	if c.builds[key] == b {
		delete(c.builds, key)
	}
}

// keep adds p in front and drops from the back what no longer fits.
func (c *Cache) keep(key cacheKey, p *Projection) {
	size := p.Bytes()
	if _, ok := c.kept[key]; ok || size > c.capacity {
		return
	}
	c.kept[key] = c.recent.PushFront(&kept{key, p})
	c.bytes += size
	for c.bytes > c.capacity {
		e := c.recent.Back()
		k := c.recent.Remove(e).(*kept)
		delete(c.kept, k.key)
		c.bytes -= k.p.Bytes()
	}
}
