package main

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/glocal-graph/glocal/internal/admission"
)

// Threads are doubled when the first request that takes long begins, and are as
// before when none has run for a while.
func TestThreads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var set []int
		x := &threads{processors: 2, long: 500, set: func(n int) { set = append(set, n) }}
		admit := x.admit(admission.All)
		enter := func(weight int) (leave func()) {
			leave, err := admit(t.Context(), weight)
			if err != nil {
				t.Fatal(err)
			}
			return leave
		}
		is := func(step string, want ...int) {
			t.Helper()
			synctest.Wait()
			x.mu.Lock() // the race detector does not order timers after what slept before them
			defer x.mu.Unlock()
			if !slices.Equal(set, want) {
				t.Errorf("%s: set to %v; want %v", step, set, want)
			}
		}
		enter(499)()
		time.Sleep(2 * threadsRest)
		is("a small request")
		one, two := enter(500), enter(9000)
		is("two that take long", 4)
		one()
		one()
		time.Sleep(2 * threadsRest)
		is("one of them has ended", 4)
		two()
		time.Sleep(threadsRest / 2)
		three := enter(500)
		time.Sleep(2 * threadsRest)
		is("another soon after", 4)
		three()
		time.Sleep(2 * threadsRest)
		is("none for a while", 4, 2)
		enter(500)()
		is("one more", 4, 2, 4)
		time.Sleep(2 * threadsRest)
		is("and none again", 4, 2, 4, 2)
	})
}
