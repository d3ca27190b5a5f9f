//go:build unix

package server_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/logbuffer"
	"github.com/glocal-graph/glocal/server"
)

// BenchmarkHTTP measures what a request costs besides its answer: over
// connections that stay open, side by side with a bare handler of net/http that
// writes the same body. It reports rates as parts of two bare rates: "of-bare"
// where the bare handler writes Content-Type and Content-Length only, "of-same"
// where it writes the same head. Rates are requests a second of processor time,
// of the server and of the caller in this process, for other programs slow the
// clock.
func BenchmarkHTTP(b *testing.B) {
	service := api(b)
	for _, bb := range []struct{ name, document string }{
		{"32-bytes", `{__typename}`},
		{"1-kB", `{ cities(first: 10) { totalCount nodes { id name { value } country { name { value } } } } }`},
		{"14-kB", `{ cities(first: 100) { totalCount nodes { id name { value } country { id name { value } } relations(first: 5) { totalCount } } } }`},
	} {
		b.Run("kept/"+bb.name, func(b *testing.B) {
			compare(b, postOf(bb.document),
				subject{"kept", newHandler(b, service, server.Options{Cache: cacheBytes})},
				subject{"kept-logged", newHandler(b, service, server.Options{Cache: cacheBytes, Log: fileLog(b)})})
		})
	}
	b.Run("executed/32-bytes", func(b *testing.B) {
		compare(b, postOf(`{__typename}`),
			subject{"executed", newHandler(b, service, server.Options{})},
			subject{"executed-logged", newHandler(b, service, server.Options{Log: fileLog(b)})})
	})
	b.Run("healthz", func(b *testing.B) {
		compare(b, "GET /healthz HTTP/1.1\r\n"+usual+"\r\n", subject{"healthz", newHandler(b, service, server.Options{Log: fileLog(b)})})
	})
}

// usual are fields that clients send.
const usual = "Host: localhost\r\nUser-Agent: bench\r\nAccept: application/json\r\nAccept-Encoding: identity\r\n"

func postOf(document string) string {
	text := body(document)
	return fmt.Sprintf("POST /graphql HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", usual, len(text), text)
}

func newHandler(b *testing.B, s server.Service, o server.Options) http.Handler {
	b.Helper()
	h, err := server.New(s, o)
	if err != nil {
		b.Fatal(err)
	}
	return h
}

// fileLog is a log like that of the program, into a file.
func fileLog(b *testing.B) *slog.Logger {
	b.Helper()
	f, err := os.Create(filepath.Join(b.TempDir(), "log"))
	if err != nil {
		b.Fatal(err)
	}
	w := logbuffer.New(f)
	b.Cleanup(func() { w.Flush(); f.Close() })
	return slog.New(slog.NewTextHandler(w, nil))
}

// bare writes a body with the given fields.
func bare(body []byte, fields http.Header) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		h := w.Header()
		for name, values := range fields {
			h[name] = values
		}
		_, _ = w.Write(body)
	})
}

// subject is a handler that is measured.
type subject struct {
	name    string
	handler http.Handler
}

// compare asks bare handlers and subjects the same in turn, so that what else
// the machine does falls on all alike, and reports the medians of the ratios
// within a round.
func compare(b *testing.B, request string, subjects ...subject) {
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(request)))
	if err != nil {
		b.Fatal(err)
	}
	sample := httptest.NewRecorder()
	subjects[0].handler.ServeHTTP(sample, r)
	text := sample.Body.Bytes()
	few := http.Header{"Content-Type": sample.Header()["Content-Type"], "Content-Length": {strconv.Itoa(len(text))}}
	callers := []*caller{newCaller(b, bare(text, few), request), newCaller(b, bare(text, sample.Header()), request)}
	for _, s := range subjects {
		callers = append(callers, newCaller(b, s.handler, request))
	}
	const turn = 25
	for b.Loop() {
		for _, c := range callers {
			c.ask(b, turn)
		}
	}
	b.ReportMetric(0, "ns/op")
	for i, c := range callers[2:] {
		b.ReportMetric(ratio(callers[0], c), subjects[i].name+"-of-bare")
		b.ReportMetric(ratio(callers[1], c), subjects[i].name+"-of-same")
	}
}

const connections = 8

// caller asks one server the same again and again over connections that stay
// open. It reads by length alone, so that little of what is measured is its own.
type caller struct {
	request []byte
	length  int // bytes of a whole response
	conns   []net.Conn
	turns   []time.Duration // processor time of each turn
}

// newCaller serves h on loopback, and asks it once over each connection: all
// other responses must be as long.
func newCaller(b *testing.B, h http.Handler, request string) *caller {
	b.Helper()
	s := httptest.NewServer(h)
	b.Cleanup(s.Close)
	c := &caller{request: []byte(request)}
	for range connections {
		conn, err := net.Dial("tcp", s.Listener.Addr().String())
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { conn.Close() })
		c.conns = append(c.conns, conn)
		if _, err := conn.Write(c.request); err != nil {
			b.Fatal(err)
		}
		var got bytes.Buffer
		resp, err := http.ReadResponse(bufio.NewReader(io.TeeReader(conn, &got)), nil)
		if err != nil || resp.StatusCode != http.StatusOK {
			b.Fatalf("answer: %v, %v", resp, err)
		}
		if _, err := io.Copy(io.Discard, resp.Body); err != nil {
			b.Fatal(err)
		}
		c.length = got.Len()
	}
	return c
}

// ask asks n times over each connection.
func (c *caller) ask(b *testing.B, n int) {
	b.Helper()
	start := processorTime(b)
	var all sync.WaitGroup
	for _, conn := range c.conns {
		all.Go(func() {
			got := make([]byte, c.length)
			for range n {
				if _, err := conn.Write(c.request); err != nil {
					b.Error(err)
					return
				}
				if _, err := io.ReadFull(conn, got); err != nil {
					b.Error(err)
					return
				}
			}
			if !bytes.HasPrefix(got, []byte("HTTP/1.1 200 OK\r\n")) {
				b.Errorf("answer = %.200q; want 200", got)
			}
		})
	}
	all.Wait()
	c.turns = append(c.turns, processorTime(b)-start)
}

// processorTime returns what this process has used.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// ratio returns the median of what turns of a took by those of b.
func ratio(a, b *caller) float64 {
	ratios := make([]float64, len(a.turns))
	for i := range ratios {
		ratios[i] = a.turns[i].Seconds() / b.turns[i].Seconds()
	}
	slices.Sort(ratios)
	return ratios[len(ratios)/2]
}
