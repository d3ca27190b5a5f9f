package server

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/http"
	"runtime/debug"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// exchange is one request being answered: the ResponseWriter that all handlers
// get, which notes what goes out for the access log and the cache. One
// goroutine uses it: the one that serves the request.
type exchange struct {
	http.ResponseWriter
	start     time.Time
	id        [1]string // as the header has it
	status    int       // 0 until the answer begins
	bytes     int64
	operation string // name of the operation, if it may be logged
	codes     []resolvers.Code
	cached    bool // answered from the cache

	keep *rawAnswer // copied from what goes out; nil where that may not be kept
	most int        // bytes of a body that may be kept; 0 where nothing may
}

var _ http.ResponseWriter = (*exchange)(nil)

// handler is an http.Handler that is served by an api, so that what it writes
// to is an exchange.
type handler func(x *exchange, r *http.Request)

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { h(w.(*exchange), r) }

// ServeHTTP answers one request and logs it.
func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := &exchange{ResponseWriter: w, start: time.Now()}
	x.identify(r)
	defer a.finish(x, r)
	if !a.serves(r) {
		a.refuse(x, r, &resolvers.Error{Code: resolvers.CodeHostNotServed, Message: "this host is not served here",
			Hint: "use a name that the service is known by; its operator lists them by --host"})
		return
	}
	if r.ContentLength != 0 {
		reading(r, true)
	}
	leave, err := a.mayRead(r)
	if err != nil {
		a.refuse(x, r, err)
		return
	}
	defer leave()
	if a.cache != nil {
		a.cache.serve(a, x, r)
		return
	}
	a.handle(x, r)
}

// refuse answers a request with an error before it is looked at further.
func (a *api) refuse(x *exchange, r *http.Request, err error) {
	if !a.protect(x, r) {
		a.fail(x, r, err)
	}
}

// protect sets the header fields that tell browsers what they may do, and reports
// whether that was the whole answer, to a preflight request.
func (a *api) protect(x *exchange, r *http.Request) (done bool) {
	secure(x.Header())
	if a.cors != nil {
		a.cors.HandlerFunc(x, r)
	}
	return x.status != 0
}

// handle answers one request by what is served at its address.
func (a *api) handle(x *exchange, r *http.Request) {
	if a.protect(x, r) {
		return
	}
	if n := len(r.RequestURI); n > a.limits.URL {
		a.fail(x, r, &resolvers.Error{Code: resolvers.CodeURLTooLong, Message: "the address is too long",
			Limit: a.limits.URL, Actual: n, Hint: "send the query by POST"})
		return
	}
	a.mux.ServeHTTP(x, r)
}

// finish answers INTERNAL where a handler panicked before it had written
// anything, breaks the connection off where it had, and logs the request.
func (a *api) finish(x *exchange, r *http.Request) {
	p := recover()
	aborted := p != nil && (p == http.ErrAbortHandler || x.status != 0)
	switch {
	case p != nil && !aborted:
		a.fail(x, r, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
	case p == nil && x.status == 0: // net/http sends it where nothing was written
		x.status = http.StatusOK
	}
	a.logRequest(x, r)
	if aborted {
		panic(http.ErrAbortHandler)
	}
}

const requestIDHeader = "X-Request-Id"

// identify gives the request an id, its own where that is one, and tells the
// caller.
func (x *exchange) identify(r *http.Request) {
	if given := r.Header[requestIDHeader]; len(given) > 0 && isToken(given[0]) {
		x.id[0] = given[0]
	} else {
		x.id[0] = newID()
	}
	x.Header()[requestIDHeader] = x.id[:]
}

// newID returns a random id. It tells requests apart and protects nothing.
func newID() string {
	var b [16]byte
	binary.LittleEndian.PutUint64(b[:8], rand.Uint64())
	binary.LittleEndian.PutUint64(b[8:], rand.Uint64())
	return hex.EncodeToString(b[:])
}

// note notes the code of an error for the access log, each once.
func (x *exchange) note(c resolvers.Code) {
	if !slices.Contains(x.codes, c) {
		x.codes = append(x.codes, c)
	}
}

func (x *exchange) WriteHeader(status int) {
	if x.status == 0 && status >= 200 {
		x.status = status
		if x.keep != nil && !x.keep.begin(status, x.Header()) {
			x.keep = nil
		}
	}
	x.ResponseWriter.WriteHeader(status)
}

func (x *exchange) Write(b []byte) (int, error) {
	if x.status == 0 {
		x.WriteHeader(http.StatusOK)
	}
	n, err := x.ResponseWriter.Write(b)
	x.bytes += int64(n)
	if x.keep != nil {
		if err == nil && len(x.keep.body)+n <= x.most {
			x.keep.body = append(x.keep.body, b[:n]...)
		} else {
			x.keep = nil // what a compression goes on to write has a gap
		}
	}
	return n, err
}

// Unwrap serves http.ResponseController.
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }
