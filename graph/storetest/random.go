package storetest

import (
	"fmt"
	"math/rand/v2"

	"github.com/glocal-graph/glocal/graph"
)

// generator makes up small graphs and questions about them. Its words are few,
// so that they meet often.
type generator struct{ *rand.Rand }

func kindsOfModel() []graph.Kind { return []graph.Kind{"city", "network", "net"} }
func relsOfModel() []graph.Rel   { return []graph.Rel{"leads", "member_of", "member"} }
func keysOfModel() []string      { return []string{"a", "a-b", "a.b", "ab", "b", "b1"} }
func textsOfModel() []string     { return []string{"A", "a", "Ä", "aa", "ﬁ", "😀", "10", "9"} }
func fieldsOfModel() []string {
	return []string{graph.FieldID, graph.FieldName, graph.FieldLevel, "p", "q", "list"}
}

func pick[T any](g generator, list []T) T { return list[g.IntN(len(list))] }

// some returns none to three of list.
func some[T any](g generator, list []T) (chosen []T) {
	for range g.IntN(4) {
		chosen = append(chosen, pick(g, list))
	}
	return chosen
}

// often reports true n times out of ten.
func (g generator) often(n int) bool { return g.IntN(10) < n }

func (g generator) id() graph.ID {
	return graph.MakeID(pick(g, kindsOfModel()), pick(g, keysOfModel()))
}

func (g generator) timing() graph.Timing {
	return pick(g, []graph.Timing{graph.State, graph.Act, graph.Lasting})
}

func (g generator) year() graph.Year { return graph.Year(2012 + g.IntN(10)) }

func (g generator) date() graph.Date {
	switch g.IntN(6) {
	case 0, 1:
		return 0
	case 2, 3:
		return graph.MakeDate(g.year(), 0, 0)
	case 4:
		return graph.MakeDate(g.year(), 1+g.IntN(12), 0)
	}
	return graph.MakeDate(g.year(), 1+g.IntN(12), 1+g.IntN(28))
}

func (g generator) claim() graph.Claim {
	c := graph.Claim{
		Role: pick(g, []string{"", "", "chair", "vice-chair"}), Since: g.date(), Until: g.date(),
		Origin: pick(g, []graph.DateOrigin{graph.Stated, graph.FromEvent, graph.FromDocument, graph.FromFounding}),
		Status: pick(g, []graph.Status{"", "", graph.Done, graph.Ongoing, graph.Planned, graph.Ended}), Confidence: pick(g, []graph.Confidence{graph.High, graph.Medium, graph.Low}),
		Source: graph.MakeID("source", pick(g, keysOfModel())), Locator: pick(g, []string{"", "p. 1"}),
	}
	if g.often(9) && c.Until != 0 && c.Since > c.Until { // else dates that contradict each other
		c.Since, c.Until = c.Until, c.Since
	}
	if g.often(7) {
		c.Witness = g.year()
	}
	if c.Since == 0 && c.Until == 0 {
		c.Origin = graph.NoDate
	}
	return c
}

func (g generator) value() any {
	switch g.IntN(4) {
	case 0:
		return int64(g.IntN(4))
	case 1:
		return float64(g.IntN(8)) / 2
	}
	return pick(g, textsOfModel())
}

func (g generator) node(id graph.ID) *graph.Node {
	n := node(id, pick(g, textsOfModel()), graph.Props{})
	n.Level = pick(g, []graph.Level{"", graph.Local, graph.Global})
	for _, k := range []string{"p", "q"} {
		if g.often(7) {
			n.Props[k] = g.value()
		}
	}
	if g.often(3) {
		n.Props["list"] = []string{pick(g, textsOfModel())}
	}
	if g.often(3) {
		n.Names = []graph.Name{{Value: pick(g, textsOfModel()), Lang: "de", Type: graph.Translation}}
	}
	return n
}

func (g generator) edge(from, to graph.ID) *graph.Edge {
	e := &graph.Edge{From: from, Rel: pick(g, relsOfModel()), To: to, Timing: g.timing()}
	for range 1 + g.IntN(3) {
		e.Claims = append(e.Claims, g.claim())
	}
	e.Claims = graph.SortClaims(e.Claims)
	return e
}

// batch returns a change of m, now and then one that must be refused.
func (g generator) batch(m *model) graph.Batch {
	b := graph.Batch{Reset: g.IntN(15) == 0}
	if g.often(2) {
		b.Dataset = &graph.Dataset{Name: "model", Release: fmt.Sprint(g.IntN(3))}
	}
	for range g.IntN(5) {
		b.DropEdges = append(b.DropEdges, graph.MakeEdgeID(g.id(), pick(g, relsOfModel()), g.id()))
	}
	for _, e := range m.sortedEdges() {
		if g.often(1) {
			b.DropEdges = append(b.DropEdges, e.ID())
		}
	}
	for range g.IntN(3) {
		b.DropNodes = append(b.DropNodes, g.id())
	}
	put := map[graph.ID]bool{}
	for range g.IntN(8) {
		if id := g.id(); !put[id] {
			put[id] = true
			b.PutNodes = append(b.PutNodes, g.node(id))
		}
	}
	after := m.clone()
	after.change(b)
	ends := after.ids()
	seen := map[graph.EdgeID]bool{}
	for range g.IntN(15) {
		if len(ends) == 0 {
			break
		}
		if e := g.edge(pick(g, ends), pick(g, ends)); !seen[e.ID()] {
			seen[e.ID()] = true
			b.PutEdges = append(b.PutEdges, e)
		}
	}
	if g.IntN(8) == 0 {
		b.PutEdges = append(b.PutEdges, g.edge("city:dangling", g.id()))
	}
	return b
}
