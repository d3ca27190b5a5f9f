CALL {
MATCH (n:City)
WHERE n.name IS NOT NULL
RETURN n ORDER BY n.name, n.id LIMIT $p1
UNION ALL
MATCH (n:Network)
WHERE n.name IS NOT NULL
RETURN n ORDER BY n.name, n.id LIMIT $p1
}
WITH n ORDER BY n.name, n.id LIMIT $p1
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": 25
// }
