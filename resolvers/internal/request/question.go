package request

import (
	"reflect"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// question is something to ask a snapshot.
type question interface {
	begin() graph.Call
	end(err error)
}

// ask puts q off until the next Fetch.
func (s *Scope) ask(q question) {
	if s.asked == nil {
		s.asked = make([]question, 0, 4)
	}
	s.asked = append(s.asked, q)
}

// Each is one question about many nodes.
type Each[V any] struct {
	scope *Scope
	call  manyCall[V]

	answers []answer[V]      // in the order in which they were asked for
	places  map[graph.ID]int // in answers; nil while those are few
	next    int              // place after the last that was looked up
	fetched int              // answers from here on wait for the next Fetch
	from    int              // answers from here to fetched are of the Fetch under way
}

// few is how many answers are looked through one by one.
const few = 16

type answer[V any] struct {
	id    graph.ID
	value V
	err   error
}

// manyCall is a call about many nodes, which can be made again and again.
type manyCall[V any] interface {
	about(ids []graph.ID) graph.Call
	answers() []V // aligned with ids
	copy() manyCall[V]
}

type nodesCall struct{ graph.NodesCall }

func (c *nodesCall) about(ids []graph.ID) graph.Call { c.IDs = ids; return &c.NodesCall }
func (c *nodesCall) answers() []*graph.Node          { return c.Nodes }
func (c *nodesCall) copy() manyCall[*graph.Node]     { return &nodesCall{} }

type expandCall struct{ graph.ExpandCall }

func (c *expandCall) about(ids []graph.ID) graph.Call { c.IDs = ids; return &c.ExpandCall }
func (c *expandCall) answers() [][]graph.Step         { return c.Steps }
func (c *expandCall) copy() manyCall[[]graph.Step] {
	return &expandCall{graph.ExpandCall{Hop: c.Hop}}
}

type degreeCall struct{ graph.DegreeCall }

func (c *degreeCall) about(ids []graph.ID) graph.Call { c.IDs = ids; return &c.DegreeCall }
func (c *degreeCall) answers() []int                  { return c.Degrees }
func (c *degreeCall) copy() manyCall[int] {
	return &degreeCall{graph.DegreeCall{Pattern: c.Pattern}}
}

// A question of each kind, with its call.
type (
	nodesQuestion struct {
		Each[*graph.Node]
		call nodesCall
	}
	expandQuestion struct {
		Each[[]graph.Step]
		call expandCall
	}
	degreeQuestion struct {
		Each[int]
		call degreeCall
	}
)

// Expand returns the question what the relations at a node are that pass h.
// Equal questions are one. A request has as many different ones as it has
// fields, so they are compared one by one.
func (s *Scope) Expand(h graph.Hop) *Each[[]graph.Step] {
	q := &expandQuestion{call: expandCall{graph.ExpandCall{Hop: h}}}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, known := range s.expands {
		if reflect.DeepEqual(&known.call.Hop, &q.call.Hop) {
			return &known.Each
		}
	}
	q.Each = Each[[]graph.Step]{scope: s, call: &q.call}
	s.expands = append(s.expands, q)
	return &q.Each
}

// degree returns the question how many relations at a node pass p, as Expand
// does.
func (s *Scope) degree(p graph.Pattern) *Each[int] {
	q := &degreeQuestion{call: degreeCall{graph.DegreeCall{Pattern: p}}}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, known := range s.degrees {
		if reflect.DeepEqual(&known.call.Pattern, &q.call.Pattern) {
			return &known.Each
		}
	}
	q.Each = Each[int]{scope: s, call: &q.call}
	s.degrees = append(s.degrees, q)
	return &q.Each
}

// At returns the answer for the node named id.
func (q *Each[V]) At(id graph.ID) (V, error) {
	var none V
	if !q.scope.putOff {
		all, err := q.All([]graph.ID{id})
		if err != nil {
			return none, err
		}
		return all[0], nil
	}
	q.scope.mu.Lock()
	defer q.scope.mu.Unlock()
	if i := q.find(id); i >= 0 {
		q.next = i + 1
		return q.answers[i].value, q.answers[i].err
	}
	if q.fetched == len(q.answers) {
		q.scope.ask(q)
	}
	q.add(id)
	return none, ErrAsked
}

// find returns the place of the answer for id, -1 where it has not been asked
// for. Answers are mostly looked up in the order in which they were asked for.
func (q *Each[V]) find(id graph.ID) int {
	if q.next < len(q.answers) && q.answers[q.next].id == id {
		return q.next
	}
	if q.places == nil {
		return slices.IndexFunc(q.answers, func(a answer[V]) bool { return a.id == id })
	}
	if i, ok := q.places[id]; ok {
		return i
	}
	return -1
}

// add asks for the answer for id.
func (q *Each[V]) add(id graph.ID) {
	if q.answers == nil {
		q.answers = make([]answer[V], 0, few/2)
	}
	q.answers = append(q.answers, answer[V]{id: id, err: ErrAsked})
	switch n := len(q.answers); {
	case q.places != nil:
		q.places[id] = n - 1
	case n > few:
		q.places = make(map[graph.ID]int, 2*n)
		for i, a := range q.answers {
			q.places[a.id] = i
		}
	}
}

// All returns the answers for ids, aligned with them.
func (q *Each[V]) All(ids []graph.ID) ([]V, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	if !q.scope.putOff {
		c := q.call.copy()
		if err := q.scope.answer([]graph.Call{c.about(ids)}); err != nil {
			return nil, err
		}
		return c.answers(), nil
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
	q.from, q.fetched = q.fetched, len(q.answers)
	ids := make([]graph.ID, 0, q.fetched-q.from)
	for _, a := range q.answers[q.from:] {
		ids = append(ids, a.id)
	}
	return q.call.about(ids)
}

func (q *Each[V]) end(err error) {
	var values []V
	if err == nil {
		values = q.call.answers()
	}
	current := q.answers[q.from:q.fetched]
	for i := range current {
		a := &current[i]
		if a.err = err; err == nil {
			a.value = values[i]
		}
	}
}

// Once is one question of a request.
type Once[V any] struct {
	scope *Scope
	call  graph.Call
	read  func() V

	asked bool
	value V
	err   error
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
