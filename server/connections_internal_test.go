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

	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/resolvers"
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
	s, all := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/busy" {
			began <- struct{}{}
			<-busy
		}
		_, _ = io.WriteString(w, "ok")
	}), Limits{Connections: 3}, slog.New(slog.DiscardHandler))
	go func() { _ = s.Serve(listener{l, all}) }()
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
		time.Sleep(20 * time.Millisecond) // until the server knows that it waits
	}
	fourth := dial() // in the place of second, which has waited longest
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

// One that sends many requests and none to its end shuts nobody else out: it is its
// own connections that give way.
func TestConnectionsOfOthers(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(resolvers.New(memstore.New(), resolvers.Options{}), Options{Limits: Limits{Connections: 4}})
	if err != nil {
		t.Fatal(err)
	}
	s, all := newServer(h, Limits{Connections: 4}, slog.New(slog.DiscardHandler))
	go func() { _ = s.Serve(listener{l, all}) }()
	t.Cleanup(func() { s.Close() })
	dial := func(from string) net.Conn {
		t.Helper()
		d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
		c, err := d.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		return c
	}
	status := func(c net.Conn) string {
		t.Helper()
		if _, err := io.WriteString(c, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			return err.Error()
		}
		_ = c.SetReadDeadline(time.Now().Add(5 * time.Second))
		resp, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			return err.Error()
		}
		_, _ = io.Copy(io.Discard, resp.Body)
		return resp.Status
	}
	other := dial("127.0.0.2")
	if got := status(other); got != "200 OK" {
		t.Fatal(got)
	}
	for range 6 {
		if _, err := io.WriteString(dial("127.0.0.1"), "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4095\r\n\r\n{"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20 * time.Millisecond) // until the server has read that
	}
	for name, c := range map[string]net.Conn{"one that waited": other, "a new one": dial("127.0.0.2")} {
		if got := status(c); got != "200 OK" {
			t.Errorf("%s: %s; want 200 OK", name, got)
		}
	}
}

// Where requests are too long together, the longest of who sends most is cut off,
// and what has been answered does not count.
func TestConnectionsReceived(t *testing.T) {
	all := newConnections(10)
	open := func(address string) *connection {
		client, server := net.Pipe()
		t.Cleanup(func() { client.Close() })
		go func() { _, _ = client.Write([]byte("GET")) }()
		c := &connection{Conn: addressed{server, address}, all: all}
		all.changed(c, http.StateNew)
		return c
	}
	receive := func(c *connection, n int64) {
		c.received.Add(n)
		all.received.Add(n)
	}
	closed := func(c *connection) bool { return !all.open[c] }
	long, short, other, last := open("10.0.0.1:1"), open("10.0.0.1:2"), open("10.0.0.2:1"), open("10.0.0.3:1")
	receive(long, maxReceived/3)
	receive(short, maxReceived/4)
	receive(other, maxReceived/3+1000)
	if _, err := last.Read(make([]byte, 3)); err != nil || closed(long) || closed(short) || closed(other) {
		t.Fatalf("cut off below the bound: %v", err)
	}
	receive(last, maxReceived/12)
	all.relieve()
	if !closed(long) || closed(short) || closed(other) || closed(last) {
		t.Errorf("closed: %t %t %t %t; want the longest of 10.0.0.1 alone", closed(long), closed(short), closed(other), closed(last))
	}
	if want := short.received.Load() + other.received.Load() + last.received.Load(); all.received.Load() != want {
		t.Errorf("%d bytes are counted; want %d", all.received.Load(), want)
	}
	all.changed(other, http.StateIdle)
	all.changed(short, http.StateClosed)
	if got, want := all.received.Load(), last.received.Load(); got != want {
		t.Errorf("%d bytes are counted after an answer and an end; want %d", got, want)
	}
}

// addressed is a connection from an address.
type addressed struct {
	net.Conn
	address string
}

func (a addressed) RemoteAddr() net.Addr {
	addr, _ := net.ResolveTCPAddr("tcp", a.address)
	return addr
}
