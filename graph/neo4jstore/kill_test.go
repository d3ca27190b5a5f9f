package neo4jstore_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// What becomes of a server that is killed, on one server, for each start takes
// its time.
func TestServerKilled(t *testing.T) {
	server := neo4jtest.New(t, neo4jtest.Config{})
	t.Run("while queried", func(t *testing.T) { testKilledWhileQueried(t, server) })
	t.Run("while loading", func(t *testing.T) { testKilledWhileLoading(t, server) })
	t.Run("then read only", func(t *testing.T) { testReadOnly(t, server) })
	t.Run("then short of time", func(t *testing.T) { testLockOutlivesLimit(t, server) })
	t.Run("then short of memory", func(t *testing.T) { testShortOfMemory(t, server) })
}

// While the server is away, 50 clients get graph.ErrUnavailable and no wrong
// answer, and all are served again within ten seconds of its return.
func testKilledWhileQueried(t *testing.T, server *neo4jtest.Server) {
	store := open(t, server, neo4jstore.Config{})
	batch := generate(500, 3000)
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	want := version(batch)
	var answers, refusals atomic.Int64
	var served [50]atomic.Int64 // time of the last answer, a client
	ctx, stop := context.WithCancel(t.Context())
	var clients sync.WaitGroup
	for i := range served {
		clients.Go(func() {
			for ctx.Err() == nil {
				err := ask(ctx, store, want)
				switch {
				case err == nil:
					answers.Add(1)
					served[i].Store(time.Now().UnixNano())
				case ctx.Err() != nil:
				case errors.Is(err, graph.ErrUnavailable):
					refusals.Add(1)
					time.Sleep(100 * time.Millisecond)
				default:
					t.Errorf("client: %v; want an answer or ErrUnavailable", err)
					return
				}
			}
		})
	}
	time.Sleep(500 * time.Millisecond)
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	back := time.Now()
	for {
		late := 0
		for i := range served {
			if served[i].Load() < back.UnixNano() {
				late++
			}
		}
		if late == 0 {
			break
		}
		if time.Since(back) > 10*time.Second {
			t.Errorf("%d clients are not served 10 s after the server is back", late)
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Logf("%d answers, %d refusals, all served again after %v", answers.Load(), refusals.Load(), time.Since(back))
	stop()
	clients.Wait()
	if answers.Load() == 0 || refusals.Load() == 0 {
		t.Errorf("%d answers and %d refusals; want some of both", answers.Load(), refusals.Load())
	}
}

// ask asks for a node and its relations and checks the answer, as far as the
// generated graph is known: every city lies in one country.
func ask(ctx context.Context, store *neo4jstore.Store, want graph.Version) error {
	snap, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer snap.Close()
	if snap.Version() != want {
		return errors.New("wrong version")
	}
	id := graph.MakeID("city", []string{"city-00001", "city-00077", "city-00499"}[rand.IntN(3)])
	n, err := graph.Get(ctx, snap, id)
	if err != nil {
		return err
	}
	steps, err := snap.Expand(ctx, []graph.ID{id}, graph.Hop{Pattern: graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"located_in"}}}})
	if err != nil {
		return err
	}
	if len(steps[0]) != 1 || string(steps[0][0].Node.ID) != n.Props.Text("country") {
		return errors.New("wrong answer")
	}
	return nil
}

// A server that is killed in the middle of a load leaves a graph that nobody
// can read, and says what to do; repeating the load, or one that resets, ends
// with the right version, and another change is refused.
func testKilledWhileLoading(t *testing.T, server *neo4jtest.Server) {
	before, after := generate(200, 1000), generate(700, 4200)
	update := after
	update.Reset = false
	var arm atomic.Int64
	store := open(t, server, neo4jstore.Config{Step: 300, Holder: "ada", Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "put edges" && arm.Add(-1) == 0 {
			server.Kill()
		}
	}})
	for _, tt := range []struct {
		name  string
		batch graph.Batch
	}{{"an update", update}, {"a reset", after}} {
		arm.Store(0)
		if _, err := store.Apply(t.Context(), before); err != nil {
			t.Fatal(err)
		}
		old := snapshot(t, store)
		arm.Store(4)
		if _, err := store.Apply(t.Context(), tt.batch); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("%s: Apply: %v; want ErrUnavailable", tt.name, err)
		}
		if err := server.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := old.Count(t.Context(), graph.Query{}); !errors.Is(err, graph.ErrStale) {
			t.Errorf("%s: Count on the old snapshot: %v; want ErrStale", tt.name, err)
		}
		_, err := store.Snapshot(t.Context())
		if !errors.Is(err, graph.ErrChanging) {
			t.Errorf("%s: Snapshot: %v; want ErrChanging", tt.name, err)
		}
		hint(t, err, "repeat it")
		_, err = store.Apply(t.Context(), graph.Batch{DropNodes: []graph.ID{"city:city-00001"}})
		if !errors.Is(err, graph.ErrChanging) {
			t.Errorf("%s: Apply of another change: %v; want ErrChanging", tt.name, err)
		}
		got, err := store.Apply(t.Context(), tt.batch)
		if err != nil {
			t.Fatalf("%s: repeated: %v", tt.name, err)
		}
		snap := snapshot(t, store)
		read, err := contents(t.Context(), snap)
		if err != nil {
			t.Fatal(err)
		}
		if want := snap.Version(); got != want || read != want {
			t.Errorf("%s: repeated: version %v, read %v, published %v", tt.name, got, read, want)
		}
		if want := version(after); tt.batch.Reset && got != want {
			t.Errorf("%s: repeated: version %v; want %v", tt.name, got, want)
		}
	}
}

// A reader in a loop during 20 loads that alternate two graphs sees one or the
// other, never a mixture.
func TestReadersDuringLoads(t *testing.T) {
	server := neo4jtest.Shared(t)
	store, reader := open(t, server, neo4jstore.Config{Step: 40}), open(t, server, neo4jstore.Config{})
	batches := [2]graph.Batch{lettered("A", 120), lettered("B", 150)}
	versions := map[graph.Version]int{version(batches[0]): 120, version(batches[1]): 150}
	if _, err := store.Apply(t.Context(), batches[0]); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	var whole, stale atomic.Int64
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for ctx.Err() == nil {
				err := look(ctx, reader, versions)
				switch {
				case err == nil:
					whole.Add(1)
				case errors.Is(err, graph.ErrStale), errors.Is(err, graph.ErrChanging):
					stale.Add(1)
					time.Sleep(5 * time.Millisecond)
				case ctx.Err() == nil:
					t.Errorf("reader: %v", err)
					return
				}
			}
		})
	}
	for i := range 20 {
		if _, err := store.Apply(t.Context(), batches[(i+1)%2]); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20 * time.Millisecond) // else there is hardly anything to read
	}
	stop()
	readers.Wait()
	t.Logf("%d whole answers, %d stale", whole.Load(), stale.Load())
	if whole.Load() == 0 || stale.Load() == 0 {
		t.Errorf("%d whole answers and %d stale; want some of both", whole.Load(), stale.Load())
	}
}

// lettered returns a graph of n cities, each related to the next, in which
// every text begins with a letter.
func lettered(letter string, n int) graph.Batch {
	b := generate(n, 3*n)
	for _, node := range b.PutNodes {
		node.Name.Value = letter + node.Name.Value
	}
	for _, e := range b.PutEdges {
		for i := range e.Claims {
			e.Claims[i].Notes = letter
		}
		e.Claims = graph.SortClaims(e.Claims)
	}
	return b
}

// look takes a snapshot, asks several things of it and compares them.
func look(ctx context.Context, store *neo4jstore.Store, versions map[graph.Version]int) error {
	snap, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer snap.Close()
	cities, ok := versions[snap.Version()]
	if !ok {
		return errors.New("unknown version " + snap.Version().String())
	}
	letter := byte('A')
	if cities == 150 {
		letter = 'B'
	}
	if n, err := snap.Count(ctx, graph.Query{Kinds: []graph.Kind{"city"}}); err != nil || n != cities {
		return errors.Join(err, mixed(err))
	}
	steps, err := snap.Expand(ctx, []graph.ID{"city:city-00001", "city:city-00100"}, graph.Hop{Limit: 5})
	if err != nil {
		return err
	}
	for _, at := range steps {
		for _, s := range at {
			if s.Node.Name.Value[0] != letter || s.Edge.Claims[0].Notes[0] != letter {
				return mixed(nil)
			}
		}
	}
	v, err := contents(ctx, snap)
	if err == nil && v != snap.Version() {
		return mixed(nil)
	}
	return err
}

func mixed(err error) error {
	if err != nil {
		return nil
	}
	return errors.New("mixed versions in one answer")
}
