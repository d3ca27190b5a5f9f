MATCH (n:City)
WHERE coalesce(CASE WHEN n.population <= Infinity THEN 0 WHEN n.population >= '' THEN 1 ELSE 2 END > 0 OR CASE WHEN n.population <= Infinity THEN 0 WHEN n.population >= '' THEN 1 ELSE 2 END = 0 AND (n.population > $p2 OR n.population = $p3 AND n.id < $p1), false)
WITH n ORDER BY CASE WHEN n.population <= Infinity THEN 0 WHEN n.population >= '' THEN 1 ELSE 2 END DESC, CASE WHEN n.population <= Infinity OR n.population >= '' THEN n.population END DESC, n.id LIMIT $p4
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": "city:a",
//   "p2": 5,
//   "p3": 5,
//   "p4": 25
// }
