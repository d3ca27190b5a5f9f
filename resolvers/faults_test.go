//go:build oracle

package resolvers_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"reflect"
	"slices"
	"sync/atomic"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/resolvers/internal/randquery"
)

// faultyStore is a store that fails as its fault says; one request at a time.
type faultyStore struct {
	graph.Store
	fault *storeFault // nil where there is none
}

// storeFault says which calls fail, and how.
type storeFault struct {
	name  string // "whole", "stale", "question", "panic", "id" or "nth"
	nth   int    // the call that fails, counted from 1 with Snapshot; 0 is any
	id    graph.ID
	salt  int // of the questions that fail, a third of all; 0 is any
	err   error
	calls *atomic.Int64
	fired *atomic.Bool
}

func (f *storeFault) String() string {
	return fmt.Sprintf("%s (call %d, id %q, questions %d: %v)", f.name, f.nth, f.id, f.salt, f.err)
}

// again returns f before anything was asked.
func (f *storeFault) again() *storeFault {
	c := *f
	c.calls, c.fired = &atomic.Int64{}, &atomic.Bool{}
	return &c
}

// before fails, or panics, where the call is one that f is about. What is
// asked, not of whom and how many, makes a question, so that it does not matter
// which nodes are asked about together.
func (f *storeFault) before(call string, ids []graph.ID, question any) error {
	if f == nil {
		return nil
	}
	n := int(f.calls.Add(1))
	switch {
	case f.nth != 0 && n != f.nth, f.id != "" && !slices.Contains(ids, f.id):
		return nil
	case f.salt != 0:
		h := fnv.New32a()
		fmt.Fprintf(h, "%d %s %v", f.salt, call, question)
		if call == "Snapshot" || h.Sum32()%3 != 0 {
			return nil
		}
	}
	f.fired.Store(true)
	if f.name == "panic" {
		panic("the store panics")
	}
	return f.err
}

func (s *faultyStore) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if err := s.fault.before("Snapshot", nil, nil); err != nil {
		return nil, err
	}
	snap, err := s.Store.Snapshot(ctx)
	return faultySnapshot{snap, s.fault}, err
}

type faultySnapshot struct {
	graph.Snapshot
	fault *storeFault
}

var _ graph.Snapshot = faultySnapshot{}

func (s faultySnapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	if err := s.fault.before("Nodes", ids, nil); err != nil {
		return nil, err
	}
	return s.Snapshot.Nodes(ctx, ids)
}

func (s faultySnapshot) Expand(ctx context.Context, ids []graph.ID, h graph.Hop) ([][]graph.Step, error) {
	if err := s.fault.before("Expand", ids, h.Pattern); err != nil {
		return nil, err
	}
	return s.Snapshot.Expand(ctx, ids, h)
}

func (s faultySnapshot) Degree(ctx context.Context, ids []graph.ID, p graph.Pattern) ([]int, error) {
	if err := s.fault.before("Degree", ids, p); err != nil {
		return nil, err
	}
	return s.Snapshot.Degree(ctx, ids, p)
}

func (s faultySnapshot) Scan(ctx context.Context, q graph.Query) iter.Seq2[*graph.Node, error] {
	if err := s.fault.before("Scan", nil, q.Kinds); err != nil {
		return func(yield func(*graph.Node, error) bool) { yield(nil, err) }
	}
	return s.Snapshot.Scan(ctx, q)
}

func (s faultySnapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	if err := s.fault.before("Count", nil, q.Kinds); err != nil {
		return 0, err
	}
	return s.Snapshot.Count(ctx, q)
}

func (s faultySnapshot) Edges(ctx context.Context, q graph.EdgeQuery) iter.Seq2[*graph.Edge, error] {
	if err := s.fault.before("Edges", nil, nil); err != nil {
		return func(yield func(*graph.Edge, error) bool) { yield(nil, err) }
	}
	return s.Snapshot.Edges(ctx, q)
}

var errOdd = errors.New("the store is odd")

// storeFault returns the next fault to try, for a request with the given
// answer.
func (c *comparison) storeFault(answer *resolvers.Response) *storeFault {
	n := c.documents
	whole := []error{graph.ErrUnavailable, graph.ErrChanging, context.DeadlineExceeded}[n/8%3]
	switch n % 8 {
	case 0:
		return &storeFault{name: "whole", nth: 1 + n/8%6, err: whole}
	case 1:
		return &storeFault{name: "whole", salt: n, err: whole}
	case 2:
		if id := someID(answer, n); id != "" {
			return &storeFault{name: "whole", id: id, err: whole}
		}
		return &storeFault{name: "whole", nth: 2, err: whole}
	case 3:
		return &storeFault{name: "stale", nth: 2 + n/8%4, err: graph.ErrStale}
	case 4:
		return &storeFault{name: "panic", salt: n}
	case 5, 7:
		if id := someID(answer, n); id != "" {
			return &storeFault{name: "id", id: id, err: errOdd}
		}
	case 6:
		return &storeFault{name: "nth", nth: 2 + n/8%6, err: errOdd}
	}
	return &storeFault{name: "question", salt: n, err: errOdd}
}

// someID returns an id that is in the answer.
func someID(answer *resolvers.Response, n int) graph.ID {
	var ids []graph.ID
	var find func(any)
	find = func(v any) {
		switch v := v.(type) {
		case string:
			if id := graph.ID(v); id.Check() == nil {
				ids = append(ids, id)
			}
		case []any:
			for _, e := range v {
				find(e)
			}
		case map[string]any:
			for _, e := range v {
				find(e)
			}
		}
	}
	find(decoded(answer))
	if len(ids) == 0 {
		return ""
	}
	slices.Sort(ids)
	return ids[n%len(ids)]
}

// fault compares the answers to r over a store that fails; healthy is the one
// over a store that does not. What must hold depends on the fault:
//
//   - An error that stands for the whole answer, where it came, is all of the
//     answer, and the same of both executors; where it did not, as fewer calls
//     were made, the answer is the healthy one.
//   - A graph that changes once is asked anew, and gives the healthy answer.
//   - Questions that fail, or panic, whatever they are asked about, fail for
//     the same fields however these are asked together: the answers are the same.
//   - A node that fails, takes with it those that are asked about together with
//     it: what is null in the standard answer is null in ours, and ours is the
//     healthy one but for nulls that internal errors account for.
//   - Which call is the n-th is free: each answer must be the healthy one but
//     for nulls that internal errors account for.
func (c *comparison) fault(r randquery.Request, healthy *resolvers.Response) {
	f := c.storeFault(healthy)
	ourFault, standardFault := f.again(), f.again()
	got, want := c.answer(c.ours, r, ourFault), c.standardAnswer(r, standardFault)
	fail := func(diff string) {
		if diff != "" {
			c.report("in process", r, f, diff, got, want)
		}
	}
	ours, standard := ourFault.fired.Load(), standardFault.fired.Load()
	if standard {
		c.seen["fired: "+f.name]++
	}
	switch f.name {
	case "whole":
		switch {
		case !ours:
			fail(different(got, healthy))
		case !standard:
			fail("the fault came in our answer only")
		default:
			fail(different(got, want))
		}
		if standard && (want.Data != nil || len(want.Errors) != 1) {
			fail("the standard answer is not the error alone")
		}
	case "stale":
		fail(different(got, healthy))
		if diff := different(want, healthy); diff != "" {
			fail("the standard answer is not the healthy one: " + diff)
		}
	case "question", "panic":
		fail(different(got, want))
	case "id":
		fail(accounted(got, healthy))
		if at, ok := fewer(decoded(got), decoded(want)); !ok {
			fail("less is null than in the standard answer: " + at)
		}
	case "nth":
		fail(accounted(got, healthy))
		if diff := accounted(want, healthy); diff != "" {
			fail("the standard answer is odd: " + diff)
		}
	}
}

func decoded(r *resolvers.Response) any {
	var v any
	if len(r.Data) > 0 {
		if err := json.Unmarshal(r.Data, &v); err != nil {
			return err.Error()
		}
	}
	return v
}

// fewer reports whether a is b with more nulls, and where it is not.
func fewer(a, b any) (at string, ok bool) {
	if a == nil {
		return "", true
	}
	switch a := a.(type) {
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return "a list", false
		}
		for i := range a {
			if at, ok := fewer(a[i], b[i]); !ok {
				return fmt.Sprintf("[%d].%s", i, at), false
			}
		}
		return "", true
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return "an object", false
		}
		for k := range a {
			other, has := b[k]
			if !has {
				return k, false
			}
			if at, ok := fewer(a[k], other); !ok {
				return k + "." + at, false
			}
		}
		return "", true
	}
	return fmt.Sprint(a), reflect.DeepEqual(a, b)
}

// accounted says where got is not the healthy answer with nulls that its
// errors account for: every null more has an error at or below it, and every
// error leads to a null and is internal, or one of the healthy answer.
func accounted(got, healthy *resolvers.Response) string {
	g, h := decoded(got), decoded(healthy)
	if at, ok := fewer(g, h); !ok {
		return "not the healthy answer with nulls: " + at
	}
	known := errorTexts(healthy.Errors)
	paths := make([][]any, 0, len(got.Errors))
	for i, text := range errorTexts(got.Errors) {
		var e struct {
			Path       []any
			Extensions map[string]any
		}
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			return err.Error()
		}
		if e.Extensions["code"] != "INTERNAL" && !slices.Contains(known, text) {
			return fmt.Sprintf("error %d is neither internal nor one of the healthy answer: %s", i, text)
		}
		if !leadsToNull(g, e.Path) {
			return "an error without a null: " + text
		}
		paths = append(paths, e.Path)
	}
	return unaccounted(g, h, nil, paths)
}

func leadsToNull(v any, path []any) bool {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			o, ok := v.(map[string]any)
			if !ok {
				return v == nil
			}
			v = o[p]
		case float64:
			l, ok := v.([]any)
			if !ok {
				return v == nil
			}
			if int(p) >= len(l) {
				return false
			}
			v = l[int(p)]
		}
	}
	return v == nil
}

// unaccounted returns where g, at the given path, is null and h is not, though
// no error is there or below.
func unaccounted(g, h any, at []any, errors [][]any) string {
	switch g := g.(type) {
	case nil:
		if h == nil || slices.ContainsFunc(errors, func(p []any) bool {
			return len(p) >= len(at) && reflect.DeepEqual(p[:len(at):len(at)], at[:len(at):len(at)]) || len(at) == 0
		}) {
			return ""
		}
		return fmt.Sprintf("null without an error: %v", at)
	case []any:
		for i := range g {
			if diff := unaccounted(g[i], h.([]any)[i], append(slices.Clip(at), float64(i)), errors); diff != "" {
				return diff
			}
		}
	case map[string]any:
		for k := range g {
			if diff := unaccounted(g[k], h.(map[string]any)[k], append(slices.Clip(at), k), errors); diff != "" {
				return diff
			}
		}
	}
	return ""
}
