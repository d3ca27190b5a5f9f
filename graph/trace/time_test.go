package trace_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/test/graphs"
)

// answered is what a trace over one route says: its truth, No where it is left
// out.
func answered(t *testing.T, p *topology.Projection, q trace.Query) (graph.Truth, topology.Validity) {
	t.Helper()
	q.From, q.To = "city:a", "objective:c"
	got, err := trace.Routes(t.Context(), p, q)
	if err != nil {
		t.Fatal(err)
	}
	switch len(got.Routes) {
	case 0:
		return graph.No, topology.Validity{}
	case 1:
		return got.Routes[0].Truth, got.Routes[0].Common
	}
	t.Fatalf("%d routes; want at most one", len(got.Routes))
	return 0, topology.Validity{}
}

func span(first, last graph.Year) topology.Intervals {
	return topology.Intervals{{First: first, Last: last}}
}

const (
	no      = graph.No
	unknown = graph.Unknown
	yes     = graph.Yes
	open    = graph.MaxYear + 1 // as the last year of a span
)

// A route of two steps, with intervals that touch, overlap, are open or are
// not known. Worked out by hand.
func TestTraceTime(t *testing.T) {
	type asked struct {
		when         graph.When
		simultaneous bool
		want         graph.Truth
	}
	at := func(y graph.Year, want graph.Truth) asked { return asked{graph.AsOf(y, graph.Include), false, want} }
	during := func(a, b graph.Year, want graph.Truth) asked {
		return asked{graph.During(a, b, graph.Include), false, want}
	}
	together := func(want graph.Truth) asked { return asked{graph.When{}, true, want} }
	togetherIn := func(a, b graph.Year, want graph.Truth) asked {
		return asked{graph.During(a, b, graph.Include), true, want}
	}
	tests := []struct {
		name          string
		timing1       graph.Timing
		claims1       []graph.Claim
		timing2       graph.Timing
		claims2       []graph.Claim
		certain, poss []graph.Span
		asked         []asked
	}{
		{"apart", graph.State, []graph.Claim{graphs.Between(2010, 2014, 0)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, nil, nil, []asked{
			together(no), togetherIn(2010, 2020, no), at(2014, no), at(2015, no), at(2016, no),
			during(2014, 2016, yes), during(2010, 2015, no), during(2015, 2020, no)}},
		{"touching: one ends in the year before the other begins", graph.State, []graph.Claim{graphs.Between(2010, 2015, 0)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, nil, nil, []asked{
			together(no), at(2015, no), at(2016, no), during(2015, 2016, yes), togetherIn(2015, 2016, no)}},
		{"overlapping by one year", graph.State, []graph.Claim{graphs.Between(2010, 2016, 0)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, span(2016, 2016), span(2016, 2016), []asked{
			together(yes), at(2015, no), at(2016, yes), at(2017, no), togetherIn(2016, 2030, yes), togetherIn(2017, 2030, no), togetherIn(2000, 2015, no)}},
		{"one within the other", graph.State, []graph.Claim{graphs.Between(2000, 2020, 0)}, graph.State, []graph.Claim{graphs.Between(2005, 2007, 0)}, span(2005, 2007), span(2005, 2007), []asked{
			together(yes), at(2004, no), at(2006, yes), at(2008, no)}},
		{"open end, seen until after the other begins", graph.State, []graph.Claim{graphs.Between(2010, 0, 2018)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, span(2016, 2018), span(2016, 2020), []asked{
			together(yes), at(2018, yes), at(2019, unknown), at(2021, no), togetherIn(2019, 2025, unknown)}},
		{"open end, seen only before the other begins", graph.State, []graph.Claim{graphs.Between(2010, 0, 2013)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, nil, span(2016, 2020), []asked{
			together(unknown), at(2016, unknown), at(2015, no), togetherIn(2000, 2015, no)}},
		{"both open", graph.State, []graph.Claim{graphs.Between(2010, 0, 2018)}, graph.State, []graph.Claim{graphs.Between(2012, 0, 2016)}, span(2012, 2016), span(2012, open), []asked{
			together(yes), at(2011, no), at(2016, yes), at(2017, unknown), at(9999, unknown)}},
		{"open beginning", graph.State, []graph.Claim{graphs.Between(0, 2015, 0)}, graph.State, []graph.Claim{graphs.Between(2010, 2014, 0)}, nil, span(2010, 2014), []asked{
			together(unknown), at(2012, unknown), at(2015, no), at(2009, no)}},
		{"nothing known of one but its source's year", graph.State, []graph.Claim{graphs.Between(0, 0, 2012)}, graph.State, []graph.Claim{graphs.Between(2010, 2014, 0)}, span(2012, 2012), span(2010, 2014), []asked{
			together(yes), at(2012, yes), at(2013, unknown), at(2015, no), togetherIn(2013, 2014, unknown)}},
		{"nothing known of either", graph.State, []graph.Claim{graphs.Between(0, 0, 0)}, graph.State, []graph.Claim{graphs.Between(0, 0, 0)}, nil, span(0, open), []asked{
			together(unknown), at(2012, unknown), during(2000, 2001, unknown)}},
		{"an act is a fact ever after", graph.Act, []graph.Claim{graphs.Between(2010, 0, 0)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, span(2016, 2020), span(2016, 2020), []asked{
			together(yes), togetherIn(2015, 2017, yes), at(2017, yes), during(2015, 2017, no), during(2010, 2017, yes)}},
		{"an act after the end", graph.Act, []graph.Claim{graphs.Between(2021, 0, 0)}, graph.State, []graph.Claim{graphs.Between(2016, 2020, 0)}, nil, nil, []asked{
			together(no), at(2021, no), during(2020, 2021, yes)}},
		{"planned", graph.State, []graph.Claim{{Since: graph.MakeDate(2015, 0, 0), Status: graph.Planned}}, graph.Lasting, []graph.Claim{graphs.Between(0, 0, 0)}, nil, span(2015, open), []asked{
			together(unknown), at(2014, no), at(2015, unknown)}},
		{"two claims, one common year with each", graph.State, []graph.Claim{graphs.Between(2001, 2002, 0), graphs.Between(2008, 2009, 0)}, graph.State, []graph.Claim{graphs.Between(2002, 2008, 0)},
			[]graph.Span{{First: 2002, Last: 2002}, {First: 2008, Last: 2008}}, []graph.Span{{First: 2002, Last: 2002}, {First: 2008, Last: 2008}}, []asked{
				together(yes), at(2002, yes), at(2005, no), togetherIn(2003, 2007, no), during(2003, 2007, no), during(2003, 2008, yes)}},
		{"certain, but never in the same year", graph.State, []graph.Claim{graphs.Between(2010, 0, 2010)}, graph.State, []graph.Claim{graphs.Between(0, 2014, 2014)}, nil, span(2010, 2014), []asked{
			together(unknown), at(2010, unknown), at(2014, unknown), during(2010, 2014, yes), togetherIn(2010, 2014, unknown)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edges := []*graph.Edge{
				graphs.Edge(t, "city:a member_of network:b", tt.timing1, tt.claims1...),
				graphs.Edge(t, "network:b leads objective:c", tt.timing2, tt.claims2...),
			}
			p := project(t, graphs.Snapshot(t, graphs.Ends(edges), edges), topology.Spec{})
			for _, a := range tt.asked {
				for policy, keeps := range map[graph.Policy]bool{graph.Include: a.want != no, graph.Exclude: a.want == yes, graph.Only: a.want == unknown} {
					want := no
					if keeps {
						want = a.want
					}
					when := a.when
					when.Unknown = policy
					got, _ := answered(t, p, trace.Query{StepFilter: trace.StepFilter{When: when}, Simultaneous: a.simultaneous})
					if got != want {
						t.Errorf("Trace(%+v, simultaneous %t) = %d; want %d", when, a.simultaneous, got, want)
					}
				}
			}
			_, common := answered(t, p, trace.Query{})
			want := topology.Validity{Certain: tt.certain, Possible: tt.poss}
			if diff := gocmp.Diff(want, common, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("common years (-want +got):\n%s", diff)
			}
		})
	}
}

// A longer route is found where the shorter one does not hold in a common
// year, or not in the year asked about.
func TestTraceTimeLeavesShorterRoutes(t *testing.T) {
	edges := []*graph.Edge{
		graphs.Edge(t, "city:a member_of network:b", graph.State, graphs.Between(2001, 2004, 0)),
		graphs.Edge(t, "network:b leads objective:c", graph.State, graphs.Between(2006, 2009, 0)),
		graphs.Edge(t, "city:a member_of network:d", graph.State, graphs.Between(2001, 2008, 0)),
		graphs.Edge(t, "network:d leads network:e", graph.State, graphs.Between(2007, 0, 0)),
		graphs.Edge(t, "network:e leads objective:c", graph.State, graphs.Between(2008, 2009, 0)),
	}
	p := project(t, graphs.Snapshot(t, graphs.Ends(edges), edges), topology.Spec{})
	short := "city:a member_of> network:b leads> objective:c"
	long := "city:a member_of> network:d leads> network:e leads> objective:c"
	tests := []struct {
		name  string
		trace trace.Query
		want  []string
	}{
		{"any time", trace.Query{}, []string{short, long}},
		{"simultaneous", trace.Query{Simultaneous: true, Shortest: true}, []string{long}},
		{"simultaneous and certain", trace.Query{Simultaneous: true, StepFilter: trace.StepFilter{When: graph.When{Unknown: graph.Exclude}}}, []string{}},
		{"as of", trace.Query{StepFilter: trace.StepFilter{When: graph.AsOf(2008, graph.Include)}}, []string{long}},
		{"during", trace.Query{StepFilter: trace.StepFilter{When: graph.During(2004, 2008, graph.Include)}}, []string{short, long}},
		{"during, unknown only", trace.Query{Shortest: true, StepFilter: trace.StepFilter{When: graph.During(2004, 2008, graph.Only)}}, []string{long}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.trace.From, tt.trace.To = "city:a", "objective:c"
			got, err := trace.Routes(t.Context(), p, tt.trace)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(tt.want, texts(got.Routes)); diff != "" {
				t.Errorf("Trace(%+v) (-want +got):\n%s", tt.trace, diff)
			}
		})
	}
}

// Years are told apart where relations differ in more of them than a search
// has bits for.
func TestTraceSimultaneousOverManyYears(t *testing.T) {
	var edges []*graph.Edge
	for i := range graph.Year(100) {
		mid := graph.MakeID("network", string(rune('a'+i/26))+string(rune('a'+i%26)))
		from, to := 1000+10*i, 1003+10*i
		if i == 42 {
			to = from
		}
		edges = append(edges,
			graphs.Edge(t, "city:a member_of "+string(mid), graph.State, graphs.Between(from, from+1, 0)),
			graphs.Edge(t, string(mid)+" leads objective:c", graph.State, graphs.Between(to, to+1, 0)))
	}
	p := project(t, graphs.Snapshot(t, graphs.Ends(edges), edges), topology.Spec{})
	got, common := answered(t, p, trace.Query{Simultaneous: true})
	if want := span(1420, 1421); got != yes || !gocmp.Equal(common.Certain, want) {
		t.Errorf("Trace = %d in %v; want %d in %v", got, common.Certain, yes, want)
	}
}
