package analysis

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// How a search ends before it has seen everything.
var (
	errLimit  = errors.New("limit reached")
	errBudget = errors.New("budget spent")
	errLoops  = errors.New("too many loops")
)

// walker takes the steps that a question allows and counts what it looks at.
type walker struct {
	p         *Projection
	ctx       context.Context // of the one question that the walker lives for
	dir       graph.Dir
	allowed   [256]bool // by RelNo
	ascending bool
	lowest    uint8 // under ascending, no known level lies below it
	highest   uint8 // or above this
	timed     bool  // steps are tested by pass
	pass      func(timeNo) bool
	through   []bool // by kind: nodes that a flood may come to; nil means all
	looked    int
	budget    int
	checkAt   int // of looked, when to look at ctx again
}

func (p *Projection) walker(ctx context.Context, q Steps, budget int) (*walker, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := (graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{When: q.When}}).Check(); err != nil {
		return nil, err
	}
	if q.Dir > graph.Into {
		return nil, fmt.Errorf("direction %d: %w", q.Dir, graph.ErrInvalid)
	}
	if budget < 0 {
		return nil, fmt.Errorf("budget %d: %w", budget, graph.ErrInvalid)
	}
	if budget == 0 {
		budget = DefaultBudget
	}
	w := &walker{p: p, ctx: ctx, dir: q.Dir, ascending: q.Ascending, budget: budget, highest: uint8(graph.Global.Rank())}
	for i, r := range p.rels {
		w.allowed[i] = len(q.Rels) == 0 || slices.Contains(q.Rels, r)
	}
	if when := q.When; when.Mode != graph.AnyTime {
		least := graph.Unknown
		if when.Unknown == graph.Exclude {
			least = graph.Yes
		}
		w.timed = true
		w.pass = func(n timeNo) bool { return p.times.holds(n, when) >= least }
	}
	return w, nil
}

// find returns the node named id, or ErrNotFound.
func (p *Projection) find(id graph.ID) (Node, error) {
	v, ok := p.Find(id)
	if !ok {
		return 0, graph.WithHint(&graph.IDError{ID: string(id), Err: graph.ErrNotFound},
			"the node does not exist, or its kind was left out")
	}
	return v, nil
}

// bound returns n, or what 0 stands for.
func bound(name string, n, zero, most int) (int, error) {
	if n == 0 {
		return zero, nil
	}
	if n < 0 || n > most {
		return 0, graph.WithHint(fmt.Errorf("%s %d: %w", name, n, graph.ErrInvalid),
			fmt.Sprintf("%s is 1 to %d", name, most))
	}
	return n, nil
}

// look counts n relations. The error is errBudget or that of the context.
func (w *walker) look(n int) error {
	w.looked += n
	if w.looked > w.budget {
		return errBudget
	}
	if w.looked >= w.checkAt {
		w.checkAt = w.looked + checkEvery
		return w.ctx.Err()
	}
	return nil
}

// neighbours are the relations at one node on one side of it.
type neighbours struct {
	far   []Node
	rel   []RelNo
	no    []Relation // nil where the numbers run on from first
	first Relation
	bit   uint16 // of symbol: 0 for along the sentence
}

func (n *neighbours) relation(k int) Relation {
	if n.no != nil {
		return n.no[k]
	}
	return n.first + Relation(k)
}

// symbol is a relation kind as read: the number of the kind, and in the lowest
// bit whether it is read against its sentence. Symbols order as Routes says.
type symbol uint16

func (s symbol) rel() RelNo { return RelNo(s >> 1) }
func (s symbol) dir() graph.Dir {
	if s&1 == 1 {
		return graph.Into
	}
	return graph.Out
}

// sides returns what the steps that leave v (or, backwards, that arrive at v)
// are taken from. Symbols are those of the step read forwards.
func (w *walker) sides(v Node, backwards bool) (sides [2]neighbours, n int) {
	p := w.p
	outs, ins := w.dir != graph.Into, w.dir != graph.Out
	if backwards {
		outs, ins = ins, outs
	}
	var against uint16
	if backwards {
		against = 1
	}
	if outs {
		a, b := p.outAt[v], p.outAt[v+1]
		sides[n] = neighbours{far: p.outTo[a:b], rel: p.outRel[a:b], first: Relation(a), bit: against}
		n++
	}
	if ins {
		a, b := p.inAt[v], p.inAt[v+1]
		sides[n] = neighbours{far: p.inFrom[a:b], rel: p.inRel[a:b], no: p.inNo[a:b], bit: 1 - against}
		n++
	}
	return sides, n
}

// degree returns how many relations a look at v costs.
func (w *walker) degree(v Node, backwards bool) int {
	d := w.dir
	if backwards && d != graph.Both {
		d = graph.Out + graph.Into - d
	}
	return w.p.Degree(v, d)
}

func (w *walker) degrees(list []Node, backwards bool) int {
	n := 0
	for _, v := range list {
		n += w.degree(v, backwards)
	}
	return n
}

// climbs reports whether a step from u to v keeps levels from going down, as
// far as the two tell.
func (w *walker) climbs(u, v Node) bool {
	if !w.ascending {
		return true
	}
	from, to := w.p.level[u], w.p.level[v]
	return (to == 0 || from <= to && to <= w.highest) && (from == 0 || from >= w.lowest)
}

// passes reports whether the step along relation r may be taken at all.
func (w *walker) passes(r Relation) bool {
	return !w.timed || w.pass(w.p.time(r))
}
