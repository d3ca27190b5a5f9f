package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Edge is a relation: at most one of a kind leads from one node to another.
// It reads as a sentence: From Rel To.
type Edge struct {
	From   ID
	Rel    Rel
	To     ID
	Timing Timing  // how relations of this kind stand in time
	Claims []Claim // never empty, in the order of CompareClaims, none twice
}

// ID returns the id of e.
func (e *Edge) ID() EdgeID { return MakeEdgeID(e.From, e.Rel, e.To) }

// CompareEdges orders edges by their ids, which it does not make.
func CompareEdges(a, b *Edge) int {
	return cmp.Or(strings.Compare(string(a.From), string(b.From)), strings.Compare(string(a.Rel), string(b.Rel)), strings.Compare(string(a.To), string(b.To)))
}

// Far returns the end of e that is not id; both are the same for a relation
// from a node to itself.
func (e *Edge) Far(id ID) ID {
	if e.From == id {
		return e.To
	}
	return e.From
}

// Claim is what one source says about one relation.
type Claim struct {
	Role       string
	Since      Date       // stated, or taken from where Origin says
	Until      Date       // as Since
	Origin     DateOrigin // of Since and Until; NoDate where both are absent
	Status     Status
	Confidence Confidence
	Source     ID
	Witness    Year // the year of the source; 0 where it has none
	Locator    string
	Notes      string
}

// Status says what a source says about the progress of a fact; it may be
// absent.
type Status string

const (
	Done    Status = "done"
	Ongoing Status = "ongoing" // as of the source's own time
	Planned Status = "planned"
	Ended   Status = "ended"
)

// Confidence says how well a source backs a claim.
type Confidence string

const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// Rank returns 3 for High, 2 for Medium, 1 for Low and 0 for anything else.
func (c Confidence) Rank() int {
	switch c {
	case High:
		return 3
	case Medium:
		return 2
	case Low:
		return 1
	}
	return 0
}

// DateOrigin says where the dates of a claim come from.
type DateOrigin string

const (
	NoDate       DateOrigin = "none"
	Stated       DateOrigin = "stated"
	FromEvent    DateOrigin = "event"    // the start and end of the event at an end
	FromDocument DateOrigin = "document" // the date of the declaration or framework at an end
	FromFounding DateOrigin = "founding" // when the network or forum at an end was founded
)

// CompareClaims orders the claims of a relation: by source, then since, until,
// role, status, confidence, locator, notes, origin and witness.
func CompareClaims(a, b Claim) int {
	return cmp.Or(
		strings.Compare(string(a.Source), string(b.Source)),
		cmp.Compare(a.Since, b.Since),
		cmp.Compare(a.Until, b.Until),
		strings.Compare(a.Role, b.Role),
		strings.Compare(string(a.Status), string(b.Status)),
		strings.Compare(string(a.Confidence), string(b.Confidence)),
		strings.Compare(a.Locator, b.Locator),
		strings.Compare(a.Notes, b.Notes),
		strings.Compare(string(a.Origin), string(b.Origin)),
		cmp.Compare(a.Witness, b.Witness),
	)
}

// SortClaims puts claims in the order of CompareClaims, drops repetitions and
// returns the shortened slice; it works in place.
func SortClaims(claims []Claim) []Claim {
	slices.SortFunc(claims, CompareClaims)
	return slices.Compact(claims)
}

// Interval is the time that the claims of a relation span. An absent bound
// that is known is open: an act is a fact ever after. An absent bound that is
// not known is missing from the sources.
type Interval struct {
	Since, Until           Date
	SinceKnown, UntilKnown bool
}

// Interval returns the span from the earliest beginning to the latest end that
// the claims of e give, planned ones left aside unless there are no others.
// A state's end is known only if no claim without an end begins later than it.
func (e *Edge) Interval() Interval {
	var iv Interval
	claims := slices.DeleteFunc(slices.Clone(e.Claims), func(c Claim) bool { return c.Status == Planned })
	if len(claims) == 0 {
		claims = e.Claims
	}
	var open Date // latest beginning of a claim without end
	for _, c := range claims {
		if c.Since != 0 && (iv.Since == 0 || c.Since < iv.Since) {
			iv.Since = c.Since
		}
		if c.Until == 0 {
			open = max(open, c.Since)
		} else if c.Until.Last() > iv.Until.Last() {
			iv.Until = c.Until
		}
	}
	switch e.Timing {
	case Act:
		iv.Until = 0
		iv.SinceKnown, iv.UntilKnown = iv.Since != 0, true
	case Lasting:
		iv.SinceKnown, iv.UntilKnown = true, true
	default:
		if open > iv.Until.Last() {
			iv.Until = 0
		}
		iv.SinceKnown, iv.UntilKnown = iv.Since != 0, iv.Until != 0
	}
	return iv
}

// Since returns the earliest beginning that the claims of e give, planned ones
// included; it is what OrderSince sorts by, absent where no claim has one.
func (e *Edge) Since() Date {
	var first Date
	for i := range e.Claims {
		if s := e.Claims[i].Since; s != 0 && (first == 0 || s < first) {
			first = s
		}
	}
	return first
}
