package search

import (
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// Properties that name a node, or say which part of which framework it is.
const (
	symbolField    = "symbol"    // UN document symbol: "A/RES/73/195"
	wikidataField  = "wikidata"  // "Q490"
	frameworkField = "framework" // id of the framework
	numberField    = "number"    // "15", "10.7"
	letterField    = "letter"    // as number
)

// code is a name that is made for finding only.
type code struct {
	value string
	also  string // more words that it is found by, folded
}

// codes returns the codes of n.
func (b *builder) codes(n *graph.Node) []code {
	var list []code
	for _, field := range [...]string{symbolField, wikidataField} {
		if v := n.Props.Text(field); v != "" {
			list = append(list, code{value: v})
		}
	}
	number := n.Props.Text(numberField)
	if number == "" {
		number = n.Props.Text(letterField)
	}
	framework := n.Props.Text(frameworkField)
	if number == "" || framework == "" {
		return list
	}
	kind := string(n.Kind())
	for _, short := range b.shortNames(n, graph.ID(framework), number) {
		list = append(list,
			code{value: short + " " + number},
			code{short + " " + kind + " " + number, partWords(n.Kind())})
	}
	return list
}

// shortNames returns the short names of a framework that n is a part of: its
// acronyms, aliases of one word, and what stands before the number in the key
// of n, so that sdg-10.7 is SDG 10.7.
func (b *builder) shortNames(n *graph.Node, framework graph.ID, number string) []string {
	var list []string
	add := func(s string) {
		if !slices.ContainsFunc(list, func(t string) bool { return strings.EqualFold(s, t) }) {
			list = append(list, s)
		}
	}
	i, ok := slices.BinarySearchFunc(b.nodesIn, framework, func(n *graph.Node, id graph.ID) int {
		return strings.Compare(string(n.ID), string(id))
	})
	if ok {
		for _, m := range b.nodesIn[i].Names {
			if m.Type == graph.Acronym || m.Type == graph.Alias && !strings.Contains(m.Value, " ") {
				add(m.Value)
			}
		}
	}
	if short, ok := strings.CutSuffix(n.ID.Key(), "-"+number); ok && !strings.Contains(short, "-") {
		add(strings.ToUpper(short))
	}
	return list
}

// partWords returns what else people call a part of a framework, folded.
func partWords(k graph.Kind) string {
	switch k {
	case "objective":
		return "goal target ziel objectif objetivo"
	case "principle":
		return "guiding leitprinzip prinzip"
	}
	return ""
}
