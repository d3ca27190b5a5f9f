package model

import (
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// Vocabulary is the words of the graph.
type Vocabulary struct{}

// Kinds returns all kinds of node.
func (Vocabulary) Kinds() []KindInfo {
	var out []KindInfo
	for _, k := range schema.Kinds() {
		out = append(out, KindInfo{k})
	}
	return out
}

// Relations returns all kinds of relation.
func (Vocabulary) Relations() []RelationKindInfo {
	var out []RelationKindInfo
	for _, r := range schema.Relations() {
		out = append(out, RelationKindInfo{r})
	}
	return out
}

// KindInfo is a kind of node.
type KindInfo struct{ info schema.KindInfo }

// Kind returns the kind.
func (k KindInfo) Kind() graph.Kind { return k.info.Kind }

// Label returns what one of it is called.
func (k KindInfo) Label(lang *string) string { return k.info.Label.In(value(lang)) }

// Description returns what it is.
func (k KindInfo) Description() string { return k.info.Description }

// RelationKindInfo is a kind of relation.
type RelationKindInfo struct{ info schema.RelationInfo }

// Kind returns the kind.
func (r RelationKindInfo) Kind() graph.Rel { return r.info.Rel }

// Label returns how the relation reads from its start.
func (r RelationKindInfo) Label(lang *string) string { return r.info.Label.In(value(lang)) }

// InverseLabel returns how the relation reads from its end.
func (r RelationKindInfo) InverseLabel(lang *string) string { return r.info.Inverse.In(value(lang)) }

// Description returns when it is used.
func (r RelationKindInfo) Description() string { return r.info.Description }

// Governance reports whether it carries influence.
func (r RelationKindInfo) Governance() bool { return r.info.Governance }

// Timing returns how it stands in time.
func (r RelationKindInfo) Timing() graph.Timing { return r.info.Timing }

// Pairs returns the kinds that it may join.
func (r RelationKindInfo) Pairs() []KindPair {
	var out []KindPair
	for _, p := range r.info.Pairs {
		out = append(out, KindPair{From: p.From, To: p.To})
	}
	return out
}
