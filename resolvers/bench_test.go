package resolvers_test

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

// hardCoded is a store that works out each answer once and then repeats it, so
// that what remains is the cost of everything but the store.
type hardCoded struct {
	graph.Store
	answers *sync.Map // question -> answer
}

type question struct {
	call string
	id   graph.ID
	rel  graph.Rel
	dir  graph.Dir
	kind graph.Kind
}

func (h hardCoded) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	s, err := h.Store.Snapshot(ctx)
	return hardCodedSnapshot{s, h.answers}, err
}

type hardCodedSnapshot struct {
	graph.Snapshot
	answers *sync.Map
}

var _ graph.Snapshot = hardCodedSnapshot{}

func repeated[V any](answers *sync.Map, q question, ask func() (V, error)) (V, error) {
	if v, ok := answers.Load(q); ok {
		return v.(V), nil
	}
	v, err := ask()
	if err == nil {
		answers.Store(q, v)
	}
	return v, err
}

func (h hardCodedSnapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	return repeated(h.answers, question{call: "Nodes", id: graph.ID(fmt.Sprint(ids))}, func() ([]*graph.Node, error) { return h.Snapshot.Nodes(ctx, ids) })
}

func (h hardCodedSnapshot) Expand(ctx context.Context, ids []graph.ID, hop graph.Hop) ([][]graph.Step, error) {
	q := question{call: "Expand", id: graph.ID(fmt.Sprint(ids)), dir: hop.Dir}
	if len(hop.Rels) > 0 {
		q.rel = hop.Rels[0]
	}
	return repeated(h.answers, q, func() ([][]graph.Step, error) { return h.Snapshot.Expand(ctx, ids, hop) })
}

func (h hardCodedSnapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	var k graph.Kind
	if len(q.Kinds) > 0 {
		k = q.Kinds[0]
	}
	nodes, err := repeated(h.answers, question{call: "Scan", kind: k}, func() ([]*graph.Node, error) {
		var nodes []*graph.Node
		for n, err := range h.Snapshot.Scan(ctx, q) {
			if err != nil {
				return nil, err
			}
			nodes = append(nodes, n)
		}
		return nodes, nil
	})
	return func(yield func(*graph.Node, error) bool) {
		if err != nil {
			yield(nil, err)
			return
		}
		for _, n := range nodes {
			if !yield(n, nil) {
				return
			}
		}
	}
}

func (h hardCodedSnapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	return repeated(h.answers, question{call: "Count", kind: q.Kinds[0]}, func() (int, error) { return h.Snapshot.Count(ctx, q) })
}

// The answers of hub are 100 relations with their claims, those of
// threeLevelsOf10 at most 10 of 10.
const (
	hub             = `{ node(id: "network:eurocities") { id name { value } ... on Network { members(first: 100) { totalCount edges { relation { claims { role since status confidence locator source { id name { value } } } } node { id name { value } ... on City { country { id } } } } } } } }`
	threeLevelsOf10 = `{ node(id: "network:eurocities") { id name { value } ... on Network { members(first: 10) { nodes { id name { value } ... on City { memberOf(first: 10) { nodes { id name { value } } } } } } } } }`
)

// BenchmarkQueries answers typical requests over the built-in data, beside the
// same executor over hard-coded answers: the difference is what the store costs.
func BenchmarkQueries(b *testing.B) {
	for _, q := range []struct{ name, query string }{
		{"point", `{ node(id: "city:milan-it") { id name(lang: ["de"]) { value } ... on City { population country { name(lang: ["de"]) { value } } } } }`},
		{"three levels", threeLevels},
		{"hub", hub},
		{"three levels of 10", threeLevelsOf10},
		{"filtered list", `{ cities(where: {region: {in: ["region:western-europe", "region:southern-europe"]}, population: {gte: 100000},
			related: {kinds: [MEMBER_OF], direction: OUT, asOf: 2019}, degree: {kinds: [SIGNED], direction: OUT, count: {gte: 1}}},
			orderBy: [{by: POPULATION, direction: DESC}], first: 20) { totalCount nodes { id name { value } population } } }`},
		{"search", `{ search(text: "Gazientep", first: 10) { node { id } score how matched { value } } }`},
	} {
		for _, store := range []struct {
			name string
			open func(testing.TB) graph.Store
		}{
			{"memstore", builtInMemstore}, {"neo4j", builtInNeo4j},
			{"hard-coded", func(tb testing.TB) graph.Store { return hardCoded{builtInMemstore(tb), &sync.Map{}} }},
		} {
			b.Run(q.name+"/"+store.name, func(b *testing.B) {
				s := resolvers.New(store.open(b), resolvers.Options{})
				ask[map[string]any](b, s, q.query, nil) // makes what is made once per version
				b.ReportAllocs()
				for b.Loop() {
					if r := s.Do(b.Context(), resolvers.Request{Query: q.query}); len(r.Errors) > 0 {
						b.Fatal(r.Errors)
					}
				}
			})
		}
	}
}

// BenchmarkPlans answers requests whose documents are kept with their plans,
// and such that are read, checked and compiled for each request.
func BenchmarkPlans(b *testing.B) {
	for _, q := range []struct{ name, query string }{{"hub", hub}, {"three levels", threeLevelsOf10}} {
		for _, plans := range []struct {
			name  string
			bytes int64
		}{{"kept", 0}, {"made", -1}} {
			b.Run(q.name+"/"+plans.name, func(b *testing.B) {
				s := resolvers.New(builtInMemstore(b), resolvers.Options{Plans: plans.bytes})
				b.ReportAllocs()
				for b.Loop() {
					if r := s.Do(b.Context(), resolvers.Request{Query: q.query}); len(r.Errors) > 0 {
						b.Fatal(r.Errors)
					}
				}
			})
		}
	}
}

// BenchmarkOverLimits refuses requests that pass a limit.
func BenchmarkOverLimits(b *testing.B) {
	s := resolvers.New(builtInMemstore(b), resolvers.Options{})
	for _, tt := range overLimits {
		b.Run(tt.name, func(b *testing.B) {
			for b.Loop() {
				refusal(b, s, tt.query, tt.variables)
			}
		})
	}
}
