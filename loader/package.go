package loader

import (
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// Package is a data package that was read without errors. What it points to
// must not be changed once it has gone to a store.
type Package struct {
	Dataset graph.Dataset
	Nodes   []*graph.Node // in the order of ids
	Edges   []*graph.Edge // in the order of ids

	// Rows is how many rows each file has, by its path in the package. It is no
	// part of the graph.
	Rows map[string]int

	// Unchecked are the files of whose contents the descriptor says nothing: neither
	// bytes, rows nor hash. Such a file may be half of what it is to be.
	Unchecked []string
}

// Batch returns the change that makes a graph p and nothing else.
func (p *Package) Batch() graph.Batch {
	return graph.Batch{Reset: true, Dataset: &p.Dataset, PutNodes: p.Nodes, PutEdges: p.Edges}
}

// Version returns the version of the graph that is p. It hashes every node
// and relation, about a microsecond each.
func (p *Package) Version() graph.Version {
	v := p.Dataset.Hash()
	for _, n := range p.Nodes {
		v = v.Add(n.Hash())
	}
	for _, e := range p.Edges {
		v = v.Add(e.Hash())
	}
	return v
}

// Counts says how much a package holds; kinds and relations that it lacks are
// there with zeros.
type Counts struct {
	Nodes     int             `json:"nodes"`
	Relations int             `json:"relations"`
	Claims    int             `json:"claims"`
	ByKind    []KindCount     `json:"byKind"`     // in the order of schema.Kinds
	ByRel     []RelationCount `json:"byRelation"` // in the order of schema.Relations
}

// KindCount is the number of nodes of a kind.
type KindCount struct {
	Kind  graph.Kind `json:"kind"`
	Nodes int        `json:"nodes"`
}

// RelationCount is the number of relations of a kind and of claims behind them.
type RelationCount struct {
	Rel       graph.Rel `json:"relation"`
	Relations int       `json:"relations"`
	Claims    int       `json:"claims"`
}

// Counts counts what p holds.
func (p *Package) Counts() Counts {
	nodes := map[graph.Kind]int{}
	for _, n := range p.Nodes {
		nodes[n.Kind()]++
	}
	rels := map[graph.Rel]RelationCount{}
	c := Counts{Nodes: len(p.Nodes), Relations: len(p.Edges)}
	for _, e := range p.Edges {
		n := rels[e.Rel]
		n.Relations++
		n.Claims += len(e.Claims)
		rels[e.Rel] = n
		c.Claims += len(e.Claims)
	}
	for _, k := range schema.Kinds() {
		c.ByKind = append(c.ByKind, KindCount{k.Kind, nodes[k.Kind]})
	}
	for _, r := range schema.Relations() {
		c.ByRel = append(c.ByRel, RelationCount{r.Rel, rels[r.Rel].Relations, rels[r.Rel].Claims})
	}
	return c
}
