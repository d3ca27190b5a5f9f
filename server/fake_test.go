package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// fake is a Service whose answers a test fixes; it keeps the last request.
type fake struct {
	answer func(context.Context, resolvers.Request) *resolvers.Response
	ready  error

	mu   sync.Mutex
	last *resolvers.Request
}

var _ server.Service = (*fake)(nil)

func (f *fake) Do(ctx context.Context, r resolvers.Request) *resolvers.Response {
	f.mu.Lock()
	f.last = &r
	f.mu.Unlock()
	if f.answer != nil {
		return f.answer(ctx, r)
	}
	return &resolvers.Response{Data: json.RawMessage(`{"__typename":"Query"}`)}
}

func (f *fake) Version(context.Context) (graph.Version, error) { return graph.Version{31: 7}, f.ready }

func (f *fake) Ready(context.Context) (resolvers.Status, error) {
	return resolvers.Status{
		Version: graph.Version{31: 7},
		Dataset: graph.Dataset{Name: "tiny", Title: "Tiny data", Release: "1", License: "CC-BY-4.0"},
		Nodes:   3, Relations: 2, Claims: 4,
	}, f.ready
}

// answers returns a fake that always answers with data and errors of codes.
func answers(data string, codes ...resolvers.Code) *fake {
	return &fake{answer: func(context.Context, resolvers.Request) *resolvers.Response {
		r := &resolvers.Response{}
		if data != "" {
			r.Data = json.RawMessage(data)
		}
		for _, c := range codes {
			r.Errors = append(r.Errors, &gqlerror.Error{Message: "wrong", Extensions: map[string]any{"code": string(c)}})
		}
		return r
	}}
}

// start serves s with o on a loopback port until the test ends, and returns
// its address.
func start(t testing.TB, s server.Service, o server.Options) string {
	t.Helper()
	h, err := server.New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	ts := httptest.NewServer(h)
	t.Cleanup(ts.Close)
	return ts.URL
}

// reply is an answer, read whole.
type reply struct {
	status int
	header http.Header
	body   string
}

// send sends a request with the header fields given as "Name: value".
func send(t testing.TB, method, url string, body io.Reader, fields ...string) reply {
	t.Helper()
	r, err := http.NewRequest(method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		name, value, _ := strings.Cut(f, ": ")
		r.Header.Add(name, value)
	}
	resp, err := (&http.Transport{DisableCompression: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{resp.StatusCode, resp.Header, string(b)}
}

func post(t testing.TB, url, body string, fields ...string) reply {
	t.Helper()
	return send(t, http.MethodPost, url+"/graphql", strings.NewReader(body),
		append([]string{"Content-Type: application/json"}, fields...)...)
}

// failure is the first error of an answer.
type failure struct {
	Message    string
	Extensions struct {
		Code, Hint, ID string
		Limit, Actual  *int
	}
}

// failureIn returns the only error of an answer that has no data.
func failureIn(t testing.TB, r reply) failure {
	t.Helper()
	var v struct {
		Errors []failure
		Data   *json.RawMessage
	}
	if err := json.Unmarshal([]byte(r.body), &v); err != nil || len(v.Errors) != 1 || v.Data != nil {
		t.Fatalf("body = %s (%v); want one error and no data", r.body, err)
	}
	return v.Errors[0]
}

// logged is a log that a test can read.
type logged struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *logged) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(b)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

func (l *logged) logger() *slog.Logger { return slog.New(slog.NewJSONHandler(l, nil)) }
