// Package argument turns arguments of the API into questions of package graph.
package argument

import (
	"fmt"
	"strconv"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Year reads a year from a literal or a variable. The error is
// graph.ErrInvalid.
func Year(v any) (graph.Year, error) {
	n, ok := coerce.Whole(v)
	if ok && n >= 1 && n <= int64(graph.MaxYear) {
		return graph.Year(n), nil
	}
	hint := fmt.Sprintf("a Year is a whole number from 1 to %d, such as 2019", graph.MaxYear)
	if s, isText := v.(string); isText {
		if y, err := strconv.Atoi(s); err == nil && y >= 1 && y <= int(graph.MaxYear) {
			hint = fmt.Sprintf("send the number %d, without quotation marks; %s", y, hint)
		}
	}
	return 0, graph.WithHint(fmt.Errorf("%s: %w", coerce.Mismatch(v, "Year"), graph.ErrInvalid), hint)
}

// invalid returns the error of an argument that GraphQL lets pass and the
// graph cannot answer.
func invalid(argument, hint, format string, args ...any) error {
	return &errcode.Error{Code: errcode.BadInput, Argument: argument, Hint: hint, Message: argument + ": " + fmt.Sprintf(format, args...)}
}
