package resolvers

import "github.com/glocal-graph/glocal/resolvers/internal/fault"

// Code is the extensions.code of an error of the API; Codes lists them.
type Code = fault.Code

// CodeInfo describes a code: the HTTP status that it stands for and what it
// means.
type CodeInfo = fault.Info

// Fault is an error with a code, and with what a caller can do about it.
type Fault = fault.Error

// Codes returns all error codes, in the order in which a request can meet them.
func Codes() []CodeInfo { return fault.Table() }

// The codes of what goes wrong before a request reaches a Service, or around
// it, for package server.
const (
	CodeURLTooLong       = fault.URLTooLong
	CodeMethodNotAllowed = fault.MethodNotAllowed
	CodeNotFound         = fault.NotFound
	CodeNotAcceptable    = fault.NotAcceptable
	CodeMediaType        = fault.MediaType
	CodeBodyTooLarge     = fault.BodyTooLarge
	CodeBadRequest       = fault.BadRequest
	CodeTimeout          = fault.Timeout
	CodeInternal         = fault.Internal
)

// ActualUnknown is the Actual of a Fault where it cannot be told.
const ActualUnknown = fault.Unknown

// AsFault returns err as a Fault: itself, the one that its cause stands for,
// or INTERNAL.
func AsFault(err error) *Fault { return fault.From(err) }
