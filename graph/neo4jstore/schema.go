package neo4jstore

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// claimIndex is the name of the index on the sources of claims.
const claimIndex = "glocal_claims"

// schemaElement is a constraint or an index.
type schemaElement struct{ name, cypher string }

func constraint(name, label string) schemaElement {
	return schemaElement{name, fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE", name, label)}
}

func rangeIndex(label, property string) schemaElement {
	name := "glocal_" + strings.ToLower(label) + "_" + property
	return schemaElement{name, fmt.Sprintf("CREATE RANGE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", name, label, property)}
}

// schema returns what nodes of kinds need: ids are unique, and pages in the
// order of names or degrees are read from an index.
func schema(kinds []graph.Kind, indexed map[graph.Kind][]string) []schemaElement {
	all := []schemaElement{
		constraint("glocal_graph", graphLabel), constraint("glocal_entity", entity),
		rangeIndex(entity, "name"), rangeIndex(entity, "degree"),
	}
	for _, l := range labels(kinds) {
		all = append(all, rangeIndex(l, "name"), rangeIndex(l, "degree"))
	}
	for _, k := range slices.Sorted(maps.Keys(indexed)) {
		if l, ok := label(k); ok && slices.Contains(kinds, k) {
			for _, f := range indexed[k] {
				all = append(all, rangeIndex(l, property(f)))
			}
		}
	}
	return all
}

// claimsElement returns the index on the sources of the claims of relations of
// the given types. Lists are indexed item by item; an item is not taken apart.
func claimsElement(types []string) schemaElement {
	return schemaElement{claimIndex, fmt.Sprintf("CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR ()-[r:%s]-() ON EACH [r.sources]"+
		" OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}", claimIndex, strings.Join(types, "|"))}
}

func indexesStatement() Statement {
	return Statement{Name: "indexes", Cypher: `SHOW INDEXES YIELD name, labelsOrTypes
WHERE name STARTS WITH 'glocal_'
RETURN collect([name, labelsOrTypes]) AS covers`}
}

// ensureSchema makes the constraints and indexes that b needs and that are not
// there, in one transaction, and waits until they serve.
func (s *Store) ensureSchema(ctx context.Context, b *graph.Batch) error {
	kinds := make(map[graph.Kind]bool)
	for _, n := range b.PutNodes {
		kinds[n.Kind()] = true
	}
	rels := make(map[graph.Rel]bool)
	for _, e := range b.PutEdges {
		rels[e.Rel] = true
	}
	elements := schema(slices.Collect(maps.Keys(kinds)), s.cfg.Indexed)
	types := relTypes(slices.Collect(maps.Keys(rels)))
	if s.has(elements, types) {
		return nil
	}
	row, err := s.run(ctx, neo4j.AccessModeWrite, s.cfg.Timeout, indexesStatement())
	if err != nil {
		return err
	}
	there := make(map[string]bool)
	var covered []string
	for _, c := range list(row.AsMap(), "covers") {
		pair, _ := c.([]any)
		there[at(pair, 0)] = true
		if at(pair, 0) == claimIndex {
			for i := range pair[1].([]any) {
				covered = append(covered, at(pair[1].([]any), i))
			}
		}
	}
	var todo []string
	for _, e := range elements {
		if !there[e.name] {
			todo = append(todo, e.cypher)
		}
	}
	if len(types) == 0 && !there[claimIndex] {
		types = []string{"CLAIMED"} // the index has to be there, and to cover something
	}
	if all := union(covered, types); len(all) > len(covered) {
		if there[claimIndex] {
			todo = append(todo, "DROP INDEX "+claimIndex)
		}
		todo = append(todo, claimsElement(all).cypher)
		types = all
	}
	if err := s.change(ctx, todo); err != nil {
		return err
	}
	s.remember(elements, types)
	return nil
}

func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// change runs statements that change the schema.
func (s *Store) change(ctx context.Context, cyphers []string) error {
	if len(cyphers) == 0 {
		return nil
	}
	err := s.transaction(ctx, func(run runner) error {
		for _, c := range cyphers {
			if _, err := run(Statement{Name: "schema", Cypher: c}); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		_, err = s.run(ctx, neo4j.AccessModeRead, s.cfg.StepTimeout, Statement{Name: "await", Cypher: "CALL db.awaitIndexes(300)"})
	}
	return err
}

func (s *Store) has(elements []schemaElement, types []string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range elements {
		if !s.made[e.name] {
			return false
		}
	}
	for _, t := range types {
		if !s.made[":"+t] {
			return false
		}
	}
	return s.made[claimIndex]
}

func (s *Store) remember(elements []schemaElement, types []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range elements {
		s.made[e.name] = true
	}
	for _, t := range types {
		s.made[":"+t] = true
	}
	s.made[claimIndex] = true
}
