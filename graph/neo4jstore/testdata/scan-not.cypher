MATCH (n:Entity)
WHERE n.id IS NOT NULL AND NOT coalesce((NOT coalesce((coalesce(n.name IN $p1, false) AND coalesce(n.country IN $p2, false)), false) AND NOT coalesce(NOT coalesce(n.name IN $p3, false), false)), false)
WITH n ORDER BY n.id LIMIT $p4
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "a"
//   ],
//   "p2": [
//     "b"
//   ],
//   "p3": [
//     "c"
//   ],
//   "p4": 25
// }
