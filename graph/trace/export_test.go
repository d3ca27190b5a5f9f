package trace

import (
	"context"

	"github.com/glocal-graph/glocal/graph/topology"
)

// RoutesWithin is Routes with another number of loops that are let be.
func RoutesWithin(ctx context.Context, p *topology.Projection, q Query, maxLoops int) (*Result, error) {
	return routes(ctx, p, q, maxLoops)
}
