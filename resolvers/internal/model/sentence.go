package model

import (
	"fmt"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/schema"
)

// sentence returns a route as a sentence. English hangs each step onto the one
// before with "which". German would need the gender of every name for that, so
// it sets main clauses side by side.
func sentence(steps []trace.Step, nodes map[graph.ID]*graph.Node, lang string) string {
	var b strings.Builder
	b.WriteString(spoken(nodes[steps[0].From], lang))
	german := primary(lang) == "de"
	for i := range steps {
		st := &steps[i]
		switch {
		case i > 0 && german:
			b.WriteString("; " + spoken(nodes[st.From], lang))
		case i > 0:
			b.WriteString(", which")
		}
		b.WriteString(" " + reading(st.Rel, st.Dir, lang) + " " + spoken(nodes[st.To], lang))
	}
	b.WriteByte('.')
	return b.String()
}

// reading returns the words of a relation kind as read in a direction.
func reading(r graph.Rel, dir graph.Dir, lang string) string {
	info, _ := schema.Relation(r)
	if dir == graph.Into {
		return info.Inverse.In(lang)
	}
	return info.Label.In(lang)
}

// spoken returns what a node is called within a sentence: an objective by its
// number, for its title is a sentence of its own, everything else by its name.
func spoken(n *graph.Node, lang string) string {
	if n.Kind() == "objective" {
		if set, number, ok := strings.Cut(n.ID.Key(), "-"); ok && number == strings.ToLower(n.Props.Text("number")) {
			if primary(lang) == "de" {
				return fmt.Sprintf("%s-Ziel %s", strings.ToUpper(set), number)
			}
			return fmt.Sprintf("%s objective %s", strings.ToUpper(set), number)
		}
	}
	return nameIn(n, []string{lang}).Value()
}
