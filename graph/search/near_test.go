package search

import (
	"testing"
)

// distance is the optimal string alignment distance by its definition, with
// the whole table: what oneError must agree with.
func distance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestOneError(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"milan", "milan", false},
		{"milan", "nilan", true},
		{"milan", "milam", true},
		{"milan", "ilan", true},
		{"milan", "mila", true},
		{"milan", "millan", true},
		{"milan", "imlan", true},
		{"milan", "milna", true},
		{"milan", "mlian", true},
		{"milan", "malin", false}, // swapped, but no neighbours
		{"milan", "ilma", false},
		{"milan", "ml", false},
		{"αθηνα", "αθινα", true},
		{"ガズィ", "ガスィ", true},
		{"aab", "aba", true},
		{"", "a", true},
		{"", "ab", false},
	} {
		if got := oneError(tt.a, tt.b); got != tt.want {
			t.Errorf("oneError(%q, %q) = %v; want %v", tt.a, tt.b, got, tt.want)
		}
		if got := distance([]rune(tt.a), []rune(tt.b)) == 1; got != tt.want {
			t.Errorf("distance(%q, %q) is 1: %v; want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// All words of up to five letters of a three-letter alphabet, against each
// other: oneError is a distance of 1, and no shape hides such a pair.
func TestOneErrorExhaustively(t *testing.T) {
	words := []string{""}
	for first := 0; len(words[len(words)-1]) < 5*len("é"); {
		next := len(words)
		for _, w := range words[first:] {
			for _, r := range "aéz" {
				words = append(words, w+string(r))
			}
		}
		first = next
		if next > 120 {
			break
		}
	}
	if len(words) != 364 { // 1 + 3 + 9 + 27 + 81 + 243
		t.Fatalf("%d words; want 364", len(words))
	}
	for _, a := range words {
		for _, b := range words {
			want := distance([]rune(a), []rune(b)) == 1
			if got := oneError(a, b); got != want {
				t.Fatalf("oneError(%q, %q) = %v; want %v", a, b, got, want)
			}
			if n := len([]rune(b)); want && n >= minFuzzyName && !shapeOf(a).may(shapeOf(b)) {
				t.Fatalf("the shapes of %q and %q hide that they are one error apart", a, b)
			}
		}
	}
}

func FuzzOneError(f *testing.F) {
	f.Add("gaziantep", "gaziantpe")
	f.Add("αθήνα", "αθηνα")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 40 || len(b) > 40 {
			return
		}
		folder := newFolder()
		a, b = folder.fold(a), folder.fold(b)
		if got, want := oneError(a, b), distance([]rune(a), []rune(b)) == 1; got != want {
			t.Errorf("oneError(%q, %q) = %v; want %v", a, b, got, want)
		}
	})
}
