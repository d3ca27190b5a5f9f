package model

import (
	"context"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/input"
	"github.com/glocal-graph/glocal/resolvers/internal/scope"
)

// Claims returns the relations that the source makes a claim about, each read
// from where it starts.
func (x Source) Claims(ctx context.Context, first *int, after *string) (RelationConnection, error) {
	s := scope.From(ctx)
	query := graph.EdgeQuery{}
	query.Claims.Source = []graph.Condition{graph.Is(x.node.ID)}
	q := graph.MakeQuestion("claims", string(x.node.ID))
	page, err := input.PageArgs{First: first, After: after}.Page(s.Version(), q)
	if err != nil {
		return RelationConnection{}, err
	}
	return RelationConnection{
		page:  sync.OnceValues(func() (relationPage, error) { return readEdges(ctx, s, query, page) }),
		total: func() (int, error) { return countEdges(ctx, s, query) },
		cursor: func(st graph.Step) string {
			return string(graph.MakeCursor(s.Version(), q, st.Position(nil)))
		},
	}, nil
}

func readEdges(ctx context.Context, s *scope.Scope, query graph.EdgeQuery, page input.Page) (relationPage, error) {
	if page.After != nil {
		query.After = graph.EdgeID(page.After.ID)
	}
	query.Limit = page.Size + 1
	var steps []graph.Step
	var ends []graph.ID
	for e, err := range s.Snapshot().Edges(ctx, query) {
		if err != nil {
			return relationPage{}, err
		}
		steps = append(steps, graph.Step{Edge: e, Dir: graph.Out})
		ends = append(ends, e.To)
	}
	nodes, err := s.Nodes(ends)
	if err != nil {
		return relationPage{}, err
	}
	for i := range steps {
		steps[i].Node = nodes[i]
	}
	var p relationPage
	p.steps, p.info = input.Cut(page, steps)
	return p, nil
}

func countEdges(ctx context.Context, s *scope.Scope, query graph.EdgeQuery) (int, error) {
	n := 0
	for _, err := range s.Snapshot().Edges(ctx, query) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}
