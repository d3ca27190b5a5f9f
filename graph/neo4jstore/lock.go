package neo4jstore

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

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

// holderStatement asks who else has the lock or waits for it, the first first.
func holderStatement(token string) Statement {
	return Statement{Name: "holder", Cypher: `SHOW TRANSACTIONS YIELD metaData, startTime
WHERE metaData.glocal = 'lock' AND metaData.token <> $token
RETURN metaData.holder AS holder, startTime AS since ORDER BY startTime LIMIT 1`, Params: map[string]any{"token": token}}
}

// lockTimeout is longer than any change takes.
const lockTimeout = 7 * 24 * time.Hour

// lockAttempts is how often the lock is tried for where nobody has it: then it
// is the server that is slow.
const lockAttempts = 5

// lock waits for the lock and returns what gives it up. The error is
// graph.ErrLocked, with who holds it, where another has it for longer than the
// configuration allows to wait.
func (s *Store) lock(ctx context.Context) (unlock func(), err error) {
	token := rand.Text()
	for range lockAttempts {
		unlock, err = s.tryLock(ctx, token)
		if err == nil || ctx.Err() != nil || !errors.Is(err, context.DeadlineExceeded) {
			return unlock, err
		}
		row, err := s.run(ctx, neo4j.AccessModeRead, s.cfg.Timeout, holderStatement(token))
		if err != nil {
			return nil, err
		}
		if row != nil {
			return nil, graph.WithHint(fmt.Errorf("%w, by %v since %v", graph.ErrLocked, row.Values[0], row.Values[1]),
				"wait until that change has ended and try again")
		}
	}
	return nil, fmt.Errorf("lock the graph: %w: %w", graph.ErrUnavailable, err)
}

func (s *Store) tryLock(ctx context.Context, token string) (unlock func(), err error) {
	long := context.WithoutCancel(ctx) // the transaction ends by unlock, not in the middle of a step
	session := s.session(long, neo4j.AccessModeWrite)
	beginning, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	// Without a time of its own it would end by that of the server, under a load.
	tx, err := session.BeginTransaction(beginning, neo4j.WithTxTimeout(lockTimeout),
		neo4j.WithTxMetadata(map[string]any{"glocal": "lock", "holder": s.cfg.Holder, "token": token}))
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
	waiting, stop := context.WithTimeout(ctx, s.cfg.LockWait)
	defer stop()
	st := lockStatement()
	_, err = s.collect(waiting, st, func() (neo4j.ResultWithContext, error) { return tx.Run(waiting, st.Cypher, st.Params) })
	if err != nil {
		unlock()
		return nil, errors.Join(err, waiting.Err())
	}
	return unlock, nil
}

// errFenced is returned by a step that finds another's token.
var errFenced = fmt.Errorf("%w: another has taken over the graph", graph.ErrLocked)
