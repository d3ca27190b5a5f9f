package resolvers_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
)

// Each golden query is a question about the built-in data. The answer beside
// it was worked out from the CSV files, not taken from the API, so there is no
// flag to rewrite it: where the two differ, one of them is wrong. Every store
// must give the same bytes.
func TestGoldenQueries(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 30 {
		t.Fatalf("%d golden queries; want at least 30", len(files))
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".graphql")
			t.Run(name, func(t *testing.T) { golden(t, s, strings.TrimSuffix(file, ".graphql")) })
		}
	})
}

func golden(t *testing.T, s *resolvers.Service, path string) {
	query, want := read(t, path+".graphql"), read(t, path+".json")
	if !bytes.HasPrefix(query, []byte("# ")) {
		t.Error("the query does not begin with its question")
	}
	var variables vars
	if _, err := os.Stat(path + ".variables.json"); err == nil {
		d := json.NewDecoder(bytes.NewReader(read(t, path+".variables.json")))
		d.UseNumber()
		if err := d.Decode(&variables); err != nil {
			t.Fatal(err)
		}
	}
	r := s.Do(t.Context(), resolvers.Request{Query: string(query), Variables: variables})
	if len(r.Errors) > 0 {
		t.Fatalf("errors: %v", r.Errors)
	}
	var got bytes.Buffer
	if err := json.Indent(&got, r.Data, "", "  "); err != nil {
		t.Fatal(err)
	}
	got.WriteByte('\n')
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("answer (-want +got):\n%s", cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")))
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
