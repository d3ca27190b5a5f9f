UNWIND $p1 AS id
MATCH (n:Entity {id: id})
MATCH (n)-[r]-(m)
WITH collect([startNode(r).id, type(r), endNode(r).id, properties(r), id]) AS rows, collect(DISTINCT m) AS far
WITH rows, [m IN far | properties(m)] AS nodes
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, nodes, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ]
// }
