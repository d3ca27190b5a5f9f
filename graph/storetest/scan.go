package storetest

import (
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

func scanCases() []testCase {
	return []testCase{
		{"kinds", scanKinds},
		{"the order of ids", idOrder},
		{"a limit", scanLimit},
		{"positions of what does not exist", absentPositions},
		{"a count ignores the page", countIgnoresPage},
	}
}

func scanKinds(f *fixture) {
	s := f.load(sample())
	tests := []struct {
		kinds []graph.Kind
		want  []graph.ID
	}{
		{[]graph.Kind{"network"}, []graph.ID{"network:eurocities", "network:mmc"}},
		{[]graph.Kind{"network", "country"}, []graph.ID{"country:de", "country:it", "network:eurocities", "network:mmc"}},
		{[]graph.Kind{"network", "network"}, []graph.ID{"network:eurocities", "network:mmc"}},
		{[]graph.Kind{"net"}, nil},
		{[]graph.Kind{"planet", "country"}, []graph.ID{"country:de", "country:it"}},
		{nil, []graph.ID{"city:bergamo-it", "city:berlin-de", "city:milan-it", "city:otigheim-de", "city:zurich-ch",
			"country:de", "country:it", "network:eurocities", "network:mmc", "source:a", "source:b"}},
	}
	for _, tt := range tests {
		q := graph.Query{Kinds: tt.kinds}
		f.wantEqual(fmt.Sprintf("Scan of %q", tt.kinds), tt.want, nodeIDs(f.scan(s, q)))
		f.wantEqual(fmt.Sprintf("Count of %q", tt.kinds), len(tt.want), f.count(s, q))
	}
}

// Ids order by their bytes, across kinds and within them.
func idOrder(f *fixture) {
	sorted := []graph.ID{"a:z", "aa:b", "ab:a", "b:1", "b:10", "b:2", "b:a", "b:a-b", "b:a-b-c", "b:a-c", "b:a.b", "b:a0", "b:aa", "b:b", "ba:a"}
	var b graph.Batch
	for i := range sorted {
		b.PutNodes = append(b.PutNodes, node(sorted[i*7%len(sorted)], "N", nil))
	}
	s := f.load(b)
	f.wantEqual("Scan", sorted, nodeIDs(f.scan(s, graph.Query{})))
	got := nodeIDs(f.scan(s, graph.Query{Order: []graph.Order{{Field: graph.FieldID, Desc: true}}}))
	for i, id := range got {
		if want := sorted[len(sorted)-1-i]; id != want {
			f.Errorf("descending, %q is %d; want %q", id, i, want)
		}
	}
	f.wantEqual("one kind", []graph.ID{"b:a-b", "b:a-b-c", "b:a-c"}, nodeIDs(f.scan(s, graph.Query{
		Kinds: []graph.Kind{"b"}, After: &graph.Position{ID: "b:a"}, Before: &graph.Position{ID: "b:a."}})))
}

func scanLimit(f *fixture) {
	s := f.load(sample())
	for limit, want := range map[int]int{1: 1, 4: 4, 11: 11, 12: 11, 1 << 40: 11} {
		f.wantEqual(fmt.Sprintf("nodes with limit %d", limit), want, len(f.scan(s, graph.Query{Limit: limit})))
		byName := graph.Query{Limit: limit, Order: []graph.Order{{Field: graph.FieldName}}}
		f.wantEqual(fmt.Sprintf("nodes by name with limit %d", limit), want, len(f.scan(s, byName)))
	}
	first := graph.Query{Limit: 2, Where: graph.Compare{Field: "country", Condition: graph.Is("de")}}
	f.wantEqual("limit of what passes", []graph.ID{"city:berlin-de", "city:otigheim-de"}, nodeIDs(f.scan(s, first)))
}

// A position need not be that of something that exists.
func absentPositions(f *fixture) {
	s := f.load(sample())
	byName := []graph.Order{{Field: graph.FieldName}}
	byPopulation := []graph.Order{{Field: "population"}}
	at := func(id string, keys ...any) *graph.Position { return &graph.Position{ID: id, Keys: keys} }
	tests := []struct {
		name  string
		query graph.Query
		want  []graph.ID
	}{
		{"after no id", graph.Query{After: at("network:n")}, []graph.ID{"source:a", "source:b"}},
		{"after the last", graph.Query{After: at("zzz")}, nil},
		{"after the empty id", graph.Query{After: at(""), Limit: 1}, []graph.ID{"city:bergamo-it"}},
		{"after any text", graph.Query{After: at("city:n\xff?"), Limit: 1}, []graph.ID{"city:otigheim-de"}},
		{"before the first", graph.Query{Before: at("a")}, nil},
		{"nothing between", graph.Query{After: at("network:n"), Before: at("network:f")}, nil},
		{"after a name", graph.Query{Order: byName, After: at("", "Source A"), Kinds: []graph.Kind{"source", "network"}}, []graph.ID{"source:a", "source:b"}},
		{"after a name and an id", graph.Query{Order: byName, After: at("source:a", "Source A"), Kinds: []graph.Kind{"source"}}, []graph.ID{"source:b"}},
		{"before a name", graph.Query{Order: byName, Before: at("", "Bergamp")}, []graph.ID{"city:bergamo-it"}},
		{"between numbers", graph.Query{Order: byPopulation, After: at("", 4700.5), Before: at("", int64(2000000))}, []graph.ID{"city:zurich-ch", "city:milan-it"}},
		{"after an equal number of the other type", graph.Query{Order: byPopulation, After: at("city:otigheim-de", 4700.0), Limit: 1}, []graph.ID{"city:zurich-ch"}},
		{"after all that have one", graph.Query{Order: byPopulation, After: at("", nil), Limit: 2}, []graph.ID{"city:bergamo-it", "country:de"}},
		{"before all that have none", graph.Query{Order: byPopulation, Before: at("", nil)}, []graph.ID{"city:otigheim-de", "city:zurich-ch", "city:milan-it", "city:berlin-de"}},
		{"among those that have none", graph.Query{Order: byPopulation, After: at("network:n", nil)}, []graph.ID{"source:a", "source:b"}},
		{"after a text in an order of numbers", graph.Query{Order: byPopulation, After: at("", "text"), Limit: 1}, []graph.ID{"city:bergamo-it"}},
	}
	for _, tt := range tests {
		f.wantEqual(tt.name, tt.want, nodeIDs(f.scan(s, tt.query)))
	}
}

func countIgnoresPage(f *fixture) {
	s := f.load(sample())
	q := graph.Query{
		Kinds: []graph.Kind{"city"}, Limit: 1, Order: []graph.Order{{Field: graph.FieldName}},
		After: &graph.Position{ID: "x", Keys: []any{"M"}}, Before: &graph.Position{ID: "x", Keys: []any{"A"}},
	}
	f.wantEqual("all of a kind", 5, f.count(s, q))
	q.Where = graph.Compare{Field: "country", Condition: graph.Is("de", "it")}
	f.wantEqual("all that pass", 4, f.count(s, q))
}
