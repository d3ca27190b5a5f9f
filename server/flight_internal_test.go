package server

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// Who joins a flight shortly before its time is up has all of the time that is
// allowed, not what is left of the flight's.
func TestLateJoiner(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f flights
		runs := 0
		ready := time.Now().Add(12 * time.Second)
		run := func(ctx context.Context) *resolvers.Response {
			runs++
			select {
			case <-time.After(time.Until(ready)):
				return &resolvers.Response{Data: []byte("{}")}
			case <-ctx.Done():
				return &resolvers.Response{}
			}
		}
		ask := func(after time.Duration) chan *resolvers.Response {
			out := make(chan *resolvers.Response, 1)
			go func() {
				time.Sleep(after)
				ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
				defer cancel()
				out <- f.do(ctx, "key", 10*time.Second, run)
			}()
			return out
		}
		first, second := ask(0), ask(9*time.Second)
		if got := <-first; got.Data != nil {
			t.Errorf("who came first has %s after 10 s; want no answer", got.Data)
		}
		if got := <-second; string(got.Data) != "{}" || runs != 2 {
			t.Errorf("who came later has %s after %d runs; want an answer, by the second", got.Data, runs)
		}
	})
}
