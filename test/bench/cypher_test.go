package bench

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph/analysis"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// limit and hops bound every question, on both sides.
const (
	limit = 10
	hops  = 8
)

// patience is how long the server may think about one pair.
const patience = 2 * time.Minute

// form is a way of asking for routes between two nodes.
type form struct {
	name     string
	pattern  string // of Cypher; %s are the relationship types, joined by bars
	search   string // what the operator begins with that does the search
	shortest bool   // only routes of the least length
}

var (
	allShortest = form{"ALL SHORTEST", "ALL SHORTEST (a)-[:%s]-{1,8}(b)", "StatefulShortestPath(Into", true}
	shortestK   = form{"SHORTEST 10", "SHORTEST 10 (a)-[:%s]-{1,8}(b)", "StatefulShortestPath(Into", false}
	older       = form{"allShortestPaths", "allShortestPaths((a)-[:%s*..8]-(b))", "ShortestPath", true}

	forms = []form{allShortest, shortestK, older}
)

// trace asks p what f asks Neo4j.
func (f form) trace(t testing.TB, p *analysis.Projection, ends pair, limit int) *analysis.Routes {
	t.Helper()
	found, err := p.Trace(t.Context(), analysis.Trace{From: ends.from, To: ends.to, Shortest: f.shortest, MaxHops: hops, Limit: limit})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// statement finds both ends by the unique constraint on :Entity(id), then up
// to limit routes, of which it returns what a Trace does: ids and kinds.
func (f form) statement(limit int) string {
	var types []string
	for _, r := range rels {
		types = append(types, strings.ToUpper(string(r.rel)))
	}
	return "MATCH (a:Entity {id: $from}), (b:Entity {id: $to})\n" +
		"MATCH p = " + fmt.Sprintf(f.pattern, strings.Join(types, "|")) + "\n" +
		"RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | type(r)] AS types\n" +
		fmt.Sprintf("LIMIT %d", limit)
}

// route is one that Neo4j found.
type route struct{ nodes, types []any }

// loops reports whether r visits a node twice.
func (r route) loops() bool {
	seen := map[any]bool{}
	for _, id := range r.nodes {
		if seen[id] {
			return true
		}
		seen[id] = true
	}
	return false
}

// client asks one server over one connection.
type client struct{ session neo4j.SessionWithContext }

func connect(t testing.TB, server *neo4jtest.Server) client {
	t.Helper()
	auth := neo4j.NoAuth()
	if server.User != "" {
		auth = neo4j.BasicAuth(server.User, server.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(server.URI, auth)
	if err != nil {
		t.Fatal(err)
	}
	c := client{driver.NewSession(t.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, FetchSize: neo4j.FetchAll})}
	t.Cleanup(func() {
		ctx := context.WithoutCancel(t.Context())
		c.session.Close(ctx)
		driver.Close(ctx)
	})
	return c
}

func (p pair) params() map[string]any {
	return map[string]any{"from": string(p.from), "to": string(p.to)}
}

// routes returns what statement finds between two nodes.
func (c client) routes(t testing.TB, statement string, ends pair) []route {
	t.Helper()
	var found []route
	result, err := c.session.Run(t.Context(), statement, ends.params(), neo4j.WithTxTimeout(patience))
	if err == nil {
		for result.Next(t.Context()) {
			v := result.Record().Values
			found = append(found, route{v[0].([]any), v[1].([]any)})
		}
		err = result.Err()
	}
	if err != nil {
		t.Fatalf("routes from %s to %s: %v", ends.from, ends.to, err)
	}
	return found
}

// plan returns the operators that statement is executed by, the last first.
func (c client) plan(t testing.TB, statement string, ends pair) []string {
	t.Helper()
	result, err := c.session.Run(t.Context(), "EXPLAIN "+statement, ends.params())
	if err != nil {
		t.Fatalf("explain %s: %v", statement, err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("explain %s: %v", statement, err)
	}
	var operators []string
	var add func(neo4j.Plan)
	add = func(part neo4j.Plan) {
		operators = append(operators, part.Operator())
		for _, child := range part.Children() {
			add(child)
		}
	}
	add(summary.Plan())
	return operators
}
