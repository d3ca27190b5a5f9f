package graph

import "errors"

// Errors about what was asked. Asking the same again fails again.
var (
	// ErrInvalid is returned when a question or a change breaks a rule of this
	// package: a malformed id, a dangling relation, a wrong type.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound is returned when something that was named does not exist.
	ErrNotFound = errors.New("not found")
	// ErrCursor is returned when a cursor was not made by this service, or was
	// made for another question.
	ErrCursor = errors.New("the cursor does not belong to this query")
	// ErrCursorStale is returned when a cursor was made on another version of
	// the graph.
	ErrCursorStale = errors.New("cursor of another version of the graph")
)

// Errors about the state of a store. The same may succeed later.
var (
	// ErrStale is returned when the graph has changed since the Snapshot was
	// taken, or the Batch made; take a new one.
	ErrStale = errors.New("graph has changed")
	// ErrChanging is returned when a change of the graph is under way or was
	// broken off, so that no version can be read.
	ErrChanging = errors.New("graph is being changed")
	// ErrLocked is returned by Apply when another change is under way.
	ErrLocked = errors.New("another change is under way")
	// ErrUnavailable is returned when the store cannot be reached or refuses
	// to serve.
	ErrUnavailable = errors.New("store unavailable")
)

// WithHint returns err with a hint: what the reader can do about it. It
// returns nil where err is nil.
func WithHint(err error, hint string) error {
	if err == nil {
		return nil
	}
	return &hinted{err, hint}
}

// Hint returns the outermost hint in the chain of err, or "".
func Hint(err error) string {
	var h *hinted
	if errors.As(err, &h) {
		return h.hint
	}
	return ""
}

type hinted struct {
	err  error
	hint string
}

func (h *hinted) Error() string { return h.err.Error() }
func (h *hinted) Unwrap() error { return h.err }
