package storetest

import (
	"fmt"
	"math/rand/v2"

	"github.com/glocal-graph/glocal/graph"
)

const (
	roundsOfModel    = 20 // changes of a graph
	questionsOfModel = 2  // of each kind, after each change: each may be a text that a database has never seen
)

// modelCases compare the store with the model, change by change.
func modelCases() (cases []testCase) {
	for seed := range uint64(3) {
		cases = append(cases, testCase{fmt.Sprintf("seed %d", seed), func(f *fixture) { f.followModel(seed) }})
	}
	return cases
}

func (f *fixture) followModel(seed uint64) {
	g, m := generator{rand.New(rand.NewPCG(seed, 1))}, newModel()
	for round := range roundsOfModel {
		b := g.batch(m)
		next := m.clone()
		refused := next.change(b)
		v, err := f.store.Apply(f.Context(), b)
		if refused != nil {
			f.wantError(fmt.Sprintf("Apply of a batch that must be refused (%v)", refused), err, graph.ErrInvalid)
		} else if m = next; err != nil || v != m.version() {
			f.Fatalf("Apply(%+v) = %v, %v; want %v", b, v, err, m.version())
		}
		s := f.snapshot()
		if s.Version() != m.version() {
			f.Fatalf("version %v; want %v", s.Version(), m.version())
		}
		f.wantEqual("dataset", m.dataset, s.Dataset())
		for range questionsOfModel {
			f.askNodes(g, m, s)
			f.askSteps(g, m, s)
			f.askEdges(g, m, s)
		}
		if round%10 == 9 {
			f.checkInvariants()
		}
		if f.Failed() {
			f.Fatalf("seed %d, round %d: the store does not do as the model", seed, round)
		}
	}
}

func (f *fixture) askNodes(g generator, m *model, s graph.Snapshot) {
	f.Helper()
	q := g.query()
	f.wantEqual(fmt.Sprintf("Count(%+v)", q), len(m.passing(q)), f.count(s, q))
	all := m.scan(q)
	if len(all) > 0 && g.often(4) {
		p := m.position(pick(g, all), q.Order)
		q.After = &p
	}
	if len(all) > 0 && g.often(3) {
		p := m.position(pick(g, all), q.Order)
		q.Before = &p
	}
	q.Limit = g.IntN(5)
	f.wantEqual(fmt.Sprintf("Scan(%+v, after %v, before %v)", q, q.After, q.Before), m.scan(q), f.scan(s, q))
}

func (f *fixture) askSteps(g generator, m *model, s graph.Snapshot) {
	f.Helper()
	ids := []graph.ID{g.id(), g.id(), g.id(), "city:none"}
	h := graph.Hop{Pattern: g.pattern(), Order: g.order(graph.OrderName, graph.OrderRel, graph.OrderSince, graph.OrderID), Limit: g.IntN(4)}
	if all := m.steps(ids[0], graph.Pattern{}); len(all) > 0 && g.often(4) {
		p := pick(g, all).Position(h.Order)
		h.After = &p
	}
	if all := m.steps(ids[1], graph.Pattern{}); len(all) > 0 && g.often(3) {
		p := pick(g, all).Position(h.Order)
		h.Before = &p
	}
	var nodes []*graph.Node
	var steps [][]graph.Step
	var degrees []int
	for _, id := range ids {
		nodes = append(nodes, m.nodes[id])
		steps = append(steps, m.expand(id, h))
		degrees = append(degrees, len(m.steps(id, h.Pattern)))
	}
	what := fmt.Sprintf("(%q, %+v, after %v, before %v)", ids, h, h.After, h.Before)
	f.wantEqual("Nodes"+what, nodes, f.nodes(s, ids...))
	f.wantEqual("Expand"+what, steps, f.expand(s, h, ids...))
	f.wantEqual("Degree"+what, degrees, f.degree(s, h.Pattern, ids...))
}

func (f *fixture) askEdges(g generator, m *model, s graph.Snapshot) {
	f.Helper()
	q := graph.EdgeQuery{EdgeFilter: g.edgeFilter(), Limit: g.IntN(6)}
	if g.often(3) {
		q.FromKinds = some(g, kindsOfModel())
	}
	if g.often(3) {
		q.ToKinds = some(g, kindsOfModel())
	}
	if g.often(4) {
		q.After = graph.MakeEdgeID(g.id(), pick(g, relsOfModel()), g.id())
	}
	f.wantEqual(fmt.Sprintf("Edges(%+v)", q), m.queryEdges(q), f.edges(s, q))
}
