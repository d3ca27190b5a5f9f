package storetest

import (
	"context"
	"errors"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// A context that has ended is the error of whatever is asked with it.
func contextCases() []testCase {
	return []testCase{
		{"cancelled before", func(f *fixture) {
			ctx, cancel := context.WithCancel(f.Context())
			cancel()
			f.refusedBy(ctx, context.Canceled)
		}},
		{"past its deadline", func(f *fixture) {
			ctx, cancel := context.WithDeadline(f.Context(), time.Unix(0, 0))
			defer cancel()
			f.refusedBy(ctx, context.DeadlineExceeded)
		}},
		{"cancelled within a sequence", cancelledWithin},
	}
}

func (f *fixture) refusedBy(ctx context.Context, want error) {
	f.Helper()
	s := f.load(sample())
	for name, err := range attempt(ctx, s) {
		f.wantError(name, err, want)
	}
	_, err := f.store.Snapshot(ctx)
	f.wantError("Snapshot", err, want)
	_, err = f.store.Apply(ctx, graph.Batch{Reset: true})
	f.wantError("Apply", err, want)
	f.wantEqual("version afterwards", s.Version(), f.snapshot().Version())
	for name, err := range attempt(f.Context(), s) {
		if err != nil {
			f.Errorf("%s with another context afterwards: %v", name, err)
		}
	}
}

// A store may have read ahead, but must not end a sequence short without
// saying so.
func cancelledWithin(f *fixture) {
	const size = 1500
	s := f.load(crowd(size))
	for name, q := range map[string]graph.Query{"in the order of ids": {}, "by name": {Order: []graph.Order{{Field: graph.FieldName}}}} {
		ctx, cancel := context.WithCancel(f.Context())
		seen, failure := 0, error(nil)
		for n, err := range s.Scan(ctx, q) {
			cancel()
			if failure != nil {
				f.Fatalf("Scan %s went on behind %v", name, failure)
			}
			if failure = err; err == nil && n != nil {
				seen++
			}
		}
		cancel()
		f.checkCutShort("Scan "+name, seen, size, failure)
	}
	ctx, cancel := context.WithCancel(f.Context())
	defer cancel()
	seen, failure := 0, error(nil)
	for e, err := range s.Edges(ctx, graph.EdgeQuery{}) {
		cancel()
		if failure = err; err == nil && e != nil {
			seen++
		}
	}
	f.checkCutShort("Edges", seen, size, failure)
}

func (f *fixture) checkCutShort(what string, seen, all int, err error) {
	f.Helper()
	if err != nil && !errors.Is(err, context.Canceled) || err == nil && seen != all {
		f.Errorf("%s, cancelled: %d of %d items, then %v", what, seen, all, err)
	}
}
