package trace_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// hubs is two hubs without a common node, in a graph where everything is near
// everything: a thousand nodes around each, and relations across.
func hubs(t *testing.T, across int) *topology.Projection {
	t.Helper()
	const leaves = 1000
	var edges []*graph.Edge
	add := func(from, rel, to string, c graph.Claim) {
		edges = append(edges, graphs.Edge(t, from+" "+rel+" "+to, graph.State, c))
	}
	for i := range leaves {
		a, b := fmt.Sprintf("city:a%04d", i), fmt.Sprintf("city:b%04d", i)
		add(a, "member_of", "network:a", graphs.Between(2001, 2004, 0))
		add(b, "member_of", "network:b", graphs.Between(2006, 2009, 0))
		for k := range across {
			add(a, "partnered_with", fmt.Sprintf("city:b%04d", (i*37+k*101)%leaves), graphs.Between(2003, 2007, 0))
		}
	}
	return project(t, graphs.Snapshot(t, graphs.Ends(edges), edges), topology.Spec{})
}

// lasso is two nodes joined by one way, from whose middle a thousand longer
// ways lead back to it. Where it is closed, a detour of nine hops is on them.
func lasso(t *testing.T, closed bool) *topology.Projection {
	t.Helper()
	var edges []*graph.Edge
	join := func(sentence string) {
		edges = append(edges, graphs.Edge(t, sentence, graph.State, graphs.Between(2001, 0, 0)))
	}
	join("network:a leads forum:middle")
	join("network:b leads forum:middle")
	for i := range 1000 {
		leaf := fmt.Sprintf("city:c%04d member_of ", i)
		join(leaf + "forum:middle")
		join(leaf + "network:c")
	}
	if closed {
		for i := range 5 {
			join(fmt.Sprintf("network:c%d leads network:c%d", i, i+1))
		}
		join("network:c leads network:c0")
		join("network:b leads network:c5")
	}
	return project(t, graphs.Snapshot(t, graphs.Ends(edges), edges), topology.Spec{})
}

// A request without end stops at its bounds and says which.
func TestTraceBounds(t *testing.T) {
	far, bound, closed := hubs(t, 20), lasso(t, false), lasso(t, true)
	tests := []struct {
		name   string
		p      *topology.Projection
		trace  trace.Query
		want   trace.Truncation
		routes int
	}{
		{"hub to hub", far, trace.Query{}, trace.LimitReached, 100},
		{"no common year, which is found out", far, trace.Query{Simultaneous: true}, trace.Complete, 0},
		{"longer walks only in loops, which is found out", bound, trace.Query{}, trace.Complete, 1},
		{"longer walks only in loops or too long", closed, trace.Query{}, trace.BudgetSpent, 1},
		{"only the shortest", closed, trace.Query{Shortest: true}, trace.Complete, 1},
		{"small budget", far, trace.Query{Budget: 100}, trace.BudgetSpent, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.trace.From, tt.trace.To, tt.trace.MaxHops, tt.trace.Limit = "network:a", "network:b", 8, 100
			begun := time.Now()
			got, err := trace.Routes(t.Context(), tt.p, tt.trace)
			if err != nil {
				t.Fatal(err)
			}
			if got.Truncated != tt.want || len(got.Routes) != tt.routes {
				t.Errorf("%d routes, truncated by %q; want %d by %q", len(got.Routes), got.Truncated, tt.routes, tt.want)
			}
			budget := tt.trace.Budget
			if budget == 0 {
				budget = trace.DefaultBudget
			}
			if most := budget + tt.p.NumRelations(); got.Looked > most {
				t.Errorf("looked at %d relations; want at most %d", got.Looked, most)
			}
			t.Logf("%d relations looked at, %d routes, %v", got.Looked, len(got.Routes), time.Since(begun))
		})
	}
}

// Whatever the budget, an answer is the beginning of the complete one.
func TestTraceBudgetKeepsOrder(t *testing.T) {
	p := hubs(t, 3)
	ask := trace.Query{From: "city:a0000", To: "city:b0500", MaxHops: 6, Limit: 100}
	whole, err := trace.Routes(t.Context(), p, ask)
	if err != nil {
		t.Fatal(err)
	}
	sizes := map[int]bool{}
	for ask.Budget = 1; ask.Budget < whole.Looked; ask.Budget += 1 + ask.Budget/20 {
		got, err := trace.Routes(t.Context(), p, ask)
		if err != nil {
			t.Fatal(err)
		}
		if got.Truncated != trace.BudgetSpent {
			t.Errorf("budget %d of %d: truncated by %q; want %q", ask.Budget, whole.Looked, got.Truncated, trace.BudgetSpent)
		}
		if diff := gocmp.Diff(texts(whole.Routes)[:len(got.Routes)], texts(got.Routes)); diff != "" {
			t.Errorf("budget %d: routes (-want +got):\n%s", ask.Budget, diff)
		}
		sizes[len(got.Routes)] = true
	}
	if len(sizes) < 3 {
		t.Errorf("answers of %d different sizes; want at least 3 to be tested", len(sizes))
	}
}

// A search looks at its context while it works.
func TestCancelledWithin(t *testing.T) {
	p := hubs(t, 20)
	tests := []struct {
		name string
		ask  func(context.Context) error
	}{
		{"trace", func(ctx context.Context) error {
			_, err := trace.Routes(ctx, p, trace.Query{From: "network:a", To: "network:b", Simultaneous: true, Budget: 1 << 40})
			return err
		}},
		{"reach", func(ctx context.Context) error {
			_, err := trace.Reach(ctx, p, trace.ReachQuery{From: "network:a"})
			return err
		}},
		{"neighborhood", func(ctx context.Context) error {
			_, err := trace.Neighborhood(ctx, p, trace.NeighborhoodQuery{From: "network:a", Hops: 8, MaxNodes: 10_000})
			return err
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx := &countdown{Context: t.Context(), left: 3}
			if err := tt.ask(ctx); !errors.Is(err, context.Canceled) {
				t.Errorf("error = %v; want %v", err, context.Canceled)
			}
		})
	}
}

// countdown is a context that ends after it was looked at some times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// Searches at the same time do not disturb each other, nor does one that was
// broken off the next.
func TestTraceConcurrent(t *testing.T) {
	p := hubs(t, 3)
	ask := func(i int) trace.Query {
		q := trace.Query{From: graph.ID(fmt.Sprintf("city:a%04d", i)), To: graph.ID(fmt.Sprintf("city:b%04d", 7*i)),
			MaxHops: 1 + i%8, Limit: 1 + i, Simultaneous: i%3 == 0}
		if i%5 == 0 {
			q.To, q.ToKind = "", "network"
		}
		return q
	}
	const questions = 40
	want := make([]*trace.Result, questions)
	for i := range want {
		var err error
		if want[i], err = trace.Routes(t.Context(), p, ask(i)); err != nil {
			t.Fatal(err)
		}
	}
	var wg sync.WaitGroup
	for k := range 8 {
		wg.Go(func() {
			for j := range questions {
				i := (j + 5*k) % questions
				short := ask(i)
				short.Budget = 10 + 100*k
				if _, err := trace.Routes(t.Context(), p, short); err != nil {
					t.Error(err)
				}
				got, err := trace.Routes(t.Context(), p, ask(i))
				if err != nil {
					t.Error(err)
				}
				if diff := gocmp.Diff(want[i], got); diff != "" {
					t.Errorf("Trace(%+v) (-want +got):\n%s", ask(i), diff)
				}
			}
		})
	}
	wg.Wait()
}
