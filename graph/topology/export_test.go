package topology

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
