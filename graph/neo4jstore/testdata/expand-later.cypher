UNWIND $p1 AS id
MATCH (n:Entity {id: id})
CALL {
WITH n
MATCH (n)-[r]-(m)
WHERE coalesce(CASE WHEN r.since <= Infinity THEN 0 WHEN r.since >= '' THEN 1 ELSE 2 END < 1 OR CASE WHEN r.since <= Infinity THEN 0 WHEN r.since >= '' THEN 1 ELSE 2 END = 1 AND (r.since < $p3 OR r.since = $p4 AND (startNode(r).id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + endNode(r).id) > $p2), false)
RETURN r, m ORDER BY CASE WHEN r.since <= Infinity THEN 0 WHEN r.since >= '' THEN 1 ELSE 2 END DESC, CASE WHEN r.since <= Infinity OR r.since >= '' THEN r.since END DESC, (startNode(r).id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + endNode(r).id) LIMIT $p5
}
WITH collect([id, startNode(r) = n, type(r), m.id, properties(r)]) AS steps, collect(DISTINCT m) AS far
WITH [steps, [m IN far | properties(m)]] AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p2": "a",
//   "p3": "2018",
//   "p4": "2018",
//   "p5": 10
// }
