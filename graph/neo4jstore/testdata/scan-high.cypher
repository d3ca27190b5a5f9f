MATCH (n:Entity)
WHERE ((([n.name][0] >= $p2 AND NOT ([n.name][0] STARTS WITH $p4 AND [n.name][0] >= $p3) OR $p6 <= [n.name][0] < $p5)) AND coalesce((([n.name][0] > $p7 AND NOT ([n.name][0] STARTS WITH $p9 AND [n.name][0] >= $p8) OR $p11 <= [n.name][0] < $p10)) OR n.id > $p1, false)) AND n.name IS NOT NULL
WITH n ORDER BY n.name, n.id LIMIT $p12
WITH collect(properties(n)) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": "city:a",
//   "p10": "a😀",
//   "p11": "a😀𐀀",
//   "p12": 25,
//   "p2": "a😀Ａ",
//   "p3": "a",
//   "p4": "a",
//   "p5": "a😀",
//   "p6": "a😀𐀀",
//   "p7": "a😀Ａ",
//   "p8": "a",
//   "p9": "a"
// }
