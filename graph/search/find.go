package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/glocal-graph/glocal/graph"
)

// MaxText is the number of bytes of a text that are looked at. A longer text
// is cut there, or up to three bytes before, at the beginning of a letter.
const MaxText = 512

// Find returns the nodes with a name that matches text, the best first: by
// score, then the larger population, then id. Each comes once, with the name
// that has the best score, of equals the first in the order of the data. A text
// that holds no letter and no digit finds nothing.
//
// The score is (5 − how − rest) / 5, where how is the Match as a number and
// rest, below 1, is (rank + (lang + 1 − cover) / 2) / 4. Rank is 0 for main
// names and for translations in a language that is asked for, 1 for acronyms,
// other translations, codes and ids, 2 for aliases, keys and the titles of
// sources, 3 for all others. Lang is 0 where no languages are asked for, else i/n
// for a name in the i-th of n, counted from 0, and 1 for others. Cover is the share of the
// letters and digits of the name that the words of text account for, errors not
// counted: 1 for Exact and Folded. For Fuzzy, rest is halved, and 1/2 is added
// where text stands for a part of the name only. So how a name matches comes
// before what kind of name it is, then language, then how much of it was typed.
//
// The cost grows with the names that share a beginning with a word of text, and
// with the number of distinct words in the index, at some 2 ns each.
func (x *Index) Find(text string, o Options) []Hit {
	text = cut(text, MaxText)
	f := newFolder()
	q := &query{Index: x, exact: f.exact(text), exactly: f.exact}
	if !q.want(o) {
		return nil
	}
	folded := f.fold(text)
	if folded == "" {
		return nil
	}
	q.scratch = x.pool.Get().(*scratch)
	q.identify(text)
	q.match(folded)
	if spelt := f.spellOut(text); spelt != "" && spelt != folded {
		q.match(spelt)
	}
	hits := q.hits(o.Limit)
	x.pool.Put(q.scratch)
	return hits
}

// cut returns at most n bytes of s, and no part of a letter.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// query is one question under way.
type query struct {
	*Index
	*scratch
	exact   string
	exactly func(string) string
	kinds   []bool    // by kind, whether it is wanted
	ranks   []uint8   // by style
	langs   []float64 // by style, as in the formula
}

// want takes in what is asked for, and reports whether anything can be found.
func (q *query) want(o Options) bool {
	any := len(o.Kinds) == 0
	q.kinds = make([]bool, len(q.Index.kinds))
	for i, k := range q.Index.kinds {
		q.kinds[i] = len(o.Kinds) == 0 || slices.Contains(o.Kinds, k)
		any = any || q.kinds[i]
	}
	q.ranks, q.langs = make([]uint8, len(q.styles)), make([]float64, len(q.styles))
	for i, s := range q.styles {
		q.ranks[i] = s.rank
		if len(o.Langs) == 0 {
			continue
		}
		q.langs[i] = 1
		place := slices.IndexFunc(o.Langs, func(asked string) bool { return sameLanguage(asked, s.lang) })
		if place < 0 {
			continue
		}
		q.langs[i] = float64(place) / float64(len(o.Langs))
		if s.typ == graph.Translation {
			q.ranks[i] = rankMain
		}
	}
	return any
}

// sameLanguage reports whether one of two tags is the other, or begins with
// all subtags of the other.
func sameLanguage(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && strings.EqualFold(a, b[:len(a)]) && (len(a) == len(b) || b[len(a)] == '-')
}

// identify finds the node that text is the id or the key of.
func (q *query) identify(text string) {
	text = strings.ToLower(strings.TrimSpace(text))
	i, ok := slices.BinarySearchFunc(q.nodes, graph.ID(text), func(e entry, id graph.ID) int {
		return strings.Compare(string(e.id), string(id))
	})
	if ok {
		q.offer(int32(i), found{how: Exact, name: named, score: score(Exact, false, rankOther, 0, 1)})
	}
	i, _ = slices.BinarySearchFunc(q.byKey, text, func(n int32, key string) int {
		return strings.Compare(q.nodes[n].id.Key(), key)
	})
	for ; i < len(q.byKey) && q.nodes[q.byKey[i]].id.Key() == text; i++ {
		q.offer(q.byKey[i], found{how: Exact, name: keyed, score: score(Exact, false, rankAlias, 0, 1)})
	}
}

// offerForm takes note that form matches.
func (q *query) offerForm(form int32, how Match, part bool, cover float64) {
	n := q.nameOf[form]
	m := &q.names[n]
	q.offer(m.node, found{how: how, name: n, score: score(how, part, q.ranks[m.style], q.langs[m.style], cover)})
}

// offer keeps f if it is the best of its node so far.
func (q *query) offer(node int32, f found) {
	if !q.kinds[q.nodes[node].kind] {
		return
	}
	old := &q.best[node]
	if old.score == 0 {
		q.nodesMet = append(q.nodesMet, node)
	}
	if f.score > old.score || f.score == old.score && uint32(f.name) < uint32(old.name) {
		*old = f
	}
}

// hits returns what was found, and leaves scratch as it was.
func (q *query) hits(limit int) []Hit {
	slices.SortFunc(q.nodesMet, func(i, j int32) int {
		return cmp.Or(
			cmp.Compare(q.best[j].score, q.best[i].score),
			cmp.Compare(q.nodes[j].population, q.nodes[i].population),
			cmp.Compare(i, j),
		)
	})
	count := len(q.nodesMet)
	if limit > 0 {
		count = min(count, limit)
	}
	hits := make([]Hit, count)
	for i, n := range q.nodesMet[:count] {
		f := q.best[n]
		hits[i] = Hit{ID: q.nodes[n].id, Score: f.score, How: f.how, Name: q.nameFor(n, f)}
	}
	for _, n := range q.nodesMet {
		q.best[n] = found{}
	}
	q.nodesMet = q.nodesMet[:0]
	return hits
}

func (q *query) nameFor(node int32, f found) graph.Name {
	switch id := q.nodes[node].id; f.name {
	case named:
		return graph.Name{Value: string(id), Type: graph.Alternate}
	case keyed:
		return graph.Name{Value: id.Key(), Type: graph.Alternate}
	}
	m := q.names[f.name]
	s := q.styles[m.style]
	return graph.Name{Value: m.value, Lang: s.lang, Type: s.typ}
}
