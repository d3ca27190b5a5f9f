// Package argument turns arguments of the API into questions of package graph.
package argument

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Year reads a year from a literal or a variable. The error is
// graph.ErrInvalid.
func Year(v any) (graph.Year, error) {
	n, ok := whole(v)
	if !ok || n < 1 || n > int64(graph.MaxYear) {
		return 0, graph.WithHint(fmt.Errorf("%s is not a year: %w", Shown(v), graph.ErrInvalid),
			fmt.Sprintf("a year is a whole number from 1 to %d", graph.MaxYear))
	}
	return graph.Year(n), nil
}

// Shown returns a value as a message shows it, in little room whatever it is.
func Shown(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case string:
		if len(v) > maxShown {
			v = strings.ToValidUTF8(v[:maxShown], "") + "…"
		}
		return strconv.Quote(v)
	case []any:
		return "a list"
	case map[string]any:
		return "an object"
	}
	text := fmt.Sprint(v)
	if len(text) > maxShown {
		text = text[:maxShown] + "…"
	}
	return text
}

// maxShown is how many bytes of a value are shown.
const maxShown = 100

func whole(v any) (int64, bool) {
	switch v := v.(type) {
	case int:
		return int64(v), true
	case int64:
		return v, true
	case float64:
		return int64(v), float64(int64(v)) == v
	case json.Number:
		n, err := v.Int64()
		return n, err == nil
	}
	return 0, false
}

// invalid returns the error of an argument that GraphQL lets pass and the
// graph cannot answer.
func invalid(argument, hint, format string, args ...any) error {
	return &errcode.Error{Code: errcode.BadInput, Argument: argument, Hint: hint, Message: argument + ": " + fmt.Sprintf(format, args...)}
}
