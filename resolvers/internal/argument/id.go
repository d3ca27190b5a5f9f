package argument

import (
	"fmt"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/schema"
)

// CheckID refuses an id of a wrong form, given at a path such as "from" or
// "where.country.eq".
func CheckID(path string, id graph.ID) error {
	err := id.Check()
	if err == nil {
		return nil
	}
	return invalid(path, idHint(path, id), "%s", errcode.From(err).Message)
}

// idHint says what an id looks like: with the kind that the field is named for,
// if that makes id one, and else how ids are found.
func idHint(path string, id graph.ID) string {
	if whole := graph.ID(kindAt(path) + ":" + string(id)); whole.Check() == nil {
		return fmt.Sprintf("write %q: a node id is a kind and a key", string(whole))
	}
	text := strings.ToValidUTF8(string(id[:min(len(id), 60)]), "")
	if strings.TrimSpace(text) == "" {
		text = "Milan"
	}
	return fmt.Sprintf(`a node id is a kind and a key, such as "city:milan-it"; find it by name: search(text: %q) { node { id } }`, text)
}

// kindAt returns the kind of node that the field of a filter is named for, "" where
// it is for none: "country" at "where.country.eq".
func kindAt(path string) string {
	parts := strings.Split(path, ".")
	if len(parts) < 2 {
		return ""
	}
	name := parts[len(parts)-2]
	if _, ok := schema.Kind(graph.Kind(name)); !ok {
		return ""
	}
	return name
}
