UNWIND $p1 AS id
MATCH (n:Entity {id: id})
CALL {
WITH n
MATCH (n)<-[r:LEADS|MEMBER_OF]-(m:City|Region)
RETURN r, m ORDER BY (startNode(r).id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + endNode(r).id) LIMIT $p2
}
WITH collect([id, false, type(r), m.id]) AS steps, collect(DISTINCT m) AS far
WITH [steps, [m IN far | properties(m)]] AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p2": 10
// }
