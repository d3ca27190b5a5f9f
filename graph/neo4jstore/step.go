package neo4jstore

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// part is a piece of a change that a statement or two make.
type part struct {
	run  func(run runner, content graph.Version) (graph.Version, error)
	rows func() []any // what run sends, made once; nil where it makes none
}

// step is what one transaction makes: parts in their order.
type step []part

// prepare makes the rows of a step, which takes about as long as the server
// takes to commit the one before.
func (s step) prepare() {
	for _, p := range s {
		if p.rows != nil {
			p.rows()
		}
	}
}

// steps divides the change into transactions, see Store.Apply.
func (c *change) steps(ctx context.Context) ([]step, error) {
	s, p := c.store, c.plan
	size := p.size()
	if p.reset {
		row, err := s.run(ctx, neo4j.AccessModeRead, s.cfg.Timeout, sizeStatement())
		if err != nil {
			return nil, fmt.Errorf("count what a reset deletes: %w", err)
		}
		size += int(row.Values[0].(int64))
	}
	d := &divider{part: s.cfg.Step, apart: size > s.cfg.whole()}
	switch {
	case p.reset && d.apart:
		if err := c.clear(ctx); err != nil {
			return nil, err
		}
	case p.reset:
		d.add(0, part{run: clearAll(clearNodesStatement(s.cfg.whole()))})
	}
	d.add(0, part{run: c.changeDataset})
	divide(d, p.dropEdges, group, c.dropEdges)
	divide(d, p.dropNodes, nil, c.dropNodes)
	divide(d, p.nodes, group, c.putNodes)
	divide(d, p.edges, group, c.putEdges)
	return d.done(), nil
}

func group(r record) string { return r.group }

// divider fills steps with parts of limited size: each step has room for one
// whole part where steps are to be apart, or there is one step for all.
type divider struct {
	steps []step
	open  step
	used  int // of the open step
	part  int
	apart bool
}

func (d *divider) add(size int, p part) {
	d.open = append(d.open, p)
	if d.used += size; d.apart && d.used >= d.part {
		d.steps, d.open, d.used = append(d.steps, d.open), nil, 0
	}
}

// room is how many records the next part may have.
func (d *divider) room() int {
	if d.apart {
		return d.part - d.used
	}
	return d.part
}

func (d *divider) done() []step {
	if len(d.open) > 0 {
		return append(d.steps, d.open)
	}
	return d.steps
}

// divide adds parts for runs of equal groups among xs.
func divide[T any](d *divider, xs []T, group func(T) string, make func([]T) part) {
	for len(xs) > 0 {
		n := min(len(xs), d.room())
		if group != nil {
			first := group(xs[0])
			if i := slices.IndexFunc(xs[:n], func(x T) bool { return group(x) != first }); i > 0 {
				n = i
			}
		}
		d.add(n, make(xs[:n]))
		xs = xs[n:]
	}
}

func (c *change) step(run runner, parts step) (graph.Version, error) {
	content := c.content
	var err error
	for _, p := range parts {
		if content, err = p.run(run, content); err != nil {
			return content, err
		}
	}
	return content, nil
}

func (c *change) changeDataset(_ runner, content graph.Version) (graph.Version, error) {
	if c.plan.reset { // the graph is empty
		return c.dataset.Hash(), nil
	}
	return content.Sub(c.old.dataset.Hash()).Add(c.dataset.Hash()), nil
}

// clear deletes the graph in steps. Its content is not known in between, but
// only a reset can follow.
func (c *change) clear(ctx context.Context) error {
	max := c.store.cfg.whole()
	for _, st := range []Statement{clearEdgesStatement(max), clearNodesStatement(max)} {
		for gone := int64(max); gone == int64(max); {
			err := c.store.transaction(ctx, func(run runner) error {
				row, err := run(st)
				if err != nil {
					return err
				}
				gone = row.Values[0].(int64)
				return held(run(contentStatement(c.token, graph.Version{}, graph.Dataset{})))
			})
			if err != nil {
				return fmt.Errorf("delete the old graph: %w", err)
			}
		}
	}
	return nil
}

func clearAll(st Statement) func(runner, graph.Version) (graph.Version, error) {
	return func(run runner, _ graph.Version) (graph.Version, error) {
		_, err := run(st)
		return graph.Version{}, err
	}
}

func (c *change) dropEdges(rs []record) part {
	rows := rowsOf(rs)
	return part{rows: rows, run: func(run runner, content graph.Version) (graph.Version, error) {
		row, err := run(dropEdgesStatement(rs[0].group, rows()))
		if err != nil {
			return content, err
		}
		return replaced(run, content, row, nil)
	}}
}

func (c *change) dropNodes(ids []string) part {
	return part{run: func(run runner, content graph.Version) (graph.Version, error) {
		row, err := run(doomedStatement(ids))
		if err == nil {
			_, err = run(dropNodesStatement(ids))
		}
		if err != nil {
			return content, err
		}
		return replaced(run, content, row, nil)
	}}
}

func (c *change) putNodes(rs []record) part {
	return c.put(rs, putNodesStatement)
}

func (c *change) putEdges(rs []record) part {
	return c.put(rs, putEdgesStatement)
}

func (c *change) put(rs []record, statement func(group string, rows []any, fresh bool) Statement) part {
	rows := rowsOf(rs)
	return part{rows: rows, run: func(run runner, content graph.Version) (graph.Version, error) {
		row, err := run(statement(rs[0].group, rows(), c.plan.reset))
		if err != nil {
			return content, err
		}
		if c.plan.reset {
			for _, r := range rs {
				content = content.Add(r.hash)
			}
			return content, nil
		}
		return replaced(run, content, row, rs)
	}}
}

// rowsOf returns what makes the rows of rs, once.
func rowsOf(rs []record) func() []any {
	return sync.OnceValue(func() []any {
		rows := make([]any, len(rs))
		for i, r := range rs {
			rows[i] = r.row(i)
		}
		return rows
	})
}

// replaced returns content without the old records that a statement names and
// with those that it says it has changed, and counts degrees anew.
func replaced(run runner, content graph.Version, row *neo4j.Record, rs []record) (graph.Version, error) {
	m := row.AsMap()
	for _, old := range list(m, "old") {
		text, _ := old.(string)
		h, err := decodeHash(text)
		if err != nil {
			return content, err
		}
		content = content.Sub(h)
	}
	for _, i := range list(m, "changed") {
		content = content.Add(rs[i.(int64)].hash)
	}
	var touched []string
	for _, id := range list(m, "touched") {
		touched = append(touched, id.(string))
	}
	if len(touched) == 0 {
		return content, nil
	}
	slices.Sort(touched)
	_, err := run(degreesStatement(slices.Compact(touched)))
	return content, err
}
