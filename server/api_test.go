package server_test

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// api is the real API over the built-in data.
func api(t testing.TB) *resolvers.Service {
	t.Helper()
	pkg, findings, err := loader.Read(t.Context(), data.FS)
	if err != nil || pkg == nil {
		t.Fatalf("read the built-in data: %v\n%s", err, findings)
	}
	store := memstore.New()
	if _, err := store.Apply(t.Context(), pkg.Batch()); err != nil {
		t.Fatal(err)
	}
	return resolvers.New(store, resolvers.Options{})
}

// overLimit are documents that are over one limit, and what is said of each.
func overLimit() []overCase {
	aliases := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "a%d: dataset { title } ", i)
		}
		return "{ " + b.String() + "}"
	}
	depth := func(n int) string { // every second level is a field of a relation
		return `{ node(id: "city:milan-it") { ` + strings.Repeat("relations(first: 1) { nodes { ", n) + "id" + strings.Repeat(" } }", n) + " } }"
	}
	return []overCase{
		{"tokens", "{ " + strings.Repeat("a ", 1999) + "}", "TOKEN_LIMIT", number(2000), number(2001)},
		{"many tokens", "{ " + strings.Repeat("a ", 45_000) + "}", "TOKEN_LIMIT", number(2000), number(45_002)},
		{"depth", depth(8), "DEPTH_LIMIT", number(16), nil},
		{"aliases", aliases(51), "ALIAS_LIMIT", number(50), number(51)},
		{"cost", `{ cities(first: 100) { nodes { relations(first: 100) { nodes { relations(first: 100) { nodes { id } } } } } } }`,
			"COST_LIMIT", number(100_000), nil},
		{"page of 0", `{ cities(first: 0) { totalCount } }`, "PAGE_SIZE", number(100), number(0)},
		{"page of -1", `{ cities(first: -1) { totalCount } }`, "PAGE_SIZE", number(100), number(-1)},
		{"page of 101", `{ cities(first: 101) { totalCount } }`, "PAGE_SIZE", number(100), number(101)},
		{"last page of 101", `{ cities(last: 101) { totalCount } }`, "PAGE_SIZE", number(100), number(101)},
	}
}

type overCase struct {
	name, document, code string
	limit, actual        *int // nil: any number over the limit
}

func body(document string) string {
	b, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		panic(err)
	}
	return string(b)
}

// A request over any limit of the API gets the documented code with limit,
// actual and hint.
func TestLimitsOfAPI(t *testing.T) {
	base := start(t, api(t), server.Options{})
	for _, tt := range overLimit() {
		t.Run(tt.name, func(t *testing.T) {
			r := post(t, base, body(tt.document), "Accept: application/graphql-response+json")
			var v struct{ Errors []failure }
			if err := json.Unmarshal([]byte(r.body), &v); err != nil || len(v.Errors) == 0 {
				t.Fatalf("answer = %d %.300s; want an error", r.status, r.body)
			}
			x := v.Errors[0].Extensions
			if x.Code != tt.code || x.Hint == "" || !same(x.Limit, tt.limit) {
				t.Errorf("body = %.300s; want %s with limit %v and a hint", r.body, tt.code, show(tt.limit))
			}
			if tt.actual == nil && (x.Actual == nil || *x.Actual <= *tt.limit) || tt.actual != nil && !same(x.Actual, tt.actual) {
				t.Errorf("actual = %v; want %v", show(x.Actual), show(tt.actual))
			}
		})
	}
}

// A cursor of another version, of another question, and none at all.
func TestCursorsOfAPI(t *testing.T) {
	base := start(t, api(t), server.Options{})
	var v struct {
		Data struct {
			Cities, Networks struct{ PageInfo struct{ EndCursor string } }
		}
	}
	r := post(t, base, body(`{ cities(first: 1) { pageInfo { endCursor } } networks(first: 1) { pageInfo { endCursor } } }`))
	if err := json.Unmarshal([]byte(r.body), &v); err != nil || v.Data.Cities.PageInfo.EndCursor == "" {
		t.Fatalf("answer = %s; want cursors", r.body)
	}
	stale := graph.MakeCursor(graph.Version{1}, graph.MakeQuestion("cities"), graph.Position{ID: "city:milan-it"})
	for _, tt := range []struct{ name, cursor, code string }{
		{"its own", v.Data.Cities.PageInfo.EndCursor, ""},
		{"of another question", v.Data.Networks.PageInfo.EndCursor, "CURSOR_INVALID"},
		{"of another version", string(stale), "CURSOR_STALE"},
		{"none", "Milan", "CURSOR_INVALID"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := post(t, base, body(fmt.Sprintf(`{ cities(first: 1, after: %q) { totalCount nodes { id } } }`, tt.cursor)))
			var v struct{ Errors []failure }
			if err := json.Unmarshal([]byte(r.body), &v); err != nil {
				t.Fatal(err)
			}
			switch {
			case tt.code == "" && len(v.Errors) > 0, tt.code != "" && (len(v.Errors) == 0 || v.Errors[0].Extensions.Code != tt.code || v.Errors[0].Extensions.Hint == ""):
				t.Errorf("body = %s; want the code %q with a hint", r.body, tt.code)
			}
		})
	}
}

// BenchmarkOverLimitOfAPI is what it costs to refuse a document; it must stay
// below 5 ms.
func BenchmarkOverLimitOfAPI(b *testing.B) {
	h, err := server.New(api(b), server.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, bb := range overLimit() {
		request := body(bb.document)
		b.Run(strings.ReplaceAll(bb.name, " ", "-"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := httptest.NewRequest("POST", "/graphql", strings.NewReader(request))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if !strings.Contains(w.Body.String(), bb.code) {
					b.Fatalf("body = %s; want %s", w.Body, bb.code)
				}
			}
		})
	}
}
