package view

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// Counts is the size of one version of the graph.
type Counts struct {
	Nodes     map[graph.Kind]int
	Relations map[graph.Rel]int
	Claims    map[graph.Rel]int
	Evidence  Evidence
}

// Evidence says how well a set of relations is backed.
type Evidence struct {
	Relations     int
	Claims        int
	Sources       int
	SingleSource  int // relations that rest on one source only
	UndatedClaims int // claims without any date
	Confidence    map[graph.Confidence]int
}

// EvidenceOf gathers the evidence of relations.
type EvidenceOf struct {
	sum     Evidence
	sources map[graph.ID]struct{}
}

// Add takes in one relation.
func (g *EvidenceOf) Add(e *graph.Edge) {
	if g.sources == nil {
		g.sources = map[graph.ID]struct{}{}
		g.sum.Confidence = map[graph.Confidence]int{}
	}
	single := true
	for i := range e.Claims {
		c := &e.Claims[i]
		g.sources[c.Source] = struct{}{}
		g.sum.Confidence[c.Confidence]++
		if c.Since.IsZero() && c.Until.IsZero() {
			g.sum.UndatedClaims++
		}
		single = single && c.Source == e.Claims[0].Source
	}
	g.sum.Relations++
	g.sum.Claims += len(e.Claims)
	if single {
		g.sum.SingleSource++
	}
}

// Evidence returns the evidence of all relations that were added.
func (g *EvidenceOf) Evidence() Evidence {
	e := g.sum
	e.Sources = len(g.sources)
	return e
}

// count reads all of snap and returns its counts.
func count(ctx context.Context, snap graph.Snapshot) (*Counts, error) {
	c := &Counts{Nodes: map[graph.Kind]int{}, Relations: map[graph.Rel]int{}, Claims: map[graph.Rel]int{}}
	for _, k := range schema.Kinds() {
		n, err := snap.Count(ctx, graph.Query{Kinds: []graph.Kind{k.Kind}})
		if err != nil {
			return nil, err
		}
		c.Nodes[k.Kind] = n
	}
	var all EvidenceOf
	for e, err := range snap.Edges(ctx, graph.EdgeQuery{}) {
		if err != nil {
			return nil, err
		}
		c.Relations[e.Rel]++
		c.Claims[e.Rel] += len(e.Claims)
		all.Add(e)
	}
	c.Evidence = all.Evidence()
	return c, nil
}
