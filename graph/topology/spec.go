package topology

import (
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// Spec says which part of a graph a Projection holds. The zero Spec is the
// whole graph. Directions and times are matters of a question, not of a
// projection: it holds every relation in both directions, with its years.
type Spec struct {
	Rels   []graph.Rel       // any of; none means all
	Kinds  []graph.Kind      // of nodes, any of; none means all. A relation needs both its ends.
	Claims graph.ClaimFilter // a relation needs a claim that passes, and is dated and trusted by those alone
}

// query returns the question for the relations of s.
func (s Spec) query() graph.EdgeQuery {
	return graph.EdgeQuery{
		EdgeFilter: graph.EdgeFilter{Rels: s.Rels, Claims: s.Claims},
		FromKinds:  s.Kinds,
		ToKinds:    s.Kinds,
	}
}

// normal returns s with its lists sorted and without repetitions, which mean
// the same.
func (s Spec) normal() Spec {
	return Spec{
		Rels:  distinct(s.Rels),
		Kinds: distinct(s.Kinds),
		Claims: graph.ClaimFilter{
			Role:       slices.Clone(s.Claims.Role),
			Status:     distinct(s.Claims.Status),
			Confidence: distinct(s.Claims.Confidence),
			Source:     slices.Clone(s.Claims.Source),
		},
	}
}

func distinct[T ~string](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
