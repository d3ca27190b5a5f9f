package neo4jstore

import (
	"fmt"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// pattern is a graph.Pattern as Cypher.
type pattern struct {
	path  string   // "(n)-[r:MEMBER_OF]->(m:City)"
	conds []string // on r and m
	none  bool     // nothing can match
}

// match returns p for a subquery.
func (p pattern) match() string {
	if len(p.conds) == 0 {
		return p.path
	}
	return "MATCH " + p.path + " WHERE " + strings.Join(p.conds, " AND ")
}

// pattern returns p at the node called n, the relation called r and its far
// end m. Where nothing is asked of the far end it has no name, so that the
// degree is read instead of the relations where that is possible.
func (b *builder) pattern(p graph.Pattern, n string) pattern {
	return b.patternTo(p, n, "")
}

func (b *builder) patternTo(p graph.Pattern, n, far string) pattern {
	types, kinds := relTypes(p.Rels), labels(p.Kinds)
	if len(p.Rels) > 0 && len(types) == 0 || len(p.Kinds) > 0 && len(kinds) == 0 {
		return pattern{none: true}
	}
	var out pattern
	for _, c := range p.To {
		far = "m"
		out.conds = append(out.conds, b.condition("m.id", c))
	}
	if c := b.claims(p.EdgeFilter); c != "" {
		out.conds = append(out.conds, c)
	}
	rel, left, right := "", "-", "-"
	if len(types) > 0 {
		rel = ":" + strings.Join(types, "|")
	}
	if len(kinds) > 0 {
		far += ":" + strings.Join(kinds, "|")
	}
	switch p.Dir {
	case graph.Out:
		right = "->"
	case graph.Into:
		left = "<-"
	}
	out.path = fmt.Sprintf("(%s)%s[r%s]%s(%s)", n, left, rel, right, far)
	return out
}

// claims returns the condition that some claims of r pass f, empty where all
// pass. It looks at the claims one by one, for one and the same claim has to
// match all of the filter and to give the truth.
func (b *builder) claims(f graph.EdgeFilter) string {
	var tests []string
	for _, c := range f.Claims.Role {
		tests = append(tests, b.listed("r.roles[i]", c))
	}
	for _, c := range f.Claims.Source {
		tests = append(tests, b.listed("r.sources[i]", c))
	}
	if s := f.Claims.Status; len(s) > 0 {
		tests = append(tests, fmt.Sprintf("coalesce(r.statuses[i], '') IN %s", b.param(words(s))))
	}
	if s := f.Claims.Confidence; len(s) > 0 {
		tests = append(tests, fmt.Sprintf("r.confidences[i] IN %s", b.param(words(s))))
	}
	if f.When.Mode == graph.AnyTime {
		return anyClaim(tests, "")
	}
	yes, maybe := b.years(f.When)
	switch f.When.Unknown {
	case graph.Exclude:
		return anyClaim(tests, yes)
	case graph.Only:
		return anyClaim(tests, maybe) + " AND NOT " + anyClaim(tests, yes)
	}
	return anyClaim(tests, maybe)
}

func anyClaim(tests []string, truth string) string {
	if truth != "" {
		tests = append(tests[:len(tests):len(tests)], truth)
	}
	if len(tests) == 0 {
		return ""
	}
	return "any(i IN range(0, size(r.sources) - 1) WHERE " + strings.Join(tests, " AND ") + ")"
}

// years returns the conditions that claim i says yes, and at least unknown.
func (b *builder) years(w graph.When) (yes, maybe string) {
	from := b.param(int64(w.From))
	to, lists := from, "r.%[1]s[i]"
	if w.Mode == graph.DuringYear {
		to, lists = b.param(int64(w.To)), "r.during%[2]s[i], r.%[1]s[i]"
	}
	item := func(list string, usual graph.Year) string {
		return fmt.Sprintf("coalesce("+lists+", %[3]d)", list, strings.ToUpper(list[:1])+list[1:], usual)
	}
	first, last := item("yesFrom", nowhere.First), item("yesTo", nowhere.Last)
	yes = fmt.Sprintf("(%s <= %s AND %s <= %s OR %[3]s <= coalesce(r.yesAlso[i], 0) <= %[2]s)", first, to, from, last)
	first, last = item("maybeFrom", everywhere.First), item("maybeTo", everywhere.Last)
	return yes, fmt.Sprintf("(%s <= %s AND %s <= %s)", first, to, from, last)
}

func words[T ~string](list []T) []string {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	return words
}
