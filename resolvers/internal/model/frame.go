package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// Neighborhood returns what lies around the node.
func (b Base) Neighborhood(ctx context.Context, hops *int, kinds []graph.Rel, direction *graph.Dir, through []graph.Kind,
	asOf *graph.Year, during *YearRange, unknownDates *graph.Policy, limit *int) (GraphFrame, error) {
	q := trace.NeighborhoodQuery{From: b.node.ID, Kinds: argument.Only(through), MaxRelations: trace.MaxNeighborRelations}
	var err error
	if q.StepFilter, err = (StepArgs{Kinds: kinds, Direction: direction, AsOf: asOf, During: during, UnknownDates: unknownDates}).steps(false); err != nil {
		return GraphFrame{}, err
	}
	if q.Hops, err = bounded("hops", hops, trace.MaxHops); err != nil {
		return GraphFrame{}, err
	}
	if q.MaxNodes, err = bounded("limit", limit, trace.MaxNeighbors); err != nil {
		return GraphFrame{}, err
	}
	s := request.From(ctx)
	p, err := s.Projection()
	if err != nil {
		return GraphFrame{}, err
	}
	found, err := trace.Neighborhood(ctx, p, q)
	if err != nil {
		return GraphFrame{}, err
	}
	return newFrame(s, found)
}

// newFrame returns a subgraph as parallel arrays, with the names of its nodes.
func newFrame(s *request.Scope, g *trace.Subgraph) (GraphFrame, error) {
	f := GraphFrame{Truncated: optional(&g.Truncated)}
	for _, n := range g.Nodes {
		f.Ids = append(f.Ids, n.ID)
		f.Hops = append(f.Hops, n.Hops)
	}
	nodes, err := s.NodesNow(f.Ids)
	if err != nil {
		return f, err
	}
	for _, n := range nodes {
		f.Names = append(f.Names, n.Name.Value)
		f.Kinds = append(f.Kinds, n.Kind())
		f.Levels = append(f.Levels, optional(&n.Level))
	}
	n := len(g.Relations) // lists of none are lists
	f.From, f.To = make([]int, n), make([]int, n)
	f.Relations, f.Confidences, f.Truths = make([]graph.Rel, n), make([]graph.Confidence, n), make([]graph.Truth, n)
	for i, r := range g.Relations {
		f.From[i], f.To[i] = r.From, r.To
		f.Relations[i], f.Confidences[i], f.Truths[i] = r.Rel, r.Confidence, r.Truth
	}
	return f, nil
}
