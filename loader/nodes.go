package loader

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// kindTable is the file of a kind with its rows.
type kindTable struct {
	*table
	info   schema.KindInfo
	list   []row
	things []*thing // of the rows; nil where the id is at fault
	names  []nameColumn
	props  []propColumn
	known  map[string]*identified // by column and value of what identifies a thing
	refs   []*thing               // of the row at hand, what its props refer to
	states []int                  // props that state a relation
}

type nameColumn struct {
	schema.NameColumn
	*column
}

type propColumn struct {
	schema.Property
	*column
	twin string // a property before it that is made of the same column
}

const (
	idColumn      = "id"
	levelColumn   = "level"
	notesColumn   = "notes"
	sourceColumn  = "source"
	locatorColumn = "locator"
	othersColumn  = "other_sources"

	sourceKind graph.Kind = "source"
	regionKind graph.Kind = "region"
)

// readRows keeps the rows of k and registers their ids.
func (l *loader) readRows(ctx context.Context, k *kindTable) error {
	l.bindColumns(k)
	var name *column
	if len(k.names) > 0 {
		name = k.names[0].column
	}
	register := func(id, name string, line int) *thing {
		if id = strings.TrimSpace(id); id == "" {
			return nil
		}
		if old := l.things[id]; old != nil {
			k.bad(RuleUnique, line, idColumn, id, fmt.Sprintf("%s is the id of %s in %s:%d already", quoted(id), article(old.kind), old.file, old.line))
			return nil
		}
		t := &thing{kind: k.info.Kind, name: name, file: k.res.path, line: line}
		if graph.MakeID(k.info.Kind, id).Check() == nil {
			t.node = &graph.Node{ID: graph.MakeID(k.info.Kind, id), Level: k.info.Level}
			id = t.node.ID.Key()
			l.keys[t.kind] = append(l.keys[t.kind], id)
		}
		l.things[id] = t
		if key := withoutKind(id); key != "" && l.things[key] == nil {
			l.things[key] = t // what refers to it is not at fault as well
		}
		return t
	}
	id := k.byName[idColumn]
	return k.rows(ctx, func(r row) {
		r.fields, r.lines = slices.Clone(r.fields), slices.Clone(r.lines)
		k.list = append(k.list, r)
		var t *thing
		if id != nil {
			label := ""
			if name != nil {
				label = r.fields[name.index]
			}
			t = register(r.fields[id.index], label, r.lineOf(id.index))
		}
		k.things = append(k.things, t)
	}, func(id string, line int) {
		if t := register(id, "", line); t != nil {
			t.node = nil
		}
	})
}

// readNodes checks every row of every kind and makes its node.
func (l *loader) readNodes(ctx context.Context) error {
	for _, k := range l.tables {
		k.known = map[string]*identified{}
		for i, r := range k.list {
			if i&1023 == 0 && ctx.Err() != nil {
				return fmt.Errorf("read %s: %w", k.res.path, ctx.Err())
			}
			l.readNode(k, r, k.things[i])
		}
		k.reportPlaceholders()
		k.list, k.things, k.known = nil, nil, nil
	}
	l.claims = slices.Grow(l.claims, len(l.byColumns))
	for _, c := range l.byColumns {
		l.stateByColumn(c)
	}
	l.byColumns = nil
	return nil
}

// readNode fills the node of t; a row whose id is at fault is checked all the
// same.
func (l *loader) readNode(k *kindTable, r row, t *thing) {
	if c := k.byName[idColumn]; c != nil {
		if id, ok := k.cell(r, c); ok {
			k.checkID(r, c, k.info.Kind, id)
		}
	}
	if t == nil {
		t = &thing{kind: k.info.Kind}
	}
	n := t.node
	if n == nil {
		n = &graph.Node{}
	}
	l.readNodeNames(k, r, n)
	l.readProps(k, r, n)
	k.checkIdentity(r, n)
	l.readLevel(k, r, n)
	if notes, ok := k.cell(r, k.byName[notesColumn]); ok {
		n.Notes = l.text(notes)
	}
	source, locator := l.readSources(k, r, n)
	l.readDates(k, r, n, t)
	if t.node != nil {
		for _, i := range k.states {
			l.keepColumnClaim(k, r, k.props[i], columnClaim{from: t, to: k.refs[i], source: source, locator: locator})
		}
	}
}

func (l *loader) readNodeNames(k *kindTable, r row, n *graph.Node) {
	for _, c := range k.names {
		v, ok := k.cell(r, c.column)
		if !ok || v == "" {
			continue
		}
		if c.Type == graph.Main {
			k.checkLength(r, c.column, v)
			n.Name = graph.Name{Value: l.text(v), Lang: c.Lang, Type: graph.Main}
			continue
		}
		values := []string{v}
		if c.List {
			values = splitList(v)
		}
		for _, v := range values {
			name := graph.Name{Value: l.text(v), Lang: c.Lang, Type: c.Type}
			if !slices.Contains(n.Names, name) {
				n.Names = append(n.Names, name)
			}
		}
	}
}

// readProps fills the properties of n, and k.refs.
func (l *loader) readProps(k *kindTable, r row, n *graph.Node) {
	clear(k.refs)
	for i, p := range k.props {
		if p.twin != "" {
			if s, ok := ordinal(n.Props.Text(p.twin)); ok && s != "" {
				n.Props[p.Name] = l.text(s)
			}
			continue
		}
		v, ok := k.cell(r, p.column)
		if !ok || v == "" {
			continue
		}
		value, ref := l.value(k, r, p, v)
		if value == nil {
			continue
		}
		if n.Props == nil {
			n.Props = make(graph.Props, len(k.props))
		}
		n.Props[p.Name], k.refs[i] = value, ref
	}
}

// value returns a checked cell as a property, nil where it refers to nothing.
func (l *loader) value(k *kindTable, r row, p propColumn, v string) (any, *thing) {
	switch p.Type {
	case schema.RefProperty:
		t := l.resolve(k.table, r, p.column, p.Ref, v)
		if t == nil {
			return nil, nil
		}
		return string(t.node.ID), t
	case schema.YearProperty:
		y, _ := parseYear(v)
		return int64(y), nil
	case schema.IntProperty:
		i, _ := parseInteger(v)
		return i, nil
	case schema.FloatProperty:
		f, _ := parseNumber(v)
		return f, nil
	case schema.ListProperty:
		parts := splitList(v)
		if len(parts) == 0 {
			return nil, nil
		}
		for i := range parts {
			parts[i] = l.text(parts[i])
		}
		return parts, nil
	}
	return l.text(v), nil
}

// readLevel sets the level of n: that of its kind, or of its row. The region
// that lies in no other is the world.
func (l *loader) readLevel(k *kindTable, r row, n *graph.Node) {
	if k.info.Kind == regionKind && n.Props.Text("parent") == "" {
		if c := k.byName["parent"]; c == nil || k.absent(c, strings.TrimSpace(r.fields[c.index])) {
			n.Level = graph.Global
		}
	}
	c := k.byName[levelColumn]
	v, ok := k.cell(r, c)
	switch level := graph.Level(v); {
	case !ok || v == "":
	case level.Rank() == 0:
		k.failEnum(r, c, v, []string{string(graph.Local), string(graph.National), string(graph.Regional), string(graph.Global)})
	case k.info.Level != "" && level != k.info.Level:
		k.fail(r, c, RuleEnum, v, fmt.Sprintf("%%s is not the level of %s, which is %s", article(k.info.Kind), k.info.Level))
	default:
		n.Level = graph.Level(l.text(v))
	}
}

// readSources sets the sources of n and returns the main one.
func (l *loader) readSources(k *kindTable, r row, n *graph.Node) (main *thing, locator string) {
	if k.info.Kind == sourceKind {
		return nil, ""
	}
	if v, ok := k.cell(r, k.byName[locatorColumn]); ok {
		locator = l.text(v)
	}
	c := k.byName[sourceColumn]
	if v, ok := k.cell(r, c); ok && v != "" {
		if main = l.resolve(k.table, r, c, sourceKind, v); main != nil {
			n.Sources = append(n.Sources, graph.Reference{Source: main.node.ID, Locator: locator})
		}
	}
	c = k.byName[othersColumn]
	v, ok := k.cell(r, c)
	if !ok {
		return main, locator
	}
	for _, key := range splitList(v) {
		s := l.resolve(k.table, r, c, sourceKind, key)
		if s == nil {
			continue
		}
		if slices.ContainsFunc(n.Sources, func(ref graph.Reference) bool { return ref.Source == s.node.ID }) {
			k.warn(r, c, RuleRepeated, key, fmt.Sprintf("%s is named before", quoted(key)))
			continue
		}
		n.Sources = append(n.Sources, graph.Reference{Source: s.node.ID})
	}
	return main, locator
}

// readDates takes from n what relations are dated by, and what a source gives
// to its claims.
func (l *loader) readDates(k *kindTable, r row, n *graph.Node, t *thing) {
	date := func(prop string) graph.Date {
		d, _ := graph.ParseDate(n.Props.Text(prop)) // absent and wrong ones, which are reported, are none
		return d
	}
	switch k.info.Kind {
	case "event":
		t.since, t.until, t.origin = date("start"), date("end"), graph.FromEvent
		k.checkPeriod(r, k.byName["end"], t.since, t.until)
	case "declaration":
		t.since, t.origin = date("date"), graph.FromDocument
	case "framework":
		t.since, t.origin = date("adopted"), graph.FromDocument
	case "network", "forum":
		t.since, t.origin = date("foundingDate"), graph.FromFounding
	case sourceKind:
		y, _ := n.Props.Int("year")
		t.witness, t.primary = graph.Year(y), n.Props.Text("tier") == "primary"
	}
}

// checkPeriod reports a period that ends before it begins, as far as partial
// dates tell: 2018 does not end before 2018-05.
func (t *table) checkPeriod(r row, until *column, since, end graph.Date) bool {
	if since == 0 || end == 0 || since <= end.Last() {
		return true
	}
	return t.fail(r, until, RulePeriod, end.String(), fmt.Sprintf("%%s is before the beginning, %s", since))
}
