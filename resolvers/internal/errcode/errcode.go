// Package errcode has the one table of error codes of the API, and the errors
// that carry them. It knows neither GraphQL nor HTTP, beyond the status that a
// code stands for.
package errcode

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/admission"
)

// Code is the extensions.code of an error.
type Code string

// The codes. Their meanings are in Table.
const (
	BadRequest       Code = "BAD_REQUEST"
	BodyTooLarge     Code = "BODY_TOO_LARGE"
	HostNotServed    Code = "HOST_NOT_SERVED"
	URLTooLong       Code = "URL_TOO_LONG"
	MethodNotAllowed Code = "METHOD_NOT_ALLOWED"
	MediaType        Code = "UNSUPPORTED_MEDIA_TYPE"
	NotAcceptable    Code = "NOT_ACCEPTABLE"
	NotFound         Code = "NOT_FOUND"
	ParseFailed      Code = "GRAPHQL_PARSE_FAILED"
	ValidationFailed Code = "GRAPHQL_VALIDATION_FAILED"
	OperationUnknown Code = "OPERATION_RESOLUTION_FAILURE"
	BadInput         Code = "BAD_USER_INPUT"
	PageSize         Code = "PAGE_SIZE"
	CursorInvalid    Code = "CURSOR_INVALID"
	CursorStale      Code = "CURSOR_STALE"
	TokenLimit       Code = "TOKEN_LIMIT"
	DepthLimit       Code = "DEPTH_LIMIT"
	AliasLimit       Code = "ALIAS_LIMIT"
	CostLimit        Code = "COST_LIMIT"
	AnswerTooLarge   Code = "ANSWER_TOO_LARGE"
	TooManyRequests  Code = "TOO_MANY_REQUESTS"
	Timeout          Code = "TIMEOUT"
	StoreUnavailable Code = "STORE_UNAVAILABLE"
	StoreChanging    Code = "STORE_CHANGING"
	Internal         Code = "INTERNAL"
)

// Info describes a code.
type Info struct {
	Code    Code
	Status  int // of HTTP, where the error stands for the whole answer
	Meaning string
}

// Table returns all codes, in the order in which a request can meet them.
func Table() []Info { return slices.Clone(table()) }

var table = sync.OnceValue(func() []Info {
	return []Info{
		{HostNotServed, http.StatusMisdirectedRequest, "The host that the request names is not served here."},
		{URLTooLong, http.StatusRequestURITooLong, "The address is longer than the limit."},
		{MethodNotAllowed, http.StatusMethodNotAllowed, "The method is not served at this address; Allow lists those that are."},
		{NotFound, http.StatusNotFound, "There is nothing at this address."},
		{NotAcceptable, http.StatusNotAcceptable, "None of the media types in Accept can be served."},
		{MediaType, http.StatusUnsupportedMediaType, "The Content-Type of the body is not application/json in UTF-8."},
		{BodyTooLarge, http.StatusRequestEntityTooLarge, "The body is larger than the limit."},
		{BadRequest, http.StatusBadRequest, "The request is not a valid GraphQL-over-HTTP request."},
		{TokenLimit, http.StatusBadRequest, "The document has more tokens than the limit."},
		{ParseFailed, http.StatusBadRequest, "The document is not valid GraphQL syntax."},
		{OperationUnknown, http.StatusBadRequest, "The operation to run cannot be determined."},
		{DepthLimit, http.StatusBadRequest, "Fields are nested deeper than the limit."},
		{AliasLimit, http.StatusBadRequest, "The document has more aliases than the limit."},
		{ValidationFailed, http.StatusBadRequest, "The document does not match the schema."},
		{BadInput, http.StatusBadRequest, "A variable or an argument has an invalid value."},
		{CostLimit, http.StatusBadRequest, "The estimated cost of the request exceeds the limit."},
		{AnswerTooLarge, http.StatusBadRequest, "The answer exceeds the limit, in bytes."},
		{PageSize, http.StatusOK, "A page size is not between 1 and the limit, or both first and last are given."},
		{CursorInvalid, http.StatusOK, "A cursor is malformed, or belongs to another query."},
		{CursorStale, http.StatusOK, "A cursor belongs to another version of the data."},
		{TooManyRequests, http.StatusTooManyRequests, "More is being asked at once than can be answered; Retry-After says when to try again."},
		{Timeout, http.StatusServiceUnavailable, "The answer took longer than the limit."},
		{StoreUnavailable, http.StatusServiceUnavailable, "The database cannot be reached; Retry-After says when to try again."},
		{StoreChanging, http.StatusServiceUnavailable, "The data is being loaded; Retry-After says when to try again."},
		{Internal, http.StatusInternalServerError, "Something went wrong here; the log has it under the id."},
	}
})

// Status returns the HTTP status of c.
func (c Code) Status() int {
	for _, i := range table() {
		if i.Code == c {
			return i.Status
		}
	}
	return http.StatusInternalServerError
}

// Error is an error with a code.
type Error struct {
	Code     Code
	Message  string
	Hint     string // what to do about it
	Argument string // the argument or variable that it is about
	Limit    int    // with Actual, for the codes of limits
	Actual   int
	Err      error // the cause, for the log; may be nil
}

func (e *Error) Error() string { return e.Message }
func (e *Error) Unwrap() error { return e.Err }

// Over returns the error of a limit that was passed.
func Over(c Code, message string, limit, actual int, hint string) *Error {
	return &Error{Code: c, Message: message, Limit: limit, Actual: actual, Hint: hint}
}

// Outside returns the error of an argument that is not from 1 to limit.
func Outside(argument string, limit, actual int) *Error {
	return &Error{Code: BadInput, Argument: argument, Limit: limit, Actual: actual,
		Message: fmt.Sprintf("%s must be from 1 to %d", argument, limit), Hint: "leave it out for the default"}
}

// In returns err as an Error about the given argument.
func In(argument string, err error) *Error {
	e := *From(err)
	e.Argument = argument
	return &e
}

// From returns err as an Error. What a caller of the API may see of an error
// of package graph keeps its text; everything else becomes Internal, with the
// cause inside.
func From(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	for _, t := range []struct {
		target error
		code   Code
	}{
		{graph.ErrCursorStale, CursorStale},
		{graph.ErrCursor, CursorInvalid},
		{graph.ErrInvalid, BadInput},
		{graph.ErrNotFound, BadInput},
	} {
		if errors.Is(err, t.target) {
			return &Error{Code: t.code, Message: strings.TrimSuffix(err.Error(), ": "+graph.ErrInvalid.Error()), Hint: graph.Hint(err), Err: err}
		}
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return &Error{Code: Timeout, Message: "the answer took too long", Hint: "ask for less at once: smaller pages, fewer levels; if small requests take as long, the store is slow, which /readyz shows", Err: err}
	case errors.Is(err, admission.ErrBusy):
		return &Error{Code: TooManyRequests, Message: "too many requests are being answered", Hint: "try again later, and ask for less at once", Err: err}
	case errors.Is(err, graph.ErrChanging), errors.Is(err, graph.ErrStale):
		return &Error{Code: StoreChanging, Message: "the data is being changed", Hint: "try again in a few seconds", Err: err}
	case errors.Is(err, graph.ErrUnavailable):
		return &Error{Code: StoreUnavailable, Message: "the database cannot be reached", Hint: "try again in a few seconds", Err: err}
	}
	return &Error{Code: Internal, Message: "internal error", Err: err}
}
