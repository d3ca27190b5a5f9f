package admission_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/glocal-graph/glocal/internal/admission"
)

func gate(capacity, waiting int) *admission.Gate {
	return admission.New(admission.Config{Capacity: capacity, Share: capacity, Waiting: waiting, Patience: time.Second})
}

func enter(t *testing.T, g *admission.Gate, client string, weight int) func() {
	t.Helper()
	leave, err := g.Enter(t.Context(), client, weight)
	if err != nil {
		t.Fatalf("Enter(%s, %d) = %v", client, weight, err)
	}
	return leave
}

// What fits runs at once; what does not waits for room, and is turned away when
// it has waited long enough.
func TestCapacity(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := gate(10, 5)
		one, two := enter(t, g, "a", 4), enter(t, g, "a", 6)
		start := time.Now()
		if _, err := g.Enter(t.Context(), "a", 1); !errors.Is(err, admission.ErrBusy) || time.Since(start) != time.Second {
			t.Errorf("Enter of a full gate = %v after %v; want ErrBusy after a second", err, time.Since(start))
		}
		time.AfterFunc(300*time.Millisecond, two)
		start = time.Now()
		three := enter(t, g, "a", 6)
		if got := time.Since(start); got != 300*time.Millisecond {
			t.Errorf("Enter waited %v; want until there was room", got)
		}
		one()
		three()
		three() // counts once
		huge := enter(t, g, "a", 1000)
		if got := (admission.Load{Running: 10}); g.Load() != got {
			t.Errorf("Load = %v; want %v: a weight beyond the capacity takes all of it", g.Load(), got)
		}
		huge()
		if g.Load() != (admission.Load{}) {
			t.Errorf("Load = %v; want nothing", g.Load())
		}
	})
}

// Clients take turns.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := gate(1, 8)
		leave := enter(t, g, "first", 1)
		var mu sync.Mutex
		var order []string
		wait := func(client string, n int) {
			go func() {
				leave, err := g.Enter(t.Context(), client, 1)
				if err != nil {
					t.Errorf("%s %d: %v", client, n, err)
					return
				}
				mu.Lock()
				order = append(order, fmt.Sprint(client, n))
				mu.Unlock()
				time.Sleep(time.Millisecond)
				leave()
			}()
			synctest.Wait()
		}
		for n := range 4 {
			wait("many", n)
		}
		wait("few", 0)
		wait("other", 0)
		wait("few", 1)
		leave()
		time.Sleep(time.Second)
		want := []string{"many0", "few0", "other0", "many1", "few1", "many2", "many3"}
		mu.Lock()
		defer mu.Unlock()
		if !slices.Equal(order, want) {
			t.Errorf("order %v; want %v", order, want)
		}
	})
}

// One client cannot keep others from waiting: when all places are taken, whoever
// has most loses the last.
func TestPlaces(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := gate(1, 4)
		leave := enter(t, g, "first", 1)
		results := make(chan string, 10)
		wait := func(client string) {
			go func() {
				leave, err := g.Enter(t.Context(), client, 1)
				if err != nil {
					results <- client + " refused"
					return
				}
				results <- client
				leave()
			}()
			synctest.Wait()
		}
		for range 4 {
			wait("many")
		}
		wait("many") // no place, and nobody has more
		wait("few")  // the last of many has to go
		wait("other")
		wait("few") // would have as many as many has
		if got := (admission.Load{Running: 1, Waiting: 4}); g.Load() != got {
			t.Errorf("Load = %v; want %v", g.Load(), got)
		}
		leave()
		synctest.Wait()
		close(results)
		var got []string
		for r := range results {
			got = append(got, r)
		}
		want := []string{"many refused", "many refused", "many refused", "few refused", "many", "few", "other", "many"}
		if !slices.Equal(got, want) {
			t.Errorf("%q; want %q", got, want)
		}
	})
}

// A client with a full share waits for itself, and others do not wait for it. A
// single request may be larger than the share.
func TestShare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := admission.New(admission.Config{Capacity: 10, Share: 5, Waiting: 10, Patience: time.Second})
		first := enter(t, g, "a", 3)
		waited := make(chan time.Duration)
		start := time.Now()
		go func() {
			leave := enter(t, g, "a", 3)
			waited <- time.Since(start)
			leave()
		}()
		synctest.Wait()
		other := enter(t, g, "b", 7)
		if got := time.Since(start); got != 0 {
			t.Errorf("another client waited %v behind a full share", got)
		}
		other()
		time.Sleep(100 * time.Millisecond)
		first()
		if got := <-waited; got != 100*time.Millisecond {
			t.Errorf("the second of the client waited %v; want until the first had left", got)
		}
		synctest.Wait()
		if g.Load() != (admission.Load{}) {
			t.Errorf("Load = %v; want nothing", g.Load())
		}
	})
}

// Who leaves makes room in the queue, and is not counted.
func TestCanceled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := gate(1, 2)
		leave := enter(t, g, "a", 1)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() {
			_, err := g.Enter(ctx, "a", 1)
			ended <- err
		}()
		synctest.Wait()
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("Enter = %v; want context.Canceled", err)
		}
		if got := (admission.Load{Running: 1}); g.Load() != got {
			t.Errorf("Load = %v; want %v", g.Load(), got)
		}
		leave()
		enter(t, g, "b", 1)()
	})
}

// Under any load the weight that runs stays within the capacity, and in the end
// nothing is left.
func TestMany(t *testing.T) { synctest.Test(t, testMany) }

func testMany(t *testing.T) {
	const capacity = 20
	g := admission.New(admission.Config{Capacity: capacity, Share: 15, Waiting: 30, Patience: 5 * time.Millisecond})
	var running, admitted, refused atomic.Int64
	var clients sync.WaitGroup
	for i := range 40 {
		clients.Go(func() {
			r := rand.New(rand.NewPCG(uint64(i), 7))
			for range 200 {
				ctx, cancel := context.WithTimeout(t.Context(), time.Duration(r.IntN(8))*time.Millisecond)
				weight := 1 + r.IntN(12)
				leave, err := g.Enter(ctx, fmt.Sprint(i%7), weight)
				if err == nil {
					if now := running.Add(int64(weight)); now > capacity {
						t.Errorf("%d run; the capacity is %d", now, capacity)
					}
					time.Sleep(time.Duration(r.IntN(300)) * time.Microsecond)
					running.Add(-int64(weight))
					admitted.Add(1)
					leave()
				} else {
					refused.Add(1)
				}
				cancel()
			}
		})
	}
	clients.Wait()
	t.Logf("%d admitted, %d refused", admitted.Load(), refused.Load())
	if admitted.Load() == 0 || refused.Load() == 0 {
		t.Errorf("%d were admitted and %d refused; want some of both", admitted.Load(), refused.Load())
	}
	if g.Load() != (admission.Load{}) {
		t.Errorf("Load = %v in the end; want nothing", g.Load())
	}
}
