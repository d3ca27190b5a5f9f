// Package quantity writes numbers of things for people to read.
package quantity

import "strconv"

// Of returns n and noun, in the plural unless n is 1: "1 row", "17,258 rows".
func Of(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Number(n) + " " + noun + "s"
}

// Number returns n, 0 or more, with its thousands apart: "17,258".
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
