package search

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What the package comment says is set aside, and what stays.
func TestFold(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"case", "MiLaN", "milan"},
		{"Cherokee", "Ꭰꭰ", "ᎠᎠ"},
		{"accents", "São Paulo, Bogotá, Timișoara, Łódź, Çanakkale, Vī", "sao paulo bogota timisoara lodz canakkale vi"},
		{"combining accents", "Sa\u0303o", "sao"},
		{"letters without accent", "Łøđðþæœħŋŧ", "loddthaeoehnt"},
		{"sharp s", "Straße STRASSE ẞ", "strasse strasse ss"},
		{"Turkish i", "İIıi", "iiii"},
		{"Azerbaijani schwa", "Gəncə", "gence"},
		{"Greek tonos and final sigma", "Βρυξέλλες ΒΡΥΞΕΛΛΕΣ ᾼ", "βρυξελλεσ βρυξελλεσ α"},
		{"Cyrillic", "Ёлка Київ", "елка ки\u0456в"}, // the Ukrainian і,
		{"full and half width", "ＵＣＬＧ　ｶﾞ", "uclg ガ"},
		{"kana keep their voice", "パリ バリ", "パリ バリ"},
		{"Hangul stays whole", "아테네", "아테네"},
		{"Thai vowels stay", "เอเธนส์", "เอเธนส์"},
		{"Arabic", "أَثِينَا الـقاهرة", "اثينا القاهره"},
		{"Persian letters and digits", "کیف ۱۵ ١٥", "كيف 15 15"},
		{"Hebrew points", "אַתוּנָה", "אתונה"},
		{"ligatures", "ﬁn Ĳssel", "fin ijssel"},
		{"apostrophes and hyphens", "L’Aquila N'Djamena Gazi-Ayintap Saint–Denis", "l aquila n djamena gazi ayintap saint denis"},
		{"modifier letters", "Antʻep Lʹviv", "antep lviv"},
		{"invisible", "a\u200bb\u00adc\ufeff", "abc"},
		{"punctuation", "  (GCM) #15: cities & mayors/…", "gcm 15 cities mayors"},
		{"points", "10.7 11.b 11.bc St.Gallen 1. 1.Forum v2.x 3.14.15 .5", "10.7 11.b 11 bc st gallen 1 1 forum v2.x 3.14.15 5"},
		{"broken", "a\xffb", "a b"},
		{"only marks", "\u0301\u0308", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := newFolder().fold(tt.in); got != tt.want {
				t.Errorf("fold(%q) = %q; want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestSpellOut(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"München", "muenchen"},
		{"O\u0308sterreich", "oesterreich"},
		{"ÅRHUS Ø", "aarhus oe"},
		{"Göteborg-Älvsborg", "goeteborg aelvsborg"},
		{"Milan", ""},
		{"São Paulo", ""},
		{"ガズィアンテプ", ""},
	} {
		if got := newFolder().spellOut(tt.in); got != tt.want {
			t.Errorf("spellOut(%q) = %q; want %q", tt.in, got, tt.want)
		}
	}
}

func TestSqueeze(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"sao paulo", "saopaulo"}, {"gcm 15", "gcm15"}, {"sdg 1 1", "sdg1 1"}, {"1 a 2", "1a2"},
	} {
		if got := squeeze(tt.in); got != tt.want {
			t.Errorf("squeeze(%q) = %q; want %q", tt.in, got, tt.want)
		}
	}
}

// A folded text is valid UTF-8 in normal form C, folds to itself, has single
// spaces between words only, and so has the one that is spelt out.
func FuzzFold(f *testing.F) {
	for _, s := range []string{
		"São Paulo", "İstanbul", "ΑΘΉΝΑΣ ᾳ", "ガズィアンテプ", "ｶﾞ", "10.7 11.b", "1.b\u0301c", "1\u0301.2", "a\xff.1", "ﷺ", "각\u11a8",
		"ŉ ǰ ΐ ẖ ﬃ", "Ꭰ Ა", "\u0345\u0301", "½.5", "क़\u093c", "A\u030a", "ſ ẛ̣", "𝐌𝐢𝐥𝐚𝐧", "㈱ ㎏",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folder := newFolder()
		for _, got := range []string{folder.fold(s), folder.spellOut(s)} {
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
				t.Errorf("fold(%q) = %q; not UTF-8 in normal form C", s, got)
			}
			if again := folder.fold(got); again != got {
				t.Errorf("fold(%q) = %q, which folds to %q", s, got, again)
			}
			for i, r := range got {
				if r == ' ' && (i == 0 || i == len(got)-1 || got[i+1] == ' ') || r >= 'A' && r <= 'Z' {
					t.Errorf("fold(%q) = %q", s, got)
				}
			}
			squeeze(got)
		}
	})
}
