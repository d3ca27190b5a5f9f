package glocal_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

// docs/errors.md has a row for each code, in the order of the code's own table.
func TestErrorCodesDocumented(t *testing.T) {
	var want, got []string
	for _, c := range resolvers.Codes() {
		want = append(want, fmt.Sprintf("| `%s` | %d | %s |", c.Code, c.Status, c.Meaning))
	}
	for line := range strings.Lines(readFile(t, "docs/errors.md")) {
		if strings.HasPrefix(line, "| `") {
			row := strings.Split(strings.TrimSpace(line), " | ") // a fourth column is for people
			got = append(got, strings.Join(row[:min(3, len(row))], " | ")+" |")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows of docs/errors.md (-want +got):\n%s", diff)
	}
}

// NOTICE names every module and package that the project is built from.
func TestNotice(t *testing.T) {
	notice := readFile(t, "NOTICE")
	var names []string
	for line := range strings.Lines(readFile(t, "go.mod")) {
		if fields := strings.Fields(line); strings.HasPrefix(line, "\t") && len(fields) >= 2 && strings.HasPrefix(fields[1], "v") {
			names = append(names, fields[0])
		}
	}
	names = append(names, "graphql", "graphql-http", "GeoNames", "CC BY 4.0", "Unicode License v3", "Open SDG")
	if len(names) < 15 {
		t.Fatalf("go.mod names %d modules; want more", len(names))
	}
	for _, name := range names {
		if !strings.Contains(notice, name+" ") && !strings.Contains(notice, name+"\n") {
			t.Errorf("NOTICE does not name %s", name)
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
