package topology

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// Project reads the part of the graph that spec selects, once, from s. It
// costs one pass over nodes and relations, about half a second for a million
// relations on one core where the store is no slower. The error is that of s or
// of ctx, or ErrInvalid where spec or the size of the graph is beyond what a
// Projection holds: 2^31 nodes, 2^32 relations, 256 kinds of each. Package view
// shares the projection of a whole version.
func Project(ctx context.Context, s graph.Snapshot, spec Spec) (*Projection, error) {
	b := builder{
		p:        &Projection{version: s.Version(), spec: spec.normal()},
		validity: newValidityBuilder(),
		relSeen:  map[graph.Rel]RelNo{},
	}
	if err := b.nodes(ctx, s); err != nil {
		return nil, fmt.Errorf("project nodes: %w", err)
	}
	if err := b.relations(ctx, s); err != nil {
		return nil, fmt.Errorf("project relations: %w", err)
	}
	b.sortRels()
	b.transpose()
	b.p.validity = validityTable{slices.Clone(b.validity.entries), slices.Clone(b.validity.spans)}
	return b.p, nil
}

const checkEvery = 1 << 13 // items between two checks of the context

type builder struct {
	p        *Projection
	validity *validityBuilder
	ids      []graph.ID
	number   map[graph.ID]Node
	relSeen  map[graph.Rel]RelNo
}

func (b *builder) nodes(ctx context.Context, s graph.Snapshot) error {
	p := b.p
	var text strings.Builder
	p.textAt = append(p.textAt, 0)
	seen := map[graph.Kind]KindNo{}
	for n, err := range s.Scan(ctx, graph.Query{Kinds: p.spec.Kinds}) {
		if err != nil {
			return err
		}
		if last := len(b.ids) - 1; last >= 0 && n.ID <= b.ids[last] {
			return fmt.Errorf("%s after %s, out of order: %w", n.ID, b.ids[last], graph.ErrInvalid)
		}
		k, ok := seen[n.Kind()]
		if !ok {
			if len(p.kinds) > math.MaxUint8 {
				return fmt.Errorf("more than %d kinds: %w", len(p.kinds), graph.ErrInvalid)
			}
			k = KindNo(len(p.kinds))
			seen[n.Kind()] = k
			p.kinds = append(p.kinds, n.Kind())
		}
		b.ids = append(b.ids, n.ID)
		text.WriteString(string(n.ID))
		p.textAt = append(p.textAt, uint32(text.Len()))
		p.kind = append(p.kind, k)
		p.level = append(p.level, uint8(n.Level.Rank()))
		if len(b.ids)%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if len(b.ids) >= math.MaxInt32 || uint64(text.Len()) > math.MaxUint32 {
		return fmt.Errorf("%d nodes: %w", len(b.ids), graph.ErrInvalid)
	}
	p.text = strings.Clone(text.String()) // without the builder's reserve
	p.textAt, p.kind, p.level = slices.Clone(p.textAt), slices.Clone(p.kind), slices.Clone(p.level)
	b.number = make(map[graph.ID]Node, len(b.ids))
	for i, id := range b.ids {
		b.number[id] = Node(i)
	}
	return ctx.Err()
}

func (b *builder) relations(ctx context.Context, s graph.Snapshot) error {
	p := b.p
	p.outAt = make([]uint32, 1, len(b.ids)+1)
	last := &graph.Edge{}
	var from Node
	known := false // from is the number of last.From
	for e, err := range s.Edges(ctx, p.spec.query()) {
		if err != nil {
			return err
		}
		if e.From < last.From || e.From == last.From && (e.Rel < last.Rel || e.Rel == last.Rel && e.To <= last.To) {
			return fmt.Errorf("%s after %s, out of order: %w", e.ID(), last.ID(), graph.ErrInvalid)
		}
		if e.From != last.From {
			from, known = b.number[e.From]
		}
		last = e
		to, ok := b.number[e.To]
		if !known || !ok {
			return &graph.IDError{ID: string(e.ID()), Err: fmt.Errorf("an end is missing: %w", graph.ErrInvalid)}
		}
		n, rank, err := b.validity.add(e, p.spec.Claims)
		if err != nil {
			return err
		}
		if rank == 0 {
			continue
		}
		rel, err := b.rel(e.Rel)
		if err != nil {
			return err
		}
		for len(p.outAt) <= int(from) {
			p.outAt = append(p.outAt, uint32(len(p.mark)))
		}
		p.outTo = append(p.outTo, to)
		p.outRel = append(p.outRel, rel)
		p.mark = append(p.mark, uint32(rank)<<markBits|uint32(n))
		if len(p.mark)%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if uint64(len(p.mark)) >= math.MaxUint32 {
			return fmt.Errorf("%d relations: %w", len(p.mark), graph.ErrInvalid)
		}
	}
	for len(p.outAt) <= len(b.ids) {
		p.outAt = append(p.outAt, uint32(len(p.mark)))
	}
	// Without the reserve that appending leaves.
	p.outTo, p.outRel, p.mark = slices.Clone(p.outTo), slices.Clone(p.outRel), slices.Clone(p.mark)
	return ctx.Err()
}

func (b *builder) rel(r graph.Rel) (RelNo, error) {
	n, ok := b.relSeen[r]
	if !ok {
		if len(b.p.rels) > math.MaxUint8 {
			return 0, fmt.Errorf("more than %d relation kinds: %w", len(b.p.rels), graph.ErrInvalid)
		}
		n = RelNo(len(b.p.rels))
		b.relSeen[r] = n
		b.p.rels = append(b.p.rels, r)
	}
	return n, nil
}

// sortRels numbers the relation kinds by name instead of by first appearance.
// The relations at a node come by kind already, so nothing else moves.
func (b *builder) sortRels() {
	p := b.p
	sorted := slices.Sorted(slices.Values(p.rels))
	renumbered := make([]RelNo, len(sorted))
	for i, r := range sorted {
		renumbered[b.relSeen[r]] = RelNo(i)
	}
	for i, r := range p.outRel {
		p.outRel[i] = renumbered[r]
	}
	p.rels = sorted
}

// transpose makes the lists of each To, by kind and then From, from those of
// each From: a radix sort by kind, then by To, in time linear in the relations.
func (b *builder) transpose() {
	p := b.p
	n, m := len(b.ids), len(p.mark)
	var at [math.MaxUint8 + 2]uint32
	for _, r := range p.outRel {
		at[int(r)+1]++
	}
	for i := 1; i < len(at); i++ {
		at[i] += at[i-1]
	}
	byRel := make([]Relation, m)
	for e, r := range p.outRel {
		byRel[at[r]] = Relation(e)
		at[r]++
	}
	from := make([]Node, m)
	for v := range n {
		for k := p.outAt[v]; k < p.outAt[v+1]; k++ {
			from[k] = Node(v)
		}
	}
	p.inAt = make([]uint32, n+1)
	for _, to := range p.outTo {
		p.inAt[to+1]++
	}
	for v := range n {
		p.inAt[v+1] += p.inAt[v]
	}
	next := slices.Clone(p.inAt)
	p.inFrom, p.inRel, p.inNo = make([]Node, m), make([]RelNo, m), make([]Relation, m)
	for _, e := range byRel {
		to := p.outTo[e]
		k := next[to]
		next[to]++
		p.inFrom[k], p.inRel[k], p.inNo[k] = from[e], p.outRel[e], e
	}
}
