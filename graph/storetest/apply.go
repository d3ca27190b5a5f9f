package storetest

import (
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

func applyCases() []testCase {
	return []testCase{
		{"the empty graph", emptyGraph},
		{"the version of what is put", versionOfPut},
		{"the version does not depend on the order", versionIndependentOfOrder},
		{"a change and its opposite", changeAndOpposite},
		{"a put replaces a node and keeps its relations", replaceNode},
		{"a put replaces a relation", replaceRelation},
		{"dropping relations", dropRelations},
		{"dropping nodes with their relations", dropNodes},
		{"dropping what is not there", dropAbsent},
		{"the order within a batch", orderWithinBatch},
		{"a reset", reset},
		{"the dataset", datasetKept},
		{"an empty batch", emptyBatch},
		{"the base of a batch", baseOfBatch},
		{"a dangling relation", danglingRelation},
		{"a batch that Check refuses", refusedBatch},
	}
}

func emptyGraph(f *fixture) {
	s := f.snapshot()
	if s.Version() != (graph.Version{}) || s.Dataset() != (graph.Dataset{}) {
		f.Errorf("version %v, dataset %+v; want zero", s.Version(), s.Dataset())
	}
	f.wantEqual("Nodes", []*graph.Node{nil}, f.nodes(s, "city:milan-it"))
	f.wantEqual("Expand", [][]graph.Step{{}}, f.expand(s, graph.Hop{}, "city:milan-it"))
	f.wantEqual("Degree", []int{0}, f.degree(s, graph.Pattern{}, "city:milan-it"))
	f.wantEqual("Scan", []*graph.Node{}, f.scan(s, graph.Query{}))
	f.wantEqual("Scan of a kind", []*graph.Node{}, f.scan(s, graph.Query{Kinds: []graph.Kind{"city"}}))
	f.wantEqual("Edges", []*graph.Edge{}, f.edges(s, graph.EdgeQuery{}))
	f.wantEqual("Count", 0, f.count(s, graph.Query{}))
}

func versionOfPut(f *fixture) {
	b := sample()
	b.Dataset = &graph.Dataset{Name: "sample", Release: "1"}
	s := f.load(b)
	if want := versionOf(*b.Dataset, b.PutNodes, b.PutEdges); s.Version() != want {
		f.Errorf("version %v; want %v, the sum of what was put", s.Version(), want)
	}
	again := f.apply(b)
	if again != s.Version() {
		f.Errorf("putting the same again leads to %v; want %v", again, s.Version())
	}
}

func versionIndependentOfOrder(f *fixture) {
	want := f.apply(sample())
	b := sample()
	slices.Reverse(b.PutNodes)
	slices.Reverse(b.PutEdges)
	f.apply(graph.Batch{Reset: true, PutNodes: b.PutNodes[:4]})
	f.apply(graph.Batch{PutNodes: b.PutNodes[4:]})
	f.apply(graph.Batch{PutEdges: b.PutEdges[:5]})
	if got := f.apply(graph.Batch{PutEdges: b.PutEdges[5:]}); got != want {
		f.Errorf("in parts, backwards: version %v; want %v", got, want)
	}
}

func changeAndOpposite(f *fixture) {
	before := f.apply(sample())
	f.apply(graph.Batch{
		PutNodes:  []*graph.Node{node("city:oslo-no", "Oslo", nil)},
		PutEdges:  []*graph.Edge{relation("city:oslo-no member_of network:mmc")},
		DropEdges: []graph.EdgeID{"city:milan-it leads network:mmc"},
	})
	b := sample()
	i := slices.IndexFunc(b.PutEdges, func(e *graph.Edge) bool { return e.Rel == "leads" })
	after := f.apply(graph.Batch{DropNodes: []graph.ID{"city:oslo-no"}, PutEdges: b.PutEdges[i : i+1]})
	if after != before {
		f.Errorf("version %v; want %v, that before the change", after, before)
	}
}

func replaceNode(f *fixture) {
	f.apply(sample())
	rich := node("city:milan-it", "Milano", graph.Props{"area": 181.76})
	rich.Names = []graph.Name{{Value: "Milan", Lang: "en", Type: graph.Translation}}
	rich.Sources = []graph.Reference{{Source: "source:b", Locator: "p. 2"}}
	rich.Notes = "Renamed."
	for _, n := range []*graph.Node{rich, node("city:milan-it", "Mailand", nil)} {
		s := f.load(graph.Batch{PutNodes: []*graph.Node{n}})
		f.wantEqual("the node", []*graph.Node{n}, f.nodes(s, n.ID))
		f.wantEqual("its relations", []graph.EdgeID{
			"city:bergamo-it partner_of city:milan-it", "city:milan-it leads network:mmc", "city:milan-it located_in country:it",
			"city:milan-it member_of network:eurocities", "city:milan-it member_of network:mmc",
		}, stepIDs(f.expand(s, graph.Hop{}, n.ID)[0]))
		f.wantEqual("as far end", n, f.expand(s, graph.Hop{}, "country:it")[0][0].Node)
	}
}

func replaceRelation(f *fixture) {
	f.apply(sample())
	for _, e := range []*graph.Edge{
		relation("city:zurich-ch member_of network:mmc", graph.Claim{Role: "x"}, graph.Claim{Role: "y"}, graph.Claim{Role: "z", Source: "source:b"}),
		timed(relation("city:zurich-ch member_of network:mmc", graph.Claim{Since: day("2015")}), graph.Act),
	} {
		s := f.load(graph.Batch{PutEdges: []*graph.Edge{e}})
		steps := f.expand(s, graph.Hop{}, "city:zurich-ch")[0]
		f.wantEqual("from its beginning", []graph.Step{{Edge: e, Node: f.nodes(s, "network:mmc")[0], Dir: graph.Out}}, steps)
		into := graph.Hop{Pattern: graph.Pattern{Dir: graph.Into, To: []graph.Condition{graph.Is("city:zurich-ch")}}}
		f.wantEqual("from its end", []graph.Step{{Edge: e, Node: f.nodes(s, "city:zurich-ch")[0], Dir: graph.Into}}, f.expand(s, into, "network:mmc")[0])
		cites := graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is("source:b")}}}}
		want := len(e.Claims) == 3
		if got := slices.Contains(edgeIDs(f.edges(s, cites)), e.ID()); got != want {
			f.Errorf("found by its source: %t; want %t", got, want)
		}
	}
}

func dropRelations(f *fixture) {
	f.apply(sample())
	s := f.load(graph.Batch{DropEdges: []graph.EdgeID{
		"city:bergamo-it partner_of city:bergamo-it", "city:milan-it member_of network:mmc", "city:milan-it member_of network:mmc",
	}})
	f.wantEqual("at the loop's node", []graph.EdgeID{"city:bergamo-it partner_of city:milan-it"}, stepIDs(f.expand(s, graph.Hop{}, "city:bergamo-it")[0]))
	f.wantEqual("degrees", []int{4, 5}, f.degree(s, graph.Pattern{}, "city:milan-it", "network:mmc"))
	f.wantEqual("relations", 10, len(f.edges(s, graph.EdgeQuery{})))
	f.wantEqual("nodes", 11, f.count(s, graph.Query{}))
}

func dropNodes(f *fixture) {
	f.apply(sample())
	s := f.load(graph.Batch{DropNodes: []graph.ID{"network:mmc", "city:bergamo-it", "network:mmc"}})
	f.wantEqual("nodes", []*graph.Node{nil, nil}, f.nodes(s, "network:mmc", "city:bergamo-it"))
	f.wantEqual("relations", []graph.EdgeID{
		"city:berlin-de located_in country:de", "city:berlin-de member_of network:eurocities",
		"city:milan-it located_in country:it", "city:milan-it member_of network:eurocities",
	}, edgeIDs(f.edges(s, graph.EdgeQuery{})))
	f.wantEqual("degrees", []int{0, 0, 2, 2, 0}, f.degree(s, graph.Pattern{}, "network:mmc", "city:zurich-ch", "city:milan-it", "network:eurocities", "city:bergamo-it"))
}

func dropAbsent(f *fixture) {
	before := f.apply(sample())
	after := f.apply(graph.Batch{
		DropNodes: []graph.ID{"city:nowhere", "city:", "", "Ünknown"},
		DropEdges: []graph.EdgeID{"city:milan-it member_of city:milan-it", "city:nowhere leads network:mmc", "no relation id", "", "network:mmc member_of city:milan-it"},
	})
	if after != before {
		f.Errorf("version %v; want %v as before", after, before)
	}
}

// A batch drops edges, then nodes with their edges, then puts nodes, then edges.
func orderWithinBatch(f *fixture) {
	f.apply(sample())
	kept := relation("city:milan-it leads network:mmc", graph.Claim{Role: "vice-chair"})
	beside := relation("city:zurich-ch leads network:mmc")
	s := f.load(graph.Batch{
		DropEdges: []graph.EdgeID{kept.ID(), beside.ID()},
		DropNodes: []graph.ID{"city:zurich-ch", "city:berlin-de"},
		PutNodes:  []*graph.Node{node("city:zurich-ch", "Zurich", nil)},
		PutEdges:  []*graph.Edge{kept, beside},
	})
	f.wantEqual("at the node dropped and put", []graph.EdgeID{beside.ID()}, stepIDs(f.expand(s, graph.Hop{}, "city:zurich-ch")[0]))
	f.wantEqual("the relation dropped and put", kept, f.edges(s, graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"leads"}}})[0])
	f.wantEqual("the node dropped", []*graph.Node{nil}, f.nodes(s, "city:berlin-de"))
}

func reset(f *fixture) {
	b := sample()
	b.Dataset = &graph.Dataset{Name: "sample"}
	f.apply(b)
	oslo := node("city:oslo-no", "Oslo", nil)
	_, err := f.store.Apply(f.Context(), graph.Batch{Reset: true, PutNodes: []*graph.Node{oslo}, PutEdges: []*graph.Edge{relation("city:oslo-no member_of network:mmc")}})
	f.wantError("a relation to what the reset removes", err, graph.ErrInvalid)
	f.wantEqual("nodes after a refused reset", 11, f.count(f.snapshot(), graph.Query{}))

	s := f.load(graph.Batch{Reset: true, PutNodes: []*graph.Node{oslo}})
	f.wantEqual("nodes", []*graph.Node{oslo}, f.scan(s, graph.Query{}))
	f.wantEqual("relations", []*graph.Edge{}, f.edges(s, graph.EdgeQuery{}))
	f.wantEqual("version", oslo.Hash(), s.Version())
	f.wantEqual("dataset", graph.Dataset{}, s.Dataset())
	f.wantEqual("version of nothing", graph.Version{}, f.apply(graph.Batch{Reset: true}))

	s = f.load(graph.Batch{Reset: true, Dataset: b.Dataset})
	f.wantEqual("dataset set by a reset", *b.Dataset, s.Dataset())
}

func datasetKept(f *fixture) {
	d := graph.Dataset{Name: "glocal", Title: `Städte & "Netze" 🏙`, Release: "2026.11.1", License: "CC-BY-4.0"}
	s := f.load(graph.Batch{Dataset: &d})
	f.wantEqual("dataset alone", d, s.Dataset())
	f.wantEqual("its version", d.Hash(), s.Version())
	s = f.load(sample())
	f.wantEqual("dataset after a batch without one", d, s.Dataset())
	d.Release, d.License = "2027.1", ""
	s = f.load(graph.Batch{Dataset: &d})
	f.wantEqual("dataset replaced", d, s.Dataset())
	s = f.load(graph.Batch{Dataset: &graph.Dataset{}})
	f.wantEqual("dataset made zero", graph.Dataset{}, s.Dataset())
	f.wantEqual("nodes", 11, f.count(s, graph.Query{}))
}

func emptyBatch(f *fixture) {
	f.wantEqual("version of nothing", graph.Version{}, f.apply(graph.Batch{}))
	before := f.apply(sample())
	f.wantEqual("version", before, f.apply(graph.Batch{}))
}

// A batch with a base is applied to that version only, a reset and one that
// changes nothing too.
func baseOfBatch(f *fixture) {
	nothing := graph.Version{}
	first := sample()
	first.Base = &nothing
	before := f.apply(first)
	oslo := node("city:oslo-no", "Oslo", nil)
	for name, b := range map[string]graph.Batch{
		"a change":  {Base: &nothing, PutNodes: []*graph.Node{oslo}},
		"a reset":   {Base: &nothing, Reset: true},
		"no change": {Base: &nothing},
	} {
		_, err := f.store.Apply(f.Context(), b)
		f.wantError(name+" of another version", err, graph.ErrStale)
	}
	s := f.snapshot()
	f.wantEqual("version after it", before, s.Version())
	f.wantEqual("nodes after it", []*graph.Node{nil}, f.nodes(s, oslo.ID))
	s = f.load(graph.Batch{Base: &before, PutNodes: []*graph.Node{oslo}})
	f.wantEqual("nodes after a change of this version", []*graph.Node{oslo}, f.nodes(s, oslo.ID))
}

func danglingRelation(f *fixture) {
	before := f.apply(sample())
	oslo := node("city:oslo-no", "Oslo", nil)
	for name, b := range map[string]graph.Batch{
		"missing end":                 {PutEdges: []*graph.Edge{relation("city:milan-it member_of network:none")}},
		"missing beginning":           {PutEdges: []*graph.Edge{relation("city:none member_of network:mmc")}},
		"both missing":                {PutEdges: []*graph.Edge{relation("city:none member_of network:none")}},
		"missing loop":                {PutEdges: []*graph.Edge{relation("city:none member_of city:none")}},
		"end dropped in the batch":    {DropNodes: []graph.ID{"network:mmc"}, PutEdges: []*graph.Edge{relation("city:milan-it member_of network:mmc")}},
		"beside relations that stand": {PutEdges: []*graph.Edge{relation("city:oslo-no member_of network:mmc"), relation("city:oslo-no member_of network:none")}},
	} {
		b.PutNodes = []*graph.Node{oslo}
		b.DropEdges = []graph.EdgeID{"city:milan-it leads network:mmc"}
		b.Dataset = &graph.Dataset{Name: "refused"}
		_, err := f.store.Apply(f.Context(), b)
		f.wantError(name, err, graph.ErrInvalid)
		s := f.snapshot()
		if s.Version() != before || f.nodes(s, oslo.ID)[0] != nil || s.Dataset() != (graph.Dataset{}) {
			f.Errorf("%s: part of the batch was applied", name)
		}
	}
}

func refusedBatch(f *fixture) {
	before := f.apply(sample())
	oslo := node("city:oslo-no", "Oslo", nil)
	noClaim := relation("city:oslo-no member_of network:mmc")
	noClaim.Claims = nil
	for name, b := range map[string]graph.Batch{
		"malformed id": {PutNodes: []*graph.Node{oslo, node("Oslo", "Oslo", nil)}},
		"put twice":    {PutNodes: []*graph.Node{oslo, oslo}},
		"wrong type":   {PutNodes: []*graph.Node{oslo, node("city:bergen-no", "Bergen", graph.Props{"population": 285911})}},
		"a long id":    {PutNodes: []*graph.Node{oslo, node(graph.ID("city:"+strings.Repeat("x", graph.MaxID)), "Bergen", nil)}},
		"a long name":  {PutNodes: []*graph.Node{oslo, node("city:bergen-no", strings.Repeat("x", graph.MaxName+1), nil)}},
		"no claim":     {PutNodes: []*graph.Node{oslo}, PutEdges: []*graph.Edge{noClaim}},
		"with a reset": {Reset: true, PutNodes: []*graph.Node{node("city:bergen-no", "", nil)}},
	} {
		_, err := f.store.Apply(f.Context(), b)
		f.wantError(name, err, graph.ErrInvalid)
		s := f.snapshot()
		if s.Version() != before || f.nodes(s, oslo.ID)[0] != nil {
			f.Errorf("%s: part of the batch was applied", name)
		}
	}
}
