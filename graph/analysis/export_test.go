package analysis

import "context"

// TraceWithin is Trace with another number of loops that are let be.
func (p *Projection) TraceWithin(ctx context.Context, q Trace, maxLoops int) (*Routes, error) {
	return p.trace(ctx, q, maxLoops)
}

// Waiting returns how many callers wait for builds.
func (c *Cache) Waiting() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := 0
	for _, b := range c.builds {
		n += b.waiting
	}
	return n
}
