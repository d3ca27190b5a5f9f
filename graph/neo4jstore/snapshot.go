package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// snapshot answers from the revision of its state.
type snapshot struct {
	store *Store
	state state
}

var _ graph.Snapshot = (*snapshot)(nil)

func (s *snapshot) Version() graph.Version { return s.state.version }
func (s *snapshot) Dataset() graph.Dataset { return s.state.dataset }
func (s *snapshot) Close() error           { return nil }

// Published reports whether a graph has been put into the database, if only an
// empty one. A database that was emptied by hand has none.
func (s *snapshot) Published() bool { return s.state.there }

// maxIDs bounds the ids in one statement, maxRows the rows.
const (
	maxIDs   = 2000
	minRows  = 250 // of the first chunk of a sequence, so that it begins soon
	maxRows  = 4000
	growRows = 4
)

// read runs a reading statement and makes sure that its data is of the pinned
// revision.
func (s *snapshot) read(ctx context.Context, st Statement) (map[string]any, error) {
	row, err := s.store.read(ctx, st)
	if err != nil {
		s.store.last.Store(nil)
	}
	var refused *neo4j.Neo4jError
	if errors.As(err, &refused) && ctx.Err() == nil {
		// An index may be missing because it is being made anew.
		if now, stateErr := s.store.state(ctx); stateErr == nil && (now.changing || now.revision != s.state.revision) {
			err = fmt.Errorf("%s: %w", st.Name, graph.ErrStale)
		}
	}
	if err != nil {
		return nil, err
	}
	m := row.AsMap()
	changing, _ := m["changing"].(bool)
	if revision, _ := m["revision"].(int64); changing || revision != s.state.revision {
		s.store.last.Store(nil)
		return nil, graph.WithHint(fmt.Errorf("%s: %w", st.Name, graph.ErrStale), "ask again")
	}
	return m, nil
}

// Nodes implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	found := make(map[graph.ID]*graph.Node, len(ids))
	err := s.each(ctx, ids, func(ids []graph.ID) (Statement, bool) { return nodesBody(ids).statement("nodes") },
		func(m map[string]any) error { return addNodes(found, m["rows"]) })
	if err != nil {
		return nil, err
	}
	return align(ids, found), nil
}

// each runs a statement for every chunk of the different ones among ids.
func (s *snapshot) each(ctx context.Context, ids []graph.ID, make func([]graph.ID) (Statement, bool), read func(map[string]any) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for chunk := range slices.Chunk(distinct(ids), maxIDs) {
		st, none := make(chunk)
		if none {
			return nil
		}
		m, err := s.read(ctx, st)
		if err == nil {
			err = read(m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func addNodes(to map[graph.ID]*graph.Node, rows any) error {
	for _, row := range rows.([]any) {
		n, _, err := decodeNode(row)
		if err != nil {
			return err
		}
		to[n.ID] = n
	}
	return nil
}

// Expand implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Expand(ctx context.Context, ids []graph.ID, h graph.Hop) ([][]graph.Step, error) {
	if err := h.Check(); err != nil {
		return nil, err
	}
	at := make(map[graph.ID][]graph.Step, len(ids))
	err := s.each(ctx, ids, func(ids []graph.ID) (Statement, bool) { return expandBody(ids, h).statement("expand") },
		func(m map[string]any) error { return addSteps(at, m) })
	if err != nil {
		return nil, err
	}
	return alignSteps(ids, at, h.Order), nil
}

func alignSteps(ids []graph.ID, at map[graph.ID][]graph.Step, order []graph.Order) [][]graph.Step {
	for _, steps := range at {
		sortBy(steps, order, func(s graph.Step) graph.Position { return s.Position(order) })
	}
	return align(ids, at)
}

// align returns the values of ids, the zero value where there is none.
func align[V any](ids []graph.ID, at map[graph.ID]V) []V {
	out := make([]V, len(ids))
	for i, id := range ids {
		out[i] = at[id]
	}
	return out
}

func addSteps(found map[graph.ID][]graph.Step, m map[string]any) error {
	nodes := make(map[graph.ID]*graph.Node)
	if err := addNodes(nodes, m["nodes"]); err != nil {
		return err
	}
	edges := make(map[graph.EdgeID]*graph.Edge) // a relation may be met at both ends
	for _, row := range m["rows"].([]any) {
		row := row.([]any)
		e, err := decodeEdge(row[:4])
		if err != nil {
			return err
		}
		if known := edges[e.ID()]; known != nil {
			e = known
		}
		edges[e.ID()] = e
		id := graph.ID(at(row, 4))
		step := graph.Step{Edge: e, Node: nodes[e.Far(id)], Dir: graph.Into}
		if e.From == id {
			step.Dir = graph.Out
		}
		if step.Node == nil {
			return fmt.Errorf("read relation %s, which does not lead to %s: %w", e.ID(), e.Far(id), errForeign)
		}
		found[id] = append(found[id], step)
	}
	return nil
}

// Degree implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Degree(ctx context.Context, ids []graph.ID, p graph.Pattern) ([]int, error) {
	if err := (graph.Hop{Pattern: p}).Check(); err != nil {
		return nil, err
	}
	at := make(map[graph.ID]int, len(ids))
	err := s.each(ctx, ids, func(ids []graph.ID) (Statement, bool) { return degreeBody(ids, p).statement("degree") },
		func(m map[string]any) error { addDegrees(at, m["rows"]); return nil })
	if err != nil {
		return nil, err
	}
	return align(ids, at), nil
}

func addDegrees(to map[graph.ID]int, rows any) {
	for _, row := range rows.([]any) {
		pair := row.([]any)
		to[graph.ID(pair[0].(string))] = int(pair[1].(int64))
	}
}

// Count implements graph.Snapshot in one statement.
func (s *snapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	if err := q.Check(); err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	st, none := countBody(q).statement("count")
	if none {
		return 0, nil
	}
	m, err := s.read(ctx, st)
	if err != nil {
		return 0, err
	}
	return int(m["rows"].(int64)), nil
}

// found is a node with its place in an order.
type found struct {
	node     *graph.Node
	position graph.Position
}

// decodeFound returns the nodes of rows in an order.
func decodeFound(rows any, order []graph.Order) ([]found, error) {
	all := make([]found, len(rows.([]any)))
	for i, row := range rows.([]any) {
		n, degree, err := decodeNode(row)
		if err != nil {
			return nil, err
		}
		all[i] = found{n, n.Position(order, degree)}
	}
	sortBy(all, order, func(f found) graph.Position { return f.position })
	return all, nil
}

// decodeEdges returns the relations of rows in the order of their ids.
func decodeEdges(rows any) ([]*graph.Edge, error) {
	all := make([]*graph.Edge, len(rows.([]any)))
	for i, row := range rows.([]any) {
		var err error
		if all[i], err = decodeEdge(row); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b *graph.Edge) int { return graph.CompareValues(string(a.ID()), string(b.ID())) })
	return all, nil
}

// Scan implements graph.Snapshot in a statement for a page of up to 4,000
// nodes, and one per 4,000 beyond.
func (s *snapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	return sequence(ctx, q.Check(), q.Limit, func(limit int) ([]found, error) {
		st, none := scanBody(q, limit).statement("scan")
		if none {
			return nil, nil
		}
		m, err := s.read(ctx, st)
		if err != nil {
			return nil, err
		}
		chunk, err := decodeFound(m["rows"], q.Order)
		if err != nil {
			return nil, err
		}
		if len(chunk) > 0 {
			q.After = &chunk[len(chunk)-1].position
		}
		return chunk, nil
	}, func(f found) *graph.Node { return f.node })
}

// Edges implements graph.Snapshot as Scan does.
func (s *snapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	return sequence(ctx, q.Check(), q.Limit, func(limit int) ([]*graph.Edge, error) {
		st, none := edgesBody(q, limit, s.state.version != graph.Version{}).statement("edges")
		if none {
			return nil, nil
		}
		m, err := s.read(ctx, st)
		if err != nil {
			return nil, err
		}
		chunk, err := decodeEdges(m["rows"])
		if err != nil {
			return nil, err
		}
		if len(chunk) > 0 {
			q.After = chunk[len(chunk)-1].ID()
		}
		return chunk, nil
	}, func(e *graph.Edge) *graph.Edge { return e })
}

// sequence yields what next returns, chunk by chunk, until a chunk is not full
// or total is reached; a total of 0 is none.
func sequence[T, V any](ctx context.Context, err error, total int, next func(limit int) ([]T, error), value func(T) *V) iter.Seq2[*V, error] {
	return func(yield func(*V, error) bool) {
		done := 0
		for limit := minRows; err == nil; limit = min(limit*growRows, maxRows) {
			if total > 0 {
				limit = min(max(limit, total), maxRows, total-done) // a page is one chunk
			}
			var chunk []T
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
				if !yield(value(v), nil) {
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

// sortBy sorts by position, each of which is made once.
func sortBy[T any](xs []T, order []graph.Order, position func(T) graph.Position) {
	type placed struct {
		x T
		p graph.Position
	}
	all := make([]placed, len(xs))
	for i, x := range xs {
		all[i] = placed{x, position(x)}
	}
	slices.SortFunc(all, func(a, b placed) int { return graph.ComparePositions(order, a.p, b.p) })
	for i := range all {
		xs[i] = all[i].x
	}
}
