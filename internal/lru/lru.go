// Package lru keeps values up to a number of bytes, and forgets those first that
// were used longest ago.
package lru

import (
	"container/list"
	"sync"
)

// Cache keeps values by text keys. It is safe for concurrent use.
type Cache[V any] struct {
	limit int64
	size  func(V) int64

	mu     sync.Mutex
	byKey  map[string]*list.Element // of *entry[V]
	recent *list.List               // the last used first
	bytes  int64
}

type entry[V any] struct {
	key   string
	value V
	bytes int64
}

// Bytes that an entry takes beside its key and its value, and the part of the
// limit that one entry may take.
const (
	overhead = 300
	share    = 8
)

// New returns a cache of at most limit bytes: those of keys, those that size
// returns for values, and 300 an entry. With a limit of 0 or less it keeps
// nothing.
func New[V any](limit int64, size func(V) int64) *Cache[V] {
	return &Cache[V]{limit: limit, size: size, byKey: map[string]*list.Element{}, recent: list.New()}
}

// MaxEntry returns the most bytes that one entry may take, an eighth of all;
// what is larger is not kept.
func (c *Cache[V]) MaxEntry() int64 { return c.limit / share }

// Get returns the value of a key, and whether it is kept. It does not copy the
// key.
func (c *Cache[V]) Get(key []byte) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[string(key)]
	if e == nil {
		return v, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*entry[V]).value, true
}

// Put keeps a value in place of what its key had.
func (c *Cache[V]) Put(key string, v V) {
	n := &entry[V]{key, v, int64(len(key)) + c.size(v) + overhead}
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.byKey[key]; e != nil {
		c.drop(e)
	}
	if n.bytes > c.MaxEntry() {
		return
	}
	c.byKey[key] = c.recent.PushFront(n)
	c.bytes += n.bytes
	for c.bytes > c.limit {
		c.drop(c.recent.Back())
	}
}

func (c *Cache[V]) drop(e *list.Element) {
	n := c.recent.Remove(e).(*entry[V])
	delete(c.byKey, n.key)
	c.bytes -= n.bytes
}
