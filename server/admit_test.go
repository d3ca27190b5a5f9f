package server_test

import (
	"context"
	"encoding/json"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/server"
)

// Work beside answering is admitted by its size and ends; without room, a long
// body and many errors are refused, and a long answer goes out as it is.
func TestAdmit(t *testing.T) {
	long := json.RawMessage(`"` + strings.Repeat("x", 200_000) + `"`)
	f := &fake{answer: func(_ context.Context, r resolvers.Request) *resolvers.Response {
		switch r.Query {
		case "{errors}":
			return answers(`{"a":null}`, make([]resolvers.Code, 300)...).answer(t.Context(), r)
		case "{long}":
			return &resolvers.Response{Data: long}
		}
		return &resolvers.Response{Data: json.RawMessage(`{}`)}
	}}
	var room atomic.Bool
	var weight, running atomic.Int64
	admit := func(_ context.Context, w int) (func(), error) {
		if !room.Load() {
			return nil, admission.ErrBusy
		}
		weight.Store(int64(w))
		running.Add(1)
		return func() { running.Add(-1) }, nil
	}
	base := start(t, f, server.Options{Admit: admit})
	for _, tt := range []struct {
		name, query, encoding string
		weight                int64 // 0 means that it is not admitted
		status                int   // without room
		encoded               string
	}{
		{"a short request", "{short}", "gzip", 0, 200, ""},
		{"a long body", "{short}" + strings.Repeat(" ", 10_000), "", (10_000 + 19) / admission.BodyBytes, 429, ""},
		{"many errors", "{errors}", "", 300 * admission.Errors, 429, ""},
		{"a long answer", "{long}", "gzip", int64(len(long)+12) / admission.CompressedBytes, 200, "gzip"},
		{"a long answer that is not compressed", "{long}", "br", 0, 200, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ask := func() reply {
				return post(t, base, `{"query":"`+tt.query+`"}`, "Accept-Encoding: "+tt.encoding)
			}
			room.Store(true)
			weight.Store(0)
			r := ask()
			if r.status != 200 || weight.Load() != tt.weight || running.Load() != 0 || r.header.Get("Content-Encoding") != tt.encoded {
				t.Errorf("with room: %d, %q, weight %d, %d still run; want 200, %q, %d, none", r.status, r.header.Get("Content-Encoding"), weight.Load(), running.Load(), tt.encoded, tt.weight)
			}
			room.Store(false)
			r = ask()
			if r.status != tt.status || r.header.Get("Content-Encoding") != "" {
				t.Errorf("without room: %d %.200s, %q; want %d, not compressed", r.status, r.body, r.header.Get("Content-Encoding"), tt.status)
			}
			if tt.status == 429 {
				if x := failureIn(t, r).Extensions; x.Code != "TOO_MANY_REQUESTS" || x.Hint == "" || r.header.Get("Retry-After") == "" || r.header.Get("Etag") != "" {
					t.Errorf("without room: %s %v", r.body, r.header)
				}
			}
		})
	}
}
