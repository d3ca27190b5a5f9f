package neo4jstore

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

// maxParallel is how many statements one Answer runs at the same time.
const maxParallel = 4

// Answer implements graph.Answerer. Up to 32 calls are one statement, as long
// as they come to 2,000 ids and rows at most; what is more takes several, of
// which four run at a time.
func (s *snapshot) Answer(ctx context.Context, calls []graph.Call) error {
	if len(calls) == 0 {
		return nil
	}
	tasks := make([]task, len(calls))
	var questions []question
	for i, c := range calls {
		var err error
		if tasks[i], err = s.task(c); err != nil {
			return err
		}
		questions = append(questions, tasks[i].questions...)
	}
	if err := s.ask(ctx, questions); err != nil {
		return err
	}
	for _, t := range tasks {
		if err := t.finish(ctx); err != nil {
			return err
		}
	}
	return nil
}

// task is a call made ready: the questions that it takes, and what makes its
// answer of theirs.
type task struct {
	questions []question
	finish    func(ctx context.Context) error
}

func (s *snapshot) task(c graph.Call) (t task, err error) {
	switch c := c.(type) {
	case *graph.NodesCall:
		return nodesTask(c), nil
	case *graph.ExpandCall:
		return expandTask(c), c.Hop.Check()
	case *graph.DegreeCall:
		return degreeTask(c), graph.Hop{Pattern: c.Pattern}.Check()
	case *graph.CountCall:
		return countTask(c), c.Query.Check()
	case *graph.ScanCall:
		return s.scanTask(c), c.Query.Check()
	case *graph.EdgesCall:
		return s.edgesTask(c), c.Query.Check()
	}
	return task{}, fmt.Errorf("answer a call of type %T: %w", c, graph.ErrInvalid)
}

// ask asks questions, in one round trip where one statement can answer them.
func (s *snapshot) ask(ctx context.Context, questions []question) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	statements := inquiries(questions)
	rows := make([][]any, len(statements))
	errs := make([]error, len(statements))
	if len(statements) == 1 {
		rows[0], errs[0] = s.read(ctx, statements[0].Statement)
	} else {
		var running sync.WaitGroup
		free := make(chan struct{}, maxParallel)
		for i, st := range statements {
			free <- struct{}{}
			running.Go(func() {
				rows[i], errs[i] = s.read(ctx, st.Statement)
				<-free
			})
		}
		running.Wait()
	}
	for i, st := range statements {
		if errs[i] != nil {
			return errs[i]
		}
		if err := st.hand(rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// perChunk returns a question for every chunk of the different ones among ids.
func perChunk(ids []graph.ID, q func(chunk []graph.ID) question) (all []question) {
	different := slices.Clone(ids)
	slices.Sort(different)
	for chunk := range slices.Chunk(slices.Compact(different), maxIDs) {
		all = append(all, q(chunk))
	}
	return all
}

// align returns the values found for ids, in their order.
func align[T any](ids []graph.ID, found map[graph.ID]T) []T {
	all := make([]T, len(ids))
	for i, id := range ids {
		all[i] = found[id]
	}
	return all
}

func nodesTask(c *graph.NodesCall) task {
	found := make(map[graph.ID]*graph.Node, len(c.IDs))
	return task{
		perChunk(c.IDs, func(ids []graph.ID) question {
			return question{"nodes", len(ids), func(b *builder) bool { return b.nodes(ids) },
				func(rows any) error { return addNodes(found, rows) }}
		}),
		func(context.Context) error { c.Nodes = align(c.IDs, found); return nil },
	}
}

func expandTask(c *graph.ExpandCall) task {
	found := make(map[graph.ID][]graph.Step, len(c.IDs))
	return task{
		perChunk(c.IDs, func(ids []graph.ID) question {
			return question{"expand", len(ids), func(b *builder) bool { return b.expand(ids, c.Hop) },
				func(rows any) error { return addSteps(found, rows) }}
		}),
		func(context.Context) error {
			for _, steps := range found {
				sortBy(steps, c.Hop.Order, func(s graph.Step) graph.Position { return s.Position(c.Hop.Order) })
			}
			c.Steps = align(c.IDs, found)
			return nil
		},
	}
}

func degreeTask(c *graph.DegreeCall) task {
	found := make(map[graph.ID]int, len(c.IDs))
	return task{
		perChunk(c.IDs, func(ids []graph.ID) question {
			return question{"degree", len(ids), func(b *builder) bool { return b.degree(ids, c.Pattern) },
				func(rows any) error { return addDegrees(found, rows) }}
		}),
		func(context.Context) error { c.Degrees = align(c.IDs, found); return nil },
	}
}

func countTask(c *graph.CountCall) task {
	n := 0
	return task{
		[]question{{"count", 1, func(b *builder) bool { return b.count(c.Query) },
			func(rows any) error { n = int(rows.(int64)); return nil }}},
		func(context.Context) error { c.Count = n; return nil },
	}
}

// scanTask reads a page by one question, and what is longer as Scan does.
func (s *snapshot) scanTask(c *graph.ScanCall) task {
	if !onePage(c.Query.Limit) {
		return task{finish: func(ctx context.Context) (err error) {
			c.Nodes, err = gather(s.Scan(ctx, c.Query))
			return err
		}}
	}
	page := nodePage{query: c.Query}
	return task{
		[]question{page.question(c.Query.Limit)},
		func(context.Context) error { c.Nodes = page.nodes(); return nil },
	}
}

// edgesTask is scanTask for relations.
func (s *snapshot) edgesTask(c *graph.EdgesCall) task {
	if !onePage(c.Query.Limit) {
		return task{finish: func(ctx context.Context) (err error) {
			c.Edges, err = gather(s.Edges(ctx, c.Query))
			return err
		}}
	}
	page := edgePage{query: c.Query, index: s.indexed()}
	return task{
		[]question{page.question(c.Query.Limit)},
		func(context.Context) error { c.Edges = page.edges; return nil },
	}
}

// onePage reports whether that many rows come by one statement.
func onePage(limit int) bool { return 0 < limit && limit <= maxRows }

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

// addSteps adds what builder.expand asks for: rows of the id of a node, whether
// the relation leads from it, the relation's type, the id of the node at the far
// end and, unless they are not needed, the relation's properties; and the nodes
// at far ends.
func addSteps(found map[graph.ID][]graph.Step, rows any) error {
	pair := rows.([]any)
	nodes := make(map[graph.ID]*graph.Node)
	if err := addNodes(nodes, pair[1]); err != nil {
		return err
	}
	for _, row := range pair[0].([]any) {
		row := row.([]any)
		id, far := graph.ID(at(row, 0)), graph.ID(at(row, 3))
		from, to, dir := far, id, graph.Into
		if out, _ := row[1].(bool); out || id == far {
			from, to, dir = id, far, graph.Out
		}
		e := &graph.Edge{From: from, Rel: decodeRel(at(row, 2)), To: to}
		if len(row) > 4 {
			var err error
			if e, err = decodeEdge(from, at(row, 2), to, row[4]); err != nil {
				return err
			}
		}
		step := graph.Step{Edge: e, Node: nodes[far], Dir: dir}
		if step.Node == nil {
			return fmt.Errorf("read relation %s, which does not lead to %s: %w", e.ID(), far, errForeign)
		}
		found[id] = append(found[id], step)
	}
	return nil
}

func addDegrees(found map[graph.ID]int, rows any) error {
	for _, row := range rows.([]any) {
		pair := row.([]any)
		found[graph.ID(pair[0].(string))] = int(pair[1].(int64))
	}
	return nil
}
