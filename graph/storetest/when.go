package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

func timeCases() []testCase {
	return []testCase{
		{"states", states},
		{"acts", acts},
		{"what lasts", lasting},
		{"claims that disagree", disagreement},
		{"the zero time asks about no time", zeroWhen},
		{"10,000 random claims", randomClaims},
	}
}

// timeTest says what relations hold at a time, and of which it is unknown.
type timeTest struct {
	from, to     graph.Year // equal: as of; else during
	yes, unknown []string
}

func (f *fixture) checkTimes(timing graph.Timing, claims map[string][]graph.Claim, tests []timeTest) {
	f.Helper()
	b := claimed(claims)
	for _, e := range b.PutEdges {
		e.Timing = timing
	}
	s := f.load(b)
	for _, tt := range tests {
		when := func(p graph.Policy) graph.EdgeFilter {
			if tt.from == tt.to {
				return graph.EdgeFilter{When: graph.AsOf(tt.from, p)}
			}
			return graph.EdgeFilter{When: graph.During(tt.from, tt.to, p)}
		}
		both := slices.Sorted(slices.Values(slices.Concat(tt.yes, tt.unknown)))
		f.checkFilter(s, fmt.Sprintf("%d to %d, include", tt.from, tt.to), when(graph.Include), both...)
		f.checkFilter(s, fmt.Sprintf("%d to %d, exclude", tt.from, tt.to), when(graph.Exclude), tt.yes...)
		f.checkFilter(s, fmt.Sprintf("%d to %d, only", tt.from, tt.to), when(graph.Only), tt.unknown...)
	}
}

func states(f *fixture) {
	f.checkTimes(graph.State, map[string][]graph.Claim{
		"both":     {{Since: day("2015-12-31"), Until: day("2017-01"), Witness: 2020}},
		"ended":    {{Since: day("2015"), Status: graph.Ended, Witness: 2018}},
		"none":     {{Witness: 2016}},
		"nothing":  {{}},
		"planned":  {{Since: day("2016"), Until: day("2017"), Status: graph.Planned, Witness: 2017}},
		"since":    {{Since: day("2015"), Witness: 2017}},
		"unseen":   {{Since: day("2016")}},
		"until":    {{Until: day("2017"), Witness: 2015}},
		"untilnot": {{Until: day("2016"), Witness: 2018}},
	}, []timeTest{
		{2014, 2014, nil, []string{"none", "nothing", "until", "untilnot"}},
		{2015, 2015, []string{"both", "since", "until"}, []string{"ended", "none", "nothing", "untilnot"}},
		{2016, 2016, []string{"both", "none", "since", "untilnot"}, []string{"ended", "nothing", "planned", "unseen", "until"}},
		{2017, 2017, []string{"both", "since", "until"}, []string{"ended", "none", "nothing", "planned", "unseen"}},
		{2018, 2018, nil, []string{"ended", "none", "nothing", "planned", "since", "unseen"}},
		{2010, 2014, nil, []string{"none", "nothing", "until", "untilnot"}},
		{2014, 2015, []string{"both", "since", "until"}, []string{"ended", "none", "nothing", "untilnot"}},
		{2017, 2019, []string{"both", "since", "until"}, []string{"ended", "none", "nothing", "planned", "unseen"}},
		{1, graph.MaxYear, []string{"both", "none", "since", "until", "untilnot"}, []string{"ended", "nothing", "planned", "unseen"}},
	})
}

func acts(f *fixture) {
	f.checkTimes(graph.Act, map[string][]graph.Claim{
		"dated":   {{Since: day("2016-05-17"), Until: day("2017-01-02"), Origin: graph.FromEvent}},
		"ended":   {{Since: day("2015"), Status: graph.Ended}},
		"nothing": {{}},
		"planned": {{Since: day("2016"), Status: graph.Planned, Witness: 2015}},
		"undated": {{Witness: 2016}},
		"until":   {{Until: day("2015"), Witness: 2017}},
		"vague":   {{Status: graph.Planned, Witness: 2016}},
	}, []timeTest{
		{2014, 2014, nil, []string{"nothing", "undated", "until", "vague"}},
		{2015, 2015, []string{"ended"}, []string{"nothing", "undated", "until", "vague"}},
		{2016, 2016, []string{"dated", "ended", "undated"}, []string{"nothing", "planned", "until", "vague"}},
		{2018, 2018, []string{"dated", "ended", "undated"}, []string{"nothing", "planned", "until", "vague"}},
		{2010, 2014, nil, []string{"nothing", "undated", "until", "vague"}},
		{2015, 2016, []string{"dated", "ended"}, []string{"nothing", "planned", "undated", "until", "vague"}},
		{2017, 2018, nil, []string{"nothing", "planned", "until", "vague"}},
	})
}

func lasting(f *fixture) {
	f.checkTimes(graph.Lasting, map[string][]graph.Claim{
		"both":    {{Since: day("2015"), Until: day("2016")}},
		"nothing": {{}},
		"planned": {{Since: day("2016"), Status: graph.Planned}},
		"since":   {{Since: day("2016-06"), Witness: 2015}},
		"until":   {{Until: day("2015-06-01"), Status: graph.Ended, Witness: 2017}},
	}, []timeTest{
		{2014, 2014, []string{"nothing", "until"}, nil},
		{2015, 2015, []string{"both", "nothing", "until"}, nil},
		{2016, 2016, []string{"both", "nothing", "since"}, []string{"planned"}},
		{2017, 2017, []string{"nothing", "since"}, []string{"planned"}},
		{2017, 2020, []string{"nothing", "since"}, []string{"planned"}},
		{2010, 2015, []string{"both", "nothing", "until"}, nil},
	})
}

// A relation says the most affirmative that any of its claims says.
func disagreement(f *fixture) {
	f.checkTimes(graph.State, map[string][]graph.Claim{
		"gap":     {{Since: day("2010"), Until: day("2012")}, {Since: day("2016"), Until: day("2018"), Source: "source:b"}},
		"later":   {{Since: day("2015"), Until: day("2017")}, {Since: day("2015"), Witness: 2019, Source: "source:b"}},
		"planned": {{Since: day("2014"), Status: graph.Planned}, {Since: day("2016"), Until: day("2016"), Source: "source:b"}},
	}, []timeTest{
		{2011, 2011, []string{"gap"}, nil},
		{2014, 2014, nil, []string{"planned"}},
		{2016, 2016, []string{"gap", "later", "planned"}, nil},
		{2018, 2018, []string{"gap", "later"}, []string{"planned"}},
		{2020, 2020, nil, []string{"later", "planned"}},
		{2013, 2014, nil, []string{"planned"}},
		{2013, 2016, []string{"gap", "later", "planned"}, nil},
	})
}

func zeroWhen(f *fixture) {
	s := f.load(claimed(map[string][]graph.Claim{
		"planned": {{Status: graph.Planned, Since: day("2100")}}, "plain": {{}}, "ended": {{Since: day("1990"), Until: day("1991"), Status: graph.Ended}},
	}))
	for _, p := range []graph.Policy{graph.Include, graph.Exclude, graph.Only} {
		f.checkFilter(s, fmt.Sprintf("policy %d", p), graph.EdgeFilter{When: graph.When{Unknown: p}}, "ended", "plain", "planned")
	}
}

// A store filters by rules of its own; package graph, whose rules have their
// own table, says what they must come to.
func randomClaims(f *fixture) {
	const seed, perRelation, batches, perBatch = 20181210, 5, 5, 400
	f.Logf("seed %d", seed)
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	var b graph.Batch
	var ids []graph.ID
	for i := range 60 {
		ids = append(ids, graph.MakeID("city", fmt.Sprint("c", i)))
		b.PutNodes = append(b.PutNodes, node(ids[i], "N", nil))
	}
	var all []*graph.Edge
	seen := map[graph.EdgeID]bool{}
	for range batches {
		for len(b.PutEdges) < perBatch {
			e := &graph.Edge{From: pick(g, ids), Rel: pick(g, relsOfModel()), To: pick(g, ids), Timing: g.timing()}
			if seen[e.ID()] {
				continue
			}
			seen[e.ID()] = true
			for i := range perRelation {
				c := g.claim()
				c.Source = graph.MakeID("source", fmt.Sprint("s", i)) // so that a filter can single it out
				e.Claims = append(e.Claims, c)
			}
			b.PutEdges = append(b.PutEdges, e)
		}
		f.apply(b)
		all = append(all, b.PutEdges...)
		b = graph.Batch{}
	}
	slices.SortFunc(all, func(a, b *graph.Edge) int {
		if a.ID() < b.ID() {
			return -1
		}
		return 1
	})
	s := f.snapshot()
	for i := range 60 {
		filter := g.edgeFilter()
		filter.Rels = nil
		filter.When = g.when()
		if i%2 == 0 {
			filter.Claims = graph.ClaimFilter{Source: []graph.Condition{graph.Is(fmt.Sprint("source:s", i/2%perRelation))}}
		}
		want := []graph.EdgeID{}
		count := map[graph.ID]int{}
		for _, e := range all {
			if !filter.Match(e) {
				continue
			}
			want = append(want, e.ID())
			count[e.From]++
			if e.To != e.From {
				count[e.To]++
			}
		}
		degrees := make([]int, len(ids))
		for j, id := range ids {
			degrees[j] = count[id]
		}
		what := fmt.Sprintf("question %d: %+v", i, filter)
		f.wantEqual(what, want, edgeIDs(f.edges(s, graph.EdgeQuery{EdgeFilter: filter})))
		f.wantEqual(what+", degrees", degrees, f.degree(s, graph.Pattern{EdgeFilter: filter}, ids...))
	}
}
