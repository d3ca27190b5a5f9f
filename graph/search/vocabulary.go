package search

import (
	"slices"
	"sort"
	"strings"
)

// vocabulary holds the distinct words of all forms, sorted by bytes, each with
// the forms that it is in. Everything lies in a few flat arrays: about 20 bytes
// and the word itself for a word, 4 bytes for each time that it occurs.
type vocabulary struct {
	text   string // all words, one after the other
	starts []uint32
	shapes []shape
	firsts []uint32 // of each word in forms
	forms  []int32  // ascending for each word
}

// vocabularyBuilder gathers words, form after form.
type vocabularyBuilder struct {
	ids   map[string]int32
	words []string
	uses  []use
}

type use struct{ word, form int32 }

// add says that the words, which spaces part, are in form.
func (b *vocabularyBuilder) add(form int32, words string) {
	for word := range strings.SplitSeq(words, " ") {
		id, ok := b.ids[word]
		if !ok {
			id = int32(len(b.words))
			b.ids[word] = id
			b.words = append(b.words, word)
		}
		b.uses = append(b.uses, use{id, form})
	}
}

func (b *vocabularyBuilder) vocabulary() vocabulary {
	n := len(b.words)
	order := make([]int32, n) // by place: the word
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int { return strings.Compare(b.words[i], b.words[j]) })
	place := make([]int32, n) // by word
	v := vocabulary{starts: make([]uint32, n+1), shapes: make([]shape, n), firsts: make([]uint32, n+1)}
	var text strings.Builder
	for i, w := range order {
		place[w] = int32(i)
		text.WriteString(b.words[w])
		v.starts[i+1] = uint32(text.Len())
		v.shapes[i] = shapeOf(b.words[w])
	}
	v.text = text.String()
	for _, u := range b.uses {
		v.firsts[place[u.word]+1]++
	}
	for i := range n {
		v.firsts[i+1] += v.firsts[i]
	}
	v.forms = make([]int32, len(b.uses))
	next := slices.Clone(v.firsts)
	for _, u := range b.uses {
		p := place[u.word]
		v.forms[next[p]] = u.form
		next[p]++
	}
	return v
}

func (v *vocabulary) len() int { return len(v.shapes) }

func (v *vocabulary) word(i int) string { return v.text[v.starts[i]:v.starts[i+1]] }

// formsOf returns the forms that word i is in; one comes twice if the word does.
func (v *vocabulary) formsOf(i int) []int32 { return v.forms[v.firsts[i]:v.firsts[i+1]] }

// beginning returns the range of the words that begin with prefix. If prefix
// is a word, it is the first.
func (v *vocabulary) beginning(prefix string) (from, to int) {
	from = sort.Search(v.len(), func(i int) bool { return v.word(i) >= prefix })
	to = from + sort.Search(v.len()-from, func(i int) bool { return !strings.HasPrefix(v.word(from+i), prefix) })
	return from, to
}

// near calls yield with each word that is one error apart from word, in order.
// It looks at the shapes of all: some 2 ns each.
func (v *vocabulary) near(word string, yield func(i int)) {
	s := shapeOf(word)
	if s.letters < minFuzzyText {
		return
	}
	for i, t := range v.shapes {
		if s.may(t) && oneError(word, v.word(i)) {
			yield(i)
		}
	}
}
