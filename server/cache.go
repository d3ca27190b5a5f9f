package server

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"

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
	header    []field // but for what differs from request to request
	etag      string  // of the plain form
	body      []byte
	operation string // for the access log
}

// field is one of a header.
type field struct {
	name   string
	values []string
}

// begin takes what is told before the body, and reports whether the answer may
// be kept.
func (a *rawAnswer) begin(status int, h http.Header) bool {
	a.header = make([]field, 0, len(h))
	for name, values := range h {
		if name != requestIDHeader && name != "Date" {
			a.header = append(a.header, field{name, values})
		}
	}
	return status == http.StatusOK
}

func (a *rawAnswer) size() int64 {
	n := len(a.body) + len(a.etag) + len(a.operation)
	for _, f := range a.header {
		n += len(f.name) + 48
		for _, v := range f.values {
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

// release gives back a buffer, unless it has grown large.
func release(key *bytes.Buffer) {
	if key.Cap() <= 1<<20 {
		keyBuffers.Put(key)
	}
}

// serve answers from the first key, or has an answer made and keeps it.
func (c *cache) serve(a *api, x *exchange, r *http.Request) {
	if r.URL.Path != graphQLPath || r.Header["Expect"] != nil || r.Method != http.MethodGet && r.Method != http.MethodPost ||
		r.ContentLength > int64(a.limits.Body) || len(r.RequestURI) > a.limits.URL {
		a.handle(x, r)
		return
	}
	key := keyBuffers.Get().(*bytes.Buffer)
	key.Reset()
	appendRaw(key, r)
	head := key.Len()
	if r.Method == http.MethodPost {
		whole, err := readKey(key, r, a.limits.Body)
		if !whole {
			a.handle(x, withBody(r, key.String()[head:], err))
			return
		}
	}
	if kept, ok := c.raw.Get(key.Bytes()); ok {
		version, err := a.service.Version(r.Context())
		switch {
		case err != nil:
			a.refuse(x, r, err)
			return
		case kept.version == version:
			release(key)
			a.sendKept(x, r, kept)
			return
		}
	}
	k := key.String()
	release(key) // not held while an answer is made
	if r.Method == http.MethodPost {
		r = withBody(r, k[head:], nil)
	}
	x.most = int(c.raw.MaxEntry())
	a.handle(x, r)
	if x.keep != nil {
		x.keep.body = bytes.Clone(x.keep.body) // without what append reserved
		c.raw.Put(k, x.keep)
	}
}

// readKey appends the body of r to key. It is not whole where it is longer than
// limit or cannot be read; what was read is then in key all the same.
func readKey(key *bytes.Buffer, r *http.Request, limit int) (whole bool, err error) {
	n, err := key.ReadFrom(io.LimitReader(r.Body, int64(limit)+1))
	if whole = err == nil && n <= int64(limit); whole {
		reading(r, false)
	}
	return whole, err
}

// withBody returns r with what was read of its body in front of the rest, or of
// the error that reading ended with.
func withBody(r *http.Request, read string, err error) *http.Request {
	rest := io.Reader(r.Body)
	if err != nil {
		rest = failed{err}
	}
	out := *r
	out.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(strings.NewReader(read), rest), r.Body}
	return &out
}

// failed is what is left of a body whose reading failed.
type failed struct{ error }

func (f failed) Read([]byte) (int, error) { return 0, f.error }

// sendKept sends a kept answer, or 304 to a caller that has it.
func (a *api) sendKept(x *exchange, r *http.Request, kept *rawAnswer) {
	x.cached, x.operation = true, kept.operation
	h := x.Header()
	for _, f := range kept.header {
		h[f.name] = f.values
	}
	if tag, ok := held(r.Header, kept.etag); ok && r.Method == http.MethodGet {
		h["Etag"] = []string{tag}
		h.Del("Content-Length")
		h.Del("Content-Type")
		h.Del("Content-Encoding")
		x.WriteHeader(http.StatusNotModified)
		return
	}
	if len(kept.body) >= longAnswer {
		leave, ok := a.mayHold(x, r, len(kept.body))
		if !ok {
			return
		}
		defer leave()
	}
	_, _ = x.Write(kept.body) // the caller may have gone
}

// matches reports whether If-None-Match has tag. "*" is no tag: whether there is
// an answer is known when it has been made.
func matches(h http.Header, tag string) bool {
	for _, v := range h["If-None-Match"] {
		for each := range strings.SplitSeq(v, ",") {
			if strings.TrimPrefix(strings.TrimSpace(each), "W/") == tag {
				return true
			}
		}
	}
	return false
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
