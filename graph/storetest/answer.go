package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// Several questions at once are answered as they are one by one.
func answerCases() []testCase {
	return []testCase{
		{"every kind of call", answerMixed},
		{"on the empty graph", func(f *fixture) { f.answers(f.snapshot(), mixedCalls()) }},
		{"many calls", func(f *fixture) {
			calls := mixedCalls()
			for len(calls) < 70 {
				calls = append(calls, mixedCalls()...)
			}
			f.answers(f.load(sample()), calls)
		}},
		{"many ids", answerManyIDs},
		{"no calls", func(f *fixture) { f.answers(f.load(sample()), nil) }},
		{"random calls", answerRandom},
		{"an invalid one among them", answerInvalid},
		{"ended contexts", answerEnded},
		{"of an old snapshot", answerOld},
		{"during changes", answerDuringChanges},
	}
}

// mixedCalls returns calls of every kind about the sample, some of them twice,
// some about nothing.
func mixedCalls() []graph.Call {
	ids := []graph.ID{"network:mmc", "city:none", "city:milan-it", "network:mmc", "", "city:berlin-de"}
	members := graph.Pattern{Dir: graph.Into, EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}}, Kinds: []graph.Kind{"city"}}
	in2019 := members
	in2019.When = graph.AsOf(2019, graph.Exclude)
	nowhere := graph.Pattern{Kinds: []graph.Kind{"no kind"}}
	byName := []graph.Order{{Field: graph.FieldName, Desc: true}}
	cited := graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is(graph.ID("source:b"))}}}
	return []graph.Call{
		&graph.NodesCall{IDs: ids},
		&graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: members, Limit: 2, Order: []graph.Order{{Field: graph.OrderName}}}},
		&graph.DegreeCall{IDs: ids, Pattern: members},
		&graph.CountCall{Query: graph.Query{Kinds: []graph.Kind{"city", "network"}}},
		&graph.ScanCall{Query: graph.Query{Kinds: []graph.Kind{"city"}, Order: byName, Limit: 3}},
		&graph.EdgesCall{Query: graph.EdgeQuery{EdgeFilter: cited, Limit: 10}},
		&graph.NodesCall{},
		&graph.ExpandCall{},
		&graph.DegreeCall{IDs: []graph.ID{}},
		&graph.NodesCall{IDs: []graph.ID{"city:bergamo-it"}},
		&graph.NodesCall{IDs: ids},
		&graph.ExpandCall{IDs: ids[:3], Hop: graph.Hop{Pattern: in2019}},
		&graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: nowhere}},
		&graph.ExpandCall{IDs: ids[2:], Hop: graph.Hop{Limit: 1, Order: []graph.Order{{Field: graph.OrderSince, Desc: true}}}},
		&graph.DegreeCall{IDs: ids[1:], Pattern: in2019},
		&graph.DegreeCall{IDs: ids, Pattern: nowhere},
		&graph.DegreeCall{IDs: ids},
		&graph.CountCall{Query: graph.Query{Kinds: []graph.Kind{"no kind"}}},
		&graph.CountCall{Query: graph.Query{Where: graph.Related{Pattern: members}}},
		&graph.ScanCall{Query: graph.Query{Kinds: []graph.Kind{"no kind"}, Limit: 3}},
		&graph.ScanCall{Query: graph.Query{Where: graph.Related{Pattern: graph.Pattern{To: []graph.Condition{graph.Is(graph.ID("network:mmc"))}}}, Limit: 5}},
		&graph.ScanCall{Query: graph.Query{Kinds: []graph.Kind{"city", "network"}, Order: byName, After: &graph.Position{Keys: []any{"Milan"}, ID: "city:milan-it"}, Limit: 2}},
		&graph.EdgesCall{Query: graph.EdgeQuery{FromKinds: []graph.Kind{"city"}, After: "city:berlin-de member_of network:mmc", Limit: 3}},
		&graph.EdgesCall{Query: graph.EdgeQuery{FromKinds: []graph.Kind{"no kind"}, Limit: 3}},
	}
}

// single asks s what a call asks, by the method that the call is named for,
// and returns a call with the answer.
func single(ctx context.Context, s graph.Snapshot, c graph.Call) (_ graph.Call, err error) {
	switch c := c.(type) {
	case *graph.NodesCall:
		d := *c
		d.Nodes, err = s.Nodes(ctx, c.IDs)
		return &d, err
	case *graph.ExpandCall:
		d := *c
		d.Steps, err = s.Expand(ctx, c.IDs, c.Hop)
		return &d, err
	case *graph.DegreeCall:
		d := *c
		d.Degrees, err = s.Degree(ctx, c.IDs, c.Pattern)
		return &d, err
	case *graph.ScanCall:
		d := *c
		d.Nodes, err = gather(s.Scan(ctx, c.Query))
		return &d, err
	case *graph.CountCall:
		d := *c
		d.Count, err = s.Count(ctx, c.Query)
		return &d, err
	case *graph.EdgesCall:
		d := *c
		d.Edges, err = gather(s.Edges(ctx, c.Query))
		return &d, err
	}
	return nil, fmt.Errorf("a call of type %T", c)
}

// answers checks that calls that are asked at once have the answers that they
// have one by one.
func (f *fixture) answers(s graph.Snapshot, calls []graph.Call) {
	f.Helper()
	if err := graph.Answer(f.Context(), s, calls); err != nil {
		f.Fatalf("Answer: %v", err)
	}
	for i, got := range calls {
		want, err := single(f.Context(), s, got)
		if err != nil {
			f.Fatalf("call %d alone: %v", i, err)
		}
		f.wantEqual(fmt.Sprintf("answer %d of %d, a %T", i, len(calls), got), want, got)
	}
}

func answerMixed(f *fixture) {
	calls := mixedCalls()
	f.answers(f.load(sample()), calls)
	f.wantEqual("nodes", []graph.ID{"network:mmc", "", "city:milan-it", "network:mmc", "", "city:berlin-de"},
		nodeIDs(calls[0].(*graph.NodesCall).Nodes))
	f.wantEqual("members", []graph.EdgeID{"city:berlin-de member_of network:mmc", "city:milan-it member_of network:mmc"},
		stepIDs(calls[1].(*graph.ExpandCall).Steps[0]))
	f.wantEqual("numbers of members", []int{3, 0, 0, 3, 0, 0}, calls[2].(*graph.DegreeCall).Degrees)
	f.wantEqual("cities and networks", 7, calls[3].(*graph.CountCall).Count)
	f.wantEqual("page", []graph.ID{"city:otigheim-de", "city:zurich-ch", "city:milan-it"}, nodeIDs(calls[4].(*graph.ScanCall).Nodes))
	f.wantEqual("relations of source b", []graph.EdgeID{"city:berlin-de member_of network:mmc", "city:zurich-ch member_of network:mmc",
		"network:mmc part_of network:eurocities"}, edgeIDs(calls[5].(*graph.EdgesCall).Edges))
}

func answerManyIDs(f *fixture) {
	const size = 2100
	s := f.load(crowd(size))
	var ids []graph.ID
	for i := range 2 * size {
		ids = append(ids, crowdID(size-i)) // those below 0 are absent
	}
	f.answers(s, []graph.Call{
		&graph.DegreeCall{IDs: ids}, &graph.NodesCall{IDs: ids[:50]}, &graph.NodesCall{IDs: ids}, &graph.ExpandCall{IDs: ids, Hop: graph.Hop{Limit: 1}},
		&graph.ScanCall{Query: graph.Query{Limit: 1500}}, &graph.EdgesCall{Query: graph.EdgeQuery{Limit: 1500}},
		&graph.ScanCall{Query: graph.Query{Limit: 9000}}, &graph.EdgesCall{Query: graph.EdgeQuery{Limit: 9000}}, &graph.CountCall{},
	})
}

func answerRandom(f *fixture) {
	g, m := generator{rand.New(rand.NewPCG(7, 1))}, newModel()
	for range 3 {
		b := g.batch(m)
		for m.clone().change(b) != nil {
			b = g.batch(m)
		}
		if err := m.change(b); err != nil {
			f.Fatal(err)
		}
		f.apply(b)
		s := f.snapshot()
		var calls []graph.Call
		for range 12 {
			calls = append(calls, g.call())
		}
		f.answers(s, calls)
	}
}

// call returns a random call.
func (g generator) call() graph.Call {
	ids := []graph.ID{g.id(), g.id(), "city:none", g.id()}[:g.IntN(5)]
	switch g.IntN(6) {
	case 0:
		return &graph.NodesCall{IDs: ids}
	case 1:
		return &graph.ExpandCall{IDs: ids, Hop: graph.Hop{Pattern: g.pattern(), Order: g.order(graph.OrderName, graph.OrderSince), Limit: g.IntN(4)}}
	case 2:
		return &graph.DegreeCall{IDs: ids, Pattern: g.pattern()}
	case 3:
		return &graph.CountCall{Query: g.query()}
	case 4:
		q := g.query()
		q.Limit = 1 + g.IntN(5)
		return &graph.ScanCall{Query: q}
	}
	return &graph.EdgesCall{Query: graph.EdgeQuery{EdgeFilter: g.edgeFilter(), Limit: 1 + g.IntN(5)}}
}

func answerInvalid(f *fixture) {
	s := f.load(sample())
	bad := graph.Pattern{EdgeFilter: graph.EdgeFilter{When: graph.During(2019, 2018, graph.Include)}}
	for _, c := range []graph.Call{
		&graph.ExpandCall{Hop: graph.Hop{Limit: -1}}, &graph.DegreeCall{Pattern: bad}, &graph.ScanCall{Query: graph.Query{Limit: -1}},
		&graph.CountCall{Query: graph.Query{Where: graph.Related{Pattern: bad}}}, &graph.EdgesCall{Query: graph.EdgeQuery{EdgeFilter: bad.EdgeFilter, Limit: 1}},
	} {
		for at := range 3 {
			calls := slices.Insert(mixedCalls()[:2], at, c)
			f.wantError(fmt.Sprintf("Answer with a bad %T", c), graph.Answer(f.Context(), s, calls), graph.ErrInvalid)
		}
	}
}

func answerEnded(f *fixture) {
	s := f.load(sample())
	cancelled, cancel := context.WithCancel(f.Context())
	cancel()
	late, cancel := context.WithDeadline(f.Context(), time.Unix(0, 0))
	defer cancel()
	for ctx, want := range map[context.Context]error{cancelled: context.Canceled, late: context.DeadlineExceeded} {
		f.wantError("Answer", graph.Answer(ctx, s, mixedCalls()), want)
		for _, c := range mixedCalls() {
			f.wantError(fmt.Sprintf("Answer of a %T", c), graph.Answer(ctx, s, []graph.Call{c}), want)
		}
	}
	f.answers(s, mixedCalls())
}

func answerOld(f *fixture) {
	s := f.load(sample())
	before := mixedCalls()
	f.answers(s, before)
	for _, change := range []graph.Batch{
		{PutNodes: []*graph.Node{node("city:milan-it", "Milano", nil)}, DropNodes: []graph.ID{"network:mmc"}},
		{Reset: true},
	} {
		f.apply(change)
		after := mixedCalls()
		err := graph.Answer(f.Context(), s, after)
		if errors.Is(err, graph.ErrStale) {
			continue
		}
		if err != nil || !reflect.DeepEqual(before, after) {
			f.Errorf("Answer of an old snapshot: %v, or other answers; want those of before or ErrStale", err)
		}
	}
	f.answers(f.snapshot(), mixedCalls())
}

// Whoever asks while the graph changes gets answers of one version, and whoever
// asks again in the end gets them.
func answerDuringChanges(f *fixture) {
	const size = 60
	f.apply(crowd(size))
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for last := false; !last; {
				select {
				case <-done:
					last = true
				default:
				}
				if err := f.answerWhole(size); err != nil && !passes(err) {
					f.Errorf("during the changes: %v", err)
					return
				}
			}
		})
	}
	for i := range 6 {
		b := crowd(size - i)
		b.Reset, b.Dataset = true, &graph.Dataset{Release: fmt.Sprint(i)}
		if i%2 == 1 {
			b = graph.Batch{DropNodes: []graph.ID{crowdID(i), crowdID(i + 20)}}
		}
		if _, err := f.store.Apply(f.Context(), b); err != nil {
			f.Errorf("Apply: %v", err)
		}
	}
	close(done)
	readers.Wait()
	if err := f.answerWhole(size); err != nil {
		f.Errorf("after the changes: %v", err)
	}
}

// answerWhole reads a graph of up to size nodes, each with a relation or two,
// at once and checks that it is of one version.
func (f *fixture) answerWhole(size int) error {
	s, err := f.store.Snapshot(f.Context())
	if err != nil {
		return err
	}
	defer s.Close()
	nodes := graph.ScanCall{Query: graph.Query{Limit: 10 * size}}
	edges := graph.EdgesCall{Query: graph.EdgeQuery{Limit: 10 * size}}
	count := graph.CountCall{}
	if err := graph.Answer(f.Context(), s, []graph.Call{&count, &nodes, &edges}); err != nil {
		return err
	}
	if got := versionOf(s.Dataset(), nodes.Nodes, edges.Edges); got != s.Version() || count.Count != len(nodes.Nodes) {
		return fmt.Errorf("a snapshot of version %v holds %d of %d nodes, which sum up to %v", s.Version(), len(nodes.Nodes), count.Count, got)
	}
	return nil
}
