package server_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// slowly serves requests that say when they run and wait to be let go.
func slowly(t *testing.T, grace time.Duration) (url string, running, let chan struct{}, stop func(), done chan error) {
	running, let, done = make(chan struct{}), make(chan struct{}), make(chan error, 1)
	f := &fake{answer: func(context.Context, resolvers.Request) *resolvers.Response {
		close(running)
		<-let
		return &resolvers.Response{Data: json.RawMessage(`{"late":true}`)}
	}}
	h, err := server.New(f, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	go func() { done <- server.Serve(ctx, l, h, server.Limits{}, grace, slog.New(slog.DiscardHandler)) }()
	return "http://" + l.Addr().String(), running, let, cancel, done
}

func TestShutdownWaits(t *testing.T) {
	url, running, let, stop, done := slowly(t, 10*time.Second)
	answer := make(chan reply, 1)
	go func() { answer <- post(t, url, `{"query":"{a}"}`) }()
	<-running
	stop()
	// The port closes while the request runs.
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
		if err != nil {
			break
		}
		c.Close()
		if time.Now().After(deadline) {
			t.Fatal("connections are still taken after shutdown began")
		}
	}
	close(let)
	if r := <-answer; r.status != 200 || r.body != `{"data":{"late":true}}`+"\n" {
		t.Errorf("answer = %d %s; want the one that was under way", r.status, r.body)
	}
	if err := <-done; err != nil {
		t.Errorf("Serve = %v; want nil", err)
	}
}

func TestShutdownCutsOff(t *testing.T) {
	url, running, let, stop, done := slowly(t, 20*time.Millisecond)
	defer close(let)
	failed := make(chan error, 1)
	go func() {
		_, err := http.Post(url+"/graphql", "application/json", strings.NewReader(`{"query":"{a}"}`))
		failed <- err
	}()
	<-running
	stop()
	err := <-done
	if err == nil || !strings.Contains(err.Error(), "cut off") || graph.Hint(err) == "" {
		t.Errorf("Serve = %v; want an error that says what was cut off, with a hint", err)
	}
	if err := <-failed; err == nil {
		t.Error("the request was answered; want it cut off")
	}
}

func TestServeClosedListener(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := server.Serve(t.Context(), l, http.NotFoundHandler(), server.Limits{}, time.Second, slog.New(slog.DiscardHandler)); err == nil {
		t.Error("Serve on a closed listener = nil; want an error")
	}
}
