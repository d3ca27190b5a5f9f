package storetest

import (
	"math"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// What is put comes back without loss.
func fidelityCases() []testCase {
	return []testCase{
		{"a node with everything", richNode},
		{"properties of every type", propertyTypes},
		{"properties of any name", propertyNames},
		{"texts of any form", texts},
		{"a relation with everything", richRelation},
		{"levels and kinds beyond the vocabulary", openWords},
	}
}

func (f *fixture) roundTrip(n *graph.Node) {
	f.Helper()
	s := f.load(graph.Batch{PutNodes: []*graph.Node{n}})
	f.wantEqual("Nodes", n, f.nodes(s, n.ID)[0])
	f.wantEqual("hash", n.Hash(), f.nodes(s, n.ID)[0].Hash())
	f.wantEqual("Scan", n, f.scan(s, graph.Query{Kinds: []graph.Kind{n.Kind()}, Where: graph.Compare{Field: graph.FieldID, Condition: graph.Is(n.ID)}})[0])
}

func richNode(f *fixture) {
	f.roundTrip(&graph.Node{
		ID: "city:athens-gr", Level: graph.Local,
		Name: graph.Name{Value: "Athens", Lang: "en", Type: graph.Main},
		Names: []graph.Name{ // neither sorted nor without repetition
			{Value: "Αθήνα", Lang: "el", Type: graph.Translation},
			{Value: "Athen", Lang: "de", Type: graph.Translation},
			{Value: "ATH", Type: graph.Acronym},
			{Value: "Athina", Type: graph.Alternate},
			{Value: "Athen", Lang: "de", Type: graph.Translation},
		},
		Notes:   "First line.\nSecond \"line\" with \\ and 'quotes'.",
		Sources: []graph.Reference{{Source: "source:b", Locator: "p. 3"}, {Source: "source:a"}, {Source: "source:b", Locator: "p. 1"}},
		Props:   graph.Props{"population": int64(664046), "latitude": 37.98376, "country": "gr", "tags": []string{"b", "a", "b"}},
	})
}

func propertyTypes(f *fixture) {
	f.roundTrip(node("city:types", "Types", graph.Props{
		"zero": int64(0), "negative": int64(-1), "least": int64(math.MinInt64), "greatest": int64(math.MaxInt64), "beyond floats": int64(1<<53 + 1),
		"whole float": 2.0, "float zero": 0.0, "third": 1.0 / 3, "tiny": math.SmallestNonzeroFloat64, "huge": math.MaxFloat64,
		"digits": "42", "blank": " ", "truth": "true",
		"one": []string{"x"}, "with empty": []string{"", "x", ""}, "long list": strings.Split(strings.Repeat("x,", 200), ","),
	}))
}

// Names of properties are those of any store's own fields, too.
func propertyNames(f *fixture) {
	props := graph.Props{}
	for _, k := range []string{
		"kind", "key", "names", "notes", "sources", "source", "lang", "type", "version", "props", "labels", "claims", "from", "to", "rel",
		"with blank", "with.dot", "with`tick", "$with_dollar", "ключ", "🏙", "UPPER", "_id", "elementId", "0",
	} {
		props[k] = "value of " + k
	}
	f.roundTrip(node("city:names", "Names", props))
	s := f.snapshot()
	for _, k := range []string{"kind", "with`tick", "ключ", "notes"} {
		q := graph.Query{Where: graph.Compare{Field: k, Condition: graph.Is("value of " + k)}, Order: []graph.Order{{Field: k, Desc: true}}}
		f.wantEqual("found by "+k, []graph.ID{"city:names"}, nodeIDs(f.scan(s, q)))
	}
}

func texts(f *fixture) {
	for _, text := range []string{
		"Ελλάδα, Россия, 日本, العربية", "👩‍👩‍👧‍👦 🇮🇹", "e\u0301 is not \u00e9", "tab\there, nul\x00there", "it's \"quoted\" \\ `x` $y {z} ${w}",
		" blanks around ", "line\r\nends\n", "\ufeffmark", "\U0010ffff\ufffd", strings.Repeat("long ", 5000),
	} {
		name := text[:min(len(text), 500)] // longer ones need not fit an index
		n := node("city:text", name, graph.Props{"p": text, "list": []string{text, text}})
		n.Notes, n.Names = text, []graph.Name{{Value: name, Type: graph.Alias}}
		n.Sources = []graph.Reference{{Source: "source:a", Locator: text}}
		f.roundTrip(n)
	}
}

func richRelation(f *fixture) {
	claim := graph.Claim{
		Role: `chair "of" it`, Since: day("2018-12-10"), Until: day("2019-02"), Origin: graph.FromEvent, Status: graph.Done,
		Confidence: graph.Medium, Source: "source:b", Witness: 2019, Locator: "p. 3, para. 2", Notes: "Line.\n😀 \\ `",
	}
	other := claim
	other.Notes = "" // two claims of one source that differ in one part
	edge := timed(relation("city:milan-it signed network:mmc", claim, other,
		graph.Claim{Since: day("2018"), Origin: graph.Stated}, graph.Claim{Until: day("0001-01-01"), Origin: graph.FromDocument},
		graph.Claim{Origin: graph.NoDate, Confidence: graph.Low, Witness: graph.MaxYear},
	), graph.Act)
	b := sample()
	b.PutEdges = append(b.PutEdges, edge)
	s := f.load(b)
	got := f.edges(s, graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"signed"}}})
	f.wantEqual("Edges", []*graph.Edge{edge}, got)
	f.wantEqual("hash", edge.Hash(), got[0].Hash())
	hop := graph.Hop{Pattern: graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"signed"}}}}
	f.wantEqual("Expand", edge, f.expand(s, hop, "network:mmc")[0][0].Edge)
}

func openWords(f *fixture) {
	n := leveled(node("planet:earth", "Earth", nil), "interplanetary")
	f.roundTrip(n)
	e := relation("planet:earth orbits_with planet:earth", graph.Claim{Status: "rumoured", Origin: "hearsay"})
	s := f.load(graph.Batch{PutEdges: []*graph.Edge{e}})
	f.wantEqual("Edges", []*graph.Edge{e}, f.edges(s, graph.EdgeQuery{}))
}
