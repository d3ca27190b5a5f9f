UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[r:MEMBER_OF]->(:Entity {id: row.to})
WITH row, r, r.hash AS hash
DELETE r
RETURN collect(hash) AS old, collect(row.from) + collect(row.to) AS touched
// {
//   "rows": null
// }
