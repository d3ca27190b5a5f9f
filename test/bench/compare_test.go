package bench

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph/trace"
)

// Both sides find the same routes on a small graph, by the plans that the
// benchmark is about.
func TestSameRoutes(t *testing.T) {
	g := generate(300, 1000)
	server, store := load(t, g)
	p, c := projection(t, store), connect(t, server)
	const all = trace.MaxRoutes
	for _, f := range forms {
		t.Run(f.name, func(t *testing.T) {
			asked := g.pairs(25, 3)
			c.checkPlan(t, f, asked[0])
			seen := map[int]int{}
			for _, ends := range asked {
				traced, found := f.trace(t, p, ends, limit), c.routes(t, f.statement(limit), ends)
				compare(t, f, ends, traced, found, limit)
				for _, h := range hopsOf(traced) {
					seen[h]++
				}
				if f == shortestK {
					continue // which of the longest is left to each
				}
				traced, found = f.trace(t, p, ends, all), c.routes(t, f.statement(all), ends)
				if len(found) == all {
					t.Fatalf("%d routes from %s to %s; the graph is meant to have fewer", all, ends.from, ends.to)
				}
				if diff := cmp.Diff(texts(found), tracedTexts(traced)); diff != "" {
					t.Errorf("routes from %s to %s (-Neo4j +Trace):\n%s", ends.from, ends.to, diff)
				}
			}
			if len(seen) < 4 {
				t.Errorf("routes by hops: %v; want four lengths or more to be tested", seen)
			}
		})
	}
}

// compare reports where Trace and Neo4j do not agree on how many routes there
// are and how long. Neo4j's SHORTEST visits no relation twice, Trace no node:
// what is left out there is no route here.
func compare(t testing.TB, f form, ends pair, traced *trace.Result, found []route, limit int) {
	t.Helper()
	var want []int
	for _, r := range found {
		if !r.loops() {
			want = append(want, len(r.types))
		}
	}
	slices.Sort(want)
	got := hopsOf(traced)
	if len(found) == limit && f == shortestK {
		got = got[:min(len(want), len(got))] // loops may have taken the place of more
	}
	if traced.Truncated == trace.BudgetSpent {
		want = want[:min(len(want), len(got))]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("hops from %s to %s by %s (-Neo4j +Trace):\n%s", ends.from, ends.to, f.name, diff)
	}
	if !f.best {
		return
	}
	for i := range min(len(found), len(traced.Routes)) {
		if got, want := traced.Routes[i].Evidence.Rank(), found[i].evidence; got != want {
			t.Errorf("evidence of route %d from %s to %s has rank %d; Neo4j says %d", i, ends.from, ends.to, got, want)
		}
	}
}

// compareHops reports where the API says something else than Trace.
func compareHops(t testing.TB, ends pair, traced *trace.Result, got []int) {
	t.Helper()
	if diff := cmp.Diff(hopsOf(traced), got); diff != "" {
		t.Errorf("hops from %s to %s (-Trace +API):\n%s", ends.from, ends.to, diff)
	}
}

func hopsOf(traced *trace.Result) []int {
	var hops []int
	for i := range traced.Routes {
		hops = append(hops, len(traced.Routes[i].Steps))
	}
	return hops
}

// texts returns routes as texts, sorted.
func texts(found []route) []string {
	var out []string
	for _, r := range found {
		out = append(out, fmt.Sprint(r.nodes, r.types))
	}
	slices.Sort(out)
	return out
}

func tracedTexts(traced *trace.Result) []string {
	var found []route
	for i := range traced.Routes {
		steps := traced.Routes[i].Steps
		r := route{nodes: []any{string(steps[0].From)}}
		for _, s := range steps {
			r.nodes = append(r.nodes, string(s.To))
			r.types = append(r.types, strings.ToUpper(string(s.Rel)))
		}
		found = append(found, r)
	}
	return texts(found)
}
