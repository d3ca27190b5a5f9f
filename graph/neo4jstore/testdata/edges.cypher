MATCH (n:Entity)
MATCH (n)-[r]->(m)
WHERE n.id >= $p1 AND n.id < $p2 AND n.id >= $p3 AND (n.id + ' ' + replace(toLower(type(r)), 'ı', 'i') + ' ' + m.id) > $p4
WITH n, r, m ORDER BY n.id, replace(toLower(type(r)), 'ı', 'i'), m.id LIMIT $p5
WITH collect([n.id, type(r), m.id, properties(r)]) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": "city:",
//   "p2": "city;",
//   "p3": "city:a",
//   "p4": "city:a member_of network:b",
//   "p5": 4000
// }
