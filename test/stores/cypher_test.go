package stores_test

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/test/document"
)

// Every question of docs/cypher.md is answered by its Cypher with what its
// table says, and both are what the CSV files say when they are read another
// way.
func TestCypherCookbook(t *testing.T) {
	p := load(t, data.FS)
	answers := csvAnswers(t)
	question := regexp.MustCompile("(?s)```cypher\n(.*?)```.*?((?:\n\\|[^\n]*)+)")
	questions := 0
	document.Check(t, "../../docs/cypher.md", question, len(answers), document.SameText, func(e document.Example) string {
		if questions++; questions > len(answers) {
			t.Fatalf("docs/cypher.md has more than %d questions", len(answers))
		}
		want := answers[e.Number]
		if len(want) == 0 {
			t.Fatal("the CSV files have no answer")
		}
		lines := strings.Split(strings.TrimSpace(e.Answer), "\n")
		names := cells(lines[0])
		rows, err := p.server.Query(t.Context(), e.Question, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, row := range rows {
			var line []string
			for _, n := range names {
				line = append(line, fmt.Sprint(row[n]))
			}
			got = append(got, line)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s\nanswer (-CSV files +Cypher):\n%s", e.Question, diff)
		}
		now := "\n" + strings.Join(lines[:2], "\n")
		for _, row := range want {
			now += "\n| " + strings.Join(row, " | ") + " |"
		}
		return now
	})
}

// cells returns the cells of a row of a table of Markdown.
func cells(row string) (out []string) {
	for cell := range strings.SplitSeq(strings.Trim(strings.TrimSpace(row), "|"), "|") {
		out = append(out, strings.TrimSpace(cell))
	}
	return out
}

// claims are the rows of relations.csv.
type claims []map[string]string

func rowsOf(t *testing.T, file string) []map[string]string {
	t.Helper()
	f, err := data.FS.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// only returns the claims of a kind between things of given types.
func (cs claims) only(from, relation, to string) claims {
	var out claims
	for _, c := range cs {
		if c["relation"] == relation && (from == "" || c["from_type"] == from) && (to == "" || c["to_type"] == to) {
			out = append(out, c)
		}
	}
	return out
}

// ends returns each pair of ends once.
func (cs claims) ends() [][2]string {
	seen := map[[2]string]bool{}
	var out [][2]string
	for _, c := range cs {
		if e := [2]string{c["from_id"], c["to_id"]}; !seen[e] {
			seen[e] = true
			out = append(out, e)
		}
	}
	return out
}

// ranked returns the first n keys by falling count, then by what orders them.
func ranked(counts map[string]int, n int, order func(string) string) []string {
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(order(a), order(b)))
	})
	return keys[:min(n, len(keys))]
}

func csvAnswers(t *testing.T) [][][]string {
	all := claims(rowsOf(t, "relations.csv"))
	city, country := map[string]map[string]string{}, map[string]map[string]string{}
	for _, r := range rowsOf(t, "cities.csv") {
		city[r["id"]] = r
	}
	for _, r := range rowsOf(t, "countries.csv") {
		country[r["id"]] = r
	}
	name := map[string]string{}
	for _, file := range []string{"networks.csv", "organizations.csv", "forums.csv"} {
		for _, r := range rowsOf(t, file) {
			name[r["id"]] = r["name"]
		}
	}
	same := func(s string) string { return s }
	itoa := func(n int) string { return fmt.Sprint(n) }

	members := all.only("city", "member_of", "network")
	networks := map[string]int{}
	inNetwork := map[string][]string{}
	for _, e := range members.ends() {
		networks[e[0]]++
		inNetwork[e[1]] = append(inNetwork[e[1]], e[0])
	}
	var one [][]string
	for _, c := range ranked(networks, 5, func(c string) string { return city[c]["name"] }) {
		one = append(one, []string{city[c]["name"], itoa(networks[c])})
	}

	var two [][]string
	for _, c := range all.only("", "leads", "network") {
		if c["to_id"] == "mayors-mechanism" {
			two = append(two, []string{name[c["from_id"]], c["role"], "source:" + c["source"]})
		}
	}
	slices.SortFunc(two, func(a, b []string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[2], b[2])) })

	truth := seats2019(all.only("city", "sits_on", "network"), sourceYears(t))
	var three [][]string
	unknown := 0
	for _, c := range slices.Sorted(mapKeys(truth)) {
		switch truth[c] {
		case "yes":
			three = append(three, []string{"city:" + c})
		case "unknown":
			unknown++
		}
	}

	steps, routes := shortest(all, []string{"member_of", "sits_on", "leads", "issued", "addresses"}, "city:kampala-ug", "objective:gcm-15")

	shared := map[string]int{}
	for _, in := range inNetwork {
		for _, a := range in {
			for _, b := range in {
				if a < b {
					shared[a+" "+b]++
				}
			}
		}
	}
	var six [][]string
	for _, k := range ranked(shared, 5, same) {
		a, b, _ := strings.Cut(k, " ")
		six = append(six, []string{city[a]["name"], city[b]["name"], itoa(shared[k])})
	}

	from := map[string]int{}
	for _, c := range inNetwork["eurocities"] {
		from[country[city[c]["country"]]["name_en"]]++
	}
	var seven [][]string
	for _, k := range ranked(from, 5, same) {
		seven = append(seven, []string{k, itoa(from[k])})
	}

	signed := map[string]int{}
	for _, e := range all.only("city", "signed", "declaration").ends() {
		if country[city[e[0]]["country"]]["region"] == "africa" {
			signed[e[1]]++
		}
	}
	var eight [][]string
	for _, d := range ranked(signed, 5, same) {
		eight = append(eight, []string{"declaration:" + d, itoa(signed[d])})
	}

	addressed := map[string]int{}
	for _, o := range rowsOf(t, "objectives.csv") {
		if o["framework"] == "gcm" {
			addressed[o["id"]] = 0
		}
	}
	for _, e := range all.only("", "addresses", "objective").ends() {
		if _, ok := addressed[e[1]]; ok {
			addressed[e[1]]++
		}
	}
	var nine [][]string
	for _, o := range ranked(addressed, 5, same) {
		nine = append(nine, []string{"objective:" + o, itoa(addressed[o])})
	}

	better := map[[3]string]bool{}
	for _, c := range all {
		k := [3]string{c["from_type"] + c["from_id"], c["relation"], c["to_type"] + c["to_id"]}
		better[k] = better[k] || c["confidence"] != "low"
	}
	low := map[string]int{}
	for k, b := range better {
		if !b {
			low[strings.ToUpper(k[1])]++
		}
	}
	var ten [][]string
	for _, r := range ranked(low, 4, same) {
		ten = append(ten, []string{r, itoa(low[r])})
	}
	return [][][]string{one, two, three, {{itoa(unknown)}}, {{itoa(steps), itoa(routes)}}, six, seven, eight, nine, ten}
}
