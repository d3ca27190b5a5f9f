package graph_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
)

func TestInterval(t *testing.T) {
	tests := []struct {
		name         string
		timing       graph.Timing
		claims       []said
		since, until string
		sinceKnown   bool
		untilKnown   bool
	}{
		{"one period", graph.State, []said{{since: "2015", until: "2018"}}, "2015", "2018", true, true},
		{"no end", graph.State, []said{{since: "2015"}}, "2015", "", true, false},
		{"no beginning", graph.State, []said{{until: "2018"}}, "", "2018", false, true},
		{"no dates", graph.State, []said{{witness: 2018}}, "", "", false, false},
		{"earliest to latest", graph.State, []said{{since: "2015", until: "2016"}, {since: "2012", until: "2013"}}, "2012", "2016", true, true},
		{"open claim begins later than the end", graph.State, []said{{since: "2012", until: "2013"}, {since: "2016"}}, "2012", "", true, false},
		{"open claim begins before the end", graph.State, []said{{since: "2012", until: "2018"}, {since: "2016"}}, "2012", "2018", true, true},
		{"undated claim beside a period", graph.State, []said{{since: "2012", until: "2018"}, {}}, "2012", "2018", true, true},
		{"a year covers its days", graph.State, []said{{since: "2012", until: "2018"}, {since: "2013", until: "2018-06-30"}}, "2012", "2018", true, true},
		{"planned left aside", graph.State, []said{{since: "2015", until: "2018"}, {since: "2030", until: "2040", status: graph.Planned}}, "2015", "2018", true, true},
		{"planned alone", graph.State, []said{{since: "2030", until: "2040", status: graph.Planned}}, "2030", "2040", true, true},
		{"act has no end", graph.Act, []said{{since: "2018-12-10", until: "2018-12-11"}, {since: "2019"}}, "2018-12-10", "", true, true},
		{"act without date", graph.Act, []said{{witness: 2018}}, "", "", false, true},
		{"lasting", graph.Lasting, []said{{}}, "", "", true, true},
		{"lasting with dates", graph.Lasting, []said{{since: "2010", until: "2015"}}, "2010", "2015", true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := &graph.Edge{Timing: tt.timing}
			for _, s := range tt.claims {
				e.Claims = append(e.Claims, s.claim(t))
			}
			before := slices.Clone(e.Claims)
			want := graph.Interval{Since: date(t, tt.since), Until: date(t, tt.until), SinceKnown: tt.sinceKnown, UntilKnown: tt.untilKnown}
			if diff := cmp.Diff(want, e.Interval()); diff != "" {
				t.Errorf("Interval (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, e.Claims); diff != "" {
				t.Errorf("Interval changed the claims:\n%s", diff)
			}
		})
	}
}

// The earliest beginning counts, planned or not.
func TestSince(t *testing.T) {
	e := &graph.Edge{Claims: []graph.Claim{{Since: date(t, "2018")}, {}, {Since: date(t, "2017-05"), Status: graph.Planned}, {Since: date(t, "2017-06")}}}
	if got := e.Since(); got != date(t, "2017-05") {
		t.Errorf("Since = %v; want 2017-05", got)
	}
	if got := (&graph.Edge{Claims: []graph.Claim{{Until: date(t, "2018")}}}).Since(); got != 0 {
		t.Errorf("Since without a beginning = %v; want none", got)
	}
}

func TestSortClaims(t *testing.T) {
	sorted := []graph.Claim{ // each differs from the one before in one more field
		{Source: "source:a", Since: 1},
		{Source: "source:b"},
		{Source: "source:b", Since: 1},
		{Source: "source:b", Since: 1, Until: 1},
		{Source: "source:b", Since: 1, Until: 1, Role: "r"},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done, Confidence: graph.Low},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done, Confidence: graph.Low, Locator: "l"},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done, Confidence: graph.Low, Locator: "l", Notes: "n"},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done, Confidence: graph.Low, Locator: "l", Notes: "n", Origin: graph.Stated},
		{Source: "source:b", Since: 1, Until: 1, Role: "r", Status: graph.Done, Confidence: graph.Low, Locator: "l", Notes: "n", Origin: graph.Stated, Witness: 1},
	}
	mixed := append(slices.Clone(sorted), sorted...)
	slices.Reverse(mixed)
	if diff := cmp.Diff(sorted, graph.SortClaims(mixed)); diff != "" {
		t.Errorf("SortClaims (-want +got):\n%s", diff)
	}
}

func TestRanks(t *testing.T) {
	for i, l := range []graph.Level{"", graph.Local, graph.National, graph.Regional, graph.Global} {
		if l.Rank() != i {
			t.Errorf("Level(%q).Rank() = %d; want %d", l, l.Rank(), i)
		}
	}
	for i, c := range []graph.Confidence{"", graph.Low, graph.Medium, graph.High} {
		if c.Rank() != i {
			t.Errorf("Confidence(%q).Rank() = %d; want %d", c, c.Rank(), i)
		}
	}
}
