UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:MEMBER_OF]->(b)
SET r += row.properties
// {
//   "rows": null
// }
