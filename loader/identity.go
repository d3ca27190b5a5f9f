package loader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// identified is a row that has the value of a property which identifies things.
type identified struct {
	id   string
	line int
}

// checkIdentity warns of a row that has what identifies the thing of an earlier
// row: a place that is there twice, or a wrong number. Rows with several such
// values in common are reported once.
func (k *kindTable) checkIdentity(r row, n *graph.Node) {
	var same []string // columns that agree with the row of first
	var first *identified
	var at *column
	var value string
	for _, p := range k.props {
		v, there := n.Props[p.Name]
		if !p.Identifies || !there || p.column.first != nil {
			continue
		}
		text := fmt.Sprint(v)
		key := p.Column + " " + text
		old := k.known[key]
		switch {
		case old == nil:
			k.known[key] = &identified{k.label(r), r.lineOf(p.index)}
		case first == nil:
			first, at, value = old, p.column, text
			same = append(same, p.Column)
		case old.id == first.id:
			same = append(same, p.Column)
		}
	}
	if first == nil {
		return
	}
	slices.Sort(same)
	f := k.finding(r, at, RuleUnique, value, fmt.Sprintf("%s has the %s of %s in line %d", quoted(k.label(r)), strings.Join(same, " and "), quoted(first.id), first.line))
	f.Severity, f.Hint = Warning, "they are one thing, which then has one row, or one of the values is wrong"
	k.add(f)
}

// label returns the id that a row gives, as it stands there.
func (k *kindTable) label(r row) string {
	if c := k.byName[idColumn]; c != nil {
		return strings.TrimSpace(r.fields[c.index])
	}
	return ""
}
