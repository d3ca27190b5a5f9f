package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
)

// watchInterval is how often --watch looks at the files. A change is read once
// they have stood still for as long.
const watchInterval = 500 * time.Millisecond

// reloader brings a new state of the data package into the store. What cannot
// be read or has errors is refused, and the old graph stays.
type reloader struct {
	data    dataFlag
	read    func(context.Context) (*loader.Package, loader.Findings, error)
	store   *memstore.Store
	service *resolvers.Service
	watcher *watcher // nil where files are not watched
	shrink  bool     // files that are watched may lose more than half of their rows
	log     *slog.Logger

	rows      map[string]int // of the files that are served, see loader.Package
	unchecked int            // how many of them could be half without anybody noticing
}

// run reloads on each hangup and on each change of the files, where they are
// watched, one after the other, until ctx ends.
func (r *reloader) run(ctx context.Context, hangup <-chan os.Signal) {
	var tick <-chan time.Time
	if r.watcher != nil {
		t := time.NewTicker(watchInterval)
		defer t.Stop()
		tick = t.C
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangup:
			r.reload(ctx, true)
		case <-tick:
			if r.watcher.changed() {
				r.reload(ctx, r.shrink)
			}
		}
	}
}

// reload reads the package and serves it, if nothing is wrong with it and, unless
// shrink, no file has lost more than half of its rows.
func (r *reloader) reload(ctx context.Context, shrink bool) {
	if r.data.Data == "" {
		r.log.Warn("nothing to reload: the built-in data package never changes", "hint", "serve --data PACKAGE")
		return
	}
	start := time.Now()
	before, err := r.service.Ready(ctx)
	if err != nil {
		r.log.Error("reload", "data", r.data.Data, "error", err)
		return
	}
	version, err := r.swap(ctx, before.Version, shrink)
	switch refused, shrunk := (*findingsError)(nil), (*shrunkError)(nil); {
	case errors.Is(err, errMoving) && r.watcher != nil:
		r.log.Info("the files changed while they were read; they are read again when they rest", "data", r.data.Data, "version", before.Version.String())
		return
	case errors.Is(err, errMoving):
		r.log.Error("data package refused, the old data is still served", "data", r.data.Data, "error", err, "version", before.Version.String(),
			"hint", "send SIGHUP again when the files are complete")
		return
	case errors.As(err, &shrunk):
		r.log.Error("data package refused, the old data is still served", "data", r.data.Data, "error", err, "version", before.Version.String(),
			"hint", "the file may be cut off; if it is not, send SIGHUP, or serve with --watch-accept-shrink")
		return
	case errors.As(err, &refused):
		r.log.Error("data package refused, the old data is still served", "data", r.data.Data,
			"errors", refused.findings.Errors(), "version", before.Version.String())
		return
	case err != nil:
		r.log.Error("reload failed, the old data is still served", "data", r.data.Data, "error", err, "version", before.Version.String())
		return
	case version == before.Version:
		r.log.Info("reloaded, nothing has changed", "data", r.data.Data, "version", version.String(), "duration", time.Since(start))
		return
	}
	after, err := r.service.Ready(ctx)
	if err != nil {
		r.log.Error("prepare new data", "error", err)
		return
	}
	said := []any{"data", r.data.Data, "version", version.String(), "before", before.Version.String(),
		"nodes", after.Nodes, "relations", after.Relations, "claims", after.Claims, "duration", time.Since(start)}
	if r.watcher != nil && r.unchecked > 0 {
		said = append(said, "unchecked", r.unchecked, "hint", "if files were still being written they were read half: state bytes and hash in datapackage.json, and such files are refused")
	}
	r.log.Info("reloaded", said...)
}

// swap reads the package and, where its version is another than before, puts
// it into the store in place of all that is there, at once: who reads
// meanwhile sees either the old graph or the new one.
func (r *reloader) swap(ctx context.Context, before graph.Version, shrink bool) (graph.Version, error) {
	state := stateOf(r.data.Data)
	pkg, findings, err := r.read(ctx)
	if stateOf(r.data.Data) != state {
		return graph.Version{}, errMoving
	}
	r.logFindings(ctx, findings)
	if err != nil {
		return graph.Version{}, err
	}
	if err := shrunk(r.rows, pkg.Rows); err != nil && !shrink {
		return graph.Version{}, err
	}
	r.warnOfFewer(pkg.Rows)
	v := pkg.Version()
	if v != before {
		if v, err = r.store.Apply(ctx, pkg.Batch()); err != nil {
			return v, err
		}
	}
	r.rows, r.unchecked = pkg.Rows, len(pkg.Unchecked)
	return v, nil
}

// maxLogged is how many findings of one package are logged: glocal check prints
// them all.
const maxLogged = 20

// logFindings logs the findings of a package, those first that others may follow
// from: what is wrong with the form of a file.
func (r *reloader) logFindings(ctx context.Context, findings loader.Findings) {
	rank := func(f loader.Finding) int {
		switch f.Rule {
		case loader.RuleDescriptor, loader.RuleResource, loader.RuleFile, loader.RuleHeader, loader.RuleSyntax:
			return 0
		}
		return 1
	}
	ordered := slices.Clone(findings)
	slices.SortStableFunc(ordered, func(f, g loader.Finding) int {
		return rank(f) - rank(g)
	})
	for i, f := range ordered {
		if i == maxLogged {
			r.log.Warn("further findings are not logged", "findings", len(findings)-i, "hint", "glocal check "+r.data.Data)
			return
		}
		level := slog.LevelWarn
		if f.Severity == loader.Error {
			level = slog.LevelError
		}
		r.log.Log(ctx, level, "finding", "finding", f.String())
	}
}

// warnOfFewer logs the files that have fewer rows than those that are served: a
// file that was cut at the end of a line looks like one that got shorter.
func (r *reloader) warnOfFewer(now map[string]int) {
	for _, file := range slices.Sorted(maps.Keys(r.rows)) {
		if now[file] < r.rows[file] {
			r.log.Warn("a file has fewer rows than before", "file", file, "rows", now[file], "before", r.rows[file],
				"hint", "if it was cut off, restore it; bytes and hash in datapackage.json have such files refused")
		}
	}
}

// errMoving is returned where files changed while they were read, so that what was
// read may be a mixture.
var errMoving = errors.New("the files changed while they were read")

// shrunkError is a file that has lost more than half of its rows.
type shrunkError struct {
	file        string
	before, now int
}

func (e *shrunkError) Error() string {
	return fmt.Sprintf("%s has %s, and had %s", e.file, quantity.Of(e.now, "row"), quantity.Of(e.before, "row"))
}

// shrunk returns the first file, by name, with less than half of its rows; one
// that is not there any more has none.
func shrunk(before, now map[string]int) error {
	for _, file := range slices.Sorted(maps.Keys(before)) {
		if 2*now[file] < before[file] {
			return &shrunkError{file, before[file], now[file]}
		}
	}
	return nil
}
