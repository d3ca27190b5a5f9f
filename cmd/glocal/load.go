package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader"
)

type loadCommand struct {
	Package    string `arg:"" optional:"" default:"builtin" help:"Data package: a folder or a zip file; builtin (the default) is the built-in one."`
	storeFlags `embed:""`
	DryRun     bool `help:"Print what would change, and stop."`
	Yes        bool `short:"y" help:"Remove what the package lacks without asking."`
	JSON       bool `name:"json" help:"Print the plan and what came of it as JSON."`
	Step       int  `default:"2000" placeholder:"N" help:"Nodes and relations changed by one statement (${default}); up to ten times as many are one transaction. Fewer need less of the server's memory."`
}

// builtinPackage stands for the built-in data package; a folder of that name
// is ./builtin.
const builtinPackage = "builtin"

func (k *loadCommand) Validate() error {
	if k.Store == "" {
		return errors.New("--store is missing: the address of a Neo4j server, as bolt://localhost:7687")
	}
	if k.Step < 1 {
		return errors.New("--step must be 1 or more")
	}
	return nil
}

// replans is how often a plan is made anew because the graph has changed under
// it.
const replans = 5

func (k *loadCommand) Run(ctx context.Context, c *console) error {
	pkg, err := k.check(ctx, c)
	if err != nil {
		return err
	}
	l := &load{loadCommand: k, console: c, pkg: pkg, progress: newProgress(c.err)}
	l.store, err = k.openStore(ctx, func(cfg *neo4jstore.Config) { cfg.Observe, cfg.Step = l.observe, k.Step })
	if err != nil {
		return err
	}
	defer l.store.Close()
	for try := 1; ; try++ {
		err = l.once(ctx)
		if !errors.Is(err, graph.ErrStale) || !k.Yes || try == replans {
			return err
		}
		fmt.Fprintln(c.err, "glocal: the graph has changed meanwhile, comparing again")
	}
}

// check reads the package and tells what is wrong with it.
func (k *loadCommand) check(ctx context.Context, c *console) (*loader.Package, error) {
	f := dataFlag{k.Package}
	if k.Package == builtinPackage {
		f = dataFlag{}
	}
	pkg, findings, err := f.read(ctx)
	fmt.Fprint(c.err, findings)
	return pkg, err
}

// load is a load under way.
type load struct {
	*loadCommand
	*console
	pkg      *loader.Package
	store    *neo4jstore.Store
	progress *progress
}

func (l *load) observe(_ context.Context, s neo4jstore.Statement, _ time.Duration, err error) {
	if err == nil {
		l.progress.statement(s)
	}
}

// outcome is what load prints as JSON.
type outcome struct {
	Applied   bool         `json:"applied"`
	Rewritten bool         `json:"rewritten"` // the graph was emptied first: a change had been broken off
	Version   string       `json:"version"`   // of the graph now
	Plan      *loader.Plan `json:"plan"`      // null where the graph could not be read
}

// once plans and applies.
func (l *load) once(ctx context.Context) error {
	plan, err := l.plan(ctx)
	broken := errors.Is(err, errBroken)
	if err != nil && (!broken || l.DryRun) {
		return err
	}
	if !l.JSON && plan != nil {
		if _, err := fmt.Fprint(l.out, plan); err != nil {
			return fmt.Errorf("print the plan: %w", err)
		}
	}
	o := outcome{Rewritten: broken, Plan: plan}
	if plan != nil && (l.DryRun || plan.IsEmpty()) {
		o.Version = plan.From.String()
		return l.print(o)
	}
	if err := l.consent(ctx, plan, err); err != nil {
		if plan != nil {
			o.Version = plan.From.String()
			return errors.Join(l.print(o), err)
		}
		return err
	}
	batch := l.pkg.Batch()
	if plan != nil {
		if batch.Base = &plan.From; !anew(plan, l.pkg) {
			batch = plan.Batch()
		}
	}
	start := time.Now()
	version, err := l.apply(ctx, batch)
	if err != nil {
		return err
	}
	o.Applied, o.Version = true, version.String()
	removed := ""
	if plan != nil && len(plan.DropNodes)+len(plan.DropEdges) > 0 {
		removed = ", removed " + loss(plan)
	}
	fmt.Fprintf(l.err, "glocal: wrote %s and %s%s in %.1f s, version %.12s\n",
		quantity.Of(len(batch.PutNodes), "node"), quantity.Of(len(batch.PutEdges), "relation"), removed, time.Since(start).Seconds(), version)
	return l.print(o)
}

func (l *load) print(o outcome) error {
	if !l.JSON {
		return nil
	}
	e := json.NewEncoder(l.out)
	e.SetIndent("", "  ")
	if err := e.Encode(o); err != nil {
		return fmt.Errorf("print the plan: %w", err)
	}
	return nil
}

// anew reports whether it is quicker to empty the graph and write all of the
// package than to change what is there record by record, which is the case
// where most of it changes. It is the only way where nothing seems to change
// and the version does.
func anew(plan *loader.Plan, pkg *loader.Package) bool {
	b := plan.Batch()
	changes := len(b.DropEdges) + len(b.DropNodes) + len(b.PutNodes) + len(b.PutEdges)
	return b.IsZero() || 4*changes > 3*(len(pkg.Nodes)+len(pkg.Edges))
}

// apply changes the graph and shows how far that is.
func (l *load) apply(ctx context.Context, batch graph.Batch) (graph.Version, error) {
	defer l.progress.begin(batch)()
	version, err := l.store.Apply(ctx, batch)
	switch {
	case err != nil && ctx.Err() != nil:
		return l.aftermath(ctx, fmt.Errorf("the load was interrupted: %w", ctx.Err()))
	case errors.Is(err, graph.ErrUnavailable):
		return l.aftermath(ctx, err)
	case errors.Is(err, graph.ErrStale):
		err = graph.WithHint(err, "load again and look at the new plan")
	case err == nil && version != l.pkg.Version():
		err = graph.WithHint(fmt.Errorf("the graph has become version %.12s and not %.12s, that of the package", version, l.pkg.Version()), "load again")
	}
	return version, err
}

// lookAgain bounds looking at what has become of a graph.
const lookAgain = 5 * time.Second

// aftermath says what has become of the graph after a change of which that is
// not known. Where it is what was wanted, err is of no matter.
func (l *load) aftermath(ctx context.Context, err error) (graph.Version, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lookAgain)
	defer cancel()
	snap, look := l.store.Snapshot(ctx)
	switch {
	case errors.Is(look, graph.ErrChanging):
		return graph.Version{}, graph.WithHint(fmt.Errorf("%w; the graph is half changed, and is not served", err), "repeat the load with --yes: it is then emptied and written whole")
	case look != nil:
		hint := "then look by repeating the load, with --yes where it says that a change was broken off"
		if why := graph.Hint(err); why != "" {
			hint = why + "; " + hint
		}
		return graph.Version{}, graph.WithHint(fmt.Errorf("%w; it is not known what has become of the graph", err), hint)
	}
	defer snap.Close()
	if v := snap.Version(); v == l.pkg.Version() {
		return v, nil
	}
	return graph.Version{}, graph.WithHint(fmt.Errorf("%w; the graph is as it was", err), graph.Hint(err))
}
