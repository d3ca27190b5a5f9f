package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// What a client may wait for the service once the database is there again. It is
// a few seconds on a machine that does nothing else: the first statements of a
// server that has just started take most of it.
const maxRecovery = 30 * time.Second

// One database goes through all that can happen to it, under two services: one
// that asks it each time, which was started before it was there, and one that
// mirrors it. Both go on. What the second answers is always that of the embedded
// store to a whole package, and it always answers once it has served one.
func TestServeThroughFaults(t *testing.T) {
	f := &faults{port: freePort(t), password: "not-a-secret"}
	f.uri = fmt.Sprintf("bolt://127.0.0.1:%d", f.port)
	t.Setenv(userVariable, "neo4j")
	t.Setenv(passwordVariable, f.password)
	f.small = generated(t, "300", "10", "1500")
	f.large = generated(t, "800", "20", "4000")

	f.service = serve(t, os.Args[0], "--mirror=off", "--store", f.uri)
	f.startedBefore(t)
	f.server = neo4jtest.New(t, neo4jtest.Config{Password: f.password, Port: f.port})
	f.service.awaitStatus("/readyz", 200, maxRecovery)
	f.run(t, []step{{"empty", f.empty}, {"wrong password", f.wrongPassword}, {"foreign", f.foreign}})
	m := f.startMirror(t)
	f.run(t, []step{{"loaded", func(t *testing.T) { f.loaded(t, m) }}})
	stop := m.ask(t)
	defer stop() // where a step fails
	f.run(t, []step{
		{"killed under clients", func(t *testing.T) { f.killedUnderClients(t, m) }},
		{"two loads", func(t *testing.T) { f.twoLoads(t, m) }},
		{"killed in a load", func(t *testing.T) { f.killedInLoad(t, m) }},
		{"emptied by hand", func(t *testing.T) { f.emptied(t, m) }},
		{"read only", func(t *testing.T) { f.readOnly(t, m) }},
	})
	stop() // before the services end
	m.service.stop()
	f.service.stop()
}

// step is something that happens to the database.
type step struct {
	name string
	test func(*testing.T)
}

// run takes steps one after the other, as long as all goes well.
func (f *faults) run(t *testing.T, steps []step) {
	for _, s := range steps {
		if !t.Run(s.name, s.test) {
			t.Fatal("what follows builds on this")
		}
	}
}

type faults struct {
	port          int
	uri, password string
	small, large  string // packages
	server        *neo4jtest.Server
	service       *process // without a mirror
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// faultQuery reaches several levels, and a field that may be null.
const faultQuery = `{ dataset { version } node(id: "source:list-of-places") { id } cities(first: 20) { totalCount nodes { name { value }
  memberOf(first: 5) { totalCount nodes { name { value } } } } } }`

// nullableQuery has only a field that may be null, which must not make an
// answer of a database that is away.
const nullableQuery = `{ node(id: "source:list-of-places") { name { value } relations(first: 3) { totalCount } } }`

// The service starts while the database is away, says so, and answers what it
// can.
func (f *faults) startedBefore(t *testing.T) {
	f.service.wait(`level=WARN msg="the store is away; it is served once it is there" .*hint=`, 0)
	f.unavailable(t, "STORE_UNAVAILABLE")
}

// unavailable checks what is answered while the graph cannot be read.
func (f *faults) unavailable(t *testing.T, code string) {
	t.Helper()
	r := f.service.post(faultQuery)
	if !r.isAway() || !strings.Contains(r.body, `"code":"`+code+`"`) {
		t.Errorf("/graphql = %+v; want 503 %s with Retry-After and no data", r, code)
	}
	if status, body := f.service.get("/readyz"); status != 503 || !strings.Contains(body, code) {
		t.Errorf("/readyz = %d %s; want 503 %s", status, body, code)
	}
	if status, body := f.service.get("/healthz"); status != 200 {
		t.Errorf("/healthz = %d %s; want 200", status, body)
	}
}

func (f *faults) empty(t *testing.T) {
	f.service.wait(`msg="the graph is empty" .*hint="glocal load PACKAGE --store `+f.uri, 0)
}

func (f *faults) wrongPassword(t *testing.T) {
	t.Setenv(passwordVariable, "another-secret")
	refused(t, "login refused", "check user and password", "serve", "--listen=127.0.0.1:0", "--store", f.uri)
	t.Setenv(userVariable, "")
	t.Setenv(passwordVariable, "")
	refused(t, "login refused", "set user and password", "load", f.small, "--store", f.uri)
	name := t.TempDir() + "/password"
	if err := os.WriteFile(name, []byte(f.password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	must(t, "load", f.small, "--dry-run", "--password-file", name, "--store", f.uri)
}

// A database that holds something else is left alone.
func (f *faults) foreign(t *testing.T) {
	f.exec(t, "CREATE (:Stranger)")
	refused(t, "database holds something else", "database of its own", "serve", "--listen=127.0.0.1:0", "--store", f.uri)
	refused(t, "database holds something else", "database of its own", "load", f.small, "--yes", "--store", f.uri)
	f.service.awaitStatus("/readyz", 503, maxRecovery)
	f.exec(t, "MATCH (s:Stranger) DELETE s")
	f.service.awaitStatus("/readyz", 200, maxRecovery)
}

func (f *faults) exec(t *testing.T, cypher string) {
	t.Helper()
	if err := f.server.Exec(t.Context(), cypher, nil); err != nil {
		t.Fatal(err)
	}
}

// What is loaded is served without a restart.
func (f *faults) loaded(t *testing.T, m *mirrored) {
	must(t, "load", f.small, "--store", f.uri)
	f.service.wait(`msg="serving version" version=`+version(t, f.small), 0)
	f.right(t, f.small)
	m.await(t, f.small, "current")
	m.service.wait(`msg="serving version" version=`+version(t, f.small), 0)
}

// right checks that the service answers as the embedded store does.
func (f *faults) right(t *testing.T, dir string) {
	t.Helper()
	if got, want := f.service.post(faultQuery), answerOf(t, dir, faultQuery); got.status != 200 || got.body != want {
		t.Errorf("answer = %d %v %.500s; want %.500s", got.status, got.err, got.body, want)
	}
}

// While the database is killed and comes back, 50 clients get right answers or
// 503, and right ones soon after it is back. The mirror answers meanwhile.
func (f *faults) killedUnderClients(t *testing.T, m *mirrored) {
	const clients = 50
	queries := []string{faultQuery, nullableQuery}
	wants := []string{answerOf(t, f.small, faultQuery), answerOf(t, f.small, nullableQuery)}
	var good, away atomic.Int64
	var stop atomic.Bool
	var wg sync.WaitGroup
	for i := range clients {
		query, want := queries[i%2], wants[i%2]
		wg.Go(func() {
			for !stop.Load() {
				switch r := f.service.post(query); {
				case r.err != nil:
					t.Errorf("client: %v", r.err)
					return
				case r.status == 200 && r.body == want:
					good.Add(1)
				case r.isAway():
					away.Add(1)
					time.Sleep(250 * time.Millisecond)
				default:
					stop.Store(true)
					t.Errorf("answer = %d %.300s; want 503 without data, or 200 and %.100s", r.status, r.body, want)
					return
				}
			}
		})
	}
	defer wg.Wait()
	defer stop.Store(true)
	until := func(what string, n *atomic.Int64, patience time.Duration) {
		t.Helper()
		enough := n.Load() + clients
		for deadline := time.Now().Add(patience); n.Load() < enough; time.Sleep(10 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("too few %s after %v: %d of %d", what, patience, n.Load(), enough)
			}
		}
	}
	until("answers", &good, time.Minute)
	line := m.service.lines()
	if err := f.server.Kill(); err != nil {
		t.Fatal(err)
	}
	until("503", &away, time.Minute)
	f.unavailable(t, "STORE_UNAVAILABLE")
	m.older(t, f.small, "away")
	m.service.wait(`level=WARN msg="the store is away; the mirror serves the last whole version" version=`+version(t, f.small)+` age=`, line)
	before := good.Load()
	if err := f.server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	back := time.Now()
	for good.Load() == before {
		if time.Since(back) > maxRecovery {
			t.Fatalf("no right answer %v after the database is back", maxRecovery)
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Logf("in service %v after the database is back", time.Since(back))
	until("answers", &good, time.Minute)
	if r := m.await(t, f.small, "current"); *r.Mirror.Age > 30 {
		t.Errorf("age is %v s when the store is back", *r.Mirror.Age)
	}
	m.service.wait(`msg="the store publishes the mirrored version again" .*after=`, line)
}

// startLoad begins to load f.large in small steps and returns once some of it
// is in the database.
func (f *faults) startLoad(t *testing.T) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "load", f.large, "--yes", "--step=100", "--store", f.uri)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		rows, err := f.server.Query(t.Context(), `MATCH (g:GlocalGraph {id: 'graph'})
WHERE g.changing AND g.content <> g.version RETURN g.content AS content`, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 1 {
			return cmd
		}
		if time.Now().After(deadline) {
			t.Fatal("the load does not begin")
		}
	}
}

// Of two loads at once, the second says who is at work. While a load runs, the
// mirror serves the version before it, then the one it made.
func (f *faults) twoLoads(t *testing.T, m *mirrored) {
	line := m.service.lines()
	cmd := f.startLoad(t)
	f.unavailable(t, "STORE_CHANGING")
	refused(t, fmt.Sprintf("another change is under way, by .*@.*, process %d since ", cmd.Process.Pid), "wait until that change has ended",
		"load", f.small, "--yes", "--store", f.uri)
	m.await(t, f.small, "changing")
	m.answered(t, f.small)
	if err := cmd.Wait(); err != nil {
		t.Errorf("the load that was first ends with %v; want success", err)
	}
	f.right(t, f.large)
	m.await(t, f.large, "current")
	m.answered(t, f.large)
	m.service.wait(`msg="serving version" version=`+version(t, f.large)+` .*from=mirror age=`, line)
}

// Where the database is killed in the middle of a load, nobody sees half of
// it, however long it stays. Repeating the load ends with the right graph; it
// asks, for what it replaces is not known.
func (f *faults) killedInLoad(t *testing.T, m *mirrored) {
	must(t, "load", f.small, "--yes", "--store", f.uri)
	m.await(t, f.small, "current")
	cmd := f.startLoad(t)
	if err := f.server.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != exitFailure {
		t.Fatalf("glocal load ends with %v; want status 1", err)
	}
	m.older(t, f.small, "away")
	if err := f.server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(maxRecovery); ; time.Sleep(10 * time.Millisecond) {
		r := f.service.post(faultQuery)
		if r.status != 503 {
			t.Fatalf("after half a load: %d %.300s; want 503", r.status, r.body)
		}
		if strings.Contains(r.body, "STORE_CHANGING") {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("after half a load: %s; want STORE_CHANGING", r.body)
		}
	}
	m.older(t, f.small, "changing")
	refused(t, "broken off", "repeat", "load", f.small, "--dry-run", "--store", f.uri)
	refused(t, "whether to empty the graph", "--yes", "load", f.large, "--store", f.uri)
	if out := must(t, "load", f.large, "--yes", "--json", "--store", f.uri); !strings.Contains(out, version(t, f.large)) || !strings.Contains(out, `"rewritten": true`) {
		t.Errorf("repeated load prints %s; want version %s, rewritten", out, version(t, f.large))
	}
	f.service.awaitStatus("/readyz", 200, maxRecovery)
	f.right(t, f.large)
	m.await(t, f.large, "current")
	m.answered(t, f.large)
	if out := must(t, "load", f.large, "--store", f.uri); !strings.HasPrefix(out, "nothing changes") {
		t.Errorf("one more load prints %s; want that nothing changes", out)
	}
}

// A database that somebody empties by hand does not take the mirror with it.
func (f *faults) emptied(t *testing.T, m *mirrored) {
	line := m.service.lines()
	if err := f.server.Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	m.older(t, f.large, "vacant")
	m.service.wait(`level=WARN msg="the store holds no graph any more; the mirror serves .*hint=`, line)
	cmd := f.startLoad(t)
	m.await(t, f.large, "changing")
	if err := cmd.Wait(); err != nil {
		t.Errorf("the load ends with %v", err)
	}
	m.await(t, f.large, "current")
	f.right(t, f.large)
}

// On a database that may only be read, all is served and nothing is loaded.
func (f *faults) readOnly(t *testing.T, m *mirrored) {
	if err := f.server.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := f.server.Restart(t.Context(), "server.databases.read_only=neo4j"); err != nil {
		t.Fatal(err)
	}
	f.exec(t, "RETURN 1")
	if err := f.server.Exec(t.Context(), "CREATE (:Stranger)", nil); err == nil {
		t.Fatal("the database can be written")
	}
	f.service.awaitStatus("/readyz", 200, maxRecovery)
	f.right(t, f.large)
	m.await(t, f.large, "current")
	m.answered(t, f.large)
	p := serve(t, os.Args[0], "--mirror=off", "--store", f.uri)
	p.awaitStatus("/readyz", 200, time.Minute)
	if got, want := p.post(faultQuery), answerOf(t, f.large, faultQuery); got.body != want {
		t.Errorf("started on it: %d %.300s; want %.300s", got.status, got.body, want)
	}
	p.stop()
	refused(t, "database may only be read", "server.databases.read_only",
		"load", f.small, "--yes", "--json", "--store", f.uri)
	must(t, "load", f.large, "--store", f.uri) // nothing changes, so nothing is written
}
