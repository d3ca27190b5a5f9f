package errcode_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

func TestShorten(t *testing.T) {
	a, ü := strings.Repeat("a", 1000), strings.Repeat("ü", 1000)
	for _, tt := range []struct{ in, want string }{
		{`no city "Milano"`, `no city "Milano"`},
		{`no city "` + a + `", see "cities"`, `no city "` + a[:100] + `…", see "cities"`},
		{`no "` + a[:99] + `\"` + a + `"`, `no "` + a[:99] + `\…"`},
		{`no "` + ü + `"`, `no "` + ü[:100] + `…"`},
		{a, a[:500] + "…"},
		{`"` + a, `"` + a[:100] + "…"},
		{strings.Repeat(`"b" `, 300), strings.Repeat(`"b" `, 125) + "…"},
		{"", ""},
	} {
		if got := errcode.Shorten(tt.in); got != tt.want {
			t.Errorf("Shorten(%.60s) = %s; want %s", tt.in, got, tt.want)
		}
	}
}

func FuzzShorten(f *testing.F) {
	f.Add(`a "b\"c" d`)
	f.Fuzz(func(t *testing.T, s string) {
		got := errcode.Shorten(s)
		if len(got) > 520 {
			t.Errorf("Shorten of %d bytes has %d", len(s), len(got))
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("Shorten(%q) = %q; is not UTF-8", s, got)
		}
		if len(s) <= 100 && got != s {
			t.Errorf("Shorten(%q) = %q; want no change", s, got)
		}
	})
}
