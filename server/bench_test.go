package server_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/glocal-graph/glocal/server"
)

// BenchmarkHTTP measures what a request costs beside its answer, over
// connections that stay open: a bare handler that writes the same head and body, an
// answer from the cache, one that the service is asked for, and a probe.
func BenchmarkHTTP(b *testing.B) {
	body := `{"query":"{a}"}`
	post := "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + fmt.Sprint(len(body)) + "\r\n\r\n" + body
	handler := func(o server.Options) http.Handler {
		h, err := server.New(&versioned{}, o)
		if err != nil {
			b.Fatal(err)
		}
		return h
	}
	cached := handler(server.Options{Cache: cacheBytes})
	sample := httptest.NewRecorder()
	cached.ServeHTTP(sample, requests()["post"]("http://localhost"))
	bare := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		for name, values := range sample.Header() {
			w.Header()[name] = values
		}
		_, _ = w.Write(sample.Body.Bytes())
	})
	for _, tt := range []struct {
		name    string
		handler http.Handler
		request string
	}{
		{"bare", bare, post},
		{"from the cache", cached, post},
		{"asked", handler(server.Options{}), post},
		{"healthz", handler(server.Options{}), "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"},
	} {
		b.Run(tt.name, func(b *testing.B) {
			s := httptest.NewServer(tt.handler)
			defer s.Close()
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				conn, err := net.Dial("tcp", s.Listener.Addr().String())
				if err != nil {
					b.Error(err)
					return
				}
				defer conn.Close()
				in := bufio.NewReader(conn)
				for pb.Next() {
					if _, err := io.WriteString(conn, tt.request); err != nil {
						b.Error(err)
						return
					}
					resp, err := http.ReadResponse(in, nil)
					if err != nil || resp.StatusCode != http.StatusOK {
						b.Errorf("answer: %v, %v", resp, err)
						return
					}
					if _, err := io.Copy(io.Discard, resp.Body); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}
