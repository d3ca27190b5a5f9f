package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// classes returns the file that holds the classes of a server of lib as Java
// keeps them in memory, beside the jars. A server that starts from it takes about
// half of the processor time to start, and less to plan its first statements.
// The first time, a server that answers some statements and ends writes it,
// which takes half a minute; "" where Java does not write one.
func classes(ctx context.Context, java, lib string) (string, error) {
	file := lib + ".jsa"
	if _, err := os.Stat(file); err == nil {
		return file, nil
	}
	part := fmt.Sprintf("%s.%d", file, os.Getpid())
	defer os.Remove(part)
	home, err := os.MkdirTemp("", "neo4j-")
	if err != nil {
		return "", fmt.Errorf("make a folder for neo4j: %w", err)
	}
	s := &Server{cfg: Config{Version: Version}, home: home, java: java, lib: lib, options: []string{"-XX:ArchiveClassesAtExit=" + part}}
	defer s.clean()
	if err := errors.Join(s.prepare(ctx), s.Restart(ctx)); err != nil {
		return "", err
	}
	for _, text := range usual {
		if err := s.Exec(ctx, text, map[string]any{"ids": []any{"a", "b"}, "n": 2}); err != nil {
			return "", errors.Join(err, s.Kill())
		}
	}
	if err := s.Halt(); err != nil {
		return "", errors.Join(err, s.Kill())
	}
	if _, err := os.Stat(part); err != nil {
		return "", nil // what this Java does not know is no fault of the server
	}
	return file, os.Rename(part, file)
}

// usual are statements of the kinds that stores ask, so that the classes which
// plan and run them are there.
var usual = []string{
	"CREATE INDEX usual IF NOT EXISTS FOR (n:Usual) ON (n.id)",
	"UNWIND $ids AS id MERGE (n:Usual {id: id}) SET n += {name: id, list: [1, 2]} WITH n MATCH (m:Usual) CREATE (n)-[:NEXT {since: 1}]->(m)",
	"UNWIND $ids AS id MATCH (n:Usual {id: id}) RETURN n.id AS id, COLLECT { MATCH (n)-[r:NEXT]->(m) WHERE m.id IN $ids AND r.since >= 1 RETURN [properties(r), properties(m)] ORDER BY m.name DESC, m.id LIMIT $n } AS steps, COUNT { (n)--() } AS degree",
	"MATCH (n:Usual) WHERE n.name STARTS WITH 'a' OR EXISTS { (n)-[:NEXT]->(m) WHERE m.name CONTAINS 'b' } RETURN count(n) AS n",
	"MATCH (n:Usual) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
}
