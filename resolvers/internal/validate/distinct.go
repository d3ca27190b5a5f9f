package validate

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// distinctWalk is what distinct has seen of a document.
type distinctWalk struct {
	visits int
	names  []string        // of the set that is looked at
	below  map[string]bool // fragments, by name, below whose fields it has looked
}

// maxNames is how many names of one set are compared one by one.
const maxNames = 100

// maxDistinct is how many selections distinct looks at. A document that has more
// is for the comparison, which has bounds of its own.
const maxDistinct = 10_000

// distinct reports whether all fields of set answer under names of their own, and
// those of all sets below it. There is nothing to compare then. Most documents are
// like that, and comparing takes several times as long as finding out.
func (m *merger) distinct(set ast.SelectionSet) bool {
	d := &m.distinctWalk
	if d.names == nil {
		d.names = make([]string, 0, 16)
	}
	d.names = d.names[:0]
	return m.addNames(set) && m.distinctBelow(set)
}

// addNames adds the names of the fields of set, and reports whether none of them
// was there before.
func (m *merger) addNames(set ast.SelectionSet) bool {
	d := &m.distinctWalk
	for _, s := range set {
		if d.visits++; d.visits > maxDistinct {
			return false
		}
		ok := true
		switch s := s.(type) {
		case *ast.Field:
			ok = len(d.names) < maxNames && !slices.Contains(d.names, s.Alias)
			d.names = append(d.names, s.Alias)
		case *ast.InlineFragment:
			ok = m.addNames(s.SelectionSet)
		case *ast.FragmentSpread:
			ok = m.addNames(m.fragments[s.Name].SelectionSet)
		}
		if !ok {
			return false
		}
	}
	return true
}

// distinctBelow reports whether the sets of the fields of set are distinct.
func (m *merger) distinctBelow(set ast.SelectionSet) bool {
	d := &m.distinctWalk
	for _, s := range set {
		ok := true
		switch s := s.(type) {
		case *ast.Field:
			ok = len(s.SelectionSet) == 0 || m.distinct(s.SelectionSet)
		case *ast.InlineFragment:
			ok = m.distinctBelow(s.SelectionSet)
		case *ast.FragmentSpread:
			if !d.below[s.Name] {
				if d.below == nil {
					d.below = map[string]bool{}
				}
				d.below[s.Name] = true
				ok = m.distinctBelow(m.fragments[s.Name].SelectionSet)
			}
		}
		if !ok {
			return false
		}
	}
	return true
}
