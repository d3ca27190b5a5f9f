package mirror

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

// Run follows the remote store until ctx ends, and then returns nil. With
// Options.Required it fails with ErrTooLarge where the graph does not fit and
// no version is held.
func (s *Store) Run(ctx context.Context) error {
	t := time.NewTicker(s.o.Interval)
	defer t.Stop()
	for {
		err := s.Follow(ctx)
		if s.o.Required && errors.Is(err, ErrTooLarge) && s.held.Load() == nil {
			return fmt.Errorf("mirror the graph: %w", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-t.C:
		}
	}
}

// Follow looks at the remote store once and, where it publishes a version that
// is not held, reads that. It returns nil where the version of the remote store
// is then held. Otherwise what was held stays, and the error says why: it is
// one of the remote store, ErrVacant, ErrMismatch or ErrTooLarge. Only one that
// is too large ends the use of what was held, unless Options.Required is set.
//
// A version that is too large is not read again, and after any other failed
// reading, but for graph.ErrStale, the next comes after ten times as long as it
// took, so that a mirror never keeps a remote store busy for nothing.
func (s *Store) Follow(ctx context.Context) error {
	if err := s.enter(ctx); err != nil {
		return err
	}
	defer s.leave()
	return s.follow(ctx)
}

// follow is Follow for who has the turn.
func (s *Store) follow(ctx context.Context) error {
	at := time.Now()
	snap, err := s.remote.Snapshot(ctx)
	if err == nil {
		err = s.take(ctx, snap, at)
		snap.Close()
	}
	if ctx.Err() != nil {
		return ctx.Err() // which says nothing of the remote store
	}
	s.note(condition(err), err)
	return err
}

func condition(err error) Condition {
	switch {
	case err == nil:
		return Current
	case errors.Is(err, ErrVacant):
		return Vacant
	case errors.Is(err, ErrTooLarge):
		return TooLarge
	case errors.Is(err, graph.ErrChanging):
		return Changing
	case errors.Is(err, graph.ErrUnavailable):
		return Away
	}
	return Behind
}

// take makes the version of snap, taken at the given time, what is held.
func (s *Store) take(ctx context.Context, snap graph.Snapshot, at time.Time) error {
	held := s.held.Load()
	if p, ok := snap.(Publisher); ok && !p.Published() {
		return graph.WithHint(ErrVacant, "load the graph; an empty one is served once it is loaded, or the service is started anew")
	}
	if held != nil && (*held).Version() == snap.Version() {
		s.saw(at)
		return nil
	}
	err := s.pause.err(snap.Version())
	if err == nil {
		err = s.read(ctx, snap, at)
		if err != nil && ctx.Err() == nil && !errors.Is(err, graph.ErrStale) {
			s.pause = pauseAfter(snap.Version(), err, time.Since(at))
		}
	}
	if errors.Is(err, ErrTooLarge) && !s.o.Required {
		s.serveRemote()
		s.local = memstore.New() // which frees what was held
	}
	return err
}

// read reads the version of snap and makes it what is held.
func (s *Store) read(ctx context.Context, snap graph.Snapshot, at time.Time) error {
	base, err := s.local.Snapshot(ctx)
	if err != nil {
		return err
	}
	s.reading()
	b, bytes, err := difference(ctx, base, snap, s.o.Memory)
	if err != nil {
		return fmt.Errorf("read version %.12s: %w", snap.Version(), err)
	}
	v, err := s.local.Apply(ctx, b)
	if err == nil && v != snap.Version() {
		err = fmt.Errorf("%w: it sums up to %.12s", ErrMismatch, v)
	}
	if err != nil {
		if ctx.Err() == nil {
			s.local = memstore.New() // the next reading relies on nothing
		}
		return graph.WithHint(fmt.Errorf("read version %.12s: %w", snap.Version(), err), "load the graph anew")
	}
	next, err := s.local.Snapshot(ctx)
	if err != nil {
		return err
	}
	s.serve(next, bytes, at)
	s.o.Log.Info("mirrored", "version", v.String(), "before", base.Version().String(), "bytes", bytes,
		"put", len(b.PutNodes)+len(b.PutEdges), "dropped", len(b.DropNodes)+len(b.DropEdges), "took", time.Since(at).Round(time.Millisecond))
	return nil
}

// pause is why a version is not read again yet.
type pause struct {
	version graph.Version
	why     error
	until   time.Time // zero means for ever
}

// pauseFactor is how much longer than a failed reading the pause after it is.
const pauseFactor = 10

func pauseAfter(v graph.Version, why error, took time.Duration) pause {
	p := pause{version: v, why: why}
	if !errors.Is(why, ErrTooLarge) {
		p.until = time.Now().Add(pauseFactor * took)
	}
	return p
}

// err returns why version v is not to be read now, or nil.
func (p pause) err(v graph.Version) error {
	if p.why != nil && p.version == v && (p.until.IsZero() || time.Now().Before(p.until)) {
		return p.why
	}
	return nil
}
