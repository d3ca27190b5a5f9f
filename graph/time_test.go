package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// The rules of time, worked out by hand from their statement:
//
// state    NO before since and after until; YES between them; without until
//          YES up to the source's year, UNKNOWN after; without since YES in the
//          years of until and of the source, UNKNOWN before; without both YES
//          in the source's year, else UNKNOWN. A source later than until is no
//          witness, nor is one that says "ended" without saying when.
// act      as of: YES from since on, NO before; undated YES from the source's
//          year on, UNKNOWN before. during: YES if since lies in the range, NO
//          if not; undated NO after the source's year, else UNKNOWN.
// lasting  YES, except outside dates that it has.
// planned  NO before since, else UNKNOWN.

// said is a claim in the short: dates as text, "" where absent.
type said struct {
	since, until string
	status       graph.Status
	witness      graph.Year
	origin       graph.DateOrigin
}

func (s said) claim(t *testing.T) graph.Claim {
	t.Helper()
	c := graph.Claim{
		Since: date(t, s.since), Until: date(t, s.until), Origin: s.origin, Status: s.status,
		Confidence: graph.High, Source: "source:a", Witness: s.witness,
	}
	if c.Origin == "" {
		c.Origin = graph.Stated
		if c.Since == 0 && c.Until == 0 {
			c.Origin = graph.NoDate
		}
	}
	return c
}

func date(t *testing.T, s string) graph.Date {
	t.Helper()
	if s == "" {
		return 0
	}
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// asked is one question of a claim and its answer. A single year is asked as
// of, two are asked during.
type asked struct {
	years string
	want  graph.Truth
}

func when(years string, p graph.Policy) graph.When {
	var a, b graph.Year
	if strings.Contains(years, "-") {
		fmt.Sscanf(years, "%d-%d", &a, &b)
		return graph.During(a, b, p)
	}
	fmt.Sscanf(years, "%d", &a)
	return graph.AsOf(a, p)
}

const (
	no      = graph.No
	unknown = graph.Unknown
	yes     = graph.Yes
)

func TestTimeOfOneClaim(t *testing.T) {
	tests := []struct {
		name   string
		timing graph.Timing
		said   said
		asked  []asked
	}{
		// State, dates stated in full.
		{"state since until", graph.State, said{since: "2015", until: "2018", witness: 2017}, []asked{
			{"2014", no}, {"2015", yes}, {"2016", yes}, {"2018", yes}, {"2019", no},
			{"2010-2014", no}, {"2010-2015", yes}, {"2018-2020", yes}, {"2016-2017", yes}, {"2019-2020", no}, {"2010-2030", yes}}},
		{"state since until, partial dates touch their years", graph.State, said{since: "2015-12-31", until: "2018-01"}, []asked{
			{"2014", no}, {"2015", yes}, {"2018", yes}, {"2019", no}}},
		{"state of one day", graph.State, said{since: "2017-05-03", until: "2017-05-03"}, []asked{
			{"2016", no}, {"2017", yes}, {"2018", no}}},
		{"state since until, source later", graph.State, said{since: "2015", until: "2018", witness: 2022}, []asked{
			{"2017", yes}, {"2020", no}, {"2022", no}}},
		{"state since until, ended", graph.State, said{since: "2015", until: "2018", status: graph.Ended, witness: 2018}, []asked{
			{"2014", no}, {"2015", yes}, {"2018", yes}, {"2019", no}}},
		{"state since until, ongoing", graph.State, said{since: "2015", until: "2030", status: graph.Ongoing, witness: 2018}, []asked{
			{"2014", no}, {"2025", yes}, {"2031", no}}},
		{"state since until, planned", graph.State, said{since: "2026", until: "2028", status: graph.Planned, witness: 2024}, []asked{
			{"2024", no}, {"2025", no}, {"2026", unknown}, {"2027", unknown}, {"2029", unknown},
			{"2020-2025", no}, {"2020-2026", unknown}, {"2027-2030", unknown}}},

		// State, only since.
		{"state since, source later", graph.State, said{since: "2015", witness: 2018}, []asked{
			{"2014", no}, {"2015", yes}, {"2017", yes}, {"2018", yes}, {"2019", unknown},
			{"2010-2014", no}, {"2014-2015", yes}, {"2018-2025", yes}, {"2019-2025", unknown}}},
		{"state since, source of that year", graph.State, said{since: "2015-06", witness: 2015}, []asked{
			{"2014", no}, {"2015", yes}, {"2016", unknown}}},
		{"state since, source earlier", graph.State, said{since: "2015", witness: 2013}, []asked{
			{"2013", no}, {"2014", no}, {"2015", unknown}, {"2016", unknown}, {"2012-2014", no}, {"2013-2015", unknown}}},
		{"state since, source without year", graph.State, said{since: "2015"}, []asked{
			{"2014", no}, {"2015", unknown}, {"2020", unknown}, {"2010-2014", no}, {"2010-2020", unknown}}},
		{"state since, done", graph.State, said{since: "2015", status: graph.Done, witness: 2018}, []asked{
			{"2014", no}, {"2016", yes}, {"2019", unknown}}},
		{"state since, ongoing as of the source only", graph.State, said{since: "2015", status: graph.Ongoing, witness: 2018}, []asked{
			{"2018", yes}, {"2019", unknown}}},
		{"state since, ended", graph.State, said{since: "2015", status: graph.Ended, witness: 2018}, []asked{
			{"2014", no}, {"2015", unknown}, {"2017", unknown}, {"2018", unknown}, {"2019", unknown},
			{"2010-2014", no}, {"2010-2015", unknown}, {"2016-2018", unknown}}},
		{"state since, planned", graph.State, said{since: "2026", status: graph.Planned, witness: 2030}, []asked{
			{"2025", no}, {"2026", unknown}, {"2030", unknown}, {"2031", unknown}, {"2020-2025", no}, {"2025-2031", unknown}}},

		// State, only until.
		{"state until, source earlier", graph.State, said{until: "2018", witness: 2015}, []asked{
			{"2014", unknown}, {"2015", yes}, {"2016", unknown}, {"2018", yes}, {"2019", no},
			{"2010-2014", unknown}, {"2016-2017", unknown}, {"2017-2018", yes}, {"2015-2016", yes}, {"2019-2020", no}}},
		{"state until, source of that year", graph.State, said{until: "2018-03", witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", no}}},
		{"state until, source later is no witness", graph.State, said{until: "2018", witness: 2020}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", no}, {"2020", no}, {"2019-2021", no}}},
		{"state until, source without year", graph.State, said{until: "2018"}, []asked{
			{"2000", unknown}, {"2018", yes}, {"2019", no}, {"2010-2017", unknown}, {"2010-2018", yes}}},
		{"state until, ended", graph.State, said{until: "2018", status: graph.Ended, witness: 2016}, []asked{
			{"2015", unknown}, {"2016", yes}, {"2018", yes}, {"2019", no}}},
		{"state until, planned", graph.State, said{until: "2028", status: graph.Planned, witness: 2024}, []asked{
			{"2020", unknown}, {"2024", unknown}, {"2028", unknown}, {"2030", unknown}}},

		// State, no dates.
		{"state undated", graph.State, said{witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", unknown}, {"2010-2017", unknown}, {"2010-2018", yes}, {"2018-2018", yes}, {"2019-2025", unknown}}},
		{"state undated, source without year", graph.State, said{}, []asked{
			{"1", unknown}, {"2018", unknown}, {"9999", unknown}, {"1-9999", unknown}}},
		{"state undated, ongoing", graph.State, said{status: graph.Ongoing, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", unknown}}},
		{"state undated, ended", graph.State, said{status: graph.Ended, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", unknown}, {"2019", unknown}, {"2010-2020", unknown}}},
		{"state undated, planned", graph.State, said{status: graph.Planned, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", unknown}, {"2019", unknown}, {"2010-2020", unknown}}},

		// State, dates of the thing at an end.
		{"state from an event", graph.State, said{since: "2018-12-10", until: "2018-12-11", origin: graph.FromEvent, witness: 2019}, []asked{
			{"2017", no}, {"2018", yes}, {"2019", no}}},
		{"state from a founding", graph.State, said{since: "2004-05-05", origin: graph.FromFounding, witness: 2020}, []asked{
			{"2003", no}, {"2004", yes}, {"2020", yes}, {"2021", unknown}}},

		// Act, dated.
		{"act since", graph.Act, said{since: "2018-12-10", witness: 2019}, []asked{
			{"2017", no}, {"2018", yes}, {"2019", yes}, {"2500", yes},
			{"2010-2017", no}, {"2018-2018", yes}, {"2010-2018", yes}, {"2018-2030", yes}, {"2019-2030", no}}},
		{"act since, source without year", graph.Act, said{since: "2018"}, []asked{
			{"2017", no}, {"2018", yes}, {"2030", yes}, {"2019-2020", no}}},
		{"act since, source earlier", graph.Act, said{since: "2018", witness: 2016}, []asked{
			{"2016", no}, {"2017", no}, {"2018", yes}, {"2016-2017", no}}},
		{"act dated by its beginning only", graph.Act, said{since: "2018-12-30", until: "2019-01-02", witness: 2019}, []asked{
			{"2018", yes}, {"2019", yes}, {"2025", yes}, {"2018-2018", yes}, {"2019-2019", no}}},
		{"act from an event", graph.Act, said{since: "2022-05-17", until: "2022-05-20", origin: graph.FromEvent, witness: 2022}, []asked{
			{"2021", no}, {"2022", yes}, {"2023", yes}, {"2021-2022", yes}, {"2023-2024", no}}},
		{"act from a document", graph.Act, said{since: "2018-12-08", origin: graph.FromDocument}, []asked{
			{"2017", no}, {"2018", yes}, {"2026", yes}, {"2000-2017", no}, {"2018-2019", yes}, {"2019-2026", no}}},
		{"act since, done", graph.Act, said{since: "2018", status: graph.Done, witness: 2020}, []asked{
			{"2017", no}, {"2018", yes}, {"2018-2018", yes}}},
		{"act since, ended", graph.Act, said{since: "2018", status: graph.Ended, witness: 2020}, []asked{
			{"2017", no}, {"2018", yes}, {"2021", yes}}},
		{"act since, planned", graph.Act, said{since: "2026-05", status: graph.Planned, witness: 2025}, []asked{
			{"2025", no}, {"2026", unknown}, {"2027", unknown}, {"2024-2025", no}, {"2026-2026", unknown}, {"2027-2030", unknown}}},

		// Act, without date.
		{"act undated", graph.Act, said{witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", yes}, {"2010-2017", unknown}, {"2010-2018", unknown}, {"2018-2020", unknown}, {"2019-2020", no}}},
		{"act undated, source without year", graph.Act, said{}, []asked{
			{"2017", unknown}, {"9999", unknown}, {"2019-2020", unknown}, {"1-9999", unknown}}},
		{"act undated, done", graph.Act, said{status: graph.Done, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2018-2018", unknown}, {"2019-2019", no}}},
		{"act undated, ended", graph.Act, said{status: graph.Ended, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019-2019", no}}},
		{"act undated, planned", graph.Act, said{status: graph.Planned, witness: 2018}, []asked{
			{"2017", unknown}, {"2018", unknown}, {"2019", unknown}, {"2019-2020", unknown}}},
		{"act until, source of that year", graph.Act, said{until: "2018-01", witness: 2018}, []asked{
			{"2017", unknown}, {"2018", yes}, {"2019", yes}, {"2018-2018", unknown}, {"2019-2019", no}}},
		{"act until, source later is no witness", graph.Act, said{until: "2018-01", witness: 2020}, []asked{
			{"2018", unknown}, {"2020", unknown}, {"2021-2022", unknown}}},

		// Lasting.
		{"lasting undated", graph.Lasting, said{witness: 2018}, []asked{
			{"1", yes}, {"2018", yes}, {"9999", yes}, {"1900-1901", yes}}},
		{"lasting undated, source without year", graph.Lasting, said{}, []asked{{"1950", yes}, {"2050-2060", yes}}},
		{"lasting undated, ongoing", graph.Lasting, said{status: graph.Ongoing, witness: 2018}, []asked{{"2030", yes}}},
		{"lasting since", graph.Lasting, said{since: "2015-07", witness: 2018}, []asked{
			{"2014", no}, {"2015", yes}, {"2030", yes}, {"2010-2014", no}, {"2010-2015", yes}}},
		{"lasting until", graph.Lasting, said{until: "2015-07", witness: 2018}, []asked{
			{"2014", yes}, {"2015", yes}, {"2016", no}, {"2016-2020", no}, {"2015-2020", yes}}},
		{"lasting since until", graph.Lasting, said{since: "2010", until: "2015"}, []asked{
			{"2009", no}, {"2010", yes}, {"2012", yes}, {"2015", yes}, {"2016", no}, {"2000-2009", no}, {"2000-2020", yes}, {"2016-2020", no}}},
		{"lasting from a document", graph.Lasting, said{since: "2018-12-08", origin: graph.FromDocument}, []asked{{"2017", no}, {"2018", yes}}},
		{"lasting undated, ended", graph.Lasting, said{status: graph.Ended, witness: 2018}, []asked{{"2010", yes}, {"2018", yes}, {"2020", yes}}},
		{"lasting since, planned", graph.Lasting, said{since: "2030", status: graph.Planned, witness: 2018}, []asked{
			{"2018", no}, {"2029", no}, {"2030", unknown}, {"2040", unknown}, {"2020-2029", no}, {"2020-2031", unknown}}},
		{"lasting undated, planned", graph.Lasting, said{status: graph.Planned, witness: 2018}, []asked{
			{"2010", unknown}, {"2018", unknown}, {"2030", unknown}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := tt.said.claim(t)
			for _, a := range tt.asked {
				for _, p := range []graph.Policy{graph.Include, graph.Exclude, graph.Only} {
					if got := c.Holds(tt.timing, when(a.years, p)); got != a.want {
						t.Errorf("Holds(%s) with policy %d = %d; want %d", a.years, p, got, a.want)
					}
				}
				checkPolicies(t, &graph.Edge{From: "city:a", Rel: "r", To: "city:b", Timing: tt.timing, Claims: []graph.Claim{c}}, a)
			}
			if got := c.Holds(tt.timing, graph.When{}); got != yes {
				t.Errorf("Holds at any time = %d; want %d", got, yes)
			}
		})
	}
}

// kept says which policies (include, exclude, only) keep t.
func kept(t graph.Truth) [3]bool {
	switch t {
	case yes:
		return [3]bool{true, true, false}
	case unknown:
		return [3]bool{true, false, true}
	}
	return [3]bool{}
}

func checkPolicies(t *testing.T, e *graph.Edge, a asked) {
	t.Helper()
	for i, p := range []graph.Policy{graph.Include, graph.Exclude, graph.Only} {
		w := when(a.years, p)
		if got := e.Holds(w); got != a.want {
			t.Errorf("Edge.Holds(%s) = %d; want %d", a.years, got, a.want)
		}
		if got := p.Keeps(a.want); got != kept(a.want)[i] {
			t.Errorf("Policy(%d).Keeps(%d) = %t; want %t", p, a.want, got, kept(a.want)[i])
		}
		f := graph.EdgeFilter{When: w}
		if got := f.Match(e); got != kept(a.want)[i] {
			t.Errorf("Match(%s, policy %d) = %t; want %t", a.years, p, got, kept(a.want)[i])
		}
	}
}

// Sources that disagree stand side by side: the most affirmative decides.
func TestTimeOfClaimsThatDisagree(t *testing.T) {
	tests := []struct {
		name   string
		timing graph.Timing
		a, b   said
		asked  []asked
	}{
		{"one ends, one goes on", graph.State, said{since: "2015", until: "2017"}, said{since: "2015", witness: 2020}, []asked{
			{"2014", no}, {"2016", yes}, {"2019", yes}, {"2021", unknown}, {"2018-2019", yes}}},
		{"one ends, one has no witness", graph.State, said{since: "2015", until: "2017"}, said{since: "2016"}, []asked{
			{"2014", no}, {"2015", yes}, {"2017", yes}, {"2018", unknown}}},
		{"two periods with a gap", graph.State, said{since: "2010", until: "2012"}, said{since: "2016", until: "2018"}, []asked{
			{"2012", yes}, {"2014", no}, {"2016", yes}, {"2013-2015", no}, {"2013-2016", yes}}},
		{"planned and done", graph.Act, said{since: "2020", status: graph.Planned, witness: 2019}, said{since: "2021", status: graph.Done, witness: 2022}, []asked{
			{"2019", no}, {"2020", unknown}, {"2021", yes}, {"2020-2020", unknown}, {"2021-2021", yes}}},
		{"ended and ongoing", graph.State, said{since: "2015", status: graph.Ended, witness: 2020}, said{since: "2015", status: graph.Ongoing, witness: 2018}, []asked{
			{"2014", no}, {"2018", yes}, {"2019", unknown}}},
		{"acts of two dates", graph.Act, said{since: "2016"}, said{since: "2018"}, []asked{
			{"2015", no}, {"2016", yes}, {"2017-2017", no}, {"2018-2018", yes}}},
		{"dated and undated act", graph.Act, said{since: "2018"}, said{witness: 2016}, []asked{
			{"2015", unknown}, {"2016", yes}, {"2016-2016", unknown}, {"2017-2017", no}, {"2018-2018", yes}}},
		{"dated and undated place", graph.Lasting, said{until: "2000"}, said{}, []asked{{"1999", yes}, {"2001", yes}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := &graph.Edge{From: "city:a", Rel: "r", To: "city:b", Timing: tt.timing,
				Claims: graph.SortClaims([]graph.Claim{tt.a.claim(t), tt.b.claim(t)})}
			for _, a := range tt.asked {
				checkPolicies(t, e, a)
			}
		})
	}
}

// A truth is that of the claims that pass the filter, and of no others.
func TestTimeOfClaimsThatPass(t *testing.T) {
	old := said{since: "2015", until: "2017"}.claim(t)
	old.Role = "observer"
	now := said{since: "2018", witness: 2020}.claim(t)
	now.Source = "source:b"
	e := &graph.Edge{From: "city:a", Rel: "member_of", To: "network:n", Timing: graph.State, Claims: []graph.Claim{old, now}}
	tests := []struct {
		name   string
		filter graph.ClaimFilter
		years  string
		want   graph.Truth
	}{
		{"all", graph.ClaimFilter{}, "2019", yes},
		{"by role", graph.ClaimFilter{Role: []graph.Condition{graph.Is("observer")}}, "2019", no},
		{"by role within", graph.ClaimFilter{Role: []graph.Condition{graph.Is("observer")}}, "2016", yes},
		{"by source", graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:b")}}, "2016", no},
		{"by source after", graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:b")}}, "2021", unknown},
		{"none passes", graph.ClaimFilter{Confidence: []graph.Confidence{graph.Low}}, "2016", no},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := graph.EdgeFilter{Claims: tt.filter, When: when(tt.years, graph.Include)}
			if got := f.Truth(e); got != tt.want {
				t.Errorf("Truth(%s) = %d; want %d", tt.years, got, tt.want)
			}
			if got := f.Match(e); got != (tt.want != no) {
				t.Errorf("Match(%s) = %t; want %t", tt.years, got, tt.want != no)
			}
		})
	}
	if f := (graph.EdgeFilter{Claims: graph.ClaimFilter{Confidence: []graph.Confidence{graph.Low}}}); f.Match(e) {
		t.Error("Match without time and without a claim that passes = true; want false")
	}
}
