package storetest

import (
	"fmt"
	"iter"

	"github.com/glocal-graph/glocal/graph"
)

func sequenceCases() []testCase {
	return []testCase{
		{"breaking out", breakOut},
		{"two open at once", twoAtOnce},
		{"questions within a sequence", questionsWithin},
		{"never ranged over", neverRanged},
	}
}

// crowd returns a graph of n nodes and n relations.
func crowd(n int) (b graph.Batch) {
	for i := range n {
		b.PutNodes = append(b.PutNodes, node(crowdID(i), fmt.Sprintf("N %d", i%7), nil))
		b.PutEdges = append(b.PutEdges, relation(graph.MakeEdgeID(crowdID(i), "leads", crowdID(i*i%n))))
	}
	return b
}

func crowdID(i int) graph.ID { return graph.MakeID("city", fmt.Sprintf("n%04d", i)) }

// A sequence that is left early, often, holds nothing: all go on working.
func breakOut(f *fixture) {
	s := f.load(crowd(300))
	byName := graph.Query{Order: []graph.Order{{Field: graph.FieldName}}}
	for range 40 {
		for n, err := range s.Scan(f.Context(), graph.Query{}) {
			if err != nil || n.ID != crowdID(0) {
				f.Fatalf("first of Scan: %v, %v", n, err)
			}
			break
		}
		for n, err := range s.Scan(f.Context(), byName) {
			if err != nil || n.ID != crowdID(0) {
				f.Fatalf("first of Scan by name: %v, %v", n, err)
			}
			break
		}
		seen := 0
		for e, err := range s.Edges(f.Context(), graph.EdgeQuery{}) {
			if err != nil || e.From != crowdID(seen) {
				f.Fatalf("relation %d of Edges: %v, %v", seen, e, err)
			}
			if seen++; seen == 3 {
				break
			}
		}
	}
	f.wantEqual("nodes afterwards", 300, len(f.scan(s, graph.Query{})))
	f.wantEqual("relations afterwards", 300, len(f.edges(s, graph.EdgeQuery{})))
	f.apply(graph.Batch{DropNodes: []graph.ID{crowdID(0)}})
}

func twoAtOnce(f *fixture) {
	s := f.load(crowd(300))
	other := f.snapshot()
	nodes, stopNodes := iter.Pull2(s.Scan(f.Context(), graph.Query{}))
	defer stopNodes()
	edges, stopEdges := iter.Pull2(s.Edges(f.Context(), graph.EdgeQuery{}))
	defer stopEdges()
	again, stopAgain := iter.Pull2(other.Scan(f.Context(), graph.Query{Order: []graph.Order{{Field: graph.FieldID, Desc: true}}}))
	defer stopAgain()
	for i := range 300 {
		n, nodeErr, _ := nodes()
		e, edgeErr, _ := edges()
		m, againErr, _ := again()
		if nodeErr != nil || edgeErr != nil || againErr != nil {
			f.Fatalf("item %d: errors %v, %v, %v", i, nodeErr, edgeErr, againErr)
		}
		if n == nil || e == nil || m == nil || n.ID != crowdID(i) || e.From != crowdID(i) || m.ID != crowdID(299-i) {
			f.Fatalf("item %d: %v, %v, %v", i, n, e, m)
		}
	}
	if n, err, ok := nodes(); ok {
		f.Errorf("nodes go on with %v, %v", n, err)
	}
	if e, err, ok := edges(); ok {
		f.Errorf("relations go on with %v, %v", e, err)
	}
}

func questionsWithin(f *fixture) {
	s := f.load(crowd(30))
	i := 0
	for n, err := range s.Scan(f.Context(), graph.Query{}) {
		if err != nil {
			f.Fatalf("Scan: %v", err)
		}
		if i++; i%10 != 0 {
			continue
		}
		out := graph.Pattern{Dir: graph.Out}
		f.wantEqual("node asked for within", n, f.nodes(s, n.ID)[0])
		f.wantEqual("degree asked for within", []int{1}, f.degree(s, out, n.ID))
		for e, err := range s.Edges(f.Context(), graph.EdgeQuery{After: graph.EdgeID(n.ID), Limit: 1}) {
			if err != nil || e.From != n.ID {
				f.Fatalf("Edges within: %v, %v", e, err)
			}
		}
	}
	f.wantEqual("nodes seen", 30, i)
}

func neverRanged(f *fixture) {
	s := f.load(crowd(3))
	for range 200 {
		s.Scan(f.Context(), graph.Query{})
		s.Edges(f.Context(), graph.EdgeQuery{})
	}
	f.wantEqual("nodes", 3, f.count(s, graph.Query{}))
}
