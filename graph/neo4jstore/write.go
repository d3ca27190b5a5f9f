package neo4jstore

import (
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// This file holds the statements that change the graph. Those that replace or
// drop records return the hashes of the old ones, which leave the version.

func endsStatement(ids []string) Statement {
	return Statement{Name: "ends", Cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(id) AS ids`, Params: map[string]any{"ids": ids}}
}

// markStatement marks the graph as changing, by the holder of the token, whom
// nobody can from then on come before, and returns what it is. Revisions begin
// with the time, so that those of a graph that was deleted do not come again.
func markStatement(token, holder, batch string) Statement {
	return Statement{Name: "mark", Cypher: `MERGE (g:GlocalGraph {id: 'graph'})
ON CREATE SET g.form = $form, g.revision = timestamp(), g.version = $zero, g.content = $zero
SET g.changing = true, g.changingSince = datetime(), g.holder = $holder, g.batch = $batch, g.token = $token
RETURN properties(g) AS g, toString(g.changingSince) AS since`,
		Params: map[string]any{"form": form, "zero": graph.Version{}.String(), "holder": holder, "batch": batch, "token": token}}
}

// holding begins a statement that only the holder of a token may make. What a
// statement asks before it writes may have changed by the time that it has the
// lock to write: so this one takes the lock, by writing what is there, and then
// asks. It waits for a commit whose outcome is not known.
const holding = `MATCH (g:GlocalGraph {id: 'graph'})
SET g.form = g.form
WITH g WHERE g.token = $token`

// contentStatement records what the graph has become within a step. No row is
// changed where another has taken over.
func contentStatement(token string, content graph.Version, d graph.Dataset) Statement {
	return Statement{Name: "content", Cypher: holding + `
SET g.content = $content, g.name = $name, g.title = $title, g.release = $release, g.license = $license
RETURN count(g) AS held`,
		Params: map[string]any{"token": token, "content": content.String(),
			"name": orNull(d.Name), "title": orNull(d.Title), "release": orNull(d.Release), "license": orNull(d.License)}}
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// publishStatement makes what is there the version to read.
func publishStatement(token string) Statement {
	return Statement{Name: "publish", Cypher: holding + `
SET g.version = g.content, g.revision = g.revision + 1, g.changing = false
REMOVE g.changingSince, g.holder, g.batch, g.token
RETURN count(g) AS held`, Params: map[string]any{"token": token}}
}

// unmarkStatement takes the mark back if nothing has been changed under it,
// and with it the node that was made to bear it where no graph was there.
func unmarkStatement(token string, content graph.Version, there bool) Statement {
	unmark := `
SET g.changing = false
REMOVE g.changingSince, g.holder, g.batch, g.token
RETURN count(g) AS held`
	if !there {
		unmark = `
DELETE g
RETURN count(*) AS held`
	}
	return Statement{Name: "unmark", Cypher: holding + ` AND g.content = $content AND g.version = $content` + unmark,
		Params: map[string]any{"token": token, "content": content.String()}}
}

func sizeStatement() Statement {
	return Statement{Name: "size", Cypher: `CALL { MATCH (n:Entity) RETURN count(n) AS found UNION ALL MATCH ()-[r]->() RETURN count(r) AS found }
RETURN sum(found) AS found`}
}

// The clearing statements delete part of the graph and count it.

func clearEdgesStatement(limit int) Statement {
	return Statement{Name: "clear edges", Cypher: `MATCH (:Entity)-[r]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS gone`,
		Params: map[string]any{"limit": limit}}
}

func clearNodesStatement(limit int) Statement {
	return Statement{Name: "clear nodes", Cypher: `MATCH (n:Entity) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone`,
		Params: map[string]any{"limit": limit}}
}

// dropEdgesStatement drops relations of one type; a row has from and to.
func dropEdgesStatement(relType string, rows []any) Statement {
	return Statement{Name: "drop edges", Cypher: fmt.Sprintf(`UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[r:%s]->(:Entity {id: row.to})
WITH row, r, r.hash AS hash
DELETE r
RETURN collect(hash) AS old, collect(row.from) + collect(row.to) AS touched`, relType),
		Params: map[string]any{"rows": rows}}
}

// doomedStatement returns what goes with nodes that are dropped.
func doomedStatement(ids []string) Statement {
	return Statement{Name: "doomed", Cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
OPTIONAL MATCH (n)-[r]-(m:Entity)
WITH collect(DISTINCT n) AS ns, collect(DISTINCT r) AS rs, collect(DISTINCT m.id) AS touched
RETURN [n IN ns | n.hash] + [r IN rs | r.hash] AS old, touched`, Params: map[string]any{"ids": ids}}
}

func dropNodesStatement(ids []string) Statement {
	return Statement{Name: "drop nodes", Cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n`, Params: map[string]any{"ids": ids}}
}

// putNodesStatement puts nodes of one label; those that are there as they
// should be stay untouched. A row has its number i, id, hash and properties.
// Fresh ones are known not to be there; their rows are the properties.
func putNodesStatement(label string, rows []any, fresh bool) Statement {
	cypher := `UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
WITH n, row, n.hash AS old, coalesce(n.degree, 0) AS degree
WHERE old IS NULL OR old <> row.hash
SET n:%s, n = row.properties, n.degree = degree
RETURN collect(row.i) AS changed, collect(old) AS old`
	if fresh {
		cypher = `UNWIND $rows AS row
CREATE (n:Entity:%s)
SET n += row`
	}
	return Statement{Name: "put nodes", Cypher: fmt.Sprintf(cypher, label), Params: map[string]any{"rows": rows}}
}

// putEdgesStatement puts relations of one type as putNodesStatement does; a
// row has from and to instead of id, and properties by that name where it is
// fresh too. Those that are new touch their ends.
func putEdgesStatement(relType string, rows []any, fresh bool) Statement {
	cypher := `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:%s]->(b)
WITH r, row, r.hash AS old
WHERE old IS NULL OR old <> row.hash
SET r = row.properties
RETURN collect(row.i) AS changed, collect(old) AS old,
  collect(CASE WHEN old IS NULL THEN row.from END) + collect(CASE WHEN old IS NULL THEN row.to END) AS touched`
	if fresh {
		cypher = `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:%s]->(b)
SET r += row.properties`
	}
	return Statement{Name: "put edges", Cypher: fmt.Sprintf(cypher, relType), Params: map[string]any{"rows": rows}}
}

// degreesStatement counts the relations of nodes anew.
func degreesStatement(ids []string) Statement {
	return Statement{Name: "degrees", Cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, COUNT { (n)--() } AS degree
WHERE degree <> n.degree
SET n.degree = degree`, Params: map[string]any{"ids": ids}}
}
