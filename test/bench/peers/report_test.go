package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestMedian(t *testing.T) {
	for _, tt := range []struct {
		all  []float64
		want float64
	}{
		{[]float64{5}, 5}, {[]float64{9, 1, 5}, 5}, {[]float64{4, 1, 3, 100}, 3.5},
	} {
		if got := median(tt.all); got != tt.want {
			t.Errorf("median(%v) = %v; want %v", tt.all, got, tt.want)
		}
	}
}

// A ratio is that of servers measured in the same round: a machine that slows
// down for all does not change it.
func TestRatio(t *testing.T) {
	one, other := &target{}, &target{name: "peer"}
	r := operationRun{measured: map[cell][]measurement{
		{one, 8}:   {{perSecond: 1000}, {perSecond: 100}, {perSecond: 500}},
		{other, 8}: {{perSecond: 250}, {perSecond: 25}, {perSecond: 100}},
	}}
	if got := r.ratio(one, other, 8); got != 4 {
		t.Errorf("ratio = %v; want 4", got)
	}
}

func TestDigits(t *testing.T) {
	for x, want := range map[float64]string{0.0421: "0.042", 1.256: "1.26", 12.34: "12.3", 999.4: "999", 1234567: "1,234,567", 76900: "76,900"} {
		if got := digits(x); got != want {
			t.Errorf("digits(%v) = %s; want %s", x, got, want)
		}
	}
}

func TestWriteDocument(t *testing.T) {
	file := filepath.Join(t.TempDir(), "performance.md")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("before\n" + beginMark + "old\n" + endMark + "after\n")
	for _, text := range []string{"new\n", "newer\n"} {
		if err := writeDocument(file, text); err != nil {
			t.Fatal(err)
		}
		want := "before\n<!-- make bench-peers: begin -->\n" + text + "<!-- make bench-peers: end -->\nafter\n"
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("document = %q, %v; want %q", got, err, want)
		}
	}
	write("no marks\n")
	if err := writeDocument(file, "new\n"); err == nil {
		t.Error("a document without marks was written")
	}
}
