package neo4jstore

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// The methods that are named for a question add clauses that bind its answer
// to rows. They return true where it is known to be empty.

// nodes reads the nodes of ids, in no order.
func (b *builder) nodes(ids []graph.ID) (none bool) {
	b.add("UNWIND ", b.ids(ids), " AS id",
		"\nMATCH (n:Entity {id: id})",
		"\nWITH collect(properties(n)) AS rows")
	return false
}

// expand reads the relations of h at the nodes of ids: a list of rows, see
// addSteps, and one of the nodes that they lead to, each once. Rows are in no
// order, but those of a node are a page of its order.
func (b *builder) expand(ids []graph.ID, h graph.Hop) (none bool) {
	b.add("UNWIND ", b.ids(ids), " AS id",
		"\nMATCH (n:Entity {id: id})")
	p := b.patternTo(h.Pattern, "n", "m")
	if p.none {
		return true
	}
	keys := stepKeys(h.Order)
	conds := append(p.conds, b.page(h.Order, keys, h.After, h.Before)...)
	if h.Limit == 0 {
		b.add("\nMATCH ", p.path)
		b.where(conds...)
	} else {
		b.add("\nCALL {\nWITH n\nMATCH ", p.path)
		b.where(conds...)
		b.add("\nRETURN r, m ORDER BY ", orderBy(atNode(keys, h.Pattern)), " LIMIT ", b.param(int64(h.Limit)), "\n}")
	}
	properties := ", properties(r)"
	if claimless(h) {
		properties = ""
	}
	b.add("\nWITH collect([id, ", outward[h.Dir], ", type(r), m.id", properties, "]) AS steps, collect(DISTINCT m) AS far",
		"\nWITH [steps, [m IN far | properties(m)]] AS rows")
	return false
}

// claimless reports whether the relations that answer h are read without their
// claims, which an order by time needs.
func claimless(h graph.Hop) bool {
	return h.NoClaims && !slices.ContainsFunc(h.Order, func(o graph.Order) bool { return o.Field == graph.OrderSince })
}

// outward says whether r leads from n.
var outward = map[graph.Dir]string{graph.Both: "startNode(r) = n", graph.Out: "true", graph.Into: "false"}

// degree counts the relations of p at the nodes of ids: rows of id and number.
func (b *builder) degree(ids []graph.ID, p graph.Pattern) (none bool) {
	b.add("UNWIND ", b.ids(ids), " AS id",
		"\nMATCH (n:Entity {id: id})")
	m := b.pattern(p, "n")
	b.add("\nWITH collect([id, COUNT { ", m.match(), " }]) AS rows")
	return m.none
}

// source is a part of the nodes to choose from.
type source struct {
	label string
	conds []string
}

// sources returns the parts that hold the nodes of kinds. With apart set each
// kind is one, so that its own index or count can serve; the index on ids holds
// all kinds, and byID makes a kind a range of it.
func (b *builder) sources(kinds []graph.Kind, apart, byID bool) []source {
	names := labels(kinds)
	switch {
	case len(kinds) == 0:
		return []source{{label: entity}}
	case len(names) > 1 && !apart:
		return []source{{label: strings.Join(names, "|")}}
	}
	var all []source
	for _, name := range names {
		s := source{label: name}
		if byID {
			// ';' follows ':', which ends the kind in an id.
			s.label = entity
			s.conds = []string{"n.id >= " + b.param(kindOf(name)+":"), "n.id < " + b.param(kindOf(name)+";")}
		}
		all = append(all, s)
	}
	return all
}

// scan reads a page of q with at most limit nodes, in no order.
func (b *builder) scan(q graph.Query, limit int) (none bool) {
	keys := nodeKeys("n", q.Order)
	byID := keys[0].ref == "n.id"
	sources := b.sources(q.Kinds, keys[0].class != mixed, byID)
	if len(sources) == 0 {
		return true
	}
	anchor, where := b.anchor(q.Where)
	conds := b.page(q.Order, keys, q.After, q.Before)
	if anchor.path == "" && keys[0].class != mixed {
		conds = append(conds, keys[0].ref+" IS NOT NULL") // lets an index give the order
	}
	conds = append(conds, b.expr(where, "n", false))
	order, max := orderBy(keys), b.param(int64(limit))
	for i, part := range sources {
		switch {
		case i > 0:
			b.add("\nUNION ALL")
		case len(sources) > 1:
			b.add("CALL {")
		}
		b.source(part, anchor, conds)
		if len(sources) > 1 {
			b.add("\nRETURN n ORDER BY ", order, " LIMIT ", max)
		}
	}
	if len(sources) > 1 {
		b.add("\n}")
	}
	b.add("\nWITH n ORDER BY ", order, " LIMIT ", max, "\nWITH collect(properties(n)) AS rows")
	return false
}

// count counts the nodes of q.
func (b *builder) count(q graph.Query) (none bool) {
	sources := b.sources(q.Kinds, q.Where == nil, false)
	if len(sources) == 0 {
		return true
	}
	anchor, where := b.anchor(q.Where)
	cond := b.expr(where, "n", false)
	if len(sources) == 1 {
		b.source(sources[0], anchor, []string{cond})
		b.add("\nWITH count(n) AS rows")
	} else {
		for i, part := range sources {
			if i == 0 {
				b.add("CALL {")
			} else {
				b.add("\nUNION ALL")
			}
			b.source(part, anchor, []string{cond})
			b.add("\nRETURN count(n) AS found")
		}
		b.add("\n}\nWITH sum(found) AS rows")
	}
	return false
}

// source adds the clauses that bind n to the nodes of a part that pass.
func (b *builder) source(part source, anchor pattern, conds []string) {
	conds = append(part.conds[:len(part.conds):len(part.conds)], conds...)
	if anchor.path == "" {
		b.add("\nMATCH (n:", part.label, ")")
	} else {
		b.add("\nMATCH (m:Entity)")
		b.where(anchor.conds[0])
		b.add("\nMATCH ", anchor.path)
		b.where(append(anchor.conds[1:len(anchor.conds):len(anchor.conds)], "n:"+part.label)...)
		b.add("\nWITH DISTINCT n")
	}
	b.where(conds...)
}

// anchor finds, among the conditions that all have to pass, one that the node
// is related to one of few given nodes, and returns the way from those to the
// node, the first condition being on their ids. What is left of the condition
// comes with it.
func (b *builder) anchor(x graph.Expr) (pattern, graph.Expr) {
	var all graph.And
	switch x := x.(type) {
	case graph.And:
		all = x
	case graph.Related:
		all = graph.And{x}
	}
	for i, part := range all {
		rel, ok := part.(graph.Related)
		if !ok || len(rel.To) == 0 || rel.To[0].Op != graph.In {
			continue
		}
		p := b.patternTo(rel.Pattern, "n", "m")
		if p.none {
			continue
		}
		rest := append(all[:i:i], all[i+1:]...)
		if len(rest) == 0 {
			return p, nil
		}
		return p, rest
	}
	return pattern{}, x
}

// edges reads at most limit relations of q, in no order. An empty database has
// no index of claims to ask.
func (b *builder) edges(q graph.EdgeQuery, limit int, index bool) (none bool) {
	p := b.patternTo(graph.Pattern{EdgeFilter: q.EdgeFilter, Dir: graph.Out, Kinds: q.ToKinds}, "n", "m")
	from := labels(q.FromKinds)
	if p.none || len(q.FromKinds) > 0 && len(from) == 0 {
		return true
	}
	conds := p.conds
	cited, ok := citations(q.Claims.Source)
	switch {
	case ok && index:
		b.add("CALL db.index.fulltext.queryRelationships('", claimIndex, "', ", b.param(cited), ")",
			"\nYIELD relationship AS r",
			"\nWITH r, startNode(r) AS n, endNode(r) AS m")
		conds = append(conds, b.shape(q)...)
		if q.After != "" {
			conds = append(conds, edgeID("n", "m")+" > "+b.param(string(q.After)))
		}
		b.where(conds...)
	default:
		b.add("MATCH (n:Entity)")
		start := []string{"n.id IS NOT NULL"}
		if len(from) > 0 { // a range of the index, which holds all kinds
			start = []string{"n.id >= " + b.param(kindOf(from[0])+":"), "n.id < " + b.param(kindOf(from[len(from)-1])+";")}
		}
		if len(from) > 1 {
			start = append(start, "n:"+strings.Join(from, "|"))
		}
		if q.After != "" {
			node, _, _ := strings.Cut(string(q.After), " ")
			start = append(start, "n.id >= "+b.param(node))
			conds = append(conds, edgeID("n", "m")+" > "+b.param(string(q.After)))
		}
		b.add("\nMATCH ", p.path)
		b.where(append(start, conds...)...)
	}
	b.add("\nWITH n, r, m ORDER BY n.id, ", rel, ", m.id LIMIT ", b.param(int64(limit)),
		"\nWITH collect([n.id, type(r), m.id, properties(r)]) AS rows")
	return false
}

// shape returns what the path says, for relations found by another way.
func (b *builder) shape(q graph.EdgeQuery) (conds []string) {
	if types := relTypes(q.Rels); len(types) > 0 {
		conds = append(conds, fmt.Sprintf("type(r) IN %s", b.param(types)))
	}
	if names := labels(q.FromKinds); len(names) > 0 {
		conds = append(conds, "n:"+strings.Join(names, "|"))
	}
	if names := labels(q.ToKinds); len(names) > 0 {
		conds = append(conds, "m:"+strings.Join(names, "|"))
	}
	return conds
}

// maxCitations bounds how many sources are looked up in the index; more are
// read past it.
const maxCitations = 100

// citations returns the sources that some condition names, as a question to
// the index of claims, and false where none does. Ids need no escaping inside
// quotes.
func citations(conds []graph.Condition) (string, bool) {
	for _, c := range conds {
		if c.Op != graph.In || len(c.Values) > maxCitations {
			continue
		}
		var terms []string
		for _, v := range c.Values {
			if s, ok := v.(string); ok && graph.ID(s).Check() == nil {
				terms = append(terms, `"`+s+`"`)
			}
		}
		if len(terms) > 0 {
			return strings.Join(terms, " OR "), true
		}
	}
	return "", false
}
