package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/graph/view"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
	"github.com/glocal-graph/glocal/schema"
)

// StepArgs are the arguments that say which steps routes may take.
type StepArgs struct {
	Kinds        []graph.Rel
	Direction    *graph.Dir
	Ascending    *bool
	AsOf         *graph.Year
	During       *YearRange
	UnknownDates *graph.Policy
}

// steps returns the filter of steps. Where routes are asked for their common years,
// those are a time at which something can be unknown.
func (a StepArgs) steps(common bool) (trace.StepFilter, error) {
	s := trace.StepFilter{Rels: argument.Only(a.Kinds), Dir: value(a.Direction), Ascending: value(a.Ascending)}
	if a.Kinds == nil {
		s.Rels = schema.Governance()
	}
	unknown := a.UnknownDates
	if common {
		unknown = nil
	}
	var err error
	s.When, err = when(a.AsOf, a.During, unknown)
	s.When.Unknown = value(a.UnknownDates) // common years are asked for without a time, too
	return s, err
}

// TraceArgs are the arguments of trace.
type TraceArgs struct {
	From         graph.ID
	To           *graph.ID
	ToKind       *graph.Kind
	Steps        StepArgs
	Simultaneous *bool
	Shortest     *bool
	MaxHops      *int
	Limit        *int
}

// Trace is routes from one node to another, or to the nearest of a kind.
type Trace struct {
	from, to *graph.Node
	routes   *trace.Result
	terrain
}

// terrain is what routes lead through.
type terrain struct {
	nodes map[graph.ID]*graph.Node
	edges map[graph.EdgeID]*graph.Edge
}

// NewTrace answers trace.
func NewTrace(ctx context.Context, a TraceArgs) (Trace, error) {
	s := request.From(ctx)
	if err := a.checkEnd(); err != nil {
		return Trace{}, err
	}
	if a.To != nil && *a.To == a.From {
		return Trace{}, &errcode.Error{Code: errcode.BadInput, Argument: "to", Message: "from and to are the same node",
			Hint: "a route joins two different nodes; what is around one is told by neighborhood"}
	}
	q := trace.Query{From: a.From, To: value(a.To), ToKind: value(a.ToKind), Simultaneous: value(a.Simultaneous), Shortest: value(a.Shortest)}
	var err error
	if q.StepFilter, err = a.Steps.steps(q.Simultaneous); err != nil {
		return Trace{}, err
	}
	if q.MaxHops, err = bounded("maxHops", a.MaxHops, trace.MaxHops); err != nil {
		return Trace{}, err
	}
	if q.Limit, err = bounded("limit", a.Limit, trace.MaxRoutes); err != nil {
		return Trace{}, err
	}
	ends := []nodeArg{{"from", a.From}}
	if a.To != nil {
		ends = append(ends, nodeArg{"to", *a.To})
	}
	nodes, err := named(s, ends...)
	if err != nil {
		return Trace{}, err
	}
	t := Trace{from: nodes[0]}
	if a.To != nil {
		t.to = nodes[1]
	}
	p, err := s.Projection()
	if err != nil {
		return Trace{}, err
	}
	if t.routes, err = trace.Routes(ctx, p, q); err != nil {
		return Trace{}, err
	}
	t.terrain, err = survey(ctx, s, t.routes.Routes)
	return t, err
}

// checkEnd refuses arguments that do not say where routes lead, or say it twice.
func (a TraceArgs) checkEnd() error {
	e := &errcode.Error{Code: errcode.BadInput, Argument: "to"}
	switch {
	case a.To == nil && a.ToKind == nil:
		e.Message = "neither to nor toKind is given"
		e.Hint = `say where the routes lead: to: "objective:gcm-15" to a node, or toKind: OBJECTIVE to the nearest of a kind`
	case a.To != nil && a.ToKind != nil:
		e.Message = "both to and toKind are given"
		e.Hint = "give to for routes to a node, or toKind for those to the nearest of a kind"
	default:
		return nil
	}
	return e
}

// nodeArg is an argument that names a node.
type nodeArg struct {
	name string
	id   graph.ID
}

// named returns the nodes that arguments name, read in one call. That there is
// none is an error here, for no answer would tell it from one without routes.
func named(s *request.Scope, args ...nodeArg) ([]*graph.Node, error) {
	ids := make([]graph.ID, len(args))
	for i, a := range args {
		if err := argument.CheckID(a.name, a.id); err != nil {
			return nil, err
		}
		ids[i] = a.id
	}
	nodes, err := s.NodesNow(ids)
	if err != nil {
		return nil, err
	}
	for i, a := range args {
		if nodes[i] == nil {
			return nil, &errcode.Error{Code: errcode.BadInput, Argument: a.name, Message: a.name + ": there is no node " + string(a.id),
				Hint: "find its id with search(text: …)"}
		}
	}
	return nodes, nil
}

// bounded returns the value of an argument from 1 to limit.
func bounded(name string, v *int, limit int) (int, error) {
	n := value(v)
	if n < 1 || n > limit {
		return 0, errcode.Outside(name, limit, n)
	}
	return n, nil
}

// survey reads the nodes and relations of routes from the store, in one call
// each.
func survey(ctx context.Context, s *request.Scope, routes []trace.Route) (terrain, error) {
	t := terrain{map[graph.ID]*graph.Node{}, map[graph.EdgeID]*graph.Edge{}}
	var starts, ends, all []graph.ID // of relations; of everything
	var rels []graph.Rel
	seen := map[any]bool{}
	once := func(list *[]graph.ID, role string, id graph.ID) {
		if k := [2]string{role, string(id)}; !seen[k] {
			seen[k] = true
			*list = append(*list, id)
		}
	}
	for i := range routes {
		for j := range routes[i].Steps {
			st := &routes[i].Steps[j]
			from, _, to, err := st.EdgeID().Split()
			if err != nil {
				return t, err
			}
			once(&starts, "start", from)
			once(&ends, "end", to)
			once(&all, "node", from)
			once(&all, "node", to)
			if !seen[st.Rel] {
				seen[st.Rel] = true
				rels = append(rels, st.Rel)
			}
			t.edges[st.EdgeID()] = nil
		}
	}
	if len(all) == 0 {
		return t, nil
	}
	nodes, err := s.NodesNow(all)
	if err != nil {
		return t, err
	}
	for i, id := range all {
		t.nodes[id] = nodes[i]
	}
	hop := graph.Hop{Pattern: graph.Pattern{Dir: graph.Out, To: []graph.Condition{graph.Is(ends...)}}}
	hop.Rels = rels
	found, err := s.Snapshot().Expand(ctx, starts, hop)
	for _, steps := range found {
		for _, st := range steps {
			if _, ok := t.edges[st.Edge.ID()]; ok {
				t.edges[st.Edge.ID()] = st.Edge
			}
		}
	}
	return t, err
}

// From returns where the routes start.
func (t Trace) From() Node { return wrap(t.from) }

// To returns where they lead, nil where a kind was asked for.
func (t Trace) To() Node { return Wrap(t.to) }

// Routes returns the routes.
func (t Trace) Routes() []Route {
	out := make([]Route, len(t.routes.Routes))
	for i := range out {
		out[i] = Route{&t.routes.Routes[i], t.terrain}
	}
	return out
}

// Signatures returns what the routes have in common.
func (t Trace) Signatures() []Signature {
	out := make([]Signature, len(t.routes.Signatures))
	for i, s := range t.routes.Signatures {
		out[i] = Signature{Text: s.String(), Count: s.Count}
		for _, r := range s.Steps {
			out[i].Kinds = append(out[i].Kinds, r.Rel)
			out[i].Directions = append(out[i].Directions, r.Dir)
		}
	}
	return out
}

// Truncated says what cut the answer short.
func (t Trace) Truncated() *trace.Truncation { return optional(&t.routes.Truncated) }

// Evidence says how well all relations of all routes are backed.
func (t Trace) Evidence() Evidence {
	var all view.EvidenceOf
	for _, e := range t.edges {
		all.Add(e)
	}
	return newEvidence(all.Evidence())
}

// WeakestConfidence returns the lowest confidence that a route rests on.
func (t Trace) WeakestConfidence() *graph.Confidence {
	var weakest *graph.Confidence
	for i := range t.routes.Routes {
		if c := t.routes.Routes[i].Evidence; weakest == nil || c.Rank() < weakest.Rank() {
			weakest = &c
		}
	}
	return weakest
}
