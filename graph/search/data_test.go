package search_test

import (
	"encoding/csv"
	"io/fs"
	"iter"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
)

// files says which kind is in which file of the data package.
var files = map[graph.Kind]string{
	"city": "cities.csv", "country": "countries.csv", "region": "regions.csv", "network": "networks.csv",
	"organization": "organizations.csv", "forum": "forums.csv", "event": "events.csv", "declaration": "declarations.csv",
	"framework": "frameworks.csv", "objective": "objectives.csv", "principle": "principles.csv", "theme": "themes.csv",
	"instrument": "instruments.csv", "source": "sources.csv",
}

// columns says what a column that holds names holds, by the package's README.
// The first that a row has is the main name.
var columns = []struct {
	name, lang string
	typ        graph.NameType
}{
	{"name", "", graph.Main}, {"title", "", graph.Main}, {"name_en", "en", graph.Main}, {"title_en", "en", graph.Main},
	{"name_de", "de", graph.Translation}, {"name_fr", "fr", graph.Translation}, {"name_es", "es", graph.Translation},
	{"title_de", "de", graph.Translation}, {"title_fr", "fr", graph.Translation}, {"title_es", "es", graph.Translation},
	{"acronym", "", graph.Acronym}, {"aliases", "", graph.Alias},
}

// realNodes reads the names of the built-in data package, without the loader.
func realNodes(tb testing.TB) []*graph.Node {
	tb.Helper()
	data := os.DirFS("../../test/frozen")
	further := map[string][]graph.Name{}
	for _, r := range rows(tb, data, "names.csv") {
		n := graph.Name{Value: r["name"], Lang: r["lang"], Type: graph.Alternate}
		if n.Lang != "" {
			n.Type = graph.Translation
		}
		further[r["id"]] = append(further[r["id"]], n)
	}
	var nodes []*graph.Node
	for _, kind := range slices.Sorted(maps.Keys(files)) {
		for _, r := range rows(tb, data, files[kind]) {
			n := &graph.Node{ID: graph.MakeID(kind, r["id"]), Props: graph.Props{}}
			for _, c := range columns {
				for value := range strings.SplitSeq(r[c.name], ";") {
					if c.typ != graph.Alias {
						value = r[c.name]
					}
					name := graph.Name{Value: strings.TrimSpace(value), Lang: c.lang, Type: c.typ}
					switch {
					case name.Value == "" || slices.Contains(n.Names, name):
					case c.typ == graph.Main:
						n.Name = name
					default:
						n.Names = append(n.Names, name)
					}
				}
			}
			if kind == "city" {
				n.Names = append(n.Names, further[r["id"]]...)
			}
			for _, field := range []string{"number", "letter", "symbol", "wikidata"} {
				if r[field] != "" {
					n.Props[field] = r[field]
				}
			}
			if r["framework"] != "" {
				n.Props["framework"] = "framework:" + r["framework"]
			}
			if p, err := strconv.ParseInt(r["population"], 10, 64); err == nil {
				n.Props["population"] = p
			}
			nodes = append(nodes, n)
		}
	}
	return nodes
}

func rows(tb testing.TB, data fs.FS, name string) []map[string]string {
	tb.Helper()
	f, err := data.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		tb.Fatalf("read %s: %v", name, err)
	}
	list := make([]map[string]string, len(records)-1)
	for i, r := range records[1:] {
		list[i] = map[string]string{}
		for j, column := range records[0] {
			list[i][column] = r[j]
		}
	}
	return list
}

func sequence(nodes []*graph.Node) iter.Seq2[*graph.Node, error] {
	return func(yield func(*graph.Node, error) bool) {
		for _, n := range nodes {
			if !yield(n, nil) {
				return
			}
		}
	}
}

func build(tb testing.TB, nodes []*graph.Node) *search.Index {
	tb.Helper()
	x, err := search.Build(tb.Context(), sequence(nodes))
	if err != nil {
		tb.Fatalf("Build: %v", err)
	}
	return x
}
