package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// ReachArgs are the arguments of reach.
type ReachArgs struct {
	From    graph.ID
	ToKinds []graph.Kind
	Steps   StepArgs
	MaxHops *int
	Limit   *int
}

// Reach is what a node can reach.
type Reach struct {
	from    *graph.Node
	reached *trace.Reached
	nodes   []*graph.Node
}

// NewReach answers reach.
func NewReach(ctx context.Context, a ReachArgs) (Reach, error) {
	s := request.From(ctx)
	q := trace.ReachQuery{From: a.From, Kinds: argument.Only(a.ToKinds)}
	var err error
	if q.StepFilter, err = a.Steps.steps(false); err != nil {
		return Reach{}, err
	}
	if q.MaxHops, err = bounded("maxHops", a.MaxHops, trace.MaxHops); err != nil {
		return Reach{}, err
	}
	if q.Limit, err = bounded("limit", a.Limit, trace.MaxReached); err != nil {
		return Reach{}, err
	}
	from, err := named(s, nodeArg{"from", a.From})
	if err != nil {
		return Reach{}, err
	}
	r := Reach{from: from[0]}
	p, err := s.Projection()
	if err != nil {
		return Reach{}, err
	}
	if r.reached, err = trace.Reach(ctx, p, q); err != nil {
		return Reach{}, err
	}
	ids := make([]graph.ID, len(r.reached.Nodes))
	for i, n := range r.reached.Nodes {
		ids[i] = n.ID
	}
	r.nodes, err = s.NodesNow(ids)
	return r, err
}

// From returns where it starts.
func (r Reach) From() Node { return wrap(r.from) }

// Nodes returns what is reached, the nearest first.
func (r Reach) Nodes() []Reached {
	out := make([]Reached, len(r.nodes))
	for i, n := range r.reached.Nodes {
		out[i] = Reached{r.nodes[i], n}
	}
	return out
}

// Counts returns the number of nodes by steps.
func (r Reach) Counts() []int { return append([]int{}, r.reached.Counts...) }

// Truncated says what cut the answer short.
func (r Reach) Truncated() *trace.Truncation { return optional(&r.reached.Truncated) }

// Reached is a node that can be reached.
type Reached struct {
	node *graph.Node
	at   trace.ReachedNode
}

// Node returns the node.
func (r Reached) Node() Node { return wrap(r.node) }

// Hops returns the least number of steps.
func (r Reached) Hops() int { return r.at.Hops }

// Truth says whether the truest way holds.
func (r Reached) Truth() graph.Truth { return r.at.Truth }
