package resolvers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

type idPage struct {
	TotalCount int
	PageInfo   pageInfo
	Nodes      []ref
	Edges      []struct{ Cursor string }
}

func (p idPage) ids() []string {
	var out []string
	for _, n := range p.Nodes {
		out = append(out, n.ID)
	}
	return out
}

// paged asks for a page of a connection; its field is at the alias p, alone or
// within node. Page is the arguments of the page.
func paged(t *testing.T, s *resolvers.Service, field, arguments, page string) idPage {
	t.Helper()
	selection := fmt.Sprintf("p: %s(%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } edges { cursor } }",
		field, strings.Trim(arguments+", "+page, ", "))
	if field == "relations" {
		return ask[struct{ Node struct{ P idPage } }](t, s, `{ node(id: "forum:khartoum-process") { `+selection+` } }`, nil).Node.P
	}
	return ask[struct{ P idPage }](t, s, "{ "+selection+" }", nil).P
}

// pagedConnections are sequences of at most 100 items, so that one page shows
// the whole.
var pagedConnections = []struct{ name, field, arguments string }{
	{"by id", "networks", ""},
	{"by id, descending", "networks", `orderBy: [{by: ID, direction: DESC}]`},
	{"absent dates last", "networks", `orderBy: [{by: FOUNDING_DATE}]`},
	{"absent dates first", "networks", `orderBy: [{by: FOUNDING_DATE, direction: DESC}]`},
	{"several keys with absent values", "networks", `orderBy: [{by: REGION, direction: DESC}, {by: FOUNDING_DATE}, {by: NAME, direction: DESC}]`},
	{"by degree", "networks", `orderBy: [{by: DEGREE, direction: DESC}]`},
	{"by degree and name", "themes", `orderBy: [{by: DEGREE}, {by: NAME}]`},
	{"filtered", "cities", `where: {population: {gte: 2000000}}, orderBy: [{by: POPULATION, direction: DESC}]`},
	{"small numbers and absent ones", "cities", `where: {country: {eq: "country:it"}}, orderBy: [{by: POPULATION}]`},
	{"relations by id", "relations", ""},
	{"relations by absent dates", "relations", `orderBy: [{by: SINCE, direction: DESC}, {by: NODE_NAME}]`},
	{"relations by kind", "relations", `kinds: [SITS_ON, MEMBER_OF, PART_OF], orderBy: [{by: KIND, direction: DESC}]`},
	{"relations as of a year", "relations", `asOf: 2018, unknownDates: ONLY, orderBy: [{by: NODE_NAME}]`},
}

// Pages joined, forwards or backwards, are the whole, and say where they stand.
func TestPagesMakeTheWhole(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range pagedConnections {
			whole := paged(t, s, tt.field, tt.arguments, "first: 100")
			if len(whole.Nodes) != whole.TotalCount || len(whole.Nodes) < 8 || whole.PageInfo.HasNextPage || whole.PageInfo.HasPreviousPage {
				t.Fatalf("%s: whole = %d of %d, %+v; want all on one page", tt.name, len(whole.Nodes), whole.TotalCount, whole.PageInfo)
			}
			for _, size := range []int{1, 7, len(whole.Nodes) - 1, len(whole.Nodes)} {
				if size == 1 && len(whole.Nodes) > 40 {
					size = 9
				}
				t.Run(fmt.Sprintf("%s by %d", tt.name, size), func(t *testing.T) {
					forwards(t, s, tt.field, tt.arguments, size, whole)
					backwards(t, s, tt.field, tt.arguments, size, whole)
				})
			}
		}
	})
}

func forwards(t *testing.T, s *resolvers.Service, field, arguments string, size int, whole idPage) {
	var got []string
	page := fmt.Sprintf("first: %d", size)
	for {
		p := paged(t, s, field, arguments, page)
		checkPage(t, p, whole, len(got) > 0, len(got)+size < whole.TotalCount)
		got = append(got, p.ids()...)
		if !p.PageInfo.HasNextPage || len(got) > whole.TotalCount {
			break
		}
		page = fmt.Sprintf("first: %d, after: %q", size, *p.PageInfo.EndCursor)
	}
	if diff := cmp.Diff(whole.ids(), got); diff != "" {
		t.Errorf("forwards (-whole +pages):\n%s", diff)
	}
}

func backwards(t *testing.T, s *resolvers.Service, field, arguments string, size int, whole idPage) {
	var got []string
	page := fmt.Sprintf("last: %d", size)
	for {
		p := paged(t, s, field, arguments, page)
		checkPage(t, p, whole, len(got)+size < whole.TotalCount, len(got) > 0)
		got = append(p.ids(), got...)
		if !p.PageInfo.HasPreviousPage || len(got) > whole.TotalCount {
			break
		}
		page = fmt.Sprintf("last: %d, before: %q", size, *p.PageInfo.StartCursor)
	}
	if diff := cmp.Diff(whole.ids(), got); diff != "" {
		t.Errorf("backwards (-whole +pages):\n%s", diff)
	}
}

func checkPage(t *testing.T, p, whole idPage, previous, next bool) {
	t.Helper()
	if p.TotalCount != whole.TotalCount {
		t.Errorf("totalCount = %d; want %d on every page", p.TotalCount, whole.TotalCount)
	}
	if p.PageInfo.HasPreviousPage != previous || p.PageInfo.HasNextPage != next {
		t.Errorf("page of %v: previous %v, next %v; want %v, %v", p.ids(), p.PageInfo.HasPreviousPage, p.PageInfo.HasNextPage, previous, next)
	}
	if len(p.Edges) > 0 && (*p.PageInfo.StartCursor != p.Edges[0].Cursor || *p.PageInfo.EndCursor != p.Edges[len(p.Edges)-1].Cursor) {
		t.Errorf("pageInfo %+v does not name the cursors of its first and last edge", p.PageInfo)
	}
}

// Between two cursors is what stands between them, from either end.
func TestBetweenTwoCursors(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, tt := range pagedConnections {
			whole := paged(t, s, tt.field, tt.arguments, "first: 100")
			n := len(whole.Nodes)
			bounds := fmt.Sprintf("after: %q, before: %q", whole.Edges[1].Cursor, whole.Edges[n-2].Cursor)
			want := whole.ids()[2 : n-2]
			for _, page := range []struct {
				arguments string
				want      []string
			}{
				{"first: 100", want},
				{"last: 100", want},
				{"first: 2", want[:2]},
				{"last: 2", want[len(want)-2:]},
			} {
				got := paged(t, s, tt.field, tt.arguments, page.arguments+", "+bounds)
				if !slices.Equal(got.ids(), page.want) {
					t.Errorf("%s, %s between two cursors = %v; want %v", tt.name, page.arguments, got.ids(), page.want)
				}
				if !got.PageInfo.HasPreviousPage || !got.PageInfo.HasNextPage {
					t.Errorf("%s, %s between two cursors: %+v; want something on both sides", tt.name, page.arguments, got.PageInfo)
				}
			}
		}
	})
}

// Without first and last a page has 20 items.
func TestDefaultPage(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, field := range []string{"networks", "relations"} {
			if got := paged(t, s, field, `orderBy: []`, ""); len(got.Nodes) != 20 || !got.PageInfo.HasNextPage {
				t.Errorf("%s: page of %d, %+v; want 20 and a next one", field, len(got.Nodes), got.PageInfo)
			}
		}
	})
}

// A cursor is good for the sequence that it was made for, on the version that
// it was made on, and for nothing else.
func TestCursorsOfOtherQuestions(t *testing.T) {
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		cursor := func(query string) string {
			t.Helper()
			type page struct{ PageInfo pageInfo }
			got := ask[struct {
				P    *page
				Node *struct{ P page }
			}](t, s, query, nil)
			if got.Node != nil {
				return *got.Node.P.PageInfo.EndCursor
			}
			return *got.P.PageInfo.EndCursor
		}
		networks := cursor(`{ p: networks(first: 3, where: {level: GLOBAL}, orderBy: [{by: NAME}]) { pageInfo { endCursor } } }`)
		relations := cursor(`{ node(id: "city:milan-it") { p: relations(first: 3, asOf: 2019) { pageInfo { endCursor } } } }`)
		claims := cursor(`{ node(id: "source:seed-001") { ... on Source { p: claims(first: 3) { pageInfo { endCursor } } } } }`)
		for _, tt := range []struct{ name, query, cursor, code string }{
			{"the same", `{ networks(first: 9, after: $C, where: {level: GLOBAL}, orderBy: [{by: NAME}]) { totalCount } }`, networks, ""},
			{"backwards", `{ networks(last: 9, before: $C, where: {level: GLOBAL}, orderBy: [{by: NAME}]) { totalCount } }`, networks, ""},
			{"another filter", `{ networks(after: $C, where: {level: REGIONAL}, orderBy: [{by: NAME}]) { totalCount } }`, networks, "CURSOR_INVALID"},
			{"another order", `{ networks(after: $C, where: {level: GLOBAL}) { totalCount } }`, networks, "CURSOR_INVALID"},
			{"another direction", `{ networks(after: $C, where: {level: GLOBAL}, orderBy: [{by: NAME, direction: DESC}]) { totalCount } }`, networks, "CURSOR_INVALID"},
			{"another kind", `{ forums(after: $C, where: {level: GLOBAL}, orderBy: [{by: NAME}]) { totalCount } }`, networks, "CURSOR_INVALID"},
			{"relations with that of nodes", `{ node(id: "city:milan-it") { relations(after: $C) { totalCount } } }`, networks, "CURSOR_INVALID"},
			{"the same relations", `{ node(id: "city:milan-it") { relations(after: $C, asOf: 2019) { totalCount } } }`, relations, ""},
			{"relations at another node", `{ node(id: "city:athens-gr") { relations(after: $C, asOf: 2019) { totalCount } } }`, relations, "CURSOR_INVALID"},
			{"relations in another year", `{ node(id: "city:milan-it") { relations(after: $C, asOf: 2020) { totalCount } } }`, relations, "CURSOR_INVALID"},
			{"relations of one kind", `{ node(id: "city:milan-it") { ... on City { memberOf(after: $C, asOf: 2019) { totalCount } } } }`, relations, "CURSOR_INVALID"},
			{"claims of another source", `{ node(id: "source:seed-003") { ... on Source { claims(after: $C) { totalCount } } } }`, claims, "CURSOR_INVALID"},
			{"the same claims", `{ node(id: "source:seed-001") { ... on Source { claims(after: $C) { totalCount } } } }`, claims, ""},
			{"garbage", `{ networks(after: $C) { totalCount } }`, "Y3Vyc29yOjE=", "CURSOR_INVALID"},
			{"empty", `{ networks(before: $C) { totalCount } }`, "", "CURSOR_INVALID"},
			{"cut off", `{ networks(after: $C, where: {level: GLOBAL}, orderBy: [{by: NAME}]) { totalCount } }`, networks[:len(networks)-2], "CURSOR_INVALID"},
		} {
			t.Run(tt.name, func(t *testing.T) {
				query := strings.ReplaceAll(tt.query, "$C", fmt.Sprintf("%q", tt.cursor))
				if tt.code == "" {
					ask[map[string]any](t, s, query, nil)
					return
				}
				e := refusal(t, s, query, nil)
				argument := "after"
				if strings.Contains(tt.query, "before") {
					argument = "before"
				}
				if e.Extensions["code"] != tt.code || e.Extensions["argument"] != argument || e.Extensions["hint"] == nil {
					t.Errorf("error = %s %v; want %s of %s with a hint", e.Message, e.Extensions, tt.code, argument)
				}
			})
		}
	})
}

// A change of the graph makes cursors stale, whatever it changes.
func TestCursorsOfOtherVersions(t *testing.T) {
	for _, field := range []string{
		`p: networks(first: 1%s) { pageInfo { endCursor } nodes { id } }`,
		`node(id: "city:c") { p: relations(first: 1%s) { pageInfo { endCursor } nodes { id } } }`,
		`node(id: "source:s") { ... on Source { p: claims(first: 1%s) { pageInfo { endCursor } nodes { id } } } }`,
	} {
		store := small(t, "before")
		s := resolvers.New(store, resolvers.Options{})
		query := func(after string) string { return "{ " + fmt.Sprintf(field, after) + " }" }
		first := ask[struct {
			P    *idPage
			Node *struct{ P *idPage }
		}](t, s, query(""), nil)
		p := first.P
		if p == nil {
			p = first.Node.P
		}
		after := fmt.Sprintf(", after: %q", *p.PageInfo.EndCursor)
		ask[map[string]any](t, s, query(after), nil)
		apply(t, store, smallBatch("after"))
		e := refusal(t, s, query(after), nil)
		if e.Extensions["code"] != "CURSOR_STALE" || e.Extensions["argument"] != "after" || e.Extensions["hint"] == nil {
			t.Errorf("%s: error = %s %v; want CURSOR_STALE with a hint", field, e.Message, e.Extensions)
		}
		apply(t, store, smallBatch("before")) // the same data is the same version
		ask[map[string]any](t, s, query(after), nil)
	}
}
