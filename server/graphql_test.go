package server_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

func TestRequestReachesService(t *testing.T) {
	const doc = `query A($n: Int) { x }`
	want := resolvers.Request{Query: doc, OperationName: "A",
		Variables: map[string]any{"n": json.Number("9007199254740993"), "l": []any{nil, "é"}}}
	vars := `{"n": 9007199254740993, "l": [null, "é"]}`
	for _, tt := range []struct {
		name string
		send func(base string) reply
	}{
		{"POST", func(base string) reply {
			return post(t, base, `{"query":"`+doc+`","operationName":"A","variables":`+vars+`,"extensions":{"a":1},"id":"left aside"}`)
		}},
		{"POST with charset", func(base string) reply {
			return post(t, base, `{"query":"`+doc+`","operationName":"A","variables":`+vars+`}`, "Content-Type: application/json; charset=UTF-8")
		}},
		{"POST after a byte order mark", func(base string) reply {
			return post(t, base, "\ufeff"+`{"query":"`+doc+`","operationName":"A","variables":`+vars+`}`)
		}},
		{"GET", func(base string) reply {
			q := url.Values{"query": {doc}, "operationName": {"A"}, "variables": {vars}, "extensions": {"{}"}}
			return send(t, "GET", base+"/graphql?"+q.Encode(), nil)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := &fake{}
			r := tt.send(start(t, f, server.Options{}))
			if r.status != http.StatusOK || r.body != `{"data":{"__typename":"Query"}}`+"\n" {
				t.Errorf("answer = %d %s", r.status, r.body)
			}
			if f.last == nil {
				t.Fatal("no request reached the service")
			}
			if diff := cmp.Diff(want, *f.last); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
		})
	}
}

// A request that is not of GraphQL over HTTP is refused before the service
// sees it, and no answer repeats what was sent.
func TestRequestRefused(t *testing.T) {
	const mark = "s3cret"
	for _, tt := range []struct {
		name, body string
		fields     []string
		status     int
		code       string
	}{
		{"no body", ``, nil, 400, "BAD_REQUEST"},
		{"blank", " \n", nil, 400, "BAD_REQUEST"},
		{"cut off", `{"query":"{ s3cret`, nil, 400, "BAD_REQUEST"},
		{"no JSON", `s3cret`, nil, 400, "BAD_REQUEST"},
		{"list", `[{"query":"{ s3cret }"}]`, nil, 400, "BAD_REQUEST"},
		{"text", `"s3cret"`, nil, 400, "BAD_REQUEST"},
		{"null", `null`, nil, 400, "BAD_REQUEST"},
		{"two objects", `{"query":"{ s3cret }"}{}`, nil, 400, "BAD_REQUEST"},
		{"rubbish behind", `{"query":"{ s3cret }"} s3cret`, nil, 400, "BAD_REQUEST"},
		{"no query", `{"s3cret":"{ a }"}`, nil, 400, "BAD_REQUEST"},
		{"name in capitals", `{"Query":"{ s3cret }"}`, nil, 400, "BAD_REQUEST"},
		{"empty query", `{"query":""}`, nil, 400, "BAD_REQUEST"},
		{"null query", `{"query":null}`, nil, 400, "BAD_REQUEST"},
		{"query a number", `{"query":1}`, nil, 400, "BAD_REQUEST"},
		{"query twice", `{"query":"{ a }","query":"{ s3cret }"}`, nil, 400, "BAD_REQUEST"},
		{"query twice, once escaped", `{"query":"{ a }","qu\u0065ry":"{ s3cret }"}`, nil, 400, "BAD_REQUEST"},
		{"operation a list", `{"query":"{ a }","operationName":["s3cret"]}`, nil, 400, "BAD_REQUEST"},
		{"variables a list", `{"query":"{ a }","variables":["s3cret"]}`, nil, 400, "BAD_REQUEST"},
		{"variables a text", `{"query":"{ a }","variables":"{}"}`, nil, 400, "BAD_REQUEST"},
		{"extensions a number", `{"query":"{ a }","extensions":1}`, nil, 400, "BAD_REQUEST"},
		{"trailing comma", `{"query":"{ s3cret }",}`, nil, 400, "BAD_REQUEST"},
		{"not UTF-8", "{\"query\":\"{ s3cret }\xff\"}", nil, 400, "BAD_REQUEST"},
		{"text/plain", `{"query":"{ s3cret }"}`, []string{"Content-Type: text/plain"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"form", `query=s3cret`, []string{"Content-Type: application/x-www-form-urlencoded"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"no type", `{"query":"{ s3cret }"}`, []string{"Content-Type: "}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"latin", `{"query":"{ s3cret }"}`, []string{"Content-Type: application/json; charset=iso-8859-1"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"compressed", `{"query":"{ s3cret }"}`, []string{"Content-Type: application/json", "Content-Encoding: gzip"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"unacceptable", `{"query":"{ s3cret }"}`, []string{"Content-Type: application/json", "Accept: text/html"}, 406, "NOT_ACCEPTABLE"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := &fake{}
			fields := tt.fields
			if fields == nil {
				fields = []string{"Content-Type: application/json"}
			}
			r := send(t, "POST", start(t, f, server.Options{})+"/graphql", strings.NewReader(tt.body), fields...)
			got := failureIn(t, r)
			if r.status != tt.status || got.Extensions.Code != tt.code || got.Extensions.Hint == "" {
				t.Errorf("answer = %d %s; want %d %s with a hint", r.status, r.body, tt.status, tt.code)
			}
			if strings.Contains(r.body, mark) {
				t.Errorf("body = %s; repeats what was sent", r.body)
			}
			if f.last != nil {
				t.Errorf("the service got %v", f.last)
			}
		})
	}
}

func TestGetRefused(t *testing.T) {
	base := start(t, &fake{}, server.Options{})
	for _, tt := range []struct{ name, query string }{
		{"nothing", ""},
		{"empty query", "?query="},
		{"query twice", "?query={a}&query={b}"},
		{"bad escape", "?query=%zz"},
		{"not UTF-8", "?query=%ff"},
		{"variables no JSON", "?query={a}&variables={"},
		{"variables with rubbish", "?query={a}&variables={}1"},
		{"variables a list", "?query={a}&variables=[]"},
		{"extensions a list", "?query={a}&extensions=[]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := send(t, "GET", base+"/graphql"+tt.query, nil)
			if got := failureIn(t, r); r.status != 400 || got.Extensions.Code != "BAD_REQUEST" || got.Extensions.Hint == "" {
				t.Errorf("answer = %d %s; want 400 BAD_REQUEST with a hint", r.status, r.body)
			}
		})
	}
}

// What each error code makes of the status, by media type and data.
func TestStatus(t *testing.T) {
	const g, j = "application/graphql-response+json", "application/json"
	for _, tt := range []struct {
		name   string
		fake   *fake
		accept string
		status int
		retry  bool
	}{
		{"data", answers(`{"a":1}`), g, 200, false},
		{"parse", answers("", "GRAPHQL_PARSE_FAILED"), g, 400, false},
		{"parse, json", answers("", "GRAPHQL_PARSE_FAILED"), j, 200, false},
		{"variable", answers("", "BAD_USER_INPUT"), g, 400, false},
		{"variable, json", answers("", "BAD_USER_INPUT"), j, 200, false},
		{"limit", answers("", "COST_LIMIT"), g, 400, false},
		{"store away", answers("", "STORE_UNAVAILABLE"), g, 503, true},
		{"store away, json", answers("", "STORE_UNAVAILABLE"), j, 503, true},
		{"store away while running", answers("null", "STORE_UNAVAILABLE"), g, 503, true},
		{"changing", answers("null", "STORE_CHANGING"), j, 503, true},
		{"too slow", answers("null", "TIMEOUT"), j, 503, true},
		{"internal", answers("null", "INTERNAL"), j, 500, false},
		{"unknown code", answers("", "WHAT"), j, 500, false},
		{"argument, all data lost", answers("null", "CURSOR_STALE"), g, 200, false},
		{"part of the data", answers(`{"a":null}`, "STORE_UNAVAILABLE"), g, 200, false},
		{"two codes", answers("", "BAD_USER_INPUT", "STORE_UNAVAILABLE"), g, 503, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := post(t, start(t, tt.fake, server.Options{}), `{"query":"{a}"}`, "Accept: "+tt.accept)
			if r.status != tt.status {
				t.Errorf("status = %d; want %d", r.status, tt.status)
			}
			if got, want := r.header.Get("Content-Type"), tt.accept+"; charset=utf-8"; got != want {
				t.Errorf("Content-Type = %q; want %q", got, want)
			}
			if got := r.header.Get("Retry-After") != ""; got != tt.retry {
				t.Errorf("Retry-After = %q; want one: %v", r.header.Get("Retry-After"), tt.retry)
			}
		})
	}
}

func TestResponseForm(t *testing.T) {
	f := &fake{answer: func(context.Context, resolvers.Request) *resolvers.Response {
		return &resolvers.Response{
			Data:       json.RawMessage(`{"a":null}`),
			Errors:     gqlerror.List{{Message: "no <a>", Extensions: map[string]any{"code": "INTERNAL"}}},
			Extensions: map[string]any{"x": 1},
		}
	}}
	r := post(t, start(t, f, server.Options{}), `{"query":"{a}"}`)
	want := `{"errors":[{"message":"no \u003ca\u003e","extensions":{"code":"INTERNAL"}}],"data":{"a":null},"extensions":{"x":1}}` + "\n"
	if r.body != want {
		t.Errorf("body = %s; want %s", r.body, want)
	}
}

// The service gets a deadline, and what it then says becomes 503.
func TestTimeout(t *testing.T) {
	f := &fake{answer: func(ctx context.Context, _ resolvers.Request) *resolvers.Response {
		select {
		case <-ctx.Done():
			err := resolvers.AsError(ctx.Err())
			return &resolvers.Response{Errors: gqlerror.List{{Message: err.Message, Extensions: err.Extensions()}}}
		case <-time.After(10 * time.Second):
			return &resolvers.Response{Data: json.RawMessage(`{}`)}
		}
	}}
	r := post(t, start(t, f, server.Options{Limits: server.Limits{Timeout: 20 * time.Millisecond}}), `{"query":"{a}"}`)
	if got := failureIn(t, r); r.status != 503 || got.Extensions.Code != "TIMEOUT" || got.Extensions.Hint == "" {
		t.Errorf("answer = %d %s; want 503 TIMEOUT with a hint", r.status, r.body)
	}
}
