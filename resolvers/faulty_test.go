package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/resolvers"
)

// everyCall has a field for each method of a Snapshot.
var everyCall = map[string]string{
	"Nodes":  `{ node(id: "city:milan-it") { id } }`,
	"Expand": `{ nodes(ids: ["city:milan-it"]) { relations { nodes { id } } } }`,
	"Degree": `{ nodes(ids: ["city:milan-it"]) { relations { totalCount } } }`,
	"Scan":   `{ cities { nodes { id } } }`,
	"Count":  `{ cities { totalCount } }`,
	"Edges":  `{ nodes(ids: ["source:seed-001"]) { ... on Source { claims { totalCount } } } }`,
}

func failing(t *testing.T, call string, together bool, fail func() error, o resolvers.Options) *resolvers.Service {
	return resolvers.New(hooked{Store: builtInMemstore(t), together: together, before: func(c string) error {
		if c == call {
			return fail()
		}
		return nil
	}}, o)
}

// What a store says is wrong reaches the caller as a code. What the caller may
// not know stays in the log, under an id that the caller gets.
func TestStoreErrors(t *testing.T) {
	odd := errors.New("dial tcp 10.0.0.7:7687: password neo4j:swordfish refused")
	for _, together := range []bool{false, true} {
		for call, query := range everyCall {
			for _, tt := range []struct {
				err  error
				code string
				hint bool
			}{
				{fmt.Errorf("read: %w", graph.ErrUnavailable), "STORE_UNAVAILABLE", true},
				{fmt.Errorf("read: %w", graph.ErrChanging), "STORE_CHANGING", true},
				{fmt.Errorf("read: %w", graph.ErrStale), "STORE_CHANGING", true},
				{fmt.Errorf("read: %w", context.DeadlineExceeded), "TIMEOUT", true},
				{odd, "INTERNAL", false},
			} {
				for _, at := range []string{"Snapshot", call} {
					t.Run(fmt.Sprintf("%s fails with %s, together %v", at, tt.code, together), func(t *testing.T) {
						var log bytes.Buffer
						s := failing(t, at, together, func() error { return tt.err },
							resolvers.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
						e := refusal(t, s, query, nil)
						if got := e.Extensions["code"]; got != tt.code {
							t.Errorf("code = %v; want %s", got, tt.code)
						}
						if _, has := e.Extensions["hint"]; has != tt.hint {
							t.Errorf("extensions = %v; hint wanted: %v", e.Extensions, tt.hint)
						}
						text, err := json.Marshal(e)
						if err != nil || strings.Contains(string(text), "swordfish") || strings.Contains(string(text), "10.0.0.7") {
							t.Errorf("error = %s, %v; the store's own words leak", text, err)
						}
						if tt.code != "INTERNAL" {
							return
						}
						id, _ := e.Extensions["id"].(string)
						if id == "" || !strings.Contains(log.String(), id) || !strings.Contains(log.String(), "swordfish") {
							t.Errorf("id %q; log %q; want the cause in the log under the id", id, log.String())
						}
					})
				}
			}
		}
	}
}

// A panic of the store, wherever it comes, is an internal error, and the
// service goes on.
func TestPanicsAreCaught(t *testing.T) {
	queries := map[string]string{
		"Count in dataset": `{ dataset { counts { count } } }`,
		"Edges in dataset": `{ dataset { evidence { claims } } }`,
		"Scan in search":   `{ search(text: "Milan") { how } }`,
	}
	for call, query := range everyCall {
		queries[call] = query
	}
	for name, query := range queries {
		call, _, _ := strings.Cut(name, " ")
		for _, together := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, together %v", name, together), func(t *testing.T) {
				var log bytes.Buffer
				broken := true
				s := failing(t, call, together, func() error {
					if broken {
						panic("swordfish")
					}
					return nil
				}, resolvers.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
				for range 2 { // what failed must not be kept, nor waited for
					e := refusal(t, s, query, nil)
					if e.Extensions["code"] != "INTERNAL" || e.Message != "internal error" {
						t.Errorf("error = %v %v; want an internal error that says no more", e.Message, e.Extensions)
					}
				}
				if !strings.Contains(log.String(), "swordfish") || !strings.Contains(log.String(), "faulty_test.go") {
					t.Errorf("log = %.300q; want the panic and where it came from", log.String())
				}
				broken = false
				ask[map[string]any](t, s, query, nil)
			})
		}
	}
}

// A request that runs out of time says so, and every snapshot is closed.
func TestTimeout(t *testing.T) {
	for _, together := range []bool{false, true} {
		var closed atomic.Int64
		var ctx context.Context
		store := hooked{Store: builtInMemstore(t), closed: &closed, together: together, before: func(call string) error {
			if call == "Expand" {
				<-ctx.Done()
				return ctx.Err()
			}
			return nil
		}}
		s := resolvers.New(store, resolvers.Options{})
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer cancel()
		r := s.Do(ctx, resolvers.Request{Query: everyCall["Expand"]})
		if len(r.Errors) == 0 || r.Errors[0].Extensions["code"] != "TIMEOUT" || r.Errors[0].Extensions["hint"] == nil {
			t.Errorf("together %v: errors = %v; want TIMEOUT with a hint", together, r.Errors)
		}
		if closed.Load() != 1 {
			t.Errorf("together %v: %d snapshots closed; want 1", together, closed.Load())
		}
	}
}

// swapping is a store whose first snapshots are of one version and fail, as the
// graph has changed since; later ones are of another version.
type swapping struct {
	graph.Store
	old   graph.Store
	stale int64 // how many snapshots fail
	taken *atomic.Int64
	after int // how many reads of a failing snapshot succeed

	together bool
}

func (s swapping) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if s.taken.Add(1) > s.stale {
		return s.Store.Snapshot(ctx)
	}
	var reads atomic.Int64
	return hooked{Store: s.old, together: s.together, before: func(call string) error {
		if call != "Snapshot" && reads.Add(1) > int64(s.after) {
			return graph.ErrStale
		}
		return nil
	}}.Snapshot(ctx)
}

// Where the graph changes under a request, it is answered anew, from the new
// version alone; where it never stops, that is said.
func TestStaleRequestsBeginAgain(t *testing.T) {
	old, changed := small(t, "old"), small(t, "new")
	const query = `{ dataset { version } a: node(id: "network:n") { notes } networks { nodes { notes relations { nodes { notes } } } } }`
	want := resolvers.New(changed, resolvers.Options{}).Do(t.Context(), resolvers.Request{Query: query})
	for _, together := range []bool{false, true} {
		for after := range 3 {
			for _, stale := range []int64{0, 1, 2, 4, 5} {
				var taken atomic.Int64
				s := resolvers.New(swapping{changed, old, stale, &taken, after, together}, resolvers.Options{})
				r := s.Do(t.Context(), resolvers.Request{Query: query})
				if stale == 5 {
					if len(r.Errors) == 0 || r.Errors[0].Extensions["code"] != "STORE_CHANGING" || taken.Load() != 5 {
						t.Errorf("together %v, always stale: %s %v after %d snapshots; want STORE_CHANGING after 5", together, r.Data, r.Errors, taken.Load())
					}
					continue
				}
				if len(r.Errors) > 0 || !bytes.Equal(r.Data, want.Data) || taken.Load() != stale+1 {
					t.Errorf("together %v, %d stale: %s %v after %d snapshots; want %s after %d", together, stale, r.Data, r.Errors, taken.Load(), want.Data, stale+1)
				}
			}
		}
	}
}

// small returns a store of two networks, a city and a source, with the given
// notes everywhere.
func small(t *testing.T, notes string) *memstore.Store {
	s := memstore.New()
	apply(t, s, smallBatch(notes))
	return s
}

func smallBatch(notes string) graph.Batch {
	node := func(id graph.ID, props graph.Props) *graph.Node {
		return &graph.Node{ID: id, Name: graph.Name{Value: id.Key(), Type: graph.Main}, Notes: notes, Props: props}
	}
	edge := func(to graph.ID) *graph.Edge {
		return &graph.Edge{From: "city:c", Rel: "member_of", To: to, Timing: graph.State,
			Claims: []graph.Claim{{Source: "source:s", Confidence: graph.High, Origin: graph.NoDate, Notes: notes}}}
	}
	return graph.Batch{
		Dataset: &graph.Dataset{Name: "small", Title: notes},
		PutNodes: []*graph.Node{node("network:m", graph.Props{"type": "council"}), node("network:n", graph.Props{"type": "council"}),
			node("city:c", graph.Props{"type": "city"}), node("source:s", graph.Props{"publisher": "p"})},
		PutEdges: []*graph.Edge{edge("network:m"), edge("network:n")},
	}
}

func apply(t *testing.T, s graph.Store, b graph.Batch) {
	t.Helper()
	if _, err := s.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

// However often the graph changes meanwhile, an answer is of one version.
func TestAnswersAreOfOneVersion(t *testing.T) {
	store := small(t, "0")
	done := make(chan struct{})
	var writer sync.WaitGroup
	writer.Go(func() {
		for i := 1; ; i++ {
			select {
			case <-done:
				return
			default:
				if _, err := store.Apply(background, smallBatch(fmt.Sprint(i%7))); err != nil {
					t.Error(err)
					return
				}
			}
		}
	})
	defer writer.Wait()
	defer close(done)
	for _, together := range []bool{false, true} {
		s := resolvers.New(hooked{Store: store, together: together, before: func(string) error { return nil }}, resolvers.Options{})
		for range 100 {
			type noted struct{ Notes string }
			got := ask[struct {
				Dataset  struct{ Title string }
				Networks struct {
					Nodes []struct {
						Notes     string
						Relations struct {
							Nodes []noted
							Edges []struct {
								Relation struct {
									To     noted
									Claims []struct {
										Notes  string
										Source noted
									}
								}
							}
						}
					}
				}
			}](t, s, `{ dataset { title } networks { nodes { notes relations { nodes { notes } edges { relation { to { notes } claims { notes source { notes } } } } } } } }`, nil)
			for _, n := range got.Networks.Nodes {
				e := n.Relations.Edges[0].Relation
				for _, notes := range []string{n.Notes, n.Relations.Nodes[0].Notes, e.To.Notes, e.Claims[0].Notes, e.Claims[0].Source.Notes} {
					if notes != got.Dataset.Title {
						t.Fatalf("together %v: %q beside %q in one answer: %+v", together, notes, got.Dataset.Title, got)
					}
				}
			}
		}
	}
}

// A null in a variable whose default lets it into a directive is an error, in a
// list too, and the service goes on.
func TestNullInADirective(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{Log: slog.New(slog.DiscardHandler)})
	defer s.Close()
	for _, query := range []string{
		`query($v: Boolean = true) { dataset { name @include(if: $v) } }`,
		`query($v: Boolean = true) { dataset { counts { kind @include(if: $v) } } }`,
	} {
		if r := s.Do(t.Context(), resolvers.Request{Query: query, Variables: vars{"v": nil}}); len(r.Errors) == 0 {
			t.Errorf("Do(%s) = %s; want an error", query, r.Data)
		}
	}
}
