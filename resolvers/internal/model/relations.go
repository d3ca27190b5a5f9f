package model

import (
	"context"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// RelationArgs are the arguments that every relation field has.
type RelationArgs struct {
	To           []graph.Kind
	AsOf         *graph.Year
	During       *YearRange
	UnknownDates *graph.Policy
	Where        *argument.ClaimWhere
	OrderBy      []RelationOrder
	First        *int
	After        *string
	Last         *int
	Before       *string
}

// Relations returns the relations at the node.
func (b Base) Relations(ctx context.Context, kinds []graph.Rel, direction *graph.Dir, to []graph.Kind, asOf *graph.Year,
	during *YearRange, unknownDates *graph.Policy, where *argument.ClaimWhere, orderBy []RelationOrder,
	first *int, after *string, last *int, before *string) (RelationConnection, error) {
	return b.relations(ctx, "", kinds, value(direction), RelationArgs{to, asOf, during, unknownDates, where, orderBy, first, after, last, before})
}

// related returns the relations of one kind and direction.
func (b Base) related(ctx context.Context, dir graph.Dir, rel graph.Rel, a RelationArgs) (RelationConnection, error) {
	return b.relations(ctx, rel, nil, dir, a)
}

// relations returns the relations of kind rel, or of rels where that is empty.
func (b Base) relations(ctx context.Context, rel graph.Rel, rels []graph.Rel, dir graph.Dir, a RelationArgs) (RelationConnection, error) {
	s := request.From(ctx)
	key := a.key(b.node.ID, rel, rels, dir)
	key.brief = request.IsBrief(ctx)
	q := request.Shared(s, key, func() *relationQuery {
		if rel != "" {
			rels = []graph.Rel{rel}
		}
		return a.query(s, b.node.ID, rels, dir, key.brief)
	})
	return RelationConnection{near: b.node, query: q}, q.err
}

// relationKey tells queries apart. The objects of a level have a field with
// the same arguments, not only with equal ones.
type relationKey struct {
	rel           graph.Rel
	rels          *graph.Rel
	dir           graph.Dir
	to            *graph.Kind
	asOf          *graph.Year
	during        *YearRange
	unknown       *graph.Policy
	where         *argument.ClaimWhere
	order         *RelationOrder
	first, last   *int
	after, before *string
	near          graph.ID // where there is a cursor, for it is of one node
	brief         bool     // without claims
}

func (a RelationArgs) key(near graph.ID, rel graph.Rel, rels []graph.Rel, dir graph.Dir) relationKey {
	k := relationKey{rel: rel, rels: start(rels), dir: dir, to: start(a.To), asOf: a.AsOf, during: a.During, unknown: a.UnknownDates, where: a.Where,
		order: start(a.OrderBy), first: a.First, last: a.Last, after: a.After, before: a.Before}
	if a.After != nil || a.Before != nil {
		k.near = near
	}
	return k
}

// start returns where a list stands in memory, nil for one of none.
func start[T any](list []T) *T {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// relationQuery is what is asked with the same arguments at many nodes.
type relationQuery struct {
	scope *request.Scope
	hop   graph.Hop // but for the page
	page  argument.Page
	steps *request.Each[[]graph.Step]
	err   error // of the arguments

	once        sync.Once
	fingerprint string // of hop
}

func (a RelationArgs) query(s *request.Scope, near graph.ID, rels []graph.Rel, dir graph.Dir, brief bool) *relationQuery {
	q := &relationQuery{scope: s}
	if q.hop, q.err = a.hop(rels, dir); q.err != nil {
		return q
	}
	page := argument.PageArgs{First: a.First, After: a.After, Last: a.Last, Before: a.Before}
	if q.page, q.err = page.Page(s.Version(), func() graph.Question { return q.question(near) }); q.err != nil {
		return q
	}
	h := q.hop
	h.Order, h.After, h.Before, h.Limit = q.page.Bounds(q.hop.Order)
	h.NoClaims = brief
	q.steps = s.Expand(h)
	return q
}

func (q *relationQuery) question(near graph.ID) graph.Question {
	q.once.Do(func() { q.fingerprint = request.Fingerprint(q.hop) })
	return graph.MakeQuestion("relations", string(near), q.fingerprint)
}

// hop returns what the arguments ask for, but for the page.
func (a RelationArgs) hop(rels []graph.Rel, dir graph.Dir) (graph.Hop, error) {
	h := graph.Hop{Pattern: graph.Pattern{Dir: dir, Kinds: argument.Only(a.To)}, Order: stepOrder(a.OrderBy)}
	h.Rels = argument.Only(rels)
	var err error
	if h.When, err = when(a.AsOf, a.During, a.UnknownDates); err != nil {
		return h, err
	}
	if h.Claims, err = a.Where.Filter("where"); err != nil {
		return h, err
	}
	if err := h.Check(); err != nil {
		return h, errcode.In("during", err) // nothing else can be wrong by now
	}
	return h, nil
}

// when returns the time that arguments ask about.
func when(asOf *graph.Year, during *YearRange, unknown *graph.Policy) (graph.When, error) {
	switch {
	case asOf != nil && during != nil:
		return graph.When{}, &errcode.Error{Code: errcode.BadInput, Argument: "during", Message: "asOf and during are both given",
			Hint: "asOf asks what is the case in a year, during what was within years: give one of them"}
	case asOf != nil:
		return graph.AsOf(*asOf, value(unknown)), nil
	case during != nil:
		return graph.During(during.From, during.To, value(unknown)), nil
	}
	return graph.When{}, argument.CheckUnknownDates("unknownDates", unknown, false)
}

// RelationConnection is a page of relations, read when it is looked at.
type RelationConnection struct {
	near  *graph.Node // where each relation is read from, nil for its start
	query *relationQuery
	named *claimQuery // where near is nil
}

func (c RelationConnection) read() ([]graph.Step, argument.Info, error) {
	if c.near == nil {
		return c.named.read()
	}
	steps, err := c.query.steps.At(c.near.ID)
	if err != nil {
		return nil, argument.Info{}, err
	}
	steps, info := argument.Cut(c.query.page, steps)
	return steps, info, nil
}

func (c RelationConnection) cursor(s graph.Step) string {
	if c.near == nil {
		return c.named.cursor(s)
	}
	return string(graph.MakeCursor(c.query.scope.Version(), c.query.question(c.near.ID), s.Position(c.query.hop.Order)))
}

// Edges returns the relations with what they lead to.
func (c RelationConnection) Edges(ctx context.Context) ([]RelationEdge, error) {
	return c.AppendEdges(ctx, []RelationEdge{})
}

// AppendEdges appends what Edges returns.
func (c RelationConnection) AppendEdges(_ context.Context, to []RelationEdge) ([]RelationEdge, error) {
	steps, _, err := c.read()
	for _, s := range steps {
		to = append(to, RelationEdge{s, c})
	}
	return to, err
}

// Nodes returns what the relations lead to.
func (c RelationConnection) Nodes(ctx context.Context) ([]Node, error) {
	found, err := c.AppendNodes(ctx, nil)
	out := make([]Node, len(found))
	for i, b := range found {
		out[i] = wrap(b.node)
	}
	return out, err
}

// AppendNodes appends what Nodes returns.
func (c RelationConnection) AppendNodes(_ context.Context, to []Base) ([]Base, error) {
	steps, _, err := c.read()
	for _, s := range steps {
		to = append(to, Base{s.Node})
	}
	return to, err
}

// PageInfo says where the page stands.
func (c RelationConnection) PageInfo(context.Context) (PageInfo, error) {
	steps, info, err := c.read()
	if err != nil {
		return PageInfo{}, err
	}
	return pageInfo(info, steps, func(steps ...graph.Step) ([]string, error) {
		out := make([]string, len(steps))
		for i, s := range steps {
			out[i] = c.cursor(s)
		}
		return out, nil
	})
}

// TotalCount returns the number of relations on all pages.
func (c RelationConnection) TotalCount(context.Context) (int, error) {
	if c.near == nil {
		return c.named.total()
	}
	return c.query.scope.Degree(c.near.ID, c.query.hop.Pattern)
}

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
	if e.page.near == nil || e.page.query.hop.When.Mode == graph.AnyTime {
		return nil
	}
	t := e.page.query.hop.Truth(e.step.Edge)
	return &t
}

var relationOrders = map[RelationOrderBy]string{
	RelationOrderByNodeName: graph.OrderName,
	RelationOrderByKind:     graph.OrderRel,
	RelationOrderBySince:    graph.OrderSince,
	RelationOrderByID:       graph.OrderID,
}

func stepOrder(orderBy []RelationOrder) []graph.Order {
	out := []graph.Order{} // not nil: the text of a question tells the two apart
	for _, o := range orderBy {
		out = argument.AppendKey(out, graph.Order{Field: relationOrders[o.By], Desc: value(o.Direction) == OrderDirectionDesc})
	}
	return out
}
