// Command peers measures glocal beside what a team might take instead of it:
// @neo4j/graphql with Apollo Server over the same Neo4j database.
//
//	make bench-peers                                # less than an hour
//	make bench-peers PEERS_SECONDS=1 PEERS_ROUNDS=1 # some minutes
//	make bench-peers PEERS_SECONDS=0                # compares answers only
//
// It loads the data of package frozen into a Neo4j server of its own, starts the peer
// and every form of `glocal serve` over it, and asks all of them the operations
// of the folder queries. It fails where two of them do not state the same
// facts. Then it measures them in turn, so that what else the machine does
// falls on all alike, and writes the tables into docs/performance.md. It starts
// all servers itself, on the loopback interface, and ends them.
//
// It needs what package neo4jtest needs, and Node 20 with npm; the packages of
// the folder peer are installed into the user's cache folder. CPU times and
// pinning to cores need Linux.
package main
