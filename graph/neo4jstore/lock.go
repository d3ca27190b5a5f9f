package neo4jstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// The lock is a transaction that stays open while a graph is being changed and
// is then rolled back. It would make a node that the constraint on
// :GlocalGraph allows once, so a second one waits. The server ends it with its
// connection, so no lock outlives its holder.

func lockStatement() Statement {
	return Statement{Name: "lock", Cypher: "MERGE (l:GlocalGraph {id: 'lock'})"}
}

func holderStatement() Statement {
	return Statement{Name: "holder", Cypher: `SHOW TRANSACTIONS YIELD metaData, startTime
WHERE metaData.glocal = 'lock'
RETURN metaData.holder AS holder, startTime AS since ORDER BY startTime LIMIT 1`}
}

// lock waits for the lock and returns what gives it up. The error is
// graph.ErrLocked, with who holds it, where another has it for longer than the
// configuration allows to wait.
func (s *Store) lock(ctx context.Context) (unlock func(), err error) {
	long := context.WithoutCancel(ctx) // the transaction ends by unlock, not in the middle of a step
	session := s.session(long, neo4j.AccessModeWrite)
	waiting, cancel := context.WithTimeout(ctx, s.cfg.LockWait)
	defer cancel()
	tx, err := session.BeginTransaction(long, neo4j.WithTxMetadata(map[string]any{"glocal": "lock", "holder": s.cfg.Holder}))
	if err != nil {
		session.Close(long)
		return nil, err
	}
	unlock = func() {
		bounded, cancel := context.WithTimeout(long, connectTimeout)
		defer cancel()
		tx.Close(bounded)
		session.Close(bounded)
	}
	st := lockStatement()
	_, err = s.collect(waiting, st, func() (neo4j.ResultWithContext, error) { return tx.Run(waiting, st.Cypher, st.Params) })
	if err == nil {
		return unlock, nil
	}
	unlock()
	if ctx.Err() == nil && errors.Is(waiting.Err(), context.DeadlineExceeded) {
		return nil, s.lockedBy(ctx)
	}
	return nil, err
}

func (s *Store) lockedBy(ctx context.Context) error {
	holder := "another process"
	if row, err := s.run(ctx, neo4j.AccessModeRead, s.cfg.Timeout, holderStatement()); err == nil && row != nil {
		holder = fmt.Sprintf("%v since %v", row.Values[0], row.Values[1])
	}
	return graph.WithHint(fmt.Errorf("%w, by %s", graph.ErrLocked, holder),
		"wait until that change has ended and try again")
}

// errFenced is returned by a step that finds another's token.
var errFenced = fmt.Errorf("%w: another has taken over the graph", graph.ErrLocked)
