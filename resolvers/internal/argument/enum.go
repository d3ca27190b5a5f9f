package argument

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"github.com/glocal-graph/glocal/graph"
)

// Word returns the word of the data that a GraphQL enum value stands for:
// "CITY_NETWORK" is "city-network".
func Word(enum string) string { return strings.ReplaceAll(strings.ToLower(enum), "_", "-") }

// Enum returns the GraphQL enum value of a word of the data.
func Enum(word string) string {
	return strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToUpper(word))
}

// Rel returns the relation kind that a value of the enum RelationKind stands
// for.
func Rel(enum string) graph.Rel { return graph.Rel(strings.ToLower(enum)) }

// enumWord returns the word that a pointer to an enum value stands for, or ""
// for nil.
func enumWord(v fmt.Stringer) string {
	if r := reflect.ValueOf(v); r.Kind() == reflect.Pointer && r.IsNil() {
		return ""
	}
	return Word(v.String())
}

// field returns the name of the property that a value of an OrderBy enum
// stands for: "FOUNDING_DATE" is "foundingDate".
func field(enum string) string {
	var b strings.Builder
	up := false
	for _, r := range enum {
		switch {
		case r == '_':
			up = true
			continue
		case !up:
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		up = false
	}
	return b.String()
}
