package loader

import (
	"cmp"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// edgeKey tells relations apart.
type edgeKey struct {
	from, to *thing
	rel      int16
}

type edge struct {
	from, to *thing
	rel      *relation
}

// claim is a claim of an edge, with the line of relations.csv that states it.
type claim struct {
	graph.Claim
	edge   int32
	line   int32
	column bool // stated by a column of a kind's file instead
}

// state keeps one claim, dated by an end of the relation where it has no date.
func (l *loader) state(from *thing, rel *relation, to *thing, c graph.Claim, line int, column bool) {
	key := edgeKey{from, to, rel.index}
	at, known := l.edgeIndex[key]
	if !known {
		at = int32(len(l.edges))
		l.edgeIndex[key] = at
		l.edges = append(l.edges, edge{from, to, rel})
	}
	if c.Since == 0 && c.Until == 0 {
		for _, end := range rel.DatesFrom {
			t := from
			if end.To {
				t = to
			}
			if t.kind == end.Kind && (t.since != 0 || t.until != 0) {
				c.Since, c.Until, c.Origin = t.since, t.until, t.origin
				break
			}
		}
	}
	l.claims = append(l.claims, claim{c, at, int32(line), column})
}

// columnClaim is what a column of a row states. It waits until all rows are
// read, for its source and what dates it may come later.
type columnClaim struct {
	from, to, source *thing
	rel              *relation
	locator          string
	line             int
}

func (l *loader) keepColumnClaim(k *kindTable, r row, p propColumn, c columnClaim) {
	switch {
	case c.to == nil || c.source == nil:
	case c.from == c.to:
		k.fail(r, p.column, RuleJoin, c.to.node.ID.Key(), "%s is the row itself")
	default:
		c.rel, c.line = l.relations[string(p.field.relation)], r.line
		l.byColumns = append(l.byColumns, c)
	}
}

// stateByColumn states the relation of a column: by the source of the row, with
// the confidence that its tier gives.
func (l *loader) stateByColumn(c columnClaim) {
	said := graph.Claim{Origin: graph.NoDate, Confidence: graph.Medium, Source: c.source.node.ID, Witness: c.source.witness, Locator: c.locator}
	if c.source.primary {
		said.Confidence = graph.High
	}
	l.state(c.from, c.rel, c.to, said, c.line, true)
}

// buildEdges returns the relations with their claims, in the order of edge
// ids. A row that says again what another says is reported and left out; so
// is, without a word, what a column states where a row of relations.csv stands
// for it.
func (l *loader) buildEdges() []*graph.Edge {
	l.joinMirrored()
	all := make([]graph.Claim, 0, len(l.claims))
	edges := make([]graph.Edge, len(l.edges))
	out := make([]*graph.Edge, len(l.edges))
	for at, group := range l.claimsByEdge() {
		if len(group) == 0 { // all have gone to the relation the other way round
			continue
		}
		slices.SortFunc(group, func(a, b *claim) int {
			return cmp.Or(graph.CompareClaims(a.Claim, b.Claim), cmp.Compare(a.line, b.line))
		})
		begin := len(all)
		for _, c := range group {
			switch {
			case c.column && standsFor(group, c.Source):
			case len(all) > begin && all[len(all)-1] == c.Claim:
				if !c.column {
					l.repeated(c)
				}
			default:
				all = append(all, c.Claim)
			}
		}
		e := l.edges[at]
		edges[at] = graph.Edge{From: e.from.node.ID, Rel: e.rel.Rel, To: e.to.node.ID, Timing: e.rel.Timing, Claims: all[begin:len(all):len(all)]}
		out[at] = &edges[at]
	}
	out = slices.DeleteFunc(out, func(e *graph.Edge) bool { return e == nil })
	slices.SortFunc(out, compareEdges)
	return out
}

// joinMirrored makes one relation of two that state a symmetric relation from
// both ends: the one from the end whose id comes first has the claims of both.
func (l *loader) joinMirrored() {
	var into map[int32]int32
	for key, at := range l.edgeIndex {
		if !l.edges[at].rel.Symmetric || key.from.node.ID < key.to.node.ID {
			continue
		}
		if other, both := l.edgeIndex[edgeKey{key.to, key.from, key.rel}]; both {
			if into == nil {
				into = map[int32]int32{}
			}
			into[at] = other
		}
	}
	if into == nil {
		return
	}
	for i := range l.claims {
		if other, moves := into[l.claims[i].edge]; moves {
			l.claims[i].edge = other
		}
	}
}

// claimsByEdge returns the claims of each edge, aligned with l.edges.
func (l *loader) claimsByEdge() [][]*claim {
	groups := make([][]*claim, len(l.edges))
	sizes := make([]int, len(l.edges))
	for i := range l.claims {
		sizes[l.claims[i].edge]++
	}
	space := make([]*claim, len(l.claims))
	for i, n := range sizes {
		groups[i], space = space[:0:n], space[n:]
	}
	for i := range l.claims {
		c := &l.claims[i]
		groups[c.edge] = append(groups[c.edge], c)
	}
	return groups
}

// standsFor reports whether relations.csv has a row that says what a column says
// by source: one of the same source, without a role and without dates.
func standsFor(group []*claim, source graph.ID) bool {
	return slices.ContainsFunc(group, func(c *claim) bool {
		return !c.column && c.Source == source && c.Role == "" && c.Origin != graph.Stated
	})
}

func (l *loader) repeated(c *claim) {
	l.add(Finding{Severity: Warning, Rule: RuleRepeated, File: l.resource(relationsResource).path, Line: int(c.line),
		Message: "row says what another says in the same words"})
}

// compareEdges is the order of edge ids.
func compareEdges(a, b *graph.Edge) int {
	return cmp.Or(strings.Compare(string(a.From), string(b.From)), strings.Compare(string(a.Rel), string(b.Rel)),
		strings.Compare(string(a.To), string(b.To)))
}
