package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/view"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
	"github.com/glocal-graph/glocal/schema"
)

// Dataset is the data that answers.
type Dataset struct {
	graph.Dataset
	version graph.Version
}

// NewDataset returns the dataset of a scope.
func NewDataset(s *request.Scope) Dataset { return Dataset{s.Snapshot().Dataset(), s.Version()} }

// Version returns the content hash of the graph.
func (d Dataset) Version() string { return d.version.String() }

// Counts returns the number of nodes of each kind.
func (d Dataset) Counts(ctx context.Context) ([]KindCount, error) {
	c, err := request.From(ctx).Counts()
	if err != nil {
		return nil, err
	}
	var out []KindCount
	for _, k := range schema.Kinds() {
		out = append(out, KindCount{Kind: k.Kind, Count: c.Nodes[k.Kind]})
	}
	return out, nil
}

// RelationCounts returns the number of relations and claims of each kind.
func (d Dataset) RelationCounts(ctx context.Context) ([]RelationCount, error) {
	c, err := request.From(ctx).Counts()
	if err != nil {
		return nil, err
	}
	var out []RelationCount
	for _, r := range schema.Relations() {
		out = append(out, RelationCount{Kind: r.Rel, Relations: c.Relations[r.Rel], Claims: c.Claims[r.Rel]})
	}
	return out, nil
}

// Evidence says how well the whole graph is backed.
func (d Dataset) Evidence(ctx context.Context) (Evidence, error) {
	c, err := request.From(ctx).Counts()
	if err != nil {
		return Evidence{}, err
	}
	return newEvidence(c.Evidence), nil
}

func newEvidence(e view.Evidence) Evidence {
	out := Evidence{
		Relations: e.Relations, Claims: e.Claims, Sources: e.Sources,
		SingleSource: e.SingleSource, UndatedClaims: e.UndatedClaims,
	}
	for _, c := range []graph.Confidence{graph.High, graph.Medium, graph.Low} {
		out.ByConfidence = append(out.ByConfidence, ConfidenceCount{Confidence: c, Claims: e.Confidence[c]})
	}
	return out
}
