package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
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
	"github.com/klauspost/compress/zstd"
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

// bulky is a service whose answer hardly gets shorter by compression, so that
// it goes out in several parts.
type bulky struct{ versioned }

func (b *bulky) Do(ctx context.Context, r resolvers.Request) *resolvers.Response {
	noise := make([]byte, 40_000)
	rand.NewChaCha8([32]byte{}).Read(noise)
	resp := b.versioned.Do(ctx, r)
	resp.Data = fmt.Appendf(nil, `{"noise":"%x"}`, noise)
	return resp
}

// gone is a caller that leaves after the first bytes.
type gone struct {
	http.ResponseWriter
	left int
}

func (g *gone) Write(b []byte) (int, error) {
	n := min(len(b), g.left)
	g.left -= n
	if n < len(b) {
		return n, io.ErrClosedPipe
	}
	return n, nil
}

// What a caller that leaves has not read is not missing from the answers of
// others.
func TestCallerLeaves(t *testing.T) {
	for _, encoding := range []string{"identity", "gzip", "zstd"} {
		h, err := server.New(&bulky{}, server.Options{Cache: cacheBytes})
		if err != nil {
			t.Fatal(err)
		}
		ask := func(w http.ResponseWriter) {
			r := requests()["get"]("http://localhost")
			r.Header.Set("Accept-Encoding", encoding)
			h.ServeHTTP(w, r)
		}
		ask(&gone{httptest.NewRecorder(), 10_000})
		var bodies []string
		for range 2 {
			w := httptest.NewRecorder()
			ask(w)
			bodies = append(bodies, decoded(t, encoding, w.Body))
		}
		if len(bodies[0]) < 80_000 || bodies[0] != bodies[1] {
			t.Errorf("%s: after a caller has left, others get %d and %d bytes; want the whole answer", encoding, len(bodies[0]), len(bodies[1]))
		}
	}
}

func decoded(t *testing.T, encoding string, body io.Reader) string {
	t.Helper()
	var err error
	switch encoding {
	case "gzip":
		body, err = gzip.NewReader(body)
	case "zstd":
		body, err = zstd.NewReader(body)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Errorf("%s: %v", encoding, err)
	}
	return string(text)
}

// A body that ends too soon is refused for that, with the cache and without.
func TestBodyCutShort(t *testing.T) {
	for _, size := range []int64{0, cacheBytes} {
		base := start(t, &versioned{}, server.Options{Cache: size})
		c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n%s", `{"query":"{a}"}`)
		if err := c.(*net.TCPConn).CloseWrite(); err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(c)
		if err != nil || !strings.HasPrefix(string(got), "HTTP/1.1 400 ") || !strings.Contains(string(got), "could not be read to its end") {
			t.Errorf("cache %d: a body cut short is answered by %s, %v; want 400 that says so", size, got, err)
		}
	}
}

// The tag of a compressed form is no reason for 304 where the caller does not
// accept that form, whether the answer is kept or not.
func TestTagOfAnotherForm(t *testing.T) {
	for _, size := range []int64{0, cacheBytes} {
		base := start(t, &versioned{}, server.Options{Cache: size})
		ask := func(encoding, tag string) outcome {
			r := requests()["get"](base)
			r.Header.Set("Accept-Encoding", encoding)
			r.Header.Set("If-None-Match", tag)
			return roundTrip(t, r)
		}
		tag := ask("gzip", "").Header.Get("Etag")
		for range 2 {
			if got := ask("identity", tag); got.Status != 200 {
				t.Errorf("cache %d: the tag of gzip without gzip = %d; want 200", size, got.Status)
			}
			if got := ask("gzip, zstd", tag); got.Status != 304 || got.Header.Get("Etag") != tag {
				t.Errorf("cache %d: the tag of gzip with gzip and zstd = %d %s; want 304 %s", size, got.Status, got.Header.Get("Etag"), tag)
			}
		}
	}
}
