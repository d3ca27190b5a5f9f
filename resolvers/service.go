// Package resolvers answers GraphQL requests from a graph.Store: it is the
// whole API but for its transport. Types and their fields are in
// internal/model, what a request works with in internal/request, the reading of
// filters and orders in internal/argument, the coercion of values in internal/coerce;
// internal/gql is generated. Golden
// queries in testdata show what the API answers on the built-in data.
package resolvers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/view"
	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/internal/lru"
	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/model"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
	"github.com/glocal-graph/glocal/resolvers/internal/validate"
)

// Request is one GraphQL request.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName,omitempty"`
	Variables     map[string]any `json:"variables,omitempty"` // as encoding/json decodes them; int and []string are taken too
}

// Response is the answer to a Request. Every error has a Code in its
// extensions, and where it applies hint, argument, limit, actual and id.
type Response struct {
	Errors     gqlerror.List   `json:"errors,omitempty"`
	Data       json.RawMessage `json:"data,omitempty"` // absent where execution has not begun
	Extensions map[string]any  `json:"extensions,omitempty"`

	Version graph.Version `json:"-"` // that the answer is from; zero where there is no data
}

// Executor answers requests; Service is one.
type Executor interface {
	Do(ctx context.Context, r Request) *Response
}

// Options say how a Service works. The zero Options are good.
type Options struct {
	Limits Limits
	Log    *slog.Logger // for internal errors; slog.Default where it is nil

	// Projections is how many bytes of topology are kept in memory for traces;
	// 0 stands for 1 GiB. A relation takes about 20.
	Projections int64

	// Plans is how many bytes of documents are kept with their plans; 0 stands
	// for 32 MiB, and less for none.
	Plans int64

	// Admit admits work by its cost; nil lets everything begin.
	Admit admission.Func
}

func (o Options) plans() int64 {
	if o.Plans == 0 {
		return 32 << 20
	}
	return o.Plans
}

// Service answers GraphQL requests. It is safe for concurrent use.
type Service struct {
	store        graph.Store
	schema       *gql.Schema
	validator    *validate.Validator
	coercer      *coerce.Coercer
	limits       Limits
	introspected *introspected
	documents    *lru.Cache[*document] // by operation and text
	views        *view.Views
	admit        admission.Func
	log          *slog.Logger
}

var _ Executor = (*Service)(nil)

// New returns a service that answers from store. Closing the store, once the
// service is closed, is left to the caller.
func New(store graph.Store, o Options) *Service {
	schema := gql.Load()
	s := &Service{
		store:        store,
		schema:       schema,
		validator:    validate.New(schema.AST()),
		coercer:      coerce.New(schema.AST(), model.Scalars()),
		limits:       o.Limits.orDefault(),
		introspected: newIntrospected(schema.AST()),
		documents:    lru.New(o.plans(), (*document).size),
		admit:        o.Admit,
		log:          o.Log,
	}
	if s.admit == nil {
		s.admit = admission.All
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	s.views = view.New(store, view.Options{Projections: o.Projections, Log: s.log})
	return s
}

// Close breaks off what is prepared in the background and waits until nothing
// reads from the store any more. Requests must have ended before.
func (s *Service) Close() { s.views.Close() }

// tries is how often a request is begun when the data changes under it.
const tries = 5

// Do answers r from one version of the graph. Where the graph changes
// meanwhile and the store cannot go on with the old version, r is answered
// anew from the new one. Where the store fails or time runs out in the middle,
// the whole answer is that error: a node that could not be read must not look
// like one that is not there.
func (s *Service) Do(ctx context.Context, r Request) *Response {
	op, errs := s.prepare(ctx, r)
	if errs != nil {
		return &Response{Errors: errs}
	}
	leave, err := s.admit(ctx, op.cost)
	if err != nil {
		return &Response{Errors: errorList(err)}
	}
	defer leave()
	for try := 1; ; try++ {
		response, stale := s.run(ctx, op)
		if !stale || try == tries {
			return response
		}
	}
}

// run executes op once. It reports whether the graph has changed under it.
func (s *Service) run(ctx context.Context, op *operation) (response *Response, stale bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	snap, err := s.store.Snapshot(ctx)
	if err != nil {
		return &Response{Errors: gqlerror.List{s.gqlError(ctx, err, plan.Place{})}}, false
	}
	defer snap.Close()
	scope := request.New(ctx, s.views.Of(snap), true)
	ctx = scope.Context()
	var one struct { // what lives as long as the execution, made at once
		run  plan.Run
		errs answerErrors
	}
	errs := &one.errs
	one.run = plan.Run{
		Context: ctx, BriefContext: request.Brief(ctx), Variables: op.variables, Wait: request.ErrAsked, Fetch: scope.Fetch, Ahead: scope.Together(),
		MaxBytes: s.limits.Answer,
		Report:   func(err error, at plan.Place) { s.note(ctx, errs, err, at) },
	}
	data, err := execute(&one.run, op.plan)
	if errors.Is(err, plan.ErrTooLong) || err == nil && errs.bytes+len(data) > s.limits.Answer {
		err = s.limits.tooLong()
	}
	switch {
	case err != nil && errs.failed == nil:
		return &Response{Errors: gqlerror.List{s.gqlError(ctx, err, plan.Place{})}}, false
	case errs.failed != nil:
		return &Response{Errors: gqlerror.List{errs.failed}}, errs.stale
	}
	return &Response{Errors: errs.list, Data: data, Version: snap.Version()}, errs.stale
}

// execute runs a plan. A panic outside of the calls of a single field is the
// error of the whole.
func execute(x *plan.Run, p *gql.Plan) (data []byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return plan.Execute(x, p, gql.QueryResolver(query{}))
}

// Version returns the version that is served.
func (s *Service) Version(ctx context.Context) (graph.Version, error) {
	snap, err := s.store.Snapshot(ctx)
	if err != nil {
		return graph.Version{}, err
	}
	defer snap.Close()
	return snap.Version(), nil
}

// Status is what a Service serves.
type Status struct {
	Version   graph.Version
	Dataset   graph.Dataset
	Nodes     int
	Relations int
	Claims    int
	Sources   int
}

// Ready reads what the service serves, and makes what the first request would
// wait for. It fails where the store cannot answer.
func (s *Service) Ready(ctx context.Context) (Status, error) {
	for try := 1; ; try++ {
		st, err := s.ready(ctx)
		if !errors.Is(err, graph.ErrStale) || try == tries {
			return st, err
		}
	}
}

func (s *Service) ready(ctx context.Context) (Status, error) {
	snap, err := s.store.Snapshot(ctx)
	if err != nil {
		return Status{}, err
	}
	defer snap.Close()
	v := s.views.Of(snap)
	counts, err := v.Counts(ctx)
	if err != nil {
		return Status{}, err
	}
	if _, err := v.Index(ctx); err != nil {
		return Status{}, err
	}
	s.views.Warm(snap.Version())
	st := Status{
		Version: snap.Version(), Dataset: snap.Dataset(),
		Relations: counts.Evidence.Relations, Claims: counts.Evidence.Claims, Sources: counts.Evidence.Sources,
	}
	for _, n := range counts.Nodes {
		st.Nodes += n
	}
	return st, nil
}
