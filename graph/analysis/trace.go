package analysis

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// Bounds of a Trace.
const (
	MaxHops   = 8
	MaxRoutes = 100
	// DefaultBudget is the number of relations that a question may look at
	// where it does not say otherwise; a few ten milliseconds.
	DefaultBudget = 4_000_000
)

// Trace asks for routes from a node to another, or to the nearest nodes of a
// kind. A route visits no node twice.
type Trace struct {
	From   graph.ID
	To     graph.ID   // either To
	ToKind graph.Kind // or ToKind: a route ends at the first node of the kind that it meets
	Steps

	// Simultaneous asks that all steps hold as of one common year: in the year
	// or within the range of When, or in any year without one. The route is
	// Yes if all are certain in a common year, Unknown if all are possible in
	// one, else No. An act is a fact from its date on.
	Simultaneous bool

	Shortest bool // only the routes with the fewest hops
	MaxHops  int  // 1 to MaxHops; 0 means MaxHops
	Limit    int  // 1 to MaxRoutes; 0 means 10
	Budget   int  // relations looked at; 0 means DefaultBudget
}

// Steps says which steps a route may take.
type Steps struct {
	Rels []graph.Rel // any of; none means all of the Projection

	// Dir is Out to read every relation along its sentence, from From to To,
	// Into to read every one against it, Both for any.
	Dir graph.Dir

	// Ascending asks that levels never go down. A node without a level is
	// skipped in the comparison.
	Ascending bool

	// When is the time asked about. A route is as true as its weakest step,
	// and kept as the policy for unknown dates says of the route as a whole.
	When graph.When
}

// Routes answers a Trace. Routes come by hops; then by evidence, where the
// best confidence of the weakest step is higher; then by relation kinds as
// read, step by step (along the sentence before against it); then by the ids
// of the nodes. Whatever bound was hit, they are the beginning of the complete
// answer, without gaps.
type Routes struct {
	Routes     []Route
	Signatures []Signature // of Routes, most frequent first, then as first met
	Truncated  Truncation
	Looked     int // relations looked at, see Trace.Budget
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
	Steps    []RouteStep
	Evidence graph.Confidence // the weakest step's best
	Truth    graph.Truth      // at the time asked about; Yes where none was
	Common   Validity         // the years in which all steps hold
}

// RouteStep is one relation as a route reads it.
type RouteStep struct {
	From, To   graph.ID  // in the order of the route
	Rel        graph.Rel // of the relation
	Dir        graph.Dir // Out where From is the relation's From, else Into
	Change     LevelChange
	Confidence graph.Confidence // the best of its claims
	// Truth is that at the time asked about. Under Simultaneous it is that of
	// the common years within the time asked about: Yes if the step is certain
	// in all those that made the route's truth.
	Truth graph.Truth
	Years Validity // as of which years it holds, whatever was asked
}

// EdgeID returns the id of the relation of s.
func (s *RouteStep) EdgeID() graph.EdgeID {
	if s.Dir == graph.Into {
		return graph.MakeEdgeID(s.To, s.Rel, s.From)
	}
	return graph.MakeEdgeID(s.From, s.Rel, s.To)
}

// Validity is the years as of which something is certain and possible: sorted
// spans that neither overlap nor touch. What is certain is possible.
type Validity struct{ Certain, Possible []graph.Span }

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

// Trace answers q. The error is ErrInvalid for a question out of bounds,
// ErrNotFound where an end is not in p, or that of ctx.
//
// Between two nodes it looks from both ends at once until the searches meet,
// as in Pohl, Bi-directional search (1971), and keeps the nodes that lie on a
// route of the length in question; to a kind it looks from one end. Where
// routes of the least length are not enough it goes on with the next length.
// Routes are then listed in their order, not collected and sorted, so the cost
// is that of the search, O(relations × hops) at worst, and of what is listed.
// Where many walks come back to where they were, nodes from which all do are
// left out; some may remain, and it is these that can spend a budget in vain.
func (p *Projection) Trace(ctx context.Context, q Trace) (*Routes, error) {
	return p.trace(ctx, q, maxLoops)
}

// maxLoops is how many walks in a row may end in a loop before it is worth
// finding out, by core, where walks only loop.
const maxLoops = 1000

func (p *Projection) trace(ctx context.Context, q Trace, maxLoops int) (*Routes, error) {
	s, err := p.search(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	defer s.free()
	s.maxLoops = maxLoops
	err = s.run()
	switch err {
	case nil, errLimit, errBudget:
	default:
		return nil, fmt.Errorf("trace: %w", err)
	}
	out := &Routes{Routes: s.found, Looked: s.looked}
	switch err {
	case errLimit:
		out.Truncated = LimitReached
	case errBudget:
		out.Truncated = BudgetSpent
	}
	out.Signatures = signatures(out.Routes)
	return out, nil
}

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
