package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// versioned is a service whose answers say what was asked, on which version,
// and how often that was worked out.
type versioned struct {
	fake
	version atomic.Int64
	runs    atomic.Int64
	wait    chan struct{} // answers wait until it is closed; may be nil
	code    resolvers.Code
}

func (v *versioned) Version(context.Context) (graph.Version, error) {
	return graph.Version{31: byte(v.version.Load())}, nil
}

func (v *versioned) Do(ctx context.Context, r resolvers.Request) *resolvers.Response {
	version, _ := v.Version(ctx)
	v.runs.Add(1)
	if v.wait != nil {
		select {
		case <-v.wait:
		case <-ctx.Done():
			return &resolvers.Response{Errors: gqlerror.List{{Message: "ended"}}}
		}
	}
	text := fmt.Sprintf(`{"version":%d,"query":%q,"operation":%q,"variables":%q,"padding":%q}`,
		version[31], r.Query, r.OperationName, fmt.Sprint(r.Variables), strings.Repeat("x", 2000))
	resp := &resolvers.Response{Data: json.RawMessage(text), Version: version}
	if v.code != "" {
		resp.Errors = gqlerror.List{{Message: "wrong", Extensions: map[string]any{"code": string(v.code)}}}
	}
	return resp
}

const cacheBytes = 1 << 20

// requests are such that no two may share an answer.
func requests() map[string]func(base string) *http.Request {
	get := func(query string, headers ...string) func(string) *http.Request {
		return func(base string) *http.Request {
			r, _ := http.NewRequest("GET", base+"/graphql?query="+url.QueryEscape(query), nil)
			return withHeaders(r, headers)
		}
	}
	post := func(body string, headers ...string) func(string) *http.Request {
		return func(base string) *http.Request {
			r, _ := http.NewRequest("POST", base+"/graphql", strings.NewReader(body))
			return withHeaders(r, append([]string{"Content-Type: application/json"}, headers...))
		}
	}
	return map[string]func(string) *http.Request{
		"get":             get("{a}"),
		"get other":       get("{b}"),
		"post":            post(`{"query":"{a}"}`),
		"post other":      post(`{"query":"{c}"}`),
		"post spelled":    post(`{ "query" : "{a}" }`),
		"operation":       post(`{"query":"{a}","operationName":"x"}`),
		"variables":       post(`{"query":"{a}","variables":{"v":1}}`),
		"other variables": post(`{"query":"{a}","variables":{"v":"1"}}`),
		"media type":      post(`{"query":"{a}"}`, "Accept: application/graphql-response+json"),
		"gzip":            get("{a}", "Accept-Encoding: gzip"),
		"zstd":            get("{a}", "Accept-Encoding: zstd"),
		"identity":        get("{a}", "Accept-Encoding: identity"),
		"origin":          get("{a}", "Origin: https://example.org"),
		"foreign origin":  get("{a}", "Origin: https://example.com"),
		"refused":         post(`{"query":1}`),
		"no media type":   post(`{"query":"{a}"}`, "Content-Type: text/plain"),
		"unacceptable":    get("{a}", "Accept: text/html"),
	}
}

func withHeaders(r *http.Request, headers []string) *http.Request {
	r.Header.Set("Accept-Encoding", "identity")
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	return r
}

type outcome struct {
	Status int
	Header http.Header
	Body   string
}

func roundTrip(t testing.TB, r *http.Request) outcome {
	t.Helper()
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if resp.Header.Get("X-Request-Id") == "" {
		t.Error("an answer without X-Request-Id")
	}
	resp.Header.Del("X-Request-Id")
	resp.Header.Del("Date")
	return outcome{resp.StatusCode, resp.Header, string(body)}
}

// What comes from the cache is what comes without one, header by header, in
// whatever order requests come.
func TestCachedAnswersAreTheSame(t *testing.T) {
	o := server.Options{CORSOrigins: []string{"https://example.org"}}
	plain := start(t, &versioned{}, o)
	o.Cache = cacheBytes
	service := &versioned{}
	cached := start(t, service, o)
	for version := range int64(3) {
		service.version.Store(version)
		for round := range 3 {
			for name, request := range requests() {
				want := roundTrip(t, request(plain))
				if version != 0 { // the other service is of version 0 for ever
					want.Body = strings.ReplaceAll(want.Body, `"version":0`, fmt.Sprintf(`"version":%d`, version))
				}
				got := roundTrip(t, request(cached))
				if version != 0 && got.Header.Get("Etag") != "" {
					want.Header.Set("Etag", got.Header.Get("Etag"))
				}
				if got.Header.Get("Content-Encoding") != "" && version != 0 {
					continue // compressed text of another version
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("version %d, round %d, %s (-without cache +with):\n%s", version, round, name, diff)
				}
			}
		}
		if runs := service.runs.Load(); runs > 6*(version+1) {
			t.Errorf("%d runs after version %d; the answers of %d different questions are worked out once a version", runs, version, 6)
		}
	}
}

// Errors, and answers with errors, are worked out each time.
func TestErrorsAreNotKept(t *testing.T) {
	for _, code := range []resolvers.Code{"BAD_USER_INPUT", "TIMEOUT", "INTERNAL"} {
		service := &versioned{code: code}
		base := start(t, service, server.Options{Cache: cacheBytes})
		for range 3 {
			r := roundTrip(t, requests()["get"](base))
			if r.Header.Get("Etag") != "" {
				t.Errorf("%s: an answer with errors has the ETag %s", code, r.Header.Get("Etag"))
			}
		}
		if n := service.runs.Load(); n != 3 {
			t.Errorf("%s: %d runs for 3 requests", code, n)
		}
	}
}

// A caller who has the answer is told so, whether it is kept here or not, and
// only as long as it is the answer.
func TestNotModified(t *testing.T) {
	for _, size := range []int64{0, cacheBytes} {
		for _, encoding := range []string{"identity", "gzip", "zstd"} {
			service := &versioned{}
			base := start(t, service, server.Options{Cache: size})
			ask := func(etag string) outcome {
				r := requests()["get"](base)
				r.Header.Set("Accept-Encoding", encoding)
				if etag != "" {
					r.Header.Set("If-None-Match", etag)
				}
				return roundTrip(t, r)
			}
			first := ask("")
			etag := first.Header.Get("Etag")
			if etag == "" || strings.HasPrefix(etag, "W/") || first.Header.Get("Cache-Control") != "no-cache" {
				t.Fatalf("cache %d, %s: ETag %q, Cache-Control %q; want a strong one and no-cache", size, encoding, etag, first.Header.Get("Cache-Control"))
			}
			for _, sent := range []string{etag, `"other", ` + etag, "W/" + etag} {
				if got := ask(sent); got.Status != 304 || got.Body != "" || got.Header.Get("Etag") != etag {
					t.Errorf("cache %d, %s: If-None-Match %s = %+v; want 304 with the ETag and no body", size, encoding, sent, got)
				}
				got := ask(sent).Header // as RFC 9110 §15.4.5 asks
				for _, name := range []string{"Cache-Control", "Vary"} {
					values := slices.Sorted(slices.Values(got.Values(name)))
					if want := slices.Sorted(slices.Values(first.Header.Values(name))); !slices.Equal(values, want) {
						t.Errorf("cache %d, %s: 304 with %s %q; want %q as in 200", size, encoding, name, values, want)
					}
				}
			}
			for _, sent := range []string{`"other"`, "*", strings.Trim(etag, `"`)} {
				if got := ask(sent); got.Status != 200 || got.Body != first.Body {
					t.Errorf("cache %d, %s: If-None-Match %s = %d; want 200 with the answer", size, encoding, sent, got.Status)
				}
			}
			service.version.Add(1)
			if got := ask(etag); got.Status != 200 || got.Body == first.Body || got.Header.Get("Etag") == etag {
				t.Errorf("cache %d, %s: If-None-Match of the version before = %d, ETag %s; want 200 and another", size, encoding, got.Status, got.Header.Get("Etag"))
			}
		}
	}
}

// Different answers have different ETags, compressed forms of one too.
func TestEntityTagsDiffer(t *testing.T) {
	base := start(t, &versioned{}, server.Options{Cache: cacheBytes})
	seen := map[string]string{} // body by tag
	for name, request := range requests() {
		r := roundTrip(t, request(base))
		etag := r.Header.Get("Etag")
		if r.Status != 200 {
			if etag != "" {
				t.Errorf("%s: status %d with ETag %s", name, r.Status, etag)
			}
			continue
		}
		if body, ok := seen[etag]; ok && body != r.Body {
			t.Errorf("%s: ETag %s is that of another answer", name, etag)
		}
		seen[etag] = r.Body
	}
	if len(seen) < 6 {
		t.Errorf("%d ETags of %d requests", len(seen), len(requests()))
	}
}

// Who asks the same at the same time shares one run; one who leaves does not
// end it for the others.
func TestOneRunForAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := &versioned{wait: make(chan struct{})}
		h, err := server.New(service, server.Options{Cache: cacheBytes})
		if err != nil {
			t.Fatal(err)
		}
		const callers = 20
		bodies := make([]string, callers)
		var group sync.WaitGroup
		leave, cancel := context.WithCancel(t.Context())
		for i := range callers {
			group.Go(func() {
				r := httptest.NewRequest("GET", "/graphql?query={a}", nil)
				if i%2 == 0 {
					r = r.WithContext(leave)
				}
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				bodies[i] = w.Body.String()
			})
		}
		synctest.Wait() // all wait for the service
		cancel()
		synctest.Wait() // those who leave have left
		close(service.wait)
		group.Wait()
		for i := 1; i < callers; i += 2 {
			if !strings.Contains(bodies[i], `"query":"{a}"`) {
				t.Errorf("caller %d got %.100s", i, bodies[i])
			}
		}
		if n := service.runs.Load(); n != 1 {
			t.Errorf("%d runs for callers who ask the same at once; want 1", n)
		}
	})
}

// A panic of the service is an internal error for all who wait, and the server
// goes on.
func TestPanicBehindTheCache(t *testing.T) {
	base := start(t, &fake{answer: func(context.Context, resolvers.Request) *resolvers.Response { panic("swordfish") }}, server.Options{Cache: cacheBytes})
	for range 2 {
		if r := roundTrip(t, requests()["get"](base)); r.Status != 500 || !strings.Contains(r.Body, "INTERNAL") || strings.Contains(r.Body, "swordfish") {
			t.Errorf("answer = %d %s; want 500 INTERNAL that says no more", r.Status, r.Body)
		}
	}
}

// Only GET can be answered by 304.
func TestPostIsNotConditional(t *testing.T) {
	base := start(t, &versioned{}, server.Options{Cache: cacheBytes})
	first := roundTrip(t, requests()["post"](base))
	for range 2 {
		r := requests()["post"](base)
		r.Header.Set("If-None-Match", first.Header.Get("Etag"))
		if got := roundTrip(t, r); got.Status != 200 || got.Body != first.Body {
			t.Errorf("POST with If-None-Match = %d; want 200 with the answer", got.Status)
		}
	}
}

// Whatever bytes two requests are made of, they share an answer only if they
// ask the same.
func FuzzCache(f *testing.F) {
	f.Add(`{"query":"{a}"}`, `{"query":"{a}","operationName":"b"}`, "application/json", "application/json", "", "a=b")
	f.Add(`{"query":"{a}"}1:x`, `{"query":"{a}"}`, "", "*/*", "query=%7Ba%7D", "query=%7Ba%7D&operationName=")
	f.Fuzz(func(t *testing.T, body1, body2, accept1, accept2, query1, query2 string) {
		plain, err := server.New(&versioned{}, server.Options{})
		if err != nil {
			t.Fatal(err)
		}
		cached, err := server.New(&versioned{}, server.Options{Cache: cacheBytes})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			for _, x := range [][3]string{{body1, accept1, query1}, {body2, accept2, query2}} {
				want, got := direct(plain, x), direct(cached, x)
				if want != got {
					t.Errorf("%q: %q; want %q", x, got, want)
				}
			}
		}
	})
}

// direct answers a request of body, Accept and query without a connection.
func direct(h http.Handler, x [3]string) string {
	method := "POST"
	if x[0] == "" {
		method = "GET"
	}
	r, err := http.NewRequest(method, "http://localhost/graphql", strings.NewReader(x[0]))
	if err != nil {
		return ""
	}
	r.URL.RawQuery = x[2]
	r.RequestURI = "/graphql?" + x[2]
	r.Header["Accept"] = []string{x[1]}
	r.Header["Content-Type"] = []string{"application/json"}
	w := &memoryWriter{header: http.Header{}}
	h.ServeHTTP(w, r)
	return fmt.Sprint(w.status, w.header["Content-Type"], w.header["Etag"], w.body.String())
}

type memoryWriter struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (w *memoryWriter) Header() http.Header { return w.header }
func (w *memoryWriter) WriteHeader(s int)   { w.status = s }
func (w *memoryWriter) Write(b []byte) (int, error) {
	return w.body.Write(b)
}
