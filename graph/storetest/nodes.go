package storetest

import (
	"errors"

	"github.com/glocal-graph/glocal/graph"
)

func nodesCases() []testCase {
	return []testCase{
		{"aligned with ids, absent and twice", func(f *fixture) {
			s := f.load(sample())
			got := f.nodes(s, "network:mmc", "city:none", "city:milan-it", "network:mmc", "", "not an id", "city:milan-it ")
			f.wantEqual("ids", []graph.ID{"network:mmc", "", "city:milan-it", "network:mmc", "", "", ""}, nodeIDs(got))
			f.wantEqual("node twice", got[0], got[3])
		}},
		{"no ids", func(f *fixture) {
			s := f.load(sample())
			f.wantEqual("Nodes", []*graph.Node{}, f.nodes(s))
			f.wantEqual("Expand", [][]graph.Step{}, f.expand(s, graph.Hop{}))
			f.wantEqual("Degree", []int{}, f.degree(s, graph.Pattern{}))
		}},
		{"many ids", func(f *fixture) {
			s := f.load(sample())
			var ids []graph.ID
			for range 1000 {
				ids = append(ids, "city:berlin-de", "city:none")
			}
			for i, n := range f.nodes(s, ids...) {
				if (n != nil) != (i%2 == 0) {
					f.Fatalf("node %d is %v", i, n)
				}
			}
			for i, n := range f.degree(s, graph.Pattern{}, ids...) {
				if n != 3*((i+1)%2) {
					f.Fatalf("degree %d is %d", i, n)
				}
			}
		}},
		{"get one", func(f *fixture) {
			s := f.load(sample())
			n, err := graph.Get(f.Context(), s, "city:milan-it")
			if err != nil || n.Name.Value != "Milan" {
				f.Errorf("Get = %v, %v", n, err)
			}
			_, err = graph.Get(f.Context(), s, "city:none")
			var about *graph.IDError
			if !errors.Is(err, graph.ErrNotFound) || !errors.As(err, &about) || about.ID != "city:none" {
				f.Errorf("Get of an absent node: %v", err)
			}
		}},
	}
}
