package server

import (
	"container/list"
	"sync"
)

// lru keeps values by text keys up to a number of bytes, and forgets those
// first that were used longest ago. It is safe for concurrent use.
type lru[V any] struct {
	limit int64
	size  func(V) int64

	mu     sync.Mutex
	byKey  map[string]*list.Element // of *kept[V]
	recent *list.List               // the last used first
	bytes  int64
}

type kept[V any] struct {
	key   string
	value V
	bytes int64
}

func newLRU[V any](limit int64, size func(V) int64) *lru[V] {
	return &lru[V]{limit: limit, size: size, byKey: map[string]*list.Element{}, recent: list.New()}
}

// entryBytes is what an entry takes beside its key and its value.
const entryBytes = 300

// get returns the value of a key.
func (c *lru[V]) get(key []byte) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[string(key)]
	if e == nil {
		return v, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*kept[V]).value, true
}

// share is the part of all bytes that one entry may take.
const share = 8

// put keeps a value in place of what its key had. What is too large for one
// entry is not kept.
func (c *lru[V]) put(key string, v V) {
	k := &kept[V]{key, v, int64(len(key)) + c.size(v) + entryBytes}
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.byKey[key]; e != nil {
		c.drop(e)
	}
	if k.bytes > c.limit/share {
		return
	}
	c.byKey[key] = c.recent.PushFront(k)
	c.bytes += k.bytes
	for c.bytes > c.limit {
		c.drop(c.recent.Back())
	}
}

func (c *lru[V]) drop(e *list.Element) {
	k := c.recent.Remove(e).(*kept[V])
	delete(c.byKey, k.key)
	c.bytes -= k.bytes
}
