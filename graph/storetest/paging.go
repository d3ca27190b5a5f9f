package storetest

import (
	"fmt"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

func pagingCases() []testCase {
	return []testCase{
		{"nodes, through every order, both ways", pageNodes},
		{"relations at a node, through every order, both ways", pageSteps},
		{"relations of the graph", pageEdges},
	}
}

// pageable is something that can be asked for page by page: get returns the
// positions of a page in an order.
type pageable func(order []graph.Order, after, before *graph.Position, limit int) []graph.Position

// checkPages goes through an order forwards, and through the reversed order,
// which must be the same backwards, and looks at windows within it.
func (f *fixture) checkPages(name string, order []graph.Order, get pageable) {
	f.Helper()
	all := get(order, nil, nil, 0)
	for i := 1; i < len(all); i++ {
		if graph.ComparePositions(order, all[i-1], all[i]) >= 0 {
			f.Errorf("%s: %v is not before %v", name, all[i-1], all[i])
		}
	}
	backwards := slices.Clone(all)
	slices.Reverse(backwards)
	for _, limit := range []int{1, 4} {
		f.wantEqual(fmt.Sprintf("%s, pages of %d", name, limit), all, turn(order, limit, len(all), get))
		f.wantEqual(fmt.Sprintf("%s, pages of %d backwards", name, limit), backwards, turn(graph.Reversed(order), limit, len(all), get))
	}
	for _, w := range [][2]int{{0, len(all) - 1}, {1, 4}, {3, 4}, {4, 1}, {2, 2}} {
		var want []graph.Position
		if w[0] < w[1] {
			want = all[w[0]+1 : w[1]]
		}
		f.wantEqual(fmt.Sprintf("%s, window %v", name, w), want, get(order, &all[w[0]], &all[w[1]], 0))
		if len(want) > 2 {
			f.wantEqual(fmt.Sprintf("%s, page of window %v", name, w), want[:2], get(order, &all[w[0]], &all[w[1]], 2))
		}
	}
}

// turn returns what all pages together have, but no more than a page too much.
func turn(order []graph.Order, limit, total int, get pageable) (all []graph.Position) {
	var after *graph.Position
	for len(all) <= total {
		page := get(order, after, nil, limit)
		if len(page) == 0 || len(page) > limit {
			return append(all, page...)
		}
		all = append(all, page...)
		after = &page[len(page)-1]
	}
	return all
}

func orders(fields ...string) [][]graph.Order {
	list := [][]graph.Order{nil, {{Field: graph.FieldID, Desc: true}}}
	for i, a := range fields {
		b := fields[(i+1)%len(fields)]
		list = append(list,
			[]graph.Order{{Field: a, Desc: i%2 == 0}},
			[]graph.Order{{Field: a}, {Field: b, Desc: true}},
			[]graph.Order{{Field: a, Desc: true}, {Field: graph.FieldID, Desc: i%2 == 1}})
	}
	return list
}

func pageNodes(f *fixture) {
	b := sample()
	s := f.load(b)
	degrees := map[graph.ID]int{}
	for _, e := range b.PutEdges {
		degrees[e.From]++
		if e.To != e.From {
			degrees[e.To]++
		}
	}
	for _, order := range orders("latitude", "country", graph.FieldDegree, graph.FieldLevel, graph.FieldName) {
		f.checkPages(fmt.Sprintf("order %v", order), order, func(order []graph.Order, after, before *graph.Position, limit int) (all []graph.Position) {
			for _, n := range f.scan(s, graph.Query{Order: order, After: after, Before: before, Limit: limit}) {
				all = append(all, n.Position(order, degrees[n.ID]))
			}
			return all
		})
	}
}

func pageSteps(f *fixture) {
	s := f.load(sample())
	for _, order := range orders(graph.OrderName, graph.OrderSince, graph.OrderRel) {
		for _, id := range []graph.ID{"city:milan-it", "network:mmc"} {
			f.checkPages(fmt.Sprintf("order %v at %s", order, id), order, func(order []graph.Order, after, before *graph.Position, limit int) (all []graph.Position) {
				for _, step := range f.expand(s, graph.Hop{Order: order, After: after, Before: before, Limit: limit}, id)[0] {
					all = append(all, step.Position(order))
				}
				return all
			})
		}
	}
}

func pageEdges(f *fixture) {
	s := f.load(sample())
	for name, q := range map[string]graph.EdgeQuery{
		"all":       {},
		"filtered":  {EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of", "partner_of"}}, FromKinds: []graph.Kind{"city", "network"}},
		"by source": {EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:a", "source:b")}}}},
	} {
		all := edgeIDs(f.edges(s, q))
		for _, limit := range []int{1, 5} {
			var got []graph.EdgeID
			q.Limit, q.After = limit, ""
			for len(got) <= len(all) {
				page := edgeIDs(f.edges(s, q))
				if len(page) == 0 || len(page) > limit {
					got = append(got, page...)
					break
				}
				got = append(got, page...)
				q.After = page[len(page)-1]
			}
			f.wantEqual(fmt.Sprintf("%s, pages of %d", name, limit), all, got)
		}
	}
}
