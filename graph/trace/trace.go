package trace

import (
	"context"
	"fmt"

	"github.com/glocal-graph/glocal/graph/topology"
)

// Routes answers q. The error is ErrInvalid for a question out of bounds,
// ErrNotFound where an end is not in p, or that of ctx.
//
// Between two nodes it searches breadth first from both ends until the
// frontiers meet, as in Pohl, Bi-directional search (1971); to a kind, from one
// end. The walks of the length in question make a layered graph, as in Dinic,
// Algorithm for solution of a problem of maximum flow (1970), in which routes
// are listed. Where those of the least length are not enough it goes on with
// the next length. Unlike Yen, Finding the k shortest loopless paths (1971), it
// lists routes in their order rather than deviating from those found before,
// so the cost is that of the searches, O(relations × hops) at worst, and of what
// is listed. Where many walks loop, nodes from which all do are left out; some
// may remain, and it is these that can spend a budget in vain.
func Routes(ctx context.Context, p *topology.Projection, q Query) (*Result, error) {
	return routes(ctx, p, q, maxLoops)
}

// maxLoops is how many walks in a row may end in a loop before it is worth
// finding out, by biconnected, where walks only loop.
const maxLoops = 1000

func routes(ctx context.Context, p *topology.Projection, q Query, maxLoops int) (*Result, error) {
	s, err := newSearch(ctx, p, q)
	if err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	s.maxLoops = maxLoops
	err = s.run()
	out := &Result{Routes: s.found, Looked: s.looked}
	s.free() // not deferred: what a panic leaves behind is not used again
	switch err {
	case nil, errLimit, errBudget:
	default:
		return nil, fmt.Errorf("trace: %w", err)
	}
	switch err {
	case errLimit:
		out.Truncated = LimitReached
	case errBudget:
		out.Truncated = BudgetSpent
	}
	out.Signatures = signatures(out.Routes)
	return out, nil
}
