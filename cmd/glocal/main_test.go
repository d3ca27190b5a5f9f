package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// TestMain lets scripts and tests run this program as the command glocal.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	testscript.Main(tests{m}, map[string]func(){"glocal": main})
}

// tests are the tests of this package, with the Neo4j server that some share.
type tests struct{ *testing.M }

func (t tests) Run() int { return neo4jtest.Run(t.M) }

// asProgram is the variable that makes the test binary be the program.
const asProgram = "GLOCAL_TEST_AS_PROGRAM"

// TestCommands runs testdata/NAME.txtar, a script a command. The folder
// testdata/small is there as small.
func TestCommands(t *testing.T) {
	p := scripting()
	p.Dir = "testdata"
	testscript.Run(t, p)
}

// scripting returns how scripts run.
func scripting() testscript.Params {
	return testscript.Params{
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exit2": exit2},
		Setup: func(e *testscript.Env) error {
			for _, v := range os.Environ() { // nothing of the caller's settings
				if strings.HasPrefix(v, "GLOCAL_") {
					name, _, _ := strings.Cut(v, "=")
					e.Setenv(name, "")
				}
			}
			frozen, err := filepath.Abs("../../test/frozen")
			if err != nil {
				return err
			}
			e.Setenv("FROZEN", frozen)
			return os.CopyFS(filepath.Join(e.WorkDir, "small"), os.DirFS(filepath.Join("testdata", "small")))
		},
	}
}

// exit2 runs a command that must end with status 2, print nothing to standard
// output, and say to standard error what to do.
func exit2(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: exit2 command…")
	}
	err := ts.Exec(args[0], args[1:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitUsage {
		ts.Fatalf("%q ends with %v; want exit status %d", args, err, exitUsage)
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("%q prints %q; want nothing", args, out)
	}
	if said := ts.ReadFile("stderr"); !strings.HasPrefix(said, "glocal: ") {
		ts.Fatalf("%q says %q; want what is wrong", args, said)
	}
}
