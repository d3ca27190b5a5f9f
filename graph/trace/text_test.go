package trace_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
)

func project(t testing.TB, snap graph.Snapshot, spec topology.Spec) *topology.Projection {
	t.Helper()
	p, err := topology.Project(t.Context(), snap, spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// text draws a route: "city:a member_of> network:b <leads network:c".
func text(r trace.Route) string {
	var b strings.Builder
	for i, s := range r.Steps {
		if i == 0 {
			b.WriteString(string(s.From))
		}
		if s.Dir == graph.Into {
			fmt.Fprintf(&b, " <%s %s", s.Rel, s.To)
		} else {
			fmt.Fprintf(&b, " %s> %s", s.Rel, s.To)
		}
	}
	return b.String()
}

func texts(routes []trace.Route) []string {
	out := []string{}
	for _, r := range routes {
		out = append(out, text(r))
	}
	return out
}
