package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"runtime/debug"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
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
	store   *memstore.Store
	service *resolvers.Service
	watcher *watcher // nil where files are not watched
	log     *slog.Logger
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
			r.reload(ctx)
		case <-tick:
			if r.watcher.changed() {
				r.reload(ctx)
			}
		}
	}
}

func (r *reloader) reload(ctx context.Context) {
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
	version, err := r.swap(ctx, before.Version)
	switch refused := (*findingsError)(nil); {
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
	debug.FreeOSMemory()
	r.log.Info("reloaded", "data", r.data.Data, "version", version.String(), "before", before.Version.String(),
		"nodes", after.Nodes, "relations", after.Relations, "claims", after.Claims, "duration", time.Since(start))
}

// swap reads the package and, where its version is another than before, puts
// it into the store in place of all that is there, at once: who reads
// meanwhile sees either the old graph or the new one.
func (r *reloader) swap(ctx context.Context, before graph.Version) (graph.Version, error) {
	pkg, findings, err := r.data.read(ctx)
	for _, f := range findings {
		level := slog.LevelWarn
		if f.Severity == loader.Error {
			level = slog.LevelError
		}
		r.log.Log(ctx, level, "finding", "finding", f.String())
	}
	if err != nil {
		return graph.Version{}, err
	}
	if v := pkg.Version(); v == before {
		return v, nil
	}
	return r.store.Apply(ctx, pkg.Batch())
}
