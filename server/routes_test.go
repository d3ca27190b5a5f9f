package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/server"
)

func TestRoutes(t *testing.T) {
	base := start(t, &fake{}, server.Options{Program: "v9", Schema: "type Query { a: Int }\n"})
	for _, tt := range []struct {
		method, path string
		status       int
		media        string
		body         string // a part of it
	}{
		{"GET", "/", 200, "text/plain; charset=utf-8", "/schema.graphql"},
		{"HEAD", "/", 200, "text/plain; charset=utf-8", ""},
		{"GET", "/schema.graphql", 200, "text/plain; charset=utf-8", "type Query { a: Int }\n"},
		{"GET", "/healthz", 200, "application/json; charset=utf-8", `{"status":"ok"}`},
		{"GET", "/readyz", 200, "application/json; charset=utf-8", `{"status":"ready","version":"` + strings.Repeat("0", 63) + `7"}`},
		{"GET", "/version", 200, "application/json; charset=utf-8", `"program":"v9"`},
		{"HEAD", "/graphql?query={a}", 200, "application/json; charset=utf-8", ""},
		{"GET", "/nothing", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`},
		{"GET", "/graphql/", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`},
		{"POST", "/healthz", 405, "application/json; charset=utf-8", `"code":"METHOD_NOT_ALLOWED"`},
		{"PUT", "/graphql", 405, "application/json; charset=utf-8", `"code":"METHOD_NOT_ALLOWED"`},
		{"OPTIONS", "/graphql", 405, "application/json; charset=utf-8", `"code":"METHOD_NOT_ALLOWED"`},
	} {
		t.Run(tt.method+" "+tt.path, func(t *testing.T) {
			r := send(t, tt.method, base+tt.path, nil)
			if r.status != tt.status || r.header.Get("Content-Type") != tt.media || !strings.Contains(r.body, tt.body) {
				t.Errorf("answer = %d %s %q; want %d %s %q", r.status, r.header.Get("Content-Type"), r.body, tt.status, tt.media, tt.body)
			}
			if r.header.Get("X-Content-Type-Options") != "nosniff" || r.header.Get("Content-Security-Policy") == "" {
				t.Errorf("header = %v; want nosniff and a content security policy", r.header)
			}
			if r.header.Get("X-Request-Id") == "" {
				t.Error("X-Request-Id is missing")
			}
		})
	}
}

func TestAllow(t *testing.T) {
	base := start(t, &fake{}, server.Options{})
	for path, want := range map[string]string{
		"/graphql": "GET, HEAD, POST", "/schema.graphql": "GET, HEAD", "/healthz": "GET, HEAD",
		"/readyz": "GET, HEAD", "/version": "GET, HEAD", "/": "GET, HEAD",
	} {
		if r := send(t, "DELETE", base+path, nil); r.status != 405 || r.header.Get("Allow") != want {
			t.Errorf("DELETE %s = %d, Allow %q; want 405, %q", path, r.status, r.header.Get("Allow"), want)
		}
	}
}

// HEAD has the fields of GET and no body.
func TestHead(t *testing.T) {
	base := start(t, &versioned{}, server.Options{Cache: cacheBytes, Schema: strings.Repeat("# a line\n", 200)})
	for _, path := range []string{"/", "/schema.graphql", "/healthz", "/readyz", "/version", "/graphql?query={a}", "/nothing"} {
		get, head := send(t, "GET", base+path, nil), send(t, "HEAD", base+path, nil)
		for _, h := range []http.Header{get.header, head.header} {
			h.Del("Date")
			h.Del("X-Request-Id")
		}
		if diff := cmp.Diff(get.header, head.header); head.status != get.status || head.body != "" || diff != "" {
			t.Errorf("HEAD %s = %d with %d bytes; want %d and none (-GET +HEAD):\n%s", path, head.status, len(head.body), get.status, diff)
		}
	}
}

func TestSchemaNotModified(t *testing.T) {
	base := start(t, &fake{}, server.Options{Schema: "type Query { a: Int }\n"})
	tag := send(t, "GET", base+"/schema.graphql", nil).header.Get("ETag")
	if !strings.HasPrefix(tag, `W/"`) { // the same for all encodings
		t.Fatalf("ETag = %q; want a weak one", tag)
	}
	if r := send(t, "GET", base+"/schema.graphql", nil, "If-None-Match: "+tag); r.status != 304 || r.body != "" {
		t.Errorf("second answer = %d %q; want 304 and nothing", r.status, r.body)
	}
}

func TestVersion(t *testing.T) {
	var got map[string]any
	r := send(t, "GET", start(t, &fake{}, server.Options{Program: "v9"})+"/version", nil)
	if err := json.Unmarshal([]byte(r.body), &got); err != nil {
		t.Fatal(err)
	}
	delete(got, "go")
	want := map[string]any{"program": "v9", "data": map[string]any{"name": "tiny", "title": "Tiny data", "release": "1",
		"license": "CC-BY-4.0", "version": strings.Repeat("0", 63) + "7", "nodes": 3.0, "relations": 2.0, "claims": 4.0}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("version (-want +got):\n%s", diff)
	}
}

// While the store is away the process lives, is not ready, and says so.
func TestStoreAway(t *testing.T) {
	base := start(t, &fake{ready: fmt.Errorf("dial: %w", graph.ErrUnavailable)}, server.Options{})
	if r := send(t, "GET", base+"/healthz", nil); r.status != 200 {
		t.Errorf("/healthz = %d; want 200", r.status)
	}
	r := send(t, "GET", base+"/readyz", nil)
	if r.status != 503 || r.header.Get("Retry-After") == "" || !strings.Contains(r.body, "STORE_UNAVAILABLE") {
		t.Errorf("/readyz = %d %s; want 503 STORE_UNAVAILABLE with Retry-After", r.status, r.body)
	}
	if strings.Contains(r.body, "dial") {
		t.Errorf("/readyz = %s; tells what is behind it", r.body)
	}
	if r := send(t, "GET", base+"/version", nil); r.status != 200 || !strings.Contains(r.body, `"data":null`) {
		t.Errorf("/version = %d %s; want 200 and no data", r.status, r.body)
	}
}

// Where a mirror is served from, probes say how old that is and what the store
// does.
func TestMirror(t *testing.T) {
	age := 12.5
	for _, tt := range []struct {
		mirror server.Mirror
		want   string
	}{
		{server.Mirror{Serving: true, Age: &age, Store: "away"}, `"mirror":{"serving":true,"age":12.5,"store":"away"}`},
		{server.Mirror{Store: "too large"}, `"mirror":{"serving":false,"store":"too large"}`},
	} {
		base := start(t, &fake{}, server.Options{Mirror: func() server.Mirror { return tt.mirror }})
		for _, path := range []string{"/readyz", "/version"} {
			if r := send(t, "GET", base+path, nil); r.status != 200 || !strings.Contains(r.body, tt.want) {
				t.Errorf("%s = %d %s; want %s", path, r.status, r.body, tt.want)
			}
		}
	}
}
