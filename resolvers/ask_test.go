package resolvers_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
)

// background is the context of what outlives one test.
var background = context.Background()

type vars = map[string]any

// ask returns the data of a query that must have no errors, as a T.
func ask[T any](tb testing.TB, e resolvers.Executor, query string, variables vars) T {
	tb.Helper()
	r := e.Do(tb.Context(), resolvers.Request{Query: query, Variables: variables})
	if len(r.Errors) > 0 {
		tb.Fatalf("Do(%s, %v) has errors %v; want none", query, variables, r.Errors)
	}
	var out T
	if err := json.Unmarshal(r.Data, &out); err != nil {
		tb.Fatalf("Do(%s) = %s: %v", query, r.Data, err)
	}
	return out
}

// refusal returns the only error of a query that must have one.
func refusal(tb testing.TB, e resolvers.Executor, query string, variables vars) *gqlerror.Error {
	tb.Helper()
	r := e.Do(tb.Context(), resolvers.Request{Query: query, Variables: variables})
	if len(r.Errors) != 1 {
		tb.Fatalf("Do(%.200s, %v) = %.200s with errors %v; want one error", query, variables, r.Data, r.Errors)
	}
	return r.Errors[0]
}
