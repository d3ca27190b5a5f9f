package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/glocal-graph/glocal/test/frozen"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// target is a server that is measured.
type target struct {
	name     string // "peer", "embedded" …
	title    string
	dialect  dialect
	process  *process
	address  string // host and port
	path     string // "/graphql"
	database bool   // what it costs includes what Neo4j does meanwhile
	mirror   bool
}

// maxTargets is how many there are at most.
const maxTargets = 7

// arena is everything that is started for a run.
type arena struct {
	neo4j    *neo4jtest.Server
	client   *client
	targets  []*target
	embedded *target // what the other forms of glocal are compared with
	program  string  // of this process, which is also the client and the bare handler
}

// stop ends what was started.
func (a *arena) stop() {
	if a.client != nil {
		a.client.stop()
	}
	for _, t := range a.targets {
		t.process.stop()
	}
	if a.neo4j != nil {
		_ = a.neo4j.Stop() // nothing in it is kept
	}
}

// start starts Neo4j with the data of package frozen, the peer, the forms of glocal that
// there are, and the client. What was started is returned with an error too.
func start(ctx context.Context, temp string) (*arena, error) {
	a := &arena{}
	var err error
	if a.program, err = os.Executable(); err != nil {
		return a, fmt.Errorf("find this program: %w", err)
	}
	say("building glocal")
	glocal := filepath.Join(temp, "glocal")
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", glocal, "github.com/glocal-graph/glocal/cmd/glocal")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return a, fmt.Errorf("build glocal: %w\n%s", err, out)
	}
	say("installing the peer; the first time that fetches 70 MB")
	peer, err := install(ctx)
	if err != nil {
		return a, err
	}
	say("starting Neo4j and loading the data")
	if a.neo4j, err = neo4jtest.Start(ctx, neo4jtest.Config{}); err != nil {
		return a, err
	}
	pkg := filepath.Join(temp, "package")
	if err := os.CopyFS(pkg, frozen.FS); err != nil {
		return a, fmt.Errorf("write the data package: %w", err)
	}
	load := exec.CommandContext(ctx, glocal, "load", pkg, "--yes", "--store="+a.neo4j.URI)
	if out, err := load.CombinedOutput(); err != nil {
		return a, fmt.Errorf("load the data: %w\n%s", err, out)
	}
	say("starting the servers")
	if err := a.startPeer(ctx, peer); err != nil {
		return a, err
	}
	if err := a.startForms(ctx, glocal, pkg); err != nil {
		return a, err
	}
	a.client, err = startClient(a.program)
	return a, err
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, "peers: "+format+"\n", args...) }

func (a *arena) startPeer(ctx context.Context, dir string) error {
	cmd := pinned(serverCore, "node", "server.mjs")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NODE_ENV=production", "NEO4J_URI="+a.neo4j.URI)
	return a.launch(ctx, cmd, `^ready (http://\S+)`, &target{name: "peer", title: "@neo4j/graphql", dialect: peerDialect, database: true})
}

// startForms starts the forms of glocal serve that this glocal has, over the data
// package pkg or the store that it was loaded into.
func (a *arena) startForms(ctx context.Context, glocal, pkg string) error {
	help, err := exec.CommandContext(ctx, glocal, "serve", "--help").CombinedOutput()
	if err != nil {
		return fmt.Errorf("ask glocal serve for help: %w\n%s", err, help)
	}
	mirrors, caches := hasFlag(help, "mirror"), hasFlag(help, "cache")
	// The first answers wait for what is made once, on a machine that may be busy.
	plain := []string{"serve", "--listen=127.0.0.1:0", "--log-level=warn", "--timeout=1m"}
	bare := plain[:len(plain):len(plain)] // without a cache
	if caches {
		bare = append(bare, "--cache=0")
	}
	store := append(bare[:len(bare):len(bare)], "--store="+a.neo4j.URI)
	direct := store
	if mirrors {
		direct = append(store[:len(store):len(store)], "--mirror=off")
	}
	forms := []struct {
		there bool
		args  []string
		target
	}{
		{true, append(bare[:len(bare):len(bare)], "--data="+pkg), target{name: "embedded", title: "embedded"}},
		{mirrors, append(store[:len(store):len(store)], "--mirror=on"), target{name: "mirror", title: "mirror", mirror: true, database: true}},
		{true, direct, target{name: "neo4j", title: "on Neo4j", database: true}},
		{caches, append(plain[:len(plain):len(plain)], "--data="+pkg), target{name: "cache", title: "embedded, cache"}},
	}
	for _, f := range forms {
		if !f.there {
			say("this glocal has no form %q", f.name)
			continue
		}
		f.dialect = glocalDialect
		if err := a.launch(ctx, pinned(serverCore, glocal, f.args...), `(http://127\.0\.0\.1:\d+/graphql)`, &f.target); err != nil {
			return err
		}
		if err := f.ready(ctx); err != nil {
			return err
		}
		if f.name == "embedded" {
			a.embedded = &f.target
		}
	}
	return nil
}

// hasFlag reports whether a flag is described by a help text.
func hasFlag(help []byte, name string) bool {
	return regexp.MustCompile(`(?m)^\s*(-\w, )?--(\[no-\])?` + name + `\b[^-]`).Match(help)
}

// startBare starts the handler that says what glocal has answered.
func (a *arena) startBare(ctx context.Context, temp string, runs []*operationRun) error {
	var answers []bareAnswer
	for _, r := range runs {
		for i, x := range r.answers {
			answers = append(answers, bareAnswer{r.barePath(i), x})
		}
	}
	file := filepath.Join(temp, "answers.json")
	if err := writeBare(file, answers); err != nil {
		return err
	}
	t := &target{name: "bare", title: "bare handler", dialect: glocalDialect}
	if err := a.launch(ctx, pinned(serverCore, a.program, bareMode, file), `^ready (http://\S+)`, t); err != nil {
		return err
	}
	for _, r := range runs {
		if err := r.askBare(t, a.embedded); err != nil {
			return err
		}
	}
	return nil
}

func (a *arena) launch(ctx context.Context, cmd *exec.Cmd, ready string, t *target) error {
	p, at, err := launch(ctx, cmd, regexp.MustCompile(ready))
	if err != nil {
		return err
	}
	t.process = p
	a.targets = append(a.targets, t)
	u, err := url.Parse(strings.TrimSpace(at))
	if err != nil {
		return fmt.Errorf("address of %s: %w", t.name, err)
	}
	t.address, t.path = u.Host, u.Path
	return nil
}

// ready returns when a form of glocal is ready and, for a mirror, answers come
// from there.
func (t *target) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startupTime)
	defer cancel()
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+t.address+"/readyz", nil)
		if err != nil {
			return fmt.Errorf("ask whether %s is ready: %w", t.name, err)
		}
		var said []byte
		if r, err := http.DefaultClient.Do(req); err == nil {
			said, _ = io.ReadAll(r.Body)
			r.Body.Close()
			var state struct{ Mirror struct{ Serving bool } }
			if r.StatusCode == http.StatusOK && (!t.mirror || json.Unmarshal(said, &state) == nil && state.Mirror.Serving) {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s is not ready: %w; it says %s\n%s", t.name, ctx.Err(), said, t.process.words())
		case <-time.After(100 * time.Millisecond):
		}
	}
}
