package storetest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// model is a graph kept in the plainest way: two maps, and every question
// answered by looking at everything.
type model struct {
	dataset graph.Dataset
	nodes   map[graph.ID]*graph.Node
	edges   map[graph.EdgeID]*graph.Edge
}

func newModel() *model {
	return &model{nodes: map[graph.ID]*graph.Node{}, edges: map[graph.EdgeID]*graph.Edge{}}
}

func (m *model) clone() *model {
	return &model{m.dataset, maps.Clone(m.nodes), maps.Clone(m.edges)}
}

func (m *model) ids() []graph.ID { return slices.Sorted(maps.Keys(m.nodes)) }

// change makes the change b and reports whether it may be made; where it may
// not, m is of no use any more.
func (m *model) change(b graph.Batch) error {
	if b.Reset {
		*m = *newModel()
	}
	if b.Dataset != nil {
		m.dataset = *b.Dataset
	}
	for _, id := range b.DropEdges {
		delete(m.edges, id)
	}
	for _, id := range b.DropNodes {
		delete(m.nodes, id)
		maps.DeleteFunc(m.edges, func(_ graph.EdgeID, e *graph.Edge) bool { return e.From == id || e.To == id })
	}
	for _, n := range b.PutNodes {
		m.nodes[n.ID] = n
	}
	for _, e := range b.PutEdges {
		m.edges[e.ID()] = e
		if m.nodes[e.From] == nil || m.nodes[e.To] == nil {
			return fmt.Errorf("%s: dangling", e.ID())
		}
	}
	return b.Check()
}

func (m *model) version() graph.Version {
	return versionOf(m.dataset, slices.Collect(maps.Values(m.nodes)), slices.Collect(maps.Values(m.edges)))
}

func (m *model) sortedEdges() (edges []*graph.Edge) {
	for _, id := range slices.Sorted(maps.Keys(m.edges)) {
		edges = append(edges, m.edges[id])
	}
	return edges
}

func (m *model) queryEdges(q graph.EdgeQuery) (edges []*graph.Edge) {
	for _, e := range m.sortedEdges() {
		if among(e.From.Kind(), q.FromKinds) && among(e.To.Kind(), q.ToKinds) && e.ID() > q.After && q.Match(e) &&
			(q.Limit == 0 || len(edges) < q.Limit) {
			edges = append(edges, e)
		}
	}
	return edges
}

func among[T comparable](v T, list []T) bool { return len(list) == 0 || slices.Contains(list, v) }

// steps returns all relations at a node that pass p, in the order of ids.
func (m *model) steps(id graph.ID, p graph.Pattern) (steps []graph.Step) {
	for _, e := range m.sortedEdges() {
		step := graph.Step{Edge: e, Node: m.nodes[e.To], Dir: graph.Out}
		if e.To == id && e.From != id {
			step.Node, step.Dir = m.nodes[e.From], graph.Into
		}
		if (e.From == id || e.To == id) && p.Match(e, id) {
			steps = append(steps, step)
		}
	}
	return steps
}

func (m *model) expand(id graph.ID, h graph.Hop) []graph.Step {
	return page(m.steps(id, h.Pattern), func(s graph.Step) graph.Position { return s.Position(h.Order) }, h.Order, h.After, h.Before, h.Limit)
}

func (m *model) scan(q graph.Query) []*graph.Node {
	return page(m.passing(q), func(n *graph.Node) graph.Position { return m.position(n, q.Order) }, q.Order, q.After, q.Before, q.Limit)
}

func (m *model) position(n *graph.Node, order []graph.Order) graph.Position {
	return n.Position(order, len(m.steps(n.ID, graph.Pattern{})))
}

func (m *model) passing(q graph.Query) (nodes []*graph.Node) {
	for _, n := range m.nodes {
		if among(n.Kind(), q.Kinds) && (q.Where == nil || m.passes(n, q.Where)) {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

func (m *model) passes(n *graph.Node, x graph.Expr) bool {
	switch x := x.(type) {
	case graph.And:
		for _, part := range x {
			if !m.passes(n, part) {
				return false
			}
		}
		return true
	case graph.Or:
		for _, part := range x {
			if m.passes(n, part) {
				return true
			}
		}
		return false
	case graph.Not:
		return !m.passes(n, x.Expr)
	case graph.Compare:
		return x.Match(n.Field(x.Field))
	case graph.Related:
		return len(m.steps(n.ID, x.Pattern)) > 0
	case graph.DegreeIs:
		degree := int64(len(m.steps(n.ID, x.Pattern)))
		for _, c := range x.Conditions {
			if !c.Match(degree) {
				return false
			}
		}
		return true
	}
	panic(fmt.Sprintf("the model does not know %T", x))
}

// page sorts items and cuts out a page.
func page[T any](items []T, position func(T) graph.Position, order []graph.Order, after, before *graph.Position, limit int) []T {
	slices.SortFunc(items, func(a, b T) int { return graph.ComparePositions(order, position(a), position(b)) })
	var cut []T
	for _, item := range items {
		p := position(item)
		if (after == nil || graph.ComparePositions(order, p, *after) > 0) &&
			(before == nil || graph.ComparePositions(order, p, *before) < 0) &&
			(limit == 0 || len(cut) < limit) {
			cut = append(cut, item)
		}
	}
	return cut
}
