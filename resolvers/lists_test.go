package resolvers_test

import (
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// An empty list selects nothing, wherever it stands.
func TestEmptyLists(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range []struct{ name, query, want string }{
			{"in", `{ cities(where: {name: {in: []}}) { totalCount } }`, `{"cities":{"totalCount":0}}`},
			{"kinds of related", `{ cities(where: {related: {kinds: []}}) { totalCount } }`, `{"cities":{"totalCount":0}}`},
			{"kinds of degree", `{ cities(where: {degree: {kinds: [], count: {gte: 1}}}) { totalCount } }`, `{"cities":{"totalCount":0}}`},
			{"status", `{ cities(where: {related: {where: {status: []}}}) { totalCount } }`, `{"cities":{"totalCount":0}}`},
			{"confidence", `{ node(id: "city:milan-it") { relations(where: {confidence: []}) { totalCount } } }`, `{"node":{"relations":{"totalCount":0}}}`},
			{"kinds of relations", `{ node(id: "city:milan-it") { relations(kinds: []) { totalCount nodes { id } } } }`, `{"node":{"relations":{"totalCount":0,"nodes":[]}}}`},
			{"to", `{ node(id: "city:milan-it") { relations(to: []) { totalCount } } }`, `{"node":{"relations":{"totalCount":0}}}`},
			{"kinds of neighborhood", `{ node(id: "city:milan-it") { neighborhood(kinds: []) { ids } } }`, `{"node":{"neighborhood":{"ids":["city:milan-it"]}}}`},
			{"through", `{ node(id: "city:milan-it") { neighborhood(through: []) { ids } } }`, `{"node":{"neighborhood":{"ids":["city:milan-it"]}}}`},
			{"kinds of trace", `{ trace(from: "city:kampala-ug", to: "objective:gcm-15", kinds: []) { routes { hops } } }`, `{"trace":{"routes":[]}}`},
			{"kinds of reach", `{ reach(from: "city:milan-it", kinds: []) { nodes { hops } } }`, `{"reach":{"nodes":[]}}`},
			{"toKinds", `{ reach(from: "city:milan-it", toKinds: []) { nodes { hops } } }`, `{"reach":{"nodes":[]}}`},
			{"kinds of search", `{ search(text: "Milan", kinds: []) { score } }`, `{"search":[]}`},
			{"ids", `{ nodes(ids: []) { id } }`, `{"nodes":[]}`},
		} {
			t.Run(tt.name, func(t *testing.T) {
				r := s.Do(t.Context(), resolvers.Request{Query: tt.query})
				if string(r.Data) != tt.want || len(r.Errors) > 0 {
					t.Errorf("answer = %s %v; want %s", r.Data, r.Errors, tt.want)
				}
			})
		}
	})
}
