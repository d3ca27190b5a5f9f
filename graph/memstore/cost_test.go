package memstore_test

import (
	"fmt"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

// city and network name the nodes of generated.
func city(i int) graph.ID    { return graph.MakeID("city", fmt.Sprintf("c%05d", i)) }
func network(i int) graph.ID { return graph.MakeID("network", fmt.Sprintf("n%03d", i)) }

// generated returns a graph of cities and 200 networks, with the given number
// of relations for each city; the first is to network 0, which so becomes a
// hub.
func generated(cities, relations int) (b graph.Batch) {
	const networks = 200
	for i := range networks {
		b.PutNodes = append(b.PutNodes, &graph.Node{ID: network(i), Name: graph.Name{Value: fmt.Sprint("Network ", i)}, Level: graph.Global})
	}
	for i := range cities {
		b.PutNodes = append(b.PutNodes, &graph.Node{
			ID: city(i), Level: graph.Local, Name: graph.Name{Value: fmt.Sprint("City ", i*7919%cities), Type: graph.Main},
			Names:   []graph.Name{{Value: fmt.Sprint("Stadt ", i), Lang: "de", Type: graph.Translation}},
			Sources: []graph.Reference{{Source: "source:s0"}},
			Props:   graph.Props{"population": int64(i * 104729 % 1000003), "country": fmt.Sprint("country:", i%190), "latitude": float64(i%180) - 90},
		})
		for j := range relations {
			n := 0
			if j > 0 {
				n = 1 + (i*31+j*37)%(networks-1)
			}
			b.PutEdges = append(b.PutEdges, &graph.Edge{
				From: city(i), Rel: "member_of", To: network(n), Timing: graph.State,
				Claims: []graph.Claim{{Since: graph.MakeDate(graph.Year(1990+i%35), 0, 0), Origin: graph.Stated, Confidence: graph.High,
					Source: graph.MakeID("source", fmt.Sprint("s", (i+j)%400)), Witness: 2024, Locator: "p. 1"}},
			})
		}
	}
	return b
}

func opened(tb testing.TB, b graph.Batch) (*memstore.Store, graph.Snapshot) {
	tb.Helper()
	store := memstore.New()
	if _, err := store.Apply(tb.Context(), b); err != nil {
		tb.Fatal(err)
	}
	s, err := store.Snapshot(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return store, s
}

// A page costs the page, however many relations the node and nodes the graph
// have. Allocations stand for cost: they do not depend on the machine.
func TestPageCostsThePage(t *testing.T) {
	// Ids are made beforehand, for what fmt allocates varies.
	hub, middle, fifth := network(0), string(graph.MakeEdgeID(city(15), "member_of", network(0))), string(city(5))
	questions := map[string]func(graph.Snapshot) error{
		"first relations": func(s graph.Snapshot) error {
			_, err := s.Expand(t.Context(), []graph.ID{hub}, graph.Hop{Limit: 10})
			return err
		},
		"relations from the middle, backwards": func(s graph.Snapshot) error {
			after := graph.Position{ID: middle}
			_, err := s.Expand(t.Context(), []graph.ID{hub}, graph.Hop{Limit: 10, After: &after, Order: []graph.Order{{Field: graph.OrderID, Desc: true}}})
			return err
		},
		"number of relations": func(s graph.Snapshot) error {
			_, err := s.Degree(t.Context(), []graph.ID{hub}, graph.Pattern{})
			return err
		},
		"first nodes": func(s graph.Snapshot) error {
			for _, err := range s.Scan(t.Context(), graph.Query{Kinds: []graph.Kind{"city"}, Limit: 10, After: &graph.Position{ID: fifth}}) {
				if err != nil {
					return err
				}
			}
			return nil
		},
		"relations of a source": func(s graph.Snapshot) error {
			q := graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:s3")}}}, Limit: 1}
			for _, err := range s.Edges(t.Context(), q) {
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	_, small := opened(t, generated(20, 1))
	_, large := opened(t, generated(5000, 1))
	for name, ask := range questions {
		allocations := func(s graph.Snapshot) float64 {
			return leastAllocations(20, func() {
				if err := ask(s); err != nil {
					t.Fatal(err)
				}
			})
		}
		if a, b := allocations(small), allocations(large); b > a {
			t.Errorf("%s: %v allocations in a large graph; %v in a small one", name, b, a)
		}
	}
}

// leastAllocations returns the least of several counts of what f allocates:
// others in the process, such as the runtime, may allocate meanwhile.
func leastAllocations(runs int, f func()) float64 {
	least := testing.AllocsPerRun(runs, f)
	for range 4 {
		least = min(least, testing.AllocsPerRun(runs, f))
	}
	return least
}

// The few nodes that a batch names are all that it builds anew.
func TestSmallBatchIsCheap(t *testing.T) {
	store, _ := opened(t, generated(5000, 2))
	n := &graph.Node{ID: city(7), Name: graph.Name{Value: "Renamed"}}
	got := leastAllocations(10, func() {
		if _, err := store.Apply(t.Context(), graph.Batch{PutNodes: []*graph.Node{n}}); err != nil {
			t.Fatal(err)
		}
	})
	if got > 150 { // three maps and one list are copied, whole; 5,200 entries are not
		t.Errorf("a batch of one node takes %v allocations; want at most 150", got)
	}
}
