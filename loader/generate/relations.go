package generate

import (
	"fmt"
	"strconv"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// template is a kind of relation between two kinds of things, with its share
// of all relations, in thousandths: about what the built-in package has.
type template struct {
	from, rel, to string
	share         int
	dates         dating
	roles         []string
}

type dating uint8

const (
	asState dating = iota // from since to until, often without either
	asAct                 // a date of its own in few cases
	noDates
)

var templates = []template{
	{"city", "member_of", "network", 330, asState, []string{"member", "member", "member", "founding member", ""}},
	{"network", "member_of", "network", 10, asState, []string{"member"}},
	{"organization", "member_of", "network", 15, asState, []string{"partner", "associate member"}},
	{"city", "sits_on", "network", 50, asState, []string{"board", "executive committee", "vice-presidency", "steering group"}},
	{"city", "chaired", "network", 12, asState, []string{"chair", "co-chair", "presidency"}},
	{"city", "leads", "network", 10, asState, []string{"lead", "co-lead"}},
	{"city", "founded", "network", 12, asAct, []string{"founding member", ""}},
	{"organization", "founded", "network", 6, asAct, nil},
	{"organization", "coordinates", "network", 8, asState, []string{"secretariat", ""}},
	{"organization", "funds", "network", 10, asState, nil},
	{"instrument", "funds", "city", 6, asState, nil},
	{"organization", "supports", "network", 12, asState, nil},
	{"network", "partnered_with", "organization", 10, asState, nil},
	{"city", "partnered_with", "city", 8, asState, nil},
	{"city", "participated_in", "event", 100, asAct, []string{"participant", "", "", "speaker in one session"}},
	{"network", "participated_in", "event", 15, asAct, nil},
	{"organization", "participated_in", "event", 25, asAct, []string{"observer", ""}},
	{"country", "participated_in", "event", 8, asAct, nil},
	{"city", "spoke_at", "event", 12, asAct, []string{"panel", "keynote", ""}},
	{"city", "hosted", "event", 12, asAct, nil},
	{"organization", "organized", "event", 15, asAct, []string{"organiser", "co-organiser"}},
	{"network", "organized", "event", 8, asAct, nil},
	{"city", "pledged", "event", 8, asAct, nil},
	{"city", "signed", "declaration", 45, asAct, nil},
	{"network", "signed", "declaration", 6, asAct, nil},
	{"city", "endorsed", "declaration", 30, asAct, nil},
	{"organization", "endorsed", "declaration", 8, asAct, nil},
	{"network", "issued", "declaration", 10, asAct, nil},
	{"organization", "issued", "declaration", 8, asAct, nil},
	{"declaration", "adopted_at", "event", 8, asAct, nil},
	{"declaration", "addresses", "objective", 18, noDates, nil},
	{"event", "addresses", "objective", 6, noDates, nil},
	{"declaration", "refers_to", "framework", 15, noDates, nil},
	{"declaration", "refers_to", "declaration", 12, noDates, nil},
	{"declaration", "contributes_to", "framework", 8, noDates, nil},
	{"city", "contributes_to", "objective", 10, noDates, nil},
	{"city", "participated_in", "instrument", 12, asAct, []string{"assessment", ""}},
	{"city", "piloted", "instrument", 4, asAct, nil},
	{"city", "works_on", "theme", 40, noDates, []string{"page tag", ""}},
	{"network", "works_on", "theme", 25, noDates, nil},
	{"declaration", "works_on", "theme", 25, noDates, nil},
	{"organization", "works_on", "theme", 15, noDates, nil},
}

// relations adds exactly as many distinct relations as asked for. Each
// template gets its share, and what one cannot hold goes to the others.
func (m *maker) relations() {
	shares, room := make([]int, len(templates)), make([]int, len(templates))
	for i, t := range templates {
		shares[i], room[i] = t.share, t.room(m.counts)
	}
	for i, n := range allocate(m.spec.Relations, shares, room) {
		m.relate(templates[i], n)
	}
}

// checkRoom reports as ErrInvalid more relations than there is room for.
func (s Spec) checkRoom(counts map[string]int) error {
	room := 0
	for _, t := range templates {
		room += t.room(counts)
	}
	if room < s.Relations {
		return graph.WithHint(fmt.Errorf("%d relations among %d cities and %d networks, where there is room for %d: %w",
			s.Relations, s.Cities, s.Networks, room, graph.ErrInvalid), "ask for fewer relations or for more cities and networks")
	}
	return nil
}

// room returns how many relations t may have.
func (t template) room(counts map[string]int) int {
	n := 0
	for to := range counts[t.to] {
		n += t.ends(counts, to)
	}
	return n
}

// ends returns how many things t may lead from to one thing, by its number. A
// symmetric relation between things of one kind leads from those before it, so
// that each pair is stated once.
func (t template) ends(counts map[string]int, to int) int {
	switch {
	case t.from != t.to:
		return counts[t.from]
	case t.isSymmetric():
		return to
	}
	return counts[t.from] - 1
}

// joins reports whether t may lead from one thing to another, by their numbers.
func (t template) joins(from, to int) bool {
	return t.from != t.to || from < to || from > to && !t.isSymmetric()
}

func (t template) isSymmetric() bool {
	info, _ := schema.Relation(graph.Rel(t.rel))
	return info.Symmetric
}

// relate adds n relations of template t: the sizes of the groups at its far
// ends have a heavy tail, and so have the numbers of groups that things are in.
func (m *maker) relate(t template, n int) {
	from, to := m.things[t.from], m.things[t.to]
	room := make([]int, len(to))
	for i := range room {
		room[i] = t.ends(m.counts, i)
	}
	s := newSampler(m, len(from))
	for i, size := range allocate(n, m.popularity(len(to)), room) {
		for _, j := range s.sample(size, func(j int) bool { return t.joins(j, i) }) {
			m.claims(t, from[j], to[i], i)
		}
	}
}

// popularity returns weights for n things that fall as one over the rank, in
// the order of the things shuffled.
func (m *maker) popularity(n int) []int {
	w := make([]int, n)
	for rank, i := range m.Perm(n) {
		w[i] = 1 << 30 / (rank + 3)
	}
	return w
}

// claims adds the rows of one relation: one, or in one of eight cases two by
// different sources, which may say different things.
func (m *maker) claims(t template, from, to thing, group int) {
	sources := m.things["source"]
	// A group is described by few sources, as its members page is.
	base := (group*7 + t.share) % len(sources)
	first := sources[(base+m.IntN(3))%len(sources)]
	m.claim(t, from, to, first)
	if m.percent(12) {
		second := pick(m, sources)
		for second.id == first.id {
			second = pick(m, sources)
		}
		m.claim(t, from, to, second)
	}
}

func (m *maker) claim(t template, from, to, source thing) {
	role := ""
	if t.roles != nil {
		role = pick(m, t.roles)
	}
	since, until, status := m.period(t.dates, source.year)
	confidence := []string{"high", "high", "medium", "medium", "low"}[m.IntN(5)]
	m.shape.table("relations").add("from_type", t.from, "from_id", from.id, "relation", t.rel, "to_type", t.to, "to_id", to.id,
		"role", role, "since", since, "until", until, "status", status, "confidence", confidence,
		"notes", m.maybe(6, "As of "+strconv.Itoa(lastYear-m.IntN(8))+"."), "source", source.id, "locator", m.maybe(70, fmt.Sprintf("row %d", 1+m.IntN(60))))
}

// period returns dates and status: more than half of all claims have no date,
// and nothing is dated later than its source.
func (m *maker) period(d dating, witness int) (since, until, status string) {
	if witness == 0 {
		witness = lastYear
	}
	begin := witness - m.IntN(witness-firstYear+1)
	switch n := m.IntN(100); {
	case d == noDates:
	case d == asAct && n < 12:
		since, status = m.partial(begin), "done"
	case d == asAct:
		status = m.maybe(40, "done")
	case n < 25:
		since = m.partial(begin)
		status = m.maybe(50, "ongoing")
	case n < 36:
		since, until, status = strconv.Itoa(begin), m.partial(begin+m.IntN(witness-begin+1)), "ended"
	case n < 40:
		until, status = strconv.Itoa(begin), "ended"
	case n < 42:
		status = "planned"
	case n < 44:
		status = "ended"
	default:
		status = m.maybe(40, "ongoing")
	}
	return since, until, status
}

// partial returns a partial date in year.
func (m *maker) partial(year int) string {
	switch m.IntN(5) {
	case 0:
		return fmt.Sprintf("%04d-%02d", year, 1+m.IntN(12))
	case 1:
		return fmt.Sprintf("%04d-%02d-%02d", year, 1+m.IntN(12), 1+m.IntN(28))
	}
	return fmt.Sprintf("%04d", year)
}
