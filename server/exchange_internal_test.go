package server

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A handler that has written before it panics, or that asks for it, has the
// connection broken off, so that nobody takes a part for the whole; the access
// log has the request.
func TestBrokenOff(t *testing.T) {
	for _, tt := range []struct {
		name, status string
		handler      handler
	}{
		{"after a part", "200", func(x *exchange, _ *http.Request) {
			_, _ = x.Write([]byte("a part"))
			panic("kaboom")
		}},
		{"on purpose", "0", func(*exchange, *http.Request) { panic(http.ErrAbortHandler) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			a := &api{limits: DefaultLimits(), log: slog.New(slog.NewTextHandler(&log, nil)), mux: http.NewServeMux()}
			a.mux.Handle("/", tt.handler)
			s := httptest.NewServer(a)
			resp, err := http.Get(s.URL)
			if err == nil {
				_, err = new(bytes.Buffer).ReadFrom(resp.Body)
				resp.Body.Close()
			}
			s.Close() // waits for the handler
			if err == nil {
				t.Error("the answer ends well; want it broken off")
			}
			if got := log.String(); strings.Count(got, "\n") != 1 || !strings.Contains(got, "msg=request ") || !strings.Contains(got, " status="+tt.status+" ") {
				t.Errorf("log = %q; want one line with the status %s", got, tt.status)
			}
		})
	}
}
