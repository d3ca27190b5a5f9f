package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/term"

	"github.com/glocal-graph/glocal/graph"
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

// consent asks whether what the package lacks may be removed. Broken is why
// there is no plan.
func (l *load) consent(plan *loader.Plan, broken error) error {
	loss := "an unfinished change"
	if plan != nil {
		if len(plan.DropNodes)+len(plan.DropEdges) == 0 {
			return nil
		}
		loss = plural(len(plan.DropNodes), "node") + " and " + plural(len(plan.DropEdges), "relation")
	} else {
		fmt.Fprintf(l.err, "glocal: %v\nglocal: the graph is emptied and loaded whole\n", broken)
	}
	if l.Yes {
		return nil
	}
	in, ok := terminal(l.in)
	if !ok || l.JSON {
		return graph.WithHint(fmt.Errorf("the graph has %s that the package lacks, and nobody can be asked whether to remove that", loss),
			"look at the plan (--dry-run) and add --yes")
	}
	fmt.Fprintf(l.err, "Remove %s from %s? [y/N] ", loss, l.Store)
	answer, _ := bufio.NewReader(in).ReadString('\n') // no answer is no
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return nil
	}
	return errors.New("nothing was changed")
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
