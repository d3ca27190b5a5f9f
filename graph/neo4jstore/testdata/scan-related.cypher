MATCH (m:Entity)
WHERE m.id IN $p1
MATCH (n)-[r:MEMBER_OF]->(m)
WHERE any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.yesFrom[i], 10000) <= $p2 AND $p2 <= coalesce(r.yesTo[i], 0) OR $p2 <= coalesce(r.yesAlso[i], 0) <= $p2)) AND n:City
WITH DISTINCT n
WITH n ORDER BY n.name, n.id LIMIT $p3
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p2": 2019,
//   "p3": 25
// }
