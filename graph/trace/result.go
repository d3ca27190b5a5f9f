package trace

import (
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// Result answers a Query. Routes come by hops; then by evidence, where the
// best confidence of the weakest step is higher; then by relation kinds as
// read, step by step (along the sentence before against it); then by the ids
// of the nodes. Whatever bound was hit, they are the beginning of the complete
// answer, without gaps.
type Result struct {
	Routes     []Route
	Signatures []Signature // of Routes, most frequent first, then as first met
	Truncated  Truncation
	Looked     int // relations looked at, see Query.Budget
}

// Truncation says which bound cut an answer short, if any did.
type Truncation string

const (
	Complete     Truncation = ""       // nothing is missing
	LimitReached Truncation = "limit"  // there is more than was asked for
	BudgetSpent  Truncation = "budget" // the search was broken off, so there may be more
)

// Route is a sequence of steps.
type Route struct {
	Steps    []Step
	Evidence graph.Confidence  // the weakest step's best
	Truth    graph.Truth       // at the time asked about; Yes where none was
	Common   topology.Validity // the years in which all steps hold
}

// Step is one relation as a route reads it.
type Step struct {
	From, To   graph.ID  // in the order of the route
	Rel        graph.Rel // of the relation
	Dir        graph.Dir // Out where From is the relation's From, else Into
	Change     LevelChange
	Confidence graph.Confidence // the best of its claims
	// Truth is that at the time asked about. Under Simultaneous it is that of
	// the common years within the time asked about: Yes if the step is certain
	// in all those that made the route's truth.
	Truth graph.Truth
	Years topology.Validity // as of which years it holds, whatever was asked
}

// EdgeID returns the id of the relation of s.
func (s *Step) EdgeID() graph.EdgeID {
	if s.Dir == graph.Into {
		return graph.MakeEdgeID(s.To, s.Rel, s.From)
	}
	return graph.MakeEdgeID(s.From, s.Rel, s.To)
}

// LevelChange says how the level at the end of a step compares with the last
// one known before. It is Same where either is not known.
type LevelChange int8

const (
	Down LevelChange = iota - 1
	Same
	Up
)

// Signature is what routes have in common that go through the same relation
// kinds in the same directions.
type Signature struct {
	Steps []Reading
	Count int // of the routes in the answer
}

// Reading is a relation kind in a direction.
type Reading struct {
	Rel graph.Rel
	Dir graph.Dir // Out or Into
}

// String returns s as "member_of → leads → ^issued"; ^ marks what is read
// against its sentence.
func (s Signature) String() string {
	var b strings.Builder
	for i, r := range s.Steps {
		if i > 0 {
			b.WriteString(" → ")
		}
		if r.Dir == graph.Into {
			b.WriteByte('^')
		}
		b.WriteString(string(r.Rel))
	}
	return b.String()
}

// Signature returns the signature of r, with a count of 1.
func (r *Route) Signature() Signature {
	s := Signature{Count: 1}
	for _, st := range r.Steps {
		s.Steps = append(s.Steps, Reading{st.Rel, st.Dir})
	}
	return s
}

// signatures returns those of routes, most frequent first.
func signatures(routes []Route) []Signature {
	var out []Signature
	at := map[string]int{}
	for i := range routes {
		s := routes[i].Signature()
		if k, ok := at[s.String()]; ok {
			out[k].Count++
			continue
		}
		at[s.String()] = len(out)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b Signature) int { return b.Count - a.Count })
	return out
}
