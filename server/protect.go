package server

import (
	"fmt"
	"net/http"
	"net/url"
	"runtime/debug"

	"github.com/klauspost/compress/gzhttp"
	"github.com/rs/cors"

	"github.com/glocal-graph/glocal/graph"
)

// recover answers INTERNAL where a handler panics before it has written
// anything, and breaks the connection off where it has.
func (a *api) recover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := &recorder{ResponseWriter: w}
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler || rec.status != 0 {
				panic(http.ErrAbortHandler)
			}
			a.fail(w, r, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}()
		next.ServeHTTP(rec, r)
	})
}

// secure tells browsers not to guess types, not to frame, and to load nothing.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// What the ETag of an answer ends in when it is compressed.
const (
	gzipSuffix = "-gzip"
	zstdSuffix = "-zstd"
)

// compression returns what compresses answers of a kilobyte and more with gzip
// or zstd, whichever the caller rates higher. Among equals it is gzip, for there
// are clients that name zstd and cannot read it.
func compression() (func(http.Handler) http.HandlerFunc, error) {
	return gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.CompressionLevel(5), gzhttp.EnableZstd(true), gzhttp.PreferZstd(false),
		gzhttp.SuffixETag(gzipSuffix))
}

// crossOrigin lets pages of the given origins call; "*" stands for all. With
// none, nothing is said about origins, so that browsers refuse.
func crossOrigin(origins []string) (func(http.Handler) http.Handler, error) {
	if len(origins) == 0 {
		return func(next http.Handler) http.Handler { return next }, nil
	}
	for _, o := range origins {
		u, err := url.Parse(o)
		if o != "*" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Scheme+"://"+u.Host != o) {
			return nil, graph.WithHint(fmt.Errorf("origin %q: %w", o, graph.ErrInvalid),
				"an origin is scheme and host as a browser sends them, for example https://example.org")
		}
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Content-Type", "X-Request-Id"},
		ExposedHeaders: []string{"ETag", "Retry-After", "X-Request-Id"},
		MaxAge:         600,
	}).Handler, nil
}
