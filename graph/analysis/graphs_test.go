package analysis_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
	"github.com/glocal-graph/glocal/graph/memstore"
)

// snapshot returns a snapshot of a store that holds the given graph.
func snapshot(t testing.TB, nodes []*graph.Node, edges []*graph.Edge) graph.Snapshot {
	t.Helper()
	store := memstore.New()
	if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: nodes, PutEdges: edges}); err != nil {
		t.Fatal(err)
	}
	snap, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snap.Close() })
	return snap
}

func project(t testing.TB, snap graph.Snapshot, spec analysis.Spec) *analysis.Projection {
	t.Helper()
	p, err := analysis.Project(t.Context(), snap, spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func node(id graph.ID, l graph.Level) *graph.Node {
	return &graph.Node{ID: id, Level: l, Name: graph.Name{Value: string(id), Type: graph.Main}}
}

// edge reads "city:a member_of network:b"; its claims get sources if they have
// none.
func edge(t testing.TB, sentence string, timing graph.Timing, claims ...graph.Claim) *graph.Edge {
	t.Helper()
	from, rel, to, err := graph.EdgeID(sentence).Split()
	if err != nil {
		t.Fatal(err)
	}
	for i := range claims {
		if claims[i].Source == "" {
			claims[i].Source = graph.ID(fmt.Sprintf("source:s%d", i))
		}
		if claims[i].Confidence == "" {
			claims[i].Confidence = graph.High
		}
	}
	return &graph.Edge{From: from, Rel: rel, To: to, Timing: timing, Claims: graph.SortClaims(claims)}
}

// between is a claim of the given years; 0 is absent.
func between(since, until, witness graph.Year) graph.Claim {
	c := graph.Claim{Witness: witness}
	if since != 0 {
		c.Since = graph.MakeDate(since, 0, 0)
	}
	if until != 0 {
		c.Until = graph.MakeDate(until, 0, 0)
	}
	return c
}

// ends returns the nodes that edges join, without levels.
func ends(edges []*graph.Edge) []*graph.Node {
	var out []*graph.Node
	seen := map[graph.ID]bool{}
	for _, e := range edges {
		for _, id := range []graph.ID{e.From, e.To} {
			if !seen[id] {
				seen[id] = true
				out = append(out, node(id, ""))
			}
		}
	}
	return out
}

// text draws a route: "city:a member_of> network:b <leads network:c".
func text(r analysis.Route) string {
	var b strings.Builder
	for i, s := range r.Steps {
		if i == 0 {
			b.WriteString(string(s.From))
		}
		if s.Dir == graph.Into {
			fmt.Fprintf(&b, " <%s %s", s.Rel, s.To)
		} else {
			fmt.Fprintf(&b, " %s> %s", s.Rel, s.To)
		}
	}
	return b.String()
}

func texts(routes []analysis.Route) []string {
	out := []string{}
	for _, r := range routes {
		out = append(out, text(r))
	}
	return out
}

var (
	someKinds    = []graph.Kind{"city", "network", "event", "objective"}
	someRels     = []graph.Rel{"addresses", "leads", "member_of"}
	someTimings  = map[graph.Rel]graph.Timing{"addresses": graph.Act, "leads": graph.Lasting, "member_of": graph.State}
	someLevels   = []graph.Level{"", graph.Local, graph.National, graph.Regional, graph.Global}
	someStatuses = []graph.Status{"", "", "", graph.Done, graph.Ongoing, graph.Planned, graph.Ended}
)

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// randomGraph returns a graph of a few nodes with every sort of claim. Its
// years lie from 2000 to 2006.
func randomGraph(r *rand.Rand) (nodes []*graph.Node, edges []*graph.Edge) {
	n := 4 + r.IntN(6)
	for i := range n {
		nodes = append(nodes, node(graph.MakeID(pick(r, someKinds), fmt.Sprintf("n%d", i)), pick(r, someLevels)))
	}
	seen := map[graph.EdgeID]bool{}
	for range n + r.IntN(4*n) {
		e := &graph.Edge{From: pick(r, nodes).ID, Rel: pick(r, someRels), To: pick(r, nodes).ID}
		if seen[e.ID()] {
			continue
		}
		seen[e.ID()] = true
		e.Timing = someTimings[e.Rel]
		for range 1 + r.IntN(5)/3 {
			e.Claims = append(e.Claims, randomClaim(r))
		}
		e.Claims = graph.SortClaims(e.Claims)
		edges = append(edges, e)
	}
	return nodes, edges
}

func randomClaim(r *rand.Rand) graph.Claim {
	year := func() graph.Year {
		if r.IntN(2) == 0 {
			return 0
		}
		return graph.Year(2000 + r.IntN(7))
	}
	c := between(year(), year(), year())
	c.Source = pick(r, []graph.ID{"source:a", "source:b", "source:c"})
	c.Confidence = pick(r, []graph.Confidence{graph.Low, graph.Medium, graph.High, graph.High})
	c.Status = pick(r, someStatuses)
	c.Role = pick(r, []string{"", "observer"})
	return c
}

func randomWhen(r *rand.Rand) graph.When {
	unknown := graph.Policy(r.IntN(3))
	a := graph.Year(1999 + r.IntN(9))
	switch r.IntN(3) {
	case 0:
		return graph.When{Unknown: unknown}
	case 1:
		return graph.AsOf(a, unknown)
	}
	return graph.During(a, a+graph.Year(r.IntN(4)), unknown)
}

func randomFilter(r *rand.Rand) graph.ClaimFilter {
	switch r.IntN(6) {
	case 0:
		return graph.ClaimFilter{Confidence: []graph.Confidence{graph.High, graph.Medium}}
	case 1:
		return graph.ClaimFilter{Role: []graph.Condition{{Op: graph.NotIn, Values: []any{"observer"}}}}
	}
	return graph.ClaimFilter{}
}
