// Package resolvers answers GraphQL requests from a graph.Store: it is the
// whole API but for its transport. Types and their fields are in
// internal/model, what a request works with in internal/scope, the reading of
// filters and orders in internal/input; internal/gql is generated. Golden
// queries in testdata show what the API answers on the built-in data.
package resolvers

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/scope"
)

// Request is one GraphQL request.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName,omitempty"`
	Variables     map[string]any `json:"variables,omitempty"` // numbers as json.Number or float64
}

// Response is the answer to a Request. Every error has a Code in its
// extensions, and where it applies hint, argument, limit, actual and id.
type Response struct {
	Errors     gqlerror.List   `json:"errors,omitempty"`
	Data       json.RawMessage `json:"data,omitempty"` // absent where execution has not begun
	Extensions map[string]any  `json:"extensions,omitempty"`
}

// Executor answers requests; Service is one.
type Executor interface {
	Do(ctx context.Context, r Request) *Response
}

// Options say how a Service works. The zero Options are good.
type Options struct {
	Limits Limits
	Remote bool         // the store is in another process: ask it in batches
	Log    *slog.Logger // for internal errors; slog.Default where it is nil

	// Projections is how many bytes of topology are kept in memory for traces
	// and analysis; 0 stands for 1 GiB. A relation takes about 20.
	Projections int64
}

func (o Options) projections() int64 {
	if o.Projections == 0 {
		return 1 << 30
	}
	return o.Projections
}

// Service answers GraphQL requests. It is safe for concurrent use.
type Service struct {
	store  graph.Store
	schema graphql.ExecutableSchema
	exec   *executor.Executor
	limits Limits
	scope  scope.Config
	log    *slog.Logger

	background  context.Context // of builds that outlive requests, until Close
	stop        context.CancelFunc
	builds      sync.WaitGroup
	projections *analysis.Cache
	warmed      atomic.Pointer[graph.Version] // the last that warm was called for
}

var _ Executor = (*Service)(nil)

// New returns a service that answers from store. Closing the store, once the
// service is closed, is left to the caller.
func New(store graph.Store, o Options) *Service {
	s := &Service{
		store:  store,
		schema: gql.NewExecutableSchema(gql.Config{Resolvers: root{}}),
		limits: o.Limits.orDefault(),
		log:    o.Log,

		projections: analysis.NewCache(o.projections()),
	}
	s.background, s.stop = context.WithCancel(context.Background())
	if s.log == nil {
		s.log = slog.Default()
	}
	s.scope = scope.Config{
		Remote:  o.Remote,
		Counts:  scope.NewPerVersion(scope.Count).Get,
		Index:   scope.NewPerVersion(buildIndex).Get,
		Project: s.project,
	}
	s.exec = executor.New(s.schema)
	s.exec.SetErrorPresenter(s.present)
	s.exec.SetRecoverFunc(recovered)
	return s
}

// Close breaks off what is prepared in the background and waits until nothing
// reads from the store any more. Requests must have ended before.
func (s *Service) Close() {
	s.stop()
	s.builds.Wait()
}

func buildIndex(ctx context.Context, snap graph.Snapshot) (*search.Index, error) {
	return search.Build(ctx, snap.Scan(ctx, graph.Query{}))
}

// tries is how often a request is begun when the data changes under it.
const tries = 5

// Do answers r from one version of the graph. Where the graph changes
// meanwhile and the store cannot go on with the old version, r is answered
// anew from the new one. Where the store fails or time runs out in the middle,
// the whole answer is that error: a node that could not be read must not look
// like one that is not there.
func (s *Service) Do(ctx context.Context, r Request) *Response {
	op, errs := s.prepare(r)
	if errs != nil {
		return &Response{Errors: errs}
	}
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
		return &Response{Errors: gqlerror.List{s.gqlError(ctx, err)}}, false
	}
	defer snap.Close()
	watch := &trouble{}
	ctx = context.WithValue(ctx, troubleKey{}, watch)
	ctx = scope.With(ctx, scope.New(ctx, snap, s.scope))
	ctx = graphql.StartOperationTrace(ctx)
	next, ctx := s.exec.DispatchOperation(ctx, op.context())
	answer := next(ctx)
	if answer == nil { // the context has ended
		return &Response{Errors: gqlerror.List{s.gqlError(ctx, context.Cause(ctx))}}, false
	}
	if failed := watch.failed.Load(); failed != nil {
		return &Response{Errors: gqlerror.List{failed}}, watch.seen.Load()
	}
	return &Response{Errors: answer.Errors, Data: answer.Data, Extensions: answer.Extensions}, watch.seen.Load()
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
	snap, err := s.store.Snapshot(ctx)
	if err != nil {
		return Status{}, err
	}
	defer snap.Close()
	counts, err := s.scope.Counts(ctx, snap)
	if err != nil {
		return Status{}, err
	}
	if _, err := s.scope.Index(ctx, snap); err != nil {
		return Status{}, err
	}
	s.warm(snap.Version())
	st := Status{
		Version: snap.Version(), Dataset: snap.Dataset(),
		Relations: counts.Evidence.Relations, Claims: counts.Evidence.Claims, Sources: counts.Evidence.Sources,
	}
	for _, n := range counts.Nodes {
		st.Nodes += n
	}
	return st, nil
}
