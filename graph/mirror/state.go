package mirror

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// Condition says how the remote store stands to what is held of it.
type Condition string

const (
	Unknown  Condition = "unknown"   // it has not been looked at yet
	Current  Condition = "current"   // it publishes the version that is held
	Behind   Condition = "behind"    // it publishes another, which is being read or cannot be
	Changing Condition = "changing"  // a change is under way in it, or was broken off
	Away     Condition = "away"      // it cannot be reached or refuses to serve
	Vacant   Condition = "vacant"    // it is there and holds no graph
	TooLarge Condition = "too large" // it publishes a version that does not fit
)

// State is what a mirror holds, and how the remote store stood to it at the
// last look.
type State struct {
	Held    bool          // snapshots are of what is held; false means of the remote store
	Version graph.Version // what is held
	Bytes   int64         // that it takes in memory, about
	Seen    time.Time     // when the remote store was last seen to publish it
	Remote  Condition
}

// State returns the present state.
func (s *Store) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// serve makes snap, which takes so many bytes and was published at the given
// time, what is held.
func (s *Store) serve(snap graph.Snapshot, bytes int64, at time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held.Store(&snap)
	s.state = State{Held: true, Version: snap.Version(), Bytes: bytes, Seen: at, Remote: Current}
}

// serveRemote ends the use of what is held.
func (s *Store) serveRemote() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held.Store(nil)
	s.state = State{Remote: s.state.Remote}
}

// saw notes when the remote store published what is held.
func (s *Store) saw(at time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Seen = at
}

// reading notes that the remote store publishes what is not held yet.
func (s *Store) reading() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Remote = Behind
}

// note keeps what a look at the remote store ended with, and logs it where it
// is news. Nothing is logged of a remote store that is itself served from, as
// whoever asks it is told.
func (s *Store) note(c Condition, err error) {
	s.mu.Lock()
	s.state.Remote = c
	now, before, since := s.state, s.said, s.since
	news := c != before && (now.Held || c == TooLarge) && !errors.Is(err, graph.ErrStale)
	if news {
		s.said, s.since = c, time.Now()
	}
	s.mu.Unlock()
	if !news {
		return
	}
	var attrs []any
	if now.Held {
		attrs = append(attrs, "version", now.Version.String(), "age", time.Since(now.Seen).Round(time.Millisecond))
	}
	if c == Current {
		if before != Unknown {
			s.o.Log.Info("the store publishes the mirrored version again", append(attrs, "after", time.Since(since).Round(time.Millisecond))...)
		}
		return
	}
	attrs = append(attrs, "error", err)
	if hint := graph.Hint(err); hint != "" {
		attrs = append(attrs, "hint", hint)
	}
	level, what := tell(c, now.Held)
	s.o.Log.Log(context.Background(), level, what, attrs...)
}

// tell returns how the log puts that the remote store is not current.
func tell(c Condition, held bool) (slog.Level, string) {
	const served = "; the mirror serves the last whole version"
	switch {
	case c == Changing:
		return slog.LevelInfo, "the graph is being changed" + served
	case c == Away:
		return slog.LevelWarn, "the store is away" + served
	case c == Vacant:
		return slog.LevelWarn, "the store holds no graph any more" + served
	case c == TooLarge && held:
		return slog.LevelError, "the new version does not fit into the mirror" + served
	case c == TooLarge:
		return slog.LevelWarn, "the graph does not fit into the mirror; it is served from the store"
	}
	return slog.LevelError, "the new version cannot be mirrored" + served
}
