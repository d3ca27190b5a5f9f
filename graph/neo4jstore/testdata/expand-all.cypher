UNWIND $p1 AS id
MATCH (n:Entity {id: id})
MATCH (n)-[r]-(m)
WITH collect([id, startNode(r) = n, type(r), m.id, properties(r)]) AS steps, collect(DISTINCT m) AS far
WITH [steps, [m IN far | properties(m)]] AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ]
// }
