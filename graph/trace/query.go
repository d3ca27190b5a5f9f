package trace

import "github.com/glocal-graph/glocal/graph"

// Bounds of a Query.
const (
	MaxHops   = 8
	MaxRoutes = 100
	// DefaultBudget is the number of relations that a question may look at
	// where it does not say otherwise; a few ten milliseconds.
	DefaultBudget = 4_000_000
)

// Query asks for routes from a node to another, or to the nearest nodes of a
// kind. A route visits no node twice.
type Query struct {
	From   graph.ID
	To     graph.ID   // either To
	ToKind graph.Kind // or ToKind: a route ends at the first node of the kind that it meets
	StepFilter

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

// StepFilter says which steps a route may take.
type StepFilter struct {
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
