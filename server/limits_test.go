package server_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/server"
)

func number(n int) *int { return &n }

// Limits are inclusive, and what is over one is told code, limit, actual as
// far as it is known, and a hint.
func TestLimits(t *testing.T) {
	base := start(t, &fake{}, server.Options{Limits: server.Limits{Body: 100, URL: 60}})
	body := func(n int) string { return `{"query":"{a}"` + strings.Repeat(" ", n-15) + `}` }
	address := func(n int) string { return "/graphql?query=" + strings.Repeat("a", n-len("/graphql?query=")) }
	streamed := func(s string) io.Reader { return io.MultiReader(strings.NewReader(s)) } // of unknown length
	for _, tt := range []struct {
		name, method, path string
		body               io.Reader
		status             int
		code               string
		limit, actual      *int
	}{
		{"body at the limit", "POST", "/graphql", strings.NewReader(body(100)), 200, "", nil, nil},
		{"body over it", "POST", "/graphql", strings.NewReader(body(101)), 413, "BODY_TOO_LARGE", number(100), number(101)},
		{"streamed at the limit", "POST", "/graphql", streamed(body(100)), 200, "", nil, nil},
		{"streamed over it", "POST", "/graphql", streamed(body(101)), 413, "BODY_TOO_LARGE", number(100), nil},
		{"address at the limit", "GET", address(60), nil, 200, "", nil, nil},
		{"address over it", "GET", address(61), nil, 414, "URL_TOO_LONG", number(60), number(61)},
		{"address over it elsewhere", "GET", "/" + strings.Repeat("a", 60), nil, 414, "URL_TOO_LONG", number(60), number(61)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := send(t, tt.method, base+tt.path, tt.body, "Content-Type: application/json")
			if r.status != tt.status {
				t.Fatalf("answer = %d %s; want %d", r.status, r.body, tt.status)
			}
			if tt.code == "" {
				return
			}
			x := failureIn(t, r).Extensions
			if x.Code != tt.code || x.Hint == "" || !same(x.Limit, tt.limit) || !same(x.Actual, tt.actual) {
				t.Errorf("body = %s; want %s, limit %v, actual %v, a hint", r.body, tt.code, show(tt.limit), show(tt.actual))
			}
		})
	}
}

func TestDefaultLimits(t *testing.T) {
	base := start(t, &fake{}, server.Options{})
	r := post(t, base, `{"query":"`+strings.Repeat("a", 100<<10)+`"}`)
	if x := failureIn(t, r).Extensions; r.status != 413 || !same(x.Limit, number(102400)) {
		t.Errorf("answer = %d %s; want 413 with limit 102400", r.status, r.body)
	}
	r = send(t, "GET", base+"/graphql?query="+strings.Repeat("a", 8<<10), nil)
	if x := failureIn(t, r).Extensions; r.status != 414 || !same(x.Limit, number(8192)) {
		t.Errorf("answer = %d %s; want 414 with limit 8192", r.status, r.body)
	}
}

func same(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func show(n *int) any {
	if n == nil {
		return "none"
	}
	return *n
}

// BenchmarkOverLimit is what it costs to refuse.
func BenchmarkOverLimit(b *testing.B) {
	h, err := server.New(&fake{}, server.Options{})
	if err != nil {
		b.Fatal(err)
	}
	large := `{"query":"` + strings.Repeat("a", 10<<20) + `"}`
	for _, bb := range []struct {
		name   string
		status int
		make   func() *http.Request
	}{
		{"body", 413, func() *http.Request { return httptest.NewRequest("POST", "/graphql", strings.NewReader(large)) }},
		{"streamed", 413, func() *http.Request {
			return httptest.NewRequest("POST", "/graphql", io.MultiReader(strings.NewReader(large)))
		}},
		{"address", 414, func() *http.Request {
			return httptest.NewRequest("GET", "/graphql?query="+large[10:30<<10], nil)
		}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := bb.make()
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if w.Code != bb.status {
					b.Fatalf("status = %d; want %d", w.Code, bb.status)
				}
			}
		})
	}
}
