package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// scratch is what a query writes on. All of it is zero between queries.
type scratch struct {
	forms    []progress // by form
	formsMet []int32
	best     []found // by node
	nodesMet []int32
}

// progress says how far a form matches.
type progress struct {
	words   uint16 // the first so many words of the text
	letters uint16 // of those, as they are typed
	errors  uint16
}

// found is the best match of a node; its score is 0 where there is none.
type found struct {
	score float64
	name  int32 // number of a name, or named or keyed
	how   Match
}

// Instead of the number of a name: its node was found by its id or key. As
// unsigned numbers they come after all names.
const (
	named = -2
	keyed = -1
)

func newScratch(x *Index) *scratch {
	return &scratch{forms: make([]progress, len(x.nameOf)), best: make([]found, len(x.nodes))}
}

// match offers every form that matches text, which is folded.
func (q *query) match(text string) {
	q.matchWhole(text)
	words := strings.Split(text, " ")
	slices.Sort(words)
	words = slices.Compact(words)
	// The rarest word first, so that few forms are met; longer ones mostly are.
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	for i, w := range words {
		q.matchWord(uint16(i), w)
	}
	for _, form := range q.formsMet {
		p := q.forms[form]
		q.forms[form] = progress{}
		if int(p.words) < len(words) {
			continue
		}
		name := q.form(form)
		letters := utf8.RuneCountInString(name) - strings.Count(name, " ")
		cover := min(1, float64(p.letters-p.errors)/float64(letters)) // a word with an error has three letters or more
		switch {
		case p.errors > 0:
			q.offerForm(form, Fuzzy, letters > int(p.letters+p.errors), cover)
		case strings.HasPrefix(name, text):
			q.offerForm(form, Prefix, false, cover)
		default:
			q.offerForm(form, Word, false, cover)
		}
	}
	q.formsMet = q.formsMet[:0]
}

// matchWhole offers the forms that are text, but for spaces.
func (q *query) matchWhole(text string) {
	hash, squeezed := q.hash(text), squeeze(text)
	i, _ := slices.BinarySearchFunc(q.whole, hash, func(w whole, h uint32) int {
		if w.hash < h {
			return -1
		}
		return 1 // for equal ones too: the first of them is asked for
	})
	for ; i < len(q.whole) && q.whole[i].hash == hash; i++ {
		form := q.whole[i].form
		switch {
		case squeeze(q.form(form)) != squeezed:
		case q.exactly(q.names[q.nameOf[form]].value) == q.exact:
			q.offerForm(form, Exact, false, 1)
		default:
			q.offerForm(form, Folded, false, 1)
		}
	}
}

// matchWord moves on the forms that match all words before the i-th and have
// it too: as it is, as a beginning or, only where neither is the case, with one
// letter wrong.
func (q *query) matchWord(i uint16, word string) {
	letters := uint16(utf8.RuneCountInString(word))
	meet := func(w int, errors uint16) {
		for _, form := range q.words.formsOf(w) {
			p := &q.forms[form]
			if p.words != i {
				continue
			}
			if i == 0 {
				q.formsMet = append(q.formsMet, form)
			}
			p.words, p.letters, p.errors = i+1, p.letters+letters, p.errors+errors
		}
	}
	from, to := q.words.beginning(word)
	for w := from; w < to; w++ {
		meet(w, 0)
	}
	q.words.near(word, func(w int) { meet(w, 1) })
}
