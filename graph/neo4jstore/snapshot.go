package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// snapshot answers from the revision of its state.
type snapshot struct {
	store *Store
	state state
}

var _ graph.Answerer = (*snapshot)(nil)

func (s *snapshot) Version() graph.Version { return s.state.version }
func (s *snapshot) Dataset() graph.Dataset { return s.state.dataset }
func (s *snapshot) Close() error           { return nil }

// Published reports whether a graph has been put into the database, if only an
// empty one. A database that was emptied by hand has none. See mirror.Publisher.
func (s *snapshot) Published() bool { return s.state.there }

// maxIDs bounds the ids in one statement, maxRows the rows.
const (
	maxIDs   = 2000
	minRows  = 250 // of the first chunk of a sequence, so that it begins soon
	maxRows  = 4000
	growRows = 4
)

// read runs a reading statement and makes sure that its data is of the pinned
// revision. It returns the values of the row without what it checked.
func (s *snapshot) read(ctx context.Context, st Statement) ([]any, error) {
	start := time.Now()
	row, err := s.store.read(ctx, st)
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
	n := len(row.Values) - 2
	revision, _ := row.Values[n].(int64)
	changing, _ := row.Values[n+1].(bool)
	if changing {
		s.store.seen.forget()
	} else {
		s.store.seen.found(revision, start)
	}
	if changing || revision != s.state.revision {
		return nil, graph.WithHint(fmt.Errorf("%s: %w", st.Name, graph.ErrStale), "ask again")
	}
	return row.Values[:n], nil
}

// Nodes implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	c := graph.NodesCall{IDs: ids}
	err := s.Answer(ctx, []graph.Call{&c})
	return c.Nodes, err
}

// Expand implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Expand(ctx context.Context, ids []graph.ID, h graph.Hop) ([][]graph.Step, error) {
	c := graph.ExpandCall{IDs: ids, Hop: h}
	err := s.Answer(ctx, []graph.Call{&c})
	return c.Steps, err
}

// Degree implements graph.Snapshot in a statement per 2,000 ids.
func (s *snapshot) Degree(ctx context.Context, ids []graph.ID, p graph.Pattern) ([]int, error) {
	c := graph.DegreeCall{IDs: ids, Pattern: p}
	err := s.Answer(ctx, []graph.Call{&c})
	return c.Degrees, err
}

// Count implements graph.Snapshot in one statement.
func (s *snapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	c := graph.CountCall{Query: q}
	err := s.Answer(ctx, []graph.Call{&c})
	return c.Count, err
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
