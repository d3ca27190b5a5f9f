package resolvers

import "github.com/glocal-graph/glocal/resolvers/internal/errcode"

// Code is the extensions.code of an error of the API; Codes lists them.
type Code = errcode.Code

// CodeInfo describes a code: the HTTP status that it stands for and what it
// means.
type CodeInfo = errcode.Info

// Error is an error with a code, and with what a caller can do about it.
type Error = errcode.Error

// Codes returns all error codes, in the order in which a request can meet them.
func Codes() []CodeInfo { return errcode.Table() }

// The codes of what goes wrong before a request reaches a Service, or around
// it, for package server.
const (
	CodeHostNotServed    = errcode.HostNotServed
	CodeURLTooLong       = errcode.URLTooLong
	CodeMethodNotAllowed = errcode.MethodNotAllowed
	CodeNotFound         = errcode.NotFound
	CodeNotAcceptable    = errcode.NotAcceptable
	CodeMediaType        = errcode.MediaType
	CodeBodyTooLarge     = errcode.BodyTooLarge
	CodeBadRequest       = errcode.BadRequest
	CodeTooManyRequests  = errcode.TooManyRequests
	CodeTimeout          = errcode.Timeout
	CodeInternal         = errcode.Internal
)

// ActualUnknown is the Actual of an Error where it cannot be told.
const ActualUnknown = errcode.Unknown

// AsError returns err as an Error: itself, the one that its cause stands for,
// or INTERNAL.
func AsError(err error) *Error { return errcode.From(err) }
