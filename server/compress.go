package server

import (
	"bytes"
	"context"
	"errors"
	"net/http"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

const (
	// longAnswer is the length from which compressing is work that has to be
	// admitted.
	longAnswer = 64 << 10

	// compressedBytes is how many bytes take as long to compress as a field takes
	// to be answered.
	compressedBytes = 100
)

// compressLong sends what compress writes, a long answer. The work is admitted,
// and done before the first byte is sent: a caller who reads slowly must not
// keep others from theirs.
func (a *api) compressLong(x *exchange, r *http.Request, compress http.HandlerFunc, length int) {
	leave, err := a.enter(r.Context(), length/compressedBytes)
	if err != nil {
		x.keep = nil
		h := x.Header()
		h.Del("Etag")
		h.Del("Content-Length")
		h["Cache-Control"] = noStore
		a.fail(x, r, err)
		return
	}
	b := buffered{header: x.Header()}
	func() {
		defer leave()
		compress(&b, r)
	}()
	x.WriteHeader(b.status)
	_, _ = x.Write(b.body.Bytes()) // the caller may have gone
}

// enter is Options.Admit, with an error that has a code.
func (a *api) enter(ctx context.Context, cost int) (leave func(), err error) {
	leave, err = a.admit(ctx, cost)
	if errors.Is(err, admission.ErrBusy) {
		err = busy("too many requests are being answered")
	}
	return leave, err
}

// buffered is a ResponseWriter that keeps the body.
type buffered struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (b *buffered) Header() http.Header { return b.header }

func (b *buffered) WriteHeader(status int) {
	if b.status == 0 {
		b.status = status
	}
}

func (b *buffered) Write(p []byte) (int, error) {
	b.WriteHeader(http.StatusOK)
	return b.body.Write(p)
}

// busy returns the error of a request for which there is no room.
func busy(message string) error {
	return &resolvers.Error{Code: resolvers.CodeTooManyRequests, Message: message, Hint: "try again later, and ask for less at once"}
}
