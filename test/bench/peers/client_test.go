package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// The client reads what net/http writes, in every form that it has for a body,
// one after the other on the same connections.
func TestLoad(t *testing.T) {
	long := strings.Repeat("0123456789", 10_000)
	var asked atomic.Int64
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if b, err := io.ReadAll(r.Body); err != nil || string(b) != "body of "+r.URL.Path || r.Header.Get("Content-Type") != "application/json" {
			http.Error(w, "bad", http.StatusBadRequest)
			return
		}
		switch r.URL.Path {
		case "/short":
			fmt.Fprint(w, "short")
		case "/long": // in chunks
			fmt.Fprint(w, long)
		case "/empty":
		}
	}))
	defer ts.Close()
	host := strings.TrimPrefix(ts.URL, "http://")
	var xs []exchange
	for path, want := range map[string]string{"/short": "short", "/long": long, "/empty": ""} {
		x := request(host, path, []byte("body of "+path))
		got, err := ask(host, x)
		if err != nil || string(got) != want {
			t.Errorf("ask %s = %.20q, %v; want %.20q", path, got, err, want)
		}
		xs = append(xs, exchange{x, len(want)})
	}
	before := asked.Load()
	r := loadSpec{Address: host, Requests: xs, Connections: 3, Seconds: 0.1}.run()
	if n := asked.Load() - before; r.Error != "" || r.Failed > 0 || int64(r.Answers) != n || n < 3 {
		t.Errorf("run = %+v with %d requests; want all answered", r, n)
	}
	xs[1].Length++
	if r := (loadSpec{Address: host, Requests: xs, Connections: 1, Seconds: 0.1}).run(); r.Failed == 0 || r.Failed == r.Answers {
		t.Errorf("run with one answer of another length = %+v; want some failures", r)
	}
}

func TestAskRefused(t *testing.T) {
	ts := httptest.NewServer(http.NotFoundHandler())
	defer ts.Close()
	host := strings.TrimPrefix(ts.URL, "http://")
	if got, err := ask(host, request(host, "/", nil)); err == nil || !strings.Contains(err.Error(), "status 404") {
		t.Errorf("ask = %q, %v; want the status as an error", got, err)
	}
}
