MATCH (n:City)
WHERE (n.name >= $p2 AND coalesce(n.name > $p3 OR n.id > $p1, false)) AND n.name IS NOT NULL
WITH n ORDER BY n.name, n.id LIMIT $p4
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": "city:milan-it",
//   "p2": "Milan",
//   "p3": "Milan",
//   "p4": 25
// }
