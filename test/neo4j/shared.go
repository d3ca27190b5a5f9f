package neo4jtest

import (
	"context"
	"errors"
	"flag"
	"os"
	"sync"
	"testing"
)

// SharedURI is the variable that names the server which Shared returns, in
// place of one that the process starts.
const SharedURI = "GLOCAL_TEST_NEO4J_URI"

// shared is the one server of a test process. It is set once, by the first
// test that asks for it.
var shared struct {
	once   sync.Once
	server *Server
	err    error
	turn   *turn // nil where no other process knows the server
}

// Run runs the tests of a package and then stops the server that they shared:
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }
func Run(m *testing.M) int {
	defer func() {
		if shared.server != nil && shared.server.cmd != nil {
			shared.server.Kill() // nothing on it is kept
			shared.server.clean()
		}
	}()
	return m.Run()
}

// Shared returns the server that the tests of this process share, with all its
// nodes deleted; what a test does to it must not outlive the test. Where other
// processes share it too, it waits until none of their tests uses it.
func Shared(t testing.TB) *Server {
	t.Helper()
	leaveOut(t)
	shared.once.Do(func() {
		if uri := os.Getenv(SharedURI); uri != "" {
			shared.server = &Server{URI: uri, User: os.Getenv("GLOCAL_TEST_NEO4J_USER"), Password: os.Getenv("GLOCAL_TEST_NEO4J_PASSWORD")}
			shared.turn = &turn{uri: uri}
			return
		}
		shared.server, shared.err = Start(context.Background(), Config{Serial: forTests()})
	})
	missing(t, shared.err)
	if shared.turn != nil {
		if err := shared.turn.begin(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(shared.turn.end)
	}
	if err := shared.server.Empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	return shared.server
}

// Keep makes the server that Shared has returned this process's own until it
// ends, for what one test loads and others ask.
func Keep(t testing.TB) {
	t.Helper()
	if shared.turn != nil {
		if err := shared.turn.begin(); err != nil {
			t.Fatal(err)
		}
	}
}

// New starts a server for one test, which is compiled in a hurry, and stops it
// when the test ends.
func New(t testing.TB, cfg Config) *Server {
	t.Helper()
	leaveOut(t)
	cfg.Brief, cfg.Serial = forTests(), forTests()
	s, err := Start(t.Context(), cfg)
	missing(t, err)
	t.Cleanup(func() {
		s.Kill()
		s.clean()
	})
	return s
}

// forTests reports whether servers live for tests only. Benchmarks measure one
// that runs as it does in use.
func forTests() bool {
	bench := flag.Lookup("test.bench")
	return bench == nil || bench.Value.String() == ""
}

// leaveOut skips a test under -short, which is for quick rounds while working.
// CI never leaves it out.
func leaveOut(t testing.TB) {
	t.Helper()
	if testing.Short() && os.Getenv("CI") != "true" {
		t.Skip("needs Neo4j: left out by -short")
	}
}

// missing ends a test that has no server: quietly where a person runs it
// without the programs, loudly where CI says that they must be there.
func missing(t testing.TB, err error) {
	t.Helper()
	switch {
	case err == nil:
	case errors.Is(err, ErrMissing) && os.Getenv("CI") != "true":
		t.Skip("needs Neo4j: ", err)
	default:
		t.Fatal("needs Neo4j: ", err)
	}
}
