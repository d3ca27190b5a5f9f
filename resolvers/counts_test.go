package resolvers_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/test/frozen"
)

// sheet reads a file of the built-in data with encoding/csv and nothing else.
func sheet(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := frozen.FS.Open(name + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]map[string]string, len(records)-1)
	for i, r := range records[1:] {
		rows[i] = map[string]string{}
		for j, column := range records[0] {
			rows[i][column] = r[j]
		}
	}
	return rows
}

// The files of the kinds in the order of the enum Kind, each with the columns
// that state a relation, by data/README.md.
var sheets = []struct {
	kind, file string
	columns    []columnRelation
}{
	{"city", "cities", []columnRelation{{"country", "located_in", "country"}}},
	{"country", "countries", []columnRelation{
		{"region", "located_in", "region"}, {"subregion", "located_in", "region"}, {"intermediate_region", "located_in", "region"}}},
	{"region", "regions", []columnRelation{{"parent", "located_in", "region"}}},
	{"network", "networks", nil},
	{"organization", "organizations", []columnRelation{{"country", "located_in", "country"}}},
	{"forum", "forums", nil},
	{"event", "events", []columnRelation{
		{"city", "located_in", "city"}, {"country", "located_in", "country"}, {"forum", "part_of", "forum"}}},
	{"declaration", "declarations", nil},
	{"framework", "frameworks", nil},
	{"objective", "objectives", []columnRelation{{"framework", "part_of", "framework"}}},
	{"principle", "principles", []columnRelation{{"framework", "part_of", "framework"}}},
	{"theme", "themes", nil},
	{"instrument", "instruments", nil},
	{"source", "sources", nil},
}

type columnRelation struct{ column, relation, kind string }

// tally is what the files say of the size of the graph.
type tally struct {
	nodes             map[string]int
	relations, claims map[string]int
	sources           map[string]bool
	single, undated   int
	confidence        map[string]int
}

type statement struct {
	source     string
	confidence string
	dated      bool
	row        string // all of it, for rows that repeat one another
}

func tallyFiles(t *testing.T) tally {
	c := tally{map[string]int{}, map[string]int{}, map[string]int{}, map[string]bool{}, 0, 0, map[string]int{}}
	dated := map[string]bool{} // the kind, and ids of which have a date of their own
	tier := map[string]string{}
	for _, s := range sheets {
		for _, r := range sheet(t, s.file) {
			c.nodes[s.kind]++
			tier[s.kind+":"+r["id"]] = r["tier"]
			// an event is dated by its start and end, a document by its date, a
			// network by its founding
			if r["start"]+r["end"]+r["date"]+r["adopted"]+r["founded"] != "" {
				dated[s.kind+":"+r["id"]] = true
			}
		}
	}
	datesFrom := map[string][]string{}
	for _, r := range sheet(t, "vocabulary") {
		if r["dates_from"] != "" {
			datesFrom[r["relation"]] = strings.Split(r["dates_from"], ";")
		}
	}
	said := map[[3]string][]statement{}
	say := func(from, rel, to string, s statement) {
		for _, end := range datesFrom[rel] {
			side, kind, _ := strings.Cut(end, ":")
			id := from
			if side == "to" {
				id = to
			}
			if strings.HasPrefix(id, kind+":") && dated[id] {
				s.dated = true
			}
		}
		key := [3]string{from, rel, to}
		for _, other := range said[key] {
			if other.row == s.row {
				return
			}
		}
		said[key] = append(said[key], s)
	}
	for _, r := range sheet(t, "relations") {
		say(r["from_type"]+":"+r["from_id"], r["relation"], r["to_type"]+":"+r["to_id"], statement{
			source: r["source"], confidence: r["confidence"], dated: r["since"]+r["until"] != "",
			row: strings.Join([]string{r["role"], r["since"], r["until"], r["status"], r["confidence"], r["notes"], r["source"], r["locator"]}, "\x00"),
		})
	}
	for _, s := range sheets {
		for _, r := range sheet(t, s.file) {
			for _, col := range s.columns {
				if r[col.column] == "" {
					continue
				}
				from, to := s.kind+":"+r["id"], col.kind+":"+r[col.column]
				stated := false
				for _, other := range said[[3]string{from, col.relation, to}] {
					stated = stated || other.source == r["source"]
				}
				if stated {
					continue
				}
				confidence := "medium"
				if tier["source:"+r["source"]] == "primary" {
					confidence = "high"
				}
				say(from, col.relation, to, statement{source: r["source"], confidence: confidence, row: "column"})
			}
		}
	}
	for key, statements := range said {
		c.relations[key[1]]++
		c.claims[key[1]] += len(statements)
		one := true
		for _, s := range statements {
			c.sources[s.source] = true
			c.confidence[s.confidence]++
			if !s.dated {
				c.undated++
			}
			one = one && s.source == statements[0].source
		}
		if one {
			c.single++
		}
	}
	return c
}

type datasetCounts struct {
	Dataset struct {
		Counts []struct {
			Kind  string
			Count int
		}
		RelationCounts []struct {
			Kind              string
			Relations, Claims int
		}
		Evidence evidence
	}
}

type evidence struct {
	Relations, Claims, Sources, SingleSource, UndatedClaims int
	ByConfidence                                            []struct {
		Confidence string
		Claims     int
	}
}

// The counts that the API gives are those of the CSV files, relations that are
// stated by columns included and not doubled.
func TestCountsAreThoseOfTheFiles(t *testing.T) {
	want := tallyFiles(t)
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		got := ask[datasetCounts](t, s, `{ dataset {
			counts { kind count }
			relationCounts { kind relations claims }
			evidence { relations claims sources singleSource undatedClaims byConfidence { confidence claims } }
		} }`, nil).Dataset
		nodes := map[string]int{}
		for i, c := range got.Counts {
			nodes[strings.ToLower(c.Kind)] = c.Count
			if want := strings.ToUpper(sheets[i].kind); c.Kind != want {
				t.Errorf("counts[%d].kind = %s; want %s", i, c.Kind, want)
			}
		}
		if diff := cmp.Diff(want.nodes, nodes); diff != "" {
			t.Errorf("nodes of each kind (-files +API):\n%s", diff)
		}
		relations, claims := map[string]int{}, map[string]int{}
		sums := evidence{}
		for _, c := range got.RelationCounts {
			kind := strings.ToLower(c.Kind)
			relations[kind], claims[kind] = c.Relations, c.Claims
			sums.Relations += c.Relations
			sums.Claims += c.Claims
		}
		if diff := cmp.Diff(want.relations, relations); diff != "" {
			t.Errorf("relations of each kind (-files +API):\n%s", diff)
		}
		if diff := cmp.Diff(want.claims, claims); diff != "" {
			t.Errorf("claims of each kind (-files +API):\n%s", diff)
		}
		sums.Sources, sums.SingleSource, sums.UndatedClaims = len(want.sources), want.single, want.undated
		for _, c := range []string{"high", "medium", "low"} {
			sums.ByConfidence = append(sums.ByConfidence, struct {
				Confidence string
				Claims     int
			}{strings.ToUpper(c), want.confidence[c]})
		}
		if diff := cmp.Diff(sums, got.Evidence); diff != "" {
			t.Errorf("evidence (-files +API):\n%s", diff)
		}
	})
}

// What a filtered connection counts is what the rows of its file say.
func TestFilteredCountsAreThoseOfTheFiles(t *testing.T) {
	perCountry := map[string]int{}
	for _, r := range sheet(t, "cities") {
		perCountry["country:"+r["country"]]++
	}
	overStores(t, func(t *testing.T, s *resolvers.Service) {
		for country, want := range perCountry {
			got := ask[struct{ Cities struct{ TotalCount int } }](t, s,
				`query($c: ID!) { cities(where: {country: {eq: $c}}, first: 1) { totalCount } }`, vars{"c": country})
			if got.Cities.TotalCount != want {
				t.Errorf("cities in %s = %d; want %d", country, got.Cities.TotalCount, want)
			}
		}
	})
}
