UNWIND $p1 AS id
MATCH (n:Entity {id: id})
WITH collect([id, COUNT { MATCH (n)-[r]-() WHERE any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.duringMaybeFrom[i], r.maybeFrom[i], 1) <= $p3 AND $p2 <= coalesce(r.duringMaybeTo[i], r.maybeTo[i], 9999))) AND NOT any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.duringYesFrom[i], r.yesFrom[i], 10000) <= $p3 AND $p2 <= coalesce(r.duringYesTo[i], r.yesTo[i], 0) OR $p2 <= coalesce(r.yesAlso[i], 0) <= $p3)) }]) AS rows
OPTIONAL MATCH (g:GlocalGraph {id: 'graph'})
RETURN rows, coalesce(g.revision, 0) AS revision, coalesce(g.changing, false) AS changing
// {
//   "p1": [
//     "network:mmc",
//     "network:uclg"
//   ],
//   "p2": 2015,
//   "p3": 2018
// }
