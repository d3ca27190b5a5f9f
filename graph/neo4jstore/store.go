package neo4jstore

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"github.com/glocal-graph/glocal/graph"
)

// Store is a graph.Store in a Neo4j database. It writes in Apply only.
type Store struct {
	cfg       Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	applying  chan struct{} // holds one token while Apply runs

	login atomic.Pointer[refusal] // the last one
	seen  lastSeen

	mu   sync.Mutex
	made map[string]bool // constraints and indexes that are there
}

var _ graph.Store = (*Store)(nil)

// Close closes all connections.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }

// Snapshot pins the version last seen if that is recent, see Config.SnapshotAge,
// without asking the server. Where the graph has changed since, the first
// question fails with graph.ErrStale, and the next Snapshot asks. A change by
// this store is always seen. The error is graph.ErrChanging where a change was
// found under way or broken off; the hint says which, since when and what to
// do.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	err := ctx.Err()
	st, ok := s.seen.recent(s.cfg.SnapshotAge)
	if err == nil && !ok {
		st, err = s.state(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("take a snapshot: %w", err)
	}
	if st.changing {
		return nil, graph.WithHint(fmt.Errorf("take a snapshot: %w, by %s since %s", graph.ErrChanging, st.holder, st.since),
			"wait for the change to end; if it was broken off, repeat it")
	}
	return &snapshot{s, st}, nil
}

// refusal is a login that the server refused. It is not tried again for a
// while: a server that is asked too often locks the user out, whoever asks.
type refusal struct {
	err   error
	until time.Time
}

// loginRest is how long a login rests. Neo4j counts three failures in five
// seconds.
const loginRest = 10 * time.Second

func (s *Store) refused() error {
	if r := s.login.Load(); r != nil && time.Now().Before(r.until) {
		return r.err
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.cfg.Database, BookmarkManager: s.bookmarks,
		NotificationsMinSeverity: notifications.DisabledLevel, // nobody reads them
	})
}

// readAttempts is how often a read is tried: connections that broke while they
// rested are told apart from a server that is away by trying again at once.
const readAttempts = 3

// read runs a statement that only reads, as one round trip, and returns its
// one row, or nil where there is none.
func (s *Store) read(ctx context.Context, st Statement) (*neo4j.Record, error) {
	if err := s.refused(); err != nil {
		return nil, err
	}
	var row *neo4j.Record
	err := ctx.Err()
	start := time.Now()
	for range readAttempts {
		// A deadline breaks a connection too, and asking again would not be quicker.
		if err != nil && (!disconnected(err) || time.Since(start) >= s.cfg.Timeout) || ctx.Err() != nil {
			break
		}
		row, err = s.run(ctx, neo4j.AccessModeRead, s.cfg.Timeout, st)
		if err == nil {
			return row, nil
		}
	}
	if ctx.Err() == nil {
		s.seen.forget()
	}
	return nil, s.fail(ctx, st.Name, err)
}

// serverFirst is how much longer than the server a client waits, so that it is
// the server who says that time is up.
const serverFirst = 2 * time.Second

// run runs a statement in a transaction of its own and returns its first row,
// or nil where there is none.
func (s *Store) run(ctx context.Context, mode neo4j.AccessMode, timeout time.Duration, st Statement) (*neo4j.Record, error) {
	if end, ok := ctx.Deadline(); ok { // the server has no reason to go on after it
		timeout = max(time.Millisecond, min(timeout, time.Until(end)))
	}
	ctx, cancel := context.WithTimeout(ctx, timeout+serverFirst)
	defer cancel()
	session := s.session(ctx, mode)
	defer session.Close(context.WithoutCancel(ctx))
	return s.collect(ctx, st, func() (neo4j.ResultWithContext, error) {
		return session.Run(ctx, st.Cypher, st.Params, neo4j.WithTxTimeout(timeout))
	})
}

func (s *Store) collect(ctx context.Context, st Statement, run func() (neo4j.ResultWithContext, error)) (*neo4j.Record, error) {
	start := time.Now()
	var rows []*neo4j.Record
	result, err := run()
	if err == nil {
		rows, err = result.Collect(ctx)
	}
	if s.cfg.Observe != nil {
		s.cfg.Observe(ctx, st, time.Since(start), err)
	}
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}
