package loader_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
)

// mustRead reads a package that has no findings.
func mustRead(tb testing.TB, fsys fs.FS) *loader.Package {
	tb.Helper()
	p, found, err := loader.Read(tb.Context(), fsys)
	if err != nil || len(found) > 0 {
		tb.Fatalf("Read() = %v, %v; want no findings", found, err)
	}
	return p
}

func node(t *testing.T, p *loader.Package, id graph.ID) *graph.Node {
	t.Helper()
	for _, n := range p.Nodes {
		if n.ID == id {
			return n
		}
	}
	t.Fatalf("no node %s", id)
	return nil
}

func claimsOf(t *testing.T, p *loader.Package, id graph.EdgeID) []graph.Claim {
	t.Helper()
	for _, e := range p.Edges {
		if e.ID() == id {
			return e.Claims
		}
	}
	t.Fatalf("no relation %s", id)
	return nil
}

// Cells become what the vocabulary says of their columns.
func TestNodes(t *testing.T) {
	p := mustRead(t, goodPackage(t))
	want := []*graph.Node{
		{
			ID: "city:milan-it", Level: graph.Local,
			Name: graph.Name{Value: "Milan", Type: graph.Main},
			Names: []graph.Name{
				{Value: "Milano", Type: graph.Alias}, {Value: "Mailand", Type: graph.Alias},
				{Value: "Mailand", Lang: "de", Type: graph.Translation}, {Value: "Mediolanum", Type: graph.Alternate},
			},
			Notes:   "Host of two meetings,\none of them virtual.",
			Sources: []graph.Reference{{Source: "source:net-members", Locator: "row 1"}, {Source: "source:un-list"}},
			Props: graph.Props{"type": "city", "country": "country:it", "region": "region:europe", "latitude": 45.46427, "longitude": 9.18951,
				"population": int64(1371498), "geonamesId": int64(3173435), "wikidata": "Q490"},
		},
		{
			ID: "region:world", Level: graph.Global,
			Name:    graph.Name{Value: "World", Lang: "en", Type: graph.Main},
			Names:   []graph.Name{{Value: "Welt", Lang: "de", Type: graph.Translation}},
			Sources: []graph.Reference{{Source: "source:un-list", Locator: "row 1"}},
			Props:   graph.Props{"m49": "001"},
		},
		{
			ID: "region:europe", Level: graph.Regional,
			Name:    graph.Name{Value: "Europe", Lang: "en", Type: graph.Main},
			Names:   []graph.Name{{Value: "Europa", Lang: "de", Type: graph.Translation}},
			Sources: []graph.Reference{{Source: "source:un-list", Locator: "row 2"}},
			Props:   graph.Props{"m49": "150", "parent": "region:world"},
		},
		{
			ID: "network:welcome", Level: graph.Regional,
			Name: graph.Name{Value: "Network of Welcoming Cities", Type: graph.Main},
			Names: []graph.Name{
				{Value: "NWC", Type: graph.Acronym}, {Value: "Welcomers", Type: graph.Alias},
			},
			Sources: []graph.Reference{{Source: "source:net-members", Locator: "head"}, {Source: "source:blog"}},
			Props:   graph.Props{"type": "city-network", "foundingDate": "2014-03", "region": "region:europe", "url": "https://welcome.example/"},
		},
		{
			ID: "objective:compact-2", Level: graph.Global,
			Name:    graph.Name{Value: "Give information", Lang: "en", Type: graph.Main},
			Sources: []graph.Reference{{Source: "source:un-list"}},
			Props:   graph.Props{"framework": "framework:compact", "number": "10.11", "ordinal": "000010.000011"},
		},
		{
			ID:   "source:net-members",
			Name: graph.Name{Value: "Members", Type: graph.Main},
			Props: graph.Props{"publisher": "Network of Welcoming Cities", "year": int64(2019), "type": "web-page", "tier": "primary",
				"access": "original", "languages": []string{"en", "it"}, "url": "https://welcome.example/members"},
		},
		{
			ID:   "source:blog",
			Name: graph.Name{Value: "A blog about cities", Type: graph.Main},
			Props: graph.Props{"publisher": "Somebody", "type": "blog", "tier": "secondary",
				"access": "copy", "languages": []string{"en"}},
		},
	}
	for _, w := range want {
		if d := cmp.Diff(w, node(t, p, w.ID)); d != "" {
			t.Errorf("%s (-want +got):\n%s", w.ID, d)
		}
	}
	ordinals := []string{"compact-1", "compact-2", "compact-3"} // 10.2, 10.11, 11
	for i := 1; i < len(ordinals); i++ {
		a, b := node(t, p, graph.ID("objective:"+ordinals[i-1])), node(t, p, graph.ID("objective:"+ordinals[i]))
		if a.Props.Text("ordinal") >= b.Props.Text("ordinal") {
			t.Errorf("ordinal of %s = %q; want it before %q", a.ID, a.Props.Text("ordinal"), b.Props.Text("ordinal"))
		}
	}
	if want := (graph.Dataset{Name: "small", Title: "A small package", Release: "1", License: "CC0-1.0"}); p.Dataset != want {
		t.Errorf("Dataset = %v; want %v", p.Dataset, want)
	}
}

// Claims are dated by what they state, else by the end that the vocabulary
// names, and witnessed in the year of their source.
func TestClaims(t *testing.T) {
	p := mustRead(t, goodPackage(t))
	date := func(s string) graph.Date {
		d, err := graph.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		name string
		id   graph.EdgeID
		want []graph.Claim
	}{
		{"two sources, one with dates", "city:milan-it member_of network:welcome", []graph.Claim{
			{Role: "member", Origin: graph.NoDate, Confidence: graph.Low, Source: "source:blog"},
			{Role: "member", Since: date("2014"), Origin: graph.Stated, Status: graph.Ongoing, Confidence: graph.High,
				Source: "source:net-members", Witness: 2019, Locator: "row 1"},
		}},
		{"from an event with both ends", "city:milan-it hosted event:mayors-1", []graph.Claim{
			{Since: date("2010-05-03"), Until: date("2010-05-04"), Origin: graph.FromEvent, Status: graph.Done,
				Confidence: graph.Medium, Source: "source:blog"},
		}},
		{"from a declaration at the far end", "city:berlin-de signed declaration:milan-call", []graph.Claim{
			{Since: date("2010-05-04"), Origin: graph.FromDocument, Confidence: graph.High, Source: "source:net-members", Witness: 2019},
		}},
		{"from a declaration at the near end", "declaration:milan-call addresses objective:compact-2", []graph.Claim{
			{Since: date("2010-05-04"), Origin: graph.FromDocument, Confidence: graph.High, Source: "source:net-members", Witness: 2019, Locator: "text"},
		}},
		{"from a founding", "city:milan-it founded network:welcome", []graph.Claim{
			{Since: date("2014-03"), Origin: graph.FromFounding, Confidence: graph.High, Source: "source:net-members", Witness: 2019},
		}},
		{"by a column and by another source", "city:milan-it located_in country:it", []graph.Claim{
			{Origin: graph.NoDate, Confidence: graph.Low, Source: "source:blog"},
			{Origin: graph.NoDate, Confidence: graph.High, Source: "source:net-members", Witness: 2019, Locator: "row 1"},
		}},
		{"by a column and by the same source with a role", "city:berlin-de located_in country:de", []graph.Claim{
			{Origin: graph.NoDate, Confidence: graph.Medium, Source: "source:blog"},
			{Role: "seat", Origin: graph.NoDate, Confidence: graph.Low, Source: "source:blog"},
		}},
		{"by a column of a row with a secondary source", "event:mayors-2 part_of forum:mayors", []graph.Claim{
			{Origin: graph.NoDate, Confidence: graph.Medium, Source: "source:blog"},
		}},
		{"by a column of a country", "country:it located_in region:europe", []graph.Claim{
			{Origin: graph.NoDate, Confidence: graph.High, Source: "source:un-list", Witness: 2020, Locator: "row 3"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, claimsOf(t, p, tt.id)); d != "" {
				t.Errorf("claims of %s (-want +got):\n%s", tt.id, d)
			}
		})
	}
	for _, e := range p.Edges {
		if e.Rel == "located_in" && e.From.Kind() == "city" && e.To.Kind() == "region" {
			t.Errorf("%s: a column without the property relation states one", e.ID())
		}
	}
}

// What a column states stays beside a row of the same source that has a role or
// dates: those say something else. A row without them stands for the column.
func TestRowBesideColumn(t *testing.T) {
	tests := []struct {
		name, row string
		claims    []string // role, since, confidence
	}{
		{"role and date", "city,berlin-de,located_in,country,de,seat,2010,,,low,,blog,p. 1", []string{" – medium", "seat 2010 low"}},
		{"role", "city,berlin-de,located_in,country,de,seat,,,,low,,blog,p. 1", []string{" – medium", "seat – low"}},
		{"date", "city,berlin-de,located_in,country,de,,2010,,,low,,blog,p. 1", []string{" – medium", " 2010 low"}},
		{"end", "city,berlin-de,located_in,country,de,,,2010,,low,,blog,p. 1", []string{" – medium", " – low"}},
		{"neither", "city,berlin-de,located_in,country,de,,,,,low,,blog,p. 1", []string{" – low"}},
		{"neither, another source", "city,berlin-de,located_in,country,de,,,,,low,,un-list,p. 1", []string{" – medium", " – low"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := goodPackage(t)
			fsys["relations.csv"].Data = bytes.Replace(fsys["relations.csv"].Data, []byte("city,berlin-de,located_in,country,de,seat,,,,low,,blog,"), []byte(tt.row), 1)
			var got []string
			for _, c := range claimsOf(t, mustRead(t, fsys), "city:berlin-de located_in country:de") {
				since := "–"
				if c.Since != 0 {
					since = c.Since.String()
				}
				got = append(got, fmt.Sprintf("%s %s %s", c.Role, since, c.Confidence))
			}
			if d := cmp.Diff(tt.claims, got); d != "" {
				t.Errorf("claims (-want +got):\n%s", d)
			}
		})
	}
}

// An end without a date is passed over for the next that the vocabulary names.
func TestDatesFromNextEnd(t *testing.T) {
	fsys := goodPackage(t)
	fsys["relations.csv"].Data = append(fsys["relations.csv"].Data,
		"declaration,milan-call,adopted_at,event,mayors-3,,,,,high,,un-list,\nframework,compact,adopted_at,event,mayors-3,,,,,high,,un-list,\n"...)
	fsys["events.csv"].Data = append(fsys["events.csv"].Data, "mayors-3,Third,mayors,3,,,,,,,,,blog,,\n"...)
	removeVocabulary(t, fsys)
	p := mustRead(t, fsys)
	for id, want := range map[graph.EdgeID]string{
		"declaration:milan-call adopted_at event:mayors-3": "2010-05-04 document",
		"framework:compact adopted_at event:mayors-3":      "2018-12-19 document",
	} {
		c := claimsOf(t, p, id)[0]
		if got := c.Since.String() + " " + string(c.Origin); got != want {
			t.Errorf("date of %s = %s; want %s", id, got, want)
		}
	}
}

// removeVocabulary takes the package's own vocabulary out of it: all of the
// service's may then be used.
func removeVocabulary(t *testing.T, fsys fstest.MapFS) {
	t.Helper()
	editDescriptor(t, fsys, func(d map[string]any) {
		var rest []any
		for _, r := range d["resources"].([]any) {
			if r.(map[string]any)["name"] != "vocabulary" {
				rest = append(rest, r)
			}
		}
		d["resources"] = rest
	})
	delete(fsys, "vocabulary.csv")
}

func editDescriptor(t *testing.T, fsys fstest.MapFS, edit func(map[string]any)) {
	t.Helper()
	var d map[string]any
	if err := json.Unmarshal(fsys["datapackage.json"].Data, &d); err != nil {
		t.Fatal(err)
	}
	edit(d)
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	fsys["datapackage.json"] = &fstest.MapFile{Data: text}
}

// rewrite writes every CSV file of the package anew with the given delimiter,
// quote and line end, and declares them.
func rewrite(t *testing.T, fsys fstest.MapFS, delimiter rune, quote, lineEnd, before string) {
	t.Helper()
	for name, f := range fsys {
		if !strings.HasSuffix(name, ".csv") {
			continue
		}
		records, err := csv.NewReader(bytes.NewReader(f.Data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		b.WriteString(before)
		for _, r := range records {
			for i, v := range r {
				if i > 0 {
					b.WriteRune(delimiter)
				}
				if strings.ContainsAny(v, "\r\n"+quote+string(delimiter)) || i%3 == 0 {
					v = quote + strings.ReplaceAll(v, quote, quote+quote) + quote
				}
				b.WriteString(strings.ReplaceAll(v, "\n", lineEnd))
			}
			b.WriteString(lineEnd)
		}
		fsys[name] = &fstest.MapFile{Data: []byte(b.String())}
	}
	editDescriptor(t, fsys, func(d map[string]any) {
		for _, r := range d["resources"].([]any) {
			r.(map[string]any)["dialect"] = map[string]any{"delimiter": string(delimiter), "quoteChar": quote}
		}
	})
}

// The same rows in another dialect are the same graph.
func TestDialects(t *testing.T) {
	want := mustRead(t, goodPackage(t)).Version()
	tests := []struct {
		name                   string
		delimiter              rune
		quote, lineEnd, before string
	}{
		{"semicolon", ';', `"`, "\n", ""},
		{"tab", '\t', `"`, "\n", ""},
		{"other quote", ',', `'`, "\n", ""},
		{"CRLF", ',', `"`, "\r\n", ""},
		{"byte order mark", ',', `"`, "\n", "\ufeff"},
		{"empty lines", ',', `"`, "\n", "\n\n"},
		{"all at once", '\t', `'`, "\r\n", "\ufeff\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := goodPackage(t)
			rewrite(t, fsys, tt.delimiter, tt.quote, tt.lineEnd, tt.before)
			if got := mustRead(t, fsys).Version(); got != want {
				t.Errorf("Version() = %v; want %v", got, want)
			}
		})
	}
	t.Run("byte order mark before JSON", func(t *testing.T) {
		fsys := goodPackage(t)
		fsys["datapackage.json"] = &fstest.MapFile{Data: append([]byte("\ufeff"), fsys["datapackage.json"].Data...)}
		if got := mustRead(t, fsys).Version(); got != want {
			t.Errorf("Version() = %v; want %v", got, want)
		}
	})
	t.Run("columns in another order, other words for absent", func(t *testing.T) {
		fsys := goodPackage(t)
		fsys["names.csv"] = &fstest.MapFile{Data: []byte("name,source,id,lang\nMailand,un-list,milan-it,de\nMediolanum,un-list,milan-it,n/a\n柏林,un-list,berlin-de,zh-Hant\n")}
		editDescriptor(t, fsys, func(d map[string]any) {
			for _, r := range d["resources"].([]any) {
				if r := r.(map[string]any); r["name"] == "names" {
					r["schema"].(map[string]any)["missingValues"] = []string{"", "n/a"}
				}
			}
		})
		if got := mustRead(t, fsys).Version(); got != want {
			t.Errorf("Version() = %v; want %v", got, want)
		}
	})
}

// A wholly wrong file does not bury the faults of the others, and what is not
// listed is counted.
func TestFindingsAreBounded(t *testing.T) {
	fsys := goodPackage(t)
	var b strings.Builder
	b.Write(fsys["relations.csv"].Data)
	for i := range 3000 {
		fmt.Fprintf(&b, "town,nowhere-%d,in,place,somewhere,,x,y,z,none,,nobody,\n", i)
	}
	fsys["relations.csv"] = &fstest.MapFile{Data: []byte(b.String())}
	fsys["sources.csv"].Data = bytes.Replace(fsys["sources.csv"].Data, []byte("blog,primary"), []byte("blog,first"), 1)
	fsys["sources.csv"].Data = bytes.Replace(fsys["sources.csv"].Data, []byte("blog,secondary"), []byte("blog,second"), 1)
	p, found, err := loader.Read(t.Context(), fsys)
	if p != nil || err != nil {
		t.Fatalf("Read() = %v, %v; want no package and no error", p, err)
	}
	// A row has eight faults: both types, relation, since, until, status, confidence, source.
	if want := 8*3000 + 1; found.Errors() != want || found.Warnings() != 0 {
		t.Errorf("%d errors and %d warnings; want %d and 0", found.Errors(), found.Warnings(), want)
	}
	// Of each, one finding says how many there are, and ten follow.
	if want := 8*11 + 1; len(found) != want {
		t.Errorf("%d findings; want %d", len(found), want)
	}
	sum := loader.Finding{Severity: loader.Error, Rule: loader.RuleEnum, File: "relations.csv", Column: "from_type", More: 2989,
		Message: `3,000 times, first in line 12: "town" is not one of the permitted values`, Hint: "there are 13, for example city"}
	i := slices.IndexFunc(found, func(f loader.Finding) bool { return f.File == "relations.csv" && f.Column == "from_type" })
	if d := cmp.Diff(sum, found[i], cmpopts.IgnoreUnexported(loader.Finding{})); d != "" {
		t.Errorf("the sum of a kind (-want +got):\n%s", d)
	}
	if !strings.Contains(found.String(), `sources.csv:4: tier: "second"`) {
		t.Errorf("the fault of sources.csv is buried in\n%s", found)
	}
}

// The finding that sums up a kind says which change of the descriptor mends it.
func TestSumNamesRemedy(t *testing.T) {
	fsys := goodPackage(t)
	var b strings.Builder
	b.Write(fsys["cities.csv"].Data)
	for i := range 200 {
		latitude := `"43,39864"`
		if i < 50 {
			latitude = "NA"
		}
		fmt.Fprintf(&b, "town-%d,Town,it,europe,city,local,%s,9.5,,,,,,blog,,\n", i, latitude)
	}
	fsys["cities.csv"] = &fstest.MapFile{Data: []byte(b.String())}
	_, found, err := loader.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	want := `cities.csv: latitude: 200 times, first in line 6: "NA" is not a number ` +
		`(hint: add "decimalChar": "," to the field latitude of cities in datapackage.json, which mends 150 of them)` + "\n"
	if !strings.HasPrefix(found.String(), want) || found.Errors() != 200 {
		t.Errorf("%d errors, beginning with\n%.300s\nwant 200, beginning with\n%s", found.Errors(), found, want)
	}
}

// A context that has ended is the error, and there are no findings.
func TestReadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if p, found, err := loader.Read(ctx, goodPackage(t)); !errors.Is(err, context.Canceled) || p != nil || found != nil {
		t.Errorf("Read() = %v, %v, %v; want the error of the context", p, found, err)
	}
}

// Findings travel as JSON with the names that are documented.
func TestFindingsJSON(t *testing.T) {
	found := loader.Findings{
		{Severity: loader.Error, Rule: loader.RuleReference, File: "cities.csv", Line: 14, Column: "country", Value: "itt",
			Message: `"itt" is not a country`, Hint: `did you mean "it"?`},
		{Severity: loader.Warning, Rule: loader.RuleBound, Message: "3 more"},
	}
	got, err := json.Marshal(found)
	want := `[{"severity":"error","rule":"reference","file":"cities.csv","line":14,"column":"country","value":"itt","message":"\"itt\" is not a country","hint":"did you mean \"it\"?"},` +
		`{"severity":"warning","rule":"bound","message":"3 more"}]`
	if err != nil || string(got) != want {
		t.Errorf("Marshal() = %s, %v; want %s", got, err, want)
	}
	text := "cities.csv:14: country: \"itt\" is not a country (hint: did you mean \"it\"?)\nwarning: 3 more\n"
	if found.String() != text {
		t.Errorf("String() = %q; want %q", found.String(), text)
	}
}

// A package without faults has an empty list of findings, in JSON too.
func TestNoFindingsJSON(t *testing.T) {
	_, found, err := loader.Read(t.Context(), goodPackage(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := json.Marshal(found); err != nil || string(got) != "[]" {
		t.Errorf("Marshal() = %s, %v; want []", got, err)
	}
}
