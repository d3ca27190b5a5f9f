package neo4jstore

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// record is a node or an edge to put or to drop.
type record struct {
	group string                     // label or relationship type
	hash  graph.Version              // of what is put
	row   func(i int) map[string]any // the i-th of a statement; made when needed, for all at once take much memory
}

// plan is a batch made ready: hashed, each list sorted by group so that few
// statements are needed.
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
		p.nodes = append(p.nodes, record{group, h, func(i int) map[string]any {
			properties := encodeNode(n, h)
			if b.Reset {
				properties["degree"] = degrees[n.ID]
				return properties
			}
			return map[string]any{"i": i, "id": properties["id"], "hash": properties["hash"], "properties": properties}
		}})
	}
	for _, e := range b.PutEdges {
		group, _ := relType(e.Rel)
		h := e.Hash()
		sum = sum.Add(h)
		p.edges = append(p.edges, record{group, h, func(i int) map[string]any {
			properties := encodeEdge(e, h)
			row := map[string]any{"from": string(e.From), "to": string(e.To), "properties": properties}
			if !b.Reset {
				row["i"], row["hash"] = i, properties["hash"]
			}
			return row
		}})
	}
	drops := slices.Clone(b.DropEdges)
	slices.Sort(drops)
	for _, id := range slices.Compact(drops) {
		if from, rel, to, err := id.Split(); err == nil { // no other has ever been put
			group, _ := relType(rel)
			p.dropEdges = append(p.dropEdges, record{group: group, row: func(int) map[string]any {
				return map[string]any{"from": string(from), "to": string(to)}
			}})
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
