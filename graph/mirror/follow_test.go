package mirror_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/graph/mirror"
)

// troubled is a store whose snapshots fail, or are changed, as a test says.
type troubled struct {
	*memstore.Store
	alter func(graph.Snapshot) graph.Snapshot

	mu    sync.Mutex
	err   error // of Snapshot
	taken int   // snapshots
}

func (s *troubled) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
}

func (s *troubled) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.taken++
	if s.err != nil {
		return nil, s.err
	}
	snap, err := s.Store.Snapshot(ctx)
	if err == nil && s.alter != nil {
		snap = s.alter(snap)
	}
	return snap, err
}

// other is a snapshot of which one method answers something else.
type other struct {
	graph.Snapshot
	version   func() graph.Version
	published func() bool
}

func (o other) Version() graph.Version {
	if o.version != nil {
		return o.version()
	}
	return o.Snapshot.Version()
}

func (o other) Published() bool { return o.published == nil || o.published() }

// batch returns a graph of n cities that are partners in a ring.
func batch(n int, name string) graph.Batch {
	b := graph.Batch{Reset: true, Dataset: &graph.Dataset{Name: name}}
	for i := range n {
		id := graph.MakeID("city", fmt.Sprint("n", i))
		b.PutNodes = append(b.PutNodes, &graph.Node{ID: id, Name: graph.Name{Value: name, Type: graph.Main}})
		b.PutEdges = append(b.PutEdges, &graph.Edge{From: id, Rel: "partner_of", To: graph.MakeID("city", fmt.Sprint("n", (i+1)%n)),
			Timing: graph.State, Claims: []graph.Claim{{Source: "source:a", Confidence: graph.High, Origin: graph.NoDate}}})
	}
	return b
}

func apply(t *testing.T, s graph.Store, b graph.Batch) graph.Version {
	t.Helper()
	v, err := s.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// serves checks which version a mirror serves, and how its remote store stands.
func serves(t *testing.T, m *mirror.Store, held bool, v graph.Version, c mirror.Condition) {
	t.Helper()
	snap, err := m.Snapshot(t.Context())
	if err != nil {
		t.Fatalf("Snapshot: %v", err)
	}
	defer snap.Close()
	if s := m.State(); snap.Version() != v || s.Held != held || s.Remote != c || held && s.Version != v {
		t.Errorf("serves %.12s in state %+v; want version %.12s, held %t, %s", snap.Version(), s, v, held, c)
	}
}

// Whatever becomes of the remote store, what is served is its last whole
// version, and the state and the log say so.
func TestTroubles(t *testing.T) {
	var log bytes.Buffer
	remote := &troubled{Store: memstore.New()}
	m := mirror.New(remote, mirror.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
	remote.fail(fmt.Errorf("dial: %w", graph.ErrUnavailable))
	if err := m.Follow(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Follow of a store that is away = %v; want ErrUnavailable", err)
	}
	if _, err := m.Snapshot(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Snapshot before anything was held = %v; want ErrUnavailable", err)
	}
	remote.fail(nil)
	first := apply(t, remote.Store, batch(20, "first"))
	serves(t, m, false, first, mirror.Away)
	if err := m.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	serves(t, m, true, first, mirror.Current)
	second := apply(t, remote.Store, batch(30, "second"))

	astray := graph.Version{31: 1}
	for _, tt := range []struct {
		name  string
		fail  error
		alter func(graph.Snapshot) graph.Snapshot
		want  error
		cond  mirror.Condition
		log   string
	}{
		{"away", fmt.Errorf("dial: %w", graph.ErrUnavailable), nil, graph.ErrUnavailable, mirror.Away, `level=WARN msg="the store is away; the mirror serves`},
		{"changing", graph.WithHint(graph.ErrChanging, "wait"), nil, graph.ErrChanging, mirror.Changing, `level=INFO msg="the graph is being changed; the mirror serves`},
		{"emptied by hand", nil, func(graph.Snapshot) graph.Snapshot {
			empty, _ := memstore.New().Snapshot(context.Background())
			return other{Snapshot: empty, published: func() bool { return false }}
		}, mirror.ErrVacant, mirror.Vacant, `level=WARN msg="the store holds no graph any more; the mirror serves`},
		{"changed while it is read", nil, func(s graph.Snapshot) graph.Snapshot { return stale{s} }, graph.ErrStale, mirror.Behind, ""},
		{"not what its version says", nil, func(s graph.Snapshot) graph.Snapshot {
			return other{Snapshot: s, version: func() graph.Version { return astray }}
		}, mirror.ErrMismatch, mirror.Behind, `level=ERROR msg="the new version cannot be mirrored; the mirror serves`},
	} {
		log.Reset()
		remote.fail(tt.fail)
		remote.alter = tt.alter
		for range 2 {
			if err := m.Follow(t.Context()); !errors.Is(err, tt.want) {
				t.Errorf("%s: Follow = %v; want %v", tt.name, err, tt.want)
			}
		}
		serves(t, m, true, first, tt.cond)
		if got := log.String(); !strings.Contains(got, tt.log) || tt.log == "" && got != "" || strings.Count(got, "\n") > 1 || tt.log != "" && !strings.Contains(got, first.String()) {
			t.Errorf("%s: the log says %s; want %s, with the version, once", tt.name, got, tt.log)
		}
	}
	remote.fail(nil)
	remote.alter = nil
	log.Reset()
	if err := m.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	serves(t, m, true, second, mirror.Current)
	for _, want := range []string{"msg=mirrored version=" + second.String(), "before=", "again"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("at the end the log says %s; want %s", log.String(), want)
		}
	}
	if empty := apply(t, remote.Store, graph.Batch{Reset: true}); m.Follow(t.Context()) != nil {
		t.Error("an empty graph that was published is not followed")
	} else {
		serves(t, m, true, empty, mirror.Current)
	}
}

// stale is a snapshot whose graph changes in the middle of reading.
type stale struct{ graph.Snapshot }

func (s stale) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return func(yield func(*graph.Edge, error) bool) {
		n := 0
		for e, err := range s.Snapshot.Edges(ctx, q) {
			if n++; n == 3 {
				yield(nil, graph.ErrStale)
				return
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// A graph that does not fit is served from the remote store; where it must fit,
// the last that did.
func TestTooLarge(t *testing.T) {
	for _, required := range []bool{false, true} {
		remote := &troubled{Store: memstore.New()}
		m := mirror.New(remote, mirror.Options{Memory: 100_000, Required: required})
		large := apply(t, remote, batch(1000, "large"))
		for range 2 {
			if err := m.Follow(t.Context()); !errors.Is(err, mirror.ErrTooLarge) || graph.Hint(err) == "" {
				t.Errorf("Follow = %v; want ErrTooLarge with a hint", err)
			}
		}
		serves(t, m, false, large, mirror.TooLarge)
		if err := runOnce(m); required != errors.Is(err, mirror.ErrTooLarge) {
			t.Errorf("Run with required %t = %v", required, err)
		}
		small := apply(t, remote, batch(10, "small"))
		if err := m.Follow(t.Context()); err != nil {
			t.Fatal(err)
		}
		serves(t, m, true, small, mirror.Current)
		if got := m.State().Bytes; got < 2000 || got > 20_000 {
			t.Errorf("20 records take %d bytes", got)
		}
		apply(t, remote, batch(1000, "large"))
		if err := m.Follow(t.Context()); !errors.Is(err, mirror.ErrTooLarge) {
			t.Errorf("Follow = %v; want ErrTooLarge", err)
		}
		if required {
			serves(t, m, true, small, mirror.TooLarge)
		} else {
			serves(t, m, false, large, mirror.TooLarge)
		}
		if err := runOnce(m); err != nil && required {
			t.Errorf("Run while a version is held = %v; want it to go on", err)
		}
		back := apply(t, remote, batch(11, "small"))
		if err := m.Follow(t.Context()); err != nil {
			t.Fatal(err)
		}
		serves(t, m, true, back, mirror.Current)
	}
}

// runOnce runs a mirror until its second look would come.
func runOnce(m *mirror.Store) error {
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	return m.Run(ctx)
}

// The age that a mirror tells is the time since the remote store was last seen
// to publish what is held.
func TestAge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		remote := &troubled{Store: memstore.New()}
		apply(t, remote, batch(5, "a"))
		m := mirror.New(remote, mirror.Options{Interval: time.Second})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- m.Run(ctx) }()
		time.Sleep(10*time.Second + 300*time.Millisecond)
		synctest.Wait()
		if got := time.Since(m.State().Seen); got != 300*time.Millisecond {
			t.Errorf("age = %v; want the 300 ms since the last look", got)
		}
		if remote.taken != 11 {
			t.Errorf("%d looks in 10.3 s; want 11", remote.taken)
		}
		remote.fail(graph.ErrUnavailable)
		time.Sleep(time.Minute)
		synctest.Wait()
		if got := time.Since(m.State().Seen); got != time.Minute+300*time.Millisecond {
			t.Errorf("age = %v a minute after the last sight; want 1 m 300 ms", got)
		}
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Run = %v; want nil where its context ends", err)
		}
	})
}

// A version that cannot be read is not read again and again.
func TestPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		remote := &troubled{Store: memstore.New()}
		apply(t, remote, batch(5, "a"))
		reads := 0
		remote.alter = func(s graph.Snapshot) graph.Snapshot { return slow{s, &reads} }
		m := mirror.New(remote, mirror.Options{Interval: time.Second})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- m.Run(ctx) }()
		time.Sleep(105 * time.Second) // 3 s a reading and a pause of 30 s
		synctest.Wait()
		if reads != 4 {
			t.Errorf("%d readings in 105 s; want 4", reads)
		}
		cancel()
		<-done
	})
}

// slow is a snapshot that takes three seconds to fail.
type slow struct {
	graph.Snapshot
	reads *int
}

func (s slow) Scan(context.Context, graph.Query) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		*s.reads++
		time.Sleep(3 * time.Second)
		yield(nil, fmt.Errorf("read: %w", graph.ErrUnavailable))
	}
}
