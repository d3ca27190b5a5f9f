MATCH (n:Entity)
WHERE n.id IS NOT NULL AND ((n.x_a_60b_7d_20_5cu0060 IS NULL OR NOT n.x_a_60b_7d_20_5cu0060 IN $p1))
WITH n ORDER BY n.id LIMIT $p2
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "x"
//   ],
//   "p2": 25
// }
