package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

func TestCompression(t *testing.T) {
	data := `{"a":"` + strings.Repeat("glocal ", 1000) + `"}`
	large, small := start(t, answers(data), server.Options{}), start(t, answers(`{"a":1}`), server.Options{})
	for _, tt := range []struct{ name, base, accept, want string }{
		{"none asked", large, "", ""},
		{"gzip", large, "gzip", "gzip"},
		{"zstd", large, "zstd", "zstd"},
		{"equal", large, "gzip, deflate, br, zstd", "gzip"},
		{"gzip rated higher", large, "zstd;q=0.5, gzip", "gzip"},
		{"zstd refused", large, "gzip;q=0.1, zstd;q=0", "gzip"},
		{"unknown", large, "br", ""},
		{"refused", large, "gzip;q=0", ""},
		{"too small", small, "gzip, zstd", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fields := []string{"Accept-Encoding: " + tt.accept}
			if tt.accept == "" {
				fields = nil
			}
			r := post(t, tt.base, `{"query":"{a}"}`, fields...)
			if got := r.header.Get("Content-Encoding"); got != tt.want {
				t.Errorf("Content-Encoding = %q; want %q", got, tt.want)
			}
			if vary := r.header.Values("Vary"); !slices.Contains(vary, "Accept-Encoding") || !slices.Contains(vary, "Accept") {
				t.Errorf("Vary = %q; want Accept and Accept-Encoding", vary)
			}
			if tt.base == large {
				if got, want := decompress(t, r), `{"data":`+data+"}\n"; got != want {
					t.Errorf("body has %d bytes; want %d", len(got), len(want))
				}
			}
		})
	}
}

// Answers of a kilobyte and more are compressed, shorter ones never.
func TestCompressionFrom(t *testing.T) {
	for size, want := range map[int]string{1023: "", 1024: "gzip"} {
		data := `"` + strings.Repeat("a", size-len(`{"data":""}`+"\n")) + `"`
		r := post(t, start(t, answers(data), server.Options{}), `{"query":"{a}"}`, "Accept-Encoding: gzip")
		if got := r.header.Get("Content-Encoding"); got != want {
			t.Errorf("Content-Encoding of %d bytes = %q; want %q", size, got, want)
		}
		if got := decompress(t, r); len(got) != size {
			t.Errorf("body has %d bytes; want %d", len(got), size)
		}
	}
}

// An answer says what it depends on, whether it is compressed or not.
func TestVary(t *testing.T) {
	for name, data := range map[string]string{"short": `1`, "long": `"` + strings.Repeat("a", 2000) + `"`} {
		for _, origins := range [][]string{nil, {"https://maps.example.org"}} {
			base := start(t, answers(data), server.Options{CORSOrigins: origins})
			want := []string{"Accept", "Accept-Encoding"}
			if origins != nil {
				want = append(want, "Origin")
			}
			got := slices.Sorted(slices.Values(post(t, base, `{"query":"{a}"}`, "Accept-Encoding: gzip").header.Values("Vary")))
			if !slices.Equal(got, want) {
				t.Errorf("%s, origins %q: Vary = %q; want %q", name, origins, got, want)
			}
		}
	}
}

func decompress(t *testing.T, r reply) string {
	t.Helper()
	var reader io.Reader = strings.NewReader(r.body)
	var err error
	switch r.header.Get("Content-Encoding") {
	case "gzip":
		reader, err = gzip.NewReader(reader)
	case "zstd":
		reader, err = zstd.NewReader(reader)
	}
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCrossOrigin(t *testing.T) {
	const mine, other = "https://maps.example.org", "https://evil.example.org"
	closed, open := start(t, &fake{}, server.Options{}), start(t, &fake{}, server.Options{CORSOrigins: []string{mine}})
	for _, tt := range []struct{ name, base, origin, want string }{
		{"none allowed", closed, mine, ""},
		{"allowed", open, mine, mine},
		{"another", open, other, ""},
		{"null", open, "null", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := post(t, tt.base, `{"query":"{a}"}`, "Origin: "+tt.origin)
			if got := r.header.Get("Access-Control-Allow-Origin"); r.status != 200 || got != tt.want {
				t.Errorf("POST = %d, allowed origin %q; want 200, %q", r.status, got, tt.want)
			}
			r = send(t, "OPTIONS", tt.base+"/graphql", nil, "Origin: "+tt.origin,
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type")
			if got := r.header.Get("Access-Control-Allow-Origin"); got != tt.want {
				t.Errorf("preflight = %d, allowed origin %q; want %q", r.status, got, tt.want)
			}
		})
	}
}

// A page that may call may send what client libraries and developer tools of browsers
// add.
func TestCrossOriginHeaders(t *testing.T) {
	const origin = "https://maps.example.org"
	base := start(t, &fake{}, server.Options{CORSOrigins: []string{origin}})
	for _, fields := range []string{"apollographql-client-name,content-type", "authorization,content-type", "content-type,traceparent", "cache-control,content-type", "if-none-match"} {
		r := send(t, "OPTIONS", base+"/graphql", nil, "Origin: "+origin, "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: "+fields)
		if r.header.Get("Access-Control-Allow-Origin") != origin || r.header.Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("preflight for %s = %d %v; want it allowed, without credentials", fields, r.status, r.header)
		}
	}
}

func TestBadOrigin(t *testing.T) {
	for _, o := range []string{"", "example.org", "https://example.org/", "https://example.org/a", "ftp://example.org", "null"} {
		if _, err := server.New(&fake{}, server.Options{CORSOrigins: []string{o}}); err == nil {
			t.Errorf("New with origin %q succeeds; want an error", o)
		}
	}
}

// A panic is answered with an id, under which the log has the cause.
func TestPanic(t *testing.T) {
	var log logged
	f := &fake{answer: func(context.Context, resolvers.Request) *resolvers.Response { panic("kaboom") }}
	r := post(t, start(t, f, server.Options{Log: log.logger()}), `{"query":"{a}"}`)
	x := failureIn(t, r).Extensions
	if r.status != 500 || x.Code != "INTERNAL" || x.ID == "" || x.ID != r.header.Get("X-Request-Id") {
		t.Errorf("answer = %d %s; want 500 INTERNAL with the id %s", r.status, r.body, r.header.Get("X-Request-Id"))
	}
	if strings.Contains(r.body, "kaboom") {
		t.Errorf("body = %s; tells the cause", r.body)
	}
	if got := log.String(); !strings.Contains(got, "kaboom") || !strings.Contains(got, `"id":"`+x.ID+`"`) {
		t.Errorf("log = %s; want the cause and the id %s", got, x.ID)
	}
}

// The access log has a line a request, without what people asked for.
func TestAccessLog(t *testing.T) {
	var log logged
	base := start(t, answers("", "COST_LIMIT", "COST_LIMIT", "PAGE_SIZE"), server.Options{Log: log.logger()})
	r := post(t, base, `{"query":"query Members { s3cret }","operationName":"Members","variables":{"v":"s3cret"}}`,
		"X-Request-Id: caller-7", "Accept: application/graphql-response+json")
	if got := r.header.Get("X-Request-Id"); got != "caller-7" {
		t.Errorf("X-Request-Id = %q; want the caller's", got)
	}
	send(t, "GET", base+"/nothing?s3cret", nil, "X-Request-Id: not an id")
	if strings.Contains(log.String(), "s3cret") {
		t.Errorf("log = %s; has what was asked", log.String())
	}
	var entries []map[string]any
	for d := json.NewDecoder(bytes.NewBufferString(log.String())); ; {
		var e map[string]any
		if err := d.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	if len(entries) != 2 {
		t.Fatalf("log has %d lines; want 2", len(entries))
	}
	for name, want := range map[string]any{"id": "caller-7", "method": "POST", "path": "/graphql", "status": 400.0,
		"bytes": float64(len(r.body)), "operation": "Members"} {
		if got := entries[0][name]; got != want {
			t.Errorf("%s = %v; want %v", name, got, want)
		}
	}
	if got, _ := json.Marshal(entries[0]["codes"]); string(got) != `["COST_LIMIT","PAGE_SIZE"]` {
		t.Errorf("codes = %s; want both, once", got)
	}
	if d, _ := entries[0]["duration"].(float64); d <= 0 {
		t.Errorf("duration = %v; want more than 0", entries[0]["duration"])
	}
	if id := entries[1]["id"]; id == "not an id" || entries[1]["status"] != 404.0 {
		t.Errorf("second line = %v; want 404 and an id of the server's", entries[1])
	}
}

// A client that went away is no trouble of the service.
func TestAccessLogOfClientThatLeft(t *testing.T) {
	var log logged
	asked, answered := make(chan struct{}), make(chan struct{})
	refused := answers("", "TIMEOUT")
	base := start(t, &fake{answer: func(ctx context.Context, r resolvers.Request) *resolvers.Response {
		defer close(answered)
		close(asked)
		<-ctx.Done()
		return refused.answer(ctx, r)
	}}, server.Options{Log: log.logger()})
	ctx, leave := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, "POST", base+"/graphql", strings.NewReader(`{"query":"{ __typename }"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	go func() { <-asked; leave() }()
	if resp, err := http.DefaultClient.Do(r); err == nil {
		resp.Body.Close()
		t.Fatal("the client got an answer")
	}
	<-answered
	for deadline := time.Now().Add(5 * time.Second); log.String() == "" && time.Now().Before(deadline); {
		time.Sleep(5 * time.Millisecond)
	}
	if got := log.String(); !strings.Contains(got, `"level":"INFO"`) || !strings.Contains(got, `"gone":true`) {
		t.Errorf("log = %s; want a line of level INFO that says gone", got)
	}
}
