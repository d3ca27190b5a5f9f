// Package stores holds what must hold over both stores at once, with a real
// Neo4j server: the API gives the same bytes, few statements serve a nested
// query, and docs/cypher.md answers what it says. Its tests share one server,
// see test/neo4j.
package stores
