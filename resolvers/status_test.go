package resolvers_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

// Ready says of what is served what the API says of it.
func TestReady(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		got, err := s.Ready(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		d := ask[struct {
			Dataset struct {
				Name, Title, Version, Release, License string
				Counts                                 []struct{ Count int }
				Evidence                               struct{ Relations, Claims, Sources int }
			}
		}](t, s, `{ dataset { name title version release license counts { count } evidence { relations claims sources } } }`, nil).Dataset
		version, err := graph.ParseVersion(d.Version)
		if err != nil {
			t.Fatal(err)
		}
		want := resolvers.Status{
			Version:   version,
			Dataset:   graph.Dataset{Name: d.Name, Title: d.Title, Release: d.Release, License: d.License},
			Relations: d.Evidence.Relations, Claims: d.Evidence.Claims, Sources: d.Evidence.Sources,
		}
		for _, c := range d.Counts {
			want.Nodes += c.Count
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Ready (-API +got):\n%s", diff)
		}
		p, err := builtIn()
		if err != nil {
			t.Fatal(err)
		}
		if got.Version != p.Version() {
			t.Errorf("version = %s; want that of the data package, %s", got.Version, p.Version())
		}
	})
}

// A service is not ready where its store cannot answer, at whatever call.
func TestNotReady(t *testing.T) {
	for _, call := range []string{"Snapshot", "Count", "Edges", "Scan"} {
		broken := true
		s := failing(t, call, false, func() error {
			if broken {
				return graph.ErrUnavailable
			}
			return nil
		}, resolvers.Options{})
		if _, err := s.Ready(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("Ready where %s fails = %v; want ErrUnavailable", call, err)
		}
		broken = false
		if _, err := s.Ready(t.Context()); err != nil {
			t.Errorf("Ready where %s works again = %v; want nil", call, err)
		}
	}
}
