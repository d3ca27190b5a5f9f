// Package logbuffer gathers the lines of a log, so that a busy program writes
// many of them with one call.
package logbuffer

import (
	"io"
	"sync"
	"time"
)

// Bounds on what waits: for how long, and how many bytes.
const (
	delay = 10 * time.Millisecond
	size  = 64 << 10
)

// Writer passes on what is written to it, in the same order and whole: at once
// after a pause of 10 ms, otherwise after 10 ms at most, or when 64 KiB wait.
// It is safe for concurrent use.
type Writer struct {
	to io.Writer

	mu      sync.Mutex
	waiting []byte
	passed  time.Time   // when something was last passed on
	timer   *time.Timer // runs while something waits
}

var _ io.Writer = (*Writer)(nil)

// New returns a Writer that passes on to another one.
func New(to io.Writer) *Writer { return &Writer{to: to} }

// Write takes b, and returns an error where that is passed on at once and
// fails.
func (w *Writer) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	first := len(w.waiting) == 0
	w.waiting = append(w.waiting, b...)
	if len(w.waiting) >= size {
		return len(b), w.pass()
	}
	if !first {
		return len(b), nil
	}
	rest := delay - time.Since(w.passed)
	switch {
	case rest <= 0:
		return len(b), w.pass()
	case w.timer == nil:
		w.timer = time.AfterFunc(rest, func() { _ = w.Flush() }) // nobody could be told
	default:
		w.timer.Reset(rest)
	}
	return len(b), nil
}

// Flush passes on what waits.
func (w *Writer) Flush() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.pass()
}

// pass passes on what waits; w.mu is held. What cannot be written is dropped.
func (w *Writer) pass() error {
	if len(w.waiting) == 0 {
		return nil
	}
	if w.timer != nil {
		w.timer.Stop()
	}
	_, err := w.to.Write(w.waiting)
	w.waiting, w.passed = w.waiting[:0], time.Now()
	return err
}
