package server

import (
	"fmt"
	"net/http"
	"net/url"

	"github.com/klauspost/compress/gzhttp"
	"github.com/rs/cors"

	"github.com/glocal-graph/glocal/graph"
)

var (
	nosniff    = []string{"nosniff"}
	policy     = []string{"default-src 'none'; frame-ancestors 'none'"}
	noReferrer = []string{"no-referrer"}
	sameOrigin = []string{"same-origin"}
)

// secure tells browsers not to guess types, not to frame, and to load nothing.
func secure(h http.Header) {
	h["X-Content-Type-Options"] = nosniff
	h["Content-Security-Policy"] = policy
	h["Referrer-Policy"] = noReferrer
	h["Cross-Origin-Resource-Policy"] = sameOrigin
}

// What the ETag of an answer ends in when it is compressed.
const (
	gzipSuffix = "-gzip"
	zstdSuffix = "-zstd"
)

// minCompress is the length from which answers are compressed.
const minCompress = 1024

// compression returns what compresses answers of minCompress and more with gzip
// or zstd, whichever the caller rates higher. Among equals it is gzip, for there
// are clients that name zstd and cannot read it.
func compression() (func(http.Handler) http.HandlerFunc, error) {
	return gzhttp.NewWrapper(gzhttp.MinSize(minCompress), gzhttp.CompressionLevel(5), gzhttp.EnableZstd(true), gzhttp.PreferZstd(false),
		gzhttp.SuffixETag(gzipSuffix))
}

// crossOrigin lets pages of the given origins call; "*" stands for all. With
// none it is nil: nothing is said about origins, so that browsers refuse.
func crossOrigin(origins []string) (*cors.Cors, error) {
	if len(origins) == 0 {
		return nil, nil
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
		AllowedHeaders: []string{"*"}, // the API only reads, and takes no credentials
		ExposedHeaders: []string{"ETag", "Retry-After", "X-Request-Id"},
		MaxAge:         600,
	}), nil
}
