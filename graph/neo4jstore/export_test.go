package neo4jstore

import "github.com/glocal-graph/glocal/graph"

// EncodeEdge is for the comparison of ways to keep claims.
func EncodeEdge(e *graph.Edge) map[string]any { return encodeEdge(e, e.Hash()) }
