package storetest

import (
	"fmt"
	"math"

	"github.com/glocal-graph/glocal/graph"
)

func orderCases() []testCase {
	return []testCase{
		{"texts by bytes", textsByBytes},
		{"numbers by size, whole or not", numbersBySize},
		{"numbers, then texts, then absent", mixedTypes},
		{"fields of every node", ownFields},
		{"by degree", byDegree},
		{"ties go by the next key, then by id", ties},
	}
}

// inOrder puts a node for each value, in a shuffled order, and checks that a
// scan by the field p has them as given, ascending and descending, whole and
// page by page. Equal values must not stand beside each other.
func (f *fixture) inOrder(values ...any) {
	f.Helper()
	b := graph.Batch{Reset: true}
	for i := range values {
		i = (i*7 + 3) % len(values) // 7 must not divide the length
		n := node(graph.MakeID("city", fmt.Sprintf("n%03d", (i*37)%100)), "N", graph.Props{"at": int64(i)})
		if values[i] != nil {
			n.Props["p"] = values[i]
		}
		b.PutNodes = append(b.PutNodes, n)
	}
	s := f.load(b)
	for _, desc := range []bool{false, true} {
		q := graph.Query{Order: []graph.Order{{Field: "p", Desc: desc}}}
		var got []*graph.Node
		for len(got) < len(values) { // three at a time
			q.Limit = 3
			page := f.scan(s, q)
			if len(page) == 0 {
				break
			}
			got = append(got, page...)
			last := page[len(page)-1].Position(q.Order, 0)
			q.After = &last
		}
		q.After, q.Limit = nil, 0
		f.wantEqual("pages against the whole", f.scan(s, q), got)
		for i, n := range got {
			want := int64(i)
			if desc {
				want = int64(len(values) - 1 - i)
			}
			if at, _ := n.Props.Int("at"); at != want {
				f.Errorf("descending %t: %#v is %d; want %#v", desc, n.Props["p"], i, values[want])
			}
		}
	}
}

// In UTF-8, the order of bytes is that of code points: neither that of a
// locale nor that of UTF-16, where U+1F600 comes before U+FB01.
func textsByBytes(f *fixture) {
	f.inOrder(
		"\t", " ", "!", "-", "0", "10", "9", "A", "AB", "Aa", "A\u0301", "B", "Z", "Zu\u0308rich", "Zz", "Z\u00fcrich", "_",
		"a", "ab", "b", "z", "zz", "~", "\u0080", "\u00c1", "\u00c4", "\u00e4", "\u00e9", "\u00f6",
		"\u0391\u03b8\u03ae\u03bd\u03b1", "\u0421\u0430\u0440\u0430\u0458\u0435\u0432\u043e", "\u30ac\u30ba", "\u6771\u4eac", "\ud7a3",
		"\ufb01", "\uff21", "\ufffd", "\U0001f1ee\U0001f1f9", "\U0001f600", "\U0010ffff",
	)
}

func numbersBySize(f *fixture) {
	f.inOrder(
		-math.MaxFloat64, int64(math.MinInt64), -1e18, int64(-3), -2.5, int64(-2), -1.5, -math.SmallestNonzeroFloat64, int64(0),
		math.SmallestNonzeroFloat64, 0.1, 0.5, int64(1), 1.5, int64(2), 2.5, int64(9), int64(10), 10.5, int64(100),
		int64(1<<53), int64(1<<53+1), 9007199254740994.0, int64(1<<53+3), int64(math.MaxInt64), math.MaxFloat64,
	)
}

func mixedTypes(f *fixture) {
	f.inOrder(int64(-1), 0.5, int64(7), " ", "-1", "10", "7", "a", nil)
}

// A list is no value to order by, nor is an unknown field.
func ownFields(f *fixture) {
	s := f.load(sample())
	scan := func(order ...graph.Order) []graph.ID {
		return nodeIDs(f.scan(s, graph.Query{Kinds: []graph.Kind{"network", "country", "city"}, Order: order}))
	}
	f.wantEqual("by level, then name descending", []graph.ID{
		"network:mmc",                                                                              // global
		"city:otigheim-de", "city:zurich-ch", "city:milan-it", "city:berlin-de", "city:bergamo-it", // local: Ö, Z, M, Be, Be
		"country:it", "country:de", // national
		"network:eurocities", // regional
	}, scan(graph.Order{Field: graph.FieldLevel}, graph.Order{Field: graph.FieldName, Desc: true}))
	byID := []graph.ID{"city:bergamo-it", "city:berlin-de", "city:milan-it", "city:otigheim-de", "city:zurich-ch",
		"country:de", "country:it", "network:eurocities", "network:mmc"}
	f.wantEqual("by a list", byID, scan(graph.Order{Field: "tags"}))
	f.wantEqual("by an unknown field", byID, scan(graph.Order{Field: "unheard of", Desc: true}))
	f.wantEqual("by a list, among other sources", []graph.ID{"source:b", "source:a"}, nodeIDs(f.scan(s, graph.Query{
		Kinds: []graph.Kind{"source"}, Order: []graph.Order{{Field: "tags"}, {Field: graph.FieldID, Desc: true}, {Field: graph.FieldName}}})))
}

func byDegree(f *fixture) {
	s := f.load(sample())
	// milan 5; berlin 3; bergamo 2, its loop met once; zurich 1; otigheim 0
	q := graph.Query{Kinds: []graph.Kind{"city"}, Order: []graph.Order{{Field: graph.FieldDegree}}}
	f.wantEqual("ascending", []graph.ID{"city:otigheim-de", "city:zurich-ch", "city:bergamo-it", "city:berlin-de", "city:milan-it"}, nodeIDs(f.scan(s, q)))
	q.Order[0].Desc = true
	q.Limit = 3
	f.wantEqual("the first three descending", []graph.ID{"city:milan-it", "city:berlin-de", "city:bergamo-it"}, nodeIDs(f.scan(s, q)))
	q.After = &graph.Position{Keys: []any{int64(3)}, ID: "city:berlin-de"}
	f.wantEqual("the next", []graph.ID{"city:bergamo-it", "city:zurich-ch", "city:otigheim-de"}, nodeIDs(f.scan(s, q)))
	s = f.load(graph.Batch{DropNodes: []graph.ID{"network:eurocities"}})
	q.After = nil
	f.wantEqual("after a drop", []graph.ID{"city:milan-it", "city:bergamo-it", "city:berlin-de"}, nodeIDs(f.scan(s, q)))
}

func ties(f *fixture) {
	var b graph.Batch
	for i := range 12 { // country: a, b, none; size: 1, 1.0, 2, none
		n := node(graph.MakeID("city", fmt.Sprintf("n%02d", i)), "N", graph.Props{})
		if c := i % 3; c < 2 {
			n.Props["country"] = string(rune('a' + c))
		}
		switch i % 4 {
		case 0:
			n.Props["size"] = int64(1)
		case 1:
			n.Props["size"] = 1.0
		case 2:
			n.Props["size"] = int64(2)
		}
		b.PutNodes = append(b.PutNodes, n)
	}
	s := f.load(b)
	scan := func(order ...graph.Order) (keys []string) {
		for _, n := range f.scan(s, graph.Query{Order: order}) {
			keys = append(keys, n.ID.Key()[1:])
		}
		return keys
	}
	// a: 00 (1), 03 (-), 06 (2), 09 (1.0); b: 01 (1.0), 04 (1), 07 (-), 10 (2); none: 02 (2), 05 (1.0), 08 (1), 11 (-)
	country, size := graph.Order{Field: "country"}, graph.Order{Field: "size"}
	countryDesc, sizeDesc := graph.Order{Field: "country", Desc: true}, graph.Order{Field: "size", Desc: true}
	f.wantEqual("country", []string{"00", "03", "06", "09", "01", "04", "07", "10", "02", "05", "08", "11"}, scan(country))
	f.wantEqual("country descending", []string{"02", "05", "08", "11", "01", "04", "07", "10", "00", "03", "06", "09"}, scan(countryDesc))
	f.wantEqual("country, size", []string{"00", "09", "06", "03", "01", "04", "10", "07", "05", "08", "02", "11"}, scan(country, size))
	f.wantEqual("country, size descending", []string{"03", "06", "00", "09", "07", "10", "01", "04", "11", "02", "05", "08"}, scan(country, sizeDesc))
	f.wantEqual("size descending, country descending", []string{"11", "07", "03", "02", "10", "06", "05", "08", "01", "04", "00", "09"}, scan(sizeDesc, countryDesc))
	f.wantEqual("size, id descending", []string{"09", "08", "05", "04", "01", "00", "10", "06", "02", "11", "07", "03"}, scan(size, graph.Order{Field: graph.FieldID, Desc: true}))
}
