package loader

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// relationColumns are the columns of relations.csv, some of which may be
// absent.
type relationColumns struct {
	fromType, fromID, rel, toType, toID    *column
	role, since, until, status, confidence *column
	notes, source, locator                 *column
}

var (
	relationKnown = []string{"from_type", "from_id", "relation", "to_type", "to_id", "role", "since", "until", "status", "confidence", "notes", "source", "locator"}
	relationAsked = []string{"from_type", "from_id", "relation", "to_type", "to_id", "confidence", "source"}
)

// readRelations reads the claims of relations.csv.
func (l *loader) readRelations(ctx context.Context) error {
	res := l.resource(relationsResource)
	if res == nil {
		return nil
	}
	l.checkColumns(res, relationKnown, relationAsked)
	t := openTable(l.fsys, res, l.report)
	if t == nil {
		return nil
	}
	for _, name := range relationAsked {
		if c := t.byName[name]; c != nil {
			c.demand = true
		}
	}
	t.markIDs("from_id", "to_id", sourceColumn)
	b := t.byName
	cols := relationColumns{b["from_type"], b["from_id"], b["relation"], b["to_type"], b["to_id"],
		b["role"], b["since"], b["until"], b["status"], b["confidence"], b["notes"], b["source"], b["locator"]}
	l.claims = slices.Grow(l.claims, min(strings.Count(t.scanner.text, "\n"), 1<<20))
	err := t.rows(ctx, func(r row) { l.readRelation(t, r, &cols) }, func(string, int) {})
	t.reportPlaceholders()
	return err
}

// readRelation checks all cells of one row, and keeps its claim where they
// are in order.
func (l *loader) readRelation(t *table, r row, cols *relationColumns) {
	from := l.readEnd(t, r, cols.fromType, cols.fromID)
	to := l.readEnd(t, r, cols.toType, cols.toID)
	rel := l.readRel(t, r, cols.rel)
	c, ok := l.readClaim(t, r, cols)
	if from == nil || to == nil || rel == nil {
		return
	}
	if l.joins(t, r, cols, from, rel, to) && ok {
		l.state(from, rel, to, c, r.line, false)
	}
}

// joins reports whether rel may join the two ends. Nothing in the vocabulary
// can hold between a thing and itself, so such a row names a wrong end.
func (l *loader) joins(t *table, r row, cols *relationColumns, from *thing, rel *relation, to *thing) bool {
	if !rel.Joins(from.kind, to.kind) {
		return t.failHinted(r, cols.rel, RuleJoin, string(rel.Rel),
			fmt.Sprintf("%%s may not lead from %s to %s", article(from.kind), article(to.kind)),
			func() string { return l.joinHint(from.kind, rel, to.kind) })
	}
	if from == to {
		return t.fail(r, cols.toID, RuleJoin, to.node.ID.Key(), "%s is at both ends of the relation")
	}
	return true
}

func (l *loader) joinHint(from graph.Kind, rel *relation, to graph.Kind) string {
	if rel.Joins(to, from) {
		return "the other way round it may"
	}
	var names []string
	for _, i := range schema.Relations() {
		if i.Joins(from, to) {
			names = append(names, string(i.Rel))
		}
	}
	if len(names) == 0 {
		return fmt.Sprintf("no relation leads from %s to %s", article(from), article(to))
	}
	return fmt.Sprintf("these may: %s", strings.Join(names, ", "))
}

// readEnd reads one end of a relation.
func (l *loader) readEnd(t *table, r row, typeColumn, idColumn *column) *thing {
	kind, kindOK := t.cell(r, typeColumn)
	id, idOK := t.cell(r, idColumn)
	if !kindOK || !idOK || kind == "" || id == "" {
		return nil
	}
	info, known := schema.Kind(graph.Kind(kind))
	if !known {
		t.failHinted(r, typeColumn, RuleEnum, kind, "%s is not a kind", func() string {
			if th := l.things[id]; th != nil {
				return fmt.Sprintf("%q is %s", id, article(th.kind))
			}
			return ""
		})
		return nil
	}
	return l.resolve(t, r, idColumn, info.Kind, id)
}

func (l *loader) readRel(t *table, r row, c *column) *relation {
	v, ok := t.cell(r, c)
	if !ok || v == "" {
		return nil
	}
	rel := l.relations[v]
	switch {
	case rel == nil:
		t.failHinted(r, c, RuleReference, v, "%s is not a relation", func() string {
			if n := nearest(v, l.relationNames()); n != "" {
				return didYouMean(n)
			}
			return ""
		})
	case l.listed != nil && !l.listed[v]:
		t.fail(r, c, RuleVocabulary, v, "%s is not in the package's own vocabulary")
		return nil
	}
	return rel
}

func (l *loader) relationNames() iter.Seq[string] { return maps.Keys(l.relations) }

// readClaim reads what a row says of its relation.
func (l *loader) readClaim(t *table, r row, cols *relationColumns) (graph.Claim, bool) {
	good := true
	text := func(c *column) string {
		v, ok := t.cell(r, c)
		good = good && ok
		return v
	}
	date := func(c *column) graph.Date {
		v, ok := t.cell(r, c)
		if good = good && ok; !ok || v == "" {
			return 0
		}
		d, ok := t.readDate(r, c, v)
		good = good && ok
		return d
	}
	c := graph.Claim{Role: l.text(text(cols.role)), Notes: l.text(text(cols.notes)), Locator: l.text(text(cols.locator)), Origin: graph.NoDate}
	c.Since, c.Until = date(cols.since), date(cols.until)
	if c.Since != 0 || c.Until != 0 {
		c.Origin = graph.Stated
		good = t.checkPeriod(r, cols.until, c.Since, c.Until) && good
	}
	c.Status = graph.Status(l.text(text(cols.status)))
	if v := string(c.Status); v != "" && !slices.Contains(statuses, v) {
		good = t.failEnum(r, cols.status, v, statuses)
	}
	c.Confidence = graph.Confidence(l.text(text(cols.confidence)))
	if v := string(c.Confidence); v != "" && c.Confidence.Rank() == 0 {
		good = t.failEnum(r, cols.confidence, v, confidences)
	}
	source := l.resolveSource(t, r, cols.source)
	if source == nil {
		return c, false
	}
	c.Source, c.Witness = source.node.ID, source.witness
	return c, good
}

var (
	statuses    = []string{string(graph.Done), string(graph.Ongoing), string(graph.Planned), string(graph.Ended)}
	confidences = []string{string(graph.High), string(graph.Medium), string(graph.Low)}
)

func (l *loader) resolveSource(t *table, r row, c *column) *thing {
	v, ok := t.cell(r, c)
	if !ok || v == "" {
		return nil
	}
	return l.resolve(t, r, c, sourceKind, v)
}
