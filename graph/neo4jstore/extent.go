package neo4jstore

import "github.com/glocal-graph/glocal/graph"

// nowhere is the empty span: it begins after every year and ends before.
// Everywhere is all years.
var (
	nowhere    = graph.Span{First: graph.MaxYear + 1, Last: 0}
	everywhere = graph.Span{First: 1, Last: graph.MaxYear}
)

// extent is graph.Claim.Extent in the form in which it is kept: whole years
// from 1 to graph.MaxYear, certain in one span and perhaps in one further year.
type extent struct {
	yes   graph.Span
	also  graph.Year // 0 where there is none
	maybe graph.Span
}

func extentOf(c *graph.Claim, t graph.Timing, mode graph.WhenMode) extent {
	certain, possible := c.Extent(t, mode)
	x := extent{yes: clip(certain[0]), maybe: clip(possible)}
	// The second span is the year of the source, beside that of the end.
	if second := clip(certain[1]); second != nowhere {
		x.also = second.First
	}
	return x
}

func clip(s graph.Span) graph.Span {
	s = graph.Span{First: max(s.First, everywhere.First), Last: min(s.Last, everywhere.Last)}
	if s.First > s.Last {
		return nowhere
	}
	return s
}
