package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// Claims returns the relations that the source makes a claim about, each read
// from where it starts.
func (x Source) Claims(ctx context.Context, first *int, after *string) (RelationConnection, error) {
	s := request.From(ctx)
	q := &claimQuery{scope: s, question: graph.MakeQuestion("claims", string(x.node.ID))}
	q.all.Claims.Source = []graph.Condition{graph.Is(x.node.ID)}
	var err error
	if q.page, err = (argument.PageArgs{First: first, After: after}).Page(s.Version(), func() graph.Question { return q.question }); err != nil {
		return RelationConnection{}, err
	}
	paged := q.all
	if q.page.After != nil {
		paged.After = graph.EdgeID(q.page.After.ID)
	}
	paged.Limit = q.page.Size + 1
	q.edges = s.Edges(paged)
	return RelationConnection{named: q}, nil
}

// claimQuery is a page of the relations that a source makes a claim about,
// each read from its start.
type claimQuery struct {
	scope    *request.Scope
	all      graph.EdgeQuery // but for the page
	page     argument.Page
	edges    *request.Once[[]*graph.Edge]
	question graph.Question
}

func (q *claimQuery) read() ([]graph.Step, argument.Info, error) {
	edges, err := q.edges.Get()
	if err != nil {
		return nil, argument.Info{}, err
	}
	ends := make([]graph.ID, len(edges))
	for i, e := range edges {
		ends[i] = e.To
	}
	nodes, err := q.scope.Nodes(ends)
	if err != nil {
		return nil, argument.Info{}, err
	}
	steps := make([]graph.Step, len(edges))
	for i, e := range edges {
		steps[i] = graph.Step{Edge: e, Node: nodes[i], Dir: graph.Out}
	}
	steps, info := argument.Cut(q.page, steps)
	return steps, info, nil
}

func (q *claimQuery) cursor(s graph.Step) string {
	return string(graph.MakeCursor(q.scope.Version(), q.question, s.Position(nil)))
}

// total counts the relations on all pages, which no store can but by reading
// them.
func (q *claimQuery) total() (int, error) { return q.scope.CountEdges(q.all) }
