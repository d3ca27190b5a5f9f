// Package scope holds what one request works with: one snapshot of the graph,
// asked directly where the store is in this process and in batches where it is
// remote, and what is known of the snapshot's version.
package scope

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/resolvers/internal/batch"
)

// Scope is what one request works with. It is safe for concurrent use.
type Scope struct {
	ctx     context.Context // of the request
	snap    graph.Snapshot
	remote  bool
	index   func(context.Context, graph.Snapshot) (*search.Index, error)
	counts  func(context.Context, graph.Snapshot) (*Counts, error)
	project func(context.Context, graph.Snapshot) (*analysis.Projection, error)

	mu      sync.Mutex
	nodes   *batch.Loader[graph.ID, *graph.Node]
	hops    map[string]*batch.Loader[graph.ID, []graph.Step]
	degrees map[string]*batch.Loader[graph.ID, int]
}

// Config says how a Scope works.
type Config struct {
	Remote  bool // ask the snapshot in batches
	Index   func(context.Context, graph.Snapshot) (*search.Index, error)
	Counts  func(context.Context, graph.Snapshot) (*Counts, error)
	Project func(context.Context, graph.Snapshot) (*analysis.Projection, error)
}

// Calls to a remote store wait for so long that no new one comes, and are so
// many at most.
const (
	quiet = time.Millisecond
	most  = 1000
)

// New returns the scope of a request that ends with ctx and reads from snap.
func New(ctx context.Context, snap graph.Snapshot, c Config) *Scope {
	s := &Scope{ctx: ctx, snap: snap, remote: c.Remote, index: c.Index, counts: c.Counts, project: c.Project}
	s.nodes = batch.New(ctx, snap.Nodes, quiet, most)
	s.hops = map[string]*batch.Loader[graph.ID, []graph.Step]{}
	s.degrees = map[string]*batch.Loader[graph.ID, int]{}
	return s
}

type key struct{}

// With returns ctx with s in it.
func With(ctx context.Context, s *Scope) context.Context { return context.WithValue(ctx, key{}, s) }

// From returns the scope in ctx.
func From(ctx context.Context) *Scope { return ctx.Value(key{}).(*Scope) }

// Snapshot returns what the request reads from.
func (s *Scope) Snapshot() graph.Snapshot { return s.snap }

// Version returns the version that the request reads.
func (s *Scope) Version() graph.Version { return s.snap.Version() }

// Node returns the node named id, nil where there is none.
func (s *Scope) Node(id graph.ID) (*graph.Node, error) {
	if s.remote {
		return s.nodes.Load(id)
	}
	nodes, err := s.snap.Nodes(s.ctx, []graph.ID{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// MustNode returns the node named id, which something else names: that it is
// missing is an error of the data.
func (s *Scope) MustNode(id graph.ID) (*graph.Node, error) {
	n, err := s.Node(id)
	if err == nil && n == nil {
		return nil, fmt.Errorf("%s is named but not there", id)
	}
	return n, err
}

// Nodes returns the nodes of ids, aligned with them, nil where there is none.
func (s *Scope) Nodes(ids []graph.ID) ([]*graph.Node, error) { return s.snap.Nodes(s.ctx, ids) }

// Expand returns the relations at id that pass h.
func (s *Scope) Expand(id graph.ID, h graph.Hop) ([]graph.Step, error) {
	if s.remote {
		fetch := func(ctx context.Context, ids []graph.ID) ([][]graph.Step, error) { return s.snap.Expand(ctx, ids, h) }
		return loader(s, s.hops, h, fetch).Load(id)
	}
	return one(s.snap.Expand(s.ctx, []graph.ID{id}, h))
}

// Degree returns the number of relations at id that pass p.
func (s *Scope) Degree(id graph.ID, p graph.Pattern) (int, error) {
	if s.remote {
		fetch := func(ctx context.Context, ids []graph.ID) ([]int, error) { return s.snap.Degree(ctx, ids, p) }
		return loader(s, s.degrees, p, fetch).Load(id)
	}
	return one(s.snap.Degree(s.ctx, []graph.ID{id}, p))
}

// Index returns the search index of the version.
func (s *Scope) Index() (*search.Index, error) { return s.index(s.ctx, s.snap) }

// Counts returns the counts of the version.
func (s *Scope) Counts() (*Counts, error) { return s.counts(s.ctx, s.snap) }

// Projection returns the topology of the version, all kinds of node and of
// relation.
func (s *Scope) Projection() (*analysis.Projection, error) { return s.project(s.ctx, s.snap) }

// loader returns the loader of all calls that ask the same question.
func loader[V any](s *Scope, loaders map[string]*batch.Loader[graph.ID, V], question any, fetch batch.Fetch[graph.ID, V]) *batch.Loader[graph.ID, V] {
	k := Fingerprint(question)
	s.mu.Lock()
	defer s.mu.Unlock()
	l, ok := loaders[k]
	if !ok {
		l = batch.New(s.ctx, fetch, quiet, most)
		loaders[k] = l
	}
	return l
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

func one[V any](values []V, err error) (V, error) {
	if err != nil {
		var zero V
		return zero, err
	}
	return values[0], nil
}
