package main

import (
	"context"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/glocal-graph/glocal/internal/admission"
)

// threads has Go run on twice as many threads as there are processors while
// requests run that take long. The system then gives a small request, or a probe,
// a processor at once, where Go would let each of the others run on for 10 ms. On
// its own a small request is faster with as many threads as processors.
type threads struct {
	processors int // 0 leaves the number of threads alone
	long       int // weight from which a request takes long
	set        func(threads int)

	mu      sync.Mutex
	running int // requests that take long
	doubled bool
	rest    *time.Timer // ends the doubling
}

// threadsRest is how long no request that takes long has run when the threads are
// as many as processors again: changing their number stops the program for
// about 50 microseconds.
const threadsRest = time.Second

// newThreads returns threads for the processors that there are, unless the
// environment says on how many threads Go runs.
func newThreads(long int) *threads {
	t := &threads{processors: runtime.GOMAXPROCS(0), long: long, set: func(n int) { runtime.GOMAXPROCS(n) }}
	if os.Getenv("GOMAXPROCS") != "" {
		t.processors = 0
	}
	return t
}

// admit is next, and notes which of what it admits takes long.
func (t *threads) admit(next admission.Func) admission.Func {
	if t.processors == 0 {
		return next
	}
	return func(ctx context.Context, weight int) (func(), error) {
		leave, err := next(ctx, weight)
		if err != nil || weight < t.long {
			return leave, err
		}
		t.begin()
		return sync.OnceFunc(func() {
			leave()
			t.end()
		}), nil
	}
}

func (t *threads) begin() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.running++
	if t.rest != nil {
		t.rest.Stop()
	}
	if !t.doubled {
		t.doubled = true
		t.set(2 * t.processors)
	}
}

func (t *threads) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.running--; t.running > 0 {
		return
	}
	t.rest = time.AfterFunc(threadsRest, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.running == 0 && t.doubled {
			t.doubled = false
			t.set(t.processors)
		}
	})
}
