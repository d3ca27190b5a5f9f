package loader

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// Plan is the change that leads from a graph to a package.
type Plan struct {
	From    graph.Version
	To      graph.Version
	Dataset *graph.Dataset // the new one; nil where it stays as it is

	AddNodes    []*graph.Node
	ChangeNodes []*graph.Node // as they shall be
	DropNodes   []graph.ID
	AddEdges    []*graph.Edge
	ChangeEdges []*graph.Edge
	DropEdges   []graph.EdgeID
}

// Diff compares the graph of snap with p, node by node and relation by
// relation, by the hash of their content. It reads snap as two streams in the
// order of ids and keeps nothing of them but ids of what p lacks. A graph of
// the version of p is not read at all. Errors are those of snap; ErrInvalid
// says that a stream was not in order.
func Diff(ctx context.Context, snap graph.Snapshot, p *Package) (*Plan, error) {
	plan := &Plan{From: snap.Version(), To: p.Version()}
	if plan.From == plan.To {
		return plan, nil
	}
	if snap.Dataset() != p.Dataset {
		plan.Dataset = &p.Dataset
	}
	nodes := merge[*graph.Node]{
		order: func(a, b *graph.Node) int { return strings.Compare(string(a.ID), string(b.ID)) },
		same:  func(a, b *graph.Node) bool { return a.Hash() == b.Hash() },
		drop:  func(n *graph.Node) { plan.DropNodes = append(plan.DropNodes, n.ID) },
	}
	var err error
	if plan.AddNodes, plan.ChangeNodes, err = nodes.run(snap.Scan(ctx, graph.Query{}), p.Nodes); err != nil {
		return nil, fmt.Errorf("compare nodes: %w", err)
	}
	edges := merge[*graph.Edge]{
		order: compareEdges,
		same:  func(a, b *graph.Edge) bool { return a.Hash() == b.Hash() },
		drop:  func(e *graph.Edge) { plan.DropEdges = append(plan.DropEdges, e.ID()) },
	}
	if plan.AddEdges, plan.ChangeEdges, err = edges.run(snap.Edges(ctx, graph.EdgeQuery{}), p.Edges); err != nil {
		return nil, fmt.Errorf("compare relations: %w", err)
	}
	return plan, nil
}

// merge walks two sequences of one order side by side.
type merge[T any] struct {
	order func(a, b T) int
	same  func(a, b T) bool
	drop  func(T)
}

func (m merge[T]) run(there iter.Seq2[T, error], want []T) (added, changed []T, err error) {
	i, first := 0, true
	var last T
	for have, err := range there {
		if err != nil {
			return nil, nil, err
		}
		if !first && m.order(last, have) >= 0 {
			return nil, nil, errors.Join(errors.New("the store's answer is not in the order of ids"), graph.ErrInvalid)
		}
		first, last = false, have
		for i < len(want) && m.order(want[i], have) < 0 {
			added = append(added, want[i])
			i++
		}
		if i == len(want) || m.order(want[i], have) > 0 {
			m.drop(have)
			continue
		}
		if !m.same(have, want[i]) {
			changed = append(changed, want[i])
		}
		i++
	}
	return append(added, want[i:]...), changed, nil
}

// IsEmpty reports whether the graph is what the package says already. A plan
// without changes that leads to another version is not empty: then the graph is
// not what its version says, and has to be written anew.
func (p *Plan) IsEmpty() bool { return p.From == p.To && p.Batch().IsZero() }

// Batch returns p as a change of the version that it was made for, which does
// not reset the graph.
func (p *Plan) Batch() graph.Batch {
	b := graph.Batch{Base: &p.From, Dataset: p.Dataset, DropEdges: p.DropEdges, DropNodes: p.DropNodes}
	b.PutNodes = append(append(b.PutNodes, p.AddNodes...), p.ChangeNodes...)
	b.PutEdges = append(append(b.PutEdges, p.AddEdges...), p.ChangeEdges...)
	return b
}

// Change counts what a plan does.
type Change struct {
	Added   int `json:"added"`
	Changed int `json:"changed"`
	Removed int `json:"removed"`
}

// KindChange is the change of the nodes of a kind.
type KindChange struct {
	Kind graph.Kind `json:"kind"`
	Change
}

// RelationChange is the change of the relations of a kind.
type RelationChange struct {
	Rel graph.Rel `json:"relation"`
	Change
}

// ByKind returns what changes, by kind, in the order of schema.Kinds; kinds
// that the vocabulary lacks come last, those that stay as they are not at all.
func (p *Plan) ByKind() []KindChange {
	var known []graph.Kind
	for _, k := range schema.Kinds() {
		known = append(known, k.Kind)
	}
	t := tally[graph.Kind]{order: known, change: map[graph.Kind]*Change{}}
	for _, n := range p.AddNodes {
		t.at(n.Kind()).Added++
	}
	for _, n := range p.ChangeNodes {
		t.at(n.Kind()).Changed++
	}
	for _, id := range p.DropNodes {
		t.at(id.Kind()).Removed++
	}
	var out []KindChange
	for _, k := range t.order {
		if c := t.change[k]; c != nil {
			out = append(out, KindChange{k, *c})
		}
	}
	return out
}

// ByRelation is as ByKind, for relations.
func (p *Plan) ByRelation() []RelationChange {
	var known []graph.Rel
	for _, r := range schema.Relations() {
		known = append(known, r.Rel)
	}
	t := tally[graph.Rel]{order: known, change: map[graph.Rel]*Change{}}
	for _, e := range p.AddEdges {
		t.at(e.Rel).Added++
	}
	for _, e := range p.ChangeEdges {
		t.at(e.Rel).Changed++
	}
	for _, id := range p.DropEdges {
		_, rel, _, _ := id.Split() // an id that cannot be split is counted under no name
		t.at(rel).Removed++
	}
	var out []RelationChange
	for _, r := range t.order {
		if c := t.change[r]; c != nil {
			out = append(out, RelationChange{r, *c})
		}
	}
	return out
}

// tally counts changes under names; names that are met and not known go to
// the end of the order.
type tally[K comparable] struct {
	order  []K
	change map[K]*Change
}

func (t *tally[K]) at(k K) *Change {
	c := t.change[k]
	if c == nil {
		c = &Change{}
		t.change[k] = c
		if !slices.Contains(t.order, k) {
			t.order = append(t.order, k)
		}
	}
	return c
}
