package main

import (
	"context"
	"fmt"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// whole answers whole or not at all where the store fails, or is too slow, in
// the middle of an answer: a node that could not be read must not look like one
// that is not there.
type whole struct{ server.Service }

var _ server.Service = whole{}

// Do answers r; an error of the store stands alone and for all of it.
func (w whole) Do(ctx context.Context, r resolvers.Request) *resolvers.Response {
	answer := w.Service.Do(ctx, r)
	for _, e := range answer.Errors {
		if storeFailed(e) {
			return &resolvers.Response{Errors: gqlerror.List{{Message: e.Message, Extensions: e.Extensions}}}
		}
	}
	return answer
}

func storeFailed(e *gqlerror.Error) bool {
	code := fmt.Sprint(e.Extensions["code"])
	for _, err := range []error{graph.ErrUnavailable, graph.ErrChanging, context.DeadlineExceeded} {
		if code == string(resolvers.AsFault(err).Code) {
			return true
		}
	}
	return false
}
