package server

import (
	"fmt"
	"strings"
	"testing"
)

// However many answers come, those that are kept stay within the bytes that are
// allowed, and the last used are among them.
func TestCacheIsBounded(t *testing.T) {
	const limit = 100_000
	c := newLRU(limit, func(s string) int64 { return int64(len(s)) })
	c.put("first", strings.Repeat("x", 500))
	held := func() int64 {
		var n int64
		for e := c.recent.Front(); e != nil; e = e.Next() {
			k := e.Value.(*kept[string])
			n += int64(len(k.key)) + int64(len(k.value)) + entryBytes
		}
		return n
	}
	for i := range 2000 {
		c.put(fmt.Sprint("key", i%700), strings.Repeat("x", i*37%9000))
		if _, ok := c.get([]byte("first")); !ok {
			t.Fatalf("what was used last is gone after %d others", i)
		}
		if got := held(); got > limit || got != c.bytes || len(c.byKey) != c.recent.Len() {
			t.Fatalf("%d bytes held, %d counted, %d by key, %d in order; want at most %d", got, c.bytes, len(c.byKey), c.recent.Len(), limit)
		}
	}
	c.put("first", strings.Repeat("x", limit/share))
	if _, ok := c.get([]byte("first")); ok {
		t.Error("an answer larger than its share is kept, or the one before it still is")
	}
}
