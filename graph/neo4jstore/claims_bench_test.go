package neo4jstore_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// claimForm is a way to keep claims, with the same questions asked of it.
type claimForm struct {
	name  string
	rows  func(*graph.Edge) []map[string]any // properties of the relationships for a relation
	index string
	ask   map[string]string
}

// claimForms are the forms that docs/decisions/neo4j-claims.md compares.
func claimForms() []claimForm {
	const begin = "UNWIND $ids AS id MATCH (n:Entity {id: id}) "
	return []claimForm{
		{
			name: "one relationship a relation",
			rows: func(e *graph.Edge) []map[string]any { return []map[string]any{neo4jstore.EncodeEdge(e)} },
			ask: map[string]string{
				"nested": begin + `CALL { WITH n MATCH (n)-[r:MEMBER_OF]->(m) RETURN r, m ORDER BY m.name, m.id LIMIT 10 }
CALL { WITH m MATCH (m)<-[r2:MEMBER_OF]-(o) RETURN r2, o ORDER BY o.id LIMIT 10 }
RETURN n.id, m.id, properties(r), o.id, properties(r2)`,
				"degree": "MATCH (n:Network) RETURN n.id, COUNT { (n)<-[:MEMBER_OF]-() }",
				"year": `MATCH (n:Network) CALL { WITH n MATCH (n)<-[r:MEMBER_OF]-(m)
WHERE any(i IN range(0, size(r.sources) - 1) WHERE r.yesFrom[i] <= 2010 <= r.yesTo[i] OR r.yesAlso[i] = 2010)
RETURN count(m) AS c } RETURN n.id, c`,
				"claim": `MATCH (n:Network) CALL { WITH n MATCH (n)<-[r:MEMBER_OF]-(m)
WHERE any(i IN range(0, size(r.sources) - 1) WHERE r.confidences[i] = 'high' AND r.yesFrom[i] <= 2010 <= r.yesTo[i])
RETURN count(m) AS c } RETURN n.id, c`,
			},
		},
		{
			name: "one relationship a claim",
			rows: func(e *graph.Edge) []map[string]any {
				var rows []map[string]any
				for i := range e.Claims {
					one := *e
					one.Claims = e.Claims[i : i+1]
					p := neo4jstore.EncodeEdge(&one)
					for k, v := range p {
						switch l := v.(type) {
						case []string:
							p[k] = l[0]
						case []int64:
							p[k] = l[0]
						}
					}
					rows = append(rows, p)
				}
				return rows
			},
			ask: map[string]string{
				"nested": begin + `CALL { WITH n MATCH (n)-[r:MEMBER_OF]->(m) WITH m, collect(properties(r)) AS r RETURN r, m ORDER BY m.name, m.id LIMIT 10 }
CALL { WITH m MATCH (m)<-[r2:MEMBER_OF]-(o) WITH o, collect(properties(r2)) AS r2 RETURN r2, o ORDER BY o.id LIMIT 10 }
RETURN n.id, m.id, r, o.id, r2`,
				"degree": "MATCH (n:Network) RETURN n.id, COUNT { MATCH (n)<-[:MEMBER_OF]-(m) RETURN DISTINCT m }",
				"year": `MATCH (n:Network) CALL { WITH n MATCH (n)<-[r:MEMBER_OF]-(m)
WHERE r.yesFrom <= 2010 <= r.yesTo OR r.yesAlso = 2010
RETURN count(DISTINCT m) AS c } RETURN n.id, c`,
				"claim": `MATCH (n:Network) CALL { WITH n MATCH (n)<-[r:MEMBER_OF]-(m)
WHERE r.confidences = 'high' AND r.yesFrom <= 2010 <= r.yesTo
RETURN count(DISTINCT m) AS c } RETURN n.id, c`,
			},
		},
	}
}

// BenchmarkClaims compares the forms on 20,000 cities and 100,000 relations:
// loading, and four questions, the answers of which must be the same.
func BenchmarkClaims(b *testing.B) {
	batch := generate(20_000, 100_000)
	sums := make(map[string]int64)
	for _, form := range claimForms() {
		server := neo4jtest.Shared(b)
		if _, err := open(b, server, neo4jstore.Config{}).Apply(b.Context(), graph.Batch{Reset: true, PutNodes: batch.PutNodes}); err != nil {
			b.Fatal(err)
		}
		driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.User, server.Password, ""))
		if err != nil {
			b.Fatal(err)
		}
		defer driver.Close(context.Background())
		b.Run(form.name+"/load", func(b *testing.B) {
			for range b.N {
				took := loadForm(b, driver, form, batch.PutEdges)
				b.ReportMetric(float64(len(batch.PutEdges))/took.Seconds(), "relations/s")
			}
		})
		ids := make([]string, 100)
		for i := range ids {
			ids[i] = fmt.Sprintf("city:city-%05d", i*7)
		}
		for _, name := range []string{"nested", "degree", "year", "claim"} {
			plan, err := server.Profile(b.Context(), form.ask[name], map[string]any{"ids": ids})
			if err != nil {
				b.Fatal(err)
			}
			b.Run(form.name+"/"+name, func(b *testing.B) {
				for range b.N {
					sum := sumForm(b, driver, form.ask[name], ids)
					if want, ok := sums[name]; ok && sum != want {
						b.Fatalf("%s sums up to %d; want %d", name, sum, want)
					}
					sums[name] = sum
				}
				b.ReportMetric(float64(plan.Hits), "hits")
			})
		}
	}
}

func loadForm(b *testing.B, driver neo4j.DriverWithContext, form claimForm, edges []*graph.Edge) time.Duration {
	b.Helper()
	session := driver.NewSession(b.Context(), neo4j.SessionConfig{})
	defer session.Close(b.Context())
	run := func(cypher string, params map[string]any) {
		result, err := session.Run(b.Context(), cypher, params)
		if err == nil {
			_, err = result.Consume(b.Context())
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	run("MATCH (:Entity)-[r]->() CALL { WITH r DELETE r } IN TRANSACTIONS OF 20000 ROWS", nil)
	byType := make(map[graph.Rel][]any)
	start := time.Now()
	for _, e := range edges {
		for _, p := range form.rows(e) {
			byType[e.Rel] = append(byType[e.Rel], map[string]any{"from": string(e.From), "to": string(e.To), "properties": p})
		}
	}
	for rel, rows := range byType {
		for chunk := range slices.Chunk(rows, 20_000) {
			run(fmt.Sprintf("UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.properties",
				strings.ToUpper(string(rel))), map[string]any{"rows": chunk})
		}
	}
	return time.Since(start)
}

// sumForm asks a question and adds up the rows and the numbers in them.
func sumForm(b *testing.B, driver neo4j.DriverWithContext, cypher string, ids []string) int64 {
	b.Helper()
	session := driver.NewSession(b.Context(), neo4j.SessionConfig{})
	defer session.Close(b.Context())
	result, err := session.Run(b.Context(), cypher, map[string]any{"ids": ids})
	if err != nil {
		b.Fatal(err)
	}
	records, err := result.Collect(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	sum := int64(len(records))
	for _, r := range records {
		for _, v := range r.Values {
			if n, ok := v.(int64); ok {
				sum += n
			}
		}
	}
	return sum
}
