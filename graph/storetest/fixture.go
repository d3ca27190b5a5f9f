package storetest

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
)

// fixture is the store of one case, with what fails the case when a call does.
type fixture struct {
	*testing.T
	store graph.Store
}

// apply makes a change that must succeed.
func (f *fixture) apply(b graph.Batch) graph.Version {
	f.Helper()
	v, err := f.store.Apply(f.Context(), b)
	if err != nil {
		f.Fatalf("Apply: %v", err)
	}
	return v
}

// snapshot pins the current version until the case ends.
func (f *fixture) snapshot() graph.Snapshot {
	f.Helper()
	s, err := f.store.Snapshot(f.Context())
	if err != nil {
		f.Fatalf("Snapshot: %v", err)
	}
	f.Cleanup(func() {
		if err := s.Close(); err != nil {
			f.Errorf("Snapshot.Close: %v", err)
		}
	})
	return s
}

// load applies b and returns a snapshot of what it leads to.
func (f *fixture) load(b graph.Batch) graph.Snapshot {
	f.Helper()
	v := f.apply(b)
	s := f.snapshot()
	if s.Version() != v {
		f.Fatalf("Snapshot has version %v; Apply returned %v", s.Version(), v)
	}
	return s
}

func (f *fixture) nodes(s graph.Snapshot, ids ...graph.ID) []*graph.Node {
	f.Helper()
	nodes, err := s.Nodes(f.Context(), ids)
	if err != nil {
		f.Fatalf("Nodes(%q): %v", ids, err)
	}
	if len(nodes) != len(ids) {
		f.Fatalf("Nodes(%q) returned %d nodes; want %d", ids, len(nodes), len(ids))
	}
	return nodes
}

func (f *fixture) expand(s graph.Snapshot, h graph.Hop, ids ...graph.ID) [][]graph.Step {
	f.Helper()
	steps, err := s.Expand(f.Context(), ids, h)
	if err != nil {
		f.Fatalf("Expand(%q, %+v): %v", ids, h, err)
	}
	if len(steps) != len(ids) {
		f.Fatalf("Expand(%q, %+v) returned %d lists; want %d", ids, h, len(steps), len(ids))
	}
	return steps
}

func (f *fixture) degree(s graph.Snapshot, p graph.Pattern, ids ...graph.ID) []int {
	f.Helper()
	counts, err := s.Degree(f.Context(), ids, p)
	if err != nil {
		f.Fatalf("Degree(%q, %+v): %v", ids, p, err)
	}
	if len(counts) != len(ids) {
		f.Fatalf("Degree(%q, %+v) returned %d counts; want %d", ids, p, len(counts), len(ids))
	}
	return counts
}

func (f *fixture) scan(s graph.Snapshot, q graph.Query) []*graph.Node {
	f.Helper()
	nodes, err := gather(s.Scan(f.Context(), q))
	if err != nil {
		f.Fatalf("Scan(%+v): %v", q, err)
	}
	return nodes
}

func (f *fixture) count(s graph.Snapshot, q graph.Query) int {
	f.Helper()
	n, err := s.Count(f.Context(), q)
	if err != nil {
		f.Fatalf("Count(%+v): %v", q, err)
	}
	return n
}

func (f *fixture) edges(s graph.Snapshot, q graph.EdgeQuery) []*graph.Edge {
	f.Helper()
	edges, err := gather(s.Edges(f.Context(), q))
	if err != nil {
		f.Fatalf("Edges(%+v): %v", q, err)
	}
	return edges
}

// wantEqual reports where got is not want; an empty list is an absent one.
func (f *fixture) wantEqual(what string, want, got any) {
	f.Helper()
	if reflect.DeepEqual(want, got) { // what is nearly always so, and much faster
		return
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(graph.Condition{})); diff != "" {
		f.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// wantError reports where err is not of the kind wanted.
func (f *fixture) wantError(what string, err, want error) {
	f.Helper()
	if !errors.Is(err, want) {
		f.Errorf("%s: error %v; want %v", what, err, want)
	}
}

// gather ranges over seq and checks its form: an error comes at most once,
// last, with a zero value.
func gather[T any](seq iter.Seq2[*T, error]) (all []*T, err error) {
	for v, e := range seq {
		switch {
		case err != nil:
			return all, errors.New("the sequence went on behind an error")
		case e != nil && v != nil:
			return all, errors.New("an error came with a value beside it")
		case e != nil:
			err = e
		default:
			all = append(all, v)
		}
	}
	return all, err
}

func nodeIDs(nodes []*graph.Node) []graph.ID {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		if n != nil {
			ids[i] = n.ID
		}
	}
	return ids
}

func edgeIDs(edges []*graph.Edge) []graph.EdgeID {
	ids := make([]graph.EdgeID, len(edges))
	for i, e := range edges {
		ids[i] = e.ID()
	}
	return ids
}

func stepIDs(steps []graph.Step) []graph.EdgeID {
	ids := make([]graph.EdgeID, len(steps))
	for i, s := range steps {
		ids[i] = s.Edge.ID()
	}
	return ids
}

// attempt calls every method of s and returns what each failed with, by name.
func attempt(ctx context.Context, s graph.Snapshot) map[string]error {
	errs := map[string]error{}
	ids := []graph.ID{"city:milan-it"}
	_, errs["Nodes"] = s.Nodes(ctx, ids)
	_, errs["Expand"] = s.Expand(ctx, ids, graph.Hop{})
	_, errs["Degree"] = s.Degree(ctx, ids, graph.Pattern{})
	_, errs["Count"] = s.Count(ctx, graph.Query{})
	_, errs["Scan"] = gather(s.Scan(ctx, graph.Query{}))
	_, errs["Scan ordered"] = gather(s.Scan(ctx, graph.Query{Order: []graph.Order{{Field: graph.FieldName}}}))
	_, errs["Edges"] = gather(s.Edges(ctx, graph.EdgeQuery{}))
	return errs
}
