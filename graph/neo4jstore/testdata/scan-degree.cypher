MATCH (n:Entity)
WHERE n.degree IS NOT NULL AND any(c IN [COUNT { (n)<-[r:LEADS|MEMBER_OF]-(:City|Region) }] WHERE c >= $p1)
WITH n ORDER BY n.degree DESC, n.id LIMIT $p2
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": 3,
//   "p2": 25
// }
