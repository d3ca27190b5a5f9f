package storetest

import (
	"github.com/glocal-graph/glocal/graph"
)

func claimsCases() []testCase {
	return []testCase{
		{"one part", claimParts},
		{"all parts must agree on one claim", claimPartsTogether},
	}
}

// claimed returns a graph of relations city:x r city:to, named by x, with the
// given claims.
func claimed(claims map[string][]graph.Claim) graph.Batch {
	b := graph.Batch{PutNodes: []*graph.Node{node("city:to", "To", nil)}}
	for key, cs := range claims {
		b.PutNodes = append(b.PutNodes, node(graph.MakeID("city", key), key, nil))
		b.PutEdges = append(b.PutEdges, relation(graph.EdgeID("city:"+key+" r city:to"), cs...))
	}
	return b
}

// checkFilter asks for the relations that pass in every way, of a graph that
// claimed returned.
func (f *fixture) checkFilter(s graph.Snapshot, name string, filter graph.EdgeFilter, keys ...string) {
	f.Helper()
	var edges []graph.EdgeID
	var nodes []graph.ID
	for _, k := range keys {
		edges = append(edges, graph.EdgeID("city:"+k+" r city:to"))
		nodes = append(nodes, graph.MakeID("city", k))
	}
	p := graph.Pattern{EdgeFilter: filter}
	f.wantEqual(name+": Edges", edges, edgeIDs(f.edges(s, graph.EdgeQuery{EdgeFilter: filter})))
	f.wantEqual(name+": Expand", edges, stepIDs(f.expand(s, graph.Hop{Pattern: p}, "city:to")[0]))
	f.wantEqual(name+": Degree", []int{len(keys)}, f.degree(s, p, "city:to"))
	p.Dir = graph.Out
	f.wantEqual(name+": Related", nodes, nodeIDs(f.scan(s, graph.Query{Where: graph.Related{Pattern: p}})))
}

func claimParts(f *fixture) {
	s := f.load(claimed(map[string][]graph.Claim{
		"a-plain":   {{Confidence: graph.High}},
		"b-chair":   {{Role: "chair", Status: graph.Ongoing, Confidence: graph.Medium}},
		"c-member":  {{Role: "Member ünder observation", Status: graph.Ended, Confidence: graph.Low, Source: "source:b"}},
		"d-both":    {{Role: "chair", Status: graph.Done}, {Role: "observer", Status: graph.Planned, Source: "source:c"}},
		"e-neither": {{Role: "vice-chair", Source: "source:b"}, {Source: "source:c", Confidence: graph.Low}},
	}))
	role := func(op graph.Op, values ...any) graph.ClaimFilter {
		return graph.ClaimFilter{Role: []graph.Condition{{Op: op, Values: values}}}
	}
	source := func(op graph.Op, values ...any) graph.ClaimFilter {
		return graph.ClaimFilter{Source: []graph.Condition{{Op: op, Values: values}}}
	}
	tests := []struct {
		name   string
		filter graph.ClaimFilter
		want   []string
	}{
		{"none", graph.ClaimFilter{}, []string{"a-plain", "b-chair", "c-member", "d-both", "e-neither"}},
		{"role in", role(graph.In, "chair", "nobody"), []string{"b-chair", "d-both"}},
		{"role not in: another claim may pass, absent passes", role(graph.NotIn, "chair"), []string{"a-plain", "c-member", "d-both", "e-neither"}},
		{"role prefix", role(graph.Prefix, "Mem", "vice"), []string{"c-member", "e-neither"}},
		{"role contains", role(graph.Contains, "ünd", "chair"), []string{"b-chair", "c-member", "d-both", "e-neither"}},
		{"role range", role(graph.Min, "d"), []string{"d-both", "e-neither"}},
		{"role, a number", role(graph.In, int64(1)), nil},
		{"role, two conditions", graph.ClaimFilter{Role: []graph.Condition{
			{Op: graph.Contains, Values: []any{"chair"}}, {Op: graph.NotIn, Values: []any{"chair"}}}}, []string{"e-neither"}},
		{"role, contradiction over two claims", graph.ClaimFilter{Role: []graph.Condition{graph.Is("chair"), graph.Is("observer")}}, nil},
		{"status", graph.ClaimFilter{Status: []graph.Status{graph.Ended}}, []string{"c-member"}},
		{"any status", graph.ClaimFilter{Status: []graph.Status{graph.Planned, graph.Ongoing}}, []string{"b-chair", "d-both"}},
		{"absent status", graph.ClaimFilter{Status: []graph.Status{""}}, []string{"a-plain", "e-neither"}},
		{"unknown status", graph.ClaimFilter{Status: []graph.Status{"rumoured"}}, nil},
		{"confidence", graph.ClaimFilter{Confidence: []graph.Confidence{graph.Low}}, []string{"c-member", "e-neither"}},
		{"any confidence", graph.ClaimFilter{Confidence: []graph.Confidence{graph.Low, graph.Medium}}, []string{"b-chair", "c-member", "e-neither"}},
		{"source in", source(graph.In, "source:b", "source:c"), []string{"c-member", "d-both", "e-neither"}},
		{"source not in", source(graph.NotIn, "source:a"), []string{"c-member", "d-both", "e-neither"}},
		{"source prefix", source(graph.Prefix, "source:c"), []string{"d-both", "e-neither"}},
		{"source range", source(graph.Max, "source:a"), []string{"a-plain", "b-chair", "d-both"}},
	}
	for _, tt := range tests {
		f.checkFilter(s, tt.name, graph.EdgeFilter{Claims: tt.filter}, tt.want...)
	}
}

func claimPartsTogether(f *fixture) {
	s := f.load(claimed(map[string][]graph.Claim{
		"a-one": {{Role: "chair", Status: graph.Ended, Source: "source:a", Confidence: graph.Low, Since: day("2015"), Until: day("2017")}},
		"b-split": {
			{Role: "chair", Source: "source:a", Confidence: graph.Low, Since: day("2018"), Until: day("2019")},
			{Status: graph.Ended, Source: "source:b", Confidence: graph.High, Since: day("2015"), Until: day("2017")},
		},
	}))
	role, status := []graph.Condition{graph.Is("chair")}, []graph.Status{graph.Ended}
	low := []graph.Confidence{graph.Low}
	then := graph.AsOf(2016, graph.Include)
	f.checkFilter(s, "role and status", graph.EdgeFilter{Claims: graph.ClaimFilter{Role: role, Status: status}}, "a-one")
	f.checkFilter(s, "status and confidence", graph.EdgeFilter{Claims: graph.ClaimFilter{Status: status, Confidence: low}}, "a-one")
	f.checkFilter(s, "role and confidence", graph.EdgeFilter{Claims: graph.ClaimFilter{Role: role, Confidence: low}}, "a-one", "b-split")
	f.checkFilter(s, "source and status", graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:a")}, Status: status}}, "a-one")
	f.checkFilter(s, "time", graph.EdgeFilter{When: then}, "a-one", "b-split")
	f.checkFilter(s, "role and time", graph.EdgeFilter{Claims: graph.ClaimFilter{Role: role}, When: then}, "a-one")
	f.checkFilter(s, "status and time", graph.EdgeFilter{Claims: graph.ClaimFilter{Status: status}, When: then}, "a-one", "b-split")
	f.checkFilter(s, "role and status and another time", graph.EdgeFilter{Claims: graph.ClaimFilter{Role: role, Status: status}, When: graph.AsOf(2018, graph.Include)})
	f.checkFilter(s, "another relation kind", graph.EdgeFilter{Rels: []graph.Rel{"s"}, Claims: graph.ClaimFilter{Role: role}})
}
