package storetest

import "github.com/glocal-graph/glocal/graph"

func (g generator) when() graph.When {
	a, b := g.year(), g.year()
	p := pick(g, []graph.Policy{graph.Include, graph.Exclude, graph.Only})
	if g.often(5) {
		return graph.AsOf(a, p)
	}
	return graph.During(min(a, b), max(a, b), p)
}

func (g generator) conditions(values func() any) (conds []graph.Condition) {
	for range g.IntN(3) {
		conds = append(conds, g.condition(values))
	}
	return conds
}

func (g generator) condition(value func() any) graph.Condition {
	c := graph.Condition{Op: graph.Op(g.IntN(int(graph.Max) + 1))}
	n := 1
	if c.Op == graph.In || c.Op == graph.NotIn {
		n = g.IntN(4)
	}
	for range n {
		v := value()
		if _, text := v.(string); !text && (c.Op == graph.Prefix || c.Op == graph.Contains) {
			v = pick(g, textsOfModel())
		}
		c.Values = append(c.Values, v)
	}
	return c
}

func (g generator) edgeFilter() graph.EdgeFilter {
	var f graph.EdgeFilter
	if g.often(4) {
		f.Rels = some(g, relsOfModel())
	}
	if g.often(3) {
		f.Claims.Role = g.conditions(func() any { return pick(g, []string{"chair", "vice", "x"}) })
	}
	if g.often(3) {
		f.Claims.Source = g.conditions(func() any { return "source:" + pick(g, keysOfModel()) })
	}
	if g.often(3) {
		f.Claims.Status = some(g, []graph.Status{"", graph.Done, graph.Ongoing, graph.Planned, graph.Ended})
	}
	if g.often(3) {
		f.Claims.Confidence = some(g, []graph.Confidence{graph.High, graph.Medium, graph.Low})
	}
	if g.often(5) {
		f.When = g.when()
	}
	return f
}

func (g generator) pattern() graph.Pattern {
	p := graph.Pattern{Dir: pick(g, []graph.Dir{graph.Both, graph.Out, graph.Into})}
	if g.often(6) {
		p.EdgeFilter = g.edgeFilter()
	}
	if g.often(2) {
		p.Kinds = some(g, kindsOfModel())
	}
	if g.often(3) {
		p.To = g.conditions(func() any { return string(g.id()) })
	}
	return p
}

func (g generator) expr(depth int) graph.Expr {
	forms := 6
	if depth == 0 {
		forms = 3
	}
	switch g.IntN(forms) {
	case 0:
		field := pick(g, fieldsOfModel())
		return graph.Compare{Field: field, Condition: g.condition(func() any {
			if field == graph.FieldID {
				return string(g.id())
			}
			return g.value()
		})}
	case 1:
		return graph.Related{Pattern: g.pattern()}
	case 2:
		return graph.DegreeIs{Pattern: g.pattern(), Conditions: g.conditions(func() any { return int64(g.IntN(5)) })}
	case 3:
		return graph.Not{Expr: g.expr(depth - 1)}
	case 4:
		var and graph.And
		for range g.IntN(4) {
			and = append(and, g.expr(depth-1))
		}
		return and
	}
	var or graph.Or
	for range g.IntN(4) {
		or = append(or, g.expr(depth-1))
	}
	return or
}

func (g generator) order(fields ...string) (order []graph.Order) {
	for _, field := range some(g, fields) {
		order = append(order, graph.Order{Field: field, Desc: g.often(5)})
	}
	return order
}

func (g generator) query() graph.Query {
	q := graph.Query{Kinds: some(g, kindsOfModel()), Order: g.order(append([]string{graph.FieldDegree}, fieldsOfModel()...)...)}
	if g.often(8) {
		q.Where = g.expr(3)
	}
	return q
}
