package main

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What docs/tracing.md says that commands and queries answer, they answer.
func TestTracingGuide(t *testing.T) {
	text, err := os.ReadFile("../../docs/tracing.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := regexp.MustCompile("(?s)```console\n\\$ glocal ([^\n]*)\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	queries := regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(commands) < 5 || len(queries) < 2 {
		t.Fatalf("%d commands and %d queries; want at least 5 and 2", len(commands), len(queries))
	}
	for _, c := range commands {
		var said bytes.Buffer
		if status := run(arguments(c[1]), &console{strings.NewReader(""), &said, &said}); status != 0 {
			t.Errorf("glocal %s ends with %d", c[1], status)
		}
		if diff := cmp.Diff(c[2], said.String()); diff != "" {
			t.Errorf("glocal %s (-guide +got):\n%s", c[1], diff)
		}
	}
	for _, q := range queries {
		var out, said bytes.Buffer
		run([]string{"query", "--json", q[1]}, &console{strings.NewReader(""), &out, &said})
		var got, want any
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatalf("%s answers %s%s", q[1], &out, &said)
		}
		if err := json.Unmarshal([]byte(q[2]), &want); err != nil {
			t.Errorf("%v in %s", err, q[2])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-guide +got):\n%s", q[1], diff)
		}
	}
}

// arguments splits a command line, in which quotes keep words together.
func arguments(line string) []string {
	var out []string
	for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		out = append(out, strings.Trim(word, `"`))
	}
	return out
}
