package server

import (
	"bytes"
	"errors"
	"net/http"
	"strconv"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

// longAnswer is the length from which compressing an answer is work that has to
// be admitted, and the answer counts among those that callers have yet to read.
const longAnswer = 64 << 10

// writeLong sends what compress writes, an answer of that length. Compressing is
// admitted, and done before the first byte is sent: a caller who reads slowly
// must not keep others from theirs. Where there is no room for it, the answer
// goes out as it is.
func (a *api) writeLong(x *exchange, r *http.Request, compress http.HandlerFunc, length int) {
	b := buffered{header: x.Header()}
	if fields := r.Header["Accept-Encoding"]; accepts(fields, "gzip") || accepts(fields, "zstd") {
		if leave, err := a.admit(r.Context(), length/admission.CompressedBytes); err == nil {
			func() {
				defer leave()
				compress(&b, r)
			}()
			length = b.body.Len()
		} else {
			r = r.Clone(r.Context())
			r.Header.Del("Accept-Encoding")
		}
	}
	leave, ok := a.mayHold(x, r, length)
	if !ok {
		return
	}
	defer leave()
	if b.status == 0 {
		compress(x, r)
		return
	}
	x.Header()["Content-Length"] = []string{strconv.Itoa(length)}
	x.WriteHeader(b.status)
	_, _ = x.Write(b.body.Bytes()) // the caller may have gone
}

// mayHold returns when an answer of that length may be held until its caller has
// read it, and answers with the error where it may not.
func (a *api) mayHold(x *exchange, r *http.Request, length int) (leave func(), ok bool) {
	leave, err := a.unread.Enter(r.Context(), a.client(r), length)
	if err == nil {
		return leave, true
	}
	if errors.Is(err, admission.ErrBusy) {
		err = &resolvers.Error{Code: resolvers.CodeTooManyRequests, Message: "the server holds too many long answers that have not been read yet",
			Hint: "try again later, or ask for shorter answers; a client that does not read its answers is disconnected after a minute"}
	}
	x.keep = nil
	h := x.Header()
	for _, name := range []string{"Etag", "Content-Length", "Content-Encoding", "Cache-Control"} {
		h.Del(name)
	}
	h["Vary"] = withoutJSON(h["Vary"])
	a.fail(x, r, err)
	return nil, false
}

// withoutJSON returns the values of Vary but for those that every answer has.
func withoutJSON(vary []string) (out []string) {
	for _, v := range vary {
		if v != "Accept" && v != "Accept-Encoding" {
			out = append(out, v)
		}
	}
	return out
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
