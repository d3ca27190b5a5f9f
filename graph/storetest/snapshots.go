package storetest

import (
	"errors"
	"fmt"
	"iter"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

func snapshotCases() []testCase {
	return []testCase{
		{"an old one answers as before or not at all", oldSnapshot},
		{"a sequence does not mix versions", sequenceAcrossChange},
		{"readers during changes", concurrentReaders},
		{"writers at once", concurrentWriters},
	}
}

func oldSnapshot(f *fixture) {
	b := sample()
	b.Dataset = &graph.Dataset{Name: "old"}
	s := f.load(b)
	ask := func() map[string]any {
		answers := map[string]any{"Version": s.Version(), "Dataset": s.Dataset()}
		put := func(name string, v any, err error) {
			if !errors.Is(err, graph.ErrStale) {
				answers[name] = v
			}
			if err != nil && !errors.Is(err, graph.ErrStale) {
				f.Errorf("%s: %v; want an answer or ErrStale", name, err)
			}
		}
		ids := []graph.ID{"city:milan-it", "network:mmc", "city:new"}
		nodes, err := s.Nodes(f.Context(), ids)
		put("Nodes", nodes, err)
		steps, err := s.Expand(f.Context(), ids, graph.Hop{})
		put("Expand", steps, err)
		counts, err := s.Degree(f.Context(), ids, graph.Pattern{})
		put("Degree", counts, err)
		n, err := s.Count(f.Context(), graph.Query{})
		put("Count", n, err)
		nodes, err = gather(s.Scan(f.Context(), graph.Query{}))
		put("Scan", nodes, err)
		edges, err := gather(s.Edges(f.Context(), graph.EdgeQuery{}))
		put("Edges", edges, err)
		return answers
	}
	before := ask()
	f.wantEqual("answers of a fresh snapshot", 8, len(before))
	for _, change := range []graph.Batch{
		{PutNodes: []*graph.Node{node("city:new", "New", nil)}, DropEdges: []graph.EdgeID{"city:milan-it leads network:mmc"}},
		{PutNodes: []*graph.Node{node("city:milan-it", "Milano", nil)}, DropNodes: []graph.ID{"network:mmc"}, Dataset: &graph.Dataset{Name: "new"}},
		{Reset: true},
	} {
		f.apply(change)
		for name, after := range ask() {
			f.wantEqual(name+" of an old snapshot", before[name], after)
		}
	}
}

// What a sequence yields while the graph changes is what it began with, to its
// end or to ErrStale.
func sequenceAcrossChange(f *fixture) {
	const size = 400
	s := f.load(crowd(size))
	nodes, stop := iter.Pull2(s.Scan(f.Context(), graph.Query{}))
	defer stop()
	edges, stopEdges := iter.Pull2(s.Edges(f.Context(), graph.EdgeQuery{}))
	defer stopEdges()
	for i := range size {
		if i == 5 {
			change := graph.Batch{DropNodes: []graph.ID{crowdID(6), crowdID(390)}}
			for j := range size {
				if j%3 == 0 && j != 6 && j != 390 {
					change.PutNodes = append(change.PutNodes, node(crowdID(j), "new", nil))
				}
			}
			f.apply(change)
		}
		n, err, ok := nodes()
		if errors.Is(err, graph.ErrStale) {
			break
		}
		if err != nil || !ok || n.ID != crowdID(i) || n.Name.Value != fmt.Sprintf("N %d", i%7) {
			f.Fatalf("node %d: %v, %v, %t; want the old one or ErrStale", i, n, err, ok)
		}
	}
	for i := range size {
		e, err, ok := edges()
		if errors.Is(err, graph.ErrStale) {
			break
		}
		if err != nil || !ok || e.From != crowdID(i) {
			f.Fatalf("relation %d: %v, %v, %t; want the old one or ErrStale", i, e, err, ok)
		}
	}
}

// passes reports whether err is one that a reader may meet while the graph
// changes.
func passes(err error) bool {
	return errors.Is(err, graph.ErrStale) || errors.Is(err, graph.ErrChanging)
}

// readWhole reads a graph and checks that it is of one version.
func (f *fixture) readWhole() error {
	s, err := f.store.Snapshot(f.Context())
	if err != nil {
		return err
	}
	defer s.Close()
	nodes, err := gather(s.Scan(f.Context(), graph.Query{}))
	if err != nil {
		return err
	}
	edges, err := gather(s.Edges(f.Context(), graph.EdgeQuery{}))
	if err != nil {
		return err
	}
	if got := versionOf(s.Dataset(), nodes, edges); got != s.Version() {
		return fmt.Errorf("a snapshot of version %v holds what sums up to %v", s.Version(), got)
	}
	degrees, err := s.Degree(f.Context(), nodeIDs(nodes), graph.Pattern{Dir: graph.Out})
	if err != nil {
		return err
	}
	sum := 0
	for _, d := range degrees {
		sum += d
	}
	if sum != len(edges) {
		return fmt.Errorf("a snapshot has %d relations, and %d by degrees", len(edges), sum)
	}
	return nil
}

func concurrentReaders(f *fixture) {
	f.apply(crowd(60))
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					if err := f.readWhole(); err != nil {
						f.Errorf("after the changes: %v", err)
					}
					return
				default:
					if err := f.readWhole(); err != nil && !passes(err) {
						f.Errorf("during the changes: %v", err)
						return
					}
				}
			}
		})
	}
	for i := range 8 {
		b := crowd(60 - i)
		b.Reset = i%2 == 0
		b.Dataset = &graph.Dataset{Release: fmt.Sprint(i)}
		for _, n := range b.PutNodes {
			n.Notes = fmt.Sprint("change ", i)
		}
		if i%3 == 1 {
			b = graph.Batch{DropNodes: []graph.ID{crowdID(i), crowdID(i + 20)}}
		}
		if _, err := f.store.Apply(f.Context(), b); err != nil {
			f.Errorf("Apply: %v", err)
		}
	}
	close(done)
	readers.Wait()
}

// Changes of one store follow each other; where another process is at it,
// ErrLocked is an answer, and then nothing happened.
func concurrentWriters(f *fixture) {
	f.apply(crowd(10))
	var writers sync.WaitGroup
	var mu sync.Mutex
	made := 0
	for w := range 4 {
		writers.Go(func() {
			for i := range 3 {
				hub := graph.MakeID("network", fmt.Sprintf("w%d-%d", w, i))
				b := graph.Batch{PutNodes: []*graph.Node{node(hub, "W", nil)}}
				for j := range 40 { // so that changes take long enough to meet
					id := graph.MakeID("event", fmt.Sprintf("w%d-%d-%d", w, i, j))
					b.PutNodes = append(b.PutNodes, node(id, "E", nil))
					b.PutEdges = append(b.PutEdges, relation(graph.MakeEdgeID(hub, "leads", id)), relation(graph.MakeEdgeID(crowdID(j%10), "leads", id)))
				}
				_, err := f.store.Apply(f.Context(), b)
				mu.Lock()
				switch {
				case err == nil:
					made++
				case !errors.Is(err, graph.ErrLocked):
					f.Errorf("Apply: %v", err)
				}
				mu.Unlock()
			}
		})
	}
	writers.Wait()
	if made == 0 {
		f.Error("no change was made")
	}
	s := f.snapshot()
	f.wantEqual("networks", made, f.count(s, graph.Query{Kinds: []graph.Kind{"network"}}))
	f.wantEqual("relations", 10+80*made, len(f.edges(s, graph.EdgeQuery{})))
}
