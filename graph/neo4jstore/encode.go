package neo4jstore

import (
	"encoding/base64"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// encodeNode returns the properties of n, its degree aside.
func encodeNode(n *graph.Node, hash graph.Version) map[string]any {
	p := make(map[string]any, 8+len(n.Props))
	p["id"] = string(n.ID)
	p["name"] = n.Name.Value
	p["hash"] = encodeHash(hash)
	setText(p, "nameLang", n.Name.Lang)
	if n.Name.Type != graph.Main {
		p["nameType"] = string(n.Name.Type)
	}
	setText(p, "level", string(n.Level))
	setText(p, "notes", n.Notes)
	setTexts(p, "nameLangs", n.Names, func(m *graph.Name) string { return m.Lang })
	setTexts(p, "nameTypes", n.Names, func(m *graph.Name) string { return string(m.Type) })
	setTexts(p, "names", n.Names, func(m *graph.Name) string { return m.Value })
	setTexts(p, "sources", n.Sources, func(r *graph.Reference) string { return string(r.Source) })
	setTexts(p, "locators", n.Sources, func(r *graph.Reference) string { return r.Locator })
	for k, v := range n.Props {
		p[property(k)] = v
	}
	return p
}

// encodeEdge returns the properties of e.
func encodeEdge(e *graph.Edge, hash graph.Version) map[string]any {
	p := make(map[string]any, 16)
	p["timing"] = string(e.Timing)
	p["hash"] = encodeHash(hash)
	setText(p, "since", e.Since().String())
	cs := e.Claims
	setTexts(p, "sources", cs, func(c *graph.Claim) string { return string(c.Source) })
	setTexts(p, "confidences", cs, func(c *graph.Claim) string { return string(c.Confidence) })
	setTexts(p, "roles", cs, func(c *graph.Claim) string { return c.Role })
	setTexts(p, "sinces", cs, func(c *graph.Claim) string { return c.Since.String() })
	setTexts(p, "untils", cs, func(c *graph.Claim) string { return c.Until.String() })
	setTexts(p, "datesFrom", cs, encodeOrigin)
	setTexts(p, "statuses", cs, func(c *graph.Claim) string { return string(c.Status) })
	setTexts(p, "locators", cs, func(c *graph.Claim) string { return c.Locator })
	setTexts(p, "notes", cs, func(c *graph.Claim) string { return c.Notes })
	setNumbers(p, "witnesses", cs, func(c *graph.Claim) int64 { return int64(c.Witness) })

	xs := make([]extent, len(cs))
	for i := range cs {
		xs[i] = extentOf(&cs[i], e.Timing, graph.AsOfYear)
	}
	setExtents(p, "yesFrom", "yesTo", "maybeFrom", "maybeTo", xs)
	setNumbers(p, "yesAlso", xs, func(x *extent) int64 { return int64(x.also) })
	if e.Timing == graph.Act {
		for i := range cs {
			xs[i] = extentOf(&cs[i], e.Timing, graph.DuringYear)
		}
		setExtents(p, "duringYesFrom", "duringYesTo", "duringMaybeFrom", "duringMaybeTo", xs)
	}
	return p
}

// encodeOrigin returns the origin of the dates of c where it is not the one
// that nearly all claims have, by whether there are dates.
func encodeOrigin(c *graph.Claim) string {
	switch c.Origin {
	case usualOrigin(c):
		return ""
	case "":
		return noOrigin
	}
	return string(c.Origin)
}

func usualOrigin(c *graph.Claim) graph.DateOrigin {
	if c.Since == 0 && c.Until == 0 {
		return graph.NoDate
	}
	return graph.Stated
}

const noOrigin = "-"

func setExtents(p map[string]any, yesFrom, yesTo, maybeFrom, maybeTo string, xs []extent) {
	p[yesFrom] = each(xs, func(x *extent) int64 { return int64(x.yes.First) })
	p[yesTo] = each(xs, func(x *extent) int64 { return int64(x.yes.Last) })
	p[maybeFrom] = each(xs, func(x *extent) int64 { return int64(x.maybe.First) })
	p[maybeTo] = each(xs, func(x *extent) int64 { return int64(x.maybe.Last) })
}

func setText(p map[string]any, key, s string) {
	if s != "" {
		p[key] = s
	}
}

// setTexts sets a list with one text for each x, and nothing where all are empty.
func setTexts[T any](p map[string]any, key string, xs []T, text func(*T) string) {
	list := each(xs, text)
	for _, s := range list {
		if s != "" {
			p[key] = list
			return
		}
	}
}

// setNumbers is setTexts for numbers.
func setNumbers[T any](p map[string]any, key string, xs []T, number func(*T) int64) {
	list := each(xs, number)
	for _, n := range list {
		if n != 0 {
			p[key] = list
			return
		}
	}
}

func each[T, V any](xs []T, value func(*T) V) []V {
	list := make([]V, len(xs))
	for i := range xs {
		list[i] = value(&xs[i])
	}
	return list
}

func encodeHash(v graph.Version) string { return base64.RawStdEncoding.EncodeToString(v[:]) }

func decodeHash(s string) (graph.Version, error) {
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil || len(b) != len(graph.Version{}) {
		return graph.Version{}, fmt.Errorf("hash %q of a record: %w", s, errForeign)
	}
	return graph.Version(b), nil
}
