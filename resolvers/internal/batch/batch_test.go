package batch_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/glocal-graph/glocal/resolvers/internal/batch"
)

// squares answers keys and notes what it was asked.
type squares struct {
	mu    sync.Mutex
	calls [][]int
	err   error
}

func (s *squares) fetch(_ context.Context, keys []int) ([]int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, slices.Sorted(slices.Values(keys)))
	out := make([]int, len(keys))
	for i, k := range keys {
		out[i] = k * k
	}
	return out, s.err
}

func TestLoadWaitsForQuiet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s squares
		l := batch.New(t.Context(), s.fetch, time.Millisecond, 100)
		var wg sync.WaitGroup
		for i, k := range []int{1, 2, 3, 2} {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * 900 * time.Microsecond) // each within the quiet period of the one before
				if v, err := l.Load(k); v != k*k || err != nil {
					t.Errorf("Load(%d) = %d, %v; want %d, nil", k, v, err, k*k)
				}
			})
		}
		wg.Wait()
		if len(s.calls) != 1 || !slices.Equal(s.calls[0], []int{1, 2, 3}) {
			t.Errorf("fetched %v; want [[1 2 3]]", s.calls)
		}
		if v, err := l.Load(2); v != 4 || err != nil || len(s.calls) != 1 {
			t.Errorf("Load(2) again = %d, %v after %d fetches; want 4, nil, 1", v, err, len(s.calls))
		}
	})
}

func TestLoadFetchesAtMost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s squares
		l := batch.New(t.Context(), s.fetch, time.Millisecond, 2)
		var wg sync.WaitGroup
		for k := range 5 {
			wg.Go(func() {
				if v, err := l.Load(k); v != k*k || err != nil {
					t.Errorf("Load(%d) = %d, %v; want %d, nil", k, v, err, k*k)
				}
			})
		}
		wg.Wait()
		sizes := []int{}
		for _, c := range s.calls {
			sizes = append(sizes, len(c))
		}
		slices.Sort(sizes)
		if !slices.Equal(sizes, []int{1, 2, 2}) {
			t.Errorf("fetches of %v keys; want 1, 2 and 2", sizes)
		}
	})
}

func TestLoadError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := squares{err: errors.New("down")}
		l := batch.New(t.Context(), s.fetch, time.Millisecond, 10)
		for range 2 {
			if _, err := l.Load(1); !errors.Is(err, s.err) {
				t.Errorf("Load(1): %v; want %v", err, s.err)
			}
		}
		if len(s.calls) != 1 {
			t.Errorf("%d fetches; want 1", len(s.calls))
		}
	})
}

func TestLoadCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		l := batch.New(ctx, func(ctx context.Context, keys []int) ([]int, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		}, time.Millisecond, 10)
		time.AfterFunc(time.Second, cancel)
		if _, err := l.Load(1); !errors.Is(err, context.Canceled) {
			t.Errorf("Load(1): %v; want %v", err, context.Canceled)
		}
		synctest.Wait()
	})
}
