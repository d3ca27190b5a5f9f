package neo4jstore

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/glocal-graph/glocal/graph"
)

// Statement is one Cypher statement with its parameters.
type Statement struct {
	Name   string // what it is for: "expand", "publish"
	Cypher string
	Params map[string]any
}

// Observer is told of every statement that has been run, how long it took with
// its rows fetched, and how it ended. It must be fast and safe for concurrent
// use, and must not change the statement.
type Observer func(ctx context.Context, s Statement, took time.Duration, err error)

// builder collects a statement: text that depends on the form of a question
// only, and parameters for everything else, so that Neo4j can keep its plans.
type builder struct {
	strings.Builder
	params map[string]any
	lists  []idList
}

// idList is a list of ids that is a parameter.
type idList struct {
	ids []graph.ID
	ref string
}

func newBuilder() *builder { return &builder{params: map[string]any{}} }

// param adds a parameter and returns the reference to it.
func (b *builder) param(v any) string {
	name := "p" + strconv.Itoa(len(b.params)+1)
	b.params[name] = unsigned(v)
	return "$" + name
}

// ids adds a list of ids and returns the reference to it. Questions about the
// same ids share one.
func (b *builder) ids(ids []graph.ID) string {
	for _, l := range b.lists {
		if slices.Equal(l.ids, ids) {
			return l.ref
		}
	}
	ref := b.param(words(ids))
	b.lists = append(b.lists, idList{ids, ref})
	return ref
}

// unsigned returns a value, or a list, without the sign of a zero: Neo4j takes
// -0.0 for less than 0, where the contract has them equal.
func unsigned(v any) any {
	switch v := v.(type) {
	case float64:
		return v + 0
	case []any:
		return each(v, func(x *any) any { return unsigned(*x) })
	}
	return v
}

func (b *builder) statement(name string) Statement {
	return Statement{name, b.String(), b.params}
}

func (b *builder) add(parts ...string) {
	for _, p := range parts {
		b.WriteString(p)
	}
}

// where adds the conditions that are not empty.
func (b *builder) where(conds ...string) {
	word := "\nWHERE "
	for _, c := range conds {
		if c != "" {
			b.add(word, c)
			word = " AND "
		}
	}
}

// revision ends a reading statement whose data is bound to the names given. The
// data are complete values before the node is looked at, for they are
// aggregated: so a revision that has not moved stands for all of them.
func (b *builder) revision(names ...string) {
	b.add("\nOPTIONAL MATCH (g:GlocalGraph {id: 'graph'})",
		"\nRETURN ", strings.Join(names, ", "),
		", coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing")
}
