package resolvers_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

// A question that cannot be answered is refused with its code, the argument
// that is wrong, the limit where it is one, and what to do.
func TestTraceRefusals(t *testing.T) {
	const ends = `from: "city:kampala-ug", to: "objective:gcm-15"`
	type told struct {
		Code, Argument string
		Limit, Actual  any
	}
	input := func(argument string) told { return told{Code: "BAD_USER_INPUT", Argument: argument} }
	outside := func(argument string, limit, actual int) told { return told{"BAD_USER_INPUT", argument, limit, actual} }
	tests := []struct {
		name, query string
		want        told
	}{
		{"unknown from", `{ trace(from: "city:nowhere-xx", to: "objective:gcm-15") { truncated } }`, input("from")},
		{"unknown to", `{ trace(from: "city:kampala-ug", to: "objective:gcm-24") { truncated } }`, input("to")},
		{"bad from", `{ trace(from: "Kampala", to: "objective:gcm-15") { truncated } }`, input("from")},
		{"bad to", `{ trace(from: "city:kampala-ug", to: "objective:") { truncated } }`, input("to")},
		{"neither to nor toKind", `{ trace(from: "city:kampala-ug") { truncated } }`, input("to")},
		{"both to and toKind", `{ trace(` + ends + `, toKind: EVENT) { truncated } }`, input("to")},
		{"from is to", `{ trace(from: "city:kampala-ug", to: "city:kampala-ug") { truncated } }`, input("to")},
		{"asOf and during", `{ trace(` + ends + `, asOf: 2019, during: {from: 2018, to: 2020}) { truncated } }`, input("during")},
		{"no hops", `{ trace(` + ends + `, maxHops: 0) { truncated } }`, outside("maxHops", 8, 0)},
		{"too many hops", `{ trace(` + ends + `, maxHops: 9) { truncated } }`, outside("maxHops", 8, 9)},
		{"no routes wanted", `{ trace(` + ends + `, limit: 0) { truncated } }`, outside("limit", 100, 0)},
		{"too many routes", `{ trace(` + ends + `, limit: 101) { truncated } }`, outside("limit", 100, 101)},
		{"reach: unknown from", `{ reach(from: "city:nowhere-xx") { counts } }`, input("from")},
		{"reach: bad from", `{ reach(from: "city:Kampala") { counts } }`, input("from")},
		{"reach: asOf and during", `{ reach(from: "city:kampala-ug", asOf: 2019, during: {from: 2018, to: 2020}) { counts } }`, input("during")},
		{"reach: no hops", `{ reach(from: "city:kampala-ug", maxHops: 0) { counts } }`, outside("maxHops", 8, 0)},
		{"reach: too many hops", `{ reach(from: "city:kampala-ug", maxHops: 9) { counts } }`, outside("maxHops", 8, 9)},
		{"reach: nothing wanted", `{ reach(from: "city:kampala-ug", limit: 0) { counts } }`, outside("limit", 10_000, 0)},
		{"reach: too many nodes", `{ reach(from: "city:kampala-ug", limit: 10001) { counts } }`, outside("limit", 10_000, 10_001)},
		{"neighborhood: no hops", `{ node(id: "network:mmc") { neighborhood(hops: 0) { truncated } } }`, outside("hops", 8, 0)},
		{"neighborhood: too many hops", `{ node(id: "network:mmc") { neighborhood(hops: 9) { truncated } } }`, outside("hops", 8, 9)},
		{"neighborhood: nothing wanted", `{ node(id: "network:mmc") { neighborhood(limit: 0) { truncated } } }`, outside("limit", 10_000, 0)},
		{"neighborhood: too many nodes", `{ node(id: "network:mmc") { neighborhood(limit: 10001) { truncated } } }`, outside("limit", 10_000, 10_001)},
		{"neighborhood: asOf and during", `{ node(id: "network:mmc") { neighborhood(asOf: 2019, during: {from: 2018, to: 2020}) { truncated } } }`, input("during")},
		{"range that ends before it begins", `{ trace(` + ends + `, during: {from: 2020, to: 2018}) { truncated } }`, input("")},
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				err := refusal(t, s, tt.query, nil)
				code, _ := err.Extensions["code"].(string)
				argument, _ := err.Extensions["argument"].(string)
				got := told{code, argument, err.Extensions["limit"], err.Extensions["actual"]}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("%s says (-want +got):\n%s", err.Message, diff)
				}
				if hint, _ := err.Extensions["hint"].(string); hint == "" {
					t.Errorf("%s has no hint", err.Message)
				}
			})
		}
	})
}

// The limits of trace, reach and neighborhood count towards the cost of a
// request. A limit that makes the answer as large as may be is served, one
// more is refused, with what it would have cost.
func TestTraceCost(t *testing.T) {
	tests := []struct {
		name        string
		cost        int // what the largest request that is served costs
		served      string
		refused     string
		refusedCost int
	}{
		// trace, and for each route: routes, steps, 5 claims, 25 sources, 25 ids
		{"trace", 1 + 20*57,
			`{ trace(from: "city:kampala-ug", toKind: OBJECTIVE, limit: 20) { routes { steps { claims { source { id } } } } } }`,
			`{ trace(from: "city:kampala-ug", toKind: OBJECTIVE, limit: 21) { routes { steps { claims { source { id } } } } } }`, 1 + 21*57},
		{"reach", 1 + 50*2,
			`{ reach(from: "city:kampala-ug", limit: 50) { nodes { hops } } }`,
			`{ reach(from: "city:kampala-ug", limit: 51) { nodes { hops } } }`, 1 + 51*2},
		{"neighborhood", 2 + 30*2,
			`{ node(id: "network:mmc") { neighborhood(limit: 30) { ids names } } }`,
			`{ node(id: "network:mmc") { neighborhood(limit: 31) { ids names } } }`, 2 + 31*2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := resolvers.New(builtInMemstore(t), resolvers.Options{Limits: resolvers.Limits{Cost: tt.cost}})
			ask[any](t, s, tt.served, nil)
			err := refusal(t, s, tt.refused, nil)
			for key, want := range map[string]any{"code": "COST_LIMIT", "limit": tt.cost, "actual": tt.refusedCost} {
				if got := err.Extensions[key]; got != want {
					t.Errorf("%s = %v; want %v", key, got, want)
				}
			}
		})
	}
}
