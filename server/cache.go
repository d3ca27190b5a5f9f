package server

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/lru"
	"github.com/glocal-graph/glocal/resolvers"
)

// cache keeps answers by two keys. The first is a request as it came, byte by
// byte, looked up before anything is decoded: its value is the answer as it
// went out, compressed as was asked for. The second is what the request means,
// so that spelling does not matter: its value is the plain answer. Both hold
// answers of one version, which never change; an answer of another version than
// the one that is served takes its place.
//
// Only whole answers without errors are kept.
type cache struct {
	raw     *lru.Cache[*rawAnswer]
	plain   *lru.Cache[*resolvers.Response]
	flights flights
}

// newCache returns a cache of at most limit bytes, nil where limit is 0.
func newCache(limit int64) *cache {
	if limit <= 0 {
		return nil
	}
	return &cache{
		raw:   lru.New(limit/2, (*rawAnswer).size),
		plain: lru.New(limit-limit/2, func(r *resolvers.Response) int64 { return int64(len(r.Data)) }),
	}
}

// rawAnswer is an answer as it went out.
type rawAnswer struct {
	version   graph.Version
	header    http.Header // but for what differs from request to request
	etag      string
	body      []byte
	operation string // for the access log
}

func (a *rawAnswer) size() int64 {
	n := len(a.body) + len(a.etag) + len(a.operation)
	for k, vs := range a.header {
		n += len(k) + 32
		for _, v := range vs {
			n += len(v) + 16
		}
	}
	return int64(n)
}

var keyBuffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// appendRaw appends the first key of a request but for its body: all that an
// answer may depend on, each part preceded by its length.
func appendRaw(b *bytes.Buffer, r *http.Request) {
	part := func(s string) {
		var n [20]byte
		b.Write(strconv.AppendInt(n[:0], int64(len(s)), 10))
		b.WriteByte(':')
		b.WriteString(s)
	}
	part(r.Method)
	part(r.Host)
	part(r.RequestURI)
	for _, name := range []string{"Content-Type", "Content-Encoding", "Accept", "Accept-Encoding", "Origin"} {
		values := r.Header[name]
		part(strconv.Itoa(len(values)))
		for _, v := range values {
			part(v)
		}
	}
}

// serve answers from the first key, or has next answer and keeps that.
func (c *cache) serve(a *api, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != graphQLPath || r.Method != http.MethodGet && r.Method != http.MethodPost ||
			r.ContentLength > int64(a.limits.Body) || len(r.RequestURI) > a.limits.URL {
			next.ServeHTTP(w, r)
			return
		}
		start := time.Now()
		version, err := a.service.Version(r.Context())
		if err != nil {
			next.ServeHTTP(w, r)
			return
		}
		key := keyBuffers.Get().(*bytes.Buffer)
		defer func() {
			if key.Cap() <= 1<<20 {
				keyBuffers.Put(key)
			}
		}()
		key.Reset()
		appendRaw(key, r)
		head := key.Len()
		if r.Method == http.MethodPost {
			if !readKey(key, r, a.limits.Body) {
				next.ServeHTTP(w, withBody(r, bytes.Clone(key.Bytes()[head:])))
				return
			}
		}
		if kept, ok := c.raw.Get(key.Bytes()); ok && kept.version == version {
			a.serveKept(w, r, kept, start)
			return
		}
		k := key.String()
		if r.Method == http.MethodPost {
			r = withBody(r, []byte(k[head:]))
		}
		rec := &capture{ResponseWriter: w, most: int(c.raw.MaxEntry())}
		next.ServeHTTP(rec, r.WithContext(context.WithValue(r.Context(), captureKey{}, rec)))
		if kept := rec.answer(); kept != nil {
			c.raw.Put(k, kept)
		}
	})
}

// readKey appends the body of r to key, and returns false where it is longer
// than limit or cannot be read; what was read is then in key all the same.
func readKey(key *bytes.Buffer, r *http.Request, limit int) bool {
	n, err := key.ReadFrom(io.LimitReader(r.Body, int64(limit)+1))
	return err == nil && n <= int64(limit)
}

// withBody returns r with what was read of its body in front of the rest.
func withBody(r *http.Request, read []byte) *http.Request {
	out := *r
	out.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(read), r.Body), r.Body}
	return &out
}

// serveKept sends a kept answer, or 304 to a caller that has it.
func (a *api) serveKept(w http.ResponseWriter, r *http.Request, kept *rawAnswer, start time.Time) {
	h := w.Header()
	maps.Copy(h, kept.header)
	id := identify(r, h)
	status, n := http.StatusOK, len(kept.body)
	if r.Method == http.MethodGet && matches(r.Header, kept.etag) {
		status, n = http.StatusNotModified, 0
		h.Del("Content-Length")
		h.Del("Content-Type")
		h.Del("Content-Encoding")
	}
	w.WriteHeader(status)
	if n > 0 {
		_, _ = w.Write(kept.body) // the caller may have gone
	}
	a.logRequest(r, &entry{id: id, operation: kept.operation, kept: true}, status, int64(n), start)
}

// matches reports whether If-None-Match names the entity.
func matches(h http.Header, etag string) bool {
	if etag == "" {
		return false
	}
	for _, v := range h["If-None-Match"] {
		for tag := range strings.SplitSeq(v, ",") {
			if tag = strings.TrimSpace(tag); tag == "*" || strings.TrimPrefix(tag, "W/") == etag {
				return true
			}
		}
	}
	return false
}

type captureKey struct{}

// capture keeps what goes out, where the handler says that it may be kept.
type capture struct {
	http.ResponseWriter
	most      int // bytes of a body
	version   graph.Version
	operation string
	keep      bool // said by the handler
	status    int
	header    http.Header
	body      []byte
}

func (c *capture) WriteHeader(status int) {
	if c.status == 0 && status >= 200 {
		c.status = status
		c.header = maps.Clone(c.Header())
	}
	c.ResponseWriter.WriteHeader(status)
}

func (c *capture) Write(b []byte) (int, error) {
	if c.status == 0 {
		c.WriteHeader(http.StatusOK)
	}
	if len(c.body)+len(b) <= c.most {
		c.body = append(c.body, b...)
	} else {
		c.keep = false
	}
	return c.ResponseWriter.Write(b)
}

// Unwrap serves http.ResponseController.
func (c *capture) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// answer returns what was sent, nil where it may not be kept.
func (c *capture) answer() *rawAnswer {
	if !c.keep || c.status != http.StatusOK {
		return nil
	}
	c.header.Del(requestIDHeader)
	c.header.Del("Date")
	return &rawAnswer{c.version, c.header, c.header.Get("Etag"), bytes.Clone(c.body), c.operation}
}

// mayKeep says that the answer of a request may be kept, whole and without
// errors.
func mayKeep(ctx context.Context, v graph.Version, operation string) {
	if c, ok := ctx.Value(captureKey{}).(*capture); ok {
		c.keep, c.version, c.operation = true, v, operation
	}
}

// asked is a request with its second key on the version that is served.
type asked struct {
	resolvers.Request
	version graph.Version
	key     string // "" where there is none
}

// on returns the second key on another version, which is what a store that has
// changed meanwhile answers from.
func (q asked) on(v graph.Version) string {
	if v == q.version {
		return q.key
	}
	return meaning(v, q.Request)
}

// meaning returns the second key of a request on a version.
func meaning(v graph.Version, r resolvers.Request) string {
	variables, err := json.Marshal(r.Variables) // in the order of names
	if err != nil {
		return ""
	}
	var b strings.Builder
	b.Write(v[:])
	for _, part := range []string{r.Query, r.OperationName, string(variables)} {
		b.WriteString(strconv.Itoa(len(part)))
		b.WriteByte(':')
		b.WriteString(part)
	}
	return b.String()
}

// do answers q, from what is kept where that can be, and once for all that ask
// the same at the same time.
func (a *api) do(ctx context.Context, q asked) *resolvers.Response {
	if a.cache == nil || q.key == "" {
		return a.service.Do(ctx, q.Request)
	}
	if kept, ok := a.cache.plain.Get([]byte(q.key)); ok {
		return kept
	}
	return a.cache.flights.do(ctx, q.key, a.limits.Timeout, func(ctx context.Context) *resolvers.Response {
		resp := a.service.Do(ctx, q.Request)
		if whole(resp) {
			if key := q.on(resp.Version); key != "" {
				a.cache.plain.Put(key, resp)
			}
		}
		return resp
	})
}

// whole reports whether an answer has all that was asked for.
func whole(r *resolvers.Response) bool { return r.Data != nil && len(r.Errors) == 0 }
