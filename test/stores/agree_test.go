package stores_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/loader/generate"
	"github.com/glocal-graph/glocal/resolvers"
)

// Queries written at random are answered with the same bytes from both stores and the mirror.
func TestRandomQueriesAgree(t *testing.T) {
	const queries, seed = 300, 20260115
	p := load(t, generated(t, generate.Spec{Cities: 300, Networks: 25, Relations: 1800, Seed: seed}))
	w := newWriter(seed, p.pkg)
	type asked struct {
		document string
		cursor   []string
	}
	all := make(chan asked, queries)
	for range queries {
		d, c := w.query()
		all <- asked{d, c}
	}
	close(all)

	var mu sync.Mutex
	var answered, filled, turned int
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for q := range all {
				got := p.agree(t, resolvers.Request{Query: q.document})
				after, more := dig(got.Data, q.cursor)
				if more {
					p.agree(t, resolvers.Request{Query: q.document, Variables: map[string]any{"after": after}})
				}
				mu.Lock()
				if len(got.Errors) == 0 {
					answered++
				}
				if len(got.Data) > 200 {
					filled++
				}
				if more {
					turned++
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	t.Logf("%d of %d queries answered without errors, %d with more than 200 bytes, %d pages turned, %d statements",
		answered, queries, filled, turned, p.statements.Load())
	if answered < queries*9/10 || filled < queries/2 || turned < queries/20 {
		t.Errorf("%d of %d queries answered, %d with more than 200 bytes, %d pages turned; such queries hold too little", answered, queries, filled, turned)
	}
}

// agree asks all and compares.
func (p *pair) agree(t *testing.T, r resolvers.Request) *resolvers.Response {
	t.Helper()
	want := p.mem.Do(context.Background(), r)
	for _, other := range []struct {
		name    string
		service *resolvers.Service
	}{{"neo4jstore", p.neo}, {"mirror", p.mirror}} {
		got := other.service.Do(context.Background(), r)
		if string(got.Data) != string(want.Data) {
			t.Errorf("%s\n%v\nanswers differ (-memstore +%s):\n%s", r.Query, r.Variables, other.name, cmp.Diff(lines(want.Data), lines(got.Data)))
		}
		if diff := cmp.Diff(failures(want), failures(got)); diff != "" {
			t.Errorf("%s\n%v\nerrors differ (-memstore +%s):\n%s", r.Query, r.Variables, other.name, diff)
		}
	}
	return want
}

// failures returns the errors of a response, in an order of its own: that of
// fields that run at once is not given.
func failures(r *resolvers.Response) []string {
	var out []string
	for _, e := range r.Errors {
		out = append(out, e.Path.String()+": "+e.Message)
		if e.Extensions["code"] == "INTERNAL" {
			out = append(out, "INTERNAL, which is a fault of the service")
		}
	}
	slices.Sort(out)
	return out
}

func lines(data json.RawMessage) []string {
	return strings.SplitAfter(strings.NewReplacer(",", ",\n", "{", "{\n").Replace(string(data)), "\n")
}

// dig returns the text at a path of an answer, if there is one.
func dig(data json.RawMessage, path []string) (string, bool) {
	if len(path) == 0 || len(data) == 0 {
		return "", false
	}
	var v any
	if json.Unmarshal(data, &v) != nil {
		return "", false
	}
	for _, name := range path {
		m, _ := v.(map[string]any)
		v = m[name]
	}
	s, ok := v.(string)
	return s, ok
}
