package search

import "unicode"

// inWord reports whether r is part of a word: a letter, a number, or a mark
// that was not dropped, such as a vowel sign of an Indian script.
func inWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }

// dropped reports whether r, in a decomposed text, is an accent, a vowel point,
// a modifier such as the sign for a soft consonant, or invisible. The marks that
// tell kana apart (パリ is Paris, バリ is Bali) stay.
func dropped(r rune) bool {
	switch {
	case r < 0x80:
		return false
	case r == '\u3099' || r == '\u309A': // voiced and half-voiced kana
		return false
	case '\u02B9' <= r && r <= '\u02FF', r == '\u0640': // modifier letters; Arabic tatweel
		return true
	case unicode.Is(unicode.Mn, r):
		return unicode.In(r, unicode.Inherited, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Cyrillic)
	}
	return unicode.In(r, unicode.Me, unicode.Cf)
}

// plainLetter returns what a letter that does not decompose is written as, or
// "" where it stays. It sees texts whose case is folded.
func plainLetter(r rune) string {
	switch r {
	case 'ı':
		return "i"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ħ':
		return "h"
	case 'ŋ':
		return "n"
	case 'ŧ':
		return "t"
	case 'ə':
		return "e"
	case 'ی', 'ى': // Persian yeh, Arabic alef maksura
		return "ي"
	case 'ک':
		return "ك"
	case 'ة':
		return "ه"
	}
	if unicode.Is(unicode.Cherokee, r) { // cases.Fold turns either case into the other
		return string(unicode.ToUpper(r))
	}
	for _, zero := range [...]rune{'\u0660', '\u06F0'} { // Arabic and Persian digits
		if zero <= r && r <= zero+9 {
			return string('0' + r - zero)
		}
	}
	return ""
}
