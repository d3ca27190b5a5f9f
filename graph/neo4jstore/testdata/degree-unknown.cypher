UNWIND $p1 AS id
MATCH (n:Entity {id: id})
WITH collect([id, COUNT { MATCH (n)-[r]-() WHERE any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.duringMaybeFrom, r.maybeFrom)[i] <= $p3 AND $p2 <= coalesce(r.duringMaybeTo, r.maybeTo)[i])) AND NOT any(i IN range(0, size(r.sources) - 1) WHERE (coalesce(r.duringYesFrom, r.yesFrom)[i] <= $p3 AND $p2 <= coalesce(r.duringYesTo, r.yesTo)[i] OR $p2 <= coalesce(r.yesAlso[i], 0) <= $p3)) }]) AS rows
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
