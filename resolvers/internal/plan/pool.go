package plan

import (
	"sync"
	"sync/atomic"
)

// pool keeps values that are used again, until they are collected as garbage. One
// that nothing has been put into takes no room.
type pool[T any] struct{ free atomic.Pointer[sync.Pool] }

// get returns a value that was put back, or a new one.
func (p *pool[T]) get() *T {
	if free := p.free.Load(); free != nil {
		if v, ok := free.Get().(*T); ok {
			return v
		}
	}
	return new(T)
}

// put takes back a value that nobody uses any more.
func (p *pool[T]) put(v *T) {
	free := p.free.Load()
	if free == nil {
		p.free.CompareAndSwap(nil, &sync.Pool{})
		free = p.free.Load()
	}
	free.Put(v)
}

// emptied returns the room of s and nothing in it.
func emptied[T any](s []T) []T {
	clear(s)
	return s[:0]
}

// zeros returns n zero values, in the room of s where that is enough, else in more.
func zeros[T any](s []T, n int, more *slab[T]) []T {
	if n > cap(s) {
		return more.take(n)
	}
	s = s[:n]
	clear(s)
	return s
}

// slab gives out short slices of long ones.
type slab[T any] struct{ rest []T }

const slabSize = 64

// take returns n zero values. That of nil makes them.
func (s *slab[T]) take(n int) []T {
	if s == nil || n >= slabSize {
		return make([]T, n)
	}
	if n > len(s.rest) {
		s.rest = make([]T, slabSize)
	}
	out := s.rest[:n:n]
	s.rest = s.rest[n:]
	return out
}
