package lru

import (
	"fmt"
	"strings"
	"testing"
)

// However many values come, those that are kept stay within the bytes that are
// allowed, and the last used are among them.
func TestBounded(t *testing.T) {
	const limit = 100_000
	c := New(limit, func(s string) int64 { return int64(len(s)) })
	c.Put("first", strings.Repeat("x", 500))
	held := func() int64 {
		var n int64
		for e := c.recent.Front(); e != nil; e = e.Next() {
			k := e.Value.(*entry[string])
			n += int64(len(k.key)) + int64(len(k.value)) + overhead
		}
		return n
	}
	for i := range 2000 {
		c.Put(fmt.Sprint("key", i%700), strings.Repeat("x", i*37%9000))
		if _, ok := c.Get([]byte("first")); !ok {
			t.Fatalf("what was used last is gone after %d others", i)
		}
		if got := held(); got > limit || got != c.bytes || len(c.byKey) != c.recent.Len() {
			t.Fatalf("%d bytes held, %d counted, %d by key, %d in order; want at most %d", got, c.bytes, len(c.byKey), c.recent.Len(), limit)
		}
	}
	c.Put("first", strings.Repeat("x", limit/share))
	if _, ok := c.Get([]byte("first")); ok {
		t.Error("a value larger than its share is kept, or the one before it still is")
	}
}

// A cache without room keeps nothing.
func TestNoRoom(t *testing.T) {
	for _, limit := range []int64{0, -1} {
		c := New(limit, func(int) int64 { return 0 })
		c.Put("a", 1)
		if _, ok := c.Get([]byte("a")); ok || c.bytes != 0 {
			t.Errorf("limit %d: something is kept", limit)
		}
	}
}
