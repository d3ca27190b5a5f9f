package storetest

import (
	"fmt"

	"github.com/glocal-graph/glocal/graph"
)

// node returns a node with a name and properties.
func node(id graph.ID, name string, props graph.Props) *graph.Node {
	return &graph.Node{ID: id, Name: graph.Name{Value: name, Type: graph.Main}, Props: props}
}

// leveled returns n with a level.
func leveled(n *graph.Node, l graph.Level) *graph.Node {
	n.Level = l
	return n
}

// relation returns the relation with the given id, a state, with the given
// claims, or with one plain claim.
func relation(id graph.EdgeID, claims ...graph.Claim) *graph.Edge {
	from, rel, to, err := id.Split()
	if err != nil {
		panic(fmt.Sprintf("sample relation: %v", err))
	}
	if len(claims) == 0 {
		claims = []graph.Claim{{}}
	}
	for i := range claims {
		c := &claims[i]
		if c.Source == "" {
			c.Source = "source:a"
		}
		if c.Confidence == "" {
			c.Confidence = graph.High
		}
	}
	return &graph.Edge{From: from, Rel: rel, To: to, Timing: graph.State, Claims: graph.SortClaims(claims)}
}

func timed(e *graph.Edge, t graph.Timing) *graph.Edge {
	e.Timing = t
	return e
}

// day reads a partial date that is known to be well formed.
func day(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil {
		panic(fmt.Sprintf("sample date: %v", err))
	}
	return d
}

// sample returns a small graph with a bit of everything:
//
//	berlin   -member_of-> eurocities, mmc     -located_in-> de
//	milan    -member_of-> eurocities (since 2001), mmc (since 2018-12)
//	         -leads-> mmc (2019 to 2021)      -located_in-> it
//	zurich   -member_of-> mmc (ended, 2016 to 2018, and another says since 2017)
//	ötigheim has no relation, bergamo is its own partner and milan's
//	mmc      -part_of-> eurocities, eurocities -partner_of-> mmc
func sample() graph.Batch {
	return graph.Batch{
		PutNodes: []*graph.Node{
			leveled(node("country:de", "Germany", graph.Props{"iso2": "DE"}), graph.National),
			leveled(node("country:it", "Italy", graph.Props{"iso2": "IT"}), graph.National),
			leveled(node("city:berlin-de", "Berlin", graph.Props{"population": int64(3426354), "latitude": 52.52, "country": "de"}), graph.Local),
			leveled(node("city:bergamo-it", "Bergamo", graph.Props{"latitude": 45.7, "country": "it", "tags": []string{"small", "old"}}), graph.Local),
			leveled(node("city:milan-it", "Milan", graph.Props{"population": int64(1371498), "latitude": 45.46, "country": "it"}), graph.Local),
			leveled(node("city:otigheim-de", "Ötigheim", graph.Props{"population": int64(4700), "country": "de"}), graph.Local),
			leveled(node("city:zurich-ch", "Zürich", graph.Props{"population": int64(341730), "latitude": int64(47), "country": "ch"}), graph.Local),
			leveled(node("network:eurocities", "EUROCITIES", graph.Props{"founded": "1986"}), graph.Regional),
			leveled(node("network:mmc", "Mayors Migration Council", graph.Props{"founded": "2018-12"}), graph.Global),
			node("source:a", "Source A", nil),
			node("source:b", "Source B", nil),
		},
		PutEdges: []*graph.Edge{
			timed(relation("city:berlin-de located_in country:de"), graph.Lasting),
			relation("city:berlin-de member_of network:eurocities", graph.Claim{Since: day("1986"), Witness: 2020}),
			relation("city:berlin-de member_of network:mmc", graph.Claim{Witness: 2019, Source: "source:b", Confidence: graph.Low}),
			relation("city:bergamo-it partner_of city:bergamo-it"),
			relation("city:bergamo-it partner_of city:milan-it", graph.Claim{Since: day("2010-05-03"), Until: day("2012"), Role: "twin"}),
			relation("city:milan-it leads network:mmc", graph.Claim{Since: day("2019"), Until: day("2021"), Role: "chair"}),
			timed(relation("city:milan-it located_in country:it"), graph.Lasting),
			relation("city:milan-it member_of network:eurocities", graph.Claim{Since: day("2001"), Witness: 2020}),
			relation("city:milan-it member_of network:mmc", graph.Claim{Since: day("2018-12"), Witness: 2022}),
			relation("city:zurich-ch member_of network:mmc",
				graph.Claim{Since: day("2016"), Until: day("2018"), Status: graph.Ended, Role: "observer"},
				graph.Claim{Since: day("2017"), Source: "source:b", Witness: 2019, Confidence: graph.Medium}),
			relation("network:eurocities partner_of network:mmc", graph.Claim{Status: graph.Planned, Since: day("2030"), Witness: 2024}),
			relation("network:mmc part_of network:eurocities", graph.Claim{Source: "source:b"}),
		},
	}
}
