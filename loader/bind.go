package loader

import (
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// bindColumns ties the columns of k to what the vocabulary says of them.
func (l *loader) bindColumns(k *kindTable) {
	known := []string{idColumn, levelColumn, notesColumn}
	demanded := []string{idColumn}
	if k.info.Kind != sourceKind {
		known = append(known, sourceColumn, locatorColumn, othersColumn)
		demanded = append(demanded, sourceColumn)
	}
	for _, n := range k.info.Names {
		known = append(known, n.Column)
		if n.Type == graph.Main {
			demanded = append(demanded, n.Column)
		}
		if c := k.byName[n.Column]; c != nil {
			c.isName = true
			k.names = append(k.names, nameColumn{n, c})
		}
	}
	slices.SortStableFunc(k.names, func(a, b nameColumn) int { return mainFirst(a.Type) - mainFirst(b.Type) })
	for _, p := range k.info.Properties {
		known = append(known, p.Column)
		if p.Required {
			demanded = append(demanded, p.Column)
		}
		if c := k.byName[p.Column]; c != nil {
			pc := propColumn{Property: p, column: c}
			if c.prop != nil {
				pc.twin = c.prop.Name
			}
			c.isID = c.isID || p.Type == schema.RefProperty
			c.prop = &p // of twins the last one, which asks for more
			k.props = append(k.props, pc)
		}
	}
	k.refs = make([]*thing, len(k.props))
	k.markIDs(idColumn, sourceColumn, othersColumn)
	for _, name := range demanded {
		if c := k.byName[name]; c != nil {
			c.demand = true
		}
	}
	l.checkColumns(k.res, known, demanded)
	for _, f := range k.res.fields {
		l.checkUnrelated(k, f)
		if f.relation != "" && l.checkColumnRelation(k, f) {
			for i, p := range k.props {
				if p.field == f {
					k.states = append(k.states, i)
				}
			}
		}
	}
}

// markIDs says which columns hold ids.
func (t *table) markIDs(names ...string) {
	for _, name := range names {
		if c := t.byName[name]; c != nil {
			c.isID = true
		}
	}
}

func mainFirst(t graph.NameType) int {
	if t == graph.Main {
		return 0
	}
	return 1
}

// checkUnrelated warns of a column that names things as those of the vocabulary
// do, and of which datapackage.json does not say that it states a relation. An
// empty relation says that it states none.
func (l *loader) checkUnrelated(k *kindTable, f *field) {
	i := slices.IndexFunc(k.info.Properties, func(p schema.Property) bool { return p.Column == f.name && p.Relation != "" })
	if f.related || i < 0 {
		return
	}
	p := k.info.Properties[i]
	ref, _ := schema.Kind(p.Ref)
	l.add(Finding{Severity: Warning, Rule: RuleJoin, File: f.file, Line: f.line, Column: f.at,
		Message: fmt.Sprintf("the column %s of %s names %s, but states no relation", f.name, k.res.name, ref.Resource),
		Hint:    fmt.Sprintf(`add "relation": %q to the field, or "relation": "" if it is to state none`, p.Relation)})
}

// checkColumnRelation reports whether the column f may state the relation that
// datapackage.json says it does.
func (l *loader) checkColumnRelation(k *kindTable, f *field) bool {
	var ref graph.Kind
	for _, p := range k.info.Properties {
		if p.Column == f.name {
			ref = p.Ref
		}
	}
	rel := l.relations[string(f.relation)]
	bad := Finding{Severity: Error, Rule: RuleJoin, File: f.file, Line: f.line, Column: f.at + ".relation", Value: clip(string(f.relation))}
	switch {
	case rel == nil:
		bad.Message = fmt.Sprintf("%s is not a relation", quoted(string(f.relation)))
		if n := nearest(string(f.relation), l.relationNames()); n != "" {
			bad.Hint = didYouMean(n)
		}
	case ref == "":
		bad.Message = fmt.Sprintf("the column %s of %s names no other thing, so it states no relation", quoted(f.name), k.res.name)
	case !rel.Joins(k.info.Kind, ref):
		bad.Message = fmt.Sprintf("%s may not lead from %s to %s", rel.Rel, article(k.info.Kind), article(ref))
	default:
		return true
	}
	l.add(bad)
	return false
}
