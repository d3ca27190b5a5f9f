UNWIND $p1 AS id
MATCH (n:Entity {id: id})
CALL {
WITH n
MATCH (n)<-[r:LEADS|MEMBER_OF]-(m:City|Region)
WHERE any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.roles[i], '') <> '' AND coalesce(r.roles[i], '') STARTS WITH $p2) AND coalesce(r.statuses[i], '') IN $p3 AND r.confidences[i] IN $p4 AND (coalesce(r.maybeFrom[i], 1) <= $p5 AND $p5 <= coalesce(r.maybeTo[i], 9999)))
RETURN r, m ORDER BY (startNode(r).id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + endNode(r).id) LIMIT $p6
}
WITH collect([id, false, type(r), m.id, properties(r)]) AS steps, collect(DISTINCT m) AS far
WITH [steps, [m IN far | properties(m)]] AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p2": "chair",
//   "p3": [
//     "ongoing"
//   ],
//   "p4": [
//     "high"
//   ],
//   "p5": 2019,
//   "p6": 10
// }
