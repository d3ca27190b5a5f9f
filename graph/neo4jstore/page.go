package neo4jstore

import (
	"context"
	"iter"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// nodePage reads a sequence of nodes page by page.
type nodePage struct {
	query graph.Query
	found []foundNode // by the last question
}

type foundNode struct {
	node     *graph.Node
	position graph.Position
}

// question asks for the next page.
func (p *nodePage) question(limit int) question {
	p.found = nil
	return question{"scan", limit, func(b *builder) bool { return b.scan(p.query, limit) }, p.take}
}

func (p *nodePage) take(rows any) error {
	list := rows.([]any)
	p.found = make([]foundNode, len(list))
	for i, row := range list {
		n, degree, err := decodeNode(row)
		if err != nil {
			return err
		}
		p.found[i] = foundNode{n, n.Position(p.query.Order, degree)}
	}
	sortBy(p.found, p.query.Order, func(f foundNode) graph.Position { return f.position })
	if n := len(p.found); n > 0 {
		p.query.After = &p.found[n-1].position
	}
	return nil
}

func (p *nodePage) nodes() []*graph.Node {
	all := make([]*graph.Node, len(p.found))
	for i, f := range p.found {
		all[i] = f.node
	}
	return all
}

// edgePage reads a sequence of relations page by page.
type edgePage struct {
	query graph.EdgeQuery
	index bool          // the index of claims is there
	edges []*graph.Edge // found by the last question
}

// question asks for the next page.
func (p *edgePage) question(limit int) question {
	p.edges = nil
	return question{"edges", limit, func(b *builder) bool { return b.edges(p.query, limit, p.index) }, p.take}
}

func (p *edgePage) take(rows any) (err error) {
	list := rows.([]any)
	p.edges = make([]*graph.Edge, len(list))
	for i, row := range list {
		row := row.([]any)
		if p.edges[i], err = decodeEdge(graph.ID(at(row, 0)), at(row, 1), graph.ID(at(row, 2)), row[3]); err != nil {
			return err
		}
	}
	slices.SortFunc(p.edges, graph.CompareEdges)
	if n := len(p.edges); n > 0 {
		p.query.After = p.edges[n-1].ID()
	}
	return nil
}

// Scan implements graph.Snapshot in a statement for a page of up to 4,000
// nodes, and one per 4,000 beyond.
func (s *snapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	page := nodePage{query: q}
	return sequence(ctx, q.Check(), q.Limit, func(limit int) ([]*graph.Node, error) {
		err := s.ask(ctx, []question{page.question(limit)})
		return page.nodes(), err
	})
}

// Edges implements graph.Snapshot as Scan does.
func (s *snapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	page := edgePage{query: q, index: s.indexed()}
	return sequence(ctx, q.Check(), q.Limit, func(limit int) ([]*graph.Edge, error) {
		err := s.ask(ctx, []question{page.question(limit)})
		return page.edges, err
	})
}

// indexed reports whether there is an index of claims: an empty database has
// none.
func (s *snapshot) indexed() bool { return s.state.version != graph.Version{} }

// sequence yields what next returns, chunk by chunk, until a chunk is not full
// or total is reached; a total of 0 is none.
func sequence[T any](ctx context.Context, err error, total int, next func(limit int) ([]*T, error)) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		done := 0
		for limit := minRows; err == nil; limit = min(limit*growRows, maxRows) {
			if total > 0 {
				limit = min(max(limit, total), maxRows, total-done) // a page is one chunk
			}
			var chunk []*T
			if err = ctx.Err(); err == nil {
				chunk, err = next(limit)
			}
			if err != nil {
				break
			}
			for _, v := range chunk {
				if err = ctx.Err(); err != nil {
					break
				}
				if !yield(v, nil) {
					return
				}
			}
			done += len(chunk)
			if err == nil && (len(chunk) < limit || done == total) {
				return
			}
		}
		yield(nil, err)
	}
}

// gather returns all of a sequence.
func gather[T any](seq iter.Seq2[*T, error]) (all []*T, err error) {
	for v, err := range seq {
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, nil
}
