package neo4jstore

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// This file makes every label, relationship type and property name that
// becomes part of Cypher text. They consist of ASCII letters, digits and
// underscores, so nothing in a statement has to be quoted.

const (
	entity     = "Entity"      // label of every node of the graph
	graphLabel = "GlocalGraph" // no label of a kind has a second capital
)

// label returns the label of a kind, "City" for "city", and false for what is
// no kind and so labels nothing.
func label(k graph.Kind) (string, bool) {
	if k == "" || strings.ContainsFunc(string(k), func(r rune) bool { return r < 'a' || r > 'z' }) {
		return "", false
	}
	l := strings.ToUpper(string(k[:1])) + string(k[1:])
	if l == entity {
		l += "_"
	}
	return l, true
}

// kindOf returns the kind that a label is of.
func kindOf(label string) string { return strings.ToLower(strings.TrimSuffix(label, "_")) }

// labels returns the labels of kinds, sorted, without repetition.
func labels(kinds []graph.Kind) []string {
	return known(kinds, label)
}

// relType returns the relationship type of a relation kind, "MEMBER_OF" for
// "member_of", and false for what is no relation kind.
func relType(r graph.Rel) (string, bool) {
	if r.Check() != nil {
		return "", false
	}
	return strings.ToUpper(string(r)), true
}

func relTypes(rels []graph.Rel) []string {
	return known(rels, relType)
}

func known[T any](all []T, name func(T) (string, bool)) []string {
	var names []string
	for _, x := range all {
		if s, ok := name(x); ok {
			names = append(names, s)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

const escaped = "x_"

// property returns the property that keeps a key of Props: itself where it is
// a plain name that the store does not use, else an escaped form of it, which
// key undoes.
func property(key string) string {
	if plain(key) && !reserved(key) && !strings.HasPrefix(key, escaped) {
		return key
	}
	var b strings.Builder
	b.WriteString(escaped)
	for i := range len(key) {
		if c := key[i]; letter(c) || '0' <= c && c <= '9' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	return b.String()
}

// key returns the key of Props that a property keeps.
func key(property string) string {
	rest, ok := strings.CutPrefix(property, escaped)
	if !ok {
		return property
	}
	var b strings.Builder
	for i := 0; i < len(rest); i++ {
		var c byte
		if rest[i] == '_' && i+3 <= len(rest) {
			if n, err := fmt.Sscanf(rest[i+1:i+3], "%02x", &c); n == 1 && err == nil {
				b.WriteByte(c)
				i += 2
				continue
			}
		}
		b.WriteByte(rest[i])
	}
	return b.String()
}

func plain(key string) bool {
	for i := range len(key) {
		if c := key[i]; !letter(c) && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return false
		}
	}
	return key != ""
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// reserved reports whether the store itself uses a property of nodes.
func reserved(property string) bool {
	switch property {
	case "id", "name", "nameLang", "nameType", "names", "nameLangs", "nameTypes", "level", "notes",
		"sources", "locators", "degree", "hash":
		return true
	}
	return false
}
