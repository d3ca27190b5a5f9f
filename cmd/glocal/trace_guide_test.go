package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/test/document"
)

// What docs/tracing.md says that commands and queries answer, they answer.
func TestTracingGuide(t *testing.T) {
	const guide = "../../docs/tracing.md"
	commands := regexp.MustCompile("(?s)```console\n\\$ glocal ([^\n]*)\n(.*?)```")
	document.Check(t, guide, commands, 5, document.SameText, func(e document.Example) string {
		var said bytes.Buffer
		if status := run(arguments(e.Question), &console{strings.NewReader(""), &said, &said}); status != 0 {
			t.Errorf("glocal %s ends with %d", e.Question, status)
		}
		return said.String()
	})
	document.Check(t, guide, document.JSON, 2, document.SameJSON, func(e document.Example) string {
		var out, said bytes.Buffer
		if status := run([]string{"query", "--json", e.Question}, &console{strings.NewReader(""), &out, &said}); status != 0 {
			t.Errorf("glocal query %s ends with %d: %s", e.Question, status, &said)
		}
		return document.Layout(out.Bytes())
	})
}

// arguments splits a command line, in which quotes keep words together.
func arguments(line string) []string {
	var out []string
	for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		out = append(out, strings.Trim(word, `"`))
	}
	return out
}
