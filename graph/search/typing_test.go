package search_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
)

// typingErrors returns word with each letter left out, doubled, changed to the
// next of the alphabet, and swapped with the one after it.
func typingErrors(word []rune) []string {
	var list []string
	for i, r := range word {
		other := 'a' + (r-'a'+1)%26
		if r < 'a' || r > 'z' {
			other = 'q'
		}
		list = append(list,
			string(slices.Concat(word[:i], word[i+1:])),
			string(slices.Concat(word[:i+1], word[i:])),
			string(slices.Concat(word[:i], []rune{other}, word[i+1:])))
		if i+1 < len(word) {
			list = append(list, string(slices.Concat(word[:i], []rune{word[i+1], r}, word[i+2:])))
		}
	}
	return list
}

// Every typing error of one letter in the name of every network, and of every
// sixth city, of one word of four letters or more finds it, among all hits: what
// was typed may be the name of another.
func TestTypingErrors(t *testing.T) {
	x := build(t, realNodes(t))
	tried, first := 0, 0
	for i, n := range realNodes(t) {
		word := []rune(strings.ToLower(n.Name.Value))
		if k := n.Kind(); k != "network" && (k != "city" || i%6 > 0) || len(word) < 4 || strings.ContainsAny(n.Name.Value, " -'’().0123456789") {
			continue
		}
		for _, text := range typingErrors(word) {
			found := ids(x.Find(text, search.Options{Kinds: []graph.Kind{n.Kind()}}))
			tried++
			switch slices.Index(found, n.ID) {
			case -1:
				t.Errorf("Find(%q) does not find %s %q", text, n.ID, n.Name.Value)
			case 0:
				first++
			}
		}
	}
	if tried < 3_000 {
		t.Errorf("%d errors tried; want more", tried)
	}
	if share := float64(first) / float64(tried); share < 0.9 {
		t.Errorf("%.3f of the errors find the city or network first; want 0.9", share)
	}
	t.Logf("%d errors tried, %.3f find first", tried, float64(first)/float64(tried))
}

// Every name finds its node exactly; of cities, which have most names, every
// tenth is asked for.
func TestEveryNameIsFound(t *testing.T) {
	nodes := realNodes(t)
	x := build(t, nodes)
	for i, n := range nodes {
		if n.Kind() == "city" && i%20 > 0 {
			continue
		}
		for _, m := range slices.Concat([]graph.Name{n.Name}, n.Names) {
			hits := x.Find(m.Value, search.Options{Kinds: []graph.Kind{n.Kind()}})
			i := slices.IndexFunc(hits, func(h search.Hit) bool { return h.ID == n.ID })
			if i < 0 || hits[i].How != search.Exact {
				t.Errorf("Find(%q) does not find %s exactly", m.Value, n.ID)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	x := build(f, realNodes(f))
	for _, s := range []string{"", "Milan", "GCM 15", "city:milan-it", "a b c d", "ガズィアンテプ", "\xff", "ﷺﷺﷺ", "Muenchn", ":", "1 1 1"} {
		f.Add(s, "de", "city", 3)
	}
	f.Fuzz(func(t *testing.T, text, lang, kind string, limit int) {
		for _, o := range []search.Options{{Limit: 50}, {Langs: []string{lang}, Kinds: []graph.Kind{graph.Kind(kind)}, Limit: limit}} {
			hits := x.Find(text, o)
			if o.Limit > 0 && len(hits) > o.Limit {
				t.Errorf("Find(%q, %v) has %d hits", text, o, len(hits))
			}
			seen := map[graph.ID]bool{}
			for i, h := range hits {
				if h.Score <= 0 || h.Score > 1 || h.How > search.Fuzzy || h.Name.Value == "" || seen[h.ID] {
					t.Errorf("Find(%q, %v)[%d] = %+v", text, o, i, h)
				}
				if i > 0 && (h.Score > hits[i-1].Score || h.How < hits[i-1].How) {
					t.Errorf("Find(%q, %v): %+v before %+v", text, o, hits[i-1], h)
				}
				seen[h.ID] = true
			}
		}
	})
}
