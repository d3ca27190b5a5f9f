package bench

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
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
	best     bool   // the routes that are backed best, as Trace always does; else any
}

var (
	allShortest = form{"ALL SHORTEST", "ALL SHORTEST (a)-[:%s]-{1,8}(b)", "StatefulShortestPath(Into", true, false}
	shortestK   = form{"SHORTEST 10", "SHORTEST 10 (a)-[:%s]-{1,8}(b)", "StatefulShortestPath(Into", false, false}
	function    = form{"allShortestPaths", "allShortestPaths((a)-[:%s*..8]-(b))", "ShortestPath", true, false}
	bestBacked  = form{"allShortestPaths by evidence", function.pattern, "ShortestPath", true, true}

	forms = []form{allShortest, shortestK, function, bestBacked}
)

// trace asks p what f asks Neo4j.
func (f form) trace(t testing.TB, p *topology.Projection, ends pair, limit int) *trace.Result {
	t.Helper()
	found, err := trace.Routes(t.Context(), p, trace.Query{From: ends.from, To: ends.to, Shortest: f.shortest, MaxHops: hops, Limit: limit})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// statement finds both ends by the index of the constraint on :Entity(id),
// which the planner passes over while it knows no statistics, then up to limit
// routes, of which it returns ids and kinds as a Trace does.
func (f form) statement(limit int) string {
	var types []string
	for _, r := range rels {
		types = append(types, strings.ToUpper(string(r.rel)))
	}
	s := "MATCH (a:Entity {id: $from}), (b:Entity {id: $to})\n" +
		"USING INDEX SEEK a:Entity(id) USING INDEX SEEK b:Entity(id)\n" +
		"MATCH p = " + fmt.Sprintf(f.pattern, strings.Join(types, "|")) + "\n" +
		"RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | type(r)] AS types"
	if f.best {
		s += ", " + evidence + " AS evidence\nORDER BY evidence DESC"
	}
	return s + fmt.Sprintf("\nLIMIT %d", limit)
}

// evidence is the rank of the best confidence that the weakest step has.
const evidence = `reduce(weakest = 3, r IN relationships(p) | CASE
  WHEN 'high' IN r.confidences THEN weakest
  WHEN 'medium' IN r.confidences AND weakest > 1 THEN 2
  ELSE 1 END)`

// route is one that Neo4j found.
type route struct {
	nodes, types []any
	evidence     int // 0 where it was not asked for
}

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
			r := route{nodes: v[0].([]any), types: v[1].([]any)}
			if len(v) > 2 {
				r.evidence = int(v[2].(int64))
			}
			found = append(found, r)
		}
		err = result.Err()
	}
	if err != nil {
		t.Fatalf("routes from %s to %s: %v", ends.from, ends.to, err)
	}
	return found
}

// checkPlan reports where f is not executed as it is meant to be.
func (c client) checkPlan(t testing.TB, f form, ends pair) {
	t.Helper()
	statement := "EXPLAIN " + f.statement(limit)
	result, err := c.session.Run(t.Context(), statement, ends.params())
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	plan := operators(summary.Plan())
	for _, want := range []string{f.search, "NodeUniqueIndexSeek"} {
		if !slices.ContainsFunc(plan, func(s string) bool { return strings.HasPrefix(s, want) }) {
			t.Errorf("plan of %s is %q; want %s in it", f.name, plan, want)
		}
	}
}

// operators returns the names of the operators of plan, the last first.
func operators(plan neo4j.Plan) []string {
	names := []string{plan.Operator()}
	for _, child := range plan.Children() {
		names = append(names, operators(child)...)
	}
	return names
}
