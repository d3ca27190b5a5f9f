// Package request holds what one request works with, its Scope: one snapshot of
// the graph, what is known of the snapshot's version, and the questions that the
// request has for the snapshot. Questions can be put off, so that those of a
// whole level of an answer are asked together.
package request

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/view"
)

// ErrAsked is returned for an answer that has been asked for and is there
// after the next Fetch.
var ErrAsked = errors.New("asked for, not there yet")

// Scope is what one request works with. It is safe for concurrent use.
type Scope struct {
	ctx    context.Context // of the request
	with   scoped          // ctx with the scope in it
	view   view.View
	putOff bool

	mu      sync.Mutex
	nodes   nodesQuestion
	expands []*expandQuestion
	degrees []*degreeQuestion
	shared  []any // a *sharedValues for each kind of key and value
	stubs   []graph.Node
	asked   []question // that the next Fetch asks

	// What Fetch works with.
	fetching []question
	calls    []graph.Call
}

// New returns the scope of a request that ends with ctx and reads from v. Where
// putOff is set, questions to the snapshot wait for Fetch, and meanwhile
// ErrAsked is returned.
func New(ctx context.Context, v view.View, putOff bool) *Scope {
	s := &Scope{ctx: ctx, view: v, putOff: putOff}
	s.with = scoped{ctx, s}
	s.nodes.Each = Each[*graph.Node]{scope: s, call: &s.nodes.call}
	return s
}

// scoped is a context with a scope in it.
type scoped struct {
	context.Context
	scope *Scope
}

type scopeKey struct{}

func (c *scoped) Value(key any) any {
	if key == (scopeKey{}) {
		return c.scope
	}
	return c.Context.Value(key)
}

// Context returns the context of the request with s in it.
func (s *Scope) Context() context.Context { return &s.with }

// From returns the scope in ctx.
func From(ctx context.Context) *Scope { return ctx.Value(scopeKey{}).(*Scope) }

type brief struct{}

// Brief returns ctx for a question for nodes of which nothing but the id and
// kind is needed, see Named, or for relations of which nothing but the node that
// they lead to is.
func Brief(ctx context.Context) context.Context {
	return context.WithValue(ctx, brief{}, true)
}

// IsBrief reports whether ctx comes from Brief.
func IsBrief(ctx context.Context) bool { return ctx.Value(brief{}) != nil }

// Snapshot returns what the request reads from.
func (s *Scope) Snapshot() graph.Snapshot { return s.view.Snapshot() }

// Version returns the version that the request reads.
func (s *Scope) Version() graph.Version { return s.view.Version() }

// Node returns the node named id, nil where there is none.
func (s *Scope) Node(id graph.ID) (*graph.Node, error) { return s.nodes.At(id) }

// stub returns a node that has nothing but its id.
func (s *Scope) stub(id graph.ID) *graph.Node {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.stubs) == cap(s.stubs) {
		s.stubs = make([]graph.Node, 0, min(2*cap(s.stubs)+8, 256)) // those given away stay where they are
	}
	s.stubs = append(s.stubs, graph.Node{ID: id})
	return &s.stubs[len(s.stubs)-1]
}

// Named returns the node named id, which something else names: that it is
// missing is an error of the data. Under Brief the snapshot is not asked, and
// the node has its id alone.
func Named(ctx context.Context, id graph.ID) (*graph.Node, error) {
	s := From(ctx)
	if IsBrief(ctx) {
		return s.stub(id), nil
	}
	n, err := s.Node(id)
	if err == nil && n == nil {
		return nil, fmt.Errorf("%s is named but not there", id)
	}
	return n, err
}

// Nodes returns the nodes of ids, aligned with them, nil where there is none.
func (s *Scope) Nodes(ids []graph.ID) ([]*graph.Node, error) { return s.nodes.All(ids) }

// NodesNow is Nodes without putting the question off.
func (s *Scope) NodesNow(ids []graph.ID) ([]*graph.Node, error) {
	return s.view.Snapshot().Nodes(s.ctx, ids)
}

// CountEdges returns the number of relations that pass q.
func (s *Scope) CountEdges(q graph.EdgeQuery) (int, error) {
	n := 0
	for _, err := range s.view.Snapshot().Edges(s.ctx, q) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// Degree returns the number of relations at id that pass p.
func (s *Scope) Degree(id graph.ID, p graph.Pattern) (int, error) { return s.degree(p).At(id) }

// Degrees returns the numbers of relations at ids that pass p, aligned with
// ids.
func (s *Scope) Degrees(ids []graph.ID, p graph.Pattern) ([]int, error) { return s.degree(p).All(ids) }

// Index returns the search index of the version.
func (s *Scope) Index() (*search.Index, error) { return s.view.Index(s.ctx) }

// Counts returns the counts of the version.
func (s *Scope) Counts() (*view.Counts, error) { return s.view.Counts(s.ctx) }

// Projection returns the topology of the version, all kinds of node and of
// relation.
func (s *Scope) Projection() (*topology.Projection, error) { return s.view.Projection(s.ctx) }

// sharedValues are the values that are shared by keys of type K.
type sharedValues[K comparable, V any] struct {
	first []sharedValue[K, V] // few
	rest  map[K]V
}

type sharedValue[K comparable, V any] struct {
	key   K
	value V
}

func (s *sharedValues[K, V]) get(key K) (V, bool) {
	for i := range s.first {
		if s.first[i].key == key {
			return s.first[i].value, true
		}
	}
	v, ok := s.rest[key]
	return v, ok
}

func (s *sharedValues[K, V]) put(key K, v V) {
	switch {
	case len(s.first) < few:
		s.first = append(s.first, sharedValue[K, V]{key, v})
	case s.rest == nil:
		s.rest = map[K]V{key: v}
	default:
		s.rest[key] = v
	}
}

// sharedOf returns the values of s for keys of type K.
func sharedOf[K comparable, V any](s *Scope) *sharedValues[K, V] {
	for _, x := range s.shared {
		if values, ok := x.(*sharedValues[K, V]); ok {
			return values
		}
	}
	values := &sharedValues[K, V]{first: make([]sharedValue[K, V], 0, 2)}
	s.shared = append(s.shared, values)
	return values
}

// Shared returns what make returned for a key that equals key. It may be called
// again where several ask at the same time.
func Shared[K comparable, V any](s *Scope, key K, make func() V) V {
	s.mu.Lock()
	values := sharedOf[K, V](s)
	v, ok := values.get(key)
	s.mu.Unlock()
	if ok {
		return v
	}
	v = make()
	s.mu.Lock()
	defer s.mu.Unlock()
	values.put(key, v)
	return v
}

// Together reports whether questions are asked together because each by itself
// would cost a journey.
func (s *Scope) Together() bool {
	_, ok := s.view.Snapshot().(graph.Answerer)
	return ok
}

// Fetch asks all questions that have been put off. Each has its answer, or the
// error of asking, afterwards.
func (s *Scope) Fetch() {
	s.mu.Lock()
	asked := s.asked
	s.asked, s.fetching = s.fetching[:0], asked
	s.mu.Unlock()
	if len(asked) == 0 {
		panic("a field waits for an answer that nobody has asked for")
	}
	calls := s.calls[:0]
	for _, q := range asked {
		calls = append(calls, q.begin())
	}
	s.calls = calls
	if s.Together() {
		err := s.answer(calls)
		for _, q := range asked {
			q.end(err)
		}
		return
	}
	for i, q := range asked {
		q.end(s.answer(calls[i : i+1]))
	}
}

// answer asks the snapshot. A panic is an error of those who asked.
func (s *Scope) answer(calls []graph.Call) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return graph.Answer(s.ctx, s.view.Snapshot(), calls)
}

// Fingerprint returns a text that two questions have in common only if they
// are the same.
func Fingerprint(question any) string {
	b, err := json.Marshal(question)
	if err != nil {
		panic(err) // questions hold texts, numbers and lists of them
	}
	return string(b)
}
