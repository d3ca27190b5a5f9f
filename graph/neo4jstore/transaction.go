package neo4jstore

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// runner runs a statement in a transaction and returns its first row, or nil.
type runner func(Statement) (*neo4j.Record, error)

// transaction runs do in one writing transaction and commits if it returns no
// error. It does not retry.
func (s *Store) transaction(ctx context.Context, do func(runner) error) error {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.StepTimeout)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	tx, err := session.BeginTransaction(ctx, neo4j.WithTxTimeout(s.cfg.StepTimeout))
	if err != nil {
		return err
	}
	defer tx.Close(context.WithoutCancel(ctx))
	err = do(func(st Statement) (*neo4j.Record, error) {
		return s.collect(ctx, st, func() (neo4j.ResultWithContext, error) { return tx.Run(ctx, st.Cypher, st.Params) })
	})
	if err != nil {
		return err
	}
	start := time.Now()
	err = tx.Commit(ctx)
	if s.cfg.Observe != nil {
		s.cfg.Observe(ctx, Statement{Name: "commit", Cypher: "COMMIT"}, time.Since(start), err)
	}
	return err
}
