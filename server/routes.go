package server

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// route is one address that is served.
type route struct {
	path    string
	about   string
	methods string // as in Allow
	handler handler
}

const (
	read        = "GET, HEAD"
	graphQLPath = "/graphql"
	healthPath  = "/healthz"
	readyPath   = "/readyz"
)

// isProbe reports whether what asks there is most often a program that watches
// this one.
func isProbe(path string) bool { return path == healthPath || path == readyPath }

func (a *api) routes(schema string) *http.ServeMux {
	routes := []route{
		{graphQLPath, "the GraphQL API: POST application/json, or GET with ?query=", "GET, HEAD, POST", a.graphQL},
		{"/schema.graphql", "the schema of the API", read, a.serveText(schema)},
		{healthPath, "whether this process lives", read, a.health},
		{readyPath, "whether it can answer now", read, a.ready},
		{"/version", "the versions of program and data", read, a.version},
	}
	routes = append(routes, route{"/{$}", "this page", read, a.serveText(index(routes))})
	mux := http.NewServeMux()
	for _, r := range routes {
		mux.Handle(r.path, a.allow(r.methods, r.handler))
	}
	mux.Handle("/", handler(func(x *exchange, r *http.Request) {
		a.fail(x, r, &resolvers.Error{Code: resolvers.CodeNotFound, Message: "there is nothing at this address",
			Hint: "/ lists what is served"})
	}))
	return mux
}

// index is the page at "/": what is served where, in plain text.
func index(routes []route) string {
	var b strings.Builder
	b.WriteString("glocal: cities, networks, forums and frameworks in migration governance\n\n")
	for _, r := range routes {
		fmt.Fprintf(&b, "%-16s %s\n", r.path, r.about)
	}
	b.WriteString("\nTry: /graphql?query={dataset{title,version}}\n")
	return b.String()
}

// allow answers 405 to all methods but those of the list.
func (a *api) allow(methods string, next handler) handler {
	list := strings.Split(methods, ", ")
	return func(x *exchange, r *http.Request) {
		if slices.Contains(list, r.Method) {
			next(x, r)
			return
		}
		x.Header().Set("Allow", methods)
		a.fail(x, r, &resolvers.Error{Code: resolvers.CodeMethodNotAllowed, Message: "this method is not served here",
			Hint: "use " + methods})
	}
}

// serveText serves a text that never changes while the process runs.
func (a *api) serveText(text string) handler {
	sum := sha256.Sum256([]byte(text))
	// Weak, for it stands for the compressed form too.
	tag := `W/"` + hex.EncodeToString(sum[:8]) + `"`
	packed := text
	if len(text) >= minCompress {
		packed = compressed(text)
	}
	return func(x *exchange, r *http.Request) {
		h, body := x.Header(), text
		h.Set("Content-Type", "text/plain; charset=utf-8")
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", tag)
		h.Add("Vary", "Accept-Encoding")
		if len(packed) < len(text) && accepts(r.Header["Accept-Encoding"], "gzip") {
			h.Set("Content-Encoding", "gzip")
			body = packed
		}
		http.ServeContent(x, r, "", time.Time{}, strings.NewReader(body))
	}
}

// compressed returns text in gzip form.
func compressed(text string) string {
	var b strings.Builder
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		panic(err) // a Builder takes everything
	}
	return b.String()
}
