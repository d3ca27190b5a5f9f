package neo4jtest_test

import (
	"os"
	"os/exec"
	"testing"
	"time"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// Shared is empty for each test that asks for it.
func TestSharedIsEmpty(t *testing.T) {
	for range 2 {
		s := neo4jtest.Shared(t)
		if got := count(t, s); got != 0 {
			t.Errorf("Shared has %d nodes; want none", got)
		}
		if err := s.Exec(t.Context(), "UNWIND range(1, 3) AS i CREATE (:Left {i: i})-[:OVER]->(:Right)", nil); err != nil {
			t.Fatal(err)
		}
	}
}

// A server that is killed comes back on the same address with what was
// committed, and takes its settings anew.
func TestKillAndRestart(t *testing.T) {
	s := neo4jtest.New(t, neo4jtest.Config{Password: "not-a-secret"})
	const create = "CREATE (:Kept)"
	if err := s.Exec(t.Context(), create, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := s.Restart(t.Context(), "server.databases.read_only=neo4j"); err != nil {
		t.Fatal(err)
	}
	if got := count(t, s); got != 1 {
		t.Errorf("after a restart there are %d nodes; want 1", got)
	}
	if err := s.Exec(t.Context(), create, nil); err == nil {
		t.Error("a server that is set to read only has written")
	}
	stranger := *s
	stranger.Password = "another-secret"
	if err := stranger.Exec(t.Context(), "RETURN 1", nil); err == nil {
		t.Error("a wrong password was let in")
	}
}

func count(t *testing.T, s *neo4jtest.Server) int64 {
	t.Helper()
	rows, err := s.Query(t.Context(), "MATCH (n) RETURN count(n) AS n", nil)
	if err != nil {
		t.Fatal(err)
	}
	return rows[0]["n"].(int64)
}

// Processes take turns on a server that they share: one that asks for it waits
// until the tests of another that use it have ended.
func TestTurns(t *testing.T) {
	if os.Getenv("GLOCAL_TEST_TURN") != "" { // the other process
		neo4jtest.Shared(t)
		return
	}
	uri := neo4jtest.Shared(t).URI
	start := func() (cmd *exec.Cmd, ended chan error) {
		cmd = exec.Command(os.Args[0], "-test.run=^TestTurns$")
		cmd.Env = append(os.Environ(), "GLOCAL_TEST_TURN=1", neo4jtest.SharedURI+"="+uri)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended = make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		return cmd, ended
	}
	if os.Getenv(neo4jtest.SharedURI) == "" { // this process waits for nobody, and nobody for it
		if _, ended := start(); <-ended != nil {
			t.Error("another process cannot use the server")
		}
		return
	}
	cmd, ended := start()
	select {
	case err := <-ended:
		t.Errorf("another process used the server meanwhile, %v", err)
	case <-time.After(500 * time.Millisecond):
		_ = cmd.Process.Kill()
		<-ended
	}
}
