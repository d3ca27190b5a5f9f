package loader

import (
	"encoding/json"
	"fmt"
	"strings"
)

// String returns p as a table for people, a line for each kind and relation
// that changes.
func (p *Plan) String() string {
	if p.IsEmpty() {
		return fmt.Sprintf("nothing changes: the graph is what the package says (version %.12s)\n", p.To)
	}
	kinds, rels := p.ByKind(), p.ByRelation()
	width := len("relations")
	for _, r := range rels {
		width = max(width, len(r.Rel))
	}
	for _, k := range kinds {
		width = max(width, len(k.Kind))
	}
	var b strings.Builder
	line := func(name string, c Change) {
		fmt.Fprintf(&b, "%-*s  %7d  %7d  %7d\n", width, name, c.Added, c.Changed, c.Removed)
	}
	fmt.Fprintf(&b, "%-*s  %7s  %7s  %7s\n", width, "", "added", "changed", "removed")
	for _, k := range kinds {
		line(string(k.Kind), k.Change)
	}
	line("nodes", p.nodes())
	for _, r := range rels {
		line(string(r.Rel), r.Change)
	}
	line("relations", p.edges())
	if p.Dataset != nil {
		fmt.Fprintf(&b, "dataset: %s %s, licence %s\n", p.Dataset.Name, p.Dataset.Release, p.Dataset.License)
	}
	fmt.Fprintf(&b, "version: %.12s to %.12s\n", p.From, p.To)
	return b.String()
}

func (p *Plan) nodes() Change {
	return Change{len(p.AddNodes), len(p.ChangeNodes), len(p.DropNodes)}
}

func (p *Plan) edges() Change {
	return Change{len(p.AddEdges), len(p.ChangeEdges), len(p.DropEdges)}
}

// planJSON is the form of a plan for programs.
type planJSON struct {
	Empty      bool             `json:"empty"`
	From       string           `json:"from"`
	To         string           `json:"to"`
	Dataset    *datasetJSON     `json:"dataset,omitempty"`
	Nodes      Change           `json:"nodes"`
	Relations  Change           `json:"relations"`
	ByKind     []KindChange     `json:"byKind"`
	ByRelation []RelationChange `json:"byRelation"`
}

type datasetJSON struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	Version string `json:"version"`
	License string `json:"license"`
}

var _ json.Marshaler = (*Plan)(nil)

// MarshalJSON returns the counts of p and the versions that it leads from and
// to, not what changes one by one.
func (p *Plan) MarshalJSON() ([]byte, error) {
	out := planJSON{Empty: p.IsEmpty(), From: p.From.String(), To: p.To.String(), Nodes: p.nodes(), Relations: p.edges(),
		ByKind: append([]KindChange{}, p.ByKind()...), ByRelation: append([]RelationChange{}, p.ByRelation()...)}
	if d := p.Dataset; d != nil {
		out.Dataset = &datasetJSON{d.Name, d.Title, d.Release, d.License}
	}
	return json.Marshal(out)
}
