package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// facts returns what an answer states, as sorted lines "where = what", in which
// the forms of both dialects are set aside:
//
//   - What only wraps something (edges, nodes, value …) is no part of where.
//   - A thing that is one id stands for that id: country { id } and country.
//   - The parallel lists of the peer are the claims that they are in glocal.
//   - Words of enumerations are in capitals.
//   - What is absent, null or empty is not stated.
//   - Items of lists are named by place or, where the operation leaves their
//     order open, by id.
//   - Scores differ, and so does what is found in spite of a typing error.
func (o operation) facts(answer []byte) ([]string, error) {
	var a struct {
		Data struct {
			Answer any `json:"answer"`
		} `json:"data"`
		Errors []any `json:"errors"`
	}
	d := json.NewDecoder(bytes.NewReader(answer))
	d.UseNumber()
	if err := d.Decode(&a); err != nil {
		return nil, fmt.Errorf("read the answer: %w: %.300s", err, answer)
	}
	if len(a.Errors) > 0 {
		return nil, fmt.Errorf("the answer has errors: %.500s", answer)
	}
	root := a.Data.Answer
	if list, ok := root.([]any); ok && o.byID {
		if len(list) != 1 {
			return nil, fmt.Errorf("%d nodes have the id: %.300s", len(list), answer)
		}
		root = list[0]
	}
	f := fact{byID: o.unordered}
	f.add("", root)
	slices.Sort(f.lines)
	return f.lines, nil
}

// fact collects lines.
type fact struct {
	byID  bool
	lines []string
}

// add adds what v states at a place.
func (f *fact) add(at string, v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["how"] == "FUZZY" {
			return
		}
		for key, value := range v {
			f.add(at+step(key), word(key, value))
		}
	case []any:
		for i, item := range v {
			if claim, ok := plural[at[strings.LastIndexByte(at, '.')+1:]]; ok {
				f.add(fmt.Sprintf("%s.claims[%d].%s", at[:strings.LastIndexByte(at, '.')], i, claim), word(claim, item))
				continue
			}
			place := fmt.Sprint(i)
			if f.byID && !strings.HasSuffix(at, ".claims") {
				place = id(item)
			}
			f.add(at+"["+place+"]", item)
		}
	case nil:
	default:
		if v != "" {
			f.lines = append(f.lines, fmt.Sprintf("%s = %v", at, v))
		}
	}
}

// step returns what a key adds to where something is stated.
func step(key string) string {
	switch key {
	case "id", "value", "edges", "node", "nodes", "relation", "properties", "location", "aggregate", "count", "score", "how":
		return ""
	}
	return "." + key
}

// word returns a value as both dialects write it.
func word(key string, v any) any {
	switch key {
	case "score", "how":
		return nil
	case "type", "level", "status", "confidence":
		if s, ok := v.(string); ok {
			return strings.ReplaceAll(strings.ToUpper(s), "-", "_")
		}
	}
	return v
}

// plural maps the names of the peer's lists to those of what a claim has.
var plural = map[string]string{
	"roles": "role", "sinces": "since", "untils": "until", "statuses": "status",
	"confidences": "confidence", "sources": "source", "locators": "locator",
}

// id returns the id of a thing, or of what an edge leads to.
func id(v any) string {
	m, _ := v.(map[string]any)
	if node, ok := m["node"]; ok {
		return id(node)
	}
	s, _ := m["id"].(string)
	return s
}
