//go:build oracle

package resolvers

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/model"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
	"github.com/glocal-graph/glocal/resolvers/internal/standard"
	"github.com/glocal-graph/glocal/resolvers/internal/validate"
)

// Standard answers requests as a Service does, with gqlgen's standard executor
// in place of the Service's own. The resolvers, the scope of a request and what
// is made once for a version are those of the Service; how an operation is
// prepared, executed and tried anew, and how errors are presented, is written
// here a second time. It has no limits.
type Standard struct {
	service *Service
	schema  graphql.ExecutableSchema
	exec    *executor.Executor
}

var _ Executor = (*Standard)(nil)

type standardRoot struct{}

func (standardRoot) Query() standard.QueryResolver { return query{} }

// NewStandard returns the standard executor over what s works with.
func NewStandard(s *Service) *Standard {
	e := &Standard{service: s, schema: standard.NewExecutableSchema(standard.Config{Resolvers: standardRoot{}})}
	delete(e.schema.Schema().Directives, "defer") // see gql.Load
	e.exec = executor.New(e.schema)
	e.exec.SetErrorPresenter(standardError)
	e.exec.SetRecoverFunc(standardPanic)
	return e
}

// Schema returns the schema that is executed.
func (e *Standard) Schema() *ast.Schema { return e.schema.Schema() }

// Do answers r.
func (e *Standard) Do(ctx context.Context, r Request) *Response {
	doc, err := parser.ParseQuery(&ast.Source{Input: r.Query})
	if err != nil {
		return &Response{Errors: gqlerror.List{gqlerror.Wrap(err)}}
	}
	errs, err := validate.New(e.Schema()).Document(ctx, doc) // the tests of package validate compare it with gqlparser
	if err != nil {
		return &Response{Errors: errorList(err)}
	}
	if len(errs) > 0 {
		return &Response{Errors: code(errs, errcode.ValidationFailed)}
	}
	op := doc.Operations.ForName(r.OperationName)
	variables, refused := coerce.New(e.Schema(), model.Scalars()).Variables(op, r.Variables)
	if refused != nil {
		return &Response{Errors: gqlErrors(refused)}
	}
	leaveOutNulls(doc, variables)
	for try := 1; ; try++ {
		response, again := e.run(ctx, &graphql.OperationContext{
			RawQuery: r.Query, Variables: variables, OperationName: op.Name, Doc: doc, Operation: op, RecoverFunc: standardPanic,
			ResolverMiddleware:     e.resolve,
			RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
		})
		if !again || try == 5 {
			return response
		}
	}
}

// leaveOutNulls takes out of a document the arguments that are null and need not
// be given, which have their defaults here, unlike in gqlgen.
func leaveOutNulls(doc *ast.QueryDocument, variables map[string]any) {
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				s.Arguments = slices.DeleteFunc(s.Arguments, func(a *ast.Argument) bool {
					v, err := a.Value.Value(variables)
					return err == nil && v == nil && !s.Definition.Arguments.ForName(a.Name).Type.NonNull
				})
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			}
		}
	}
	for _, op := range doc.Operations {
		walk(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		walk(f.SelectionSet)
	}
}

// resolve resolves a field under request.Brief where nothing but the ids and
// types of nodes is asked for.
func (e *Standard) resolve(ctx context.Context, next graphql.Resolver) (any, error) {
	next = itemErrors(next)
	field := graphql.GetFieldContext(ctx).Field
	t := e.Schema().Types[field.Definition.Type.Name()]
	if t.Name != "Node" && !slices.Contains(t.Interfaces, "Node") {
		return next(ctx)
	}
	for _, possible := range e.Schema().PossibleTypes[t.Name] {
		satisfies := append([]string{possible.Name}, possible.Interfaces...)
		for _, f := range graphql.CollectFields(graphql.GetOperationContext(ctx), field.Selections, satisfies) {
			if f.Name != "id" && f.Name != "__typename" {
				return next(ctx)
			}
		}
	}
	return next(request.Brief(ctx))
}

// itemErrors returns next with the errors of items of a list reported at the items.
func itemErrors(next graphql.Resolver) graphql.Resolver {
	return func(ctx context.Context) (any, error) {
		v, err := next(ctx)
		items, ok := err.(plan.ItemErrors)
		if !ok {
			return v, err
		}
		for i, err := range items {
			graphql.AddError(graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i}), err)
		}
		return v, nil
	}
}

// standardTrouble notes what stands for the whole of an answer.
type standardTrouble struct {
	stale  atomic.Bool
	failed atomic.Pointer[gqlerror.Error]
}

type standardTroubleKey struct{}

func (e *Standard) run(ctx context.Context, op *graphql.OperationContext) (response *Response, again bool) {
	snap, err := e.service.store.Snapshot(ctx)
	if err != nil {
		return &Response{Errors: gqlerror.List{errcode.From(err).GraphQL()}}, false
	}
	defer snap.Close()
	t := &standardTrouble{}
	ctx = context.WithValue(ctx, standardTroubleKey{}, t)
	ctx = request.New(ctx, e.service.views.Of(snap), false).Context()
	next, ctx := e.exec.DispatchOperation(graphql.StartOperationTrace(ctx), op)
	answer := next(ctx)
	if failed := t.failed.Load(); failed != nil {
		return &Response{Errors: gqlerror.List{failed}}, t.stale.Load()
	}
	return &Response{Errors: answer.Errors, Data: answer.Data}, t.stale.Load()
}

// standardError turns the error of a field into one of the response.
func standardError(ctx context.Context, err error) *gqlerror.Error {
	var g *gqlerror.Error
	if errors.As(err, &g) && g.Err == nil {
		if g.Extensions["code"] == nil {
			g.Extensions = map[string]any{"code": string(errcode.BadInput)}
		}
		return g
	}
	if g != nil {
		err = g.Err
	}
	f := errcode.From(err)
	field := graphql.GetFieldContext(ctx)
	if g != nil && field != nil && len(g.Path) > len(field.Path()) {
		f = argumentError(g.Path[len(field.Path()):], err)
	}
	out := &gqlerror.Error{Message: f.Message, Extensions: f.Extensions()}
	t := ctx.Value(standardTroubleKey{}).(*standardTrouble)
	if errors.Is(err, graph.ErrStale) {
		t.stale.Store(true)
	}
	switch f.Code {
	case errcode.StoreUnavailable, errcode.StoreChanging, errcode.Timeout:
		t.failed.CompareAndSwap(nil, &gqlerror.Error{Message: f.Message, Extensions: f.Extensions()})
	}
	if field != nil {
		out.Path = field.Path()
		for ; field != nil && field.Field.Field == nil; field = field.Parent { // an item of a list has no place of its own
		}
		if field != nil && field.Field.Position != nil {
			at := field.Field.Position
			out.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
		}
	}
	return out
}

func standardPanic(_ context.Context, v any) error {
	return fmt.Errorf("panic: %v\n%s", v, debug.Stack())
}
