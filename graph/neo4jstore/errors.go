package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
)

// Errors of a database that this store cannot work with. Each comes with a
// hint and is graph.ErrUnavailable too.
var (
	// ErrLogin is returned when the server refuses user or password.
	ErrLogin = errors.New("login refused")
	// ErrServer is returned when what answers is no Neo4j 5.7 or later.
	ErrServer = errors.New("not a Neo4j server of version 5.7 or later")
	// ErrForeign is returned when the database holds what this store has not
	// written.
	ErrForeign = errors.New("database holds something else")
	// ErrReadOnly is returned by Apply when the database may only be read.
	ErrReadOnly = errors.New("database may only be read")
)

// errForeign is ErrForeign in a record.
var errForeign = fmt.Errorf("%w: %w", ErrForeign, graph.ErrUnavailable)

// fail turns an error of the driver into one of package graph. An ended
// context of the caller is its own error, whatever the driver made of it.
func (s *Store) fail(ctx context.Context, act string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", act, ctx.Err())
	}
	for _, known := range []error{graph.ErrUnavailable, graph.ErrLocked, graph.ErrChanging, graph.ErrStale, graph.ErrInvalid} {
		if errors.Is(err, known) {
			return fmt.Errorf("%s: %w", act, err)
		}
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		kind, hint := s.serverError(server)
		if kind == nil {
			return fmt.Errorf("%s: %w", act, err)
		}
		err = graph.WithHint(fmt.Errorf("%s: %w: %w", act, kind, err), hint)
		if errors.Is(kind, ErrLogin) {
			s.login.Store(&refusal{err, time.Now().Add(loginRest)})
		}
		return err
	}
	if errors.Is(err, context.DeadlineExceeded) || disconnected(err) {
		if strings.Contains(s.cfg.URI, "+s") {
			return graph.WithHint(fmt.Errorf("%s: %w: %w", act, graph.ErrUnavailable, err),
				"is a Neo4j server running at "+s.cfg.URI+", and does it encrypt? bolt:// and neo4j:// do without, +ssc takes any certificate")
		}
		return graph.WithHint(fmt.Errorf("%s: %w: %w", act, graph.ErrUnavailable, err),
			"is a Neo4j server running at "+s.cfg.URI+"? Its address has the form bolt://HOST:7687, or neo4j:// for a cluster")
	}
	return fmt.Errorf("%s: %w", act, err)
}

// disconnected reports whether err is that the server could not be reached or
// went away, perhaps in the middle of a record.
func disconnected(err error) bool {
	var c *neo4j.ConnectivityError
	var n net.Error
	return errors.As(err, &c) || errors.As(err, &n) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// serverError returns what an error that the server reports stands for, and
// nil for one that only a fault of this package can cause.
func (s *Store) serverError(err *neo4j.Neo4jError) (kind error, hint string) {
	unavailable := func(kind error) error { return fmt.Errorf("%w: %w", kind, graph.ErrUnavailable) }
	switch code := err.Code; {
	case code == "Neo.ClientError.Security.AuthenticationRateLimit":
		return unavailable(ErrLogin), "too many logins have failed: wait five seconds and check user and password"
	case code == "Neo.ClientError.Security.Unauthorized" && s.cfg.User == "":
		return unavailable(ErrLogin), "the server asks for a login: set user and password"
	case strings.HasPrefix(code, "Neo.ClientError.Security.") && code != "Neo.ClientError.Security.Forbidden":
		return unavailable(ErrLogin), "check user and password"
	case code == "Neo.ClientError.Security.Forbidden":
		return graph.ErrUnavailable, "the user lacks a right: reading asks for MATCH, loading for WRITE, INDEX and CONSTRAINT MANAGEMENT"
	case code == "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
		return ErrReadOnly, "load with a server that writes this database; the setting is server.databases.read_only"
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return graph.ErrUnavailable, "name a database that exists; Neo4j Community has one, neo4j"
	case strings.HasPrefix(code, "Neo.ClientError.Transaction.TransactionTimedOut"), code == "Neo.ClientError.Transaction.TransactionTerminated":
		return graph.ErrUnavailable, "the server ended the statement: ask for less, or allow more time"
	case strings.HasPrefix(code, "Neo.TransientError.General.") && strings.HasSuffix(code, "OutOfMemoryError"):
		return graph.ErrUnavailable, "the server lacks memory: change or ask less at a time (load has --step), or give it more (server.memory.heap.max_size)"
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.ClientError.Cluster."):
		return graph.ErrUnavailable, "the server is busy, starting or changing: try again"
	case strings.HasPrefix(code, "Neo.DatabaseError."):
		return graph.ErrUnavailable, "the server has a fault; its log says more"
	}
	return nil, ""
}
