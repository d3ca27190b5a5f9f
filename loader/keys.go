package loader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/schema"
)

// rowKey is a key that the descriptor declares: fields whose values together are
// those of one row only.
type rowKey struct {
	columns []*column
	names   string
	first   map[string]int // line of each value
}

// isOwnID reports whether the column of that name holds the ids of the things
// that the rows of r are. These are unique over all files.
func (r *resource) isOwnID(column string) bool {
	return column == idColumn && slices.ContainsFunc(schema.Kinds(), func(k schema.KindInfo) bool { return k.Resource == r.name })
}

// bindKeys ties the keys of the descriptor to columns. A key with a column that
// is not there, which is reported, is not looked at; nor is one of a unique
// column or of the ids of things.
func (t *table) bindKeys() {
	for _, names := range t.res.keys {
		key := &rowKey{names: strings.Join(names, ", "), first: map[string]int{}}
		for _, name := range names {
			if c := t.byName[name]; c != nil {
				key.columns = append(key.columns, c)
			}
		}
		if len(key.columns) < len(names) || len(names) == 1 && (t.res.isOwnID(names[0]) || key.columns[0].unique) {
			continue
		}
		t.keys = append(t.keys, key)
	}
}

// checkKeys reports a row that has a key which an earlier one has.
func (t *table) checkKeys(r row) {
	for _, k := range t.keys {
		var b strings.Builder
		empty := true
		for _, c := range k.columns {
			v := strings.TrimSpace(r.fields[c.index])
			empty = empty && t.absent(c, v)
			fmt.Fprintf(&b, "%d:%s", len(v), v)
		}
		if empty {
			continue
		}
		line, twice := k.first[b.String()]
		if !twice {
			k.first[b.String()] = r.line
			continue
		}
		c := k.columns[0]
		v := strings.TrimSpace(r.fields[c.index])
		message := fmt.Sprintf("%s is in line %d already, and %s is a key", quoted(v), line, k.names)
		if len(k.columns) > 1 {
			message = fmt.Sprintf("the values of %s are those of line %d, and together they are a key", k.names, line)
		}
		t.add(t.finding(r, c, RuleUnique, v, message))
	}
}
