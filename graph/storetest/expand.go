package storetest

import (
	"github.com/glocal-graph/glocal/graph"
)

func expandCases() []testCase {
	return []testCase{
		{"directions", directions},
		{"a relation to itself", selfLoop},
		{"relations side by side", parallel},
		{"aligned with ids, absent and twice", expandAligned},
		{"filters", expandFilters},
		{"without claims", expandNoClaims},
		{"orders", expandOrders},
		{"the page is that of each node", pagePerNode},
	}
}

func pattern(d graph.Dir) graph.Pattern { return graph.Pattern{Dir: d} }

func directions(f *fixture) {
	s := f.load(sample())
	tests := []struct {
		dir  graph.Dir
		want []graph.EdgeID
		dirs []graph.Dir
	}{
		{graph.Both, []graph.EdgeID{
			"city:berlin-de member_of network:mmc", "city:milan-it leads network:mmc", "city:milan-it member_of network:mmc",
			"city:zurich-ch member_of network:mmc", "network:eurocities partner_of network:mmc", "network:mmc part_of network:eurocities",
		}, []graph.Dir{graph.Into, graph.Into, graph.Into, graph.Into, graph.Into, graph.Out}},
		{graph.Out, []graph.EdgeID{"network:mmc part_of network:eurocities"}, []graph.Dir{graph.Out}},
		{graph.Into, []graph.EdgeID{
			"city:berlin-de member_of network:mmc", "city:milan-it leads network:mmc", "city:milan-it member_of network:mmc",
			"city:zurich-ch member_of network:mmc", "network:eurocities partner_of network:mmc",
		}, []graph.Dir{graph.Into, graph.Into, graph.Into, graph.Into, graph.Into}},
	}
	for _, tt := range tests {
		steps := f.expand(s, graph.Hop{Pattern: pattern(tt.dir)}, "network:mmc")[0]
		f.wantEqual("relations", tt.want, stepIDs(steps))
		for i, step := range steps {
			if step.Dir != tt.dirs[i] || step.Node.ID != step.Edge.Far("network:mmc") {
				f.Errorf("%s: direction %d to %s", step.Edge.ID(), step.Dir, step.Node.ID)
			}
		}
		f.wantEqual("degree", []int{len(tt.want)}, f.degree(s, pattern(tt.dir), "network:mmc"))
	}
}

// A relation from a node to itself is met once there, whatever the direction.
func selfLoop(f *fixture) {
	s := f.load(graph.Batch{
		PutNodes: []*graph.Node{node("city:a", "A", nil), node("city:b", "B", nil)},
		PutEdges: []*graph.Edge{relation("city:a partner_of city:a"), relation("city:a partner_of city:b"), relation("city:b partner_of city:a")},
	})
	for dir, want := range map[graph.Dir][]graph.EdgeID{
		graph.Both: {"city:a partner_of city:a", "city:a partner_of city:b", "city:b partner_of city:a"},
		graph.Out:  {"city:a partner_of city:a", "city:a partner_of city:b"},
		graph.Into: {"city:a partner_of city:a", "city:b partner_of city:a"},
	} {
		steps := f.expand(s, graph.Hop{Pattern: pattern(dir)}, "city:a")[0]
		f.wantEqual("relations", want, stepIDs(steps))
		if len(steps) > 0 && (steps[0].Dir != graph.Out || steps[0].Node == nil || steps[0].Node.ID != "city:a") {
			f.Errorf("asked in direction %d, the loop leads in direction %d to %v", dir, steps[0].Dir, steps[0].Node)
		}
		f.wantEqual("degree", []int{len(want)}, f.degree(s, pattern(dir), "city:a"))
		q := graph.Query{Where: graph.DegreeIs{Pattern: pattern(dir), Conditions: []graph.Condition{{Values: []any{int64(len(want))}}}}}
		if ids := nodeIDs(f.scan(s, q)); len(ids) == 0 || ids[0] != "city:a" {
			f.Errorf("nodes of that degree in direction %d: %q; want city:a among them", dir, ids)
		}
	}
	q := graph.Query{Order: []graph.Order{{Field: graph.FieldDegree, Desc: true}}, Where: graph.Related{Pattern: graph.Pattern{To: []graph.Condition{graph.Is("city:a")}}}}
	f.wantEqual("related to a", []graph.ID{"city:a", "city:b"}, nodeIDs(f.scan(s, q)))
}

func parallel(f *fixture) {
	s := f.load(sample())
	at := f.expand(s, graph.Hop{Pattern: graph.Pattern{To: []graph.Condition{graph.Is("network:mmc")}}}, "city:milan-it", "network:eurocities")
	f.wantEqual("two kinds", []graph.EdgeID{"city:milan-it leads network:mmc", "city:milan-it member_of network:mmc"}, stepIDs(at[0]))
	f.wantEqual("two directions", []graph.EdgeID{"network:eurocities partner_of network:mmc", "network:mmc part_of network:eurocities"}, stepIDs(at[1]))
}

func expandAligned(f *fixture) {
	s := f.load(sample())
	ids := []graph.ID{"city:otigheim-de", "country:it", "city:none", "country:it", "", "no id"}
	got := f.expand(s, graph.Hop{}, ids...)
	loc := []graph.EdgeID{"city:milan-it located_in country:it"}
	for i, want := range [][]graph.EdgeID{{}, loc, {}, loc, {}, {}} {
		f.wantEqual("relations at "+string(ids[i]), want, stepIDs(got[i]))
	}
	f.wantEqual("degrees", []int{0, 1, 0, 1, 0, 0}, f.degree(s, graph.Pattern{}, ids...))
}

func expandFilters(f *fixture) {
	s := f.load(sample())
	of := func(rels ...graph.Rel) graph.Pattern { return graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: rels}} }
	to := func(conds ...graph.Condition) graph.Pattern { return graph.Pattern{To: conds} }
	const (
		twin   = "city:bergamo-it partner_of city:milan-it"
		leads  = "city:milan-it leads network:mmc"
		placed = "city:milan-it located_in country:it"
		euro   = "city:milan-it member_of network:eurocities"
		mmc    = "city:milan-it member_of network:mmc"
	)
	tests := []struct {
		name    string
		pattern graph.Pattern
		want    []graph.EdgeID
	}{
		{"one relation kind", of("member_of"), []graph.EdgeID{euro, mmc}},
		{"some relation kinds", of("partner_of", "leads"), []graph.EdgeID{twin, leads}},
		{"unknown relation kind", of("unheard_of"), nil},
		{"one and an unknown", of("unheard_of", "leads"), []graph.EdgeID{leads}},
		{"a relation kind twice", of("leads", "leads"), []graph.EdgeID{leads}},
		{"kinds of the far end", graph.Pattern{Kinds: []graph.Kind{"country", "city"}}, []graph.EdgeID{twin, placed}},
		{"unknown kind", graph.Pattern{Kinds: []graph.Kind{"planet"}}, nil},
		{"to one", to(graph.Is("network:mmc")), []graph.EdgeID{leads, mmc}},
		{"to some", to(graph.Is("network:mmc", "country:it", "city:none")), []graph.EdgeID{leads, placed, mmc}},
		{"to none", to(graph.Condition{Op: graph.In}), nil},
		{"not to", to(graph.Condition{Op: graph.NotIn, Values: []any{"network:mmc"}}), []graph.EdgeID{twin, placed, euro}},
		{"to a prefix", to(graph.Condition{Op: graph.Prefix, Values: []any{"city:", "country:"}}), []graph.EdgeID{twin, placed}},
		{"to what contains", to(graph.Condition{Op: graph.Contains, Values: []any{":m"}}), []graph.EdgeID{leads, mmc}},
		{"to a range", to(graph.Condition{Op: graph.Min, Values: []any{"d"}}, graph.Condition{Op: graph.Max, Values: []any{"network:f"}}), []graph.EdgeID{euro}},
		{"to a number", to(graph.Condition{Values: []any{int64(1)}}), nil},
		{"all at once", graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of", "leads"}}, Dir: graph.Out, Kinds: []graph.Kind{"network"}, To: []graph.Condition{graph.Is("network:mmc")}}, []graph.EdgeID{leads, mmc}},
		{"all at once, other direction", graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}}, Dir: graph.Into, Kinds: []graph.Kind{"network"}}, nil},
	}
	for _, tt := range tests {
		f.wantEqual(tt.name, tt.want, stepIDs(f.expand(s, graph.Hop{Pattern: tt.pattern}, "city:milan-it")[0]))
		f.wantEqual(tt.name+", degree", []int{len(tt.want)}, f.degree(s, tt.pattern, "city:milan-it"))
	}
}

func expandOrders(f *fixture) {
	const (
		loop   = "city:bergamo-it partner_of city:milan-it" // Bergamo, 2010-05-03
		leads  = "city:milan-it leads network:mmc"          // Mayors Migration Council, 2019
		placed = "city:milan-it located_in country:it"      // Italy, undated
		euro   = "city:milan-it member_of network:eurocities"
		mmc    = "city:milan-it member_of network:mmc" // 2018-12
	)
	s := f.load(sample())
	by := func(keys ...string) (order []graph.Order) {
		for _, k := range keys {
			desc := k[0] == '-'
			if desc {
				k = k[1:]
			}
			order = append(order, graph.Order{Field: k, Desc: desc})
		}
		return order
	}
	tests := []struct {
		order []graph.Order
		want  []graph.EdgeID
	}{
		{nil, []graph.EdgeID{loop, leads, placed, euro, mmc}},
		{by("id"), []graph.EdgeID{loop, leads, placed, euro, mmc}},
		{by("-id"), []graph.EdgeID{mmc, euro, placed, leads, loop}},
		{by("name"), []graph.EdgeID{loop, euro, placed, leads, mmc}},
		{by("-name"), []graph.EdgeID{leads, mmc, placed, euro, loop}},
		{by("-name", "-id"), []graph.EdgeID{mmc, leads, placed, euro, loop}},
		{by("rel"), []graph.EdgeID{leads, placed, euro, mmc, loop}},
		{by("-rel"), []graph.EdgeID{loop, euro, mmc, placed, leads}},
		{by("rel", "-name"), []graph.EdgeID{leads, placed, mmc, euro, loop}},
		{by("since"), []graph.EdgeID{euro, loop, mmc, leads, placed}},
		{by("-since"), []graph.EdgeID{placed, leads, mmc, loop, euro}},
		{by("-rel", "since"), []graph.EdgeID{loop, euro, mmc, placed, leads}},
		{by("rel", "since", "name"), []graph.EdgeID{leads, placed, euro, mmc, loop}},
		{by("id", "name"), []graph.EdgeID{loop, leads, placed, euro, mmc}},
	}
	for _, tt := range tests {
		for _, limit := range []int{0, 2} {
			want := tt.want
			if limit > 0 {
				want = want[:limit]
			}
			got := f.expand(s, graph.Hop{Order: tt.order, Limit: limit}, "city:milan-it")[0]
			if len(got) != len(want) {
				f.Errorf("order %v, limit %d: %d relations; want %d", tt.order, limit, len(got), len(want))
				continue
			}
			for i, step := range got {
				if step.Edge.ID() != want[i] {
					f.Errorf("order %v, limit %d: %q is %d; want %q", tt.order, limit, step.Edge.ID(), i, want[i])
				}
			}
		}
	}
	all := f.expand(s, graph.Hop{Order: by("since")}, "city:zurich-ch", "network:eurocities")
	f.wantEqual("the earliest claim counts, planned or not", []graph.EdgeID{
		"city:berlin-de member_of network:eurocities", "city:milan-it member_of network:eurocities",
		"network:eurocities partner_of network:mmc", "network:mmc part_of network:eurocities",
	}, stepIDs(all[1]))
}

func pagePerNode(f *fixture) {
	s := f.load(sample())
	ids := []graph.ID{"network:mmc", "city:milan-it", "city:otigheim-de", "network:mmc"}
	after := &graph.Position{ID: "city:milan-it leads network:mmc"}
	before := &graph.Position{ID: "network:a"}
	got := f.expand(s, graph.Hop{After: after, Before: before, Limit: 2}, ids...)
	mmc := []graph.EdgeID{"city:milan-it member_of network:mmc", "city:zurich-ch member_of network:mmc"}
	for i, want := range [][]graph.EdgeID{mmc, {"city:milan-it located_in country:it", "city:milan-it member_of network:eurocities"}, {}, mmc} {
		f.wantEqual("page at "+string(ids[i]), want, stepIDs(got[i]))
	}
	hop := graph.Hop{Pattern: graph.Pattern{EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}}}, After: after, Limit: 1}
	f.wantEqual("page of a filter", []graph.EdgeID{"city:milan-it member_of network:mmc"}, stepIDs(f.expand(s, hop, "network:mmc")[0]))
	desc := graph.Hop{Order: []graph.Order{{Field: graph.OrderID, Desc: true}}, After: before, Before: after}
	f.wantEqual("page against the order of ids", []graph.EdgeID{"city:zurich-ch member_of network:mmc", "city:milan-it member_of network:mmc"}, stepIDs(f.expand(s, desc, "network:mmc")[0]))
}

// Where claims are not looked at, everything else is as it is with them.
func expandNoClaims(f *fixture) {
	s := f.load(sample())
	ids := []graph.ID{"network:mmc", "city:milan-it", "city:none", "network:eurocities"}
	when := graph.Pattern{}
	when.When = graph.AsOf(2019, graph.Exclude)
	for _, h := range []graph.Hop{
		{}, {Pattern: pattern(graph.Into), Limit: 2}, {Pattern: when},
		{Order: []graph.Order{{Field: graph.OrderName, Desc: true}}, Limit: 3},
		{Order: []graph.Order{{Field: graph.OrderSince}}, Limit: 3},
		{Order: []graph.Order{{Field: graph.OrderRel}}, Limit: 2},
	} {
		want := f.expand(s, h, ids...)
		h.NoClaims = true
		for i, steps := range f.expand(s, h, ids...) {
			f.wantEqual("relations without claims", stepIDs(want[i]), stepIDs(steps))
			for j, step := range steps {
				w := want[i][j]
				if step.Dir != w.Dir || step.Node.ID != w.Node.ID || step.Node.Name != w.Node.Name || step.Edge.From != w.Edge.From || step.Edge.To != w.Edge.To {
					f.Errorf("%s without claims = %+v %v; want %+v %v", w.Edge.ID(), step, step.Edge, w, w.Edge)
				}
			}
		}
	}
}
