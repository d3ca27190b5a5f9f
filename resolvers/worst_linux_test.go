package resolvers_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/randquery"
)

// mostCPU is how much processor time a request within the limits may take.
const mostCPU = time.Second

// cpuOf returns the processor time that f takes on this thread.
func cpuOf(f func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	used := func() time.Duration {
		var u syscall.Rusage
		const thread = 1 // RUSAGE_THREAD
		if err := syscall.Getrusage(thread, &u); err != nil {
			panic(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := used()
	f()
	return used() - before
}

// FuzzCost looks for requests that cost more than a second of processor time. It
// begins with the worst that TestSearchForCost has found.
func FuzzCost(f *testing.F) {
	s := resolvers.New(builtInMemstore(f), resolvers.Options{})
	for _, w := range worstRequests(f) {
		variables, err := json.Marshal(w.Variables)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(w.Query, string(variables))
	}
	f.Fuzz(func(t *testing.T, query, variables string) {
		r := resolvers.Request{Query: query}
		if len(query)+len(variables) > 100<<10 || json.Unmarshal([]byte(variables), &r.Variables) != nil {
			t.Skip()
		}
		var a *resolvers.Response
		cpu := cpuOf(func() { a = s.Do(t.Context(), r) })
		if cpu > slower*mostCPU {
			t.Errorf("%v of processor time, answer %.200s; want at most %v:\n%s\n%s", cpu, a.Data, mostCPU, query, variables)
		}
	})
}

// Most of the requests that are kept are still answered, or they measure nothing.
func TestWorstAreAnswered(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	answered := 0
	all := worstRequests(t)
	for _, r := range all {
		if a := s.Do(t.Context(), r); a.Data != nil {
			answered++
		}
	}
	if answered < len(all)/2 {
		t.Errorf("%d of %d are answered; search anew (TestSearchForCost)", answered, len(all))
	}
}

// worstDir is where the worst requests are kept.
const worstDir = "testdata/worst"

// worstRequests returns the requests that are kept.
func worstRequests(tb testing.TB) (out []resolvers.Request) {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(worstDir, "*.json"))
	if err != nil || len(files) < 10 {
		tb.Fatalf("%d requests in %s, %v; want 10 or more", len(files), worstDir, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		var r resolvers.Request
		if err := json.Unmarshal(text, &r); err != nil {
			tb.Fatalf("%s: %v", file, err)
		}
		out = append(out, r)
	}
	return out
}

// TestSearchForCost makes documents at random, makes them as large as the limits
// let them be, and keeps the worst by processor time and by processor time for a
// byte. It takes some minutes and runs where GLOCAL_SEARCH_COST says how many
// documents to make.
func TestSearchForCost(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("GLOCAL_SEARCH_COST"))
	if err != nil {
		t.Skip("searches where GLOCAL_SEARCH_COST says how many documents to make")
	}
	schema := gql.Load().AST()
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	g := randquery.New(schema, randquery.Words{IDs: []string{"city:milan-it", "network:uclg", "network:mmc", "framework:gcm", "country:it", "source:seed-001"},
		Texts: []string{"Milan", "a", "migration", "city of"}}, seed)
	r := rand.New(rand.NewPCG(seed, 3))
	type found struct {
		resolvers.Request
		cpu   time.Duration
		bytes int
		size  int // of the answer
		code  string
	}
	var all []found
	for range n {
		asked := g.Next().Request()
		query := enlarge(asked.Query, r)
		f := found{Request: resolvers.Request{Query: query, OperationName: asked.OperationName, Variables: asked.Variables}, bytes: len(query)}
		var a *resolvers.Response
		f.cpu = cpuOf(func() { a = s.Do(t.Context(), f.Request) })
		f.size = len(a.Data)
		for _, e := range a.Errors {
			if e.Extensions["code"] == "INTERNAL" {
				t.Fatalf("internal error: %s\n%v", f.Query, f.Variables)
			}
		}
		if a.Data == nil {
			f.code, _ = a.Errors[0].Extensions["code"].(string)
		}
		all = append(all, f)
	}
	var kept []found
	keep := func(by func(a, b found) int) {
		slices.SortFunc(all, by)
		for _, f := range all[:min(10, len(all))] {
			if !slices.ContainsFunc(kept, func(k found) bool { return k.Query == f.Query }) {
				kept = append(kept, f)
			}
		}
	}
	keep(func(a, b found) int { return cmp.Compare(b.cpu, a.cpu) })
	keep(func(a, b found) int {
		return cmp.Compare(float64(b.cpu)/float64(b.bytes+200), float64(a.cpu)/float64(a.bytes+200))
	})
	if err := errors.Join(os.RemoveAll(worstDir), os.MkdirAll(worstDir, 0o777)); err != nil {
		t.Fatal(err)
	}
	for i, f := range kept {
		t.Logf("%v, %d bytes, answer %d bytes %s", f.cpu, f.bytes, f.size, f.code)
		text, err := json.MarshalIndent(f.Request, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(worstDir, fmt.Sprintf("%02d.json", i)), append(text, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// enlarge returns a document with larger pages and limits, and its root fields
// several times under other names.
func enlarge(query string, r *rand.Rand) string {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return query
	}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				for _, a := range s.Arguments {
					most := map[string]string{"first": "100", "last": "100", "limit": "1000", "maxHops": "8", "hops": "8"}[a.Name]
					if most != "" && a.Value.Kind == ast.IntValue && r.IntN(4) > 0 {
						a.Value.Raw = most
					}
				}
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			}
		}
	}
	for _, f := range doc.Fragments {
		walk(f.SelectionSet)
	}
	for _, o := range doc.Operations {
		walk(o.SelectionSet)
		set := o.SelectionSet
		for i := range r.IntN(1 + 40/len(set)) {
			for j, s := range set {
				if f, ok := s.(*ast.Field); ok {
					again := *f
					again.Alias = fmt.Sprintf("z%d_%d", i, j)
					o.SelectionSet = append(o.SelectionSet, &again)
				}
			}
		}
	}
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithIndent("")).FormatQueryDocument(doc)
	return b.String()
}
