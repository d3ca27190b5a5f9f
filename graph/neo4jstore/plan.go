package neo4jstore

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// record is a node or an edge to put: a row of a statement and its hash.
type record struct {
	group string // label or relationship type
	row   map[string]any
	hash  graph.Version
}

// plan is a batch made ready: hashed and encoded, each list sorted by group so
// that few statements are needed.
type plan struct {
	reset     bool
	dataset   *graph.Dataset
	dropEdges []record
	dropNodes []string
	nodes     []record
	edges     []record
	id        string // identity of the batch: equal for the same change
}

func (p *plan) size() int { return len(p.dropEdges) + len(p.dropNodes) + len(p.nodes) + len(p.edges) }

func newPlan(b graph.Batch) *plan {
	p := &plan{reset: b.Reset, dataset: b.Dataset}
	var sum graph.Version
	degrees := make(map[graph.ID]int64)
	if b.Reset { // then all relations are in the batch
		for _, e := range b.PutEdges {
			degrees[e.From]++
			if e.To != e.From {
				degrees[e.To]++
			}
		}
	}
	for _, n := range b.PutNodes {
		group, _ := label(n.Kind())
		h := n.Hash()
		sum = sum.Add(h)
		properties := encodeNode(n, h)
		if b.Reset {
			properties["degree"] = degrees[n.ID]
		}
		p.nodes = append(p.nodes, record{group, map[string]any{"id": string(n.ID), "hash": encodeHash(h), "properties": properties}, h})
	}
	for _, e := range b.PutEdges {
		group, _ := relType(e.Rel)
		h := e.Hash()
		sum = sum.Add(h)
		p.edges = append(p.edges, record{group, map[string]any{"from": string(e.From), "to": string(e.To),
			"hash": encodeHash(h), "properties": encodeEdge(e, h)}, h})
	}
	drops := slices.Clone(b.DropEdges)
	slices.Sort(drops)
	for _, id := range slices.Compact(drops) {
		if from, rel, to, err := id.Split(); err == nil { // no other has ever been put
			group, _ := relType(rel)
			p.dropEdges = append(p.dropEdges, record{group: group, row: map[string]any{"from": string(from), "to": string(to)}})
		}
	}
	p.dropNodes = words(b.DropNodes)
	slices.Sort(p.dropNodes)
	p.dropNodes = slices.Compact(p.dropNodes)
	for _, list := range [][]record{p.nodes, p.edges, p.dropEdges} {
		slices.SortStableFunc(list, func(a, b record) int { return graph.CompareValues(a.group, b.group) })
	}
	if b.Dataset != nil {
		sum = sum.Add(b.Dataset.Hash())
	}
	p.id = fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%t %s %q %q", b.Reset, sum, drops, p.dropNodes)))
	return p
}

// missingEnds returns the ends of the relations of b that it does not put, each
// once.
func missingEnds(b graph.Batch) (ends []string) {
	put := make(map[graph.ID]bool, len(b.PutNodes))
	for _, n := range b.PutNodes {
		put[n.ID] = true
	}
	missing := make(map[graph.ID]bool)
	for _, e := range b.PutEdges {
		for _, end := range []graph.ID{e.From, e.To} {
			if !put[end] && !missing[end] {
				missing[end] = true
				ends = append(ends, string(end))
			}
		}
	}
	return ends
}
