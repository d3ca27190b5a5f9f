package neo4jstore

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// Apply makes one change. A batch of up to ten times Config.Step records, with
// what a reset deletes, is one transaction. A larger one is a transaction for
// every Config.Step, since small ones spare the server half the work, much of
// which is to collect garbage; and where it is broken off between them, by this
// process or the server ending, the graph stays marked: readers get
// graph.ErrChanging until the same batch, or one that resets, has been applied.
// Other batches are refused with that error. One change at a time: this
// process' wait for each other, those of others are graph.ErrLocked after
// Config.LockWait.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Version, error) {
	if err := b.Check(); err != nil {
		return graph.Version{}, fmt.Errorf("apply a change: %w", err)
	}
	select {
	case s.applying <- struct{}{}:
		defer func() { <-s.applying }()
	case <-ctx.Done():
		return graph.Version{}, fmt.Errorf("apply a change: %w", ctx.Err())
	}
	v, err := s.apply(ctx, b)
	s.seen.forget() // whatever has become of the graph
	if err != nil {
		return graph.Version{}, s.fail(ctx, "apply a change", err)
	}
	return v, nil
}

func (s *Store) apply(ctx context.Context, b graph.Batch) (v graph.Version, err error) {
	before, err := s.state(ctx)
	if err != nil {
		return v, err
	}
	if !before.there { // it may have been emptied, its schema too
		s.forget()
	}
	if err := s.ensureConstraints(ctx); err != nil {
		return v, err
	}
	unlock, err := s.lock(ctx)
	if err != nil {
		return v, err
	}
	defer unlock()
	old, err := s.state(ctx) // of which nobody else can now change anything
	if err != nil {
		return v, err
	}
	if err := b.Fits(old.version); err != nil {
		return v, err
	}
	p := newPlan(b)
	if old.changing && !b.Reset && old.batch != p.id {
		return v, graph.WithHint(fmt.Errorf("%w: a change by %s since %s was broken off", graph.ErrChanging, old.holder, old.since),
			"repeat that change, or load the whole graph anew")
	}
	if err := s.checkEnds(ctx, b); err != nil {
		return v, err
	}
	if b.IsZero() {
		return old.version, nil
	}
	c := &change{store: s, batch: b, plan: p, old: old, token: rand.Text(), content: old.content, dataset: old.dataset}
	if err := c.run(ctx); err != nil {
		c.giveUp(ctx)
		return v, err
	}
	return c.content, nil
}

// checkEnds reports relations with a missing end as graph.ErrInvalid.
func (s *Store) checkEnds(ctx context.Context, b graph.Batch) error {
	ends := missingEnds(b)
	if len(ends) == 0 {
		return nil
	}
	gone := make(map[string]bool)
	for _, id := range b.DropNodes {
		gone[string(id)] = true
	}
	found := make(map[string]bool)
	if !b.Reset {
		row, err := s.read(ctx, endsStatement(ends))
		if err != nil {
			return err
		}
		for _, id := range row.Values[0].([]any) {
			found[id.(string)] = true
		}
	}
	missing := make(map[graph.ID]bool)
	for _, id := range ends {
		missing[graph.ID(id)] = !found[id] || gone[id]
	}
	var errs []error
	for _, e := range b.PutEdges {
		if missing[e.From] || missing[e.To] {
			errs = append(errs, &graph.IDError{ID: string(e.ID()), Err: fmt.Errorf("an end is missing: %w", graph.ErrInvalid)})
		}
	}
	return errors.Join(errs...)
}

// change is a change under way.
type change struct {
	store   *Store
	batch   graph.Batch
	plan    *plan
	old     state
	token   string
	content graph.Version
	dataset graph.Dataset
}

func (c *change) run(ctx context.Context) error {
	s, p := c.store, c.plan
	if p.reset {
		c.dataset = graph.Dataset{}
	}
	if p.dataset != nil {
		c.dataset = *p.dataset
	}
	row, err := s.run(ctx, neo4j.AccessModeWrite, s.cfg.StepTimeout, markStatement(c.token, s.cfg.Holder, p.id))
	if err != nil {
		return fmt.Errorf("mark the graph as changing: %w", err)
	}
	marked, err := decodeState(row)
	if err != nil {
		return err
	}
	if marked.content != c.old.content || marked.version != c.old.version {
		// One who had lost the lock has committed since. The mark goes if that was all.
		c.old = marked
		c.old.changing = marked.version != marked.content
		return graph.WithHint(fmt.Errorf("mark the graph as changing: %w", graph.ErrChanging), "try again")
	}
	first := c.old.content == (graph.Version{})
	if !first { // there is something to lose if the right to make them is wanting
		if err := s.ensureIndexes(ctx, &c.batch); err != nil {
			return err
		}
	}
	steps, err := c.steps(ctx)
	if err != nil {
		return err
	}
	var ahead sync.WaitGroup
	defer ahead.Wait() // what it reads is the caller's
	for i, step := range steps {
		if i+1 < len(steps) {
			ahead.Go(steps[i+1].prepare)
		}
		err := s.transaction(ctx, func(run runner) error {
			content, err := c.step(run, step)
			if err != nil {
				return err
			}
			if err := held(run(contentStatement(c.token, content, c.dataset))); err != nil {
				return err
			}
			c.content = content
			return nil
		})
		if err != nil {
			return fmt.Errorf("step %d of %d: %w", i+1, len(steps), err)
		}
		steps[i] = nil // and its rows
	}
	if first {
		if err := s.ensureIndexes(ctx, &c.batch); err != nil {
			return err
		}
	}
	if err := held(s.run(ctx, neo4j.AccessModeWrite, s.cfg.StepTimeout, publishStatement(c.token))); err != nil {
		return fmt.Errorf("publish the version: %w", err)
	}
	return nil
}

// held returns errFenced where a statement did not find the token.
func held(row *neo4j.Record, err error) error {
	if err != nil {
		return err
	}
	if n, _ := row.Values[0].(int64); n != 1 {
		return errFenced
	}
	return nil
}

// giveUp takes the mark back where nothing has been changed.
func (c *change) giveUp(ctx context.Context) {
	if c.old.changing {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), connectTimeout)
	defer cancel()
	// Where this fails too, the graph stays marked, which is safe.
	_, _ = c.store.run(ctx, neo4j.AccessModeWrite, connectTimeout, unmarkStatement(c.token, c.old.content, c.old.there))
}
