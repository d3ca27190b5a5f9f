package model

import (
	"context"
	"fmt"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/fault"
	"github.com/glocal-graph/glocal/resolvers/internal/input"
	"github.com/glocal-graph/glocal/resolvers/internal/scope"
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

// connection is a page of nodes of type T, read when it is looked at.
type connection[T of] struct {
	page   func() (nodePage, error)
	total  func() (int, error)
	cursor func(*graph.Node) string
}

type nodePage struct {
	nodes   []*graph.Node
	degrees map[graph.ID]int // where the order asks for them
	info    input.Info
}

// edge is one of a page of nodes.
type edge[T of] struct {
	node   *graph.Node
	cursor func(*graph.Node) string
}

// Connect returns the page of the nodes of kind k that args ask for.
func Connect[T of, C ~struct{ connection[T] }](ctx context.Context, k graph.Kind, a ConnectionArgs) (C, error) {
	s := scope.From(ctx)
	where, err := input.Where(a.Where)
	if err != nil {
		return C{}, err
	}
	query := graph.Query{Kinds: []graph.Kind{k}, Where: where, Order: input.NodeOrder(a.OrderBy)}
	if err := query.Check(); err != nil {
		return C{}, fault.In("where", err)
	}
	question := sync.OnceValue(func() graph.Question {
		return graph.MakeQuestion("nodes", string(k), fmt.Sprintf("%#v %#v", query.Where, query.Order))
	})
	var q graph.Question
	if a.After != nil || a.Before != nil {
		q = question()
	}
	page, err := input.PageArgs{First: a.First, After: a.After, Last: a.Last, Before: a.Before}.Page(s.Version(), q)
	if err != nil {
		return C{}, err
	}
	read := sync.OnceValues(func() (nodePage, error) { return readNodes(ctx, s, query, page) })
	return C{connection[T]{
		page:  read,
		total: func() (int, error) { return s.Snapshot().Count(ctx, query) },
		cursor: func(n *graph.Node) string {
			p, _ := read()
			return string(graph.MakeCursor(s.Version(), question(), n.Position(query.Order, p.degrees[n.ID])))
		},
	}}, nil
}

func readNodes(ctx context.Context, s *scope.Scope, query graph.Query, page input.Page) (nodePage, error) {
	q := query
	q.Order, q.After, q.Before, q.Limit = page.Bounds(query.Order)
	var nodes []*graph.Node
	for n, err := range s.Snapshot().Scan(ctx, q) {
		if err != nil {
			return nodePage{}, err
		}
		nodes = append(nodes, n)
	}
	var p nodePage
	p.nodes, p.info = input.Cut(page, nodes)
	for _, o := range query.Order {
		if o.Field != graph.FieldDegree {
			continue
		}
		ids := make([]graph.ID, len(p.nodes))
		for i, n := range p.nodes {
			ids[i] = n.ID
		}
		degrees, err := s.Snapshot().Degree(ctx, ids, graph.Pattern{})
		if err != nil {
			return nodePage{}, err
		}
		p.degrees = make(map[graph.ID]int, len(ids))
		for i, id := range ids {
			p.degrees[id] = degrees[i]
		}
	}
	return p, nil
}

// edges returns the items of a page, each made into E.
func edges[E any, T of](c connection[T], item func(edge[T]) E) ([]E, error) {
	p, err := c.page()
	out := make([]E, len(p.nodes))
	for i, n := range p.nodes {
		out[i] = item(edge[T]{n, c.cursor})
	}
	return out, err
}

// Nodes returns the nodes of the page.
func (c connection[T]) Nodes(context.Context) ([]T, error) {
	p, err := c.page()
	out := make([]T, len(p.nodes))
	for i, n := range p.nodes {
		out[i] = T{Base{n}}
	}
	return out, err
}

// PageInfo says where the page stands.
func (c connection[T]) PageInfo(context.Context) (PageInfo, error) {
	p, err := c.page()
	if err != nil {
		return PageInfo{}, err
	}
	return pageInfo(p.info, p.nodes, c.cursor), nil
}

// TotalCount returns the number of nodes on all pages.
func (c connection[T]) TotalCount(context.Context) (int, error) { return c.total() }

// Cursor returns the place of the node.
func (e edge[T]) Cursor() string { return e.cursor(e.node) }

// Node returns the node.
func (e edge[T]) Node() T { return T{Base{e.node}} }

func pageInfo[T any](info input.Info, items []T, cursor func(T) string) PageInfo {
	out := PageInfo{HasNextPage: info.HasNext, HasPreviousPage: info.HasPrevious}
	if len(items) > 0 {
		start, end := cursor(items[0]), cursor(items[len(items)-1])
		out.StartCursor, out.EndCursor = &start, &end
	}
	return out
}
