package memstore

import (
	"fmt"
	"maps"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// change gathers what a batch does to a state, before the next one is built.
type change struct {
	old     *state
	version graph.Version
	nodes   map[graph.ID]*touched
	gone    map[*graph.Edge]bool
	sources map[graph.ID][]*graph.Edge // what is added, in the order of ids
}

// touched is a node that changes, or whose relations do.
type touched struct {
	node *graph.Node // as it will be; nil where it goes
	add  []*graph.Edge
}

// apply returns the state that b leads to.
func (s *state) apply(b graph.Batch) (*state, error) {
	if b.Reset {
		s = newState()
	}
	c := &change{
		old: s, version: s.version,
		nodes:   make(map[graph.ID]*touched, len(b.PutNodes)),
		gone:    map[*graph.Edge]bool{},
		sources: map[graph.ID][]*graph.Edge{},
	}
	dataset := s.dataset
	if b.Dataset != nil {
		c.version = c.version.Sub(dataset.Hash()).Add(b.Dataset.Hash())
		dataset = *b.Dataset
	}
	c.drop(b)
	c.putNodes(b.PutNodes)
	if err := c.putEdges(b.PutEdges); err != nil {
		return nil, err
	}
	next := c.build()
	next.dataset = dataset
	return next, nil
}

func (c *change) drop(b graph.Batch) {
	for _, id := range b.DropEdges {
		if from, r, to, err := id.Split(); err == nil {
			c.dropEdge(c.old.edge(from, r, to))
		}
	}
	for _, id := range b.DropNodes {
		t := c.touch(id)
		if t.node == nil {
			continue
		}
		c.version = c.version.Sub(t.node.Hash())
		t.node = nil
		for _, e := range c.old.nodes[id].edges {
			c.dropEdge(e)
		}
	}
}

func (c *change) dropEdge(e *graph.Edge) {
	if e == nil || c.gone[e] {
		return
	}
	c.gone[e] = true
	c.version = c.version.Sub(e.Hash())
	c.touch(e.From)
	c.touch(e.To)
	for _, id := range cited(e) {
		c.sources[id] = c.sources[id] // named, so that build looks at it
	}
}

func (c *change) putNodes(nodes []*graph.Node) {
	for _, n := range nodes {
		t := c.touch(n.ID)
		if t.node != nil {
			c.version = c.version.Sub(t.node.Hash())
		}
		t.node = n
		c.version = c.version.Add(n.Hash())
	}
}

func (c *change) putEdges(edges []*graph.Edge) error {
	edges = slices.SortedFunc(slices.Values(edges), graph.CompareEdges)
	for _, e := range edges {
		from, to := c.touch(e.From), c.touch(e.To)
		if from.node == nil {
			return dangling(e, e.From)
		}
		if to.node == nil {
			return dangling(e, e.To)
		}
		c.dropEdge(c.old.edge(e.From, e.Rel, e.To))
		c.version = c.version.Add(e.Hash())
		from.add = append(from.add, e)
		if e.To != e.From {
			to.add = append(to.add, e)
		}
		for _, id := range cited(e) {
			c.sources[id] = append(c.sources[id], e)
		}
	}
	return nil
}

func dangling(e *graph.Edge, end graph.ID) error {
	return &graph.IDError{ID: string(e.ID()), Err: graph.WithHint(
		fmt.Errorf("there is no node %s: %w", end, graph.ErrInvalid),
		"put the nodes at both ends of a relation before it or with it")}
}

// touch returns what becomes of a node, which at first is what it was.
func (c *change) touch(id graph.ID) *touched {
	t := c.nodes[id]
	if t == nil {
		t = &touched{}
		if x := c.old.nodes[id]; x != nil {
			t.node = x.node
		}
		c.nodes[id] = t
	}
	return t
}

// build returns the next state, which shares with the old one what c leaves.
func (c *change) build() *state {
	next := &state{version: c.version, nodes: cloned(c.old.nodes), kinds: cloned(c.old.kinds), sources: cloned(c.old.sources), indexes: &indexes{}}
	isGone := func(e *graph.Edge) bool { return c.gone[e] }
	added := map[graph.Kind][]*entry{}
	for id, t := range c.nodes {
		k := id.Kind()
		added[k] = added[k] // named, so that its list is built anew
		if t.node == nil {
			delete(next.nodes, id)
			continue
		}
		var edges []*graph.Edge
		if x := c.old.nodes[id]; x != nil {
			edges = x.edges
		}
		x := newEntry(t.node, merge(edges, isGone, t.add, graph.CompareEdges))
		next.nodes[id] = x
		added[k] = append(added[k], x)
	}
	isTouched := func(x *entry) bool { return c.nodes[x.node.ID] != nil }
	for k, add := range added {
		slices.SortFunc(add, compareEntries)
		put(next.kinds, k, merge(c.old.kinds[k], isTouched, add, compareEntries))
	}
	for id, add := range c.sources {
		put(next.sources, id, merge(c.old.sources[id], isGone, add, graph.CompareEdges))
	}
	return next
}

func cloned[M ~map[K]V, K comparable, V any](m M) M {
	if m == nil {
		return M{}
	}
	return maps.Clone(m)
}

func put[K comparable, V any](m map[K][]V, k K, list []V) {
	if len(list) == 0 {
		delete(m, k)
		return
	}
	m[k] = list
}

// cited returns the sources of the claims of e, each once: claims are in the
// order of their sources.
func cited(e *graph.Edge) []graph.ID {
	ids := make([]graph.ID, 0, 1)
	for i := range e.Claims {
		if id := e.Claims[i].Source; len(ids) == 0 || ids[len(ids)-1] != id {
			ids = append(ids, id)
		}
	}
	return ids
}
