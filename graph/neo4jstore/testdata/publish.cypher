MATCH (g:GlocalGraph {id: 'graph'})
SET g.form = g.form
WITH g WHERE g.token = $token
SET g.version = g.content, g.revision = g.revision + 1, g.changing = false
REMOVE g.changingSince, g.holder, g.batch, g.token
RETURN count(g) AS held
// {
//   "token": "token"
// }
