package glocal_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/test/document"
)

// docs/errors.md has a row for each code, in the order of the code's own table.
func TestErrorCodesDocumented(t *testing.T) {
	var want, got []string
	for _, c := range resolvers.Codes() {
		want = append(want, fmt.Sprintf("| `%s` | %d | %s |", c.Code, c.Status, c.Meaning))
	}
	for line := range strings.Lines(readFile(t, "docs/errors.md")) {
		if strings.HasPrefix(line, "| `") {
			got = append(got, strings.TrimSpace(line))
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
		if !regexp.MustCompile(`(?m)(^|\s)` + regexp.QuoteMeta(name) + `([\s,.)]|$)`).MatchString(notice) {
			t.Errorf("NOTICE does not name %s", name)
		}
	}
}

// What README.md says is the answer to a query is the answer.
func TestReadmeAnswers(t *testing.T) {
	pkg, findings, err := loader.Read(t.Context(), data.FS)
	if err != nil || pkg == nil {
		t.Fatalf("read the built-in data: %v\n%s", err, findings)
	}
	store := memstore.New()
	if _, err := store.Apply(t.Context(), pkg.Batch()); err != nil {
		t.Fatal(err)
	}
	service := resolvers.New(store, resolvers.Options{})
	document.Check(t, "README.md", document.JSON, 4, document.SameJSON, func(e document.Example) string {
		answer, err := json.Marshal(service.Do(t.Context(), resolvers.Request{Query: e.Question}))
		if err != nil {
			t.Fatal(err)
		}
		return document.Layout(answer)
	})
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
