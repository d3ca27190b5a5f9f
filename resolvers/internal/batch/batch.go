// Package batch gathers single requests made at about the same time into few:
// it fetches when no new key has come for a while, so that the siblings of a
// whole level of a query travel together.
package batch

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// Loader turns concurrent calls of Load into few calls of its fetch function
// and remembers every answer, errors too. Make one for each request.
type Loader[K comparable, V any] struct {
	ctx   context.Context
	fetch Fetch[K, V]
	quiet time.Duration
	max   int

	mu      sync.Mutex
	answers map[K]*answer[V]
	waiting []K
	timer   *time.Timer // fires when no key has come for quiet
}

// Fetch answers many keys at once, aligned with them.
type Fetch[K comparable, V any] func(ctx context.Context, keys []K) ([]V, error)

type answer[V any] struct {
	done  chan struct{}
	value V
	err   error
}

// New returns a loader that calls fetch, under ctx, once no new key has come
// for quiet, or at once when max keys wait.
func New[K comparable, V any](ctx context.Context, fetch Fetch[K, V], quiet time.Duration, max int) *Loader[K, V] {
	return &Loader[K, V]{ctx: ctx, fetch: fetch, quiet: quiet, max: max, answers: map[K]*answer[V]{}}
}

// Load returns the value of key, fetched together with the keys of other calls.
func (l *Loader[K, V]) Load(key K) (V, error) {
	a := l.ask(key)
	select {
	case <-a.done:
		return a.value, a.err
	case <-l.ctx.Done():
		var zero V
		return zero, l.ctx.Err()
	}
}

func (l *Loader[K, V]) ask(key K) *answer[V] {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a, ok := l.answers[key]; ok {
		return a
	}
	a := &answer[V]{done: make(chan struct{})}
	l.answers[key] = a
	l.waiting = append(l.waiting, key)
	switch {
	case len(l.waiting) >= l.max:
		go l.run(l.take())
	case l.timer == nil:
		l.timer = time.AfterFunc(l.quiet, l.flush)
	default:
		l.timer.Reset(l.quiet)
	}
	return a
}

// take returns the keys that wait; the lock is held.
func (l *Loader[K, V]) take() []K {
	keys := l.waiting
	l.waiting = nil
	return keys
}

// flush fetches what waits, unless more has come meanwhile: on a busy machine
// goroutines that are about to ask may not have had their turn within the quiet
// period, so they are given it.
func (l *Loader[K, V]) flush() {
	l.mu.Lock()
	before := len(l.waiting)
	l.mu.Unlock()
	for range turns {
		runtime.Gosched()
	}
	l.mu.Lock()
	if len(l.waiting) > before {
		l.timer.Reset(l.quiet)
		l.mu.Unlock()
		return
	}
	keys := l.take()
	l.mu.Unlock()
	if len(keys) > 0 {
		l.run(keys)
	}
}

// turns is how often others are let run before a fetch.
const turns = 64

// call runs fetch. It is in a goroutine of its own, where a panic would end the
// program.
func (l *Loader[K, V]) call(keys []K) (values []V, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return l.fetch(l.ctx, keys)
}

func (l *Loader[K, V]) run(keys []K) {
	values, err := l.call(keys)
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, k := range keys {
		a := l.answers[k]
		if a.err = err; err == nil {
			a.value = values[i]
		}
		close(a.done)
	}
}
