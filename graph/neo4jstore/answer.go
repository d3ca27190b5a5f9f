package neo4jstore

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

var _ graph.Answerer = (*snapshot)(nil)

// maxParts bounds how many calls are one statement. Neo4j plans a statement as
// a whole, and keeps its plan by its text.
const maxParts = 32

// subquery is a call as a part of a statement.
type subquery struct {
	call graph.Call
	body body
	read func(result func(name string) any) error // called with what body is bound to
	one  func() error                             // answers the call by itself, where it is too large for a part

	results []string
}

// Answer implements graph.Answerer: up to maxParts calls are one statement,
// each a subquery of its own, and the statements run side by side. What does
// not fit a part is asked by itself.
func (s *snapshot) Answer(ctx context.Context, calls []graph.Call) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var together []*subquery
	var runs []func() error
	for _, c := range calls {
		p, err := s.subquery(ctx, c)
		switch {
		case err != nil:
			return err
		case p.body == nil:
			runs = append(runs, p.one)
		default:
			together = append(together, p)
		}
	}
	for parts := range slices.Chunk(together, maxParts) {
		runs = append(runs, func() error { return s.answer(ctx, parts) })
	}
	if len(runs) == 1 {
		return runs[0]()
	}
	errs := make([]error, len(runs))
	var group sync.WaitGroup
	for i, run := range runs {
		group.Go(func() { errs[i] = run() })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// answer answers parts in one statement.
func (s *snapshot) answer(ctx context.Context, parts []*subquery) error {
	b := newBuilder()
	var names []string
	for i, p := range parts {
		inner := &builder{params: b.params}
		results, none := p.body(inner)
		if none {
			continue // the answer is the zero value
		}
		p.results = results
		if len(parts) == 1 {
			b.add(inner.String())
			names = results
			break
		}
		b.add("CALL {\n", inner.String(), "\nRETURN ")
		for j, r := range results {
			if j > 0 {
				b.add(", ")
			}
			name := r + strconv.Itoa(i)
			b.add(r, " AS ", name)
			names = append(names, name)
		}
		b.add("\n}\n")
	}
	row := map[string]any{}
	if names != nil {
		b.revision(names...)
		name := "answer"
		if len(parts) == 1 {
			name = callName(parts[0].call)
		}
		var err error
		if row, err = s.read(ctx, b.statement(name)); err != nil {
			return err
		}
	}
	for i, p := range parts {
		suffix := strconv.Itoa(i)
		if len(parts) == 1 {
			suffix = ""
		}
		err := p.read(func(name string) any {
			if p.results == nil {
				return nil
			}
			return row[name+suffix]
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func callName(c graph.Call) string {
	switch c.(type) {
	case *graph.NodesCall:
		return "nodes"
	case *graph.ExpandCall:
		return "expand"
	case *graph.DegreeCall:
		return "degree"
	case *graph.ScanCall:
		return "scan"
	case *graph.CountCall:
		return "count"
	}
	return "edges"
}

// subquery returns c as one. Its body is nil where c is too large for one.
func (s *snapshot) subquery(ctx context.Context, c graph.Call) (*subquery, error) {
	p := &subquery{call: c, one: func() error { return graph.Ask(ctx, s, c) }}
	switch c := c.(type) {
	case *graph.NodesCall:
		ids := distinct(c.IDs)
		if len(ids) > maxIDs {
			return p, nil
		}
		p.body = nodesBody(ids)
		p.read = func(result func(string) any) error {
			found := make(map[graph.ID]*graph.Node, len(ids))
			err := addNodes(found, orNone(result("rows")))
			c.Nodes = align(c.IDs, found)
			return err
		}
	case *graph.ExpandCall:
		ids := distinct(c.IDs)
		if err := c.Hop.Check(); err != nil || len(ids) > maxIDs {
			return p, err
		}
		p.body = expandBody(ids, c.Hop)
		p.read = func(result func(string) any) error {
			at := make(map[graph.ID][]graph.Step, len(ids))
			err := addSteps(at, map[string]any{"rows": orNone(result("rows")), "nodes": orNone(result("nodes"))})
			c.Steps = alignSteps(c.IDs, at, c.Hop.Order)
			return err
		}
	case *graph.DegreeCall:
		ids := distinct(c.IDs)
		if err := (graph.Hop{Pattern: c.Pattern}).Check(); err != nil || len(ids) > maxIDs {
			return p, err
		}
		p.body = degreeBody(ids, c.Pattern)
		p.read = func(result func(string) any) error {
			at := make(map[graph.ID]int, len(ids))
			addDegrees(at, orNone(result("rows")))
			c.Degrees = align(c.IDs, at)
			return nil
		}
	case *graph.ScanCall:
		if err := c.Query.Check(); err != nil || c.Query.Limit == 0 || c.Query.Limit > maxRows {
			return p, err
		}
		p.body = scanBody(c.Query, c.Query.Limit)
		p.read = func(result func(string) any) error {
			all, err := decodeFound(orNone(result("rows")), c.Query.Order)
			for _, f := range all {
				c.Nodes = append(c.Nodes, f.node)
			}
			return err
		}
	case *graph.CountCall:
		if err := c.Query.Check(); err != nil {
			return p, err
		}
		p.body = countBody(c.Query)
		p.read = func(result func(string) any) error {
			n, _ := result("rows").(int64)
			c.Count = int(n)
			return nil
		}
	case *graph.EdgesCall:
		if err := c.Query.Check(); err != nil || c.Query.Limit == 0 || c.Query.Limit > maxRows {
			return p, err
		}
		p.body = edgesBody(c.Query, c.Query.Limit, s.state.version != graph.Version{})
		p.read = func(result func(string) any) (err error) {
			c.Edges, err = decodeEdges(orNone(result("rows")))
			return err
		}
	default:
		return nil, fmt.Errorf("answer a %T: %w", c, graph.ErrInvalid)
	}
	return p, nil
}

// orNone returns rows, an empty list where there are none.
func orNone(rows any) any {
	if rows == nil {
		return []any{}
	}
	return rows
}

// distinct returns the different ids, sorted.
func distinct(ids []graph.ID) []graph.ID {
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}
