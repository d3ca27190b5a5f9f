UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
WITH n, row, n.hash AS old, coalesce(n.degree, 0) AS degree
WHERE old IS NULL OR old <> row.hash
SET n:City, n = row.properties, n.degree = degree
RETURN collect(row.i) AS changed, collect(old) AS old
// {
//   "rows": null
// }
