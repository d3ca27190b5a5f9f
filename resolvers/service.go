// Package resolvers answers GraphQL requests from a graph.Store: it is the
// whole API but for its transport. Types and their fields are in
// internal/model, what a request works with in internal/scope, the reading of
// filters and orders in internal/input; internal/gql is generated. Golden
// queries in testdata show what the API answers on the built-in data.
package resolvers

import (
	"context"
	"encoding/json"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Request is one GraphQL request.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName,omitempty"`
	Variables     map[string]any `json:"variables,omitempty"` // numbers as json.Number or float64
}

// Response is the answer to a Request. Every error has a Code in its
// extensions, and where it applies hint, argument, limit, actual and id.
type Response struct {
	Errors     gqlerror.List   `json:"errors,omitempty"`
	Data       json.RawMessage `json:"data,omitempty"` // absent where execution has not begun
	Extensions map[string]any  `json:"extensions,omitempty"`
}

// Executor answers requests; Service is one.
type Executor interface {
	Do(ctx context.Context, r Request) *Response
}
