package resolvers_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// Every code of the table is met by a test of the API or of the server, and is
// described once.
func TestEveryCodeIsTested(t *testing.T) {
	var tests []byte
	for _, pattern := range []string{"*_test.go", "../server/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			tests = append(tests, b...)
		}
	}
	seen := map[resolvers.Code]bool{}
	for _, c := range resolvers.Codes() {
		if seen[c.Code] {
			t.Errorf("%s is described twice", c.Code)
		}
		seen[c.Code] = true
		if !bytes.Contains(tests, []byte(`"`+string(c.Code)+`"`)) {
			t.Errorf("%s is met by no test", c.Code)
		}
		if c.Status != 200 && c.Status < 400 || c.Status > 599 || c.Meaning == "" || c.Code.Status() != c.Status {
			t.Errorf("%s has status %d and meaning %q", c.Code, c.Status, c.Meaning)
		}
	}
}

// docs/errors.md tells of the codes what the table says, in its order.
func TestCodesAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/errors.md")
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, c := range resolvers.Codes() {
		row := []byte("| `" + string(c.Code) + "` | " + strconv.Itoa(c.Status) + " | " + c.Meaning + " |\n")
		i := bytes.Index(doc[at:], row)
		if i < 0 {
			t.Fatalf("docs/errors.md lacks, or has out of order, the row %s", row)
		}
		at += i + len(row)
	}
}
