package scope

import (
	"reflect"

	"github.com/glocal-graph/glocal/graph"
)

// question is something to ask a snapshot.
type question interface {
	begin() graph.Call
	end(err error)
}

// ask puts q off until the next Fetch.
func (s *Scope) ask(q question) { s.asked = append(s.asked, q) }

// Each is one question about many nodes.
type Each[V any] struct {
	scope *Scope
	call  func(ids []graph.ID) (c graph.Call, answer func() []V)

	answers map[graph.ID]answer[V]
	waiting []graph.ID // of the next Fetch
	read    func() []V // the answers of the current Fetch
	current []graph.ID
}

type answer[V any] struct {
	value V
	err   error
}

func callNodes(ids []graph.ID) (graph.Call, func() []*graph.Node) {
	c := &graph.NodesCall{IDs: ids}
	return c, func() []*graph.Node { return c.Nodes }
}

// Expand returns the question what the relations at a node are that pass h.
func (s *Scope) Expand(h graph.Hop) *Each[[]graph.Step] {
	return same(&s.expands, h, func() *Each[[]graph.Step] { return s.expand(h) })
}

func (s *Scope) expand(h graph.Hop) *Each[[]graph.Step] {
	return &Each[[]graph.Step]{scope: s, call: func(ids []graph.ID) (graph.Call, func() [][]graph.Step) {
		c := &graph.ExpandCall{IDs: ids, Hop: h}
		return c, func() [][]graph.Step { return c.Steps }
	}}
}

// Degrees returns the question how many relations at a node pass p.
func (s *Scope) Degrees(p graph.Pattern) *Each[int] {
	return same(&s.degrees, p, func() *Each[int] { return s.degree(p) })
}

func (s *Scope) degree(p graph.Pattern) *Each[int] {
	return &Each[int]{scope: s, call: func(ids []graph.ID) (graph.Call, func() []int) {
		c := &graph.DegreeCall{IDs: ids, Pattern: p}
		return c, func() []int { return c.Degrees }
	}}
}

// posed is a question that a request has posed.
type posed[Q, V any] struct {
	question Q
	each     *Each[V]
}

// same returns the question if it has been posed before, and otherwise poses
// it. A request has as many different ones as it has fields, so few.
func same[Q, V any](all *[]posed[Q, V], question Q, pose func() *Each[V]) *Each[V] {
	for i := range *all {
		if p := &(*all)[i]; reflect.DeepEqual(p.question, question) {
			return p.each
		}
	}
	*all = append(*all, posed[Q, V]{question, pose()})
	return (*all)[len(*all)-1].each
}

// At returns the answer for the node named id.
func (q *Each[V]) At(id graph.ID) (V, error) {
	var none V
	if !q.scope.putOff {
		c, read := q.call([]graph.ID{id})
		if err := q.scope.answer([]graph.Call{c}); err != nil {
			return none, err
		}
		return read()[0], nil
	}
	q.scope.mu.Lock()
	defer q.scope.mu.Unlock()
	if a, ok := q.answers[id]; ok {
		return a.value, a.err
	}
	if q.answers == nil {
		q.answers = map[graph.ID]answer[V]{}
	}
	q.answers[id] = answer[V]{err: ErrAsked}
	if q.waiting == nil {
		q.scope.ask(q)
	}
	q.waiting = append(q.waiting, id)
	return none, ErrAsked
}

// All returns the answers for ids, aligned with them.
func (q *Each[V]) All(ids []graph.ID) ([]V, error) {
	if !q.scope.putOff {
		c, read := q.call(ids)
		if err := q.scope.answer([]graph.Call{c}); err != nil {
			return nil, err
		}
		return read(), nil
	}
	out := make([]V, len(ids))
	var failed error
	for i, id := range ids {
		v, err := q.At(id)
		if err != nil && failed == nil {
			failed = err
		}
		out[i] = v
	}
	if failed != nil {
		return nil, failed
	}
	return out, nil
}

func (q *Each[V]) begin() graph.Call {
	q.current, q.waiting = q.waiting, nil
	var c graph.Call
	c, q.read = q.call(q.current)
	return c
}

func (q *Each[V]) end(err error) {
	var values []V
	if err == nil {
		values = q.read()
	}
	for i, id := range q.current {
		a := answer[V]{err: err}
		if err == nil {
			a.value = values[i]
		}
		q.answers[id] = a
	}
}

// Once is one question of a request.
type Once[V any] struct {
	scope *Scope
	call  graph.Call
	read  func() V

	asked bool
	answer[V]
}

// Scan returns the question for a page of nodes.
func (s *Scope) Scan(query graph.Query) *Once[[]*graph.Node] {
	c := &graph.ScanCall{Query: query}
	return &Once[[]*graph.Node]{scope: s, call: c, read: func() []*graph.Node { return c.Nodes }}
}

// Count returns the question how many nodes pass query.
func (s *Scope) Count(query graph.Query) *Once[int] {
	c := &graph.CountCall{Query: query}
	return &Once[int]{scope: s, call: c, read: func() int { return c.Count }}
}

// Edges returns the question for a page of relations.
func (s *Scope) Edges(query graph.EdgeQuery) *Once[[]*graph.Edge] {
	c := &graph.EdgesCall{Query: query}
	return &Once[[]*graph.Edge]{scope: s, call: c, read: func() []*graph.Edge { return c.Edges }}
}

// Get returns the answer.
func (q *Once[V]) Get() (V, error) {
	q.scope.mu.Lock()
	defer q.scope.mu.Unlock()
	if !q.asked {
		q.asked, q.err = true, ErrAsked
		if q.scope.putOff {
			q.scope.ask(q)
		} else {
			q.end(q.scope.answer([]graph.Call{q.call}))
		}
	}
	return q.value, q.err
}

func (q *Once[V]) begin() graph.Call { return q.call }

func (q *Once[V]) end(err error) {
	if q.err = err; err == nil {
		q.value = q.read()
	}
}
