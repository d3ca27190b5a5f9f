package neo4jtest

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Empty deletes all nodes and relationships of the default database and keeps
// constraints and indexes.
func (s *Server) Empty(ctx context.Context) error {
	return s.Exec(ctx, "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS", nil)
}

// Exec runs one Cypher statement past any store, for what a test wants to find
// or break in the database.
func (s *Server) Exec(ctx context.Context, cypher string, params map[string]any) error {
	_, err := s.Query(ctx, cypher, params)
	return err
}

// Query is Exec for a statement that returns rows: each is a map from column
// to value, as the driver gives it.
func (s *Server) Query(ctx context.Context, cypher string, params map[string]any) ([]map[string]any, error) {
	var rows []map[string]any
	err := s.run(ctx, cypher, params, func(result neo4j.ResultWithContext) error {
		records, err := result.Collect(ctx)
		for _, r := range records {
			rows = append(rows, r.AsMap())
		}
		return err
	})
	return rows, err
}

func (s *Server) run(ctx context.Context, cypher string, params map[string]any, read func(neo4j.ResultWithContext) error) error {
	auth := neo4j.NoAuth()
	if s.User != "" {
		auth = neo4j.BasicAuth(s.User, s.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(s.URI, auth)
	if err != nil {
		return fmt.Errorf("connect to %s: %w", s.URI, err)
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, params)
	if err == nil {
		err = read(result)
	}
	if err != nil {
		return fmt.Errorf("run %s: %w", cypher, err)
	}
	return nil
}

// Plan is how a statement was executed.
type Plan struct {
	Hits      int64    // of the database: records and index entries that were read
	Operators []string // name and details, the last first
}

// Profile runs a statement and says how it was executed.
func (s *Server) Profile(ctx context.Context, cypher string, params map[string]any) (Plan, error) {
	var plan Plan
	err := s.run(ctx, "PROFILE "+cypher, params, func(result neo4j.ResultWithContext) error {
		if _, err := result.Collect(ctx); err != nil {
			return err
		}
		summary, err := result.Consume(ctx)
		if err == nil {
			plan.add(summary.Profile())
		}
		return err
	})
	return plan, err
}

func (p *Plan) add(part neo4j.ProfiledPlan) {
	p.Hits += part.DbHits()
	p.Operators = append(p.Operators, fmt.Sprint(part.Operator(), " ", part.Arguments()["Details"]))
	for _, child := range part.Children() {
		p.add(child)
	}
}
