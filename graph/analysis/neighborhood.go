package analysis

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// Bounds of a Neighborhood.
const (
	MaxNeighbors         = 10_000
	MaxNeighborRelations = 100_000
)

// Neighborhood asks for what lies around a node.
type Neighborhood struct {
	From  graph.ID
	Kinds []graph.Kind // of the nodes around it, any of; none means all. Others are not gone through.
	// Steps says how nodes are come to. The policy for unknown dates applies
	// to each relation by itself.
	Steps
	Hops         int // 1 to MaxHops; 0 means 1
	MaxNodes     int // with From, 1 to MaxNeighbors; 0 means 500
	MaxRelations int // 1 to MaxNeighborRelations; 0 means 5000
	Budget       int // relations looked at; 0 means DefaultBudget
}

// Subgraph answers a Neighborhood.
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

// Neighborhood answers q, breadth first. The errors are those of Trace.
func (p *Projection) Neighborhood(ctx context.Context, q Neighborhood) (*Subgraph, error) {
	out, err := p.neighborhood(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("neighborhood: %w", err)
	}
	return out, nil
}

func (p *Projection) neighborhood(ctx context.Context, q Neighborhood) (*Subgraph, error) {
	w, err := p.walker(ctx, q.Steps, q.Budget)
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
	from, err := p.find(q.From)
	if err != nil {
		return nil, err
	}
	if w.timed {
		w.pass = func(n timeNo) bool { return q.When.Unknown.Keeps(p.times.holds(n, q.When)) }
	}
	w.through = make([]bool, len(p.kinds))
	for i, k := range p.kinds {
		w.through[i] = len(q.Kinds) == 0 || slices.Contains(q.Kinds, k)
	}
	out := &Subgraph{}
	f, err := w.flood(from, hops, maxNodes-1)
	if err != nil && err != errBudget {
		return nil, err
	}
	if err == errBudget {
		out.Truncated = BudgetSpent
	}
	if len(f.nodes) > maxNodes-1 {
		f.nodes = f.nodes[:maxNodes-1]
		out.Truncated = cmp.Or(out.Truncated, LimitReached)
	}
	nodes := append([]Node{from}, f.nodes...)
	for _, v := range nodes {
		out.Nodes = append(out.Nodes, Neighbor{p.ID(v), int(f.hops[v])})
	}
	err = w.among(nodes, func(u, v int, r Relation, rel RelNo) bool {
		if len(out.Relations) == maxRelations {
			out.Truncated = cmp.Or(out.Truncated, LimitReached)
			return false
		}
		out.Relations = append(out.Relations, SubgraphRelation{u, v, p.rels[rel],
			confidences[p.rank(r)], p.times.holds(p.time(r), q.When)})
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

// among yields the relations between the given nodes, by their places in the
// list, in the order of edge ids, until yield is false.
func (w *walker) among(nodes []Node, yield func(from, to int, r Relation, rel RelNo) bool) error {
	p := w.p
	place := make(map[Node]int, len(nodes))
	for i, v := range nodes {
		place[v] = i
	}
	for _, u := range slices.Sorted(slices.Values(nodes)) {
		a, b := p.outAt[u], p.outAt[u+1]
		if err := w.look(int(b - a)); err != nil {
			return err
		}
		for k := a; k < b; k++ {
			v, in := place[p.outTo[k]]
			if !in || !w.allowed[p.outRel[k]] || !w.passes(Relation(k)) {
				continue
			}
			if !yield(place[u], v, Relation(k), p.outRel[k]) {
				return nil
			}
		}
	}
	return nil
}
