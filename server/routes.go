package server

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/glocal-graph/glocal/resolvers"
)

// route is one address that is served.
type route struct {
	path    string
	about   string
	methods string // as in Allow
	handler http.HandlerFunc
}

const (
	read        = "GET, HEAD"
	graphQLPath = "/graphql"
)

func (a *api) routes(schema string) http.Handler {
	routes := []route{
		{graphQLPath, "the GraphQL API: POST application/json, or GET with ?query=", "GET, HEAD, POST", a.graphQL},
		{"/schema.graphql", "the schema of the API", read, serveText(schema)},
		{"/healthz", "whether this process lives", read, a.health},
		{"/readyz", "whether it can answer now", read, a.ready},
		{"/version", "the versions of program and data", read, a.version},
	}
	routes = append(routes, route{"/{$}", "this page", read, serveText(index(routes))})
	mux := http.NewServeMux()
	for _, r := range routes {
		mux.Handle(r.path, a.allow(r.methods, r.handler))
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, &resolvers.Fault{Code: resolvers.CodeNotFound, Message: "there is nothing at this address",
			Hint: "/ lists what is served"})
	})
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
func (a *api) allow(methods string, next http.HandlerFunc) http.Handler {
	list := strings.Split(methods, ", ")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, m := range list {
			if r.Method == m {
				next(w, r)
				return
			}
		}
		w.Header().Set("Allow", methods)
		a.fail(w, r, &resolvers.Fault{Code: resolvers.CodeMethodNotAllowed, Message: "this method is not served here",
			Hint: "use " + methods})
	})
}

// limitURL answers 414 to addresses that are too long.
func (a *api) limitURL(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := len(r.RequestURI); n > a.limits.URL {
			a.fail(w, r, &resolvers.Fault{Code: resolvers.CodeURLTooLong, Message: "the address is too long",
				Limit: a.limits.URL, Actual: n, Hint: "send the query by POST"})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// serveText serves a text that never changes while the process runs.
func serveText(text string) http.HandlerFunc {
	sum := sha256.Sum256([]byte(text))
	// Weak, for compression changes the bytes on their way.
	tag := `W/"` + hex.EncodeToString(sum[:8]) + `"`
	return func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/plain; charset=utf-8")
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", tag)
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
	}
}
