// Package loader turns a data package, a Frictionless Tabular Data Package of
// the kinds and relations that package schema names, into a checked
// graph.Batch, and tells what it would change in a graph.
//
// All faults of a package are found in one reading, each with file, line and
// column. The loader writes to no store. Broken packages with their exact
// findings are in testdata/broken; package loader/generate makes large ones.
package loader
