package main

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// glocal trace --url asks a service that runs, names and all, and prints and
// says the same bytes as without.
func TestTraceURL(t *testing.T) {
	p := serve(t, os.Args[0])
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(os.Args[0], append([]string{"trace"}, args...)...)
		cmd.Env = append(os.Environ(), asProgram+"=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("glocal trace %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	for _, args := range [][]string{
		{"Mailand", "GCM 7", "--limit", "20"},
		{"kampala-ug", "gcm-15", "--json", "--lang", "de", "--as-of", "2020"},
		{"aq", "gcm"},
	} {
		want := run(args...)
		if got := run(append(args, "--url", p.url)...); got != want {
			t.Errorf("glocal trace %q --url = %s; want %s", args, got, want)
		}
	}
	p.stop()
}

// What a name can be meant for: the node with that key before all others, a
// whole name before a part, a main name before one that is kept for finding.
func TestFitting(t *testing.T) {
	hit := func(id graph.ID, how, typ string) found {
		var f found
		f.Node.ID, f.How, f.Matched.Type = id, how, typ
		return f
	}
	tests := []struct {
		name string
		hits []found
		text string
		want []graph.ID
	}{
		{"none", nil, "gcm", nil},
		{"key", []found{hit("network:gcm-x", "EXACT", "MAIN"), hit("framework:gcm", "EXACT", "ALTERNATE")}, "gcm", []graph.ID{"framework:gcm"}},
		{"whole name", []found{hit("city:kampala-ug", "EXACT", "MAIN"), hit("forum:k", "PREFIX", "MAIN")}, "Kampala", []graph.ID{"city:kampala-ug"}},
		{"whole but for accents", []found{hit("city:sao-paulo-br", "FOLDED", "MAIN"), hit("network:s", "WORD", "MAIN")}, "Sao Paulo", []graph.ID{"city:sao-paulo-br"}},
		{"main name", []found{hit("city:a", "EXACT", "MAIN"), hit("city:b", "EXACT", "ALTERNATE")}, "A", []graph.ID{"city:a"}},
		{"translation", []found{hit("city:a", "EXACT", "TRANSLATION"), hit("city:b", "FOLDED", "ALTERNATE")}, "A", []graph.ID{"city:a"}},
		{"two main names", []found{hit("city:a", "EXACT", "MAIN"), hit("city:b", "FOLDED", "MAIN")}, "A", []graph.ID{"city:a", "city:b"}},
		{"alias against a name for finding", []found{hit("city:a", "EXACT", "ALIAS"), hit("city:b", "EXACT", "ALTERNATE")}, "A", []graph.ID{"city:a", "city:b"}},
		{"one beginning", []found{hit("city:a", "PREFIX", "MAIN"), hit("city:b", "WORD", "MAIN")}, "A", []graph.ID{"city:a"}},
		{"two beginnings", []found{hit("city:a", "PREFIX", "MAIN"), hit("city:b", "PREFIX", "ALTERNATE")}, "A", []graph.ID{"city:a", "city:b"}},
		{"near misses", []found{hit("city:a", "FUZZY", "MAIN"), hit("city:b", "FUZZY", "MAIN")}, "Q", []graph.ID{"city:a", "city:b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []graph.ID
			for _, f := range fitting(tt.hits, tt.text) {
				got = append(got, f.Node.ID)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("fitting(%v, %q) = %v; want %v", tt.hits, tt.text, got, tt.want)
			}
		})
	}
}

// On a terminal the question is put again until there is an answer.
func TestChoose(t *testing.T) {
	tests := []struct {
		name, typed string
		want, asked int
		ends        bool
	}{
		{"at once", "2\n", 1, 1, false},
		{"after what is no number of the list", "0\nfour\n\n4\n 3 \n", 2, 5, false},
		{"never", "9\n", 0, 2, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var said bytes.Buffer
			got, err := choose(strings.NewReader(tt.typed), &said, 3)
			if (err != nil) != tt.ends || err == nil && got != tt.want {
				t.Errorf("choose(%q) = %d, %v; want %d", tt.typed, got, err, tt.want)
			}
			if n := strings.Count(said.String(), "Which one? 1 to 3: "); n != tt.asked {
				t.Errorf("choose(%q) asks %d times; want %d", tt.typed, n, tt.asked)
			}
		})
	}
}

// Years are drawn as they are: what is certain, and what may be beyond it.
func TestYears(t *testing.T) {
	year := func(y int) *int { return &y }
	span := func(a, b *int) []yearSpan { return []yearSpan{{a, b}} }
	two := append(span(year(2018), year(2019)), span(year(2024), year(2024))...)
	tests := []struct {
		name      string
		certain   []yearSpan
		possible  []yearSpan
		want, auf string
	}{
		{"never", nil, nil, "no year", "kein Jahr"},
		{"always", span(nil, nil), span(nil, nil), "any year", "jedes Jahr"},
		{"certain", two, two, "2018–2019, 2024", "2018–2019, 2024"},
		{"only possible", nil, span(nil, year(2020)), "perhaps –2020", "vielleicht –2020"},
		{"both", two, span(year(2018), nil), "2018–2019, 2024 (perhaps 2018–)", "2018–2019, 2024 (vielleicht 2018–)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := yearsOf{tt.certain, tt.possible}
			for lang, want := range map[string]string{"en": tt.want, "de": tt.auf} {
				if got := phrasesIn(lang).years(v); got != want {
					t.Errorf("years in %s = %s; want %s", lang, got, want)
				}
			}
		})
	}
}
