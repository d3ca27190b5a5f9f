// Package bench holds what glocal does to what others do with the same graph;
// the folder peers does so for the API as a whole.
// It has no code beside its tests.
//
// BenchmarkTrace asks the same pairs of nodes of a Projection and of Neo4j's
// own shortest paths, on a real server, and compares answers as well as times;
// docs/decisions/tracing-in-memory.md has its figures. It takes some minutes:
//
//	go test -run '^$' -bench . -benchtime 1x -timeout 30m ./test/bench
//
// The server comes from package neo4jtest, which says what that needs, and how
// to name another one by GLOCAL_TEST_NEO4J_URI.
package bench
