// Package plan executes GraphQL operations. Compile turns an operation into a
// Plan once: fields collected and merged, fragments resolved to the types that
// they apply to, keys as JSON text, arguments without variables read. Run
// executes a plan for one request: it resolves the answer level by level, all
// objects of a level together, and then appends the answer to one buffer in
// the order of the selection.
//
// What a field means is told by a table, see Type; package gql generates the
// tables from the schema. The package knows neither the graph nor HTTP. It is
// tested with the API as a whole, and against gqlgen's own executor.
package plan
