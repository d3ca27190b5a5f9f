package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// TestCommandsOnNeo4j runs testdata/neo4j/NAME.txtar, each on an empty
// database, whose address is $STORE.
func TestCommandsOnNeo4j(t *testing.T) {
	scripts, err := filepath.Glob("testdata/neo4j/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("scripts: %v, %v", scripts, err)
	}
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) {
			server := neo4jtest.Shared(t)
			p := scripting()
			p.Files = []string{script}
			prepare := p.Setup
			p.Setup = func(e *testscript.Env) error {
				if err := prepare(e); err != nil {
					return err
				}
				e.Setenv("STORE", server.URI)
				e.Setenv(userVariable, server.User)
				e.Setenv(passwordVariable, server.Password)
				return nil
			}
			testscript.Run(t, p)
		})
	}
}

// login makes this process and those that it starts log in to server.
func login(t *testing.T, server *neo4jtest.Server) {
	t.Helper()
	t.Setenv(userVariable, server.User)
	t.Setenv(passwordVariable, server.Password)
}

// glocal runs a command in this process, without a terminal, and returns its
// status and what it prints and says.
func glocal(args ...string) (status int, out, said string) {
	var stdout, stderr bytes.Buffer
	status = run(args, &console{strings.NewReader(""), &stdout, &stderr})
	return status, stdout.String(), stderr.String()
}

// must runs a command that must succeed and returns what it prints.
func must(t *testing.T, args ...string) string {
	t.Helper()
	status, out, said := glocal(args...)
	if status != 0 {
		t.Fatalf("glocal %q = %d, says:\n%s", args, status, said)
	}
	return out
}

// refused runs a command that must fail with status 1 within ten seconds, say
// why and what to do.
func refused(t *testing.T, why, hint string, args ...string) {
	t.Helper()
	start := time.Now()
	status, out, said := glocal(args...)
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("glocal %q takes %v to fail; want 10 s at most", args, took)
	}
	if status != exitFailure || out != "" {
		t.Errorf("glocal %q = %d, prints %q; want status 1 and nothing printed", args, status, out)
	}
	for _, want := range []string{why, `(?m)^hint: .*` + hint} {
		if !regexp.MustCompile(want).MatchString(said) {
			t.Errorf("glocal %q says\n%s\nwhich does not match %s", args, said, want)
		}
	}
}

// generated makes a data package of the given size and returns its folder.
func generated(t *testing.T, cities, networks, relations string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "package")
	must(t, "generate", "--cities", cities, "--networks", networks, "--relations", relations, dir)
	return dir
}

// version returns the version of the graph that a package makes.
func version(t *testing.T, dir string) string {
	t.Helper()
	var v struct{ Version string }
	if err := json.Unmarshal([]byte(must(t, "check", "--json", dir)), &v); err != nil {
		t.Fatal(err)
	}
	return v.Version
}

// answerOf returns the answer to query on a package, as the embedded store
// gives it.
func answerOf(t *testing.T, dir, query string) string {
	t.Helper()
	return compact(t, []byte(must(t, "query", "--json", "--data", dir, query)))
}

func compact(t *testing.T, text []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return b.String()
}

// reply is one answer over HTTP.
type reply struct {
	status     int
	retryAfter string
	body       string
	err        error
}

// isAway reports whether r says that the graph cannot be read now, and nothing
// else.
func (r reply) isAway() bool {
	var v struct{ Data any }
	return r.err == nil && r.status == 503 && r.retryAfter != "" && json.Unmarshal([]byte(r.body), &v) == nil && v.Data == nil
}

// post asks a service one question.
func (p *process) post(query string) reply {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return reply{err: err}
	}
	r, err := http.Post(p.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return reply{err: err}
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	return reply{r.StatusCode, r.Header.Get("Retry-After"), strings.TrimSpace(string(text)), err}
}

// awaitStatus waits until a path has a status, and fails after patience.
func (p *process) awaitStatus(path string, want int, patience time.Duration) {
	p.t.Helper()
	var status int
	var body string
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if status, body = p.get(path); status == want {
			return
		}
	}
	p.t.Fatalf("%s = %d %s after %v; want %d", path, status, body, patience, want)
}

// copyOf returns a copy of the package small in a folder of its own, changed
// so that names, counts and the title differ.
func copyOf(t *testing.T) (same, other string) {
	t.Helper()
	same, other = small(t), small(t)
	edit(t, other, "datapackage.json", first.title, second.title)
	edit(t, other, "networks.csv", first.name, second.name)
	f, err := os.OpenFile(filepath.Join(other, "networks.csv"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString("lake-cities,Lake Cities,city-network,regional,charter\n"); err != nil {
		t.Fatal(err)
	}
	return same, other
}
