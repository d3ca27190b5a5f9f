package server

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
)

// flights has those who ask the same at the same time wait for one answer.
type flights struct {
	mu    sync.Mutex
	byKey map[string]*flight
}

// flight is an answer that is being made. It goes on while somebody waits.
type flight struct {
	done    chan struct{}
	answer  *resolvers.Response
	panic   error // where making it panicked, what with and where
	cancel  context.CancelFunc
	late    bool // the context of the flight ended before the answer was there
	waiting int
}

// do returns what run returns for this key, called by the first who asks, with
// a context that has his values and ends after timeout, or when nobody waits
// any more. Where run panics, all who wait do.
func (f *flights) do(ctx context.Context, key string, timeout time.Duration, run func(context.Context) *resolvers.Response) *resolvers.Response {
	f.mu.Lock()
	if f.byKey == nil {
		f.byKey = map[string]*flight{}
	}
	x, joined := f.byKey[key]
	if !joined {
		x = &flight{done: make(chan struct{})}
		f.byKey[key] = x
		var shared context.Context
		shared, x.cancel = context.WithTimeout(context.WithoutCancel(ctx), timeout)
		go func() {
			defer x.cancel()
			defer close(x.done)
			defer f.forget(key, x)
			defer func() {
				if v := recover(); v != nil {
					x.panic = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
				}
			}()
			x.answer = run(shared)
			x.late = shared.Err() != nil
		}()
	}
	x.waiting++
	f.mu.Unlock()
	select {
	case <-x.done:
		if x.panic != nil {
			panic(x.panic)
		}
		if x.late && joined && ctx.Err() == nil { // who came later has more time
			return f.do(ctx, key, timeout, run)
		}
		if joined && busy(x.answer) { // for who began it, which says nothing of others
			return run(ctx)
		}
		return x.answer
	case <-ctx.Done():
	}
	f.mu.Lock()
	if x.waiting--; x.waiting == 0 {
		x.cancel()
		if f.byKey[key] == x {
			delete(f.byKey, key) // who comes now begins anew
		}
	}
	f.mu.Unlock()
	return &resolvers.Response{Errors: gqlerror.List{resolvers.AsError(ctx.Err()).GraphQL()}}
}

// busy reports whether an answer is that there was no room to make it.
func busy(r *resolvers.Response) bool {
	return len(r.Errors) == 1 && codeOf(r.Errors[0]) == resolvers.CodeTooManyRequests
}

func (f *flights) forget(key string, x *flight) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.byKey[key] == x {
		delete(f.byKey, key)
	}
}
