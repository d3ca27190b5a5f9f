package generate

import (
	"fmt"
	"strconv"
	"strings"
)

// The year that the packages are of, and the first that anything happens in.
const (
	firstYear = 1990
	lastYear  = 2026
)

// sources adds the sources: about one for eight relations, as in the built-in
// package. One in ten has no year.
func (m *maker) sources() {
	t := m.shape.table("sources")
	m.taken[placesSource] = true
	t.add("id", placesSource, "title", "List of places", "publisher", "Office of Lists", "year", "2024", "kind", "database",
		"tier", "primary", "access", "original", "language", "en", "url", "https://places.example/", "accessed", "2026-01-01")
	kinds := []string{"web-page", "web-page", "web-page", "news", "report", "press-release", "declaration", "statement", "un-document", "event-page"}
	for range m.counts["source"] {
		publisher := m.word(2) + " Office"
		name := "Page of " + m.word(2)
		s := thing{id: m.id("src " + name), name: name, year: lastYear - min(m.IntN(20), m.IntN(20))}
		if m.percent(10) {
			s.year = 0
		}
		tier, access, year := "primary", "original", ""
		if m.percent(35) {
			tier = "secondary"
		}
		if m.percent(8) {
			access = "copy"
		}
		if s.year > 0 {
			year = strconv.Itoa(s.year)
		}
		language := "en"
		if m.percent(20) {
			language = "en;de"
		}
		t.add("id", s.id, "title", name, "publisher", publisher, "year", year, "kind", pick(m, kinds), "tier", tier, "access", access,
			"language", language, "url", "https://"+s.id+".example/", "accessed", fmt.Sprintf("2026-%02d-%02d", 1+m.IntN(12), 1+m.IntN(28)))
		m.things["source"] = append(m.things["source"], s)
	}
}

// rest returns the columns that rows of all kinds have.
func (m *maker) rest() []string {
	out := []string{"source", pick(m, m.things["source"]).id}
	if m.percent(60) {
		out = append(out, "locator", fmt.Sprintf("para. %d", 1+m.IntN(40)))
	}
	return out
}

// more returns rest with a second source in one of five cases, which is none
// that the row has.
func (m *maker) more() []string {
	out := m.rest()
	if other := pick(m, m.things["source"]).id; m.percent(20) && other != out[1] {
		out = append(out, "other_sources", other)
	}
	return out
}

func (m *maker) addThing(kind, table, id, name string, pairs ...string) {
	m.things[kind] = append(m.things[kind], thing{id: id, name: name})
	m.shape.table(table).add(append(append([]string{"id", id}, pairs...), m.more()...)...)
}

// actors adds cities, networks, organisations and instruments.
func (m *maker) actors() {
	for i := range m.counts["city"] {
		c := pick(m, countries)
		name := m.word(2)
		id := m.id(name + " " + c.id)
		kind := "city"
		if m.percent(6) {
			kind = pick(m, []string{"region", "metropolis", "province", "district"})
		}
		pairs := []string{"name", name, "country", c.id, "region", c.smallest(), "kind", kind, "level", "local",
			"latitude", degrees(c.latitude*1000 + m.IntN(600000) - 300000), "longitude", degrees(c.longitude*1000 + m.IntN(600000) - 300000)}
		if kind == "city" {
			pairs = append(pairs, "population", strconv.Itoa(20_000_000/(1+m.IntN(2000))), "geonames_id", strconv.Itoa(1_000_000+i))
		}
		if m.percent(15) {
			pairs = append(pairs, "aliases", "Old "+name)
		}
		m.addThing("city", "cities", id, name, pairs...)
		m.things["city"][i].country = c.id
	}
	themes := []string{"Welcoming", "Resilient", "Migration", "Solidarity", "Refuge", "Diversity", "Inclusion", "Human Rights"}
	for range m.counts["network"] {
		name := fmt.Sprintf("%s Network of %s Cities", m.word(2), pick(m, themes))
		kind := "city-network"
		if m.percent(40) {
			kind = pick(m, []string{"council", "mechanism", "campaign", "project", "alliance", "coalition"})
		}
		id := m.id(strings.ToLower(name))
		m.addThing("network", "networks", id, name, "name", name, "acronym", acronym(name), "kind", kind,
			"level", pick(m, []string{"global", "regional", "regional", "national"}), "founded", m.maybe(70, m.year()),
			"region", pick(m, regions)[0], "url", "https://"+id+".example/")
	}
	orgs := []string{"un-agency", "intergovernmental", "state-body", "foundation", "ngo", "ngo", "research"}
	for range m.counts["organization"] {
		name := m.word(2) + " " + pick(m, []string{"Foundation", "Organization", "Institute", "Agency", "Council"})
		m.addThing("organization", "organizations", m.id(name), name, "name", name, "kind", pick(m, orgs),
			"level", pick(m, []string{"global", "regional", "national"}), "country", m.maybe(50, pick(m, countries).id))
	}
	for range m.counts["instrument"] {
		name := m.word(2) + " " + pick(m, []string{"Fund", "Toolkit", "Index", "Platform", "Programme"})
		m.addThing("instrument", "instruments", m.id(name), name, "name", name,
			"kind", pick(m, []string{"indicator-framework", "fund", "platform", "programme", "policy", "tool"}))
	}
}

func (m *maker) year() string { return strconv.Itoa(firstYear + m.IntN(lastYear-firstYear)) }

// maybe returns s in n of 100 cases.
func (m *maker) maybe(n int, s string) string {
	if m.percent(n) {
		return s
	}
	return ""
}

// meetings adds forums and their events; every fifth event is of its own, one
// in eight has no date.
func (m *maker) meetings() {
	editions := map[string]int{}
	for range m.counts["forum"] {
		name := m.word(2) + " Forum"
		m.addThing("forum", "forums", m.id(name), name, "name", name, "acronym", acronym(name),
			"kind", pick(m, []string{"intergovernmental", "mayoral", "multi-stakeholder", "review", "congress"}),
			"level", pick(m, []string{"global", "regional"}), "founded", m.maybe(60, m.year()))
	}
	for range m.counts["event"] {
		forum := pick(m, m.things["forum"])
		city := m.IntN(len(m.things["city"]))
		editions[forum.id]++
		name := fmt.Sprintf("%s, edition %d", forum.name, editions[forum.id])
		id := m.id(forum.id + " " + strconv.Itoa(editions[forum.id]))
		pairs := []string{"name", name, "forum", forum.id, "edition", strconv.Itoa(editions[forum.id])}
		if m.percent(20) {
			name = m.word(2) + " Conference"
			pairs = []string{"name", name}
		}
		if !m.percent(12) {
			year, month, day := m.year(), 1+m.IntN(12), 1+m.IntN(24)
			switch m.IntN(4) {
			case 0:
				pairs = append(pairs, "start", year)
			case 1:
				pairs = append(pairs, "start", fmt.Sprintf("%s-%02d", year, month))
			default:
				pairs = append(pairs, "start", fmt.Sprintf("%s-%02d-%02d", year, month, day), "end", fmt.Sprintf("%s-%02d-%02d", year, month, day+m.IntN(4)))
			}
		}
		if m.percent(80) {
			c := m.things["city"][city]
			pairs = append(pairs, "city", c.id, "country", c.country)
		}
		m.addThing("event", "events", id, name, append(pairs, "mode", pick(m, []string{"in-person", "in-person", "hybrid", "virtual", ""}))...)
	}
}

// documents adds declarations, frameworks, what those consist of, and themes.
func (m *maker) documents() {
	kinds := []string{"declaration", "declaration", "statement", "call-to-action", "charter", "report", "resolution", "letter"}
	for range m.counts["declaration"] {
		name := m.word(2) + " " + pick(m, []string{"Declaration", "Call", "Charter", "Statement"})
		date := m.maybe(85, m.year())
		if date != "" && m.percent(60) {
			date += fmt.Sprintf("-%02d-%02d", 1+m.IntN(12), 1+m.IntN(28))
		}
		m.addThing("declaration", "declarations", m.id(name), name, "title", name, "kind", pick(m, kinds), "date", date, "language", pick(m, []string{"en", "en;fr", "es"}))
	}
	for i, parts := range frameworkParts {
		name := m.word(2) + " Compact"
		id := m.id(name)
		m.addThing("framework", "frameworks", id, name, "name", name, "kind", pick(m, []string{"compact", "agenda", "convention"}),
			"level", "global", "adopted", strconv.Itoa(lastYear-8-3*i), "binding", m.maybe(50, "no"))
		for n := range parts {
			title := "Improve " + m.word(1) + " for everyone"
			m.addThing("objective", "objectives", m.id(id+" "+strconv.Itoa(n+1)), title, "framework", id, "level", "global",
				"number", strconv.Itoa(n+1), "title_en", title, "title_de", m.maybe(70, title+" (de)"), "title_fr", m.maybe(50, title+" (fr)"))
		}
		for n := range parts / 5 {
			title := title(m.word(1)) + " first"
			m.addThing("principle", "principles", m.id(id+" p "+string(rune('a'+n))), title, "framework", id, "level", "global",
				"letter", string(rune('a'+n)), "title_en", title)
		}
	}
	for range m.counts["theme"] {
		name := m.word(1) + " and " + m.word(1)
		m.addThing("theme", "themes", m.id(name), name, "name_en", name, "name_de", strings.Replace(name, " and ", " und ", 1))
	}
}

// names adds further names of cities, two on average.
func (m *maker) names() {
	t := m.shape.table("names")
	for _, c := range m.things["city"] {
		if m.percent(40) {
			t.add("id", c.id, "lang", pick(m, []string{"de", "fr", "es"}), "name", c.name+"a", "source", placesSource)
		}
		for i := range m.IntN(4) {
			t.add("id", c.id, "name", c.name+[]string{"o", "en", "burg"}[i], "source", placesSource)
		}
	}
}
