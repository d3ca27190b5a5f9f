MERGE (g:GlocalGraph {id: 'graph'})
ON CREATE SET g.form = $form, g.revision = timestamp(), g.version = $zero, g.content = $zero
SET g.changing = true, g.changingSince = datetime(), g.holder = $holder, g.batch = $batch, g.token = $token
RETURN properties(g) AS g, toString(g.changingSince) AS since
// {
//   "batch": "batch",
//   "form": 1,
//   "holder": "ada",
//   "token": "token",
//   "zero": "0000000000000000000000000000000000000000000000000000000000000000"
// }
