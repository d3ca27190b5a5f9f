package resolvers_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

type pageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

type ref struct{ ID string }

type walkedEdge struct {
	Cursor    string
	Direction string
	Node      ref
	Relation  struct {
		ID       string
		Kind     string
		From, To ref
		Claims   []struct{ Source ref }
	}
}

type relationPage struct {
	TotalCount int
	PageInfo   pageInfo
	Edges      []walkedEdge
}

const relationFields = `totalCount pageInfo { hasNextPage endCursor }
	edges { cursor direction node { id } relation { id kind from { id } to { id } claims { source { id } } } }`

// kindsOfNodes are the connections of Query.
var kindsOfNodes = []string{"cities", "countries", "regions", "networks", "organizations", "forums", "events",
	"declarations", "frameworks", "objectives", "principles", "themes", "instruments", "sources"}

// Whoever pages through every node and every relation meets as many as
// dataset says, each relation once from either end and no other, none without
// a claim and no claim without a source.
func TestWalkEverything(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		counts := ask[datasetCounts](t, s, `{ dataset { counts { count } evidence { relations claims } } }`, nil).Dataset
		met := map[string]map[string]bool{} // relation id -> directions
		claims := 0
		see := func(id string, e walkedEdge) {
			if met[e.Relation.ID] == nil {
				met[e.Relation.ID] = map[string]bool{}
				claims += len(e.Relation.Claims)
			}
			if met[e.Relation.ID][e.Direction] {
				t.Fatalf("%s is met twice in direction %s", e.Relation.ID, e.Direction)
			}
			met[e.Relation.ID][e.Direction] = true
			near, far := e.Relation.From.ID, e.Relation.To.ID
			if e.Direction == "IN" {
				near, far = far, near
			}
			if near != id || far != e.Node.ID {
				t.Errorf("%s at %s leads %s to %s", e.Relation.ID, id, e.Direction, e.Node.ID)
			}
			if len(e.Relation.Claims) == 0 {
				t.Errorf("%s has no claim", e.Relation.ID)
			}
			for _, c := range e.Relation.Claims {
				if c.Source.ID == "" {
					t.Errorf("%s has a claim without a source", e.Relation.ID)
				}
			}
		}
		for i, connection := range kindsOfNodes {
			walkKind(t, s, connection, counts.Counts[i].Count, see)
		}
		if len(met) != counts.Evidence.Relations {
			t.Errorf("met %d relations; dataset says %d", len(met), counts.Evidence.Relations)
		}
		if claims != counts.Evidence.Claims {
			t.Errorf("met %d claims; dataset says %d", claims, counts.Evidence.Claims)
		}
		for id, directions := range met {
			if len(directions) != 2 {
				t.Errorf("%s is met from one end only", id)
			}
		}
	})
}

// walkKind pages through a connection and through the relations at each of its
// nodes.
func walkKind(t *testing.T, s *resolvers.Service, connection string, want int, see func(id string, e walkedEdge)) {
	query := fmt.Sprintf(`query($after: String) { page: %s(first: 25, after: $after) {
		totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
		nodes { id relations(first: 100) { %s } } } }`, connection, relationFields)
	var after any
	var ids []string
	for {
		p := ask[struct {
			Page struct {
				TotalCount int
				PageInfo   pageInfo
				Nodes      []struct {
					ID        string
					Relations relationPage
				}
			}
		}](t, s, query, vars{"after": after}).Page
		if p.TotalCount != want {
			t.Errorf("%s: totalCount = %d; dataset says %d", connection, p.TotalCount, want)
		}
		for _, n := range p.Nodes {
			ids = append(ids, n.ID)
			walkRelations(t, s, n.ID, n.Relations, see)
		}
		if !p.PageInfo.HasNextPage {
			break
		}
		after = *p.PageInfo.EndCursor
	}
	if len(ids) != want || !slices.IsSorted(ids) || len(slices.Compact(ids)) != want {
		t.Errorf("%s: walked %d nodes; want %d in the order of ids, none twice", connection, len(ids), want)
	}
}

func walkRelations(t *testing.T, s *resolvers.Service, id string, p relationPage, see func(id string, e walkedEdge)) {
	seen := 0
	for {
		for _, e := range p.Edges {
			see(id, e)
		}
		seen += len(p.Edges)
		if !p.PageInfo.HasNextPage {
			break
		}
		p = ask[struct {
			Node struct{ Relations relationPage }
		}](t, s,
			`query($id: ID!, $after: String) { node(id: $id) { relations(first: 100, after: $after) { `+relationFields+` } } }`,
			vars{"id": id, "after": *p.PageInfo.EndCursor}).Node.Relations
	}
	if seen != p.TotalCount {
		t.Errorf("%s has %d relations on all pages; totalCount is %d", id, seen, p.TotalCount)
	}
}

// Every relation is a claim of each of its sources, and of no other.
func TestSourcesListTheirClaims(t *testing.T) {
	want := map[string]map[string]bool{}
	for _, r := range sheet(t, "relations") {
		id := "source:" + r["source"]
		if want[id] == nil {
			want[id] = map[string]bool{}
		}
		want[id][r["from_type"]+":"+r["from_id"]+" "+r["relation"]+" "+r["to_type"]+":"+r["to_id"]] = true
	}
	for _, s := range sheets {
		for _, r := range sheet(t, s.file) {
			for _, c := range s.columns {
				if r[c.column] == "" {
					continue
				}
				id := "source:" + r["source"]
				if want[id] == nil {
					want[id] = map[string]bool{}
				}
				want[id][s.kind+":"+r["id"]+" "+c.relation+" "+c.kind+":"+r[c.column]] = true
			}
		}
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, id := range []string{"source:seed-001", "source:seed-003", "source:unicode-cldr", "source:eurocities-members-city-vote"} {
			var after any
			got := map[string]bool{}
			for {
				c := ask[struct{ Node struct{ Claims relationPage } }](t, s, `query($id: ID!, $after: String) { node(id: $id) {
					... on Source { claims(first: 100, after: $after) { `+relationFields+` } } } }`, vars{"id": id, "after": after}).Node.Claims
				for _, e := range c.Edges {
					got[e.Relation.ID] = true
					if e.Direction != "OUT" || e.Node != e.Relation.To {
						t.Errorf("claims of %s: %s is read %s to %s; want OUT to %s", id, e.Relation.ID, e.Direction, e.Node, e.Relation.To)
					}
					if !slices.ContainsFunc(e.Relation.Claims, func(c struct{ Source ref }) bool { return c.Source.ID == id }) {
						t.Errorf("%s is listed by %s, which makes no claim about it", e.Relation.ID, id)
					}
				}
				if c.TotalCount != len(want[id]) {
					t.Errorf("claims of %s: totalCount = %d; want %d", id, c.TotalCount, len(want[id]))
				}
				if !c.PageInfo.HasNextPage {
					break
				}
				after = *c.PageInfo.EndCursor
			}
			for r := range want[id] {
				if !got[r] {
					t.Errorf("claims of %s: %s is missing", id, r)
				}
			}
			if len(got) != len(want[id]) {
				t.Errorf("claims of %s: %d relations; want %d", id, len(got), len(want[id]))
			}
		}
	})
}
