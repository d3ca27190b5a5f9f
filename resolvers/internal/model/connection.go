package model

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// ConnectionArgs are the arguments of a connection of Query.
type ConnectionArgs struct {
	Where   map[string]any
	OrderBy []map[string]any
	First   *int
	After   *string
	Last    *int
	Before  *string
}

// nodeQuery is a page of nodes, read when it is looked at.
type nodeQuery struct {
	scope    *request.Scope
	query    graph.Query // but for the page
	page     argument.Page
	nodes    *request.Once[[]*graph.Node]
	total    *request.Once[int]
	question func() graph.Question
}

// connection is a page of nodes of type T.
type connection[T of] struct{ *nodeQuery }

// edge is one of a page of nodes.
type edge[T of] struct {
	node *graph.Node
	of   *nodeQuery
}

// Connect returns the page of the nodes of kind k that args ask for.
func Connect[T of, C ~struct{ connection[T] }](ctx context.Context, k graph.Kind, a ConnectionArgs) (C, error) {
	s := request.From(ctx)
	where, err := argument.Where(a.Where)
	if err != nil {
		return C{}, err
	}
	q := &nodeQuery{scope: s, query: graph.Query{Kinds: []graph.Kind{k}, Where: where, Order: argument.NodeOrder(a.OrderBy)}}
	if err := q.query.Check(); err != nil {
		return C{}, errcode.In("where", err)
	}
	q.question = sync.OnceValue(func() graph.Question {
		return graph.MakeQuestion("nodes", string(k), fmt.Sprintf("%#v %#v", q.query.Where, q.query.Order))
	})
	page := argument.PageArgs{First: a.First, After: a.After, Last: a.Last, Before: a.Before}
	if q.page, err = page.Page(s.Version(), q.question); err != nil {
		return C{}, err
	}
	paged := q.query
	paged.Order, paged.After, paged.Before, paged.Limit = q.page.Bounds(q.query.Order)
	q.nodes, q.total = s.Scan(paged), s.Count(q.query)
	return C{connection[T]{q}}, nil
}

// read returns the nodes of the page and where it stands.
func (q *nodeQuery) read() ([]*graph.Node, argument.Info, error) {
	nodes, err := q.nodes.Get()
	if err != nil {
		return nil, argument.Info{}, err
	}
	nodes, info := argument.Cut(q.page, nodes)
	return nodes, info, nil
}

// cursors returns the places of nodes.
func (q *nodeQuery) cursors(nodes ...*graph.Node) ([]string, error) {
	degrees := make([]int, len(nodes))
	if slices.ContainsFunc(q.query.Order, func(o graph.Order) bool { return o.Field == graph.FieldDegree }) {
		ids := make([]graph.ID, len(nodes))
		for i, n := range nodes {
			ids[i] = n.ID
		}
		var err error
		if degrees, err = q.scope.Degrees(ids, graph.Pattern{}); err != nil {
			return nil, err
		}
	}
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = string(graph.MakeCursor(q.scope.Version(), q.question(), n.Position(q.query.Order, degrees[i])))
	}
	return out, nil
}

// edges returns the items of a page, each made into E.
func edges[E any, T of](c connection[T], item func(edge[T]) E) ([]E, error) {
	nodes, _, err := c.read()
	out := make([]E, len(nodes))
	for i, n := range nodes {
		out[i] = item(edge[T]{n, c.nodeQuery})
	}
	return out, err
}

// Nodes returns the nodes of the page.
func (c connection[T]) Nodes(context.Context) ([]T, error) {
	nodes, _, err := c.read()
	out := make([]T, len(nodes))
	for i, n := range nodes {
		out[i] = T{Base{n}}
	}
	return out, err
}

// PageInfo says where the page stands.
func (c connection[T]) PageInfo(context.Context) (PageInfo, error) {
	nodes, info, err := c.read()
	if err != nil {
		return PageInfo{}, err
	}
	return pageInfo(info, nodes, c.cursors)
}

// TotalCount returns the number of nodes on all pages.
func (c connection[T]) TotalCount(context.Context) (int, error) { return c.total.Get() }

// Cursor returns the place of the node.
func (e edge[T]) Cursor(context.Context) (string, error) {
	cursors, err := e.of.cursors(e.node)
	if err != nil {
		return "", err
	}
	return cursors[0], nil
}

// Node returns the node.
func (e edge[T]) Node() T { return T{Base{e.node}} }

func pageInfo[T any](info argument.Info, items []T, cursors func(...T) ([]string, error)) (PageInfo, error) {
	out := PageInfo{HasNextPage: info.HasNext, HasPreviousPage: info.HasPrevious}
	if len(items) == 0 {
		return out, nil
	}
	ends, err := cursors(items[0], items[len(items)-1])
	if err != nil {
		return out, err
	}
	out.StartCursor, out.EndCursor = &ends[0], &ends[1]
	return out, nil
}
