MATCH (n:Entity)
WHERE n.id >= $p1 AND n.id < $p2 AND n.id > $p3 AND n.id IS NOT NULL
WITH n ORDER BY n.id LIMIT $p4
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": "city:",
//   "p2": "city;",
//   "p3": "city:milan-it",
//   "p4": 25
// }
