package loader

import (
	"context"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

const (
	nameColumnName = "name"
	langColumn     = "lang"

	cityKind graph.Kind = "city"
)

// readNames adds the names of names.csv to the cities: with language as a
// translation, without as something to find it by.
func (l *loader) readNames(ctx context.Context) error {
	res := l.resource(namesResource)
	if res == nil {
		return nil
	}
	l.checkColumns(res, []string{idColumn, langColumn, nameColumnName, sourceColumn}, []string{idColumn, nameColumnName})
	t := openTable(l.fsys, res, l.report)
	if t == nil {
		return nil
	}
	id, lang, name, source := t.byName[idColumn], t.byName[langColumn], t.byName[nameColumnName], t.byName[sourceColumn]
	t.markIDs(idColumn, sourceColumn)
	if name != nil {
		name.isName = true
	}
	for _, c := range []*column{id, name} {
		if c != nil {
			c.demand = true
		}
	}
	type cityName struct {
		city *thing
		name graph.Name
	}
	var found []cityName
	seen := map[cityName]bool{}
	err := t.rows(ctx, func(r row) {
		var city *thing
		if key, ok := t.cell(r, id); ok && key != "" {
			city = l.resolve(t, r, id, cityKind, key)
		}
		tag, ok := t.cell(r, lang)
		if ok && tag != "" && !languageTag(tag) {
			ok = t.failHinted(r, lang, RuleType, tag, "%s is not a language", func() string { return `a language is a BCP 47 tag such as "de" or "zh-Hant"` })
		}
		value, named := t.cell(r, name)
		l.resolveSource(t, r, source)
		if city == nil || !ok || !named || value == "" {
			return
		}
		n := cityName{city, graph.Name{Value: value, Lang: tag, Type: graph.Alternate}}
		if tag != "" {
			n.name.Type = graph.Translation
		}
		if seen[n] {
			t.warn(r, name, RuleRepeated, value, quoted(value)+" is a name of this city in an earlier row")
			return
		}
		seen[n] = true
		n.name.Value, n.name.Lang = strings.Clone(value), l.text(tag)
		found = append(found, n)
	}, func(string, int) {})
	t.reportPlaceholders()
	if err != nil {
		return err
	}
	count := map[*thing]int{}
	for _, f := range found {
		count[f.city]++
	}
	for _, f := range found {
		n := f.city.node
		if c := count[f.city]; c > 0 { // the first of its city: make room for all
			n.Names = slices.Grow(n.Names, c)
			count[f.city] = 0
		}
		n.Names = append(n.Names, f.name)
	}
	return nil
}
