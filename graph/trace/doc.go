// Package trace finds routes between nodes, what a node can reach, and what
// lies around it, over the topology.Projection of a version.
//
// Every question names its bounds and counts the relations that it looks at;
// an answer says which bound cut it short. Every function takes a context and
// checks it, and gives the same answer each time, in a stated order. Answers
// name nodes and relations; what is known of these is in the store. Routes are
// tested against a brute-force enumeration and against gonum.
package trace
