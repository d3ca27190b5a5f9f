package logbuffer_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/internal/logbuffer"
)

// sink keeps each call apart.
type sink struct {
	mu    sync.Mutex
	calls []string
	err   error
}

func (s *sink) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, string(b))
	return len(b), s.err
}

func (s *sink) got() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.calls)
}

// When lines are passed on, by a clock that the test moves.
func TestWhen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s sink
		w := logbuffer.New(&s)
		write := func(lines ...string) {
			for _, l := range lines {
				if _, err := w.Write([]byte(l)); err != nil {
					t.Fatal(err)
				}
			}
		}
		check := func(when string, want ...string) {
			t.Helper()
			synctest.Wait()
			if diff := cmp.Diff(want, s.got()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", when, diff)
			}
		}
		write("a")
		check("the first line", "a")
		write("b", "c")
		check("lines close behind it", "a")
		time.Sleep(10*time.Millisecond - 1)
		check("just before the delay is over", "a")
		time.Sleep(1)
		check("after the delay", "a", "bc")
		time.Sleep(4 * time.Millisecond)
		write("d")
		time.Sleep(6 * time.Millisecond)
		check("10 ms after the lines before", "a", "bc", "d")
		time.Sleep(10 * time.Millisecond)
		write("e")
		check("after a pause", "a", "bc", "d", "e")
		write("f")
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		check("flushed", "a", "bc", "d", "e", "f")
		time.Sleep(time.Minute)
		check("later", "a", "bc", "d", "e", "f")
	})
}

// However much is written at once, no more than 64 KiB wait.
func TestSize(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s sink
		w := logbuffer.New(&s)
		var want strings.Builder
		for i := range 3000 { // 300 kB
			line := fmt.Sprintf("%099d\n", i)
			want.WriteString(line)
			if _, err := w.Write([]byte(line)); err != nil {
				t.Fatal(err)
			}
			if waiting := want.Len() - len(strings.Join(s.got(), "")); waiting >= 64<<10 {
				t.Fatalf("%d bytes wait after line %d", waiting, i)
			}
		}
		if n := len(s.got()); n < 4 || n > 10 {
			t.Errorf("%d calls for 300 kB; want one for 64 KiB", n)
		}
		long := strings.Repeat("x", 100<<10)
		want.WriteString(long)
		if _, err := w.Write([]byte(long)); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(s.got(), ""); got != want.String() {
			t.Errorf("passed on %d bytes; want the %d written", len(got), want.Len())
		}
	})
}

// Lines of many goroutines arrive whole, each once.
func TestConcurrent(t *testing.T) {
	var s sink
	w := logbuffer.New(&s)
	var all sync.WaitGroup
	var want []string
	for g := range 8 {
		for i := range 500 {
			want = append(want, fmt.Sprintf("%d-%d\n", g, i))
		}
		all.Go(func() {
			for i := range 500 {
				_, _ = fmt.Fprintf(w, "%d-%d\n", g, i)
			}
		})
	}
	all.Wait()
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	got := strings.SplitAfter(strings.TrimSuffix(strings.Join(s.got(), ""), "\n"), "\n")
	got[len(got)-1] += "\n"
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// What cannot be written is told to who writes or flushes, and once.
func TestFailure(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broken := errors.New("broken")
		s := sink{err: broken}
		w := logbuffer.New(&s)
		if _, err := w.Write([]byte("a")); !errors.Is(err, broken) {
			t.Errorf("Write = %v; want %v", err, broken)
		}
		if _, err := w.Write([]byte("b")); err != nil {
			t.Errorf("Write of what waits = %v; want nil", err)
		}
		if err := w.Flush(); !errors.Is(err, broken) {
			t.Errorf("Flush = %v; want %v", err, broken)
		}
		s.err = nil
		if err := w.Flush(); err != nil {
			t.Errorf("Flush of nothing = %v; want nil", err)
		}
	})
}
