// Package analysis answers questions about the shape of a graph: routes between
// nodes, what a node can reach, what lies around it. It works on a Projection,
// a sorted copy of a topology in flat arrays, which both stores give alike, so
// every answer is the same bytes on both.
//
// It holds no properties and no claims: an answer names nodes and relations,
// and callers fetch what they show from the store. Every function takes a
// context and checks it, and gives the same answer each time. Routes are
// tested against a brute-force enumeration and against gonum.
package analysis
