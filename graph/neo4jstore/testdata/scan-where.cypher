MATCH (n:Entity)
WHERE n.id IS NOT NULL AND ((n.country IN $p1) AND NOT coalesce(coalesce(any(t IN $p2 WHERE n.name CONTAINS t), false) OR coalesce(n.population >= $p3, false), false))
WITH n ORDER BY n.id LIMIT $p4
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "country:it"
//   ],
//   "p2": [
//     "x",
//     "y"
//   ],
//   "p3": 1.5,
//   "p4": 25
// }
