package resolvers

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"runtime/debug"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/fault"
)

type ctx = context.Context

// trouble notes what stands for the whole of an answer.
type trouble struct {
	seen   atomic.Bool                    // the graph has changed under the execution
	failed atomic.Pointer[gqlerror.Error] // the store failed, or time ran out
}

type troubleKey struct{}

// present turns the error of a field into one of the response.
func (s *Service) present(ctx context.Context, err error) *gqlerror.Error {
	out := s.gqlError(ctx, err)
	t, ok := ctx.Value(troubleKey{}).(*trouble)
	if !ok {
		return out
	}
	if errors.Is(err, graph.ErrStale) {
		t.seen.Store(true)
	}
	switch fault.From(err).Code {
	case fault.StoreUnavailable, fault.StoreChanging, fault.Timeout:
		t.failed.CompareAndSwap(nil, &gqlerror.Error{Message: out.Message, Extensions: out.Extensions})
	}
	return out
}

// gqlError returns err as an error of the response: with its code, without
// what only the log may tell.
func (s *Service) gqlError(ctx context.Context, err error) *gqlerror.Error {
	var g *gqlerror.Error
	if errors.As(err, &g) && g.Err == nil { // GraphQL's own: a value that does not fit
		if g.Extensions["code"] == nil {
			setCode(g, fault.BadInput)
		}
		return g
	}
	if g != nil { // an argument that does not fit, with its place
		err = g.Err
	}
	f := fault.From(err)
	out := present(f)
	if field := graphql.GetFieldContext(ctx); field != nil {
		out.Path = field.Path()
		for field.Field.Field == nil && field.Parent != nil { // an item of a list has no place of its own
			field = field.Parent
		}
		if field.Field.Field != nil && field.Field.Position != nil {
			at := field.Field.Position
			out.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
		}
	}
	if g != nil && len(g.Path) > len(out.Path) {
		out.Extensions["argument"] = g.Path[len(out.Path):].String()
	}
	if f.Code == fault.Internal {
		id := rand.Text()
		out.Extensions["id"] = id
		s.log.ErrorContext(ctx, "internal error", "id", id, "path", out.Path.String(), "error", f.Err)
	}
	return out
}

// present returns f as an error of the response.
func present(f *fault.Error) *gqlerror.Error {
	return &gqlerror.Error{Err: f, Message: f.Message, Extensions: f.Extensions()}
}

// recovered turns a panic into an internal error.
func recovered(_ context.Context, v any) error {
	return fmt.Errorf("panic: %v\n%s", v, debug.Stack())
}

// list returns the response's errors for one error of a request.
func list(err error) gqlerror.List {
	var g *gqlerror.Error
	if errors.As(err, &g) {
		return gqlerror.List{g}
	}
	return gqlerror.List{present(fault.From(err))}
}

// code gives errors of the GraphQL library their code.
func code(errs gqlerror.List, c fault.Code) gqlerror.List {
	for _, e := range errs {
		setCode(e, c)
	}
	return errs
}

func setCode(e *gqlerror.Error, c fault.Code) {
	e.Extensions = map[string]any{"code": string(c)}
}
