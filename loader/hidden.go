package loader

import (
	"fmt"
	"strings"
	"unicode"
)

// hidden are the characters that nobody sees and that keep a text from being
// found: C1 controls, the soft hyphen, zero-width characters, marks of
// direction, separators of lines, the byte order mark, and the one that stands
// for a letter that was lost.
var hidden = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0080, Hi: 0x009f, Stride: 1}, {Lo: 0x00ad, Hi: 0x00ad, Stride: 1}, {Lo: 0x061c, Hi: 0x061c, Stride: 1},
		{Lo: 0x180e, Hi: 0x180e, Stride: 1}, {Lo: 0x200b, Hi: 0x200f, Stride: 1}, {Lo: 0x2028, Hi: 0x202e, Stride: 1},
		{Lo: 0x2060, Hi: 0x206f, Stride: 1}, {Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, {Lo: 0xfff9, Hi: 0xfffb, Stride: 1},
		{Lo: lost, Hi: lost, Stride: 1},
	},
	LatinOffset: 2,
}

// lost stands for a letter that a program could not read.
const lost = '\ufffd'

// findHidden returns where s has a hidden character, or -1. Joiners are spelling
// in Persian and in the scripts of India: between letters of such a script they
// are not looked for.
func findHidden(s string) (at int, c rune) {
	var before rune
	for i, c := range s {
		if c >= 0x80 && unicode.Is(hidden, c) && !(isJoiner(c) && joins(before) && joins(firstRune(s[i+len(string(c)):]))) {
			return i, c
		}
		before = c
	}
	return -1, 0
}

func isJoiner(c rune) bool { return c == 0x200c || c == 0x200d }

// joins reports whether c may stand beside a joiner.
func joins(c rune) bool {
	return c > 0x2ff && !unicode.IsSpace(c) && !unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic, hidden)
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// withoutHidden returns s as it looks: without hidden characters, and with plain
// spaces for those that do not break.
func withoutHidden(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case fixedSpace(c):
			return ' '
		case unicode.Is(hidden, c) && !isJoiner(c):
			return -1
		}
		return c
	}, s)
}

// fixedSpace reports whether c looks like a space and is another character.
func fixedSpace(c rune) bool { return c == 0xa0 || c == 0x2007 || c == 0x202f }

// characterName names c as Unicode does, where people meet it often.
func characterName(c rune) string {
	name := "character"
	switch {
	case c == 0xad:
		name = "soft hyphen"
	case fixedSpace(c):
		name = "no-break space"
	case c < 0xa0:
		name = "control character"
	case c == 0x200b:
		name = "zero-width space"
	case isJoiner(c):
		name = "zero-width joiner"
	case c == 0x200e || c == 0x200f || c == 0x061c || 0x202a <= c && c <= 0x202e || 0x2066 <= c && c <= 0x2069:
		name = "mark of direction"
	case c == 0x2028 || c == 0x2029:
		name = "line separator"
	case c == 0xfeff:
		name = "byte order mark"
	case c == lost:
		name = "replacement character"
	}
	return fmt.Sprintf("%s (U+%04X)", name, c)
}

// checkHidden warns of a character in v that cannot be seen, and in a name of a
// space that is none.
func (t *table) checkHidden(r row, c *column, v string) {
	at, char := findHidden(v)
	if at < 0 && c.isName {
		at = strings.IndexFunc(strings.TrimSpace(v), fixedSpace)
		if at >= 0 {
			v = strings.TrimSpace(v)
			char = firstRune(v[at:])
		}
	}
	if at < 0 {
		return
	}
	where := "at the beginning"
	if at > 0 {
		where = "behind " + quoted(v[:at])
	}
	f := t.finding(r, c, RuleHidden, v, fmt.Sprintf("has a %s %s", characterName(char), where))
	f.Severity = Warning
	t.addHinted(f, func() string {
		if char == lost {
			return "a letter was lost when the file was saved in another encoding; write it again"
		}
		return fmt.Sprintf("write %s; a filter for that does not find it as it is", quoted(strings.TrimSpace(withoutHidden(v))))
	})
}
