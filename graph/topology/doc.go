// Package topology holds the shape of one version of a graph in memory: a
// Projection is a sorted, immutable copy of which node is related to which, in
// flat arrays (compressed sparse rows), with the years and the confidence of
// each relation. Every store gives the same one, so what is computed over it
// is the same bytes on every store.
//
// It holds no properties and no claims: an answer names nodes and relations,
// and callers fetch what they show from the store. What is asked of a topology
// is for other packages; routes are in graph/trace. Tests compare projections
// of random graphs with the store that they were read from.
package topology
