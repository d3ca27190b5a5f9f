package loader

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// parseYear reads a year of four digits, 0001 to 9999.
func parseYear(s string) (graph.Year, bool) {
	if len(s) != 4 {
		return 0, false
	}
	d, err := graph.ParseDate(s)
	return d.Year(), err == nil
}

// splitList returns the parts of a cell that lists several values, in order.
func splitList(s string) []string {
	if s == "" {
		return nil
	}
	parts := make([]string, 0, 1+strings.Count(s, ";"))
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// ordinalDigits is the width that ordinal gives to a number.
const ordinalDigits = 6

// ordinal returns s with every run of digits padded with zeros, so that the
// order of bytes is that of the numbers: 10.2, 10.11, 11. It fails on a number
// that is longer than the padding.
func ordinal(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && '0' <= s[i+n] && s[i+n] <= '9' {
			n++
		}
		if n == 0 {
			b.WriteByte(s[i])
			i++
			continue
		}
		if n > ordinalDigits {
			return "", false
		}
		b.WriteString("000000"[n:])
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String(), true
}

// webAddress says what keeps s from being an address on the web, or "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return fmt.Sprintf("%s is not an address", quoted(s))
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Sprintf("%s does not begin with http:// or https://", quoted(s))
	case u.Host == "":
		return fmt.Sprintf("%s names no host", quoted(s))
	}
	return ""
}

// languageTag reports whether s looks like a BCP 47 tag: a language of two or
// three letters, then subtags of two to eight letters and digits.
func languageTag(s string) bool {
	for i, part := range strings.Split(s, "-") {
		low, high := 2, 8
		if i == 0 {
			high = 3
		}
		if len(part) < low || len(part) > high {
			return false
		}
		for _, c := range []byte(part) {
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
