package neo4jstore_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/glocal-graph/glocal/graph"
)

// generate returns a graph of realistic shape, the same for the same numbers:
// memberships with a heavy tail, events and documents with dates, relations to
// countries, one to three claims a relation. Names repeat, as real ones do.
func generate(cities, relations int) graph.Batch {
	rng := rand.New(rand.NewPCG(1, 2))
	b := graph.Batch{Reset: true, Dataset: &graph.Dataset{Name: "generated", Title: "A generated graph", License: "CC0-1.0"}}
	put := func(kind graph.Kind, i int, level graph.Level, name string, props graph.Props) graph.ID {
		id := graph.MakeID(kind, fmt.Sprintf("%s-%05d", kind, i))
		b.PutNodes = append(b.PutNodes, &graph.Node{
			ID: id, Level: level, Name: graph.Name{Value: name, Lang: "en", Type: graph.Main},
			Names:   []graph.Name{{Value: name + " (de)", Lang: "de", Type: graph.Translation}, {Value: fmt.Sprintf("N%d", i), Type: graph.Acronym}},
			Sources: []graph.Reference{{Source: graph.MakeID("source", fmt.Sprint("s", i%400)), Locator: "table 1"}},
			Props:   props,
		})
		return id
	}
	part := func(kind graph.Kind, n int, level graph.Level) []graph.ID {
		ids := make([]graph.ID, n)
		for i := range ids {
			ids[i] = put(kind, i, level, fmt.Sprintf("%s of %d", kind, rng.IntN(1e6)), graph.Props{"year": int64(1980 + i%46)})
		}
		return ids
	}
	countries := part("country", 200, graph.National)
	networks := part("network", cities/60+2, graph.Global)
	events := part("event", cities/40+2, graph.Global)
	documents := part("declaration", cities/100+2, graph.Global)
	seen := make(map[graph.EdgeID]bool)
	relate := func(from graph.ID, rel graph.Rel, to graph.ID, t graph.Timing) {
		e := &graph.Edge{From: from, Rel: rel, To: to, Timing: t}
		if seen[e.ID()] {
			return
		}
		seen[e.ID()] = true
		for range 1 + rng.IntN(5)/4 + rng.IntN(10)/9 {
			e.Claims = append(e.Claims, claim(rng, t))
		}
		e.Claims = graph.SortClaims(e.Claims)
		b.PutEdges = append(b.PutEdges, e)
	}
	var all []graph.ID
	for i := range cities {
		country := countries[rng.IntN(len(countries))]
		props := graph.Props{"country": string(country), "latitude": rng.Float64()*180 - 90, "longitude": rng.Float64()*360 - 180}
		if i%5 != 0 {
			props["population"] = rng.Int64N(1e7)
		}
		id := put("city", i, graph.Local, fmt.Sprintf("%c%c%s", 'A'+rng.IntN(26), 'a'+rng.IntN(26), []string{"ville", "burg", "ton", "ücke"}[i%4]), props)
		all = append(all, id)
		relate(id, "located_in", country, graph.Lasting)
	}
	tail := rand.NewZipf(rng, 1.1, 8, uint64(len(networks)-1))
	for len(b.PutEdges) < relations {
		city := all[rng.IntN(len(all))]
		switch n := rng.IntN(100); {
		case n < 70:
			relate(city, "member_of", networks[tail.Uint64()], graph.State)
		case n < 85:
			relate(city, "participated_in", events[rng.IntN(len(events))], graph.Act)
		case n < 99:
			relate(city, "signed", documents[rng.IntN(len(documents))], graph.Act)
		default:
			relate(networks[rng.IntN(len(networks))], "issued", documents[rng.IntN(len(documents))], graph.Act)
		}
	}
	return b
}

func claim(rng *rand.Rand, t graph.Timing) graph.Claim {
	c := graph.Claim{
		Confidence: []graph.Confidence{graph.High, graph.Medium, graph.Low}[rng.IntN(3)],
		Source:     graph.MakeID("source", fmt.Sprint("s", rng.IntN(400))),
		Origin:     graph.NoDate,
		Locator:    fmt.Sprintf("page %d", rng.IntN(200)),
		Witness:    graph.Year(2000 + rng.IntN(26)),
	}
	if t != graph.Lasting {
		c.Role = []string{"member", "", "associate member", "observer"}[rng.IntN(4)]
		c.Status = []graph.Status{graph.Ongoing, graph.Done, ""}[rng.IntN(3)]
	}
	if t != graph.Lasting && rng.IntN(3) > 0 {
		c.Since, c.Origin = graph.MakeDate(graph.Year(1985+rng.IntN(40)), rng.IntN(13), 0), graph.Stated
		if t == graph.State && rng.IntN(4) == 0 {
			c.Until = graph.MakeDate(c.Since.Year()+graph.Year(rng.IntN(10)), 0, 0)
		}
	}
	return c
}
