package neo4jstore

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/glocal-graph/glocal/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The Cypher of every access path is what has been looked at: a golden file
// holds text and parameters.
func TestCypher(t *testing.T) {
	reading := func(adds ...func(b *builder) (none bool)) Statement {
		var questions []question
		for _, add := range adds {
			questions = append(questions, question{add: add})
		}
		all := inquiries(questions)
		if len(all) != 1 || len(all[0].questions) != len(adds) {
			t.Fatal("a question can match nothing")
		}
		return all[0].Statement
	}
	nodes := func(ids []graph.ID) func(*builder) bool { return func(b *builder) bool { return b.nodes(ids) } }
	expand := func(ids []graph.ID, h graph.Hop) func(*builder) bool {
		return func(b *builder) bool { return b.expand(ids, h) }
	}
	degree := func(ids []graph.ID, p graph.Pattern) func(*builder) bool {
		return func(b *builder) bool { return b.degree(ids, p) }
	}
	scan := func(q graph.Query, limit int) func(*builder) bool {
		return func(b *builder) bool { return b.scan(q, limit) }
	}
	count := func(q graph.Query) func(*builder) bool { return func(b *builder) bool { return b.count(q) } }
	edges := func(q graph.EdgeQuery, limit int) func(*builder) bool {
		return func(b *builder) bool { return b.edges(q, limit, true) }
	}
	members := graph.Pattern{Dir: graph.Into, Kinds: []graph.Kind{"city", "region"},
		EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of", "leads"}}}
	asked := members
	asked.When = graph.AsOf(2019, graph.Include)
	asked.Claims = graph.ClaimFilter{Status: []graph.Status{graph.Ongoing}, Confidence: []graph.Confidence{graph.High},
		Role: []graph.Condition{{Op: graph.Prefix, Values: []any{"chair"}}}}
	only := graph.Pattern{EdgeFilter: graph.EdgeFilter{When: graph.During(2015, 2018, graph.Only)}}
	byName := []graph.Order{{Field: graph.FieldName}}
	text := func(field string, op graph.Op, vs ...any) graph.Compare {
		return graph.Compare{Field: field, Condition: graph.Condition{Op: op, Values: vs}}
	}
	ids := []graph.ID{"network:mmc", "network:uclg"}
	for name, s := range map[string]Statement{
		"state":           stateStatement(),
		"nodes":           reading(nodes(ids)),
		"expand-all":      reading(expand(ids, graph.Hop{})),
		"expand-page":     reading(expand(ids, graph.Hop{Pattern: members, Limit: 10, Order: []graph.Order{{Field: graph.OrderName}}})),
		"expand-ends":     reading(expand(ids, graph.Hop{Pattern: members, Limit: 10, NoClaims: true})),
		"expand-claims":   reading(expand(ids, graph.Hop{Pattern: asked, Limit: 10})),
		"expand-later":    reading(expand(ids, graph.Hop{Limit: 10, Order: []graph.Order{{Field: graph.OrderSince, Desc: true}}, After: &graph.Position{Keys: []any{"2018"}, ID: "a"}})),
		"degree":          reading(degree(ids, members)),
		"degree-unknown":  reading(degree(ids, only)),
		"scan-id":         reading(scan(graph.Query{Kinds: []graph.Kind{"city"}, After: &graph.Position{ID: "city:milan-it"}}, 25)),
		"scan-name":       reading(scan(graph.Query{Kinds: []graph.Kind{"city"}, Order: byName, After: &graph.Position{Keys: []any{"Milan"}, ID: "city:milan-it"}}, 25)),
		"scan-kinds":      reading(scan(graph.Query{Kinds: []graph.Kind{"network", "city"}, Order: byName}, 25)),
		"scan-property":   reading(scan(graph.Query{Kinds: []graph.Kind{"city"}, Order: []graph.Order{{Field: "population", Desc: true}}, Before: &graph.Position{Keys: []any{int64(5)}, ID: "city:a"}}, 25)),
		"scan-high":       reading(scan(graph.Query{Order: byName, After: &graph.Position{Keys: []any{"a\U0001F600\uFF21"}, ID: "city:a"}}, 25)),
		"scan-where":      reading(scan(graph.Query{Where: graph.And{text("country", graph.In, "country:it"), graph.Not{Expr: graph.Or{text("name", graph.Contains, "x", "y"), text("population", graph.Min, 1.5)}}}}, 25)),
		"scan-not":        reading(scan(graph.Query{Where: graph.Not{Expr: graph.And{graph.Not{Expr: graph.And{text("name", graph.In, "a"), text("country", graph.In, "b")}}, graph.Not{Expr: graph.Not{Expr: text("name", graph.In, "c")}}}}}, 25)),
		"scan-related":    reading(scan(graph.Query{Kinds: []graph.Kind{"city"}, Order: byName, Where: graph.Related{Pattern: graph.Pattern{Dir: graph.Out, EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}, When: graph.AsOf(2019, graph.Exclude)}, To: []graph.Condition{graph.Is(ids...)}}}}, 25)),
		"scan-degree":     reading(scan(graph.Query{Order: []graph.Order{{Field: graph.FieldDegree, Desc: true}}, Where: graph.DegreeIs{Pattern: members, Conditions: []graph.Condition{{Op: graph.Min, Values: []any{int64(3)}}}}}, 25)),
		"scan-odd":        reading(scan(graph.Query{Where: text("a`b} \\u0060", graph.NotIn, "x")}, 25)),
		"count":           reading(count(graph.Query{Kinds: []graph.Kind{"city"}})),
		"count-kinds":     reading(count(graph.Query{Kinds: []graph.Kind{"city", "network"}})),
		"edges":           reading(edges(graph.EdgeQuery{FromKinds: []graph.Kind{"city"}, After: "city:a member_of network:b"}, 4000)),
		"edges-of-source": reading(edges(graph.EdgeQuery{ToKinds: []graph.Kind{"network"}, EdgeFilter: graph.EdgeFilter{Rels: []graph.Rel{"member_of"}, Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is(graph.ID("source:a-b.c"))}}}}, 4000)),
		"answer": reading(nodes(ids), expand(ids, graph.Hop{Pattern: members, Limit: 10}), degree(ids[:1], asked), degree(ids, members),
			count(graph.Query{Kinds: []graph.Kind{"city", "network"}}), scan(graph.Query{Kinds: []graph.Kind{"city"}}, 25),
			edges(graph.EdgeQuery{EdgeFilter: graph.EdgeFilter{Claims: graph.ClaimFilter{Source: []graph.Condition{graph.Is(graph.ID("source:a"))}}}}, 25)),
		"mark":            markStatement("token", "ada", "batch"),
		"publish":         publishStatement("token"),
		"put-nodes":       putNodesStatement("City", nil, false),
		"put-edges":       putEdgesStatement("MEMBER_OF", nil, false),
		"put-edges-fresh": putEdgesStatement("MEMBER_OF", nil, true),
		"drop-edges":      dropEdgesStatement("MEMBER_OF", nil),
		"schema":          {Cypher: schemaText([]graph.Kind{"city"}, map[graph.Kind][]string{"city": {"country", "od`d"}})},
	} {
		t.Run(name, func(t *testing.T) {
			params, err := json.MarshalIndent(s.Params, "// ", "  ")
			if err != nil {
				t.Fatal(err)
			}
			got := strings.TrimSpace(s.Cypher) + "\n// " + string(params) + "\n"
			file := filepath.Join("testdata", name+".cypher")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", file, diff)
			}
		})
	}
}

func schemaText(kinds []graph.Kind, indexed map[graph.Kind][]string) string {
	var lines []string
	for _, e := range slices.Concat(constraints(), indexes(kinds, indexed), []schemaElement{claimsElement([]string{"LEADS", "MEMBER_OF"})}) {
		lines = append(lines, e.cypher)
	}
	return strings.Join(lines, ";\n")
}

// Names in Cypher text are plain ones whatever the data calls things.
func TestNames(t *testing.T) {
	for _, tt := range []struct{ key, want string }{
		{"population", "population"},
		{"geonames_id", "geonames_id"},
		{"notes", "x_notes"},
		{"x_notes", "x_x_5fnotes"},
		{"ä`b", "x__c3_a4_60b"},
		{"\\u0060", "x__5cu0060"},
		{"9lives", "x_9lives"},
	} {
		got := property(tt.key)
		if got != tt.want {
			t.Errorf("property(%q) = %q; want %q", tt.key, got, tt.want)
		}
		if back := key(got); back != tt.key {
			t.Errorf("key(%q) = %q; want %q", got, back, tt.key)
		}
	}
	for kind, want := range map[graph.Kind]string{"city": "City", "entity": "Entity_", "": "", "a b": "", "Übel": ""} {
		if got, _ := label(kind); got != want {
			t.Errorf("label(%q) = %q; want %q", kind, got, want)
		}
	}
	for rel, want := range map[graph.Rel]string{"member_of": "MEMBER_OF", "x`]-()": "", "a__b": ""} {
		if got, _ := relType(rel); got != want {
			t.Errorf("relType(%q) = %q; want %q", rel, got, want)
		}
	}
}

// Servers older than 5.7, and what is no Neo4j, are refused by their names.
func TestCheckAgent(t *testing.T) {
	for agent, ok := range map[string]bool{
		"Neo4j/5.26.30": true, "Neo4j/5.7.0": true, "Neo4j/2026.10.1": true, "Neo4j/5.26-aura": true,
		"Neo4j/5.6.0": false, "Neo4j/4.4.30": false, "Neo4j/3.5.35": false, "Memgraph/2.11": false, "Neo4j/dev": false, "": false,
	} {
		err := checkAgent(agent)
		if (err == nil) != ok {
			t.Errorf("checkAgent(%q) = %v; want ok: %t", agent, err, ok)
		}
		if err != nil && graph.Hint(err) == "" {
			t.Errorf("checkAgent(%q) has no hint", agent)
		}
	}
}
