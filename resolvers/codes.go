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
