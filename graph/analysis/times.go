package analysis

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// timeNo is the number of a set of years in times.
type timeNo uint32

// times keeps what relations say about years, each distinct answer once. A
// relation is certain in the union of its claims' certain years and possible
// in the union of their possible ones, for questions as of a year and, which
// differs for acts, for questions during a range. Unions are sorted spans that
// neither overlap nor touch, so equal answers have equal forms.
type times struct {
	all   []timesEntry
	spans []graph.Span
}

// timesEntry is where the spans of an answer begin and how many each part has.
type timesEntry struct {
	at                            uint32
	certain, possible             uint16
	certainDuring, possibleDuring uint16 // both 0 where the answers are those as of a year
}

// asOf returns the years as of which the relation is certain and possible.
func (t *times) asOf(n timeNo) (certain, possible []graph.Span) {
	e := &t.all[n]
	at := t.spans[e.at:]
	return at[:e.certain:e.certain], at[e.certain : e.certain+e.possible]
}

// during is as asOf, for questions during a range.
func (t *times) during(n timeNo) (certain, possible []graph.Span) {
	e := &t.all[n]
	if e.certainDuring+e.possibleDuring == 0 {
		return t.asOf(n)
	}
	at := t.spans[e.at+uint32(e.certain)+uint32(e.possible):]
	return at[:e.certainDuring], at[e.certainDuring : e.certainDuring+e.possibleDuring]
}

func (t *times) holds(n timeNo, w graph.When) graph.Truth {
	if w.Mode == graph.AnyTime {
		return graph.Yes
	}
	certain, possible := t.asOf(n)
	if w.Mode == graph.DuringYear {
		certain, possible = t.during(n)
	}
	switch {
	case meets(certain, w.From, w.To):
		return graph.Yes
	case meets(possible, w.From, w.To):
		return graph.Unknown
	}
	return graph.No
}

func meets(spans []graph.Span, first, last graph.Year) bool {
	for _, s := range spans {
		if s.First <= last && first <= s.Last {
			return true
		}
	}
	return false
}

// Bounds that stand for none, see graph.Span.
const (
	openFirst graph.Year = 0
	openLast  graph.Year = graph.MaxYear + 1
)

// union sorts spans in place and joins those that overlap or touch.
func union(spans []graph.Span) []graph.Span {
	out := spans[:0]
	for _, s := range spans {
		if s.First <= s.Last {
			out = append(out, graph.Span{First: max(s.First, openFirst), Last: min(s.Last, openLast)})
		}
	}
	if len(out) < 2 {
		return out
	}
	slices.SortFunc(out, func(a, b graph.Span) int { return int(a.First) - int(b.First) })
	n := 0
	for _, s := range out[1:] {
		if s.First <= out[n].Last+1 {
			out[n].Last = max(out[n].Last, s.Last)
			continue
		}
		n++
		out[n] = s
	}
	return out[:n+1]
}

// intersect returns the years that are in both of two unions.
func intersect(a, b []graph.Span) []graph.Span {
	var out []graph.Span
	for len(a) > 0 && len(b) > 0 {
		if s := (graph.Span{First: max(a[0].First, b[0].First), Last: min(a[0].Last, b[0].Last)}); s.First <= s.Last {
			out = append(out, s)
		}
		if a[0].Last < b[0].Last {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return out
}

// timesBuilder collects the answers of many relations.
type timesBuilder struct {
	times
	index  map[string]timeNo
	simple map[claimYears]timeNo // relations of one claim, the most
	key    []byte
	sets   [4][]graph.Span
}

// claimYears is all of a claim that its years depend on.
type claimYears struct {
	timing             graph.Timing
	since, until, wit  graph.Year
	planned, justEnded bool
}

func newTimesBuilder() *timesBuilder {
	return &timesBuilder{index: map[string]timeNo{}, simple: map[claimYears]timeNo{}}
}

// add returns the number of what the claims of e that pass f say, and their
// best confidence; 0 where none passes.
func (b *timesBuilder) add(e *graph.Edge, f graph.ClaimFilter) (timeNo, int, error) {
	all := f.IsZero()
	var only *graph.Claim
	passing, rank := 0, 0
	for i := range e.Claims {
		if c := &e.Claims[i]; all || f.Match(c) {
			only = c
			passing++
			rank = max(rank, c.Confidence.Rank(), graph.Low.Rank())
		}
	}
	switch passing {
	case 0:
		return 0, 0, nil
	case 1:
		k := claimYears{e.Timing, only.Since.Year(), only.Until.Year(), only.Witness,
			only.Status == graph.Planned, only.Status == graph.Ended}
		n, ok := b.simple[k]
		if ok {
			return n, rank, nil
		}
		n, err := b.merge(e, f)
		b.simple[k] = n
		return n, rank, err
	}
	n, err := b.merge(e, f)
	return n, rank, err
}

func (b *timesBuilder) merge(e *graph.Edge, f graph.ClaimFilter) (timeNo, error) {
	for i := range b.sets {
		b.sets[i] = b.sets[i][:0]
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		if !f.Match(c) {
			continue
		}
		b.collect(0, c, e.Timing, graph.AsOfYear)
		if e.Timing == graph.Act {
			b.collect(2, c, e.Timing, graph.DuringYear)
		}
	}
	b.key = b.key[:0]
	for i := range b.sets {
		b.sets[i] = union(b.sets[i])
		if len(b.sets[i]) > math.MaxUint16 {
			return 0, &graph.IDError{ID: string(e.ID()), Err: fmt.Errorf("has too many separate periods: %w", graph.ErrInvalid)}
		}
		b.key = binary.BigEndian.AppendUint16(b.key, uint16(len(b.sets[i])))
		for _, s := range b.sets[i] {
			b.key = binary.BigEndian.AppendUint16(b.key, uint16(s.First))
			b.key = binary.BigEndian.AppendUint16(b.key, uint16(s.Last))
		}
	}
	if n, ok := b.index[string(b.key)]; ok {
		return n, nil
	}
	n := timeNo(len(b.all))
	if n >= 1<<markBits || uint64(len(b.spans)) > math.MaxUint32-4*math.MaxUint16 {
		return 0, fmt.Errorf("relations with more than %d different periods: %w", len(b.all), graph.ErrInvalid)
	}
	b.all = append(b.all, timesEntry{uint32(len(b.spans)),
		uint16(len(b.sets[0])), uint16(len(b.sets[1])), uint16(len(b.sets[2])), uint16(len(b.sets[3]))})
	for _, set := range b.sets {
		b.spans = append(b.spans, set...)
	}
	b.index[string(b.key)] = n
	return n, nil
}

// collect adds what c says to the certain years in set i and the possible ones
// in the next. What is certain is possible.
func (b *timesBuilder) collect(i int, c *graph.Claim, t graph.Timing, mode graph.WhenMode) {
	certain, possible := c.Extent(t, mode)
	b.sets[i] = append(b.sets[i], certain[:]...)
	b.sets[i+1] = append(append(b.sets[i+1], certain[:]...), possible)
}
