package search_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
)

func main(value string) graph.Name { return graph.Name{Value: value, Type: graph.Main} }

func node(id graph.ID, names ...graph.Name) *graph.Node {
	return &graph.Node{ID: id, Name: names[0], Names: names[1:], Props: graph.Props{}}
}

func ids(hits []search.Hit) []graph.ID {
	var list []graph.ID
	for _, h := range hits {
		list = append(list, h.ID)
	}
	return list
}

// A text without letter or digit, and one that nothing is like, find nothing.
func TestFindNothing(t *testing.T) {
	x := build(t, realNodes(t))
	for _, tt := range []struct {
		text string
		o    search.Options
	}{
		{"", search.Options{}},
		{" \t\n\u00a0\u3000", search.Options{}},
		{"-!?’…", search.Options{}},
		{"\xff\xfe", search.Options{}},
		{"xqzwvk", search.Options{}},
		{"Milan xqzwvk", search.Options{}},
		{"city:nowhere", search.Options{}},
		{"Milan", search.Options{Kinds: []graph.Kind{"planet"}}},
		{"city:milan-it", search.Options{Kinds: []graph.Kind{"theme"}}},
		{"Limo Line Lima 2018 milan", search.Options{}}, // no name has all words
	} {
		if got := x.Find(tt.text, tt.o); len(got) > 0 {
			t.Errorf("Find(%q, %v) = %v; want nothing", tt.text, tt.o, ids(got))
		}
	}
	if got := build(t, nil).Find("Milan", search.Options{}); len(got) > 0 {
		t.Errorf("Find in no nodes = %v; want nothing", got)
	}
}

// The ways to match come in their order, whatever kind of name it is; then main
// names, others, aliases, alternates; then how much of the name was typed; then
// population; then id.
func TestRanking(t *testing.T) {
	alt, alias := graph.Alternate, graph.Alias
	big, small := node("city:z-big", main("Verona Alta")), node("city:a-small", main("Verona Alta"))
	big.Props["population"], small.Props["population"] = int64(2), int64(1)
	x := build(t, []*graph.Node{
		node("city:fuzzy-part", main("Nova Veronna")),
		node("city:fuzzy-whole", main("x1"), graph.Name{Value: "Veronna", Type: alt}),
		node("city:word", main("Villa Verona")),
		node("city:word-alias", main("x2"), graph.Name{Value: "New Verona", Type: alias}),
		small, big, node("city:same", main("Verona Alta")),
		node("city:begin-shorter", main("Verona A")),
		node("city:begin-acronym", main("x3"), graph.Name{Value: "Verona-X", Type: graph.Acronym}),
		node("city:folded", main("Vérona")),
		node("source:title", main("VERONA")),
		node("city:alternate", main("x4"), graph.Name{Value: "verona", Type: alt}),
		node("city:alias", main("Verona A"), graph.Name{Value: "Verona", Type: alias}),
		node("city:translation", main("x5"), graph.Name{Value: "Verona", Lang: "it", Type: graph.Translation}),
		node("city:exact", main("Verona")),
	})
	want := []graph.ID{
		"city:exact", "city:translation", "city:alias", "source:title", "city:alternate",
		"city:folded",
		"city:begin-shorter", "city:z-big", "city:a-small", "city:same", "city:begin-acronym",
		"city:word", "city:word-alias",
		"city:fuzzy-whole", "city:fuzzy-part",
	}
	hits := x.Find("verona", search.Options{})
	if d := cmp.Diff(want, ids(hits)); d != "" {
		t.Errorf("Find(verona) (-want +got):\n%s", d)
	}
	for n := range len(want) + 2 {
		got := x.Find("verona", search.Options{Limit: n})
		if keep := min(n, len(want)); n > 0 && cmp.Diff(hits[:keep], got) != "" {
			t.Errorf("Find with limit %d = %v; want the first of all", n, ids(got))
		}
	}
}

// The score is the formula that Find documents, worked out by hand.
func TestScore(t *testing.T) {
	x := build(t, []*graph.Node{
		node("city:milan-it", main("Milan"), graph.Name{Value: "Mailand", Lang: "de", Type: graph.Translation},
			graph.Name{Value: "Milano Marittima", Type: graph.Alias}, graph.Name{Value: "Mediolan", Type: graph.Alternate}),
	})
	for _, tt := range []struct {
		name, text string
		langs      []string
		want       float64
	}{
		{"exact, main", "milan", nil, 1},
		{"exact, alternate", "mediolan", nil, (5 - 0 - 3.0/4) / 5},
		{"exact, translation", "mailand", nil, (5 - 0 - 1.0/4) / 5},
		{"exact, translation asked for", "mailand", []string{"de"}, 1},
		{"exact, translation asked for second", "mailand", []string{"en", "de"}, (5 - 0 - 0.5/2/4) / 5},
		{"exact, translation in another language", "mailand", []string{"en"}, (5 - 0 - (1+1.0/2)/4) / 5},
		{"folded, main", "mílan", nil, (5 - 1.0) / 5},
		{"prefix, main, 3 of 5", "mil", nil, (5 - 2 - (1-3.0/5)/2/4) / 5},
		{"word, alias, 9 of 15", "marittima", nil, (5 - 3 - (2+(1-9.0/15)/2)/4) / 5},
		{"fuzzy, main, whole, 4 of 5", "nilan", nil, (5 - 4 - (1-4.0/5)/2/4/2) / 5},
		{"fuzzy, alias, part, 8 of 15", "marittina", nil, (5 - 4 - ((2+(1-8.0/15)/2)/4/2 + 0.5)) / 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			hits := x.Find(tt.text, search.Options{Langs: tt.langs})
			if len(hits) != 1 || math.Abs(hits[0].Score-tt.want) > 1e-12 {
				t.Errorf("Find(%q) = %+v; want score %v", tt.text, hits, tt.want)
			}
		})
	}
}

// Names in a language asked for come first among names of a kind, and a
// translation in it is as good as a main name; the order of languages counts.
func TestLanguages(t *testing.T) {
	x := build(t, realNodes(t))
	for _, tt := range []struct {
		name, text string
		langs      []string
		want       graph.Name
	}{
		{"none: the first of the data", "Atenas", nil, graph.Name{Value: "Atenas", Lang: "es", Type: graph.Translation}},
		{"one", "Atenas", []string{"pt"}, graph.Name{Value: "Atenas", Lang: "pt", Type: graph.Translation}},
		{"the first of two", "Atenas", []string{"pt", "es"}, graph.Name{Value: "Atenas", Lang: "pt", Type: graph.Translation}},
		{"the first of two, swapped", "Atenas", []string{"es", "pt"}, graph.Name{Value: "Atenas", Lang: "es", Type: graph.Translation}},
		{"with a region", "Atenas", []string{"pt-BR"}, graph.Name{Value: "Atenas", Lang: "pt", Type: graph.Translation}},
		{"in capitals", "Atenas", []string{"PT"}, graph.Name{Value: "Atenas", Lang: "pt", Type: graph.Translation}},
		{"absent", "Atenas", []string{"ja"}, graph.Name{Value: "Atenas", Lang: "es", Type: graph.Translation}},
		{"before the main name", "Brasil", []string{"es"}, graph.Name{Value: "Brasil", Lang: "es", Type: graph.Translation}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			hits := x.Find(tt.text, search.Options{Langs: tt.langs})
			if len(hits) == 0 {
				t.Fatalf("Find(%q, %v) is empty", tt.text, tt.langs)
			}
			if d := cmp.Diff(tt.want, hits[0].Name); d != "" {
				t.Errorf("Find(%q, %v)[0] (-want +got):\n%s", tt.text, tt.langs, d)
			}
		})
	}

	two := build(t, []*graph.Node{
		node("city:a", main("x"), graph.Name{Value: "Roma", Lang: "es", Type: graph.Translation}),
		node("city:b", main("y"), graph.Name{Value: "Roma", Lang: "it", Type: graph.Translation}),
		node("city:c", main("z"), graph.Name{Value: "Roma", Lang: "itx", Type: graph.Translation}),
	})
	for _, tt := range []struct {
		langs []string
		want  []graph.ID
	}{
		{nil, []graph.ID{"city:a", "city:b", "city:c"}},
		{[]string{"it"}, []graph.ID{"city:b", "city:a", "city:c"}},
		{[]string{"itx", "it-IT"}, []graph.ID{"city:c", "city:b", "city:a"}},
		{[]string{""}, []graph.ID{"city:a", "city:b", "city:c"}},
	} {
		if got := ids(two.Find("roma", search.Options{Langs: tt.langs})); !slices.Equal(got, tt.want) {
			t.Errorf("Find(roma, %v) = %v; want %v", tt.langs, got, tt.want)
		}
	}
}

// Only the kinds asked for are found, and what they hide does not count.
func TestKinds(t *testing.T) {
	x := build(t, realNodes(t))
	for _, tt := range []struct {
		text  string
		kinds []graph.Kind
		want  graph.ID
	}{
		{"gaziantep", []graph.Kind{"declaration"}, "declaration:gaziantep-declaration-2019"},
		{"gaziantep", []graph.Kind{"instrument", "declaration"}, "declaration:gaziantep-declaration-2019"},
		{"mayors migration council", []graph.Kind{"source"}, "source:gch-mmc"},
		{"gcm", []graph.Kind{"framework", "planet"}, "framework:gcm"},
	} {
		hits := x.Find(tt.text, search.Options{Kinds: tt.kinds})
		if len(hits) == 0 || hits[0].ID != tt.want {
			t.Errorf("Find(%q, %v) = %v; want %s first", tt.text, tt.kinds, ids(hits), tt.want)
		}
		for _, h := range hits {
			if !slices.Contains(tt.kinds, h.ID.Kind()) {
				t.Errorf("Find(%q, %v) has %s", tt.text, tt.kinds, h.ID)
			}
		}
	}
}

// A text is cut at MaxText, between letters.
func TestLongText(t *testing.T) {
	long := strings.Repeat("ab ", 200) // 600 bytes
	x := build(t, []*graph.Node{
		node("city:cut", main(long[:search.MaxText])),
		node("city:greek", main(strings.Repeat("θ", search.MaxText/2))),
	})
	if got := ids(x.Find(long, search.Options{})); !slices.Equal(got, []graph.ID{"city:cut"}) {
		t.Errorf("Find(a long text) = %v; want the name that is its beginning", got)
	}
	got := x.Find("."+strings.Repeat("θ", search.MaxText), search.Options{})
	if len(got) != 1 || got[0].How != search.Prefix {
		t.Errorf("Find(a text cut within a letter) = %v; want a prefix", got)
	}
	for _, text := range []string{
		strings.Repeat("Milan ", 1e5), strings.Repeat("a b c d e f g h ", 1e5), strings.Repeat("ﷺ", 1e5), strings.Repeat("\u0301", 1e6),
	} {
		x.Find(text, search.Options{})
	}
}

// The same nodes in any order give the same hits, on every index, also to many
// who ask at once.
func TestDeterministic(t *testing.T) {
	nodes := realNodes(t)
	x := build(t, nodes)
	slices.Reverse(nodes)
	y := build(t, nodes)
	texts := []string{"a", "milan", "migration", "global forum migration", "Gaziantpe", "München", "GCM objective", "city:milan-it"}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, text := range texts {
				if d := cmp.Diff(x.Find(text, search.Options{}), y.Find(text, search.Options{})); d != "" {
					t.Errorf("Find(%q) differs with the order of the nodes:\n%s", text, d)
				}
			}
		})
	}
	wg.Wait()
}

func TestBuildFails(t *testing.T) {
	broken := errors.New("broken")
	_, err := search.Build(t.Context(), func(yield func(*graph.Node, error) bool) {
		_ = yield(node("city:a", main("A")), nil) && yield(nil, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("Build(a sequence that fails) = %v; want %v", err, broken)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := search.Build(ctx, sequence([]*graph.Node{node("city:a", main("A"))})); !errors.Is(err, context.Canceled) {
		t.Errorf("Build(ended context) = %v; want %v", err, context.Canceled)
	}
}

// Both ways of spelling are found from either, also where names have only one.
func TestSpellings(t *testing.T) {
	x := build(t, []*graph.Node{
		node("city:umlaut", main("Gütersloh")),
		node("city:spelt", main("Duelmen")),
		node("city:danish", main("Ålborg")),
		node("city:vowels", main("Buenos Aires")),
	})
	for _, tt := range []struct {
		text string
		want graph.ID
		how  search.Match
	}{
		{"Guetersloh", "city:umlaut", search.Folded},
		{"Gutersloh", "city:umlaut", search.Folded},
		{"GU\u0308TERSLOH", "city:umlaut", search.Exact},
		{"Guetersl", "city:umlaut", search.Prefix},
		{"Dülmen", "city:spelt", search.Folded},
		{"Aalborg", "city:danish", search.Folded},
		{"Alborg", "city:danish", search.Folded},
		{"Bünos Aires", "city:vowels", search.Folded},
		{"Bunos Aires", "city:vowels", search.Fuzzy}, // a letter is missing
	} {
		hits := x.Find(tt.text, search.Options{})
		if len(hits) != 1 || hits[0].ID != tt.want || hits[0].How != tt.how {
			t.Errorf("Find(%q) = %v; want %s, %v", tt.text, hits, tt.want, tt.how)
		}
	}
}

// Letters may be wrong in words of four letters or more, never in numbers.
func TestFuzzyBounds(t *testing.T) {
	x := build(t, []*graph.Node{
		node("city:lima", main("Lima")), node("city:rio", main("Rio")),
		node("event:gfmd-2018", main("GFMD Marrakech 2018")), node("network:c40", main("C40 Cities")),
	})
	for _, tt := range []struct {
		text string
		want []graph.ID
	}{
		{"Lina", []graph.ID{"city:lima"}},
		{"Lma", []graph.ID{"city:lima"}},
		{"Limma", []graph.ID{"city:lima"}},
		{"Ilma", []graph.ID{"city:lima"}},
		{"Lmia", []graph.ID{"city:lima"}},
		{"Malin", nil},
		{"Lmmaa", nil},
		{"Ria", nil},
		{"Roi", nil},
		{"Marrakesh 2018", []graph.ID{"event:gfmd-2018"}},
		{"Marrakech 2019", nil},
		{"2108", nil},
		{"C41 Cities", nil},
		{"C40 Citties", []graph.ID{"network:c40"}},
	} {
		if got := ids(x.Find(tt.text, search.Options{})); !slices.Equal(got, tt.want) {
			t.Errorf("Find(%q) = %v; want %v", tt.text, got, tt.want)
		}
	}
}
