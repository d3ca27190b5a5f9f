// Command generate writes what follows from the vocabulary: the GraphQL
// connections, filters and relation fields of every kind, and the Go methods
// behind the relation fields. Run it from the folder schema.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

const notice = "Generated from the vocabulary by schema/internal/generate; do not edit."

func main() {
	log.SetFlags(0)
	goFiles := map[string]string{
		"../resolvers/internal/model/kinds.gen.go":      kindsGo(),
		"../resolvers/internal/model/properties.gen.go": propertiesGo(),
		"../resolvers/internal/model/relations.gen.go":  relationsGo(),
		"../resolvers/connections.gen.go":               connectionsGo(),
	}
	for name, text := range goFiles {
		src, err := format.Source([]byte(text))
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		write(name, src)
	}
	write("gen/nodes.graphqls", []byte(nodesSDL()))
	write("gen/connections.graphqls", []byte(connectionsSDL()))
}

func write(name string, text []byte) {
	if err := os.WriteFile(name, text, 0o644); err != nil {
		log.Fatal(err)
	}
}

// enum returns the GraphQL enum value of a word of the data.
func enum(word string) string {
	var b strings.Builder
	for i, r := range word {
		switch {
		case r == '-':
			r = '_'
		case unicode.IsUpper(r) && i > 0:
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// field is a relation field of a kind.
type field struct {
	name string
	rel  schema.RelationInfo
	in   bool
	far  []graph.Kind // kinds at the other end
}

func fields(k graph.Kind) []field {
	var out []field
	for _, r := range schema.Relations() {
		var to, from []graph.Kind
		for _, p := range r.Pairs {
			if p.From == k {
				to = append(to, p.To)
			}
			if p.To == k {
				from = append(from, p.From)
			}
		}
		if to != nil {
			out = append(out, field{r.Out, r, false, to})
		}
		if from != nil {
			out = append(out, field{r.In, r, true, from})
		}
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(a.name, b.name) })
	return out
}

func (f field) description(k schema.KindInfo) string {
	labels := make([]string, len(f.far))
	for i, far := range f.far {
		info, _ := schema.Kind(far)
		labels[i] = strings.ToLower(info.Labels.En)
	}
	slices.Sort(labels)
	label := f.rel.Label.En
	if f.in {
		label = f.rel.Inverse.En
	}
	return fmt.Sprintf("What the %s %s: %s. %s", strings.ToLower(k.Label.En), label, strings.Join(labels, ", "), f.rel.Description)
}

// printer writes lines.
type printer struct{ bytes.Buffer }

func (p *printer) line(format string, args ...any) {
	fmt.Fprintf(p, format, args...)
	p.WriteByte('\n')
}
