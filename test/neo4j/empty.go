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
	auth := neo4j.NoAuth()
	if s.User != "" {
		auth = neo4j.BasicAuth(s.User, s.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(s.URI, auth)
	if err != nil {
		return nil, fmt.Errorf("connect to %s: %w", s.URI, err)
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return nil, fmt.Errorf("run %s: %w", cypher, err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, fmt.Errorf("run %s: %w", cypher, err)
	}
	rows := make([]map[string]any, len(records))
	for i, r := range records {
		rows[i] = r.AsMap()
	}
	return rows, nil
}
