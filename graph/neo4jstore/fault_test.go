package neo4jstore_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// hint says that err has a hint that names what to do.
func hint(t *testing.T, err error, words string) {
	t.Helper()
	if got := graph.Hint(err); !strings.Contains(got, words) {
		t.Errorf("hint %q of %v; want one with %q", got, err, words)
	}
}

// What cannot be opened says so, why and what to do, within ten seconds.
func TestOpenRefused(t *testing.T) {
	silent := listen(t, func(net.Conn) {})
	babbler := listen(t, func(c net.Conn) { c.Write([]byte("HTTP/1.1 400 Bad Request\r\n\r\n")); c.Close() })
	closed := listen(t, func(net.Conn) {})
	uri := "bolt://" + closed.Addr().String()
	closed.Close()
	for _, tt := range []struct {
		name, uri, hint string
		want            error
	}{
		{"nobody listens", uri, "is a Neo4j server running", graph.ErrUnavailable},
		{"no answer", "bolt://" + silent.Addr().String(), "is a Neo4j server running", graph.ErrUnavailable},
		{"another protocol", "bolt://" + babbler.Addr().String(), "speaks Bolt", neo4jstore.ErrServer},
		{"no such host", "bolt://neo4j.invalid:7687", "is a Neo4j server running", graph.ErrUnavailable},
		{"no encryption", strings.Replace(uri, "bolt", "bolt+s", 1), "does it encrypt", graph.ErrUnavailable},
		{"no address", "localhost:7687", "bolt://HOST:7687", graph.ErrInvalid},
		{"a database in the address", "bolt://localhost:7687/foo", "name the database apart", graph.ErrInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			_, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: tt.uri})
			if !errors.Is(err, tt.want) {
				t.Errorf("Open: %v; want %v", err, tt.want)
			}
			hint(t, err, tt.hint)
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("Open took %v; want at most 10 s", took)
			}
		})
	}
}

func listen(t *testing.T, serve func(net.Conn)) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			t.Cleanup(func() { c.Close() })
			go serve(c)
		}
	}()
	return l
}

// A connection that is cut in the middle of an answer is a database that is away,
// wherever it is cut.
func TestConnectionCut(t *testing.T) {
	server := neo4jtest.Shared(t)
	if _, err := open(t, server, neo4jstore.Config{}).Apply(t.Context(), generate(100, 300)); err != nil {
		t.Fatal(err)
	}
	var left atomic.Int64 // bytes that a connection may still bring
	left.Store(1 << 30)
	cutter := listen(t, func(client net.Conn) {
		defer client.Close()
		backend, err := net.Dial("tcp", strings.TrimPrefix(server.URI, "bolt://"))
		if err != nil {
			t.Error(err)
			return
		}
		defer backend.Close()
		go io.Copy(backend, client)
		for buffer := make([]byte, 4096); ; {
			n, err := backend.Read(buffer)
			allowed := int(min(int64(n), left.Load()))
			left.Add(int64(-allowed))
			if _, e := client.Write(buffer[:allowed]); e != nil || err != nil || allowed < n {
				return
			}
		}
	})
	uri := "bolt://" + cutter.Addr().String()
	store, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: uri, User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	cut := 0
	for bytes := int64(0); ; bytes = bytes*5/4 + 7 {
		left.Store(bytes)
		n := 0
		snap, err := store.Snapshot(t.Context())
		if err == nil {
			for _, e := range snap.Edges(t.Context(), graph.EdgeQuery{}) {
				if err = e; err == nil {
					n++
				}
			}
			snap.Close()
		}
		if err == nil {
			if n != 300 {
				t.Errorf("with %d bytes: %d relations; want 300", bytes, n)
			}
			break
		}
		cut++
		if !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("cut after %d bytes: %v; want ErrUnavailable", bytes, err)
		}
	}
	if cut < 20 {
		t.Errorf("cut %d times; want at least 20", cut)
	}
}

// A server that is too old is told apart from one that is away.
func TestOldServerRefused(t *testing.T) {
	server := neo4jtest.New(t, neo4jtest.Config{Version: neo4jtest.OldVersion})
	start := time.Now()
	_, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: server.URI})
	if !errors.Is(err, neo4jstore.ErrServer) || !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Open with Neo4j %s: %v; want ErrServer", neo4jtest.OldVersion, err)
	}
	hint(t, err, "run Neo4j 5.26 LTS or later")
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("Open took %v; want at most 10 s", took)
	}
}

// A login that the server refuses is told apart.
func TestLoginRefused(t *testing.T) {
	server := neo4jtest.New(t, neo4jtest.Config{Password: "right-password"})
	for _, tt := range []struct{ name, user, password, hint string }{
		{"wrong password", "neo4j", "wrong-password", "check user and password"},
		{"unknown user", "nobody", "right-password", "check user and password"},
		{"no login", "", "", "asks for a login"},
	} {
		_, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: server.URI, User: tt.user, Password: tt.password})
		if !errors.Is(err, neo4jstore.ErrLogin) || !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("%s: Open: %v; want ErrLogin", tt.name, err)
		}
		hint(t, err, tt.hint)
		if err != nil && strings.Contains(err.Error(), "password") && strings.Contains(err.Error(), tt.password) && tt.password != "" {
			t.Errorf("%s: the error tells the password: %v", tt.name, err)
		}
	}
	good := open(t, server, neo4jstore.Config{})

	// Who asks on with a wrong password does not lock out the others.
	bad, err := neo4jstore.New(neo4jstore.Config{URI: server.URI, User: "neo4j", Password: "wrong-password"})
	if err != nil {
		t.Fatal(err)
	}
	defer bad.Close()
	for range 20 {
		if _, err := bad.Snapshot(t.Context()); !errors.Is(err, neo4jstore.ErrLogin) {
			t.Errorf("Snapshot with a wrong password: %v; want ErrLogin", err)
		}
	}
	good.Close()
	open(t, server, neo4jstore.Config{})
}

// A database that holds something else is neither read nor written; nodes of
// others beside a graph are left alone.
func TestForeignDatabase(t *testing.T) {
	server := neo4jtest.Shared(t)
	store := open(t, server, neo4jstore.Config{})
	exec := func(cypher string) {
		t.Helper()
		if err := server.Exec(t.Context(), cypher, nil); err != nil {
			t.Fatal(err)
		}
	}
	exec("CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Charles'})")
	_, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password})
	_, snapErr := store.Snapshot(t.Context())
	_, applyErr := store.Apply(t.Context(), generate(10, 30))
	for _, err := range []error{err, snapErr, applyErr} {
		if !errors.Is(err, neo4jstore.ErrForeign) || !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("got %v; want ErrForeign", err)
		}
		hint(t, err, "a database of its own")
	}
	exec("MATCH (p:Person) DETACH DELETE p")
	if _, err := store.Apply(t.Context(), generate(10, 30)); err != nil {
		t.Fatal(err)
	}
	exec("CREATE (:Note {text: 'mine'})")
	if _, err := store.Apply(t.Context(), graph.Batch{Reset: true}); err != nil {
		t.Fatal(err)
	}
	rows, err := server.Query(t.Context(), "MATCH (n:Note) RETURN n.text AS text", nil)
	if err != nil || len(rows) != 1 || rows[0]["text"] != "mine" {
		t.Errorf("after a reset, the note of somebody else is %v, %v; want it kept", rows, err)
	}
	old := snapshot(t, store)
	exec("MATCH (g:GlocalGraph) SET g.form = 99, g.revision = g.revision + 1")
	if _, err := old.Count(t.Context(), graph.Query{}); !errors.Is(err, graph.ErrStale) {
		t.Errorf("Count when the graph has got another form: %v; want ErrStale", err)
	}
	if _, err := store.Snapshot(t.Context()); !errors.Is(err, neo4jstore.ErrForeign) {
		t.Errorf("Snapshot of a graph in another form: %v; want ErrForeign", err)
	}
}

// While a change is under way, another process cannot make one and learns who
// makes it; snapshots cannot be taken, and old ones are stale.
func TestLocked(t *testing.T) {
	server := neo4jtest.Shared(t)
	var once sync.Once
	inside, leave := make(chan struct{}), make(chan struct{})
	first := open(t, server, neo4jstore.Config{Holder: "ada on host one", Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "put edges" {
			once.Do(func() { close(inside); <-leave })
		}
	}})
	second := open(t, server, neo4jstore.Config{Holder: "charles", LockWait: 300 * time.Millisecond})
	if _, err := second.Apply(t.Context(), generate(5, 10)); err != nil {
		t.Fatal(err)
	}
	old := snapshot(t, second)
	done := make(chan error)
	batch := generate(20, 60)
	go func() {
		_, err := first.Apply(t.Context(), batch)
		done <- err
	}()
	<-inside
	_, err := second.Apply(t.Context(), generate(5, 10))
	if !errors.Is(err, graph.ErrLocked) || !strings.Contains(err.Error(), "ada on host one") {
		t.Errorf("Apply during another: %v; want ErrLocked by ada on host one", err)
	}
	_, err = second.Snapshot(t.Context())
	if !errors.Is(err, graph.ErrChanging) || !strings.Contains(err.Error(), "ada on host one") {
		t.Errorf("Snapshot during a change: %v; want ErrChanging by ada on host one", err)
	}
	if _, err := old.Count(t.Context(), graph.Query{}); !errors.Is(err, graph.ErrStale) {
		t.Errorf("Count on an old snapshot during a change: %v; want ErrStale", err)
	}
	close(leave)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if got, want := snapshot(t, second).Version(), version(batch); got != want {
		t.Errorf("version %v; want %v", got, want)
	}
	if _, err := second.Apply(t.Context(), generate(5, 10)); err != nil {
		t.Errorf("Apply after the other has ended: %v", err)
	}
}

// A change that ends in an error before anything was changed leaves no mark.
func TestCanceledChange(t *testing.T) {
	server := neo4jtest.Shared(t)
	batch := generate(20, 60)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var broken sync.Once
	store := open(t, server, neo4jstore.Config{Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "drop nodes" {
			broken.Do(cancel)
		}
	}})
	if _, err := store.Apply(ctx, batch); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Apply(ctx, graph.Batch{DropNodes: []graph.ID{"city:city-00001"}}); !errors.Is(err, context.Canceled) {
		t.Errorf("Apply: %v; want context.Canceled", err)
	}
	if got, want := snapshot(t, store).Version(), version(batch); got != want {
		t.Errorf("version %v; want %v", got, want)
	}
}

// Who goes away ends their statement on the server; the same one of another
// goes on.
func TestCanceledReadEndsOnServer(t *testing.T) {
	server := neo4jtest.Shared(t)
	store := open(t, server, neo4jstore.Config{})
	if _, err := store.Apply(t.Context(), generate(2_000, 10_000)); err != nil {
		t.Fatal(err)
	}
	texts := make([]any, 20_000) // none is in a source, and each is tried with each claim
	for i := range texts {
		texts[i] = fmt.Sprint("nowhere ", i)
	}
	slow := graph.Related{Pattern: graph.Pattern{EdgeFilter: graph.EdgeFilter{
		Claims: graph.ClaimFilter{Source: []graph.Condition{{Op: graph.Contains, Values: texts}}}}}}
	// One that takes longer than it may is not tried again.
	tries := 0
	hasty := open(t, server, neo4jstore.Config{Timeout: time.Second, Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if s.Name == "count" {
			tries++
		}
	}})
	_, err := snapshot(t, hasty).Count(t.Context(), graph.Query{Where: slow})
	if !errors.Is(err, graph.ErrUnavailable) || tries != 1 {
		t.Errorf("Count that takes too long: %v after %d tries; want ErrUnavailable after one", err, tries)
	}
	hint(t, err, "ask for less")

	running := func() int {
		rows, err := server.Query(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text RETURN count(*) AS n", map[string]any{"text": "r.sources[i]"})
		if err != nil {
			t.Fatal(err)
		}
		return int(rows[0]["n"].(int64))
	}
	await := func(n int) {
		t.Helper()
		for start := time.Now(); running() != n; time.Sleep(20 * time.Millisecond) {
			if time.Since(start) > 10*time.Second {
				t.Fatalf("%d statements run on the server; want %d", running(), n)
			}
		}
	}
	ask := func() (leave func() error) {
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() {
			_, err := snapshot(t, store).Count(ctx, graph.Query{Where: slow})
			ended <- err
		}()
		return func() error { cancel(); return <-ended }
	}
	one := ask()
	await(1)
	other := ask()
	await(2)
	for i, leave := range []func() error{one, other} {
		if err := leave(); !errors.Is(err, context.Canceled) {
			t.Errorf("Count: %v; want context.Canceled", err)
		}
		await(1 - i)
	}
}

// A change that is canceled while the server commits leaves one graph, the
// other, or one that is marked: never the one under the version of the other.
func TestCanceledCommit(t *testing.T) {
	server := neo4jtest.Shared(t)
	var arm atomic.Pointer[func()]
	store := open(t, server, neo4jstore.Config{Observe: func(_ context.Context, s neo4jstore.Statement, _ time.Duration, _ error) {
		if f := arm.Load(); f != nil && s.Name == "content" { // the commit comes next
			(*f)()
		}
	}})
	batches := [2]graph.Batch{lettered("A", 400), lettered("B", 500)}
	if _, err := store.Apply(t.Context(), batches[0]); err != nil {
		t.Fatal(err)
	}
	outcomes := map[string]int{}
	for i := range 10 {
		ctx, cancel := context.WithCancel(t.Context())
		later := func() { time.AfterFunc(time.Duration(i)*2*time.Millisecond, cancel) }
		arm.Store(&later)
		_, err := store.Apply(ctx, batches[(i+1)%2])
		arm.Store(nil)
		cancel()
		if err == nil {
			outcomes["done"]++
			continue
		}
		snap, err := store.Snapshot(t.Context())
		if errors.Is(err, graph.ErrChanging) {
			outcomes["marked"]++
			if _, err := store.Apply(t.Context(), batches[(i+1)%2]); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := contents(t.Context(), snap)
		if err != nil || got != snap.Version() {
			t.Fatalf("canceled after %d ms: the graph says that it is version %.12s and is %.12s, %v", 2*i, snap.Version(), got, err)
		}
		outcomes["whole"]++
	}
	t.Log(outcomes)
}

// version is the version of the graph that a resetting batch makes, by the
// definition of graph.Version.
func version(b graph.Batch) graph.Version {
	v := b.Dataset.Hash()
	for _, n := range b.PutNodes {
		v = v.Add(n.Hash())
	}
	for _, e := range b.PutEdges {
		v = v.Add(e.Hash())
	}
	return v
}

// contents reads a whole graph.
func contents(ctx context.Context, s graph.Snapshot) (graph.Version, error) {
	v := s.Dataset().Hash()
	for n, err := range s.Scan(ctx, graph.Query{}) {
		if err != nil {
			return v, err
		}
		v = v.Add(n.Hash())
	}
	for e, err := range s.Edges(ctx, graph.EdgeQuery{}) {
		if err != nil {
			return v, err
		}
		v = v.Add(e.Hash())
	}
	return v, nil
}

// A change for which the server has no memory changes nothing, and the error
// says what to do.
func testShortOfMemory(t *testing.T, server *neo4jtest.Server) {
	if err := errors.Join(server.Kill(), server.Restart(t.Context(), "db.memory.transaction.max=2m")); err != nil {
		t.Fatal(err)
	}
	store := open(t, server, neo4jstore.Config{})
	before := snapshot(t, store).Version()
	batch := generate(800, 2400)
	batch.Reset = false
	_, err := store.Apply(t.Context(), batch)
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Apply: %v; want ErrUnavailable", err)
	}
	hint(t, err, "lacks memory")
	if got := snapshot(t, store).Version(); got != before {
		t.Errorf("version %v after a change that failed; want %v", got, before)
	}
	store = open(t, server, neo4jstore.Config{Step: 100})
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Errorf("Apply in small steps: %v", err)
	}
}

// A server that may only be read serves, refuses changes with a reason, and
// is not written to by anything else that a reader does.
func testReadOnly(t *testing.T, server *neo4jtest.Server) {
	store := open(t, server, neo4jstore.Config{})
	batch := generate(20, 60)
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	store.Close()
	// A database that has to be recovered cannot be opened for reading only.
	if err := errors.Join(server.Halt(), server.Restart(t.Context(), "server.databases.read_only=neo4j")); err != nil {
		t.Fatal(err)
	}
	store = open(t, server, neo4jstore.Config{})
	got, err := contents(t.Context(), snapshot(t, store))
	if diff := cmp.Diff(version(batch).String(), got.String()); err != nil || diff != "" {
		t.Errorf("contents: %v (-want +got)\n%s", err, diff)
	}
	_, err = store.Apply(t.Context(), graph.Batch{DropNodes: []graph.ID{"city:city-00001"}})
	if !errors.Is(err, neo4jstore.ErrReadOnly) {
		t.Errorf("Apply: %v; want ErrReadOnly", err)
	}
	hint(t, err, "server.databases.read_only")
}
