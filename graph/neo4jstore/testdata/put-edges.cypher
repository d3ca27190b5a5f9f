UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MEMBER_OF]->(b)
WITH r, row, r.hash AS old
WHERE old IS NULL OR old <> row.hash
SET r = row.properties
RETURN collect(row.i) AS changed, collect(old) AS old,
  collect(CASE WHEN old IS NULL THEN row.from END) + collect(CASE WHEN old IS NULL THEN row.to END) AS touched
// {
//   "rows": null
// }
