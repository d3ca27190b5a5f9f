package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// logRequest writes the line of the access log for a request that has been
// answered: never bodies, variables, or the query part of the address. It goes
// to the handler directly, for the line of the source that a Logger looks up
// would always be this one.
func (a *api) logRequest(x *exchange, r *http.Request) {
	level := levelOf(r.URL.Path, x.status)
	gone := errors.Is(r.Context().Err(), context.Canceled)
	if gone { // the client went away, so nobody got the answer
		level = min(level, slog.LevelInfo)
	}
	if !a.log.Enabled(r.Context(), level) {
		return
	}
	if r.Method == http.MethodHead {
		x.bytes = 0 // net/http drops the body
	}
	now := time.Now()
	line := slog.NewRecord(now, level, "request", 0)
	line.AddAttrs(
		slog.String("id", x.id[0]),
		slog.String("method", cut(r.Method, 16)),
		slog.String("path", cut(r.URL.Path, 100)),
		slog.Int("status", x.status),
		slog.Int64("bytes", x.bytes),
		slog.Duration("duration", now.Sub(x.start)),
	)
	if x.operation != "" {
		line.AddAttrs(slog.String("operation", x.operation))
	}
	if x.cached {
		line.AddAttrs(slog.Bool("kept", true))
	}
	if len(x.codes) > 0 {
		line.AddAttrs(slog.Any("codes", x.codes))
	}
	if slices.Contains(x.codes, resolvers.CodeTooManyRequests) { // the only requests that are logged with an address
		line.AddAttrs(slog.String("client", a.client(r)))
	}
	if gone {
		line.AddAttrs(slog.Bool("gone", true))
	}
	_ = a.log.Handler().Handle(r.Context(), line) // as a Logger does: nobody could be told
}

// levelOf returns how much an answer matters: probes that find all well least.
func levelOf(path string, status int) slog.Level {
	switch {
	case status >= 500:
		return slog.LevelWarn
	case status < 400 && isProbe(path):
		return slog.LevelDebug
	}
	return slog.LevelInfo
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
