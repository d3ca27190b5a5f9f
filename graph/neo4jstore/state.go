package neo4jstore

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// form is the number of the way in which this package keeps a graph.
const form = 1

// state is what the database says about the graph in it.
type state struct {
	there    bool          // a graph has been put, if only an empty one
	version  graph.Version // published
	content  graph.Version // of what is there, which differs while changing
	revision int64         // rises with every change
	changing bool
	holder   string // who changes it
	since    string // since when
	batch    string // identity of the change
	dataset  graph.Dataset
}

func stateStatement() Statement {
	return Statement{Name: "state", Cypher: `MATCH (g:GlocalGraph {id: 'graph'})
RETURN properties(g) AS g, toString(g.changingSince) AS since`}
}

func strangersStatement() Statement {
	return Statement{Name: "strangers", Cypher: `MATCH (n) WITH count(n) AS nodes
RETURN nodes, EXISTS { (:GlocalGraph {id: 'graph'}) } AS there`}
}

// state reads the state. A database that holds nodes but no graph is
// ErrForeign.
func (s *Store) state(ctx context.Context) (state, error) {
	epoch, start := s.seen.begin()
	st, err := s.readState(ctx)
	if err != nil {
		if ctx.Err() == nil {
			s.seen.forget()
		}
		return state{}, err
	}
	s.seen.keep(epoch, start, st)
	return st, nil
}

func (s *Store) readState(ctx context.Context) (state, error) {
	row, err := s.read(ctx, stateStatement())
	if err != nil {
		return state{}, err
	}
	if row != nil {
		return decodeState(row)
	}
	row, err = s.read(ctx, strangersStatement())
	if err != nil {
		return state{}, err
	}
	if there, _ := row.Values[1].(bool); there { // somebody has just begun one
		return s.readState(ctx)
	}
	if n, _ := row.Values[0].(int64); n > 0 {
		return state{}, graph.WithHint(fmt.Errorf("read %s: %w, %d nodes", s.cfg.URI, errForeign, n),
			"use a database of its own for the graph, or empty this one")
	}
	return state{}, nil
}

func decodeState(row *neo4j.Record) (state, error) {
	p, _ := row.Values[0].(map[string]any)
	if f, _ := p["form"].(int64); f != form {
		return state{}, graph.WithHint(fmt.Errorf("graph in form %v, this program knows %d: %w", p["form"], form, errForeign),
			"empty the database and load the graph with this program")
	}
	st := state{
		there: true, holder: text(p, "holder"), batch: text(p, "batch"),
		dataset: graph.Dataset{Name: text(p, "name"), Title: text(p, "title"), Release: text(p, "release"), License: text(p, "license")},
	}
	st.changing, _ = p["changing"].(bool)
	st.revision, _ = p["revision"].(int64)
	st.since, _ = row.Values[1].(string)
	var err error
	if st.version, err = graph.ParseVersion(text(p, "version")); err == nil {
		st.content, err = graph.ParseVersion(text(p, "content"))
	}
	if err != nil {
		return state{}, fmt.Errorf("read the version of the graph: %w: %w", errForeign, err)
	}
	if st.version != st.content {
		st.changing = true // whatever the mark says, this is not the version that was published
	}
	if st.changing && st.holder == "" {
		st.holder, st.since = "somebody", "an unknown time"
	}
	return st, nil
}
