package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

// retryAfter is what callers are asked to wait where nothing can be said about
// when the answer will be there, in seconds.
const retryAfter = "5"

// retrySoon is the same where too much was asked at once.
const retrySoon = "1"

// graphQL answers one GraphQL request.
func (a *api) graphQL(x *exchange, r *http.Request) {
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		a.fail(x, r, &resolvers.Error{Code: resolvers.CodeNotAcceptable, Message: "no media type in Accept can be served",
			Hint: "accept " + string(graphQLJSON) + " or " + string(plainJSON)})
		return
	}
	r = r.WithContext(admission.WithClient(r.Context(), a.client(r)))
	req, err := a.readRequest(x, r)
	if err != nil {
		a.fail(x, r, err)
		return
	}
	if isToken(req.OperationName) {
		x.operation = req.OperationName
	}
	ctx, cancel := context.WithTimeout(r.Context(), a.limits.Timeout)
	defer cancel()
	q := asked{Request: req}
	if v, err := a.service.Version(ctx); err == nil { // else the answer says what is wrong
		q.version, q.key = v, meaning(v, req)
		if q.key != "" && r.Method != http.MethodPost && r.Header["If-None-Match"] != nil {
			if tag, ok := held(r.Header, a.entity(q.key, media)); ok {
				h := x.Header()
				h["Etag"] = []string{tag}
				h["Cache-Control"] = noCache
				h["Vary"] = append(h["Vary"], varyJSON...)
				x.WriteHeader(http.StatusNotModified)
				return
			}
		}
	}
	resp := a.do(ctx, q)
	if whole(resp) {
		if key := q.on(resp.Version); key != "" {
			tag := a.entity(key, media)
			x.Header()["Etag"] = []string{tag}
			if x.most > 0 {
				x.keep = &rawAnswer{version: resp.Version, etag: tag, operation: x.operation}
			}
		}
		if r.Method != http.MethodPost {
			x.Header()["Cache-Control"] = noCache // may be kept, and is asked for before it is used again
		}
	}
	a.respond(x, r, media, resp)
}

// entity returns the strong ETag of the plain answer with that meaning. Another
// program may answer the same otherwise.
func (a *api) entity(key string, media mediaType) string {
	sum := sha256.Sum256([]byte(a.program + " " + string(media) + " " + key))
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:18]) + `"`
}

// held returns the tag by which the caller has an entity, plain or in a
// compressed form that it accepts.
func held(h http.Header, etag string) (tag string, ok bool) {
	if h["If-None-Match"] == nil {
		return "", false
	}
	for _, form := range []struct{ coding, suffix string }{{"", ""}, {"gzip", gzipSuffix}, {"zstd", zstdSuffix}} {
		tag = strings.TrimSuffix(etag, `"`) + form.suffix + `"`
		if (form.coding == "" || accepts(h["Accept-Encoding"], form.coding)) && matches(h, tag) {
			return tag, true
		}
	}
	return "", false
}

func (a *api) readRequest(x *exchange, r *http.Request) (resolvers.Request, error) {
	if r.Method == http.MethodPost {
		return a.readPost(x, r)
	}
	return readGet(r.URL.RawQuery)
}

// respond writes an answer. Where execution has begun and left data, the
// status is 200. A request that was understood but refused is 400 as
// application/graphql-response+json and 200 as application/json, as the
// specification has it; what is the server's fault has its own status in both.
func (a *api) respond(x *exchange, r *http.Request, media mediaType, resp *resolvers.Response) {
	status := http.StatusOK
	noData := resp.Data == nil || bytes.Equal(resp.Data, []byte("null"))
	for _, e := range resp.Errors {
		code := codeOf(e)
		x.note(code)
		s := code.Status()
		if s < 500 && s != http.StatusTooManyRequests && (media == plainJSON || resp.Data != nil) {
			s = http.StatusOK
		}
		if noData {
			status = max(status, s)
		}
	}
	body, err := a.encodeAdmitted(r.Context(), resp)
	if err != nil {
		a.fail(x, r, fmt.Errorf("encode answer: %w", err))
		return
	}
	a.write(x, r, media, status, body...)
}

// manyErrors is how many errors make encoding them work that has to be admitted.
const manyErrors = 50

// encodeAdmitted is encode, once it is admitted where the errors are many.
func (a *api) encodeAdmitted(ctx context.Context, resp *resolvers.Response) ([][]byte, error) {
	if n := len(resp.Errors); n > manyErrors {
		leave, err := a.admit(ctx, n*admission.Errors)
		if err != nil {
			return nil, err
		}
		defer leave()
	}
	return encode(resp)
}

// Values of header fields, which cost no memory as they are.
var (
	graphQLContent = []string{string(graphQLJSON) + "; charset=utf-8"}
	plainContent   = []string{string(plainJSON) + "; charset=utf-8"}
	noCache        = []string{"no-cache"}
	noStore        = []string{"no-store"}
	varyJSON       = []string{"Accept-Encoding", "Accept"}
)

// write sends an answer of JSON, which may come in pieces, compressed where it
// is long enough and the caller wants that. A long one is refused where callers
// have too many to read already.
func (a *api) write(x *exchange, r *http.Request, media mediaType, status int, body ...[]byte) {
	length := 0
	for _, piece := range body {
		length += len(piece)
	}
	h := x.Header()
	h["Content-Type"] = plainContent
	if media == graphQLJSON {
		h["Content-Type"] = graphQLContent
	}
	h["Content-Length"] = []string{strconv.Itoa(length)}
	if h["Cache-Control"] == nil {
		h["Cache-Control"] = noStore
	}
	switch status {
	case http.StatusServiceUnavailable:
		h.Set("Retry-After", retryAfter)
	case http.StatusTooManyRequests:
		h.Set("Retry-After", retrySoon)
	}
	send := func(w http.ResponseWriter) {
		w.WriteHeader(status)
		for _, piece := range body {
			if _, err := w.Write(piece); err != nil {
				return // the caller has gone; the access log has the bytes
			}
		}
	}
	if length < minCompress {
		h["Vary"] = append(h["Vary"], varyJSON...)
		send(x)
		return
	}
	h["Vary"] = append(h["Vary"], "Accept") // the compression adds its own
	compress := a.compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { send(w) }))
	if length < longAnswer {
		compress(x, r)
		return
	}
	a.writeLong(x, r, compress, length)
}

// fail answers with the one error err, in the form of a GraphQL response. What
// has no code is INTERNAL, and goes to the log with the id that the answer has.
func (a *api) fail(x *exchange, r *http.Request, err error) {
	f := resolvers.AsError(err)
	e := f.GraphQL()
	if f.Code == resolvers.CodeInternal {
		id := x.id[0]
		e.Extensions["id"] = id
		e.Extensions["hint"] = "tell the operator the id: the log has the cause under it"
		a.log.LogAttrs(r.Context(), slog.LevelError, "internal error", slog.String("id", id), slog.Any("error", err))
	}
	x.note(f.Code)
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		media = plainJSON
	}
	body, err := encode(&resolvers.Response{Errors: gqlerror.List{e}})
	if err != nil { // a map of texts and numbers always encodes
		panic(err)
	}
	a.write(x, r, media, f.Code.Status(), body...)
}

func codeOf(e *gqlerror.Error) resolvers.Code {
	switch c := e.Extensions["code"].(type) {
	case string:
		return resolvers.Code(c)
	case resolvers.Code:
		return c
	}
	return resolvers.CodeInternal
}
