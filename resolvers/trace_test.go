package resolvers_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// Each question of testdata/trace was answered from the CSV files by
// enumerating routes, without the API. Every store must give the same bytes.
func TestTraceQuestions(t *testing.T) {
	files, err := filepath.Glob("testdata/trace/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 15 {
		t.Fatalf("%d questions; want at least 15", len(files))
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for _, file := range files {
			path := strings.TrimSuffix(file, ".graphql")
			t.Run(filepath.Base(path), func(t *testing.T) { golden(t, s, path) })
		}
	})
}
