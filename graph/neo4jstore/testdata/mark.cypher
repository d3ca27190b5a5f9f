MERGE (g:GlocalGraph {id: 'graph'})
ON CREATE SET g.form = $form, g.revision = 0, g.version = $zero, g.content = $zero
SET g.changing = true, g.changingSince = datetime(), g.holder = $holder, g.batch = $batch, g.token = $token
// {
//   "batch": "batch",
//   "form": 1,
//   "holder": "ada",
//   "token": "token",
//   "zero": "0000000000000000000000000000000000000000000000000000000000000000"
// }
