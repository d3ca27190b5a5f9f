package loader

import (
	"slices"
	"testing"
)

// The order of bytes of ordinals is that of the numbers in them.
func TestOrdinal(t *testing.T) {
	want := []string{"1", "2", "2.1", "2.a", "3", "9", "10", "10.1", "10.2", "10.2.1", "10.11", "10.c", "11", "11.a", "100", "a1", "a2", "a10", "b1"}
	var keys []string
	for _, s := range want {
		k, ok := ordinal(s)
		if !ok {
			t.Fatalf("ordinal(%q) fails", s)
		}
		keys = append(keys, k)
	}
	if !slices.IsSorted(keys) {
		t.Errorf("ordinals of %v = %v; want them sorted", want, keys)
	}
	if _, ok := ordinal("1234567"); ok {
		t.Error("ordinal of seven digits does not fail")
	}
}

func TestParseNumber(t *testing.T) {
	tests := []struct {
		in   string
		want float64
		ok   bool
	}{
		{"0", 0, true}, {"-0.0", 0, true}, {"45.5", 45.5, true}, {"-1e3", -1000, true}, {"+7", 7, true},
		{"", 0, false}, {"1,5", 0, false}, {"NaN", 0, false}, {"Inf", 0, false}, {"0x10", 0, false},
		{"1_000", 0, false}, {"1e999", 0, false}, {"e", 0, false}, {" 1", 0, false}, {"١", 0, false},
	}
	for _, tt := range tests {
		if got, ok := parseNumber(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("parseNumber(%q) = %v, %v; want %v, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for tag, want := range map[string]bool{
		"de": true, "gsw": true, "zh-Hant": true, "pt-BR": true, "sr-Latn-RS": true, "de-1996": true,
		"": false, "d": false, "german": false, "zh_Hant": false, "de-": false, "de-a": false, "1a": false, "de-toolong99": false,
	} {
		if got := languageTag(tag); got != want {
			t.Errorf("languageTag(%q) = %v; want %v", tag, got, want)
		}
	}
}

// Hints are what was most probably meant, and none where that is a guess.
func TestNearest(t *testing.T) {
	ids := []string{"berlin-de", "bern-ch", "it", "italy-forum", "milan-it", "turin-it", "ug", "us"}
	for in, want := range map[string]string{
		"itt": "it", "milano-it": "milan-it", "Milan_IT": "milan-it", "turni-it": "turin-it", "berlin-dee": "berlin-de",
		"xx": "", "paris-fr": "", "": "", "uss": "us", "bern": "",
	} {
		if got := nearest(in, slices.Values(ids)); got != want {
			t.Errorf("nearest(%q) = %q; want %q", in, got, want)
		}
	}
}

// The banded distance is that of the whole matrix up to its limit.
func TestDistance(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "abc", "axc", "kitten", "sitting", "saturday", "sunday", "milan-it", "milano-it", "tulsa-us"}
	for _, a := range words {
		for _, b := range words {
			want := fullDistance(a, b)
			for limit := range 9 {
				got := distance(a, b, limit)
				if want <= limit && got != want || want > limit && got <= limit {
					t.Errorf("distance(%q, %q, %d) = %d; want %d", a, b, limit, got, want)
				}
			}
		}
	}
}

// fullDistance is the distance by its definition.
func fullDistance(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	d := min(fullDistance(a[1:], b), fullDistance(a, b[1:])) + 1
	same := fullDistance(a[1:], b[1:])
	if a[0] != b[0] {
		same++
	}
	return min(d, same)
}
