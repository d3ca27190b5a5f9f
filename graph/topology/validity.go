package topology

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// ValidityNo is the number of a Validity in one Projection, from 0. Relations
// that are valid in the same years share one.
type ValidityNo uint32

// Validity is the years as of which something is certain and possible. What is
// certain is possible.
type Validity struct{ Certain, Possible Intervals }

// Clone returns a copy of v that shares no memory with it.
func (v Validity) Clone() Validity {
	return Validity{slices.Clone(v.Certain), slices.Clone(v.Possible)}
}

// Intersect returns the years in which both v and w are certain, and both
// possible.
func (v Validity) Intersect(w Validity) Validity {
	return Validity{v.Certain.Intersect(w.Certain), v.Possible.Intersect(w.Possible)}
}

// Intervals is a set of years: sorted spans that neither overlap nor touch, so
// equal sets have equal forms.
type Intervals []graph.Span

// Overlaps reports whether some year of a is in s.
func (a Intervals) Overlaps(s graph.Span) bool {
	for _, x := range a {
		if x.First <= s.Last && s.First <= x.Last {
			return true
		}
	}
	return false
}

// Intersect returns the years that are in both sets.
func (a Intervals) Intersect(b Intervals) Intervals {
	var out Intervals
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

// validityTable keeps the validity of relations, each distinct one once. A
// relation is certain in the union of its claims' certain years and possible
// in the union of their possible ones, for questions as of a year and, which
// differs for acts, for questions during a range.
type validityTable struct {
	entries []validityEntry
	spans   []graph.Span
}

// validityEntry is where the spans of one begin and how many each part has.
type validityEntry struct {
	at                            uint32
	certain, possible             uint16
	certainDuring, possibleDuring uint16 // both 0 where they are those as of a year
}

// asOf returns the years as of which the relation is certain and possible.
func (t *validityTable) asOf(n ValidityNo) Validity {
	e := &t.entries[n]
	at := t.spans[e.at:]
	return Validity{at[:e.certain:e.certain], at[e.certain : e.certain+e.possible]}
}

// during is as asOf, for questions during a range.
func (t *validityTable) during(n ValidityNo) Validity {
	e := &t.entries[n]
	if e.certainDuring+e.possibleDuring == 0 {
		return t.asOf(n)
	}
	at := t.spans[e.at+uint32(e.certain)+uint32(e.possible):]
	return Validity{at[:e.certainDuring], at[e.certainDuring : e.certainDuring+e.possibleDuring]}
}

func (t *validityTable) holds(n ValidityNo, w graph.When) graph.Truth {
	if w.Mode == graph.AnyTime {
		return graph.Yes
	}
	v := t.asOf(n)
	if w.Mode == graph.DuringYear {
		v = t.during(n)
	}
	asked := graph.Span{First: w.From, Last: w.To}
	switch {
	case v.Certain.Overlaps(asked):
		return graph.Yes
	case v.Possible.Overlaps(asked):
		return graph.Unknown
	}
	return graph.No
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

// validityBuilder collects the validity of many relations.
type validityBuilder struct {
	validityTable
	index  map[string]ValidityNo
	simple map[claimYears]ValidityNo // relations of one claim, the most
	key    []byte
	sets   [4][]graph.Span
}

// claimYears is all of a claim that its years depend on.
type claimYears struct {
	timing             graph.Timing
	since, until, wit  graph.Year
	planned, justEnded bool
}

func newValidityBuilder() *validityBuilder {
	return &validityBuilder{index: map[string]ValidityNo{}, simple: map[claimYears]ValidityNo{}}
}

// add returns the number of what the claims of e that pass f say, and their
// best confidence; 0 where none passes.
func (b *validityBuilder) add(e *graph.Edge, f graph.ClaimFilter) (ValidityNo, int, error) {
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

func (b *validityBuilder) merge(e *graph.Edge, f graph.ClaimFilter) (ValidityNo, error) {
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
	n := ValidityNo(len(b.entries))
	if n >= 1<<markBits || uint64(len(b.spans)) > math.MaxUint32-4*math.MaxUint16 {
		return 0, fmt.Errorf("relations with more than %d different periods: %w", len(b.entries), graph.ErrInvalid)
	}
	b.entries = append(b.entries, validityEntry{uint32(len(b.spans)),
		uint16(len(b.sets[0])), uint16(len(b.sets[1])), uint16(len(b.sets[2])), uint16(len(b.sets[3]))})
	for _, set := range b.sets {
		b.spans = append(b.spans, set...)
	}
	b.index[string(b.key)] = n
	return n, nil
}

// collect adds what c says to the certain years in set i and the possible ones
// in the next. What is certain is possible.
func (b *validityBuilder) collect(i int, c *graph.Claim, t graph.Timing, mode graph.WhenMode) {
	certain, possible := c.Extent(t, mode)
	b.sets[i] = append(b.sets[i], certain[:]...)
	b.sets[i+1] = append(append(b.sets[i+1], certain[:]...), possible)
}
