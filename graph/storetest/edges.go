package storetest

import (
	"github.com/glocal-graph/glocal/graph"
)

func edgesCases() []testCase {
	return []testCase{
		{"the order of ids", edgeOrder},
		{"kinds of the ends", edgeKinds},
		{"behind any text", edgesAfter},
		{"by source", edgesBySource},
	}
}

// The order is that of ids as texts, even where one end begins as another.
func edgeOrder(f *fixture) {
	sorted := []graph.EdgeID{
		"city:a leads city:a", "city:a leads city:a-b", "city:a leads network:a", "city:a leads_on city:a", "city:a member_of city:b",
		"city:a-b leads city:a", "city:a.b leads city:a", "city:a0 leads city:a", "city:ab leads city:a", "city:b leads city:a", "network:a leads city:a",
	}
	var b graph.Batch
	for _, id := range []graph.ID{"city:a", "city:a-b", "city:a.b", "city:a0", "city:ab", "city:b", "network:a", "city:lonely"} {
		b.PutNodes = append(b.PutNodes, node(id, "N", nil))
	}
	for i := range sorted {
		b.PutEdges = append(b.PutEdges, relation(sorted[(i*7+3)%len(sorted)]))
	}
	s := f.load(b)
	f.wantEqual("Edges", sorted, edgeIDs(f.edges(s, graph.EdgeQuery{})))
	f.wantEqual("limited", sorted[:4], edgeIDs(f.edges(s, graph.EdgeQuery{Limit: 4})))
	f.wantEqual("at a node", []graph.EdgeID{
		"city:a leads city:a", "city:a leads city:a-b", "city:a leads network:a", "city:a leads_on city:a", "city:a member_of city:b",
		"city:a-b leads city:a", "city:a.b leads city:a", "city:a0 leads city:a", "city:ab leads city:a", "city:b leads city:a", "network:a leads city:a",
	}, stepIDs(f.expand(s, graph.Hop{}, "city:a")[0]))
}

func edgeKinds(f *fixture) {
	s := f.load(sample())
	const (
		loop    = "city:bergamo-it partner_of city:bergamo-it"
		twin    = "city:bergamo-it partner_of city:milan-it"
		partner = "network:eurocities partner_of network:mmc"
		part    = "network:mmc part_of network:eurocities"
	)
	tests := []struct {
		name  string
		query graph.EdgeQuery
		want  []graph.EdgeID
	}{
		{"to cities", graph.EdgeQuery{ToKinds: []graph.Kind{"city"}}, []graph.EdgeID{loop, twin}},
		{"from networks", graph.EdgeQuery{FromKinds: []graph.Kind{"network"}}, []graph.EdgeID{partner, part}},
		{"from networks or countries", graph.EdgeQuery{FromKinds: []graph.Kind{"network", "country", "network"}}, []graph.EdgeID{partner, part}},
		{"from cities to countries", graph.EdgeQuery{FromKinds: []graph.Kind{"city"}, ToKinds: []graph.Kind{"country"}},
			[]graph.EdgeID{"city:berlin-de located_in country:de", "city:milan-it located_in country:it"}},
		{"of a kind to networks", graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"partner_of", "leads"}}, ToKinds: []graph.Kind{"network"}},
			[]graph.EdgeID{"city:milan-it leads network:mmc", partner}},
		{"unknown kind", graph.EdgeQuery{FromKinds: []graph.Kind{"planet"}}, nil},
		{"unknown relation kind", graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"unheard_of"}}}, nil},
	}
	for _, tt := range tests {
		f.wantEqual(tt.name, tt.want, edgeIDs(f.edges(s, tt.query)))
	}
}

func edgesAfter(f *fixture) {
	b := sample()
	s := f.load(b)
	all := edgeIDs(f.edges(s, graph.EdgeQuery{}))
	if len(all) != len(b.PutEdges) {
		f.Fatalf("%d relations; want %d", len(all), len(b.PutEdges))
	}
	texts := []graph.EdgeID{
		"", " ", "a", "city", "city:milan-it", "city:milan-it ", "city:milan-it leads", "city:milan-it leads network:mmc!", "city:milan-it zz",
		"city:milan-it\xff", "city:milan-j", "network:mmc part_of network:", "zzz", "Ü", "city:milan-it member_of network:a b c",
	}
	for _, after := range append(texts, all...) {
		var want []graph.EdgeID
		for _, id := range all {
			if id > after {
				want = append(want, id)
			}
		}
		q := graph.EdgeQuery{After: after}
		f.wantEqual("behind "+string(after), want, edgeIDs(f.edges(s, q)))
		q.Limit = 1
		f.wantEqual("first behind "+string(after), want[:min(1, len(want))], edgeIDs(f.edges(s, q)))
	}
}

func edgesBySource(f *fixture) {
	s := f.load(sample())
	const (
		berlin = "city:berlin-de member_of network:mmc"
		zurich = "city:zurich-ch member_of network:mmc" // claims of both sources
		part   = "network:mmc part_of network:eurocities"
	)
	by := func(conds ...graph.Condition) graph.EdgeQuery {
		return graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: conds}}}
	}
	f.wantEqual("one", []graph.EdgeID{berlin, zurich, part}, edgeIDs(f.edges(s, by(graph.Is("source:b")))))
	f.wantEqual("named twice", []graph.EdgeID{berlin, zurich, part}, edgeIDs(f.edges(s, by(graph.Is("source:b", "source:none", "source:b")))))
	f.wantEqual("none there is", []graph.EdgeID{}, edgeIDs(f.edges(s, by(graph.Is("source:none")))))
	f.wantEqual("either: each relation once", 12, len(f.edges(s, by(graph.Is("source:a", "source:b")))))
	f.wantEqual("no claim is of both", []graph.EdgeID{}, edgeIDs(f.edges(s, by(graph.Is("source:a"), graph.Is("source:b")))))
	f.wantEqual("another than a", []graph.EdgeID{berlin, zurich, part}, edgeIDs(f.edges(s, by(graph.Condition{Op: graph.NotIn, Values: []any{"source:a"}}))))
	f.wantEqual("by prefix", 12, len(f.edges(s, by(graph.Condition{Op: graph.Prefix, Values: []any{"source:"}}))))
	q := by(graph.Is("source:b"))
	q.After, q.Limit = berlin, 1
	f.wantEqual("page", []graph.EdgeID{zurich}, edgeIDs(f.edges(s, q)))
	q = by(graph.Is("source:b"))
	q.FromKinds, q.Rels = []graph.Kind{"city"}, []graph.Rel{"member_of"}
	q.When = graph.AsOf(2018, graph.Exclude)
	f.wantEqual("with all else", []graph.EdgeID{zurich}, edgeIDs(f.edges(s, q)))

	s = f.load(graph.Batch{DropEdges: []graph.EdgeID{zurich}, DropNodes: []graph.ID{"source:b"}})
	f.wantEqual("after a drop", []graph.EdgeID{berlin, part}, edgeIDs(f.edges(s, by(graph.Is("source:b")))))
}
