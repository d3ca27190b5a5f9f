package server

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// entry gathers what the access log says of one request. One goroutine writes
// it: the one that serves the request.
type entry struct {
	id        string
	operation string
	codes     []resolvers.Code
	kept      bool // answered from the cache
}

type entryKey struct{}

const requestIDHeader = "X-Request-Id"

// identify gives a request an id, its own where that is one, and tells the
// caller.
func identify(r *http.Request, h http.Header) string {
	id := r.Header.Get(requestIDHeader)
	if !isToken(id) {
		id = rand.Text()
	}
	h[requestIDHeader] = []string{id}
	return id
}

// observe gives every request an id and logs it when it is answered: never
// bodies, variables, or the query part of the address.
func (a *api) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		e := &entry{id: identify(r, w.Header())}
		rec := &recorder{ResponseWriter: w}
		defer func() { a.logRequest(r, e, rec.status, rec.bytes, start) }()
		next.ServeHTTP(rec, r.WithContext(context.WithValue(r.Context(), entryKey{}, e)))
		if rec.status == 0 { // net/http sends it where nothing was written
			rec.status = http.StatusOK
		}
	})
}

// logRequest logs one request that has been answered.
func (a *api) logRequest(r *http.Request, e *entry, status int, bytes int64, start time.Time) {
	level := levelOf(r.URL.Path, status)
	gone := errors.Is(r.Context().Err(), context.Canceled)
	if gone { // the client went away, so nobody got the answer
		level = min(level, slog.LevelInfo)
	}
	if !a.log.Enabled(r.Context(), level) {
		return
	}
	attrs := []slog.Attr{
		slog.String("id", e.id),
		slog.String("method", cut(r.Method, 16)),
		slog.String("path", cut(r.URL.Path, 100)),
		slog.Int("status", status),
		slog.Int64("bytes", bytes),
		slog.Duration("duration", time.Since(start)),
	}
	if e.operation != "" {
		attrs = append(attrs, slog.String("operation", e.operation))
	}
	if e.kept {
		attrs = append(attrs, slog.Bool("kept", true))
	}
	if len(e.codes) > 0 {
		attrs = append(attrs, slog.Any("codes", e.codes))
	}
	if gone {
		attrs = append(attrs, slog.Bool("gone", true))
	}
	a.log.LogAttrs(r.Context(), level, "request", attrs...)
}

// levelOf returns how much an answer matters: probes that find all well least.
func levelOf(path string, status int) slog.Level {
	switch {
	case status >= 500:
		return slog.LevelWarn
	case status < 400 && (path == "/healthz" || path == "/readyz"):
		return slog.LevelDebug
	}
	return slog.LevelInfo
}

// requestID returns the id of the request that ctx belongs to.
func requestID(ctx context.Context) string {
	if e, ok := ctx.Value(entryKey{}).(*entry); ok {
		return e.id
	}
	return ""
}

// noteOperation tells the access log the name of the operation, if it is one.
func noteOperation(ctx context.Context, name string) {
	if e, ok := ctx.Value(entryKey{}).(*entry); ok && isToken(name) {
		e.operation = name
	}
}

// noteCode tells the access log the code of an error, each once.
func noteCode(ctx context.Context, c resolvers.Code) {
	if e, ok := ctx.Value(entryKey{}).(*entry); ok && !slices.Contains(e.codes, c) {
		e.codes = append(e.codes, c)
	}
}

// isToken reports whether s is one to 100 letters, digits and _.-, so that it
// can stand anywhere as it is.
func isToken(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '.', c == '-':
		default:
			return false
		}
	}
	return 0 < len(s) && len(s) <= 100
}

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n] + "…"
}

// recorder notes what goes out.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

var _ http.ResponseWriter = (*recorder)(nil)

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 && status >= 200 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}

// Unwrap serves http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
