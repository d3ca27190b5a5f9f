package loader

// nearest returns the candidate that s was most probably meant to be: the same
// but for case and separators, or the one with the smallest edit distance
// within a bound that grows with the length of s. Of equals it is the first
// by bytes. It returns "" where none is near.
func nearest(s string, candidates func(yield func(string) bool)) string {
	best, bound := "", distanceBound(s)+1
	for c := range candidates {
		d := distance(s, c, bound)
		if alike(s, c) {
			d = 0
		}
		if d < bound || d == bound && best != "" && c < best {
			best, bound = c, d
		}
	}
	return best
}

func distanceBound(s string) int {
	switch {
	case len(s) < 3:
		return 0
	case len(s) < 6:
		return 1
	case len(s) < 12:
		return 2
	}
	return 3
}

// alike reports whether a and b differ at most in case and in what separates
// words.
func alike(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if plainByte(a[i]) != plainByte(b[i]) {
			return false
		}
	}
	return true
}

func plainByte(c byte) byte {
	switch {
	case c == ' ' || c == '_':
		return '-'
	case 'A' <= c && c <= 'Z':
		return c | 0x20
	}
	return c
}

// distance returns the Levenshtein distance of a and b in bytes, or something
// above limit where it is above limit. It looks at a band of the matrix only
// and costs O(len(a)·limit). Source: Ukkonen, "Algorithms for approximate
// string matching", Information and Control 64 (1985).
func distance(a, b string, limit int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > limit {
		return limit + 1
	}
	var space [2][128]int
	prev, cur := space[0][:], space[1][:]
	if len(b)+1 > len(prev) {
		prev, cur = make([]int, len(b)+1), make([]int, len(b)+1)
	}
	for j := 0; j <= len(b); j++ {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-limit), min(len(b), i+limit)
		least := limit + 1
		cur[from-1] = limit + 1
		if from == 1 {
			cur[0] = i
			least = i
		}
		for j := from; j <= to; j++ {
			d := prev[j-1]
			if a[i-1] != b[j-1] {
				d++
			}
			if j < i+limit {
				d = min(d, prev[j]+1)
			}
			d = min(d, cur[j-1]+1)
			cur[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}
