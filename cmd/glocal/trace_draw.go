package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/schema"
)

// traced is the answer to traceDocument.
type traced struct {
	From       tracedNode
	To         *tracedNode
	Routes     []tracedRoute
	Signatures []struct {
		Text  string
		Count int
	}
	Truncated string
	Evidence  struct {
		Relations, Claims, Sources, SingleSource, UndatedClaims int
		ByConfidence                                            []struct {
			Confidence string
			Claims     int
		}
	}
	WeakestConfidence string
}

type tracedNode struct {
	ID   graph.ID
	Name named
}

type named struct{ Value string }

type tracedRoute struct {
	Hops                        int
	Sentence, Truth, Confidence string
	Common                      yearsOf
	Steps                       []struct {
		Node       tracedNode
		Relation   struct{ Kind string }
		Direction  string
		Truth      string
		Confidence string
		Validity   yearsOf
		Claims     []struct{ Source struct{ ID graph.ID } }
	}
}

type yearsOf struct{ Certain, Possible []yearSpan }

type yearSpan struct{ From, To *int }

const traceDocument = `query (
  $from: ID!, $to: ID, $toKind: Kind, $kinds: [RelationKind!], $direction: Direction, $ascending: Boolean, $asOf: Year, $during: YearRange,
  $unknownDates: UnknownDates, $simultaneous: Boolean, $shortest: Boolean, $maxHops: Int, $limit: Int, $lang: LanguageTag!
) {
  trace(
    from: $from, to: $to, toKind: $toKind, kinds: $kinds, direction: $direction, ascending: $ascending, asOf: $asOf, during: $during,
    unknownDates: $unknownDates, simultaneous: $simultaneous, shortest: $shortest, maxHops: $maxHops, limit: $limit
  ) {
    from { id name(lang: [$lang]) { value } }
    to { id name(lang: [$lang]) { value } }
    routes {
      hops
      sentence(lang: $lang)
      signature
      truth
      confidence
      common { ...Years }
      steps {
        node { id name(lang: [$lang]) { value } }
        relation { id kind }
        direction
        levelChange
        truth
        confidence
        validity { ...Years }
        claims { role since until status confidence source { id } locator }
      }
    }
    signatures { text count }
    truncated
    evidence { relations claims sources singleSource undatedClaims byConfidence { confidence claims } }
    weakestConfidence
  }
}
fragment Years on Validity {
  certain { from to }
  possible { from to }
}`

// draw returns the answer for people: a block a route, then what the routes
// have in common and what they rest on.
func (t *traceCommand) draw(a *traced) string {
	w := phrasesIn(t.Lang)
	var b strings.Builder
	timed := t.AsOf != nil || t.During != "" || t.Simultaneous
	for i := range a.Routes {
		r := &a.Routes[i]
		fmt.Fprintf(&b, "%d. %s\n", i+1, printable(r.Sentence))
		fmt.Fprintf(&b, "   %s%s\n", w.confidence(r.Confidence), w.truth(r.Truth, timed))
		for _, s := range r.Steps {
			arrow, label := "→", schema.Text{En: s.Relation.Kind, De: s.Relation.Kind}
			info, known := schema.Relation(graph.Rel(strings.ToLower(s.Relation.Kind)))
			if known {
				label = info.Label
			}
			if s.Direction == "IN" {
				arrow = "←"
				if known {
					label = info.Inverse
				}
			}
			var sources []string
			for _, c := range s.Claims {
				if key := c.Source.ID.Key(); !slices.Contains(sources, key) {
					sources = append(sources, key)
				}
			}
			fmt.Fprintf(&b, "   %s %s %s (%s) · %s%s · %s · %s\n", arrow, label.In(t.Lang), printable(s.Node.Name.Value), s.Node.ID,
				w.years(s.Validity), w.truth(s.Truth, timed), w.confidence(s.Confidence), strings.Join(sources, ", "))
		}
		b.WriteString("\n")
	}
	if len(a.Routes) == 0 {
		to := t.ToKind
		if a.To != nil {
			to = printable(a.To.Name.Value)
		} else if k, ok := schema.Kind(graph.Kind(strings.ToLower(t.ToKind))); ok {
			to = k.Label.In(t.Lang)
		}
		fmt.Fprintf(&b, w.none+"\n", printable(a.From.Name.Value), to)
	} else {
		t.summarize(&b, w, a)
	}
	switch a.Truncated {
	case "LIMIT":
		if t.Limit != nil && *t.Limit == trace.MaxRoutes {
			fmt.Fprintf(&b, "%s\n", w.tooMany)
		} else {
			fmt.Fprintf(&b, "%s\n", w.more)
		}
	case "BUDGET":
		fmt.Fprintf(&b, "%s\n", w.brokenOff)
	}
	return b.String()
}

func (t *traceCommand) summarize(b *strings.Builder, w phrases, a *traced) {
	fmt.Fprintf(b, "%s\n", w.signatures)
	for _, s := range a.Signatures {
		fmt.Fprintf(b, "   %d × %s\n", s.Count, s.Text)
	}
	e := a.Evidence
	by := make([]string, len(e.ByConfidence))
	for i, c := range e.ByConfidence {
		by[i] = fmt.Sprintf("%d %s", c.Claims, w.grades[c.Confidence])
	}
	fmt.Fprintf(b, w.evidence+"\n", e.Relations, e.Claims, strings.Join(by, ", "), e.Sources)
	fmt.Fprintf(b, "   "+w.backing+"\n", e.SingleSource, e.UndatedClaims, w.grades[a.WeakestConfidence])
}
