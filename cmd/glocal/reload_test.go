package main

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/loader"
)

// Of many findings 20 are logged, and first what is wrong with the form of a
// file, from which others follow.
func TestLogFindings(t *testing.T) {
	var findings loader.Findings
	for i := range 30 {
		findings = append(findings, loader.Finding{Severity: loader.Error, Rule: loader.RuleReference, File: "claims.csv", Line: i + 2, Message: "is not a city"})
	}
	findings = append(findings, loader.Finding{Severity: loader.Error, Rule: loader.RuleSyntax, File: "cities.csv", Line: 721, Message: "record has 12 fields; want 16"})
	var b bytes.Buffer
	r := &reloader{data: dataFlag{Data: "package"}, log: slog.New(slog.NewTextHandler(&b, nil))}
	r.logFindings(t.Context(), findings)
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 21 {
		t.Fatalf("%d lines; want 20 findings and what is left out:\n%s", len(lines), b.String())
	}
	if !strings.Contains(lines[0], "cities.csv:721") || !strings.Contains(lines[1], "claims.csv:2:") {
		t.Errorf("the log begins with\n%s\n%s\nwant the fault of form, then the others in their order", lines[0], lines[1])
	}
	if !strings.Contains(lines[20], "findings=11") || !strings.Contains(lines[20], "glocal check package") {
		t.Errorf("the last line is %s; want that 11 are left out, and how to see them", lines[20])
	}
}

// A proxy is named by a range of addresses or by one.
func TestNetwork(t *testing.T) {
	for text, want := range map[string]string{"10.0.0.0/8": "10.0.0.0/8", "10.0.0.1": "10.0.0.1/32", "2001:db8::1": "2001:db8::1/128"} {
		var n network
		if err := n.UnmarshalText([]byte(text)); err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := fmt.Sprint(prefixes([]network{n})[0]); got != want {
			t.Errorf("%s is %s; want %s", text, got, want)
		}
	}
	if err := new(network).UnmarshalText([]byte("proxy.example.org")); err == nil || !strings.Contains(err.Error(), "10.0.0.0/8") {
		t.Errorf("a name: %v; want an error with an example", err)
	}
}
