package errcode

import (
	"math"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Unknown is the Actual of an Error where it cannot be told: a body that was
// not read to its end, an answer that was not finished.
const Unknown = math.MinInt

// Extensions returns what a GraphQL error says of e beside its message: code,
// and hint, argument, limit and actual where they apply. It makes a new map.
func (e *Error) Extensions() map[string]any {
	x := map[string]any{"code": string(e.Code)}
	if e.Hint != "" {
		x["hint"] = Shorten(e.Hint)
	}
	if e.Argument != "" {
		x["argument"] = Shorten(e.Argument)
	}
	if e.Limit != 0 {
		x["limit"] = e.Limit
		if e.Actual != Unknown {
			x["actual"] = e.Actual
		}
	}
	return x
}

// GraphQL returns e as an error of a response, with its texts shortened.
func (e *Error) GraphQL() *gqlerror.Error {
	return &gqlerror.Error{Err: e, Message: Shorten(e.Message), Extensions: e.Extensions()}
}
