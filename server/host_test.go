package server_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/server"
)

// Only the hosts that are listed are served, under any port and in any case, and
// probes under every name.
func TestHosts(t *testing.T) {
	base := start(t, answers(`{"a":1}`), server.Options{Hosts: []string{"api.example.org", "[2001:DB8::7]"}, Cache: 1 << 20})
	for _, tt := range []struct {
		host, path string
		want       int
	}{
		{"api.example.org", "/graphql?query={a}", 200},
		{"API.example.org:8080", "/graphql?query={a}", 200},
		{"api.example.org.", "/graphql?query={a}", 200},
		{"[2001:db8::7]:80", "/graphql?query={a}", 200},
		{"api.example.org.evil.example", "/graphql?query={a}", 421},
		{"127.0.0.1", "/graphql?query={a}", 421},
		{"evil.example", "/", 421},
		{"evil.example", "/healthz", 200},
		{"10.0.0.7:8080", "/readyz", 200},
	} {
		r, err := http.NewRequest(http.MethodGet, base+tt.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = tt.host
		got, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(got.Body)
		got.Body.Close()
		if err != nil || got.StatusCode != tt.want {
			t.Errorf("%s%s: status %d, %v; want %d", tt.host, tt.path, got.StatusCode, err, tt.want)
		}
		if tt.want == 421 && !strings.Contains(string(body), `"code":"HOST_NOT_SERVED"`) {
			t.Errorf("%s%s: body %s; want HOST_NOT_SERVED", tt.host, tt.path, body)
		}
	}
	for _, name := range []string{"", "https://api.example.org", "api.example.org:8080", "*.example.org", "api.example.org/"} {
		if _, err := server.New(answers(`{}`), server.Options{Hosts: []string{name}}); !errors.Is(err, graph.ErrInvalid) || graph.Hint(err) == "" {
			t.Errorf("host %q: %v; want ErrInvalid with a hint", name, err)
		}
	}
}
