package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

const (
	claimIndex = "glocal_claims" // the name of the index on the sources of claims
	anyType    = "CLAIMED"       // is always covered by it: an index covers something
)

// schemaElement is a constraint or an index.
type schemaElement struct{ name, cypher string }

func constraint(name, label string) schemaElement {
	return schemaElement{name, fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE", name, label)}
}

func rangeIndex(label, property string) schemaElement {
	name := "glocal_" + strings.ToLower(label) + "_" + property
	return schemaElement{name, fmt.Sprintf("CREATE RANGE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", name, label, property)}
}

// constraints returns what Apply relies on: ids are unique, and found by an
// index.
func constraints() []schemaElement {
	return []schemaElement{constraint("glocal_graph", graphLabel), constraint("glocal_entity", entity)}
}

// indexes returns what readers of nodes of kinds need besides: pages in the
// order of names or degrees are read from an index.
func indexes(kinds []graph.Kind, indexed map[graph.Kind][]string) []schemaElement {
	all := []schemaElement{rangeIndex(entity, "name"), rangeIndex(entity, "degree")}
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
	return Statement{Name: "indexes", Cypher: `SHOW INDEXES YIELD name, labelsOrTypes, state
WHERE name STARTS WITH 'glocal_'
RETURN collect([name, labelsOrTypes, state]) AS indexes`}
}

// schemaAttempts is how often the constraints are tried for: several that find
// an empty database at once stand in each other's way.
const schemaAttempts = 10

// ensureConstraints makes the constraints that are not there. Indexes that have
// failed go, for they would be waited for.
func (s *Store) ensureConstraints(ctx context.Context) error {
	elements := constraints()
	if s.has(elements, nil) {
		return nil
	}
	var err error
	for try := range schemaAttempts {
		var there inventory
		if there, err = s.inventory(ctx); err == nil {
			err = s.change(ctx, append(there.mend(), there.missing(elements)...), there.pending)
		}
		if err == nil {
			s.remember(elements, nil)
			return nil
		}
		var refused *neo4j.Neo4jError
		if !errors.As(err, &refused) || refused.Classification() != "TransientError" {
			break
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(time.Duration(try+1) * 50 * time.Millisecond):
		}
	}
	return err
}

// ensureIndexes makes the indexes for b that are not there. For a first graph
// it comes after the data: to make an index of what is there costs a fraction
// of keeping one up to date while it comes.
func (s *Store) ensureIndexes(ctx context.Context, b *graph.Batch) error {
	kinds := make(map[graph.Kind]bool)
	for _, n := range b.PutNodes {
		kinds[n.Kind()] = true
	}
	rels := make(map[graph.Rel]bool)
	for _, e := range b.PutEdges {
		rels[e.Rel] = true
	}
	elements := indexes(slices.Collect(maps.Keys(kinds)), s.cfg.Indexed)
	types := append(relTypes(slices.Collect(maps.Keys(rels))), anyType)
	if s.has(elements, types) {
		return nil
	}
	there, err := s.inventory(ctx)
	if err != nil {
		return fmt.Errorf("make the indexes: %w", err)
	}
	todo := append(there.mend(), there.missing(elements)...)
	if covered := there.covers[claimIndex]; !subset(types, covered) {
		if covered != nil {
			todo = append(todo, "DROP INDEX "+claimIndex)
		}
		types = union(covered, types)
		todo = append(todo, claimsElement(types).cypher)
	}
	if err := s.change(ctx, todo, there.pending); err != nil {
		return fmt.Errorf("make the indexes: %w", err)
	}
	s.remember(elements, types)
	return nil
}

// inventory is which indexes of the store are there, by name.
type inventory struct {
	covers  map[string][]string // labels or types
	failed  []string            // of no use
	pending bool                // some are being made
}

func (s *Store) inventory(ctx context.Context) (inventory, error) {
	there := inventory{covers: make(map[string][]string)}
	row, err := s.run(ctx, neo4j.AccessModeWrite, s.cfg.Timeout, indexesStatement())
	if err != nil {
		return there, err
	}
	for _, index := range list(row.AsMap(), "indexes") {
		parts, _ := index.([]any)
		name, state := at(parts, 0), at(parts, 2)
		if state == "FAILED" {
			there.failed = append(there.failed, name)
		}
		there.pending = there.pending || state == "POPULATING"
		names, _ := parts[1].([]any)
		for i := range names {
			there.covers[name] = append(there.covers[name], at(names, i))
		}
	}
	return there, nil
}

// mend returns the statements that drop what has failed. What claimIndex covered
// it has to cover again; the others are made anew when they are needed next.
func (t inventory) mend() (todo []string) {
	for _, name := range t.failed {
		todo = append(todo, "DROP INDEX "+name)
		if name == claimIndex {
			todo = append(todo, claimsElement(t.covers[name]).cypher)
			continue
		}
		delete(t.covers, name)
	}
	return todo
}

// missing returns the statements for elements that are not there.
func (t inventory) missing(elements []schemaElement) (todo []string) {
	for _, e := range elements {
		if t.covers[e.name] == nil {
			todo = append(todo, e.cypher)
		}
	}
	return todo
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// change runs statements that change the schema, and waits until all indexes
// serve where there are any, or others are still being made.
func (s *Store) change(ctx context.Context, cyphers []string, pending bool) error {
	if len(cyphers) > 0 {
		err := s.transaction(ctx, func(run runner) error {
			for _, c := range cyphers {
				if _, err := run(Statement{Name: "schema", Cypher: c}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	} else if !pending {
		return nil
	}
	_, err := s.run(ctx, neo4j.AccessModeRead, s.cfg.StepTimeout, Statement{Name: "await", Cypher: "CALL db.awaitIndexes(300)"})
	return err
}

func (s *Store) has(elements []schemaElement, types []string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !slices.ContainsFunc(elements, func(e schemaElement) bool { return !s.made[e.name] }) &&
		!slices.ContainsFunc(types, func(t string) bool { return !s.made[":"+t] })
}

func (s *Store) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.made)
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
}
