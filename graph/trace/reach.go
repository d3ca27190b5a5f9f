package trace

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
)

// MaxReached is the greatest number of nodes that Reach tells of.
const MaxReached = 10_000

// ReachQuery asks what a node can reach.
type ReachQuery struct {
	From  graph.ID
	Kinds []graph.Kind // of the nodes to tell of, any of; none means all. Ways lead through any kind.
	// StepFilter says which steps ways may take. A node is reached as truly as
	// by the truest way to it; the policy for unknown dates applies to that.
	StepFilter
	MaxHops int // 1 to MaxHops; 0 means MaxHops
	Limit   int // 1 to MaxReached; 0 means 100
	Budget  int // relations looked at; 0 means DefaultBudget
}

// Reached answers a ReachQuery.
type Reached struct {
	Nodes     []ReachedNode // nearest first, then by id
	Counts    []int         // of nodes by hops, from 1, those beyond the limit included
	Truncated Truncation    // after BudgetSpent, the most distant hops are missing
	Looked    int
}

// ReachedNode is a node and the least number of hops of a way to it that is
// kept by the policy for unknown dates.
type ReachedNode struct {
	ID    graph.ID
	Hops  int
	Truth graph.Truth // Yes where no time was asked about
}

// Reach answers q, breadth first, in time linear in the relations met. The
// errors are those of Routes.
func Reach(ctx context.Context, p *topology.Projection, q ReachQuery) (*Reached, error) {
	out, err := reach(ctx, p, q)
	if err != nil {
		return nil, fmt.Errorf("reach: %w", err)
	}
	return out, nil
}

func reach(ctx context.Context, p *topology.Projection, q ReachQuery) (*Reached, error) {
	w, err := newWalker(ctx, p, q.StepFilter, q.Budget)
	if err != nil {
		return nil, err
	}
	hops, err := bound("maxHops", q.MaxHops, MaxHops, MaxHops)
	if err != nil {
		return nil, err
	}
	limit, err := bound("limit", q.Limit, 100, MaxReached)
	if err != nil {
		return nil, err
	}
	from, err := find(p, q.From)
	if err != nil {
		return nil, err
	}
	out := &Reached{}
	var sure bfs // what is reached by certain steps alone
	doubts := w.timed && q.When.Unknown != graph.Exclude
	if doubts {
		possible := w.pass
		w.pass = func(r topology.Relation) bool { return p.Holds(r, q.When) == graph.Yes }
		if sure, err = w.bfs(from, hops, p.NumNodes()); err != nil && err != errBudget {
			return nil, err
		}
		w.pass = possible
	}
	// Where the budget is spent on what is sure, this finds nothing, so no
	// truth is told that is not settled.
	near, err := w.bfs(from, hops, p.NumNodes())
	if err != nil && err != errBudget {
		return nil, err
	}
	if err == errBudget {
		out.Truncated = BudgetSpent
	}
	out.Counts = make([]int, hops)
	for _, v := range near.nodes {
		truth := graph.Unknown
		if !doubts || sure.hops[v] != 0 {
			truth = graph.Yes
		}
		if w.timed && !q.When.Unknown.Keeps(truth) || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, p.Kind(v)) {
			continue
		}
		out.Counts[near.hops[v]-1]++
		if len(out.Nodes) < limit {
			out.Nodes = append(out.Nodes, ReachedNode{p.ID(v), int(near.hops[v]), truth})
		} else {
			out.Truncated = cmp.Or(out.Truncated, LimitReached)
		}
	}
	out.Looked = w.looked
	return out, nil
}
