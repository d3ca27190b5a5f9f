// Package graphs makes graphs for tests and benchmarks: by hand, small ones at
// random with every sort of claim, and a large one. The same seed makes the
// same graph.
package graphs

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

// Snapshot returns a snapshot of a store that holds the given graph.
func Snapshot(t testing.TB, nodes []*graph.Node, edges []*graph.Edge) graph.Snapshot {
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

// Node returns a node that is named by its id.
func Node(id graph.ID, l graph.Level) *graph.Node {
	return &graph.Node{ID: id, Level: l, Name: graph.Name{Value: string(id), Type: graph.Main}}
}

// Edge reads "city:a member_of network:b"; its claims get sources if they have
// none.
func Edge(t testing.TB, sentence string, timing graph.Timing, claims ...graph.Claim) *graph.Edge {
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

// Between is a claim of the given years; 0 is absent.
func Between(since, until, witness graph.Year) graph.Claim {
	c := graph.Claim{Witness: witness}
	if since != 0 {
		c.Since = graph.MakeDate(since, 0, 0)
	}
	if until != 0 {
		c.Until = graph.MakeDate(until, 0, 0)
	}
	return c
}

// Ends returns the nodes that edges join, without levels.
func Ends(edges []*graph.Edge) []*graph.Node {
	var out []*graph.Node
	seen := map[graph.ID]bool{}
	for _, e := range edges {
		for _, id := range []graph.ID{e.From, e.To} {
			if !seen[id] {
				seen[id] = true
				out = append(out, Node(id, ""))
			}
		}
	}
	return out
}

// What random graphs are made of.
var (
	Kinds    = []graph.Kind{"city", "network", "event", "objective"}
	Rels     = []graph.Rel{"addresses", "leads", "member_of"}
	timings  = map[graph.Rel]graph.Timing{"addresses": graph.Act, "leads": graph.Lasting, "member_of": graph.State}
	levels   = []graph.Level{"", graph.Local, graph.National, graph.Regional, graph.Global}
	statuses = []graph.Status{"", "", "", graph.Done, graph.Ongoing, graph.Planned, graph.Ended}
)

// Pick returns one of a list.
func Pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// Random returns a graph of a few nodes with every sort of claim. Its
// years lie from 2000 to 2006.
func Random(r *rand.Rand) (nodes []*graph.Node, edges []*graph.Edge) {
	n := 4 + r.IntN(6)
	for i := range n {
		nodes = append(nodes, Node(graph.MakeID(Pick(r, Kinds), fmt.Sprintf("n%d", i)), Pick(r, levels)))
	}
	seen := map[graph.EdgeID]bool{}
	for range n + r.IntN(4*n) {
		e := &graph.Edge{From: Pick(r, nodes).ID, Rel: Pick(r, Rels), To: Pick(r, nodes).ID}
		if seen[e.ID()] {
			continue
		}
		seen[e.ID()] = true
		e.Timing = timings[e.Rel]
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
	c := Between(year(), year(), year())
	c.Source = Pick(r, []graph.ID{"source:a", "source:b", "source:c"})
	c.Confidence = Pick(r, []graph.Confidence{graph.Low, graph.Medium, graph.High, graph.High})
	c.Status = Pick(r, statuses)
	c.Role = Pick(r, []string{"", "observer"})
	return c
}

// RandomWhen returns a time to ask about, or none.
func RandomWhen(r *rand.Rand) graph.When {
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

// RandomFilter returns a filter of claims, mostly the empty one.
func RandomFilter(r *rand.Rand) graph.ClaimFilter {
	switch r.IntN(6) {
	case 0:
		return graph.ClaimFilter{Confidence: []graph.Confidence{graph.High, graph.Medium}}
	case 1:
		return graph.ClaimFilter{Role: []graph.Condition{{Op: graph.NotIn, Values: []any{"observer"}}}}
	}
	return graph.ClaimFilter{}
}
