package server

import (
	"bufio"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"
)

// Beyond the bound the connection that has waited longest is closed, and a new
// one where requests are being answered on all others.
func TestConnections(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	busy := make(chan struct{})
	began := make(chan struct{}, 10)
	s := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/busy" {
			began <- struct{}{}
			<-busy
		}
		_, _ = io.WriteString(w, "ok")
	}), Limits{Connections: 3}, slog.New(slog.DiscardHandler))
	go func() { _ = s.Serve(l) }()
	t.Cleanup(func() { s.Close() })
	dial := func() net.Conn {
		t.Helper()
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		return c
	}
	send := func(c net.Conn, path string) {
		t.Helper()
		if _, err := io.WriteString(c, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
	}
	// answered reports whether c brings an answer, rather than its end.
	answered := func(c net.Conn) bool {
		t.Helper()
		_ = c.SetReadDeadline(time.Now().Add(10 * time.Second))
		resp, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			if timeout := net.Error(nil); errors.As(err, &timeout) && timeout.Timeout() {
				t.Fatal("neither an answer nor the end of the connection")
			}
			return false
		}
		_, _ = io.Copy(io.Discard, resp.Body)
		return resp.StatusCode == 200
	}
	ask := func(c net.Conn) bool {
		t.Helper()
		send(c, "/")
		return answered(c)
	}

	first, second, third := dial(), dial(), dial()
	for i, c := range []net.Conn{first, second, third, first} {
		if !ask(c) {
			t.Fatalf("request %d is not answered", i)
		}
	}
	time.Sleep(50 * time.Millisecond) // until the server knows that all wait
	fourth := dial()                  // in the place of second, which has waited longest
	if !ask(fourth) || !ask(first) || !ask(third) {
		t.Error("a connection that has waited less is closed")
	}
	if answered(second) {
		t.Error("the connection that has waited longest is not closed")
	}

	for _, c := range []net.Conn{first, third, fourth} {
		send(c, "/busy")
		<-began
	}
	if fifth := dial(); answered(fifth) {
		t.Error("a connection beyond the bound is served")
	}
	close(busy)
	for _, c := range []net.Conn{first, third, fourth} {
		if !answered(c) {
			t.Error("a request that was being answered is cut off")
		}
	}
	if !ask(first) {
		t.Error("an open connection is not served any more")
	}
}
