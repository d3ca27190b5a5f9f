//go:build oracle

package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/resolvers/internal/randquery"
)

// Random documents over the built-in data, without faults and with one in the
// store, are answered as gqlgen's standard executor answers them.
func TestOracle(t *testing.T) {
	const parts = 4 // the same whatever the machine has
	documents, seed := setting(t, "GLOCAL_ORACLE_DOCUMENTS", 5000), setting(t, "GLOCAL_ORACLE_SEED", 1)
	for part := range parts {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			c := newComparison(t, uint64(seed*parts+part), nil)
			for range (documents + parts - 1) / parts {
				c.document()
				if len(c.differences) >= 5 {
					break
				}
			}
			for _, d := range c.differences {
				t.Error(d)
			}
			t.Logf("%d documents: %s", c.documents, c.counts())
			if c.seen["refused by a limit"]*20 > c.documents || c.seen["refused"]*20 > c.seen["requests"] {
				t.Error("too many documents are refused before they are executed")
			}
			for _, n := range []string{"with errors", "with errors and data", "pages that follow", "fired: whole", "fired: stale", "fired: question", "fired: panic", "fired: id", "fired: nth"} {
				if c.seen[n]*200 < c.documents {
					t.Errorf("only %d %s", c.seen[n], n)
				}
			}
		})
	}
}

func setting(t *testing.T, name string, otherwise int) int {
	text, ok := os.LookupEnv(name)
	if !ok {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// A comparison that could not fail would prove nothing.
func TestOracleSeesDifferences(t *testing.T) {
	for name, spoil := range map[string]func(*resolvers.Response){
		"a digit":         func(r *resolvers.Response) { r.Data = bytes.Replace(r.Data, []byte("1"), []byte("2"), 1) },
		"an empty list":   func(r *resolvers.Response) { r.Data = bytes.Replace(r.Data, []byte("[]"), []byte("null"), 1) },
		"a null":          func(r *resolvers.Response) { r.Data = bytes.Replace(r.Data, []byte(":null"), []byte(":0"), 1) },
		"a space":         func(r *resolvers.Response) { r.Data = bytes.Replace(r.Data, []byte(":"), []byte(": "), 1) },
		"a type's name":   func(r *resolvers.Response) { r.Data = bytes.Replace(r.Data, []byte(`"City"`), []byte(`"Node"`), 1) },
		"nothing at all":  func(r *resolvers.Response) { r.Data = nil },
		"a lost error":    func(r *resolvers.Response) { r.Errors = r.Errors[min(1, len(r.Errors)):] },
		"an error more":   func(r *resolvers.Response) { r.Errors = append(r.Errors, r.Errors...) },
		"a path":          changeErrors(func(e *gqlerror.Error) { e.Path = e.Path[:max(0, len(e.Path)-1)] }),
		"a message":       changeErrors(func(e *gqlerror.Error) { e.Message += "." }),
		"a code":          changeErrors(func(e *gqlerror.Error) { e.Extensions = map[string]any{"code": "ODD"} }),
		"a place":         changeErrors(func(e *gqlerror.Error) { e.Locations = nil }),
		"the keys' order": func(r *resolvers.Response) { r.Data = sortKeys(r.Data) },
	} {
		t.Run(name, func(t *testing.T) {
			c := newComparison(t, 7, spoil)
			for range 300 {
				if c.document(); len(c.differences) > 0 {
					return
				}
			}
			t.Error("not seen in 300 documents")
		})
	}
}

func changeErrors(change func(*gqlerror.Error)) func(*resolvers.Response) {
	return func(r *resolvers.Response) {
		for i := range r.Errors {
			e := *r.Errors[i]
			change(&e)
			r.Errors[i] = &e
		}
	}
}

func sortKeys(data json.RawMessage) json.RawMessage {
	var v any
	if json.Unmarshal(data, &v) != nil {
		return data
	}
	b, _ := json.Marshal(v)
	return b
}

// comparison asks two executors over one store the same.
type comparison struct {
	tb          testing.TB
	generator   *randquery.Generator
	store       *faultyStore
	ours        resolvers.Executor
	together    resolvers.Executor // ours, asking the store several questions at once
	standard    resolvers.Executor
	spoil       func(*resolvers.Response) // of ours; may be nil
	documents   int
	seen        map[string]int
	differences []string
}

func newComparison(tb testing.TB, seed uint64, spoil func(*resolvers.Response)) *comparison {
	store := &faultyStore{Store: builtInMemstore(tb)}
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	limits := resolvers.Limits{Aliases: 200, Cost: 500_000} // fewer documents than usual are too large
	service := resolvers.New(store, resolvers.Options{Log: quiet, Limits: limits})
	together := resolvers.New(hooked{Store: store, together: true, before: func(string) error { return nil }}, resolvers.Options{Log: quiet, Limits: limits})
	tb.Cleanup(service.Close)
	tb.Cleanup(together.Close)
	standard := resolvers.NewStandard(service)
	for _, s := range []*resolvers.Service{service, together} { // makes what is made once for a version
		if _, err := s.Ready(tb.Context()); err != nil {
			tb.Fatal(err)
		}
		ask[map[string]any](tb, s, `{ reach(from: "city:milan-it", maxHops: 1) { counts } }`, nil)
	}
	return &comparison{tb: tb, generator: randquery.New(standard.Schema(), words(tb), seed), store: store,
		ours: service, together: together, standard: standard, spoil: spoil, seen: map[string]int{}}
}

// words returns the ids of all nodes, and some names, whole and in parts.
func words(tb testing.TB) randquery.Words {
	w := randquery.Words{Texts: []string{"", "a", "C", "member", "Milan", "milano", "Gazientep", "Sao Paulo", "GCM 15", "日本", "\"quoted\"\n", "e\\u00e9\t"}}
	p, err := builtIn()
	if err != nil {
		tb.Fatal(err)
	}
	for i, n := range p.Batch().PutNodes {
		w.IDs = append(w.IDs, string(n.ID))
		if i%40 == 0 {
			w.Texts = append(w.Texts, n.Name.Value, n.Name.Value[:1])
		}
	}
	// Cities are most of the nodes, and the least connected ones.
	for _, id := range w.IDs {
		if !strings.HasPrefix(id, "city:") && !strings.HasPrefix(id, "source:") {
			w.IDs = append(w.IDs, id, id)
		}
	}
	return w
}

func (c *comparison) counts() string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(c.seen)) {
		fmt.Fprintf(&b, "%d %s, ", c.seen[k], k)
	}
	return strings.TrimSuffix(b.String(), ", ")
}

// document makes a document and compares the answers to it: with variables of
// two kinds, on the pages that follow, and with a fault.
func (c *comparison) document() {
	d := c.generator.Next()
	c.documents++
	for range 2 {
		r := d.Request()
		answer := c.request(r)
		if answer == nil {
			return
		}
		if next, ok := d.Following(r, answer.Data); ok {
			c.seen["pages that follow"]++
			c.request(next)
		}
		if len(r.Variables) == 0 {
			break
		}
	}
	r := d.Request()
	if answer := c.request(r); answer != nil && answer.Data != nil {
		c.fault(r, answer)
	}
}

// request compares the answers to r, without a fault, and returns the standard
// one, or nil where ours refuses r for its size.
func (c *comparison) request(r randquery.Request) *resolvers.Response {
	c.seen["requests"]++
	if overLimit(c.answer(c.ours, r, nil)) {
		c.seen["refused by a limit"]++
		return nil
	}
	want := c.standardAnswer(r, nil)
	executors := map[string]resolvers.Executor{"in process": c.ours}
	if c.documents%5 == 0 {
		executors["together"] = c.together
	}
	for name, e := range executors {
		got := c.answer(e, r, nil)
		if diff := different(got, want); diff != "" {
			c.report(name, r, nil, diff, got, want)
		}
	}
	switch {
	case want.Data == nil:
		c.seen["refused"]++
	case len(want.Errors) > 0:
		c.seen["with errors"]++
		if string(want.Data) != "null" {
			c.seen["with errors and data"]++
		}
	}
	return want
}

func (c *comparison) standardAnswer(r randquery.Request, f *storeFault) *resolvers.Response {
	c.store.fault = f
	defer func() { c.store.fault = nil }()
	return c.standard.Do(c.tb.Context(), resolvers.Request(r))
}

func (c *comparison) answer(e resolvers.Executor, r randquery.Request, f *storeFault) *resolvers.Response {
	c.store.fault = f
	defer func() { c.store.fault = nil }()
	answer := e.Do(c.tb.Context(), resolvers.Request(r))
	if c.spoil != nil {
		c.spoil(answer)
	}
	return answer
}

func overLimit(r *resolvers.Response) bool {
	return len(r.Errors) == 1 && r.Data == nil && strings.HasSuffix(fmt.Sprint(r.Errors[0].Extensions["code"]), "_LIMIT")
}

func (c *comparison) report(executor string, r randquery.Request, f *storeFault, diff string, got, want *resolvers.Response) {
	variables, _ := json.Marshal(r.Variables)
	fault := "none"
	if f != nil {
		fault = f.String()
	}
	c.differences = append(c.differences, fmt.Sprintf("document %d, executor %s, fault %s: %s\n%s\noperation %q, variables %s\ngot  %s\nwant %s",
		c.documents, executor, fault, diff, r.Query, r.OperationName, variables, shown(got), shown(want)))
}

func shown(r *resolvers.Response) string {
	b, _ := json.Marshal(r)
	return fmt.Sprintf("%.3000s", b)
}

// different says how two answers differ; "" where they do not. The order of
// errors is free.
func different(got, want *resolvers.Response) string {
	if !bytes.Equal(got.Data, want.Data) {
		i := 0
		for i < min(len(got.Data), len(want.Data)) && got.Data[i] == want.Data[i] {
			i++
		}
		from := max(0, i-60)
		return fmt.Sprintf("data differs at byte %d: %.120q; want %.120q", i, got.Data[min(from, len(got.Data)):], want.Data[min(from, len(want.Data)):])
	}
	a, b := errorTexts(got.Errors), errorTexts(want.Errors)
	if !slices.Equal(a, b) {
		return fmt.Sprintf("errors %s; want %s", a, b)
	}
	return ""
}

// errorTexts returns errors as JSON, sorted, without the ids that internal
// errors have in the log.
func errorTexts(errs gqlerror.List) []string {
	texts := make([]string, len(errs))
	for i, e := range errs {
		c := *e
		c.Extensions = maps.Clone(e.Extensions)
		delete(c.Extensions, "id")
		if e.Extensions["code"] != "INTERNAL" && e.Extensions["id"] != nil {
			c.Extensions["id"] = e.Extensions["id"]
		}
		b, err := json.Marshal(&c)
		if err != nil {
			b = []byte(err.Error())
		}
		texts[i] = string(b)
	}
	slices.Sort(texts)
	return texts
}

// BenchmarkExecutors answers two operations with both executors.
func BenchmarkExecutors(b *testing.B) {
	service := resolvers.New(builtInMemstore(b), resolvers.Options{})
	planless := resolvers.New(builtInMemstore(b), resolvers.Options{Plans: -1})
	for _, op := range []struct {
		name, query string
	}{
		{"hub", `query($id: ID!) { node(id: $id) { id name { value } ... on Network { members(first: 100) { totalCount edges {
			relation { claims { role since status confidence source { id } locator } }
			node { id name { value } ... on City { country { id } } } } } } } }`},
		{"three-levels", `query($id: ID!) { node(id: $id) { id name { value } ... on Network { members(first: 10) { nodes { id name { value }
			... on City { memberOf(first: 10) { nodes { id name { value } } } } } } } } }`},
		{"three-levels-of-100", `query($id: ID!) { node(id: $id) { id name { value } ... on Network { members(first: 100) { nodes { id name { value }
			... on City { memberOf(first: 10) { nodes { id name { value } } } } } } } } }`},
	} {
		var want *resolvers.Response
		for _, e := range []struct {
			name string
			resolvers.Executor
		}{
			{"gqlgen", resolvers.NewStandard(service)},
			{"plan-kept", service},
			{"plan-made", planless},
		} {
			b.Run(op.name+"/"+e.name, func(b *testing.B) {
				r := resolvers.Request{Query: op.query, Variables: vars{"id": "network:eurocities"}}
				answer := e.Do(context.Background(), r)
				if len(answer.Errors) > 0 {
					b.Fatal(answer.Errors)
				}
				if want == nil {
					want = answer
				} else if diff := different(answer, want); diff != "" {
					b.Fatal(diff)
				}
				b.ReportAllocs()
				b.SetBytes(int64(len(answer.Data)))
				for b.Loop() {
					e.Do(b.Context(), r)
				}
				b.ReportMetric(float64(fields(b, answer.Data)), "fields")
			})
		}
	}
}

// fields returns how many fields an answer has, at all levels.
func fields(tb testing.TB, data []byte) (n int) {
	var answer any
	if err := json.Unmarshal(data, &answer); err != nil {
		tb.Fatal(err)
	}
	var count func(any)
	count = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			n += len(v)
			for _, w := range v {
				count(w)
			}
		case []any:
			for _, w := range v {
				count(w)
			}
		}
	}
	count(answer)
	return n
}

var _ graph.Store = (*faultyStore)(nil)
