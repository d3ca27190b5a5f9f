WITH COLLECT {
UNWIND $p1 AS id
MATCH (n:Entity {id: id})
WITH collect(properties(n)) AS rows
RETURN rows
} AS rows1,
COLLECT {
UNWIND $p1 AS id
MATCH (n:Entity {id: id})
CALL {
WITH n
MATCH (n)<-[r:LEADS|MEMBER_OF]-(m:City|Region)
RETURN r, m ORDER BY (startNode(r).id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + endNode(r).id) LIMIT $p2
}
WITH collect([id, false, type(r), m.id, properties(r)]) AS steps, collect(DISTINCT m) AS far
WITH [steps, [m IN far | properties(m)]] AS rows
RETURN rows
} AS rows2,
COLLECT {
UNWIND $p3 AS id
MATCH (n:Entity {id: id})
WITH collect([id, COUNT { MATCH (n)<-[r:LEADS|MEMBER_OF]-(:City|Region) WHERE any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.roles[i], '') <> '' AND coalesce(r.roles[i], '') STARTS WITH $p4) AND coalesce(r.statuses[i], '') IN $p5 AND r.confidences[i] IN $p6 AND (coalesce(r.maybeFrom[i], 1) <= $p7 AND $p7 <= coalesce(r.maybeTo[i], 9999))) }]) AS rows
RETURN rows
} AS rows3,
COLLECT {
UNWIND $p1 AS id
MATCH (n:Entity {id: id})
WITH collect([id, COUNT { (n)<-[r:LEADS|MEMBER_OF]-(:City|Region) }]) AS rows
RETURN rows
} AS rows4,
COLLECT {
CALL {
MATCH (n:City)
RETURN count(n) AS found
UNION ALL
MATCH (n:Network)
RETURN count(n) AS found
}
WITH sum(found) AS rows
RETURN rows
} AS rows5,
COLLECT {
MATCH (n:Entity)
WHERE n.id >= $p8 AND n.id < $p9 AND n.id IS NOT NULL
WITH n ORDER BY n.id LIMIT $p10
WITH collect(properties(n)) AS rows
RETURN rows
} AS rows6,
COLLECT {
CALL db.index.fulltext.queryRelationships('glocal_claims', $p12)
YIELD relationship AS r
WITH r, startNode(r) AS n, endNode(r) AS m
WHERE any(i IN range(0, size(r.sources) - 1) WHERE coalesce(r.sources[i], '') IN $p11)
WITH n, r, m ORDER BY n.id, replace(toLower(type(r)), 'ı', 'i'), m.id LIMIT $p13
WITH collect([n.id, type(r), m.id, properties(r)]) AS rows
RETURN rows
} AS rows7
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows1, rows2, rows3, rows4, rows5, rows6, rows7, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p10": 25,
//   "p11": [
//     "source:a"
//   ],
//   "p12": "\"source:a\"",
//   "p13": 25,
//   "p2": 10,
//   "p3": [
//     "network:mmc"
//   ],
//   "p4": "chair",
//   "p5": [
//     "ongoing"
//   ],
//   "p6": [
//     "high"
//   ],
//   "p7": 2019,
//   "p8": "city:",
//   "p9": "city;"
// }
