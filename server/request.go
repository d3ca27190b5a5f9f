package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
)

// form is the hint of requests that are not of GraphQL over HTTP.
const form = `send one JSON object: {"query": "{ dataset { title } }", "variables": {}, "operationName": null}`

// longBody is the length from which decoding is work that has to be admitted.
const longBody = 4 << 10

func badRequest(message, hint string) error {
	return &resolvers.Error{Code: resolvers.CodeBadRequest, Message: message, Hint: hint}
}

// readPost reads a request from a body. No error repeats what the body holds.
func (a *api) readPost(w http.ResponseWriter, r *http.Request) (req resolvers.Request, err error) {
	if !isJSON(r.Header) {
		return req, &resolvers.Error{Code: resolvers.CodeMediaType, Message: "the Content-Type of the body is not application/json in UTF-8",
			Hint: "send Content-Type: application/json, and no Content-Encoding"}
	}
	limit := a.limits.Body
	tooLarge := &resolvers.Error{Code: resolvers.CodeBodyTooLarge, Message: "the body is too large", Limit: limit,
		Actual: resolvers.ActualUnknown, Hint: "ask for less at once"}
	if r.ContentLength > int64(limit) {
		tooLarge.Actual = int(r.ContentLength)
		w.Header().Set("Connection", "close") // rather than read the rest
		return req, tooLarge
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(limit)))
	reading(r, false)
	if over := (*http.MaxBytesError)(nil); errors.As(err, &over) {
		return req, tooLarge
	}
	if err != nil {
		return req, badRequest("the body could not be read to its end", "send it again")
	}
	if len(body) > longBody {
		leave, err := a.admit(r.Context(), len(body)/admission.BodyBytes)
		if err != nil {
			return req, err
		}
		defer leave()
	}
	body = bytes.TrimPrefix(body, byteOrderMark)
	if len(bytes.TrimSpace(body)) == 0 {
		return req, badRequest("the body is empty", form)
	}
	if !utf8.Valid(body) {
		return req, badRequest("the body is not UTF-8", form)
	}
	return decode(body)
}

// byteOrderMark stands before the text of files that some programs write; RFC 8259,
// section 8.1, lets a reader of JSON leave it aside.
var byteOrderMark = []byte("\ufeff")

// bodiesAtOnce is how many bytes of long bodies are read at once, each of which
// takes up to four times its length until it has been answered.
const bodiesAtOnce = 12 << 20

// mayRead returns when the body of r may be read: long ones are admitted by their
// length, so that many callers who send slowly take bounded memory.
func (a *api) mayRead(r *http.Request) (leave func(), err error) {
	length, most := r.ContentLength, int64(a.limits.Body)
	if length < 0 {
		length = most // of a body that is sent in chunks
	}
	if r.URL.Path != graphQLPath || r.Body == nil || r.Body == http.NoBody || length < longBody || length > most {
		return func() {}, nil
	}
	leave, err = a.bodies.Enter(r.Context(), a.client(r), int(length))
	if errors.Is(err, admission.ErrBusy) {
		err = &resolvers.Error{Code: resolvers.CodeTooManyRequests, Message: "too many long requests are being read", Hint: "try again later, or send shorter requests"}
	}
	return leave, err
}

func isJSON(h http.Header) bool {
	media, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || media != "application/json" {
		return false
	}
	if c, ok := params["charset"]; ok && !strings.EqualFold(c, "utf-8") {
		return false
	}
	e := h.Get("Content-Encoding")
	return e == "" || strings.EqualFold(e, "identity")
}

// decode reads the JSON object of a request: its names as they are written,
// nothing after it. Names that it does not know are left aside; of the others
// none may come twice.
func decode(body []byte) (req resolvers.Request, err error) {
	if !json.Valid(body) {
		if err := json.NewDecoder(bytes.NewReader(body)).Decode(new(json.RawMessage)); err == nil {
			return req, badRequest("there is something after the JSON of the body", form)
		}
		return req, badRequest("the body is not JSON", form)
	}
	members := json.RawMessage(bytes.TrimSpace(body))
	switch members[0] {
	case '[':
		return req, badRequest("the body is a list: several requests in one are not served",
			"ask for several things in one operation, with aliases")
	case '{':
	default:
		return req, badRequest("the body is not a JSON object", form)
	}
	var seen [len(parameters)]bool
	for rest := members[1:]; ; {
		var raw, value []byte
		if raw, value, rest = member(rest); raw == nil {
			return checked(req)
		}
		name, err := text(raw)
		if err != nil {
			return req, err
		}
		n := slices.Index(parameters[:], name)
		if n < 0 {
			continue
		}
		if seen[n] {
			return req, badRequest("a name comes twice in the body", form)
		}
		seen[n] = true
		if name == "variables" && twice(value, 0) {
			return req, badRequest("a name comes twice within the variables", form)
		}
		decoded, err := decodeValue(value)
		if err == nil {
			err = set(&req, name, decoded)
		}
		if err != nil {
			return req, err
		}
	}
}

// parameters are the names that a request may have, as GraphQL over HTTP has
// them.
var parameters = [...]string{"query", "operationName", "variables", "extensions"}

// member returns name and value of the first member of an object, as they are
// written, and what follows; nothing where there is none. The text is known to
// be JSON, and begins within the object.
func member(b []byte) (name, value, rest []byte) {
	i := skip(b, 0)
	if b[i] == '}' {
		return nil, nil, nil
	}
	end := valueEnd(b, i)
	name = b[i:end]
	i = skip(b, end)
	end = valueEnd(b, i)
	return name, b[i:end], b[end:]
}

// deepest is how deep names are looked at: what is nested deeper is refused.
const deepest = 64

// twice reports whether an object in raw, which is JSON at that depth, has two
// members of one name.
func twice(raw []byte, depth int) bool {
	if depth > deepest {
		return false
	}
	switch raw[0] {
	case '{':
		seen := map[string]bool{}
		for rest := raw[1:]; ; {
			var name, value []byte
			if name, value, rest = member(rest); name == nil {
				return false
			}
			s, err := text(name)
			if err != nil || seen[s] || twice(value, depth+1) {
				return true
			}
			seen[s] = true
		}
	case '[':
		for i := skip(raw, 1); raw[i] != ']'; {
			end := valueEnd(raw, i)
			if twice(raw[i:end], depth+1) {
				return true
			}
			i = skip(raw, end)
		}
	}
	return false
}

// skip returns where in b the next name, value or end of an object is, from i on.
func skip(b []byte, i int) int {
	for {
		switch b[i] {
		case ' ', '\t', '\r', '\n', ',', ':':
			i++
		default:
			return i
		}
	}
}

// valueEnd returns where the value ends that begins at i of b.
func valueEnd(b []byte, i int) int {
	for depth := 0; ; i++ {
		switch b[i] {
		case '"':
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 { // of the object around a number or word
				return i
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
		}
	}
}

// text decodes a JSON string.
func text(raw []byte) (string, error) {
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), nil
	}
	var s string
	err := json.Unmarshal(raw, &s)
	return s, err
}

// decodeValue decodes JSON with numbers as they are written.
func decodeValue(raw []byte) (value any, err error) {
	if len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		return text(raw)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	err = d.Decode(&value)
	return value, err
}

// set puts one parameter into req. A null is as good as nothing.
func set(req *resolvers.Request, name string, value any) error {
	if value == nil {
		return nil
	}
	var ok bool
	switch name {
	case "query":
		if req.Query, ok = value.(string); !ok {
			return badRequest(`"query" is not a text`, form)
		}
	case "operationName":
		if req.OperationName, ok = value.(string); !ok {
			return badRequest(`"operationName" is not a text`, form)
		}
	case "variables":
		if req.Variables, ok = value.(map[string]any); !ok {
			return badRequest(`"variables" is not an object`, `send "variables": {"name": value}`)
		}
	case "extensions":
		if _, ok = value.(map[string]any); !ok {
			return badRequest(`"extensions" is not an object`, "leave it out: none are used here")
		}
	}
	return nil
}

func checked(req resolvers.Request) (resolvers.Request, error) {
	if req.Query == "" {
		return req, badRequest(`"query" is missing or empty`, form)
	}
	return req, nil
}

// readGet reads a request from the query part of an address.
func readGet(raw string) (req resolvers.Request, err error) {
	const hint = "use ?query=, &operationName=, &variables= and &extensions=, each once and percent-encoded"
	values, err := url.ParseQuery(raw)
	if err != nil {
		return req, badRequest("the query part of the address cannot be read", hint)
	}
	for _, name := range parameters {
		switch v := values[name]; {
		case len(v) > 1:
			return req, badRequest("a parameter comes twice in the address", hint)
		case len(v) == 0 || v[0] == "":
			continue
		case !utf8.ValidString(v[0]):
			return req, badRequest("the address is not UTF-8", hint)
		case name == "query" || name == "operationName":
			err = set(&req, name, v[0])
		default:
			if !json.Valid([]byte(v[0])) {
				return req, badRequest("variables or extensions in the address are not JSON", `send &variables={"name":value}, percent-encoded`)
			}
			if name == "variables" && twice(bytes.TrimSpace([]byte(v[0])), 0) {
				return req, badRequest("a name comes twice within the variables", hint)
			}
			var value any
			if value, err = decodeValue(bytes.TrimSpace([]byte(v[0]))); err == nil {
				err = set(&req, name, value)
			}
		}
		if err != nil {
			return req, err
		}
	}
	return checked(req)
}
