package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/term"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader"
)

// errBroken is returned when an earlier change of the graph was broken off.
var errBroken = errors.New("an earlier change was broken off")

// plan compares the package with the graph. Where the graph cannot be read, for
// a change was broken off, the error is errBroken.
func (l *load) plan(ctx context.Context) (*loader.Plan, error) {
	for try := 1; ; try++ {
		plan, err := l.compare(ctx)
		switch {
		case err == nil, try == replans:
		case errors.Is(err, graph.ErrStale):
			continue
		case errors.Is(err, graph.ErrChanging) && !l.DryRun:
			// A change of nothing tells a change under way from one that nobody goes on with.
			if _, probe := l.store.Apply(ctx, graph.Batch{}); probe == nil {
				continue
			} else if errors.Is(probe, graph.ErrChanging) {
				return nil, fmt.Errorf("%w: %w", errBroken, err)
			} else {
				return nil, probe
			}
		}
		return plan, err
	}
}

func (l *load) compare(ctx context.Context) (*loader.Plan, error) {
	snap, err := l.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	return loader.Diff(ctx, snap, l.pkg)
}

// loss is what a plan removes.
func loss(plan *loader.Plan) string {
	return quantity.Of(len(plan.DropNodes), "node") + " and " + quantity.Of(len(plan.DropEdges), "relation")
}

// errKept is returned where a question was not answered by yes.
var errKept = errors.New("nothing was changed")

// consent asks whether what the package lacks may be removed, or where there
// is no plan, for a change was broken off, whether the graph may be emptied.
func (l *load) consent(ctx context.Context, plan *loader.Plan, broken error) error {
	question, without, hint := "Empty "+l.Store+" and load it whole?", "nobody can be asked whether to empty the graph", "add --yes to have it emptied and written whole"
	if plan != nil {
		if len(plan.DropNodes)+len(plan.DropEdges) == 0 {
			return nil
		}
		question = "Remove " + loss(plan) + " from " + l.Store + "?"
		without = "the graph has " + loss(plan) + " that the package lacks, and nobody can be asked whether to remove that"
		hint = "look at the plan (--dry-run) and add --yes"
	} else {
		fmt.Fprintln(l.err, "glocal:", broken)
	}
	if l.Yes {
		return nil
	}
	in, ok := terminal(l.in)
	if !ok || l.JSON {
		return graph.WithHint(errors.New(without), hint)
	}
	fmt.Fprintf(l.err, "%s [y/N] ", question)
	answers := make(chan string, 1)
	go func() {
		answer, _ := bufio.NewReader(in).ReadString('\n') // no answer is no
		answers <- answer
	}()
	select {
	case answer := <-answers:
		switch strings.ToLower(strings.TrimSpace(answer)) {
		case "y", "yes":
			return nil
		}
	case <-ctx.Done():
		fmt.Fprintln(l.err)
	}
	return errKept
}

// file is what a terminal can be.
type file interface {
	Fd() uintptr
	Read([]byte) (int, error)
}

// terminal returns f as a terminal, if it is one.
func terminal(f any) (file, bool) {
	t, ok := f.(file)
	return t, ok && term.IsTerminal(int(t.Fd()))
}
