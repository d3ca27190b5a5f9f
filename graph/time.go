package graph

// This file holds the rules of time, in one place: what a claim says about a
// year or a range of years. Questions are asked in years; a partial date
// touches the year that it lies in.
//
// S and E are the years of a claim's since and until, W is its witness: the
// year of its source, unless that lies after E. What is absent is absent.
//
//	state    possible from S to E. Certain from S to E where both are there;
//	         without E from S to W; without S in E and in W; without both in W.
//	         Status ended without E: nothing is certain, for W is no witness.
//	act      as of t: certain and possible from S on. Without S: certain from W
//	         on, possible always. During a range: certain and possible in S;
//	         without S possible up to W, or always without W.
//	lasting  certain and possible from S to E.
//	planned  never certain, possible from S on, whatever the timing.
//
// A claim says YES where a certain year is met, else UNKNOWN where a possible
// one is, else NO. A relation says the most affirmative that any claim says.

// Timing says how relations of a kind stand in time.
type Timing string

const (
	State   Timing = "state"   // holds from since to until: a membership, an office
	Act     Timing = "act"     // happens at since and is a fact from then on
	Lasting Timing = "lasting" // holds always, unless dates say otherwise
)

// Truth is an answer that may be unknown. Truths order as No < Unknown < Yes.
type Truth uint8

const (
	No Truth = iota
	Unknown
	Yes
)

// Policy says what to do with relations of which it is unknown whether they
// hold at the time asked for.
type Policy uint8

const (
	Include Policy = iota // keep Yes and Unknown
	Exclude               // keep Yes
	Only                  // keep Unknown
)

// Keeps reports whether a relation of the given truth passes.
func (p Policy) Keeps(t Truth) bool {
	switch p {
	case Exclude:
		return t == Yes
	case Only:
		return t == Unknown
	}
	return t != No
}

// When is the time that a question asks about. The zero When asks about no
// time: everything passes it.
type When struct {
	Mode    WhenMode
	From    Year // the year of AsOf, the first year of During
	To      Year // equal to From for AsOf, the last year of During
	Unknown Policy
}

// WhenMode is a form of question about time.
type WhenMode uint8

const (
	AnyTime    WhenMode = iota
	AsOfYear            // what is the case in a year
	DuringYear          // what was the case, or happened, within a range of years
)

// AsOf asks what is the case in year y.
func AsOf(y Year, p Policy) When { return When{AsOfYear, y, y, p} }

// During asks what was the case, or happened, from year a to year b.
func During(a, b Year, p Policy) When { return When{DuringYear, a, b, p} }

// years is an inclusive range, empty where its first is after its last.
type years struct{ First, Last Year }

const (
	bigBang   Year = -1 // before every year that can be written
	endOfDays Year = MaxYear + 1
)

var never = years{1, 0}

func (r years) meets(first, last Year) bool {
	return r.First <= r.Last && r.First <= last && first <= r.Last
}

// extent is where a claim is certain and where it is possible. The certain
// years may be in two pieces.
type extent struct {
	certain  [2]years
	possible years
}

// extent returns what c says under the rules above.
func (c *Claim) extent(t Timing, mode WhenMode) extent {
	s, e, w := c.Since.Year(), c.Until.Year(), c.Witness
	from, to := bigBang, endOfDays
	if s != 0 {
		from = s
	}
	if e != 0 {
		to = e
	}
	if c.Status == Planned {
		return extent{[2]years{never, never}, years{from, endOfDays}}
	}
	if w > to {
		w = 0
	}
	switch t {
	case Act:
		return actExtent(s, w, mode)
	case Lasting:
		return extent{[2]years{{from, to}, never}, years{from, to}}
	}
	x := extent{[2]years{never, never}, years{from, to}}
	if c.Status == Ended && e == 0 {
		w = 0
	}
	switch {
	case s != 0 && e != 0:
		x.certain[0] = years{s, e}
	case s != 0:
		x.certain[0] = years{s, w} // empty without a witness, or with one before s
	default:
		if e != 0 {
			x.certain[0] = years{e, e}
		}
		if w != 0 {
			x.certain[1] = years{w, w}
		}
	}
	return x
}

func actExtent(s, w Year, mode WhenMode) extent {
	x := extent{[2]years{never, never}, years{bigBang, endOfDays}}
	switch {
	case s != 0 && mode == DuringYear:
		x.certain[0], x.possible = years{s, s}, years{s, s}
	case s != 0:
		x.certain[0], x.possible = years{s, endOfDays}, years{s, endOfDays}
	case w != 0 && mode == DuringYear:
		x.possible.Last = w
	case w != 0:
		x.certain[0] = years{w, endOfDays}
	}
	return x
}

// Span is a range of years, both ends included. It is empty where First is
// after Last; a First below 1 and a Last above MaxYear stand for no bound.
type Span struct{ First, Last Year }

// Extent returns the years in which c, of a relation of the given timing, is
// certain and those in which it is possible, as asked in the given mode
// (AnyTime counts as AsOfYear). Spans may be empty or overlap. A claim says Yes
// to a question that meets a certain year, else Unknown to one that meets a
// possible year, else No; so do the unions of several claims' spans.
func (c *Claim) Extent(t Timing, mode WhenMode) (certain [2]Span, possible Span) {
	x := c.extent(t, mode)
	return [2]Span{Span(x.certain[0]), Span(x.certain[1])}, Span(x.possible)
}

// Holds says whether, by c alone, a relation of the given timing holds at the
// time that w asks about; its policy does not matter. It is Yes for AnyTime.
func (c *Claim) Holds(t Timing, w When) Truth {
	if w.Mode == AnyTime {
		return Yes
	}
	x := c.extent(t, w.Mode)
	switch {
	case x.certain[0].meets(w.From, w.To) || x.certain[1].meets(w.From, w.To):
		return Yes
	case x.possible.meets(w.From, w.To):
		return Unknown
	}
	return No
}

// Holds says whether e holds at the time that w asks about, by all its claims.
func (e *Edge) Holds(w When) Truth {
	return EdgeFilter{When: w}.Truth(e)
}
