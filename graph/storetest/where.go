package storetest

import (
	"math"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

func whereCases() []testCase {
	return []testCase{
		{"fields", whereFields},
		{"types of values", whereTypes},
		{"zero with a sign", whereSignedZero},
		{"relations", whereRelated},
		{"numbers of relations", whereDegree},
		{"not, and, or", whereNested},
		{"with kinds, orders and pages", wherePaged},
		{"few among many", whereFew},
		{"long lists and many alternatives", whereMany},
	}
}

type whereTest struct {
	name  string
	where graph.Expr
	want  []graph.ID
}

// A zero is a zero, with whatever sign it is kept or asked for.
func whereSignedZero(f *fixture) {
	minus := math.Copysign(0, -1)
	var b graph.Batch
	for i, v := range []any{minus, 0.0, int64(0), minus, 1.0} {
		b.PutNodes = append(b.PutNodes, node(graph.ID("city:n"+string(rune('0'+i))), "N", graph.Props{"growth": v}))
	}
	s := f.load(b)
	zeros := []graph.ID{"city:n0", "city:n1", "city:n2", "city:n3"}
	var tests []whereTest
	for _, op := range []graph.Op{graph.In, graph.Max} {
		for _, v := range []any{minus, 0.0, int64(0)} {
			tests = append(tests, whereTest{string(op), field("growth", op, v), zeros})
		}
	}
	f.checkWhere(s, nil, tests)
	order := []graph.Order{{Field: "growth"}}
	var paged []graph.ID
	q := graph.Query{Order: order, Limit: 1}
	for range len(b.PutNodes) {
		for _, n := range f.scan(s, q) {
			paged = append(paged, n.ID)
			p := n.Position(order, 0)
			q.After = &p
		}
	}
	f.wantEqual("pages of one", append(zeros, "city:n4"), paged)
}

func (f *fixture) checkWhere(s graph.Snapshot, kinds []graph.Kind, tests []whereTest) {
	f.Helper()
	for _, tt := range tests {
		q := graph.Query{Kinds: kinds, Where: tt.where}
		f.wantEqual(tt.name, tt.want, nodeIDs(f.scan(s, q)))
		f.wantEqual(tt.name+", count", len(tt.want), f.count(s, q))
	}
}

func field(name string, op graph.Op, values ...any) graph.Expr {
	return graph.Compare{Field: name, Condition: graph.Condition{Op: op, Values: values}}
}

// A store may look values up in long lists rather than compare one by one.
func whereMany(f *fixture) {
	absent := make([]any, 40)
	for i := range absent {
		absent[i] = "nowhere-" + string(rune('a'+i))
	}
	in := func(name string, values ...any) graph.Expr {
		return field(name, graph.In, append(absent[:30:30], values...)...)
	}
	var or graph.Or
	for _, v := range absent {
		or = append(or, field("country", graph.In, v))
	}
	f.checkWhere(f.load(sample()), []graph.Kind{"city"}, []whereTest{
		{"in", in("country", "de", "ch"), []graph.ID{berlin, village, zurich}},
		{"numbers of both types", in("population", int64(4700), 341730.0), []graph.ID{village, zurich}},
		{"not in", graph.Not{Expr: in("country", "it")}, []graph.ID{berlin, village, zurich}},
		{"not in, absent passes", field("population", graph.NotIn, append(absent[:30:30], int64(4700))...), []graph.ID{bergamo, berlin, milan, zurich}},
		{"alternatives", append(or[:len(or):len(or)], field("country", graph.In, "it"), field("country", graph.In, "ch")), []graph.ID{bergamo, milan, zurich}},
		{"alternatives of two fields", append(or[:len(or):len(or)], field(graph.FieldName, graph.Prefix, "Ber"), in(graph.FieldID, string(zurich))), []graph.ID{bergamo, berlin, zurich}},
		{"no alternative passes", or, nil},
	})
}

const (
	bergamo = graph.ID("city:bergamo-it")
	berlin  = graph.ID("city:berlin-de")
	milan   = graph.ID("city:milan-it")
	zurich  = graph.ID("city:zurich-ch")
	village = graph.ID("city:otigheim-de")
)

func whereFields(f *fixture) {
	f.checkWhere(f.load(sample()), []graph.Kind{"city"}, []whereTest{
		{"in", field("country", graph.In, "de", "ch"), []graph.ID{berlin, village, zurich}},
		{"in nothing", field("country", graph.In), nil},
		{"not in", field("country", graph.NotIn, "it"), []graph.ID{berlin, village, zurich}},
		{"not in, absent passes", field("population", graph.NotIn, int64(4700)), []graph.ID{bergamo, berlin, milan, zurich}},
		{"not in nothing", field("population", graph.NotIn), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"absent passes nothing else", field("population", graph.Min, int64(0)), []graph.ID{berlin, milan, village, zurich}},
		{"min", field("population", graph.Min, int64(1371498)), []graph.ID{berlin, milan}},
		{"max", field("population", graph.Max, int64(341730)), []graph.ID{village, zurich}},
		{"min of text", field(graph.FieldName, graph.Min, "Milan"), []graph.ID{milan, village, zurich}},
		{"prefix", field(graph.FieldName, graph.Prefix, "Ber", "Z"), []graph.ID{bergamo, berlin, zurich}},
		{"prefix, not ASCII", field(graph.FieldName, graph.Prefix, "Ö"), []graph.ID{village}},
		{"prefix, case counts", field(graph.FieldName, graph.Prefix, "ber"), nil},
		{"prefix, empty", field("country", graph.Prefix, ""), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"contains", field(graph.FieldName, graph.Contains, "er", "ila"), []graph.ID{bergamo, berlin, milan}},
		{"contains, not ASCII", field(graph.FieldName, graph.Contains, "ü"), []graph.ID{zurich}},
		{"contains what patterns use", field(graph.FieldName, graph.Contains, ".*", "%", "_"), nil},
		{"id", field(graph.FieldID, graph.In, string(zurich), "network:mmc", "city:none", string(zurich), string(berlin)), []graph.ID{berlin, zurich}},
		{"id not in", field(graph.FieldID, graph.NotIn, string(zurich), string(berlin)), []graph.ID{bergamo, milan, village}},
		{"id prefix", field(graph.FieldID, graph.Prefix, "city:b"), []graph.ID{bergamo, berlin}},
		{"id range", graph.And{field(graph.FieldID, graph.Min, string(berlin)), field(graph.FieldID, graph.Max, "city:o")}, []graph.ID{berlin, milan}},
		{"level", field(graph.FieldLevel, graph.In, "local", "global"), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"level, not", field(graph.FieldLevel, graph.In, "global"), nil},
		{"a list is absent", field("tags", graph.In, "small"), nil},
		{"a list is absent, not in", field("tags", graph.NotIn, "small"), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"degree is no field", field(graph.FieldDegree, graph.Min, int64(0)), nil},
		{"unknown field", field("unheard of", graph.In, "x"), nil},
		{"unknown field, not in", field("unheard of", graph.NotIn, "x"), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"fields that hold no property", field("notes", graph.Prefix, ""), nil},
	})
}

func whereTypes(f *fixture) {
	b := graph.Batch{}
	for id, v := range map[graph.ID]any{
		"n:absent": nil, "n:int": int64(2), "n:float": 2.0, "n:half": 2.5, "n:text": "2", "n:other": "x", "n:list": []string{"2"}, "n:big": int64(1<<53 + 1),
	} {
		n := node(id, "N", graph.Props{})
		if v != nil {
			n.Props["p"] = v
		}
		b.PutNodes = append(b.PutNodes, n)
	}
	f.checkWhere(f.load(b), nil, []whereTest{
		{"in, whole", field("p", graph.In, int64(2)), []graph.ID{"n:float", "n:int"}},
		{"in, float", field("p", graph.In, 2.0), []graph.ID{"n:float", "n:int"}},
		{"in, text", field("p", graph.In, "2"), []graph.ID{"n:text"}},
		{"in, mixed", field("p", graph.In, "2", 2.5), []graph.ID{"n:half", "n:text"}},
		{"not in, mixed", field("p", graph.NotIn, "2", int64(2)), []graph.ID{"n:absent", "n:big", "n:half", "n:list", "n:other"}},
		{"in, beyond floats", field("p", graph.In, 9007199254740992.0), nil},
		{"min, whole", field("p", graph.Min, int64(2)), []graph.ID{"n:big", "n:float", "n:half", "n:int"}},
		{"min, float", field("p", graph.Min, 2.1), []graph.ID{"n:big", "n:half"}},
		{"min, beyond floats", field("p", graph.Min, 9007199254740994.0), nil},
		{"max, float", field("p", graph.Max, 2.4), []graph.ID{"n:float", "n:int"}},
		{"min, text", field("p", graph.Min, "2"), []graph.ID{"n:other", "n:text"}},
		{"max, text", field("p", graph.Max, "a"), []graph.ID{"n:text"}},
		{"prefix of numbers", field("p", graph.Prefix, "2"), []graph.ID{"n:text"}},
		{"contains in numbers", field("p", graph.Contains, ""), []graph.ID{"n:other", "n:text"}},
	})
}

func related(p graph.Pattern) graph.Expr { return graph.Related{Pattern: p} }

func ofKind(d graph.Dir, rels ...graph.Rel) graph.Pattern {
	return graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: rels}, Dir: d}
}

func with(p graph.Pattern, change func(*graph.Pattern)) graph.Pattern {
	change(&p)
	return p
}

func whereRelated(f *fixture) {
	toMMC := func(p *graph.Pattern) { p.To = []graph.Condition{graph.Is("network:mmc")} }
	f.checkWhere(f.load(sample()), nil, []whereTest{
		{"to anything", related(graph.Pattern{Kinds: []graph.Kind{"country"}}), []graph.ID{berlin, milan}},
		{"from anything", related(ofKind(graph.Into, "located_in")), []graph.ID{"country:de", "country:it"}},
		{"to one", related(with(ofKind(graph.Out, "member_of"), toMMC)), []graph.ID{berlin, milan, zurich}},
		{"to one, either way", related(with(graph.Pattern{}, toMMC)), []graph.ID{berlin, milan, zurich, "network:eurocities"}},
		{"to one, other way", related(with(graph.Pattern{Dir: graph.Into}, toMMC)), []graph.ID{"network:eurocities"}},
		{"to some", related(graph.Pattern{To: []graph.Condition{graph.Is("country:it", "country:de", "city:none")}}), []graph.ID{berlin, milan}},
		{"to what begins so", related(graph.Pattern{To: []graph.Condition{{Op: graph.Prefix, Values: []any{"country:i"}}}}), []graph.ID{milan}},
		{"to itself", related(graph.Pattern{To: []graph.Condition{graph.Is(bergamo)}}), []graph.ID{bergamo, milan}},
		{"to nothing there is", related(graph.Pattern{To: []graph.Condition{graph.Is("city:none")}}), nil},
		{"by role", related(graph.Pattern{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Role: []graph.Condition{graph.Is("observer", "chair")}}}}), []graph.ID{milan, zurich, "network:mmc"}},
		{"by time", related(with(ofKind(graph.Out, "member_of", "leads"), func(p *graph.Pattern) { toMMC(p); p.When = graph.AsOf(2017, graph.Exclude) })), []graph.ID{zurich}},
		{"one relation must pass everything", related(graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"leads"}}, To: []graph.Condition{graph.Is("network:eurocities")}}), nil},
	})
}

func whereDegree(f *fixture) {
	degree := func(p graph.Pattern, conds ...graph.Condition) graph.Expr {
		return graph.DegreeIs{Pattern: p, Conditions: conds}
	}
	is := func(op graph.Op, values ...any) graph.Condition { return graph.Condition{Op: op, Values: values} }
	networks := graph.Pattern{Kinds: []graph.Kind{"network"}}
	f.checkWhere(f.load(sample()), []graph.Kind{"city"}, []whereTest{
		{"none", degree(graph.Pattern{}, is(graph.In, int64(0))), []graph.ID{village}},
		{"at least", degree(graph.Pattern{}, is(graph.Min, int64(3))), []graph.ID{berlin, milan}},
		{"at most", degree(graph.Pattern{}, is(graph.Max, int64(1))), []graph.ID{village, zurich}},
		{"between", degree(graph.Pattern{}, is(graph.Min, int64(1)), is(graph.Max, int64(3))), []graph.ID{bergamo, berlin, zurich}},
		{"one of", degree(graph.Pattern{}, is(graph.In, int64(1), 5.0)), []graph.ID{milan, zurich}},
		{"not one of", degree(graph.Pattern{}, is(graph.NotIn, int64(0), int64(1), int64(2))), []graph.ID{berlin, milan}},
		{"more than a fraction", degree(graph.Pattern{}, is(graph.Min, 2.5)), []graph.ID{berlin, milan}},
		{"a text is no number", degree(graph.Pattern{}, is(graph.In, "0")), nil},
		{"without conditions", degree(networks), []graph.ID{bergamo, berlin, milan, village, zurich}},
		{"of a pattern", degree(networks, is(graph.Min, int64(2))), []graph.ID{berlin, milan}},
		{"none of a pattern", degree(networks, is(graph.Max, int64(0))), []graph.ID{bergamo, village}},
		{"a loop counts once", degree(ofKind(graph.Both, "partner_of"), is(graph.In, int64(2))), []graph.ID{bergamo}},
		{"a loop comes in", degree(ofKind(graph.Into, "partner_of"), is(graph.In, int64(1))), []graph.ID{bergamo, milan}},
	})
}

func whereNested(f *fixture) {
	german, italian := field("country", graph.In, "de"), field("country", graph.In, "it")
	large := field("population", graph.Min, int64(1000000))
	member := related(ofKind(graph.Out, "member_of"))
	not := func(x graph.Expr) graph.Expr { return graph.Not{Expr: x} }
	all := []graph.ID{bergamo, berlin, milan, village, zurich}
	f.checkWhere(f.load(sample()), []graph.Kind{"city"}, []whereTest{
		{"and", graph.And{german, large}, []graph.ID{berlin}},
		{"or", graph.Or{german, large}, []graph.ID{berlin, milan, village}},
		{"not", not(german), []graph.ID{bergamo, milan, zurich}},
		{"not of what is absent", not(large), []graph.ID{bergamo, village, zurich}},
		{"not not", not(not(large)), []graph.ID{berlin, milan}},
		{"empty and", graph.And{}, all},
		{"empty or", graph.Or{}, nil},
		{"not an empty or", not(graph.Or{}), all},
		{"not an empty and", not(graph.And{}), nil},
		{"one of one", graph.Or{graph.And{german}}, []graph.ID{berlin, village}},
		{"contradiction", graph.And{german, italian}, nil},
		{"contradiction within", graph.Or{graph.And{german, italian}, large}, []graph.ID{berlin, milan}},
		{"not and", not(graph.And{italian, large}), []graph.ID{bergamo, berlin, village, zurich}},
		{"not or", not(graph.Or{german, large}), []graph.ID{bergamo, zurich}},
		{"not related", not(member), []graph.ID{bergamo, village}},
		{"related and not", graph.And{member, not(large)}, []graph.ID{zurich}},
		{"all forms", graph.Or{
			graph.And{italian, not(related(graph.Pattern{To: []graph.Condition{graph.Is("network:mmc")}})), graph.DegreeIs{Conditions: []graph.Condition{{Op: graph.Min, Values: []any{int64(2)}}}}},
			graph.And{not(italian), graph.Or{field(graph.FieldName, graph.Prefix, "Z"), graph.And{german, not(member)}}},
		}, []graph.ID{bergamo, village, zurich}},
		{"as deep as allowed", not(not(not(not(not(not(graph.And{german})))))), []graph.ID{berlin, village}},
	})
}

func wherePaged(f *fixture) {
	s := f.load(sample())
	q := graph.Query{
		Kinds: []graph.Kind{"city", "network"},
		Where: graph.Or{related(graph.Pattern{To: []graph.Condition{graph.Is("network:mmc")}}), field("country", graph.In, "it")},
		Order: []graph.Order{{Field: graph.FieldName, Desc: true}},
	}
	all := []graph.ID{zurich, milan, "network:eurocities", berlin, bergamo}
	f.wantEqual("whole", all, nodeIDs(f.scan(s, q)))
	q.Limit, q.After = 2, &graph.Position{Keys: []any{"Milan"}, ID: string(milan)}
	f.wantEqual("page", all[2:4], nodeIDs(f.scan(s, q)))
	f.wantEqual("count", 5, f.count(s, q))

	for _, where := range []graph.Expr{field(graph.FieldID, graph.In, string(zurich), string(berlin), "country:it"),
		graph.And{related(graph.Pattern{To: []graph.Condition{graph.Is("network:mmc")}}), field("country", graph.NotIn, "it")}} {
		want := []graph.ID{berlin, zurich}
		q := graph.Query{Kinds: []graph.Kind{"city"}, Where: where}
		for _, desc := range []bool{false, true} {
			q.Order = []graph.Order{{Field: graph.FieldID, Desc: desc}}
			q.After, q.Limit = nil, 0
			f.wantEqual("in the order of ids", want, nodeIDs(f.scan(s, q)))
			q.After, q.Limit = &graph.Position{ID: string(want[0])}, 1
			f.wantEqual("second page", want[1:], nodeIDs(f.scan(s, q)))
			slices.Reverse(want)
		}
	}
}

// Where a condition names what it wants among many, a store may go there
// rather than look at all; the answer is the same.
func whereFew(f *fixture) {
	b := crowd(200)
	b.PutEdges = nil
	b.PutNodes = append(b.PutNodes, node("network:hub", "Hub", nil), node("network:rim", "Rim", nil))
	for _, e := range []graph.EdgeID{
		"city:n0150 member_of network:hub", "city:n0007 member_of network:hub", "network:rim member_of network:hub", "network:hub leads city:n0042",
		"city:n0150 leads network:hub", "city:n0099 member_of network:rim", "network:hub member_of network:hub",
	} {
		b.PutEdges = append(b.PutEdges, relation(e))
	}
	s := f.load(b)
	named := func(op graph.Op) graph.Expr {
		return field(graph.FieldID, op, "city:n0150", "network:hub", "city:none", "city:n0007", "city:n0150")
	}
	toHub := related(graph.Pattern{To: []graph.Condition{graph.Is("network:hub", "network:none")}})
	member := related(with(ofKind(graph.Out, "member_of"), func(p *graph.Pattern) {
		p.To = []graph.Condition{{Op: graph.NotIn, Values: []any{"network:rim"}}, graph.Is("network:hub")}
	}))
	notTo := related(graph.Pattern{To: []graph.Condition{{Op: graph.NotIn, Values: []any{"network:hub"}}}})
	f.checkWhere(s, nil, []whereTest{
		{"named", named(graph.In), []graph.ID{"city:n0007", "city:n0150", "network:hub"}},
		{"beside one", toHub, []graph.ID{"city:n0007", "city:n0042", "city:n0150", "network:hub", "network:rim"}},
		{"beside one, by a kind", member, []graph.ID{"city:n0007", "city:n0150", "network:hub", "network:rim"}},
		{"beside another", notTo, []graph.ID{"city:n0099", "network:hub", "network:rim"}},
		{"named and beside", graph.And{toHub, named(graph.In), graph.Not{Expr: member}}, nil},
		{"beside but not named", graph.And{graph.Not{Expr: named(graph.In)}, toHub}, []graph.ID{"city:n0042", "network:rim"}},
		{"none of the named", graph.And{field(graph.FieldID, graph.In, "city:none"), toHub}, nil},
	})
	f.wantEqual("all but the named", 199, f.count(s, graph.Query{Where: named(graph.NotIn)}))
	f.checkWhere(s, []graph.Kind{"city"}, []whereTest{
		{"cities named", named(graph.In), []graph.ID{"city:n0007", "city:n0150"}},
		{"cities beside one", toHub, []graph.ID{"city:n0007", "city:n0042", "city:n0150"}},
	})
	q := graph.Query{Where: toHub, Order: []graph.Order{{Field: graph.FieldID, Desc: true}}, After: &graph.Position{ID: "network:hub"}, Limit: 2}
	f.wantEqual("a page, backwards", []graph.ID{"city:n0150", "city:n0042"}, nodeIDs(f.scan(s, q)))
}
