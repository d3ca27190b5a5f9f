package topology

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

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

// key returns a text that two normal specs share only if they are equal.
func (s Spec) key() string {
	var b strings.Builder
	write := func(part string) {
		b.WriteString(strconv.Itoa(len(part)))
		b.WriteByte(':')
		b.WriteString(part)
	}
	list := func(n int) { b.WriteString("(" + strconv.Itoa(n) + ")") }
	list(len(s.Rels))
	for _, r := range s.Rels {
		write(string(r))
	}
	list(len(s.Kinds))
	for _, k := range s.Kinds {
		write(string(k))
	}
	list(len(s.Claims.Status))
	for _, v := range s.Claims.Status {
		write(string(v))
	}
	list(len(s.Claims.Confidence))
	for _, v := range s.Claims.Confidence {
		write(string(v))
	}
	for _, conds := range [][]graph.Condition{s.Claims.Role, s.Claims.Source} {
		list(len(conds))
		for _, c := range conds {
			list(int(c.Op))
			list(len(c.Values))
			for _, v := range c.Values {
				write(fmt.Sprintf("%T %v", v, v))
			}
		}
	}
	return b.String()
}

func distinct[T ~string](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
