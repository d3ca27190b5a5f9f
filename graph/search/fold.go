package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folder folds texts. It is not safe for concurrent use.
type folder struct {
	caser cases.Caser
	buf   []byte
}

func newFolder() *folder { return &folder{caser: cases.Fold()} }

// fold returns the words of s, folded as the package says and joined by single
// spaces. The result is valid UTF-8 in normal form C, and folds to itself.
func (f *folder) fold(s string) string {
	f.buf = f.buf[:0]
	if ascii(s) {
		for i := range len(s) {
			c := s[i]
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.'):
				c = ' '
			}
			f.buf = append(f.buf, c)
		}
		return spaced(string(f.buf))
	}
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, " ")) {
		if !dropped(r) {
			f.buf = utf8.AppendRune(f.buf, r)
		}
	}
	s = f.caser.String(string(f.buf))
	f.buf = f.buf[:0]
	for _, r := range s {
		switch plain := plainLetter(r); {
		case plain != "":
			f.buf = append(f.buf, plain...)
		case r == '.' || inWord(r):
			f.buf = utf8.AppendRune(f.buf, r)
		default:
			f.buf = append(f.buf, ' ')
		}
	}
	return spaced(norm.NFC.String(string(f.buf)))
}

// exact returns s with case folded and spaces of one width.
func (f *folder) exact(s string) string {
	return f.caser.String(norm.NFC.String(strings.Join(strings.Fields(s), " ")))
}

// spellOut is fold of s with umlauts and the like spelt by two letters. It
// returns "" where s has none.
func (f *folder) spellOut(s string) string {
	if !strings.ContainsAny(s, "äöüøåÄÖÜØÅ\u0308\u030A") { // the last two are combining
		return ""
	}
	s = norm.NFC.String(s)
	if t := spelling.Replace(s); t != s {
		return f.fold(t)
	}
	return ""
}

var spelling = strings.NewReplacer(
	"ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa",
	"Ä", "ae", "Ö", "oe", "Ü", "ue", "Ø", "oe", "Å", "aa",
)

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// spaced drops the points of s that part no number, and joins its words by
// single spaces.
func spaced(s string) string {
	if strings.Contains(s, ".") {
		runes := []rune(s)
		at := func(i int) rune {
			if i < len(runes) {
				return runes[i]
			}
			return ' '
		}
		for i, r := range runes {
			if r != '.' {
				continue
			}
			number := i > 0 && unicode.IsDigit(runes[i-1]) &&
				(unicode.IsDigit(at(i+1)) || unicode.IsLetter(at(i+1)) && !inWord(at(i+2)))
			if !number {
				runes[i] = ' '
			}
		}
		s = string(runes)
	}
	return strings.Join(strings.Fields(s), " ")
}

// squeeze sets the spaces of a folded text aside, except those between digits:
// SDG 1 1 is not SDG 11.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := range len(s) {
		if s[i] == ' ' && !(digitByte(s[i-1]) && digitByte(s[i+1])) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func digitByte(c byte) bool { return '0' <= c && c <= '9' }
