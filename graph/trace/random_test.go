package trace_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// plain enumerates routes as the rules are stated: all of them, one by one,
// from the edges and claims themselves.
type plain struct {
	levels map[graph.ID]graph.Level
	edges  []*graph.Edge // those of the spec
	filter graph.ClaimFilter
	q      trace.Query
	routes []trace.Route
}

// all years that can make a difference, with one before and one after all.
var plainYears = func() (years []graph.Year) {
	for y := graph.Year(1998); y <= 2012; y++ {
		years = append(years, y)
	}
	return append(years, 1, graph.MaxYear)
}()

func (p *plain) truth(e *graph.Edge, w graph.When) graph.Truth {
	return graph.EdgeFilter{Claims: p.filter, When: w}.Truth(e)
}

func (p *plain) isEnd(id graph.ID) bool {
	return id == p.q.To || p.q.To == "" && id.Kind() == p.q.ToKind
}

func (p *plain) walk(path []graph.ID, steps []*graph.Edge) {
	at := path[len(path)-1]
	if len(steps) > 0 && p.isEnd(at) {
		p.end(path, steps)
		return
	}
	if len(steps) == p.q.MaxHops {
		return
	}
	for _, e := range p.edges {
		if len(p.q.Rels) > 0 && !slices.Contains(p.q.Rels, e.Rel) {
			continue
		}
		for _, d := range []graph.Dir{graph.Out, graph.Into} {
			from, to := e.From, e.To
			if d == graph.Into {
				from, to = to, from
			}
			if from != at || p.q.Dir != graph.Both && p.q.Dir != d || slices.Contains(path, to) {
				continue
			}
			p.walk(append(slices.Clip(path), to), append(slices.Clip(steps), e))
		}
	}
}

// end adds the route if it is as asked for.
func (p *plain) end(path []graph.ID, steps []*graph.Edge) {
	last := 0
	var changes []trace.LevelChange
	for i, id := range path {
		here := p.levels[id].Rank()
		change := trace.Same
		if here != 0 && last != 0 {
			change = trace.LevelChange(cmp.Compare(here, last))
		}
		if here != 0 {
			last = here
		}
		if i > 0 {
			changes = append(changes, change)
		}
	}
	if p.q.Ascending && slices.Contains(changes, trace.Down) {
		return
	}
	route := func(truth func(*graph.Edge) graph.Truth) graph.Truth {
		least := graph.Yes
		for _, e := range steps {
			least = min(least, truth(e))
		}
		return least
	}
	asOf := func(y graph.Year) graph.Truth {
		return route(func(e *graph.Edge) graph.Truth { return p.truth(e, graph.AsOf(y, 0)) })
	}
	truth := route(func(e *graph.Edge) graph.Truth { return p.truth(e, p.q.When) })
	stepTruth := func(e *graph.Edge) graph.Truth { return p.truth(e, p.q.When) }
	if p.q.Simultaneous {
		truth = graph.No
		asked := func(y graph.Year) bool {
			return p.q.When.Mode == graph.AnyTime || p.q.When.From <= y && y <= p.q.When.To
		}
		for _, y := range plainYears {
			if asked(y) {
				truth = max(truth, asOf(y))
			}
		}
		stepTruth = func(e *graph.Edge) graph.Truth {
			least := graph.Yes
			for _, y := range plainYears {
				if asked(y) && asOf(y) == truth {
					least = min(least, p.truth(e, graph.AsOf(y, 0)))
				}
			}
			return least
		}
	}
	if (p.q.When.Mode != graph.AnyTime || p.q.Simultaneous) && !p.q.When.Unknown.Keeps(truth) {
		return
	}
	r := trace.Route{Truth: truth, Evidence: graph.High}
	for i, e := range steps {
		best := graph.Confidence("")
		for _, c := range e.Claims {
			if p.filter.Match(&c) && c.Confidence.Rank() > best.Rank() {
				best = c.Confidence
			}
		}
		if best.Rank() < r.Evidence.Rank() {
			r.Evidence = best
		}
		s := trace.Step{From: path[i], To: path[i+1], Rel: e.Rel, Dir: graph.Out,
			Change: changes[i], Confidence: best, Truth: stepTruth(e)}
		if e.From != path[i] {
			s.Dir = graph.Into
		}
		r.Steps = append(r.Steps, s)
	}
	p.routes = append(p.routes, r)
}

// compareRoutes is the order that Routes promises.
func compareRoutes(a, b trace.Route) int {
	if c := cmp.Or(cmp.Compare(len(a.Steps), len(b.Steps)), cmp.Compare(b.Evidence.Rank(), a.Evidence.Rank())); c != 0 {
		return c
	}
	for i := range a.Steps {
		if c := cmp.Or(strings.Compare(string(a.Steps[i].Rel), string(b.Steps[i].Rel)), cmp.Compare(a.Steps[i].Dir, b.Steps[i].Dir)); c != 0 {
			return c
		}
	}
	for i := range a.Steps {
		if c := strings.Compare(string(a.Steps[i].To), string(b.Steps[i].To)); c != 0 {
			return c
		}
	}
	return 0
}

func (p *plain) answer() trace.Result {
	p.walk([]graph.ID{p.q.From}, nil)
	slices.SortFunc(p.routes, compareRoutes)
	out := trace.Result{Routes: p.routes}
	if p.q.Shortest {
		n := 0
		for n < len(p.routes) && len(p.routes[n].Steps) == len(p.routes[0].Steps) {
			n++
		}
		out.Routes = p.routes[:n]
	}
	if len(out.Routes) > p.q.Limit {
		out.Routes, out.Truncated = out.Routes[:p.q.Limit], trace.LimitReached
	}
	return out
}

// Routes are those of a plain enumeration, whatever is asked.
func TestTraceEqualsEnumeration(t *testing.T) {
	const rounds, questions = 2000, 5
	met := map[string]int{}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 5))
		nodes, edges := graphs.Random(r)
		spec := topology.Spec{Claims: graphs.RandomFilter(r)}
		p := project(t, graphs.Snapshot(t, nodes, edges), spec)
		enum := plain{levels: map[graph.ID]graph.Level{}, filter: spec.Claims}
		for _, n := range nodes {
			enum.levels[n.ID] = n.Level
		}
		for _, e := range edges {
			if (graph.EdgeFilter{Claims: spec.Claims}).Match(e) {
				enum.edges = append(enum.edges, e)
			}
		}
		for range questions {
			q := randomTrace(r, nodes)
			enum.q, enum.routes = q, nil
			want := enum.answer()
			got, err := trace.Routes(t.Context(), p, q)
			if err != nil {
				t.Fatalf("seed %d: Trace(%+v): %v", seed, q, err)
			}
			diff := gocmp.Diff(want, *got,
				cmpopts.IgnoreFields(trace.Result{}, "Signatures", "Looked"),
				cmpopts.IgnoreFields(trace.Route{}, "Common"),
				cmpopts.IgnoreFields(trace.Step{}, "Years"),
				cmpopts.EquateEmpty())
			if diff != "" {
				t.Fatalf("seed %d: Trace(%+v) (-want +got):\n%s\n%s", seed, q, diff, describe(nodes, edges))
			}
			early, err := trace.RoutesWithin(t.Context(), p, q, 0)
			if err != nil {
				t.Fatalf("seed %d: Trace(%+v) without loops: %v", seed, q, err)
			}
			if diff := gocmp.Diff(*got, *early, cmpopts.IgnoreFields(trace.Result{}, "Looked")); diff != "" {
				t.Fatalf("seed %d: Trace(%+v) (-want +got without loops):\n%s\n%s", seed, q, diff, describe(nodes, edges))
			}
			enum.checkYears(t, got.Routes)
			tally(met, q, got)
		}
	}
	for _, what := range []string{"no routes", "routes", "cut", "unknown", "five hops or more", "not the least hops", "to a kind",
		"simultaneous", "simultaneous and unknown", "ascending", "weak evidence", "only unknown"} {
		if met[what] < 100 {
			t.Errorf("%d answers with %s; want at least 100 to be tested", met[what], what)
		}
	}
}

// tally counts what an answer is an example of.
func tally(met map[string]int, q trace.Query, a *trace.Result) {
	count := func(what string, is bool) {
		if is {
			met[what]++
		}
	}
	count("no routes", len(a.Routes) == 0)
	if len(a.Routes) == 0 {
		return
	}
	unknown := slices.ContainsFunc(a.Routes, func(r trace.Route) bool { return r.Truth == graph.Unknown })
	last := a.Routes[len(a.Routes)-1]
	count("routes", true)
	count("cut", a.Truncated == trace.LimitReached)
	count("unknown", unknown)
	count("five hops or more", len(last.Steps) >= 5)
	count("not the least hops", len(last.Steps) > len(a.Routes[0].Steps))
	count("to a kind", q.ToKind != "")
	count("simultaneous", q.Simultaneous)
	count("simultaneous and unknown", q.Simultaneous && unknown)
	count("ascending", q.Ascending)
	count("weak evidence", last.Evidence != graph.High)
	count("only unknown", q.When.Mode != graph.AnyTime && q.When.Unknown == graph.Only)
}

// checkYears holds the years that routes and steps tell against the claims.
func (p *plain) checkYears(t *testing.T, routes []trace.Route) {
	t.Helper()
	for _, r := range routes {
		for _, y := range plainYears {
			least := graph.Yes
			for _, s := range r.Steps {
				i := slices.IndexFunc(p.edges, func(e *graph.Edge) bool { return e.ID() == s.EdgeID() })
				want := p.truth(p.edges[i], graph.AsOf(y, 0))
				if got := truthIn(s.Years, y); got != want {
					t.Errorf("%s: years of %s have %d as %d; want %d", text(r), s.EdgeID(), y, got, want)
				}
				least = min(least, want)
			}
			if got := truthIn(r.Common, y); got != least {
				t.Errorf("%s: common years have %d as %d; want %d", text(r), y, got, least)
			}
		}
	}
}

func truthIn(v topology.Validity, y graph.Year) graph.Truth {
	in := func(s graph.Span) bool { return s.First <= y && y <= s.Last }
	switch {
	case slices.ContainsFunc(v.Certain, in):
		return graph.Yes
	case slices.ContainsFunc(v.Possible, in):
		return graph.Unknown
	}
	return graph.No
}

func randomTrace(r *rand.Rand, nodes []*graph.Node) trace.Query {
	q := trace.Query{
		From: graphs.Pick(r, nodes).ID,
		StepFilter: trace.StepFilter{
			Dir:       graph.Dir(r.IntN(5) % 3),
			Ascending: r.IntN(3) == 0,
			When:      graphs.RandomWhen(r),
		},
		Simultaneous: r.IntN(2) == 0,
		Shortest:     r.IntN(2) == 0,
		MaxHops:      1 + r.IntN(trace.MaxHops),
		Limit:        1 + r.IntN(30),
	}
	if r.IntN(3) == 0 {
		q.Rels = []graph.Rel{graphs.Pick(r, graphs.Rels), graphs.Pick(r, graphs.Rels)}
	}
	if r.IntN(3) == 0 {
		q.ToKind = graphs.Pick(r, graphs.Kinds)
		return q
	}
	for q.To == "" || q.To == q.From {
		q.To = graphs.Pick(r, nodes).ID
	}
	return q
}

func describe(nodes []*graph.Node, edges []*graph.Edge) string {
	var b strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&b, "%s %s\n", n.ID, n.Level)
	}
	for _, e := range edges {
		fmt.Fprintf(&b, "%s %v\n", e.ID(), e.Claims)
	}
	return b.String()
}
