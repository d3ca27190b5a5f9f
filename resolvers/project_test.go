package resolvers_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// A graph takes longer to project than a request may take: the requests that
// wait end with TIMEOUT, the one build goes on, and the next is answered.
func TestProjectionOutlivesRequests(t *testing.T) {
	release := make(chan struct{})
	var builds atomic.Int64
	s := resolvers.New(hooked{Store: builtInMemstore(t), before: func(call string) error {
		if call == "Edges" {
			builds.Add(1)
			<-release
		}
		return nil
	}}, resolvers.Options{})
	const query = `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", limit: 1) { routes { hops } } }`
	for range 2 {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		r := s.Do(ctx, resolvers.Request{Query: query})
		cancel()
		if len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != "TIMEOUT" {
			t.Fatalf("trace while projecting: %v; want TIMEOUT", r.Errors)
		}
	}
	close(release)
	r := s.Do(t.Context(), resolvers.Request{Query: query})
	if got, want := string(r.Data), `{"trace":{"routes":[{"hops":2}]}}`; got != want || r.Errors != nil {
		t.Errorf("trace once projected: %s, %v; want %s", got, r.Errors, want)
	}
	if n := builds.Load(); n != 1 {
		t.Errorf("%d builds; want 1", n)
	}
}
