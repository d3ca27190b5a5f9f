package generate

import (
	"strconv"
	"strings"
	"unicode"
)

// syllables of the names of cities and bodies; some have letters with marks,
// as the names of cities do.
var syllables = []string{
	"al", "ba", "ber", "bor", "ca", "cor", "da", "del", "dor", "el", "fa", "fe", "gal", "gor", "ha", "hel", "il", "jo", "ka", "kel",
	"la", "len", "lo", "lu", "ma", "mer", "mi", "mon", "na", "ner", "no", "or", "pa", "pe", "que", "ra", "rel", "ri", "ro", "sa",
	"sel", "so", "ta", "tel", "to", "tri", "ul", "va", "vel", "vi", "wen", "ya", "yo", "zal", "zor",
	"jö", "né", "são", "ñu", "çe", "ğa", "łó", "ür",
}

// plain maps letters with marks to those of ids.
var plain = strings.NewReplacer("ö", "o", "é", "e", "ã", "a", "ñ", "n", "ç", "c", "ğ", "g", "ł", "l", "ó", "o", "ü", "u", " ", "-")

// word returns a made-up name of n to n+2 syllables.
func (m *maker) word(n int) string {
	var b strings.Builder
	for range n + m.IntN(3) {
		b.WriteString(pick(m, syllables))
	}
	return title(b.String())
}

func title(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// id returns an id made of name that nothing else has.
func (m *maker) id(name string) string {
	key := plain.Replace(strings.ToLower(name))
	for n := 2; m.taken[key]; n++ {
		key = plain.Replace(strings.ToLower(name)) + "-" + strconv.Itoa(n)
	}
	m.taken[key] = true
	return key
}

// acronym returns the first letters of the words of name.
func acronym(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// degrees writes hundred-thousandths of a degree.
func degrees(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	frac := strconv.Itoa(100000 + n%100000)[1:]
	return sign + strconv.Itoa(n/100000) + "." + frac
}
