package trace

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// Bounds of a NeighborhoodQuery.
const (
	MaxNeighbors         = 10_000
	MaxNeighborRelations = 100_000
)

// NeighborhoodQuery asks for what lies around a node.
type NeighborhoodQuery struct {
	From  graph.ID
	Kinds []graph.Kind // of the nodes around it, any of; none means all. Others are not gone through.
	// StepFilter says how nodes are come to. The policy for unknown dates
	// applies to each relation by itself.
	StepFilter
	Hops         int // 1 to MaxHops; 0 means 1
	MaxNodes     int // with From, 1 to MaxNeighbors; 0 means 500
	MaxRelations int // 1 to MaxNeighborRelations; 0 means 5000
	Budget       int // relations looked at; 0 means DefaultBudget
}

// Subgraph answers a NeighborhoodQuery.
type Subgraph struct {
	Nodes []Neighbor // From first, then nearest first, then by id
	// Relations are those between Nodes that pass the relation kinds and the
	// time of the question, whatever their direction, in the order of edge ids.
	Relations []SubgraphRelation
	Truncated Truncation
	Looked    int
}

// Neighbor is a node and the least number of hops to it.
type Neighbor struct {
	ID   graph.ID
	Hops int
}

// SubgraphRelation is a relation between two nodes of a Subgraph.
type SubgraphRelation struct {
	From, To   int // index into Nodes
	Rel        graph.Rel
	Confidence graph.Confidence // the best of its claims
	Truth      graph.Truth      // at the time asked about; Yes where none was
}

// Neighborhood answers q, breadth first. The errors are those of Routes.
func Neighborhood(ctx context.Context, p *topology.Projection, q NeighborhoodQuery) (*Subgraph, error) {
	out, err := neighborhood(ctx, p, q)
	if err != nil {
		return nil, fmt.Errorf("neighborhood: %w", err)
	}
	return out, nil
}

func neighborhood(ctx context.Context, p *topology.Projection, q NeighborhoodQuery) (*Subgraph, error) {
	w, err := newWalker(ctx, p, q.StepFilter, q.Budget)
	if err != nil {
		return nil, err
	}
	hops, err := bound("hops", q.Hops, 1, MaxHops)
	if err != nil {
		return nil, err
	}
	maxNodes, err := bound("maxNodes", q.MaxNodes, 500, MaxNeighbors)
	if err != nil {
		return nil, err
	}
	maxRelations, err := bound("maxRelations", q.MaxRelations, 5000, MaxNeighborRelations)
	if err != nil {
		return nil, err
	}
	from, err := find(p, q.From)
	if err != nil {
		return nil, err
	}
	if w.timed {
		w.pass = func(r topology.Relation) bool { return q.When.Unknown.Keeps(p.Holds(r, q.When)) }
	}
	w.through = make([]bool, len(p.Kinds()))
	for i, k := range p.Kinds() {
		w.through[i] = len(q.Kinds) == 0 || slices.Contains(q.Kinds, k)
	}
	out := &Subgraph{}
	near, err := w.bfs(from, hops, maxNodes-1)
	if err != nil && err != errBudget {
		return nil, err
	}
	if err == errBudget {
		out.Truncated = BudgetSpent
	}
	if len(near.nodes) > maxNodes-1 {
		near.nodes = near.nodes[:maxNodes-1]
		out.Truncated = cmp.Or(out.Truncated, LimitReached)
	}
	nodes := append([]topology.Node{from}, near.nodes...)
	for _, v := range nodes {
		out.Nodes = append(out.Nodes, Neighbor{p.ID(v), int(near.hops[v])})
	}
	err = w.among(nodes, func(u, v int, r topology.Relation, rel topology.RelNo) bool {
		if len(out.Relations) == maxRelations {
			out.Truncated = cmp.Or(out.Truncated, LimitReached)
			return false
		}
		out.Relations = append(out.Relations, SubgraphRelation{u, v, p.Rels()[rel],
			p.Confidence(r), p.Holds(r, q.When)})
		return true
	})
	if err != nil && err != errBudget {
		return nil, err
	}
	if err == errBudget {
		out.Truncated = BudgetSpent
	}
	out.Looked = w.looked
	return out, nil
}

// among yields the relations between the given nodes, by their indices in the
// list, in the order of edge ids, until yield is false.
func (w *walker) among(nodes []topology.Node, yield func(from, to int, r topology.Relation, rel topology.RelNo) bool) error {
	index := make(map[topology.Node]int, len(nodes))
	for i, v := range nodes {
		index[v] = i
	}
	for _, u := range slices.Sorted(slices.Values(nodes)) {
		a := w.p.Out(u)
		if err := w.look(len(a.Far)); err != nil {
			return err
		}
		for k, far := range a.Far {
			v, in := index[far]
			if !in || !w.allowed[a.Rel[k]] || !w.passes(a.Relation(k)) {
				continue
			}
			if !yield(index[u], v, a.Relation(k), a.Rel[k]) {
				return nil
			}
		}
	}
	return nil
}
