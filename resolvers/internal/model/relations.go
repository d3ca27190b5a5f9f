package model

import (
	"context"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/fault"
	"github.com/glocal-graph/glocal/resolvers/internal/input"
	"github.com/glocal-graph/glocal/resolvers/internal/scope"
)

// RelationArgs are the arguments that every relation field has.
type RelationArgs struct {
	To           []graph.Kind
	AsOf         *graph.Year
	During       *YearRange
	UnknownDates *graph.Policy
	Where        *input.ClaimWhere
	OrderBy      []RelationOrder
	First        *int
	After        *string
	Last         *int
	Before       *string
}

// Relations returns the relations at the node.
func (b Base) Relations(ctx context.Context, kinds []graph.Rel, direction *graph.Dir, to []graph.Kind, asOf *graph.Year,
	during *YearRange, unknownDates *graph.Policy, where *input.ClaimWhere, orderBy []RelationOrder,
	first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.relations(ctx, kinds, value(direction), RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// related returns the relations of one kind and direction.
func (b Base) related(ctx context.Context, dir graph.Dir, rel graph.Rel, a RelationArgs) (RelationConnection, error) {
	return b.relations(ctx, []graph.Rel{rel}, dir, a)
}

func (b Base) relations(ctx context.Context, rels []graph.Rel, dir graph.Dir, a RelationArgs) (RelationConnection, error) {
	s := scope.From(ctx)
	hop, err := a.hop(rels, dir)
	if err != nil {
		return RelationConnection{}, err
	}
	question := sync.OnceValue(func() graph.Question {
		return graph.MakeQuestion("relations", string(b.node.ID), scope.Fingerprint(hop))
	})
	pageArgs := input.PageArgs{First: a.First, After: a.After, Last: a.Last, Before: a.Before}
	var q graph.Question
	if a.After != nil || a.Before != nil {
		q = question()
	}
	page, err := pageArgs.Page(s.Version(), q)
	if err != nil {
		return RelationConnection{}, err
	}
	return RelationConnection{
		page: sync.OnceValues(func() (relationPage, error) {
			h := hop
			h.Order, h.After, h.Before, h.Limit = page.Bounds(hop.Order)
			steps, err := s.Expand(b.node.ID, h)
			if err != nil {
				return relationPage{}, err
			}
			var p relationPage
			p.steps, p.info = input.Cut(page, steps)
			return p, nil
		}),
		total: func() (int, error) { return s.Degree(b.node.ID, hop.Pattern) },
		near:  b.node,
		hop:   hop,
		cursor: func(st graph.Step) string {
			return string(graph.MakeCursor(s.Version(), question(), st.Position(hop.Order)))
		},
	}, nil
}

// hop returns what the arguments ask for, but for the page.
func (a RelationArgs) hop(rels []graph.Rel, dir graph.Dir) (graph.Hop, error) {
	h := graph.Hop{Pattern: graph.Pattern{Dir: dir, Kinds: a.To}, Order: stepOrder(a.OrderBy)}
	h.Rels = rels
	var err error
	if h.When, err = when(a.AsOf, a.During, a.UnknownDates); err != nil {
		return h, err
	}
	if h.Claims, err = a.Where.Filter("where"); err != nil {
		return h, err
	}
	if err := h.Check(); err != nil {
		return h, fault.In("during", err) // nothing else can be wrong by now
	}
	return h, nil
}

// when returns the time that arguments ask about.
func when(asOf *graph.Year, during *YearRange, unknown *graph.Policy) (graph.When, error) {
	switch {
	case asOf != nil && during != nil:
		return graph.When{}, &fault.Error{Code: fault.BadInput, Argument: "during", Message: "asOf and during are both given",
			Hint: "asOf asks what is the case in a year, during what was within years: give one of them"}
	case asOf != nil:
		return graph.AsOf(*asOf, value(unknown)), nil
	case during != nil:
		return graph.During(during.From, during.To, value(unknown)), nil
	}
	return graph.When{}, nil
}

type relationPage struct {
	steps []graph.Step
	info  input.Info
}

// RelationConnection is a page of relations, read when it is looked at.
type RelationConnection struct {
	page   func() (relationPage, error)
	total  func() (int, error)
	near   *graph.Node // nil where each relation is read from its start
	hop    graph.Hop
	cursor func(graph.Step) string
}

// Edges returns the relations with what they lead to.
func (c RelationConnection) Edges(context.Context) ([]RelationEdge, error) {
	p, err := c.page()
	out := make([]RelationEdge, len(p.steps))
	for i, s := range p.steps {
		out[i] = RelationEdge{s, c}
	}
	return out, err
}

// Nodes returns what the relations lead to.
func (c RelationConnection) Nodes(context.Context) ([]Node, error) {
	p, err := c.page()
	out := make([]Node, len(p.steps))
	for i, s := range p.steps {
		out[i] = wrap(s.Node)
	}
	return out, err
}

// PageInfo says where the page stands.
func (c RelationConnection) PageInfo(context.Context) (PageInfo, error) {
	p, err := c.page()
	if err != nil {
		return PageInfo{}, err
	}
	return pageInfo(p.info, p.steps, c.cursor), nil
}

// TotalCount returns the number of relations on all pages.
func (c RelationConnection) TotalCount(context.Context) (int, error) { return c.total() }

// RelationEdge is one relation as seen from a node.
type RelationEdge struct {
	step graph.Step
	page RelationConnection
}

// Cursor returns the place of the relation.
func (e RelationEdge) Cursor() string { return e.page.cursor(e.step) }

// Node returns what the relation leads to.
func (e RelationEdge) Node() Node { return wrap(e.step.Node) }

// Relation returns the relation.
func (e RelationEdge) Relation() Relation {
	if e.page.near == nil {
		return Relation{edge: e.step.Edge, to: e.step.Node}
	}
	return newRelation(e.page.near, e.step)
}

// Direction returns how the relation is read.
func (e RelationEdge) Direction() graph.Dir { return e.step.Dir }

// Truth says whether the relation holds at the time asked for, nil where no
// time was asked for.
func (e RelationEdge) Truth() *graph.Truth {
	if e.page.hop.When.Mode == graph.AnyTime {
		return nil
	}
	t := e.page.hop.Truth(e.step.Edge)
	return &t
}

func stepOrder(orderBy []RelationOrder) []graph.Order {
	fields := map[RelationOrderBy]string{
		RelationOrderByNodeName: graph.OrderName,
		RelationOrderByKind:     graph.OrderRel,
		RelationOrderBySince:    graph.OrderSince,
		RelationOrderByID:       graph.OrderID,
	}
	out := make([]graph.Order, len(orderBy))
	for i, o := range orderBy {
		out[i] = graph.Order{Field: fields[o.By], Desc: value(o.Direction) == OrderDirectionDesc}
	}
	return out
}
