package bench

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// api is a service over HTTP.
type api struct{ url string }

// serve starts a service over a store that is in another process. It has
// more patience than usual: the first trace waits for the projection.
func serve(b *testing.B, store graph.Store) api {
	b.Helper()
	h, err := server.New(resolvers.New(store, resolvers.Options{}), server.Options{
		Schema: resolvers.SDL(), Limits: server.Limits{Timeout: 10 * time.Minute}})
	if err != nil {
		b.Fatal(err)
	}
	ts := httptest.NewServer(h)
	b.Cleanup(ts.Close)
	return api{ts.URL + "/graphql"}
}

// traceQuery is what a page asks to draw routes with the evidence.
const traceQuery = `query($from: ID!, $to: ID!) {
  trace(from: $from, to: $to, shortest: true, maxHops: 8, limit: 10) {
    truncated
    routes {
      hops
      confidence
      steps { direction relation { kind claims { since until confidence locator source { id } } } node { id name { value } } }
    }
  }
}`

// trace returns the hops of the routes from one end to the other.
func (a api) trace(b *testing.B, ends pair) []int {
	b.Helper()
	body, err := json.Marshal(map[string]any{"query": traceQuery, "variables": map[string]any{"from": ends.from, "to": ends.to}})
	if err != nil {
		b.Fatal(err)
	}
	r, err := http.Post(a.url, "application/json", bytes.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		b.Fatal(err)
	}
	var answer struct {
		Data struct {
			Trace struct {
				Routes []struct {
					Hops  int
					Steps []struct {
						Relation struct{ Claims []any }
					}
				}
			}
		}
		Errors []any
	}
	if err := json.Unmarshal(text, &answer); err != nil || r.StatusCode != http.StatusOK || answer.Errors != nil {
		b.Fatalf("trace from %s to %s: %v, status %d: %.500s", ends.from, ends.to, err, r.StatusCode, text)
	}
	var hops []int
	for _, route := range answer.Data.Trace.Routes {
		hops = append(hops, route.Hops)
		for _, s := range route.Steps {
			if len(s.Relation.Claims) == 0 {
				b.Fatalf("trace from %s to %s: a step without claims: %.500s", ends.from, ends.to, text)
			}
		}
	}
	return hops
}
