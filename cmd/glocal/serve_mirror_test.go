package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// mirrored is a service that mirrors a database under faults.
type mirrored struct {
	service *process
	answers map[string]string // to faultQuery, and the version that gives it

	mu   sync.Mutex
	seen map[string]int // answers by version
}

// startMirror starts a service that mirrors the database, which has no graph yet.
func (f *faults) startMirror(t *testing.T) *mirrored {
	t.Helper()
	m := &mirrored{service: serve(t, os.Args[0], "--store", f.uri), answers: map[string]string{
		answerOf(t, f.small, faultQuery): version(t, f.small), answerOf(t, f.large, faultQuery): version(t, f.large),
	}}
	m.service.awaitStatus("/readyz", 200, time.Minute) // an empty graph, from the store
	if got, _ := m.ready(t); got.Mirror.Serving || got.Mirror.Age != nil {
		t.Errorf("/readyz before anything was loaded = %+v; want that the store is served from", got)
	}
	return m
}

// ask lets 50 clients ask until stop is called.
func (m *mirrored) ask(t *testing.T) (stop func()) {
	done := make(chan struct{})
	m.seen = map[string]int{}
	var clients sync.WaitGroup
	for range 50 {
		clients.Go(func() {
			for {
				select {
				case <-done:
					return
				case <-time.After(time.Second): // the database needs the processor too
				}
				r := m.service.post(faultQuery)
				v, whole := m.answers[r.body]
				if r.err != nil || r.status != 200 || !whole {
					t.Errorf("answer = %d %v %.300s; want one of a whole version", r.status, r.err, r.body)
					return
				}
				m.mu.Lock()
				m.seen[v]++
				m.mu.Unlock()
			}
		})
	}
	return sync.OnceFunc(func() {
		close(done)
		clients.Wait()
		t.Logf("answers by version: %v", m.seen)
	})
}

// answered waits until each client has about once more got the answer of a
// package, and nothing else came between.
func (m *mirrored) answered(t *testing.T, dir string) {
	t.Helper()
	v := version(t, dir)
	count := func() int {
		m.mu.Lock()
		defer m.mu.Unlock()
		return m.seen[v]
	}
	enough := count() + 50
	for deadline := time.Now().Add(time.Minute); count() < enough; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("too few answers of version %.12s after a minute", v)
		}
	}
}

// readyAnswer is what /readyz says.
type readyAnswer struct {
	Status, Version string
	Mirror          struct {
		Serving bool
		Age     *float64
		Store   string
	}
}

// ready returns what /readyz says, and whether that is that it is ready: what
// the first request would wait for may still be made.
func (m *mirrored) ready(t *testing.T) (r readyAnswer, ok bool) {
	t.Helper()
	status, body := m.service.get("/readyz")
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		t.Fatalf("/readyz = %d %s: %v", status, body, err)
	}
	return r, status == 200
}

// await waits until the mirror serves a package and the store stands to it as
// given, and returns what is then said.
func (m *mirrored) await(t *testing.T, dir, store string) readyAnswer {
	t.Helper()
	v := version(t, dir)
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		r, ok := m.ready(t)
		if ok && r.Version == v && r.Mirror.Serving && r.Mirror.Store == store {
			return r
		}
		if time.Now().After(deadline) {
			t.Fatalf("/readyz = %+v after a minute; want version %.12s and a store that is %s", r, v, store)
		}
	}
}

// older checks that what is served is old, grows older, and is said to be so in
// all places.
func (m *mirrored) older(t *testing.T, dir, store string) {
	t.Helper()
	before := m.await(t, dir, store)
	m.answered(t, dir)
	time.Sleep(1100 * time.Millisecond)
	after := m.await(t, dir, store)
	if grown := *after.Mirror.Age - *before.Mirror.Age; grown < 1 {
		t.Errorf("age was %v s and is %v s more than a second later", *before.Mirror.Age, *after.Mirror.Age)
	}
	var v struct {
		Data   struct{ Version string }
		Mirror struct {
			Serving bool
			Age     float64
			Store   string
		}
	}
	status, body := m.service.get("/version")
	if err := json.Unmarshal([]byte(body), &v); err != nil || status != 200 || v.Data.Version != before.Version ||
		!v.Mirror.Serving || v.Mirror.Store != store || v.Mirror.Age < *after.Mirror.Age {
		t.Errorf("/version = %d %s; want what /readyz says: %+v", status, body, after)
	}
}

// A graph that does not fit is served from the store; where it has to fit, the
// command ends and says what to do.
func TestMirrorWithoutRoom(t *testing.T) {
	server := neo4jtest.Shared(t)
	login(t, server)
	one, _ := copyOf(t)
	must(t, "load", one, "--store", server.URI)
	p := serve(t, os.Args[0], "--store", server.URI, "--mirror-memory=1000")
	p.wait(`level=WARN msg="the graph does not fit into the mirror; it is served from the store" .*hint=.*--mirror-memory`, 0)
	if got, want := p.post(faultQuery), answerOf(t, one, faultQuery); got.status != 200 || got.body != want {
		t.Errorf("answer = %d %.300s; want %.300s", got.status, got.body, want)
	}
	p.awaitStatus("/readyz", 200, time.Minute)
	if _, body := p.get("/readyz"); !strings.Contains(body, `"mirror":{"serving":false,"store":"too large"}`) {
		t.Errorf("/readyz = %s; want that the store is served from", body)
	}
	p.stop()

	cmd := exec.Command(os.Args[0], "serve", "--listen=127.0.0.1:0", "--store", server.URI, "--mirror=on", "--mirror-memory=1000")
	cmd.Env = append(os.Environ(), asProgram+"=1")
	out, _ := cmd.CombinedOutput()
	if said := string(out); cmd.ProcessState.ExitCode() != exitFailure || !strings.Contains(said, "does not fit") || !strings.Contains(said, "\nhint: ") {
		t.Errorf("with --mirror=on glocal serve ends with status %d and says\n%s", cmd.ProcessState.ExitCode(), said)
	}
}
