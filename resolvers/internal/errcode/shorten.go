package errcode

import (
	"strings"
	"unicode/utf8"
)

// Bounds of the texts of an error, in bytes.
const (
	maxQuoted = 100 // of what a message quotes, such as a value of the request
	maxText   = 500 // of a message, hint or argument
)

// Shorten returns a text of an error in which what it quotes is cut to 100
// bytes, and the whole to 500: a request must not be answered with itself.
func Shorten(s string) string {
	if len(s) <= maxQuoted {
		return s
	}
	var b strings.Builder
	for rest := s; rest != "" && b.Len() <= maxText; {
		before, after, found := strings.Cut(rest, `"`)
		b.WriteString(cut(before, maxText))
		if !found {
			break
		}
		end := quoteEnd(after)
		b.WriteByte('"')
		b.WriteString(cut(after[:end], maxQuoted))
		if rest = after[end:]; rest != "" {
			b.WriteByte('"')
			rest = rest[1:]
		}
	}
	return cut(b.String(), maxText)
}

// quoteEnd returns where the first quotation mark in s is that is not escaped,
// or the length of s.
func quoteEnd(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(s)
}

// cut returns s, or its beginning with an ellipsis where it is longer than n.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
