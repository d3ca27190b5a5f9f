package trace

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// How a search ends before it has seen everything.
var (
	errLimit  = errors.New("limit reached")
	errBudget = errors.New("budget spent")
	errLoops  = errors.New("too many loops")
)

// checkEvery is the number of relations between two checks of the context.
const checkEvery = 1 << 13

// walker takes the steps that a StepFilter allows and counts the relations
// that it looks at.
type walker struct {
	p         *topology.Projection
	ctx       context.Context // of the one question that the walker lives for
	dir       graph.Dir
	allowed   [256]bool // by topology.RelNo
	ascending bool
	lowest    uint8 // under ascending, no known level lies below it
	highest   uint8 // or above this
	timed     bool  // steps are tested by pass
	pass      func(topology.Relation) bool
	through   []bool // by topology.KindNo: nodes that a bfs may come to; nil means all
	looked    int
	budget    int
	checkAt   int // of looked, when to check ctx again
}

func newWalker(ctx context.Context, p *topology.Projection, f StepFilter, budget int) (*walker, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := (graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{When: f.When}}).Check(); err != nil {
		return nil, err
	}
	if f.Dir > graph.Into {
		return nil, fmt.Errorf("direction %d: %w", f.Dir, graph.ErrInvalid)
	}
	if budget < 0 {
		return nil, fmt.Errorf("budget %d: %w", budget, graph.ErrInvalid)
	}
	if budget == 0 {
		budget = DefaultBudget
	}
	w := &walker{p: p, ctx: ctx, dir: f.Dir, ascending: f.Ascending, budget: budget, highest: uint8(graph.Global.Rank())}
	for i, r := range p.Rels() {
		w.allowed[i] = len(f.Rels) == 0 || slices.Contains(f.Rels, r)
	}
	if when := f.When; when.Mode != graph.AnyTime {
		least := graph.Unknown
		if when.Unknown == graph.Exclude {
			least = graph.Yes
		}
		w.timed = true
		w.pass = func(r topology.Relation) bool { return p.Holds(r, when) >= least }
	}
	return w, nil
}

// find returns the node named id, or ErrNotFound.
func find(p *topology.Projection, id graph.ID) (topology.Node, error) {
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

// symbol is a relation kind as read: the number of the kind, and in the lowest
// bit whether it is read against its sentence. Symbols order as Result says.
type symbol uint16

func (s symbol) rel() topology.RelNo { return topology.RelNo(s >> 1) }
func (s symbol) dir() graph.Dir {
	if s&1 == 1 {
		return graph.Into
	}
	return graph.Out
}

// adjacency is the relations at a node on one side of it, as steps read them.
type adjacency struct {
	topology.Adjacency
	against uint16 // the lowest bit of their symbols
}

func (a *adjacency) symbol(k int) symbol { return symbol(uint16(a.Rel[k])<<1 | a.against) }

// adjacent returns the n lists of relations from which the steps that leave v
// (or, backwards, that arrive at v) are taken. Symbols are those of the step
// read forwards.
func (w *walker) adjacent(v topology.Node, backwards bool) (lists [2]adjacency, n int) {
	outs, ins := w.dir != graph.Into, w.dir != graph.Out
	if backwards {
		outs, ins = ins, outs
	}
	var against uint16
	if backwards {
		against = 1
	}
	if outs {
		lists[n] = adjacency{w.p.Out(v), against}
		n++
	}
	if ins {
		lists[n] = adjacency{w.p.In(v), 1 - against}
		n++
	}
	return lists, n
}

// degree returns how many relations adjacent lists for all of nodes.
func (w *walker) degree(nodes []topology.Node, backwards bool) int {
	d := w.dir
	if backwards && d != graph.Both {
		d = graph.Out + graph.Into - d
	}
	n := 0
	for _, v := range nodes {
		n += w.p.Degree(v, d)
	}
	return n
}

// ascends reports whether a step from u to v keeps levels from going down, as
// far as the two tell.
func (w *walker) ascends(u, v topology.Node) bool {
	if !w.ascending {
		return true
	}
	from, to := w.p.LevelRank(u), w.p.LevelRank(v)
	return (to == 0 || from <= to && to <= w.highest) && (from == 0 || from >= w.lowest)
}

// passes reports whether the step along relation r may be taken at all.
func (w *walker) passes(r topology.Relation) bool {
	return !w.timed || w.pass(r)
}
