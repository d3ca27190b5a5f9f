package server

import (
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// hostNames returns the names as a set; with none it is nil. The error is about
// one that cannot be the name of a host.
func hostNames(names []string) (map[string]bool, error) {
	if len(names) == 0 {
		return nil, nil
	}
	set := make(map[string]bool, len(names))
	for _, n := range names {
		if n == "" || strings.ContainsAny(n, "/@*, ") || hostOf(n) != strings.ToLower(n) {
			return nil, graph.WithHint(fmt.Errorf("host %q: %w", n, graph.ErrInvalid), "write the name alone, as api.example.org, 192.0.2.7 or [2001:db8::7]")
		}
		set[hostOf(n)] = true
	}
	return set, nil
}

// serves reports whether the host that r names is served. A page that has its
// own name point to this service (DNS rebinding) then reaches nothing.
func (a *api) serves(r *http.Request) bool {
	return a.hosts == nil || a.hosts[hostOf(r.Host)] || isProbe(r.URL.Path)
}

// hostOf returns the host of a Host header, in lower case and without port or
// the dot of the root.
func hostOf(s string) string {
	if host, _, err := net.SplitHostPort(s); err == nil {
		if s = host; strings.Contains(host, ":") {
			s = "[" + host + "]"
		}
	}
	return strings.ToLower(strings.TrimSuffix(s, "."))
}
