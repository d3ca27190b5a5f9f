package storetest

import (
	"context"
	"errors"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// answerCases hold what a store answers together to what it answers one by one.
func answerCases() []testCase {
	return []testCase{
		{"what is asked together is what is asked alone", func(f *fixture) {
			s := f.load(sample())
			f.checkTogether(s, manyCalls())
		}},
		{"one call, and none", func(f *fixture) {
			s := f.load(sample())
			for _, c := range manyCalls() {
				f.checkTogether(s, []graph.Call{c})
			}
			if err := graph.Answer(f.Context(), s, nil); err != nil {
				f.Errorf("Answer of no calls: %v", err)
			}
		}},
		{"many calls", func(f *fixture) {
			s := f.load(sample())
			var calls []graph.Call
			for range 5 {
				calls = append(calls, manyCalls()...)
			}
			f.checkTogether(s, calls)
		}},
		{"empty graph", func(f *fixture) {
			f.checkTogether(f.snapshot(), manyCalls())
		}},
		{"one call that may not be asked", func(f *fixture) {
			s := f.load(sample())
			calls := append(manyCalls(), &graph.ExpandCall{IDs: []graph.ID{"city:milan-it"}, Hop: graph.Hop{Limit: -1}})
			if err := graph.Answer(f.Context(), s, calls); !errors.Is(err, graph.ErrInvalid) {
				f.Errorf("Answer with a negative limit: %v; want ErrInvalid", err)
			}
		}},
		{"ended context", func(f *fixture) {
			s := f.load(sample())
			ctx, cancel := context.WithCancel(f.Context())
			cancel()
			if err := graph.Answer(ctx, s, manyCalls()); !errors.Is(err, context.Canceled) {
				f.Errorf("Answer under an ended context: %v; want Canceled", err)
			}
		}},
	}
}

// manyCalls returns calls of every kind: with filters, orders and pages, about
// ids that come twice or are absent, and such that nothing can match.
func manyCalls() []graph.Call {
	ids := []graph.ID{"city:milan-it", "city:none", "network:mmc", "city:milan-it"}
	members := graph.Pattern{Dir: graph.Into, Kinds: []graph.Kind{"city"}}
	members.Rels = []graph.Rel{"member_of"}
	dated := members
	dated.When = graph.AsOf(2019, graph.Include)
	nobody := graph.Pattern{Kinds: []graph.Kind{"no-such-kind"}}
	return []graph.Call{
		&graph.NodesCall{IDs: ids},
		&graph.NodesCall{},
		&graph.ExpandCall{IDs: ids},
		&graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: members, Order: []graph.Order{{Field: graph.OrderName, Desc: true}}, Limit: 2}},
		&graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: nobody}},
		&graph.ExpandCall{Hop: graph.Hop{Pattern: members}},
		&graph.DegreeCall{IDs: ids, Pattern: dated},
		&graph.DegreeCall{IDs: ids, Pattern: nobody},
		&graph.ScanCall{Query: graph.Query{Kinds: []graph.Kind{"city", "network"}, Order: []graph.Order{{Field: graph.FieldName}}, Limit: 3}},
		&graph.ScanCall{Query: graph.Query{Where: graph.Related{Pattern: members}, Limit: 5}},
		&graph.ScanCall{Query: graph.Query{Kinds: []graph.Kind{"no-such-kind"}, Limit: 5}},
		&graph.CountCall{Query: graph.Query{}},
		&graph.CountCall{Query: graph.Query{Kinds: []graph.Kind{"city", "network"}}},
		&graph.CountCall{Query: graph.Query{Kinds: []graph.Kind{"no-such-kind"}}},
		&graph.EdgesCall{Query: graph.EdgeQuery{Limit: 4}},
		&graph.EdgesCall{Query: graph.EdgeQuery{ToKinds: []graph.Kind{"network"}, After: "city:milan-it", Limit: 2}},
	}
}

// checkTogether compares the answers to calls with those of the methods of s.
func (f *fixture) checkTogether(s graph.Snapshot, calls []graph.Call) {
	f.Helper()
	if err := graph.Answer(f.Context(), s, calls); err != nil {
		f.Fatalf("Answer: %v", err)
	}
	for i, c := range calls {
		name := fmt.Sprintf("call %d, %T", i, c)
		switch c := c.(type) {
		case *graph.NodesCall:
			f.wantEqual(name, f.nodes(s, c.IDs...), c.Nodes)
		case *graph.ExpandCall:
			f.wantEqual(name, f.expand(s, c.Hop, c.IDs...), c.Steps)
		case *graph.DegreeCall:
			f.wantEqual(name, f.degree(s, c.Pattern, c.IDs...), c.Degrees)
		case *graph.ScanCall:
			f.wantEqual(name, f.scan(s, c.Query), c.Nodes)
		case *graph.CountCall:
			f.wantEqual(name, f.count(s, c.Query), c.Count)
		case *graph.EdgesCall:
			f.wantEqual(name, f.edges(s, c.Query), c.Edges)
		}
	}
}
