package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// newLoad returns a load of the package in dir.
func newLoad(t *testing.T, uri, dir string, yes bool) *load {
	t.Helper()
	var out, said bytes.Buffer
	k := &loadCommand{Package: dir, storeFlags: storeFlags{Store: uri}, Yes: yes}
	l := &load{loadCommand: k, console: &console{strings.NewReader(""), &out, &said}, progress: newProgress(&said)}
	var err error
	if l.pkg, err = k.check(t.Context(), l.console); err != nil {
		t.Fatal(err)
	}
	if l.store, err = k.openStore(t.Context(), func(c *neo4jstore.Config) { c.Observe = l.observe }); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.store.Close() })
	return l
}

// A plan holds for the graph that it was made for. Where another load comes in
// between, it is not applied: that would make a graph that is neither package.
func TestPlanOfAnotherGraph(t *testing.T) {
	server := neo4jtest.Shared(t)
	login(t, server)
	one, other := copyOf(t)
	third := small(t)
	edit(t, third, "networks.csv", "River Cities", "Pond Cities")
	must(t, "load", one, "--store", server.URI)

	l := newLoad(t, server.URI, other, false)
	plan, err := l.plan(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	must(t, "load", third, "--store", server.URI)
	if _, err := l.apply(t.Context(), plan.Batch()); !errors.Is(err, graph.ErrStale) || graph.Hint(err) == "" {
		t.Errorf("apply of a plan for another graph: %v; want %v with a hint", err, graph.ErrStale)
	}
	const query = `{ dataset { version } networks { nodes { name { value } } } }`
	if got, want := compact(t, []byte(must(t, "query", "--json", "--store", server.URI, query))), answerOf(t, third, query); got != want {
		t.Errorf("after it: %s; want what was loaded in between, %s", got, want)
	}
	if err := l.once(t.Context()); err != nil {
		t.Errorf("once more: %v", err)
	}
	if got, want := compact(t, []byte(must(t, "query", "--json", "--store", server.URI, query))), answerOf(t, other, query); got != want {
		t.Errorf("once more: %s; want %s", got, want)
	}
}

// Away from a terminal, progress is a line from time to time.
func TestProgressLines(t *testing.T) {
	var said bytes.Buffer
	p := newProgress(&said)
	rows := neo4jstore.Statement{Name: "put edges", Params: map[string]any{"rows": make([]any, 1000)}}
	p.statement(rows) // before it begins
	end := p.begin(graph.Batch{PutEdges: make([]*graph.Edge, 2500)})
	p.statement(rows)
	p.statement(neo4jstore.Statement{Name: "state"})
	p.next = time.Now().Add(-time.Second)
	p.statement(rows)
	p.statement(rows)
	end()
	if got, want := said.String(), "glocal: 2,000 of 2,500 records loaded\n"; got != want {
		t.Errorf("progress says %q; want %q", got, want)
	}
}

// On a terminal it is a bar, which goes when it is done.
func TestProgressBar(t *testing.T) {
	master, slave := openTerminal(t)
	p := newProgress(slave)
	end := p.begin(graph.Batch{PutNodes: make([]*graph.Node, 40)})
	p.statement(neo4jstore.Statement{Name: "put nodes", Params: map[string]any{"rows": make([]any, 40)}})
	end()
	if _, err := slave.WriteString("end"); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	buf := make([]byte, 4096)
	for !strings.HasSuffix(got.String(), "end") {
		n, err := master.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		got.Write(buf[:n])
	}
	said := got.String()
	if !strings.Contains(said, "loading") || !strings.Contains(said, "0/40") {
		t.Errorf("a terminal gets %q; want a bar with counts", said)
	}
	if last := said[strings.LastIndex(said, "\r")+1:]; strings.Contains(last, "loading") {
		t.Errorf("a terminal gets %q; want nothing left of the bar", said)
	}
}

// Only files can be terminals, and what nobody sits at is none.
func TestTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, f := range []any{&bytes.Buffer{}, strings.NewReader(""), null} {
		if _, ok := terminal(f); ok {
			t.Errorf("terminal(%T) = true; want false", f)
		}
	}
}

// A graph that is not what its version says is written anew, also where it is
// what the package says.
func TestVersionThatDoesNotHold(t *testing.T) {
	server := neo4jtest.Shared(t)
	login(t, server)
	one, other := copyOf(t)
	must(t, "load", one, "--store", server.URI)
	l := newLoad(t, server.URI, other, true)
	for name, cypher := range map[string]string{
		"another version":   "MATCH (g:GlocalGraph) SET g.version = $v, g.content = $v",
		"a version to come": "MATCH (g:GlocalGraph) SET g.content = $v",
	} {
		if err := server.Exec(t.Context(), cypher, map[string]any{"v": l.pkg.Version().String()}); err != nil {
			t.Fatal(err)
		}
		if got := must(t, "load", one, "--yes", "--store", server.URI); strings.Contains(got, "nothing changes") {
			t.Errorf("%s: load says %s", name, got)
		}
		const query = `{ dataset { version } networks { nodes { name { value } } } }`
		if got, want := compact(t, []byte(must(t, "query", "--json", "--store", server.URI, query))), answerOf(t, one, query); got != want {
			t.Errorf("%s: after it %s; want %s", name, got, want)
		}
	}
}
