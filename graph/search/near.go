package search

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Lengths in letters from which on a word may be taken for a mistyped one.
const (
	minFuzzyName = 4
	minFuzzyText = minFuzzyName - 1 // a letter may be missing
	maxLetters   = 255
)

// shape is what tells most words apart without a look at their letters.
type shape struct {
	letters uint8  // how many, at most maxLetters; 0 for a word that has a digit
	mask    uint64 // a bit for each letter, by its code modulo 64
}

func shapeOf(word string) shape {
	var s shape
	n := 0
	for _, r := range word {
		if unicode.IsNumber(r) {
			return shape{}
		}
		s.mask |= 1 << (r & 63)
		n++
	}
	s.letters = uint8(min(n, maxLetters))
	return s
}

// may reports whether words of the shapes s and t can be one error apart: it
// changes the length by at most one, and puts in or takes out at most one
// letter each.
func (s shape) may(t shape) bool {
	d := int(s.letters) - int(t.letters)
	return t.letters >= minFuzzyName && -1 <= d && d <= 1 && bits.OnesCount64(s.mask^t.mask) <= 2
}

// oneError reports whether a becomes b by one letter changed, put in, taken
// out or swapped with its neighbour: an optimal string alignment distance of
// exactly 1. Its cost is linear.
func oneError(a, b string) bool {
	if a == b {
		return false
	}
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		if q, _ := utf8.DecodeRuneInString(b); q != r {
			break
		}
		a, b = a[n:], b[n:]
	}
	for a != "" && b != "" {
		r, n := utf8.DecodeLastRuneInString(a)
		if q, _ := utf8.DecodeLastRuneInString(b); q != r {
			break
		}
		a, b = a[:len(a)-n], b[:len(b)-n]
	}
	switch n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b); {
	case n <= 1 && m <= 1:
		return true
	case n == 2 && m == 2:
		_, k := utf8.DecodeRuneInString(a)
		return a[k:]+a[:k] == b
	}
	return false
}
