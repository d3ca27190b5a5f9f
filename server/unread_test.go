package server_test

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// Callers that do not read their answers hold no more than the limit, and others
// with long answers are told to come later; short ones are served all the time.
func TestUnread(t *testing.T) {
	long := json.RawMessage(`"` + strings.Repeat("x", 6<<20) + `"`) // more than the kernel takes
	f := &fake{answer: func(_ context.Context, r resolvers.Request) *resolvers.Response {
		if r.Query == "{long}" {
			return &resolvers.Response{Data: long}
		}
		return &resolvers.Response{Data: json.RawMessage(`{}`)}
	}}
	base := start(t, f, server.Options{Limits: server.Limits{Unread: 14 << 20}, Proxies: prefixes(t, []string{"127.0.0.0/8"})})
	ask := func(client, query string) reply {
		return post(t, base, `{"query":"`+query+`"}`, "X-Forwarded-For: "+client)
	}
	idle := func(client string) net.Conn {
		conn, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		_, err = io.WriteString(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: "+client+
			"\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"+`{"query":"{long}"}`)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Read(make([]byte, 100)); err != nil { // the answer has begun
			t.Fatal(err)
		}
		return conn
	}
	busy := func(client string) {
		t.Helper()
		r := ask(client, "{long}")
		if x := failureIn(t, r).Extensions; r.status != 429 || x.Code != "TOO_MANY_REQUESTS" || r.header.Get("Retry-After") == "" {
			t.Errorf("%s: %d %.200s, Retry-After %q; want 429", client, r.status, r.body, r.header.Get("Retry-After"))
		}
		if r.header.Get("Etag") != "" || r.header.Get("Cache-Control") != "no-store" || len(r.header.Values("Vary")) != 2 {
			t.Errorf("%s: 429 with %v; want nothing of the answer that it stands for", client, r.header)
		}
	}
	one := idle("192.0.2.1")
	busy("192.0.2.1") // its share is full
	idle("192.0.2.2")
	busy("192.0.2.3") // all is full
	waits := make(chan reply, 1)
	go func() { waits <- ask("192.0.2.4", "{long}") }()
	for range 20 { // also while a long one waits
		if r := ask("192.0.2.1", "{short}"); r.status != 200 {
			t.Errorf("a short answer = %d %s; want 200", r.status, r.body)
		}
		time.Sleep(5 * time.Millisecond)
	}
	<-waits
	one.Close()
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		if r := ask("192.0.2.3", "{long}"); r.status == 200 {
			break
		} else if time.Since(start) > 10*time.Second {
			t.Fatalf("after one has gone: %d %.200s; want 200", r.status, r.body)
		}
	}
}

func prefixes(t *testing.T, texts []string) (out []netip.Prefix) {
	t.Helper()
	for _, text := range texts {
		p, err := netip.ParsePrefix(text)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// A client is the address of the connection or, behind a trusted proxy, the last
// address forwarded that is not a proxy.
func TestClients(t *testing.T) {
	var client string
	f := &fake{answer: func(ctx context.Context, _ resolvers.Request) *resolvers.Response {
		client = admission.Client(ctx)
		return &resolvers.Response{Data: json.RawMessage(`{}`)}
	}}
	for _, tt := range []struct {
		name    string
		proxies []string
		headers []string
		want    string
	}{
		{"no proxy", nil, nil, "127.0.0.1"},
		{"a header that nobody is trusted for", nil, []string{"X-Forwarded-For: 192.0.2.1"}, "127.0.0.1"},
		{"a trusted proxy", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: 192.0.2.1"}, "192.0.2.1"},
		{"two of them", []string{"127.0.0.0/8", "10.0.0.0/8"}, []string{"X-Forwarded-For: 192.0.2.1, 10.1.2.3"}, "192.0.2.1"},
		{"what a caller made up", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: 198.51.100.9", "X-Forwarded-For: 192.0.2.1"}, "192.0.2.1"},
		{"nonsense", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: 192.0.2.1, unknown"}, "127.0.0.1"},
		{"a trusted proxy that says nothing", []string{"127.0.0.0/8"}, nil, "127.0.0.1"},
		{"a port", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: 192.0.2.1:4711"}, "192.0.2.1"},
		{"a port of IPv6", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: [2001:db8:1:2::7]:443"}, "2001:db8:1:2::/64"},
		{"brackets", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: [2001:db8:1:2::7]"}, "2001:db8:1:2::/64"},
		{"IPv6", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: 2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2::/64"},
		{"IPv4 in IPv6", []string{"127.0.0.0/8"}, []string{"X-Forwarded-For: ::ffff:192.0.2.1"}, "192.0.2.1"},
	} {
		base := start(t, f, server.Options{Proxies: prefixes(t, tt.proxies)})
		send(t, "POST", base+"/graphql", strings.NewReader(`{"query":"{a}"}`), append(tt.headers, "Content-Type: application/json")...)
		if client != tt.want {
			t.Errorf("%s: client %q; want %q", tt.name, client, tt.want)
		}
	}
}
