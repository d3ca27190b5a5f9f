package memstore_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
)

// Pages that come from an index are those of all nodes, filtered and sorted one
// by one.
func TestIndexes(t *testing.T) {
	store := memstore.New()
	b := generated(1000, 2)
	for i, n := range b.PutNodes {
		if i%7 == 0 {
			delete(n.Props, "population")
			delete(n.Props, "country")
		}
		if i%11 == 0 {
			n.Props = graph.Props{"country": int64(i % 3), "population": fmt.Sprint("about ", i%5)} // what is of another class
		}
	}
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	snap, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	orders := map[string][]graph.Order{
		"name": {{Field: graph.FieldName}}, "names backwards": {{Field: graph.FieldName, Desc: true}, {Field: graph.FieldID, Desc: true}},
		"population": {{Field: "population"}}, "degree": {{Field: graph.FieldDegree}},
		"population backwards": {{Field: "population", Desc: true}, {Field: graph.FieldID, Desc: true}},
		"country, ids":         {{Field: "country", Desc: true}}, "nothing": {{Field: "none"}},
	}
	country := func(vs ...any) graph.Expr {
		return graph.Compare{Field: "country", Condition: graph.Condition{Op: graph.In, Values: vs}}
	}
	wheres := map[string]graph.Expr{
		"all": nil, "a country": country("country:3"), "two countries": country("country:3", "country:5", "country:none"),
		"a number": country(int64(1)), "a number and a country": country(int64(1), "country:4"), "nobody": country("country:none"),
		"a country and more": graph.And{country("country:3", "country:4"), graph.Compare{Field: "population", Condition: graph.Condition{Op: graph.Min, Values: []any{int64(500_000)}}}},
		"not a country":      graph.Not{Expr: country("country:3")},
	}
	for _, kinds := range [][]graph.Kind{{"city"}, {"city", "network"}, {"planet"}, nil} {
		for name, where := range wheres {
			for by, order := range orders {
				q := graph.Query{Kinds: kinds, Where: where, Order: order}
				all := sortedByHand(t, b, q)
				if n, err := snap.Count(t.Context(), q); err != nil || n != len(all) {
					t.Errorf("%v, %s: Count = %d, %v; want %d", kinds, name, n, err, len(all))
				}
				for _, limit := range []int{0, 3, 40} {
					for _, at := range []int{-1, 0, len(all) / 2, len(all) - 1} {
						from, to := 0, len(all)
						q := q
						if q.Limit = limit; at >= 0 && at < len(all) {
							q.After, from = &all[at], at+1
							if before := at + 25; before < len(all) {
								q.Before, to = &all[before], before
							}
						}
						want := all[from:to]
						if limit > 0 {
							want = want[:min(limit, len(want))]
						}
						var got []string
						for n, err := range snap.Scan(t.Context(), q) {
							if err != nil {
								t.Fatal(err)
							}
							got = append(got, string(n.ID))
						}
						if !slices.EqualFunc(got, want, func(id string, p graph.Position) bool { return id == p.ID }) {
							t.Fatalf("%v, %s by %s, limit %d behind %d = %q; want %v", kinds, name, by, limit, at, got, want)
						}
					}
				}
			}
		}
	}
}

// sortedByHand returns the positions of the nodes of b that pass q, in order.
func sortedByHand(t *testing.T, b graph.Batch, q graph.Query) []graph.Position {
	t.Helper()
	degrees := map[graph.ID]int{}
	for _, e := range b.PutEdges {
		degrees[e.From]++
		degrees[e.To]++
	}
	var all []graph.Position
	for _, n := range b.PutNodes {
		if (len(q.Kinds) == 0 || slices.Contains(q.Kinds, n.Kind())) && passes(t, n, q.Where) {
			all = append(all, n.Position(q.Order, degrees[n.ID]))
		}
	}
	slices.SortFunc(all, func(a, b graph.Position) int { return graph.ComparePositions(q.Order, a, b) })
	return all
}

func passes(t *testing.T, n *graph.Node, where graph.Expr) bool {
	switch w := where.(type) {
	case nil:
		return true
	case graph.And:
		return !slices.ContainsFunc(w, func(part graph.Expr) bool { return !passes(t, n, part) })
	case graph.Not:
		return !passes(t, n, w.Expr)
	case graph.Compare:
		return w.Match(n.Field(w.Field))
	}
	t.Fatalf("no such condition here: %T", where)
	return false
}
