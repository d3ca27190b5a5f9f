// Package neo4jstore keeps a graph in Neo4j 5, in a form that people can also
// use with Browser, Bloom and their own Cypher. It is the only package that
// imports the driver. It computes nothing over graphs; storetest and the tests
// beside this file run it against a real server, see test/neo4j.
//
// # What is in the database
//
// A node is (:Entity:City {id, name, level, notes, …}): the second label is
// its kind, what only its kind has is a property by its own name. Parallel
// lists hold what comes several times: names, nameLangs and nameTypes; sources
// and locators. The number of its relations is degree.
//
// A relation is one relationship, [:MEMBER_OF {timing, since, …}], its type
// the relation kind; since is the earliest of its claims. Parallel lists hold
// the claims: sources, confidences, roles, sinces, untils, datesFrom,
// statuses, witnesses, locators, notes, and for questions of time the years in
// which a claim says yes (yesFrom to yesTo, and yesAlso) and in which that is
// at least possible (maybeFrom to maybeTo); acts have a second set of them for
// ranges of years, duringYesFrom and so on. An empty text in a list is absent.
//
// A list is left out where all its items are what is usual: absent texts, an
// empty span of certain years, every year possible, what the plain list says
// for a during one. In datesFrom what is usual is stated, or absent where
// there are no dates. See docs/decisions/neo4j-claims.md.
//
// Every record has the hash that the version is the sum of. A node
// (:GlocalGraph {id: "graph"}) says which version that is, what the dataset is
// called, and whether a change is under way.
//
// # How reads never mix two versions
//
// Neo4j isolates committed changes only, and readers see a commit piece by
// piece. So Apply commits three times: it marks the graph as changing, changes
// it, in one transaction or in steps, and publishes the version under a higher
// revision. Every read fetches the revision in the same statement as its data
// and after it, so that it is one round trip, and fails with graph.ErrStale
// where the revision has moved or a change is under way. Sequences are read in
// chunks that are each checked before any of it is yielded, so they hold no
// result open. A change that was broken off leaves the mark, and repeating it
// or resetting the graph takes the mark away.
package neo4jstore
