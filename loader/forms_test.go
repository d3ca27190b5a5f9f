package loader_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
)

// change replaces texts in the files of a package: name, old, new.
func change(t *testing.T, fsys fstest.MapFS, parts ...string) fstest.MapFS {
	t.Helper()
	out := maps.Clone(fsys)
	for i := 0; i < len(parts); i += 3 {
		text := string(out[parts[i]].Data)
		if !strings.Contains(text, parts[i+1]) {
			t.Fatalf("%s has no %q", parts[i], parts[i+1])
		}
		out[parts[i]] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, parts[i+1], parts[i+2]))}
	}
	return out
}

// The forms in which programs write one package are one graph.
func TestForms(t *testing.T) {
	good := goodPackage(t)
	want := mustRead(t, good).Version()
	const (
		names  = `"path": "names.csv", "encoding": "utf-8", "format": "csv",` + "\n" + `"dialect": {"delimiter": ",", "quoteChar": "\""},`
		cities = `"path": "cities.csv", "encoding": "utf-8", "format": "csv",` + "\n" + `"dialect": {"delimiter": ",", "quoteChar": "\""},`
	)
	namesText := string(good["names.csv"].Data)
	semicolons := strings.ReplaceAll(namesText, ",", ";")
	i := strings.Index(string(good["datapackage.json"].Data), names) + len(names) + len("\n\"schema\": ")
	j := i + strings.Index(string(good["datapackage.json"].Data)[i:], "]}}") + 2
	namesSchema := string(good["datapackage.json"].Data)[i:j]
	tests := []struct {
		name     string
		fsys     fstest.MapFS
		warnings int
	}{
		{"numbers with an exponent or a fraction of zeros", change(t, good,
			"cities.csv", "1371498", "1.371498e+06", "cities.csv", "870456", "870456.0", "cities.csv", "2950159", "2950159.00", "cities.csv", "45.46427", "4.546427e1"), 0},
		{"lines that end in CR", change(t, good, "cities.csv", "\n", "\r", "relations.csv", "\n", "\r"), 0},
		{"lines that end in CR, LF in a cell", change(t, good, "cities.csv", "\n", "\r", "cities.csv", "meetings,\r", "meetings,\n"), 0},
		{"a line for spreadsheets", change(t, good, "names.csv", "id,lang", "sep=,\nid,lang", "cities.csv", "id,name", "\ufeff\"sep=,\"\r\nid,name"), 0},
		{"a line for spreadsheets with their delimiters", change(t, good, "names.csv", "id,lang", "SEP=,,,\nid,lang"), 0},
		{"a line for spreadsheets before a row that is left out", change(t, good, "names.csv", "id,lang", "sep=,\nNames,,,\nid,lang",
			"datapackage.json", names, `"path": "names.csv", "dialect": {"commentRows": [2]},`), 0},
		{"empty rows", with(maps.Clone(good), "names.csv", strings.ReplaceAll(namesText, "\n", "\n,,,\n")+", ,\u00a0,\n"), 1},
		{"empty rows that the descriptor counts", change(t, with(maps.Clone(good), "names.csv", namesText+",,,\n,,,\n"),
			"datapackage.json", names, names+`"stats": {"rows": 5},`), 1},
		{"empty rows that the descriptor does not count", change(t, with(maps.Clone(good), "names.csv", namesText+",,,\n,,,\n"),
			"datapackage.json", names, names+`"stats": {"rows": 3},`), 1},
		{"nameless columns", change(t, good, "names.csv", "\n", ",,\r\n"), 1},
		{"no-break spaces around a cell", change(t, good, "names.csv", "Mailand", "\u00a0Mailand\u00a0", "names.csv", ",un-list", ",\u202fun-list"), 4},
		{"a dialect in a file", with(change(t, with(maps.Clone(good), "names.csv", semicolons), "datapackage.json", names,
			`"path": "names.csv", "dialect": "forms/dialect.json",`), "forms/dialect.json", "\ufeff{\"delimiter\": \";\"}"), 0},
		{"a dialect as the Frictionless framework writes it", change(t, with(maps.Clone(good), "names.csv", semicolons), "datapackage.json", names,
			`"path": "names.csv", "dialect": {"csv": {"delimiter": ";"}},`), 0},
		{"a schema in a file", with(change(t, good, "datapackage.json", namesSchema, `"schema.json"`), "schema.json", namesSchema), 0},
		{"rows that are left out", change(t, with(maps.Clone(good), "names.csv", "Names,,,\n\n"+namesText+"end of the list,,,\n"),
			"datapackage.json", names, `"path": "names.csv", "dialect": {"commentRows": [1, 7]},`), 0},
		{"a header further down", change(t, with(maps.Clone(good), "names.csv", "Names\n\"as of\n2019\"\n"+namesText),
			"datapackage.json", names, `"path": "names.csv", "dialect": {"headerRows": [3], "lineTerminator": "\n"},`), 0},
		{"a decimal comma, grouped numbers and units", change(t, good,
			"datapackage.json", `{"name": "latitude", "type": "number",`, `{"name": "latitude", "type": "number", "decimalChar": ",", "bareNumber": false,`,
			"datapackage.json", `{"name": "population", "type": "integer"}`, `{"name": "population", "type": "string", "groupChar": "."}`,
			"cities.csv", "45.46427", `"45,46427°"`, "cities.csv", "45.07049", `"45,07049 N"`, "cities.csv", "52.52437", `"52,52437"`,
			"cities.csv", "1371498", "1.371.498"), 0},
		{"words of one field for absent", change(t, good,
			"datapackage.json", `{"name": "lang", "type": "string"}`, `{"name": "lang", "type": "string", "missingValues": ["", {"value": "NA", "label": "none"}]}`,
			"names.csv", "milan-it,,", "milan-it,NA,"), 0},
		{"the world in no region, by a word for absent", change(t, good,
			"datapackage.json", `{"name": "parent", "type": "string",`, `{"name": "parent", "type": "string", "missingValues": ["NA"],`,
			"regions.csv", "World,Welt,,", "World,Welt,NA,"), 0},
		{"keys", change(t, good, "datapackage.json", `{"missingValues": [""], "fields"`,
			`{"foreignKeys": [{"fields": "source", "reference": {"resource": "sources", "fields": "id"}}], "missingValues": [""], "fields"`), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, found, err := loader.Read(t.Context(), tt.fsys)
			if err != nil || found.Errors() > 0 || found.Warnings() != tt.warnings {
				t.Fatalf("Read() = %v\n%swant %d warnings", err, found, tt.warnings)
			}
			if got := p.Version(); got != want {
				t.Errorf("Version() = %v; want %v", got, want)
			}
		})
	}
}

// A symmetric relation that is stated from both ends is one relation, from the end
// whose id comes first, with the claims of both; so is one in the one direction.
func TestSymmetricRelations(t *testing.T) {
	tests := []struct {
		name, rows string
		relations  []graph.EdgeID
		claims     int
		warnings   int
	}{
		{"one direction", "city,turin-it,partnered_with,city,milan-it,,,,,high,,blog,1\n",
			[]graph.EdgeID{"city:turin-it partnered_with city:milan-it"}, 1, 0},
		{"both, in two places", "city,turin-it,partnered_with,city,milan-it,,,,,high,,blog,1\ncity,milan-it,partnered_with,city,turin-it,,,,,high,,blog,2\n",
			[]graph.EdgeID{"city:milan-it partnered_with city:turin-it"}, 2, 0},
		{"both, in the same words", "city,milan-it,partnered_with,city,turin-it,,,,,high,,blog,1\ncity,turin-it,partnered_with,city,milan-it,,,,,high,,blog,1\n",
			[]graph.EdgeID{"city:milan-it partnered_with city:turin-it"}, 1, 1},
		{"a relation that is not symmetric", "network,welcome,part_of,network,friends,,,,,high,,blog,1\nnetwork,friends,part_of,network,welcome,,,,,high,,blog,1\n",
			[]graph.EdgeID{"network:friends part_of network:welcome", "network:welcome part_of network:friends"}, 2, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := goodPackage(t)
			removeVocabulary(t, fsys)
			fsys["relations.csv"].Data = append(fsys["relations.csv"].Data, tt.rows...)
			fsys["networks.csv"].Data = append(fsys["networks.csv"].Data, "friends,Friends,,city-network,regional,,,,,,blog,,\n"...)
			p, found, err := loader.Read(t.Context(), fsys)
			if err != nil || p == nil || found.Warnings() != tt.warnings {
				t.Fatalf("Read() = %v\n%swant %d warnings", err, found, tt.warnings)
			}
			claims := 0
			for _, id := range tt.relations {
				claims += len(claimsOf(t, p, id))
			}
			if claims != tt.claims {
				t.Errorf("%d claims; want %d", claims, tt.claims)
			}
			for _, e := range p.Edges {
				if e.Rel == "partnered_with" && e.ID() != tt.relations[0] {
					t.Errorf("there is %s beside %s", e.ID(), tt.relations[0])
				}
			}
		})
	}
}
