// Package data holds the built-in data package: a Frictionless Tabular Data
// Package of sourced facts, see README.md beside this file. It is embedded, so
// that the service needs nothing else to start.
package data

import "embed"

// FS is the data package: datapackage.json and the CSV files that it names.
//
//go:embed datapackage.json README.md *.csv
var FS embed.FS
