package loader

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// Read reads the data package in fsys and checks it as a whole. It returns
// the package, or nil where a finding is an error; the findings are sorted,
// and there may be warnings beside a package. The error is that of a context
// that has ended. It reads every file once into memory and keeps nothing of
// fsys.
func Read(ctx context.Context, fsys fs.FS) (*Package, Findings, error) {
	l := &loader{report: newReport(), fsys: fsys,
		things: map[string]*thing{}, keys: map[graph.Kind][]string{}, unread: map[graph.Kind]bool{},
		texts: map[string]string{}, edgeIndex: map[edgeKey]int32{}, relations: map[string]*relation{}}
	for i, info := range schema.Relations() {
		l.relations[string(info.Rel)] = &relation{RelationInfo: info, index: int16(i)}
	}
	for _, step := range []func(context.Context) error{l.readTables, l.readNodes, l.readNames, l.readVocabulary, l.readRelations} {
		if err := step(ctx); err != nil {
			return nil, nil, err
		}
		if l.descriptor == nil {
			return nil, l.findings(), nil
		}
	}
	l.checkListed()
	edges := l.buildEdges()
	if found := l.findings(); found.Errors() > 0 {
		return nil, found, nil
	}
	p := &Package{Dataset: l.descriptor.dataset, Edges: edges, Nodes: make([]*graph.Node, 0, len(l.things))}
	p.Rows = make(map[string]int, len(l.descriptor.resources))
	for _, r := range l.descriptor.resources {
		p.Rows[r.path] = r.rows
		if r.said.bytes < 0 && r.said.rows < 0 && r.said.hash == "" {
			p.Unchecked = append(p.Unchecked, r.path)
		}
	}
	for _, t := range l.things {
		p.Nodes = append(p.Nodes, t.node)
	}
	slices.SortFunc(p.Nodes, func(a, b *graph.Node) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return p, l.findings(), nil
}

// loader is one reading of a package.
type loader struct {
	*report
	fsys       fs.FS
	descriptor *descriptor
	tables     []*kindTable
	things     map[string]*thing       // by the key of their id
	keys       map[graph.Kind][]string // of the things of a kind
	unread     map[graph.Kind]bool     // kinds whose file cannot be read: what refers to them is not looked at
	texts      map[string]string       // one copy of every text that repeats
	relations  map[string]*relation    // the vocabulary
	listed     map[string]bool         // relations in the package's own vocabulary; nil where it has none
	byColumns  []columnClaim
	edges      []edge
	edgeIndex  map[edgeKey]int32
	claims     []claim
}

// thing is what a row of the file of a kind stands for.
type thing struct {
	kind         graph.Kind
	node         *graph.Node // nil where the row is at fault and what refers to it is not
	name         string
	file         string
	line         int
	since, until graph.Date // what relations take their dates from
	origin       graph.DateOrigin
	witness      graph.Year // of a source
	primary      bool       // of a source
}

// relation is a kind of relation; index tells it from others.
type relation struct {
	schema.RelationInfo
	index int16
}

// Names of the resources that are no kinds.
const (
	namesResource      = "names"
	relationsResource  = "relations"
	vocabularyResource = "vocabulary"
)

// readTables reads datapackage.json and the rows of all kinds, and gives
// every id to the row that has it first.
func (l *loader) readTables(ctx context.Context) error {
	if l.descriptor = readDescriptor(l.fsys, l.report); l.descriptor == nil {
		return nil
	}
	l.checkResources()
	for _, info := range schema.Kinds() {
		res := l.resource(info.Resource)
		if res == nil {
			continue
		}
		t := openTable(l.fsys, res, l.report)
		if t == nil || t.byName["id"] == nil {
			l.unread[info.Kind] = true
		}
		if t == nil {
			continue
		}
		k := &kindTable{table: t, info: info}
		if err := l.readRows(ctx, k); err != nil {
			return err
		}
		l.tables = append(l.tables, k)
	}
	return nil
}

func (l *loader) resource(name string) *resource {
	for _, r := range l.descriptor.resources {
		if r.name == name {
			return r
		}
	}
	return nil
}

// checkResources reports resources that are missing or that nothing reads. One
// that is all but named like a missing one is an error, for then data would be
// left out in silence.
func (l *loader) checkResources() {
	missing := map[string]bool{namesResource: true, relationsResource: true, vocabularyResource: true}
	for _, k := range schema.Kinds() {
		missing[k.Resource] = true
	}
	known := maps.Clone(missing)
	for _, r := range l.descriptor.resources {
		delete(missing, r.name)
	}
	for _, r := range l.descriptor.resources {
		if known[r.name] || r.name == "" {
			continue
		}
		f := Finding{Severity: Warning, Rule: RuleResource, File: descriptorFile, Line: r.line, Column: r.at, Value: clip(r.name),
			Message: fmt.Sprintf("resource %s is not read", quoted(r.name))}
		if n := nearest(r.name, maps.Keys(missing)); n != "" {
			f.Severity, f.Hint = Error, didYouMean(n)
		}
		l.add(f)
	}
	source, _ := schema.Kind("source")
	for _, name := range []string{source.Resource, relationsResource} {
		if missing[name] {
			l.add(Finding{Severity: Error, Rule: RuleResource, File: descriptorFile, Line: 1, Column: "resources",
				Message: fmt.Sprintf("resource %s is missing", name)})
		}
	}
}

// checkColumns reports columns that the vocabulary asks for and datapackage.json
// does not declare, and those that nothing reads.
func (l *loader) checkColumns(res *resource, known, demanded []string) {
	if res.fields == nil {
		return
	}
	for _, name := range demanded {
		if res.field(name) == nil {
			l.add(Finding{Severity: Error, Rule: RuleHeader, File: descriptorFile, Line: res.line, Column: res.at + ".schema.fields",
				Message: fmt.Sprintf("resource %s lacks the field %s", res.name, name)})
		}
	}
	for _, f := range res.fields {
		if slices.Contains(known, f.name) || f.name == "" {
			continue
		}
		l.addHinted(Finding{Severity: Warning, Rule: RuleHeader, File: f.file, Line: f.line, Column: f.at, Value: clip(f.name),
			Message: fmt.Sprintf("field %s of resource %s is not read", quoted(f.name), res.name)},
			func() string {
				absent := func(yield func(string) bool) {
					for _, k := range known {
						if res.field(k) == nil && !yield(k) {
							return
						}
					}
				}
				if n := nearest(f.name, absent); n != "" {
					return didYouMean(n)
				}
				return ""
			})
	}
}

// text returns s as a string of its own, the same one for equal texts.
func (l *loader) text(s string) string {
	if s == "" {
		return ""
	}
	if t, ok := l.texts[s]; ok {
		return t
	}
	s = strings.Clone(s)
	l.texts[s] = s
	return s
}

// resolve returns the thing of a kind that a cell names, or nil. A missing one
// is reported, unless it is missing because its file cannot be read.
func (l *loader) resolve(t *table, r row, c *column, kind graph.Kind, key string) *thing {
	th := l.things[key]
	switch {
	case th != nil && th.kind == kind && th.node != nil:
		return th
	case th != nil && th.kind == kind, th == nil && l.unread[kind]:
		return nil
	}
	t.failHinted(r, c, RuleReference, key, "%s is not "+article(kind), func() string {
		if th != nil {
			return fmt.Sprintf("%q is %s", key, article(th.kind))
		}
		seen := strings.TrimSpace(withoutHidden(key))
		if own := withoutKind(seen); own != "" {
			seen = own
		}
		if th := l.things[seen]; th != nil && th.kind == kind {
			return fmt.Sprintf("write %q", seen)
		}
		key := seen
		for _, k := range l.keys[kind] {
			if name := l.things[k].name; name != "" && strings.EqualFold(name, key) {
				return didYouMean(k)
			}
		}
		if n := nearest(key, slices.Values(l.keys[kind])); n != "" {
			return didYouMean(n)
		}
		return ""
	})
	return nil
}

// article returns "a city", "an event".
func article(k graph.Kind) string {
	if k != "" && strings.ContainsRune("aeiou", rune(k[0])) {
		return "an " + string(k)
	}
	return "a " + string(k)
}
