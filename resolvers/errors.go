package resolvers

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
)

// answerErrors gathers the errors of one execution.
type answerErrors struct {
	list   gqlerror.List
	bytes  int             // about how long list is
	stale  bool            // the graph has changed under the execution
	failed *gqlerror.Error // the store failed, or time ran out: this stands for the whole answer
}

// note takes in the error of a field.
func (s *Service) note(ctx context.Context, e *answerErrors, err error, at plan.Place) {
	if e.bytes > s.limits.Answer {
		return
	}
	out := s.gqlError(ctx, err, at)
	e.bytes += errorBytes(out)
	e.list = append(e.list, out)
	e.stale = e.stale || errors.Is(err, graph.ErrStale)
	switch errcode.From(err).Code {
	case errcode.StoreUnavailable, errcode.StoreChanging, errcode.Timeout:
		if e.failed == nil {
			e.failed = &gqlerror.Error{Message: out.Message, Extensions: out.Extensions}
		}
	}
}

// errorBytes returns about how long e is in an answer.
func errorBytes(e *gqlerror.Error) int {
	n := 150 + len(e.Message) + 8*len(e.Path)
	for _, p := range e.Path {
		if name, ok := p.(ast.PathName); ok { // which may be an alias of any length
			n += len(name)
		}
	}
	for _, v := range e.Extensions {
		if s, ok := v.(string); ok {
			n += len(s)
		}
	}
	return n
}

// tooLong returns the error of an answer that has more bytes than it may. How
// many it would have is not known.
func (l Limits) tooLong() *errcode.Error {
	return errcode.Over(errcode.AnswerTooLarge, "the answer is too long", l.Answer, errcode.Unknown, "ask for smaller pages (first) or fewer fields, in several requests; the field neighborhood returns many nodes as short lists")
}

// gqlError returns err as an error of the response: with its code, without
// what only the log may tell.
func (s *Service) gqlError(ctx context.Context, err error, at plan.Place) *gqlerror.Error {
	f := errcode.From(err)
	var argument *plan.ArgumentError
	if errors.As(err, &argument) {
		f = argumentError(argument.Path, argument.Err)
	}
	out := f.GraphQL()
	out.Path = at.Path
	if at.Position != nil {
		out.Locations = []gqlerror.Location{{Line: at.Position.Line, Column: at.Position.Column}}
	}
	if f.Code == errcode.Internal {
		id := rand.Text()
		out.Extensions["id"] = id
		s.log.ErrorContext(ctx, "internal error", "id", id, "path", out.Path.String(), "error", f.Err)
	}
	return out
}

// argumentError returns the error of the value at path, an argument or what
// stands in one, that err says cannot be read.
func argumentError(path ast.Path, err error) *errcode.Error {
	f := *errcode.From(err)
	if f.Code == errcode.Internal { // what reads a value has no codes
		f = errcode.Error{Code: errcode.BadInput, Message: err.Error()}
	}
	f.Argument = path.String()
	f.Message = f.Argument + ": " + f.Message
	return &f
}

// gqlErrors returns errors of a request as those of the response.
func gqlErrors(errs []*errcode.Error) gqlerror.List {
	out := make(gqlerror.List, len(errs))
	for i, e := range errs {
		out[i] = e.GraphQL()
	}
	return out
}

// errorList returns the response's errors for one error of a request.
func errorList(err error) gqlerror.List {
	var g *gqlerror.Error
	if errors.As(err, &g) {
		return gqlerror.List{g}
	}
	return gqlerror.List{errcode.From(err).GraphQL()}
}

// code gives errors of the GraphQL library their code.
func code(errs gqlerror.List, c errcode.Code) gqlerror.List {
	for _, e := range errs {
		setCode(e, c)
	}
	return errs
}

// schemaHint is what those can do whose introspection is refused.
const schemaHint = "read the whole schema as text: /schema.graphql, or glocal schema"

func setCode(e *gqlerror.Error, c errcode.Code) {
	e.Message = errcode.Shorten(e.Message)
	if e.Extensions == nil {
		e.Extensions = map[string]any{}
	}
	e.Extensions["code"] = string(c)
	if e.Rule == "MaxIntrospectionDepth" {
		e.Extensions["hint"] = schemaHint
	}
}
