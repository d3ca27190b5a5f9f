CALL {
MATCH (n:City)
RETURN count(n) AS found
UNION ALL
MATCH (n:Network)
RETURN count(n) AS found
}
WITH sum(found) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {}
