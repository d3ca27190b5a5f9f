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
		p[property(k)] = unsigned(v)
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
	setNumbers(p, "witnesses", cs, 0, func(c *graph.Claim) graph.Year { return c.Witness })
	setYears(p, e)
	return p
}

// setYears sets what the rules of time say of the claims of e. A list that
// would say that none is certain of any year, or that all years are possible
// for all, is left out; so is one for ranges of years that says the same as
// the one for a year.
func setYears(p map[string]any, e *graph.Edge) {
	xs := make([]extent, len(e.Claims))
	for i := range xs {
		xs[i] = extentOf(&e.Claims[i], e.Timing, graph.AsOfYear)
	}
	setNumbers(p, "yesFrom", xs, nowhere.First, func(x *extent) graph.Year { return x.yes.First })
	setNumbers(p, "yesTo", xs, nowhere.Last, func(x *extent) graph.Year { return x.yes.Last })
	setNumbers(p, "yesAlso", xs, 0, func(x *extent) graph.Year { return x.also })
	setNumbers(p, "maybeFrom", xs, everywhere.First, func(x *extent) graph.Year { return x.maybe.First })
	setNumbers(p, "maybeTo", xs, everywhere.Last, func(x *extent) graph.Year { return x.maybe.Last })
	if e.Timing != graph.Act {
		return
	}
	during := make([]extent, len(xs))
	for i := range xs {
		during[i] = extentOf(&e.Claims[i], e.Timing, graph.DuringYear)
	}
	setOther(p, "duringYesFrom", xs, during, func(x *extent) graph.Year { return x.yes.First })
	setOther(p, "duringYesTo", xs, during, func(x *extent) graph.Year { return x.yes.Last })
	setOther(p, "duringMaybeFrom", xs, during, func(x *extent) graph.Year { return x.maybe.First })
	setOther(p, "duringMaybeTo", xs, during, func(x *extent) graph.Year { return x.maybe.Last })
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

func setText(p map[string]any, key, s string) {
	if s != "" {
		p[key] = s
	}
}

// setTexts sets a list with one text for each x, and nothing where all are empty.
func setTexts[T any](p map[string]any, key string, xs []T, text func(*T) string) {
	for i := range xs {
		if text(&xs[i]) != "" {
			p[key] = each(xs, text)
			return
		}
	}
}

// setNumbers sets a list with one year for each x, and nothing where all are
// the usual one.
func setNumbers[T any](p map[string]any, key string, xs []T, usual graph.Year, year func(*T) graph.Year) {
	for i := range xs {
		if year(&xs[i]) != usual {
			p[key] = each(xs, func(x *T) int64 { return int64(year(x)) })
			return
		}
	}
}

// setOther sets a list with one year for each x, and nothing where all are
// those of plain.
func setOther(p map[string]any, key string, plain, xs []extent, year func(*extent) graph.Year) {
	for i := range xs {
		if year(&xs[i]) != year(&plain[i]) {
			p[key] = each(xs, func(x *extent) int64 { return int64(year(x)) })
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
