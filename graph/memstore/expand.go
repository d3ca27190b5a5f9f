package memstore

import (
	"context"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

func (s snapshot) Expand(ctx context.Context, ids []graph.ID, h graph.Hop) ([][]graph.Step, error) {
	if err := h.Check(); err != nil {
		return nil, fmt.Errorf("expand: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	h.Pattern = h.Pattern.Indexed()
	keys := graph.Keys(h.Order)
	p := pulse{ctx: ctx}
	steps := make([][]graph.Step, len(ids))
	var all []graph.Step // of pages, which are parts of it
	if len(keys) == 1 {
		all = make([]graph.Step, 0, s.pageRoom(ids, h))
	}
	for i, id := range ids {
		x := s.nodes[id]
		if x == nil {
			continue
		}
		var err error
		if len(keys) > 1 {
			steps[i], err = s.ordered(&p, x, h)
		} else {
			before := len(all)
			all, err = s.page(all, &p, x, h, keys[0].Desc)
			if len(all) > before {
				steps[i] = all[before:len(all):len(all)]
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return steps, nil
}

// maxRoom bounds the room that is made for pages in advance.
const maxRoom = 256

// pageRoom returns how many steps the pages of ids hold at most, or maxRoom.
func (s snapshot) pageRoom(ids []graph.ID, h graph.Hop) int {
	room := 0
	for _, id := range ids {
		if x := s.nodes[id]; x != nil {
			n := len(x.along(h.Dir))
			if h.Limit > 0 {
				n = min(n, h.Limit)
			}
			if room += n; room >= maxRoom {
				return maxRoom
			}
		}
	}
	return room
}

// page appends the answer to h at x in the order of ids. Without a filter it
// costs the page and finding where it begins.
func (s snapshot) page(steps []graph.Step, p *pulse, x *entry, h graph.Hop, desc bool) ([]graph.Step, error) {
	edges := between(x.along(h.Dir), h.After, h.Before, desc, compareEdgeAt)
	all := isAny(h.Pattern)
	if all {
		n := len(edges)
		if h.Limit > 0 {
			n = min(n, h.Limit)
		}
		steps = slices.Grow(steps, n)
	}
	begin := len(steps)
	for i := range edges {
		e := edges[i]
		if desc {
			e = edges[len(edges)-1-i]
		}
		if err := p.err(); err != nil {
			return nil, err
		}
		if all && h.Dir != graph.Into || h.Pattern.Match(e, x.node.ID) {
			steps = append(steps, s.step(x, e))
			if len(steps)-begin == h.Limit {
				break
			}
		}
	}
	return steps, nil
}

// ordered answers h in any other order.
func (s snapshot) ordered(p *pulse, x *entry, h graph.Hop) ([]graph.Step, error) {
	first := newRanking(stepRanks{}, h.Order, h.After, h.Before, h.Limit)
	for _, e := range x.along(h.Dir) {
		if err := p.err(); err != nil {
			return nil, err
		}
		if h.Pattern.Match(e, x.node.ID) {
			first.add(s.step(x, e))
		}
	}
	return first.items(), nil
}

func (s snapshot) step(x *entry, e *graph.Edge) graph.Step {
	if e.From == x.node.ID {
		return graph.Step{Edge: e, Node: s.nodes[e.To].node, Dir: graph.Out}
	}
	return graph.Step{Edge: e, Node: s.nodes[e.From].node, Dir: graph.Into}
}

func (s snapshot) Degree(ctx context.Context, ids []graph.ID, p graph.Pattern) ([]int, error) {
	if err := (graph.Hop{Pattern: p}).Check(); err != nil {
		return nil, fmt.Errorf("degree: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p = p.Indexed()
	counts := make([]int, len(ids))
	beat := pulse{ctx: ctx}
	for i, id := range ids {
		if err := beat.err(); err != nil {
			return nil, err
		}
		if x := s.nodes[id]; x != nil {
			counts[i] = x.degree(p)
		}
	}
	return counts, nil
}

// degree returns the number of relations at x that pass p.
func (x *entry) degree(p graph.Pattern) int {
	edges := x.along(p.Dir)
	if isAny(p) && p.Dir != graph.Into {
		return len(edges)
	}
	n := 0
	for _, e := range edges {
		if p.Match(e, x.node.ID) {
			n++
		}
	}
	return n
}

// along returns the relations at x among which are all those in direction d.
func (x *entry) along(d graph.Dir) []*graph.Edge {
	if d == graph.Out {
		return x.out()
	}
	return x.edges
}

// isAny reports whether p asks for nothing but a direction.
func isAny(p graph.Pattern) bool {
	return len(p.Kinds)+len(p.To)+len(p.Rels) == 0 && p.Claims.IsZero() && p.When.Mode == graph.AnyTime
}

// between returns the part of a list in the order of compare that lies behind
// one position and before another, both in that order or against it.
func between[T any](list []T, after, before *graph.Position, desc bool, compare func(T, *graph.Position) int) []T {
	if desc {
		after, before = before, after
	}
	// The searches look for the first behind after, and the first not before before.
	if after != nil {
		i, found := slices.BinarySearchFunc(list, after, compare)
		if found {
			i++
		}
		list = list[i:]
	}
	if before != nil {
		i, _ := slices.BinarySearchFunc(list, before, compare)
		list = list[:i]
	}
	return list
}
