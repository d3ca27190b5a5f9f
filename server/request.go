package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/glocal-graph/glocal/resolvers"
)

// form is the hint of requests that are not of GraphQL over HTTP.
const form = `send one JSON object: {"query": "{ dataset { title } }", "variables": {}, "operationName": null}`

func badRequest(message, hint string) error {
	return &resolvers.Fault{Code: resolvers.CodeBadRequest, Message: message, Hint: hint}
}

// readPost reads a request from a body. No error repeats what the body holds.
func (a *api) readPost(w http.ResponseWriter, r *http.Request) (req resolvers.Request, err error) {
	if !isJSON(r.Header) {
		return req, &resolvers.Fault{Code: resolvers.CodeMediaType, Message: "the body is not said to be application/json in UTF-8",
			Hint: "send Content-Type: application/json, and no Content-Encoding"}
	}
	limit := a.limits.Body
	tooLarge := &resolvers.Fault{Code: resolvers.CodeBodyTooLarge, Message: "the body is too large", Limit: limit,
		Actual: resolvers.ActualUnknown, Hint: "ask for less at once"}
	if r.ContentLength > int64(limit) {
		tooLarge.Actual = int(r.ContentLength)
		w.Header().Set("Connection", "close") // rather than read the rest
		return req, tooLarge
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(limit)))
	if over := (*http.MaxBytesError)(nil); errors.As(err, &over) {
		return req, tooLarge
	}
	if err != nil {
		return req, badRequest("the body could not be read to its end", "send it again")
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return req, badRequest("the body is empty", form)
	}
	if !utf8.Valid(body) {
		return req, badRequest("the body is not UTF-8", form)
	}
	return decode(body)
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
// none twice, nothing after it. Names that it does not know are left aside.
func decode(body []byte) (req resolvers.Request, err error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	notJSON := badRequest("the body is not JSON", form)
	switch t, err := d.Token(); {
	case err != nil:
		return req, notJSON
	case t == json.Delim('['):
		return req, badRequest("the body is a list: several requests in one are not served",
			"ask for several things in one operation, with aliases")
	case t != json.Delim('{'):
		return req, badRequest("the body is not a JSON object", form)
	}
	seen := map[string]bool{}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return req, notJSON
		}
		name, _ := t.(string) // the decoder takes no other names
		if seen[name] {
			return req, badRequest("a name comes twice in the body", form)
		}
		seen[name] = true
		var value any
		if err := d.Decode(&value); err != nil {
			return req, notJSON
		}
		if err := set(&req, name, value); err != nil {
			return req, err
		}
	}
	if _, err := d.Token(); err != nil {
		return req, notJSON
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return req, badRequest("there is something after the JSON object of the body", form)
	}
	return checked(req)
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
	for _, name := range []string{"query", "operationName", "variables", "extensions"} {
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
			var value any
			if value, err = decodeValue(v[0]); err == nil {
				err = set(&req, name, value)
			}
		}
		if err != nil {
			return req, err
		}
	}
	return checked(req)
}

func decodeValue(s string) (value any, err error) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	if err = d.Decode(&value); err == nil {
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return value, nil
		}
	}
	return nil, badRequest("variables or extensions in the address are not JSON", `send &variables={"name":value}, percent-encoded`)
}
