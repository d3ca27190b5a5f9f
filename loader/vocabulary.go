package loader

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/schema"
)

// readVocabulary holds the package's own vocabulary, where it has one, to that
// of the schema. It may list fewer relations, but then the package may use no
// others. Wording may differ, with a warning; meaning may not.
func (l *loader) readVocabulary(ctx context.Context) error {
	res := l.resource(vocabularyResource)
	if res == nil {
		return nil
	}
	meaning := vocabularyColumns(true)
	all := append(meaning, vocabularyColumns(false)...)
	known := []string{"relation"}
	for _, c := range all {
		known = append(known, c.name)
	}
	l.checkColumns(res, known, []string{"relation"})
	t := openTable(l.fsys, res, l.report)
	if t == nil || t.byName["relation"] == nil {
		return nil
	}
	t.byName["relation"].demand = true
	listed, whole := map[string]bool{}, true
	err := t.rows(ctx, func(r row) {
		rel := l.readRel(t, r, t.byName["relation"])
		if rel != nil {
			listed[string(rel.Rel)] = true
		}
		for _, c := range all {
			l.checkWord(t, r, c, rel)
		}
	}, func(string, int) { whole = false })
	if whole {
		l.listed = listed
	}
	return err
}

// vocabularyColumn is a column of vocabulary.csv and what the schema has there.
type vocabularyColumn struct {
	name    string
	meaning bool
	want    func(schema.RelationInfo) string
	set     bool // a list whose order does not matter
}

func vocabularyColumns(meaning bool) []vocabularyColumn {
	if !meaning {
		return []vocabularyColumn{
			{name: "label_en", want: func(r schema.RelationInfo) string { return r.Label.En }},
			{name: "label_de", want: func(r schema.RelationInfo) string { return r.Label.De }},
			{name: "inverse_label_en", want: func(r schema.RelationInfo) string { return r.Inverse.En }},
			{name: "inverse_label_de", want: func(r schema.RelationInfo) string { return r.Inverse.De }},
			{name: "description", want: func(r schema.RelationInfo) string { return r.Description }},
		}
	}
	return []vocabularyColumn{
		{name: "from_types", meaning: true, set: true, want: func(r schema.RelationInfo) string { return listOf(r.From()) }},
		{name: "to_types", meaning: true, set: true, want: func(r schema.RelationInfo) string { return listOf(r.To()) }},
		{name: "pairs", meaning: true, set: true, want: func(r schema.RelationInfo) string {
			pairs := make([]string, len(r.Pairs))
			for i, p := range r.Pairs {
				pairs[i] = string(p.From) + ">" + string(p.To)
			}
			return listOf(pairs)
		}},
		{name: "governance", meaning: true, want: func(r schema.RelationInfo) string {
			if r.Governance {
				return "yes"
			}
			return "no"
		}},
		{name: "time", meaning: true, want: func(r schema.RelationInfo) string { return string(r.Timing) }},
		{name: "dates_from", meaning: true, want: func(r schema.RelationInfo) string {
			ends := make([]string, len(r.DatesFrom))
			for i, e := range r.DatesFrom {
				ends[i] = "from:" + string(e.Kind)
				if e.To {
					ends[i] = "to:" + string(e.Kind)
				}
			}
			return listOf(ends)
		}},
	}
}

func listOf[T ~string](parts []T) string {
	s := make([]string, len(parts))
	for i, p := range parts {
		s[i] = string(p)
	}
	return strings.Join(s, ";")
}

func (l *loader) checkWord(t *table, r row, w vocabularyColumn, rel *relation) {
	c := t.byName[w.name]
	v, ok := t.cell(r, c)
	if c == nil || !ok || rel == nil {
		return
	}
	want := w.want(rel.RelationInfo)
	same := v == want
	if w.set && !same {
		have, asked := splitList(v), splitList(want)
		slices.Sort(have)
		slices.Sort(asked)
		same = slices.Equal(have, asked)
	}
	if same {
		return
	}
	f := t.finding(r, c, RuleVocabulary, v, fmt.Sprintf("%s differs from the vocabulary of the service, which has %s", quoted(v), quoted(want)))
	if !w.meaning {
		f.Severity = Warning
	}
	l.add(f)
}

// checkListed reports columns that state a relation which the package's own
// vocabulary does not list.
func (l *loader) checkListed() {
	if l.listed == nil {
		return
	}
	for _, k := range l.tables {
		for _, i := range k.states {
			if f := k.props[i].field; !l.listed[string(f.relation)] {
				l.add(Finding{Severity: Error, Rule: RuleVocabulary, File: f.file, Line: f.line, Column: f.at + ".relation", Value: string(f.relation),
					Message: fmt.Sprintf("%q is not in the package's own vocabulary", f.relation)})
			}
		}
	}
}
