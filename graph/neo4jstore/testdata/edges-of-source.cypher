CALL db.index.fulltext.queryRelationships('glocal_claims', $p2)
YIELD relationship AS r
WITH r, startNode(r) AS n, endNode(r) AS m
WHERE any(i IN range(0, size(r.sources) - 1) WHERE coalesce(r.sources[i], '') IN $p1) AND type(r) IN $p3 AND m:Network
WITH n, r, m ORDER BY n.id, replace(toLower(type(r)), 'ı', 'i'), m.id LIMIT $p4
WITH collect([n.id, type(r), m.id, properties(r)]) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "source:a-b.c"
//   ],
//   "p2": "\"source:a-b.c\"",
//   "p3": [
//     "MEMBER_OF"
//   ],
//   "p4": 4000
// }
