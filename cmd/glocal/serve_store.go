package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/resolvers"
)

// serveStore serves the graph in Neo4j, of which it only reads, from a mirror
// unless there is to be none. A store that is away is waited for; one that will
// not do as it is ends the command.
func (k *serveCommand) serveStore(ctx context.Context, c *console, log *slog.Logger, hangup <-chan os.Signal, l net.Listener) error {
	cfg, err := k.config()
	if err != nil {
		return err
	}
	cfg.SnapshotAge = storeInterval / 2 // so that each look at the store looks
	remote, err := neo4jstore.New(cfg)
	if err != nil {
		return usageError{err}
	}
	defer remote.Close()
	away := remote.Verify(ctx)
	if away != nil && !passing(away) {
		return fmt.Errorf("serve the graph of %s: %w", k.Store, away)
	}
	m := k.mirror(remote, log)
	var store graph.Store = remote
	if m != nil {
		store = m
	}
	service, h, err := k.build(store, mirrorState(m), log)
	if err != nil {
		return err
	}
	defer service.Close()
	k.announceStore(c, log, away, l.Addr())

	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	w := &storeWatch{service: service, mirror: m, log: log, store: k.Store}
	err = k.serve(ctx, log, h, l, func(ctx context.Context) {
		if m == nil {
			w.run(ctx, hangup)
			return
		}
		_ = m.Follow(ctx) // first, so that the search index need not be made from the store; Run meets its error again
		var watches sync.WaitGroup
		watches.Go(func() { fail(m.Run(ctx)) })
		watches.Go(func() { w.run(ctx, hangup) })
		watches.Wait()
	})
	if cause := context.Cause(ctx); errors.Is(cause, mirror.ErrTooLarge) {
		return errors.Join(err, fmt.Errorf("serve the graph of %s: %w", k.Store, cause))
	}
	return err
}

// passing reports whether an error of a store may pass without anybody
// changing how this process was started.
func passing(err error) bool {
	for _, lasting := range []error{neo4jstore.ErrLogin, neo4jstore.ErrServer, neo4jstore.ErrForeign, context.Canceled} {
		if errors.Is(err, lasting) {
			return false
		}
	}
	var refused *neo4j.Neo4jError
	if errors.As(err, &refused) && refused.Classification() == "ClientError" { // as a database that does not exist
		return false
	}
	return errors.Is(err, graph.ErrUnavailable)
}

// announceStore says what is served and where.
func (k *serveCommand) announceStore(c *console, log *slog.Logger, away error, addr net.Addr) {
	if k.Log.Format == "json" {
		log.Info("serving", "program", programVersion(), "store", k.Store, "address", addr.String())
	} else {
		fmt.Fprintf(c.err, "glocal %s serves the graph of %s\n", programVersion(), k.Store)
		c.addresses(addr)
	}
	if away != nil {
		log.Warn("the store is away; it is served once it is there", "error", away, "hint", graph.Hint(away))
	}
}

// storeWatch tells what becomes of the store, and prepares a new version
// before somebody asks for it.
type storeWatch struct {
	service *resolvers.Service
	mirror  *mirror.Store // nil where there is none
	log     *slog.Logger
	store   string

	known  bool // a version has been served
	last   graph.Version
	said   string // what is wrong and has been told; "" where all is well
	broken time.Time
}

// Bounds on watching a store. Making the index of a large graph may take
// longer than a look and goes on after it.
const (
	storeInterval = time.Second
	storePatience = 10 * time.Second
)

func (w *storeWatch) run(ctx context.Context, hangup <-chan os.Signal) {
	t := time.NewTicker(storeInterval)
	defer t.Stop()
	for {
		w.look(ctx)
		select {
		case <-ctx.Done():
			return
		case <-hangup:
			w.log.Info("nothing to reload: what is loaded into the store is served within a second", "store", w.store)
		case <-t.C:
		}
	}
}

func (w *storeWatch) look(ctx context.Context) {
	start := time.Now()
	bounded, cancel := context.WithTimeout(ctx, storePatience)
	defer cancel()
	status, err := w.service.Ready(bounded)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		w.trouble(err)
		return
	}
	if w.said != "" {
		w.log.Info("the store can be read again", "store", w.store, "after", time.Since(w.broken))
		w.said = ""
	}
	if w.known && w.last == status.Version {
		return
	}
	attrs := []any{"version", status.Version.String(), "dataset", status.Dataset.Name, "release", status.Dataset.Release,
		"nodes", status.Nodes, "relations", status.Relations, "claims", status.Claims, "prepared", time.Since(start)}
	if w.known {
		attrs = append(attrs, "before", w.last.String())
	}
	if w.mirror != nil {
		attrs = append(attrs, fromMirror(w.mirror.State(), status.Version)...)
	}
	w.known, w.last = true, status.Version
	if status.Version == (graph.Version{}) {
		w.log.Warn("the graph is empty", "store", w.store, "hint", "glocal load PACKAGE --store "+w.store)
		return
	}
	debug.FreeOSMemory() // what only preparing needed
	w.log.Info("serving version", attrs...)
}

// trouble tells once why the store cannot be read.
func (w *storeWatch) trouble(err error) {
	what := "the store is away"
	switch {
	case errors.Is(err, graph.ErrStale):
		return // it is looked at again
	case errors.Is(err, graph.ErrChanging):
		what = "the graph is being changed"
	case !passing(err):
		what = "the store will not do"
	}
	if w.said == "" {
		w.broken = time.Now()
	}
	if w.said == what {
		return
	}
	w.said = what
	w.log.Warn(what, "store", w.store, "error", err, "hint", graph.Hint(err))
}
