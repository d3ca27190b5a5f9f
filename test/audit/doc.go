// Package audit holds the server to GraphQL over HTTP, as the suite of the
// specification's authors sees it: audit.mjs runs auditServer of the npm
// package graphql-http against a running server. The test needs Node and npm;
// without them it is skipped, and fails where CI=true.
package audit
