MATCH (g:GlocalGraph {id: 'graph'})
RETURN properties(g) AS g, toString(g.changingSince) AS since
// null
