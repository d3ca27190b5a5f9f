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
	setList(p, "witnesses", cs, none, func(c *graph.Claim) int64 { return int64(c.Witness) })
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
	for _, b := range bounds {
		setList(p, b.plain, xs, func(int) int64 { return int64(b.usual) }, b.year)
	}
	setList(p, "yesAlso", xs, none, func(x *extent) int64 { return int64(x.also) })
	if e.Timing != graph.Act {
		return
	}
	during := make([]extent, len(xs))
	for i := range xs {
		during[i] = extentOf(&e.Claims[i], e.Timing, graph.DuringYear)
	}
	for _, b := range bounds {
		setList(p, b.during, during, func(i int) int64 { return b.year(&xs[i]) }, b.year)
	}
}

func none(int) int64 { return 0 }

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

// setList sets a list with one value for each x, and nothing where each is the
// usual one.
func setList[T any, V comparable](p map[string]any, key string, xs []T, usual func(i int) V, value func(*T) V) {
	for i := range xs {
		if value(&xs[i]) != usual(i) {
			p[key] = each(xs, value)
			return
		}
	}
}

func setTexts[T any](p map[string]any, key string, xs []T, text func(*T) string) {
	setList(p, key, xs, func(int) string { return "" }, text)
}

// bounds are the lists that the years of extents are kept in.
var bounds = []struct {
	plain, during string
	usual         graph.Year // of the plain list
	year          func(*extent) int64
}{
	{"yesFrom", "duringYesFrom", nowhere.First, func(x *extent) int64 { return int64(x.yes.First) }},
	{"yesTo", "duringYesTo", nowhere.Last, func(x *extent) int64 { return int64(x.yes.Last) }},
	{"maybeFrom", "duringMaybeFrom", everywhere.First, func(x *extent) int64 { return int64(x.maybe.First) }},
	{"maybeTo", "duringMaybeTo", everywhere.Last, func(x *extent) int64 { return int64(x.maybe.Last) }},
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
