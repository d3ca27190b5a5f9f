package loader

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scanAll returns all records and faults, as "line.field: message".
func scanAll(text string, quote byte) (records [][]string, lines [][]int, faults []syntaxFault) {
	s := scanner{text: text, delimiter: ',', quote: quote, line: 1}
	var r row
	for {
		ok, bad := s.next(&r)
		switch {
		case !ok:
			return records, lines, faults
		case bad != nil:
			faults = append(faults, *bad)
		default:
			records = append(records, slices.Clone(r.fields))
			var at []int
			for i := range r.fields {
				at = append(at, r.lineOf(i))
			}
			lines = append(lines, at)
		}
	}
}

// Behind a broken record, reading goes on where the next one begins.
func TestScannerGoesOn(t *testing.T) {
	tests := []struct {
		name, text string
		records    [][]string
		lines      [][]int
		faults     []syntaxFault
	}{
		{"quoted line ends", "a,\"b\nc\",d\ne,f\n", [][]string{{"a", "b\nc", "d"}, {"e", "f"}}, [][]int{{1, 1, 2}, {3, 3}}, nil},
		{"doubled quotes", `"a ""b""",""""` + "\n", [][]string{{`a "b"`, `"`}}, [][]int{{1, 1}}, nil},
		{"bare quote", "a,b\"c\nd,e\n", [][]string{{"d", "e"}}, [][]int{{2, 2}},
			[]syntaxFault{{1, 1, "quote inside a field that does not begin with one", `a,b"c`}}},
		{"text behind the closing quote", "\"a\"b,c\nd,e", [][]string{{"d", "e"}}, [][]int{{2, 2}},
			[]syntaxFault{{1, 0, "quote is not closed, or text follows the closing one", `"a"b,c`}}},
		{"never closed", "a,\"b\nc,d\ne,f", [][]string{{"c", "d"}, {"e", "f"}}, [][]int{{2, 2}, {3, 3}},
			[]syntaxFault{{1, 1, "quote is not closed", `a,"b`}}},
		{"closed by the quote of a later record", "a,\"b\nc,\"d\"\ne,f", [][]string{{"c", "d"}, {"e", "f"}}, [][]int{{2, 2}, {3, 3}},
			[]syntaxFault{{1, 1, "quote is not closed, or text follows the closing one", `a,"b`}}},
		{"bare quote behind a field of two lines", "\"a\nb\",c\"d\ne,f", [][]string{{"e", "f"}}, [][]int{{3, 3}},
			[]syntaxFault{{2, 1, "quote inside a field that does not begin with one", `"a`}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			records, lines, faults := scanAll(tt.text, '"')
			if d := cmp.Diff(tt.records, records); d != "" {
				t.Errorf("records (-want +got):\n%s", d)
			}
			if d := cmp.Diff(tt.lines, lines); d != "" {
				t.Errorf("lines (-want +got):\n%s", d)
			}
			if d := cmp.Diff(tt.faults, faults, cmp.AllowUnexported(syntaxFault{})); d != "" {
				t.Errorf("faults (-want +got):\n%s", d)
			}
		})
	}
}

// A quote that is never closed does not make the scanner read the file again
// and again.
func TestScannerBoundsQuotes(t *testing.T) {
	_, _, faults := scanAll(`"`+strings.Repeat("x", maxQuoted+1)+"\n\"y\"\n", '"')
	if len(faults) != 1 || faults[0].line != 1 {
		t.Errorf("faults of a field that is too long = %d; want 1", len(faults))
	}
}

// On text without faults the scanner and encoding/csv give the same records at
// the same lines; on text with faults both find one.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{"a,b\n", "a,\"b\nc\"\r\n\r\n\"\"\"\",", "\"", "a\"b", "\r", "a\r\r\nb", "\"a\"\r", ",\n,,", "\"a\r\nb\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		records, lines, faults := scanAll(text, '"')
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		var want [][]string
		var at [][]int
		for {
			rec, err := r.Read()
			if err == io.EOF {
				break
			}
			if err != nil {
				if len(faults) == 0 {
					t.Fatalf("scan(%q) has no fault; encoding/csv: %v", text, err)
				}
				return
			}
			var l []int
			for i := range rec {
				line, _ := r.FieldPos(i)
				l = append(l, line)
			}
			want, at = append(want, rec), append(at, l)
		}
		if len(faults) > 0 {
			t.Fatalf("scan(%q) = fault %v; encoding/csv has none", text, faults)
		}
		if d := cmp.Diff(want, records); d != "" {
			t.Fatalf("scan(%q) (-encoding/csv +scanner):\n%s", text, d)
		}
		if d := cmp.Diff(at, lines); d != "" {
			t.Fatalf("lines of %q (-encoding/csv +scanner):\n%s", text, d)
		}
	})
}
