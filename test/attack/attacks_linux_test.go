package attack_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// Bounds of a request that is not refused.
const (
	maxCPU    = time.Second
	maxMemory = 64 << 20
	maxAnswer = 8<<20 + 1<<10 // the limit, and what stands around the data
)

// attack is a request that is made to cost much.
type attack struct {
	name string
	request
	code string // of its refusal; "" where it is answered
}

func rep(s string, n int) string { return strings.Repeat(s, n) }

func escape(s string) string { return url.QueryEscape(s) }

// counted returns n texts by format, each with its number.
func counted(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// nest puts inner into n pairs of open and close.
func nest(n int, open, inner, close string) string { return rep(open, n) + inner + rep(close, n) }

// chain is n fragments that each spread the next, and a last one with inner.
func chain(n int, on, inner string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "fragment F%d on %s{...F%d}", i, on, i+1)
	}
	return b.String() + fmt.Sprintf("fragment F%d on %s{%s}", n, on, inner)
}

// madeUp returns n words of nine letters that are like no other.
func madeUp(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%cor%calite%c ", 'a'+i%26, 'a'+i/26*7, 'a'+i*5%26)
	}
	return b.String()
}

func values[T any](v T, n int) []T { return slices.Repeat([]T{v}, n) }

// ids are n different ids of cities.
func ids(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("city:x%d", i)
	}
	return out
}

// members is an object of n members.
func members(n int) map[string]any {
	out := map[string]any{}
	for i := range n {
		out[fmt.Sprintf("k%d", i)] = 1
	}
	return out
}

// relatives are fragments N0 to Nn: each asks for fields, and for those of the one
// before at two of the relations.
func relatives(n int, fields string) string {
	out := "fragment N0 on Node{" + fields + "}"
	for i := 1; i <= n; i++ {
		out += fmt.Sprintf("fragment N%d on Node{%s relations(first:1){nodes{...N%d}edges{node{...N%[3]d}}}}", i, fields, i-1)
	}
	return out
}

// alternatives is an OR of n conditions, different ones.
func alternatives(n int, one func(i int) map[string]any) map[string]any {
	list := make([]map[string]any, n)
	for i := range list {
		list[i] = one(i)
	}
	return map[string]any{"OR": list}
}

type vars = map[string]any

const (
	long   = 90_000 // bytes of a long text: nearly all of a body
	cities = "query($w:CityWhere){"
)

func attacks() []attack {
	text := rep("x", long)
	role := func(op string) func(int) map[string]any {
		return func(i int) map[string]any {
			return vars{"related": vars{"where": vars{"role": vars{op: fmt.Sprintf("r%d", i)}}}}
		}
	}
	where := func(aliases int, w any) request {
		return request{query: cities + counted(aliases, "a%d:cities(where:$w){totalCount}") + "}", variables: vars{"w": w}}
	}
	q := func(query string) request { return request{query: query} }
	return []attack{
		// What ../../docs/limits.md lists: preparation.
		{"equal fields, inline fragments and fragments in a chain", q("{...F0}" + chain(62, "Query", nest(160, "...{", rep("__typename ", 950), "}"))), "COST_LIMIT"},
		{"1,850 equal fields in 50 inline fragments", q(nest(51, "{...", "{"+rep("__typename ", 1800)+"}", "}")), ""},
		{"the same by GET", request{query: nest(21, "{...", "{"+rep("__typename ", 600)+"}", "}"), get: true}, ""},
		{"equal fields with long chains", q("{...F1}" + chain(40, "Query", nest(50, "...{", rep("__typename ", 1200), "}"))), "COST_LIMIT"},
		{"2,200,000 conflicts", q(nest(21, "{...", "{"+rep("__typename ", 700)+rep("__typename(a:1) ", 150)+"}", "}")), "GRAPHQL_VALIDATION_FAILED"},
		{"conflicts of aliases", q("{" + rep("a:dataset{name} a:vocabulary{kinds{kind}} ", 20) + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"conflicts of arguments", q("{" + counted(200, `node(id:"city:a%d"){id} `) + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"unknown directives through fragments", q("{...F0}" + chain(60, "Query", "__typename"+rep(" @x", 700))), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a long field", q("{" + text + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a long field in fragments", q("{" + counted(190, "...F%d ") + "}" + counted(190, "fragment F%d on Query{"+rep("x", 400)+"}")), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a long value of an enum", q("{cities(orderBy:[" + rep("{by:"+rep("X", 1000)+"}", 80) + "]){totalCount}}"), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a text as a value of an enum", q(`{cities(orderBy:[{by:"` + text + `"}]){totalCount}}`), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a long type", q("{...on " + text + "{id}}"), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for a long argument", q("{cities(" + text + ":1){totalCount}}"), "GRAPHQL_VALIDATION_FAILED"},
		{"suggestions for many short names", q("{" + counted(1900, "citie%d ") + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"defer", q(`{node(id:"city:milan-it"){id ...on City@defer{country{id}}}}`), "GRAPHQL_VALIDATION_FAILED"},
		{"stream", q(`{cities{nodes@stream{id}}}`), "GRAPHQL_VALIDATION_FAILED"},
		{"fragments in a chain that each have fields", q("{...F0}" + counted(150, "fragment F%d on Query{__typename __typename __typename}")), "GRAPHQL_VALIDATION_FAILED"},
		{"a long chain of fragments over many fields", q("{...F0}" + chain(120, "Query", rep("__typename ", 600))), "COST_LIMIT"},
		{"fields that divide by type at each level", q(dividing(6)), "COST_LIMIT"},
		{"fields that divide by many types", q(dividingBy(4, "City", "Network", "Organization", "Forum", "Event", "Declaration", "Framework")), "COST_LIMIT"},
		{"fragments that multiply", q("{...F0}" + counted(14, "fragment F%d on Query{...G%[1]d ...H%[1]d}")), "GRAPHQL_VALIDATION_FAILED"},
		{"fragments that double", q("{...F0}" + doubling(25, "__typename")), "COST_LIMIT"},
		{"a fragment of itself", q("{...F}fragment F on Query{...F}"), "GRAPHQL_VALIDATION_FAILED"},
		{"fragments in a circle of 200", q("{...F0}" + chain(198, "Query", "...F0")), "GRAPHQL_VALIDATION_FAILED"},
		{"ids in fragments that double", q("{...F0}" + doubling(11, "nodes(ids:["+rep(`"a"`, 1800)+"]){id}")), "COST_LIMIT"},
		{"ids in one fragment that is spread 60 times", q("{" + rep("...N ", 60) + "}fragment N on Query{nodes(ids:[" + rep(`"a"`, 1700) + "]){id}}"), "COST_LIMIT"},
		{"400 operations with fragments that double", q(rep("{...F0}", 400) + doubling(12, "__typename")), "GRAPHQL_VALIDATION_FAILED"},
		{"300 operations", request{query: counted(240, "query Q%d{__typename}"), operation: "Q7"}, ""},
		{"240 operations with one large fragment", request{query: counted(180, "query Q%d{...F}") + "fragment F on Query{" + rep("__typename ", 700) + "}", operation: "Q7"}, "COST_LIMIT"},
		{"nested conditions in a fragment of 105 operations", request{query: "query A{__typename}" + counted(105, "query Q%d{...F}") + "fragment F on Query{cities(where:{" + nest(320, "NOT:{", `id:{ne:"a"}`, "}") + "}){totalCount}}", operation: "A"}, "COST_LIMIT"},
		{"and with an error", request{query: "query A{__typename}" + counted(105, "query Q%d{...F}") + "query Z{x}fragment F on Query{cities(where:{" + nest(320, "NOT:{", `id:{ne:"a"}`, "}") + "}){totalCount}}", operation: "A"}, "COST_LIMIT"},
		{"a default of 400 ids that a fragment has 200 times", request{query: "query A{__typename}query B($v:CityWhere!={id:{in:[" + rep(`"a" `, 400) + "]}}){...F0}" +
			chain(40, "Query", "cities(where:{"+nest(80, "NOT:{", "AND:["+rep("$v ", 200)+"]", "}")+"}){totalCount}"), operation: "A"}, "COST_LIMIT"},
		{"an object of 8,000 members as a language", request{query: "query($l:[LanguageTag!]){" + counted(30, `a%d:node(id:"network:uclg"){...N4}`) + "}" + relatives(4, "name(lang:$l){value}"), variables: vars{"l": members(8000)}}, "BAD_USER_INPUT"},
		{"variables that nobody uses", q("query(" + counted(390, "$v%d:Int ") + "){__typename}"), "GRAPHQL_VALIDATION_FAILED"},
		{"variables that are not defined", q("{" + counted(45, "a%d:cities(first:$v%[1]d){totalCount}") + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"directives on one field", q("query($v:Boolean!){__typename" + rep("@include(if:$v)", 190) + "}"), "GRAPHQL_VALIDATION_FAILED"},
		{"switches of 16 variables", request{query: "query(" + counted(16, "$v%d:Boolean!") + "){" + counted(16, "a%d:__typename@skip(if:$v%[1]d)") + "}", variables: switches(16)}, ""},
		{"depth", q(nest(600, "{a", "", "}")), "DEPTH_LIMIT"},
		{"tokens", q("{" + rep("a ", 49_000) + "}"), "TOKEN_LIMIT"},
		{"one token of 90 kB", q(text), "GRAPHQL_PARSE_FAILED"},
		{"a comment of 90 kB", q("#" + text + "\n{__typename}"), ""},
		{"a block text of 90 kB", q(`{search(text:"""` + text + `"""){how}}`), ""},
		{"escapes in a text", q(`{search(text:"` + rep(`\u0041`, 14_000) + `"){how}}`), ""},
		{"a long name of an operation", request{query: "query " + text + "{__typename}", operation: rep("y", 100)}, "OPERATION_RESOLUTION_FAILURE"},
		{"unused variables of the request", request{query: "{__typename}", variables: vars{"x": values(1, 30_000)}}, ""},

		// Arguments.
		{"id in 9,000, 50 times", where(50, vars{"id": vars{"in": values("city:a", 9_000)}}), "COST_LIMIT"},
		{"id in 7,000, 13 times", where(13, vars{"id": vars{"in": ids(7_000)}}), ""},
		{"name in 5,000, 15 times", where(15, vars{"name": vars{"in": ids(5_000)}}), ""},
		{"related by OR of 1,600, 50 times", where(50, alternatives(1_600, role("contains"))), "COST_LIMIT"},
		{"related by OR of 49", where(1, alternatives(45, role("contains"))), ""},
		{"degree by OR of 1,700", where(1, alternatives(1_700, func(i int) map[string]any { return vars{"degree": vars{"count": vars{"gte": i}}} })), "COST_LIMIT"},
		{"degree by OR of 48", where(1, alternatives(48, func(i int) map[string]any { return vars{"degree": vars{"count": vars{"gte": 100 + i}}} })), ""},
		{"names by OR of 900", where(1, alternatives(900, func(i int) map[string]any { return vars{"name": vars{"contains": fmt.Sprintf("q%d", i)}} })), ""},
		{"names by OR of 20, 45 times", where(45, alternatives(20, func(i int) map[string]any { return vars{"name": vars{"contains": fmt.Sprintf("q%d", i)}} })), ""},
		{"equal names by OR of 900", where(1, alternatives(900, func(i int) map[string]any { return vars{"name": vars{"eq": fmt.Sprintf("q%d", i)}} })), ""},
		{"conditions nested 8 deep", where(50, nots(8)), ""},
		{"conditions nested 60 deep", where(1, nots(60)), "BAD_USER_INPUT"},
		{"conditions nested 5,000 deep", where(1, nots(5_000)), "DEPTH_LIMIT"},
		{"a text of 90 kB that names must contain", where(50, vars{"name": vars{"contains": text}}), ""},
		{"errors that repeat a long value", request{query: "query($c:String){cities(first:100){nodes{relations(first:40 after:$c){totalCount}}}}", variables: vars{"c": text}}, "CURSOR_INVALID"},
		{"4,500 errors that repeat a value", request{query: "query($c:String){cities(first:100){nodes{" + counted(45, "a%d:relations(first:1 after:$c){totalCount}") + "}}}", variables: vars{"c": text[:1000]}}, "CURSOR_INVALID"},
		{"language tags of 90 kB", request{query: "query($l:[LanguageTag!]){cities(first:100){nodes{relations(first:20){nodes{name(lang:$l){value}}}}}}", variables: vars{"l": []string{text}}}, "BAD_USER_INPUT"},
		{"19,000 language tags on 5,000 names", request{query: "query($l:[LanguageTag!]){cities(first:100){nodes{relations(first:50){nodes{name(lang:$l){value}}}}}}", variables: vars{"l": values("en", 17_000)}}, "COST_LIMIT"},
		{"900 language tags on 100 names", request{query: "query($l:[LanguageTag!]){cities(first:100){nodes{name(lang:$l){value}}}}", variables: vars{"l": values("en-Latn-GB", 900)}}, ""},
		{"900 unknown language tags on 100 names", request{query: "query($l:[LanguageTag!]){cities(first:100){nodes{name(lang:$l){value}}}}", variables: vars{"l": values("xx", 900)}}, "BAD_USER_INPUT"},
		{"100 ids that are not there", request{query: "query($i:[ID!]!){" + counted(50, "a%d:nodes(ids:$i){id}") + "}", variables: vars{"i": ids(100)}}, ""},
		{"6,000 ids", request{query: "query($i:[ID!]!){nodes(ids:$i){id}}", variables: vars{"i": ids(6_000)}}, "PAGE_SIZE"},
		{"kinds named 9,000 times", request{query: "query($k:[Kind!]){" + counted(11, "a%d:search(text:\"a\" kinds:$k){how}") + "}", variables: vars{"k": values("CITY", 9_000)}}, ""},
		{"kinds of relations named 9,000 times", request{query: `query($k:[RelationKind!]){node(id:"network:uclg"){` + counted(10, "a%d:relations(kinds:$k){totalCount}") + "}}", variables: vars{"k": values("MEMBER_OF", 6_000)}}, ""},
		{"an order of 5,000 keys", request{query: "query($o:[CityOrder!]){" + counted(15, "a%d:cities(orderBy:$o first:100){totalCount}") + "}", variables: vars{"o": values(vars{"by": "NAME"}, 5_000)}}, ""},
		{"nodes in an order of 5,000 keys", request{query: "query($o:[CityOrder!]){" + counted(17, "a%d:cities(orderBy:$o last:100){totalCount nodes{id}}") + "}", variables: vars{"o": values(vars{"by": "TYPE"}, 5_000)}}, ""},
		{"cursors in an order of 5,000 keys", request{query: "query($o:[SourceOrder!]){" + counted(18, "a%d:sources(orderBy:$o first:100){edges{cursor}pageInfo{startCursor endCursor}}") + "}", variables: vars{"o": values(vars{"by": "NAME"}, 5_000)}}, ""},
		{"cursors in all orders", q("{" + counted(45, "a%d:cities(orderBy:[{by:NAME}{by:TYPE}{by:POPULATION}{by:DEGREE}] first:100){edges{cursor}}") + "}"), ""},
		{"relations in an order of 5,000 keys", request{query: `query($o:[RelationOrder!]){node(id:"network:uclg"){` + counted(15, "a%d:relations(orderBy:$o first:100){edges{cursor}}") + "}}", variables: vars{"o": values(vars{"by": "SINCE"}, 5_000)}}, ""},
		{"a cursor of 90 kB", request{query: "query($c:String){cities(after:$c){totalCount}}", variables: vars{"c": text}}, "CURSOR_INVALID"},
		{"an id of 90 kB", request{query: "query($i:ID!){node(id:$i){id}}", variables: vars{"i": text}}, "BAD_USER_INPUT"},
		{"a number of 90,000 digits", request{query: "{cities(first:" + rep("9", long) + "){totalCount}}"}, "GRAPHQL_VALIDATION_FAILED"},
		{"an id of many digits", request{query: "{node(id:" + rep("1", 1000) + "){id}}"}, "BAD_USER_INPUT"},
		{"a float of many digits for a year", request{query: "{cities(where:{related:{asOf:1e" + rep("9", 1000) + "}}){totalCount}}"}, "BAD_USER_INPUT"},
		{"a year of many digits in a variable", request{query: "query($y:Year){cities(where:{related:{asOf:$y}}){totalCount}}", variables: vars{"y": json.Number(rep("1", 1000))}}, "BAD_USER_INPUT"},
		{"a year of many digits", request{query: "{cities(where:{related:{asOf:" + rep("1", 1000) + "}}){totalCount}}"}, "BAD_USER_INPUT"},
		{"searches for a long text", request{query: "query($t:String!){" + counted(50, "a%d:search(text:$t first:100){how}") + "}", variables: vars{"t": rep("milano ", 1_000)}}, ""},
		{"searches for 50 texts", q("{" + counted(50, `a%d:search(text:"mi%[1]d la no" first:100){how node{name{value}}}`) + "}"), ""},
		{"searches for 51 words that nothing is called by", request{query: "query($t:String!){" + counted(50, "a%d:search(text:$t first:1){score}") + "}", variables: vars{"t": madeUp(51)}}, ""},
		{"searches for one letter", q("{" + counted(50, `a%d:search(text:"a" first:100){how}`) + "}"), ""},
		{"searches for marks alone", request{query: "query($t:String!){search(text:$t){how}}", variables: vars{"t": rep("\u0301", 30_000)}}, ""},
		{"a long list of lists", request{query: "query($w:CityWhere){cities(where:$w){totalCount}}", variables: vars{"w": vars{"AND": values(vars{"OR": values(vars{}, 60)}, 200)}}}, ""},

		{"a variable with 14,000 values in fragments", request{query: "query($w:CityWhere){" + rep("...F ", 480) + "}fragment F on Query{" + rep("cities(where:$w){totalCount}", 19) + "}", variables: vars{"w": vars{"id": vars{"in": values("city:a", 8_000)}}}}, "COST_LIMIT"},

		// Answers.
		{"an alias of 90 kB above 4,500 errors", request{query: "query($c:String){" + text[:80_000] + ":cities(first:100){nodes{" + counted(45, "a%d:relations(first:1 after:$c){totalCount}") + "}}}", variables: vars{"c": "x"}}, "ANSWER_TOO_LARGE"},
		{"the possible types of an interface, 50 times", q("{" + counted(50, `a%d:__type(name:"Node"){possibleTypes{fields{name args{name description}}}}`) + "}"), "COST_LIMIT"},
		{"names of 100 nodes, 45 times", q("{cities(first:100){nodes{" + counted(45, "a%d:names{value type lang isFallback}") + "}}}"), "ANSWER_TOO_LARGE"},
		{"notes of 100 relations of 100 nodes", q("{cities(first:100){nodes{relations(first:100){edges{relation{id sentence}}}}}}"), ""},
		{"introspection 49 times", q("{" + counted(49, "a%d:__schema{...S}") + "}" + schemaFragments), "COST_LIMIT"},
		{"introspection twice", q("{a:__schema{...S}b:__schema{...S}}" + schemaFragments), ""},
		{"descriptions of all types, 20 times", q("{" + counted(20, "a%d:__schema{types{description fields{description}}}") + "}"), ""},
		{"one type 50 times", q("{" + counted(50, `a%d:__type(name:"City"){fields{name description args{name description}}}`) + "}"), ""},
		{"a cost just below the limit", q("{cities(first:100){nodes{relations(first:100){nodes{id kind level notes}edges{direction truth relation{kind id}}}}}}"), ""},
		{"a cost just above it", q("{cities(first:100){nodes{relations(first:100){nodes{id kind level notes __typename}edges{direction truth relation{kind id}}}}}}"), "COST_LIMIT"},
		{"relations of one year counted 4,900 times on a hub", request{query: "query($i:[ID!]!){nodes(ids:$i){" + counted(49, "a%d:relations(first:1 asOf:19%02[1]d unknownDates:ONLY){totalCount}") + "}}", variables: vars{"i": values("network:uclg", 100)}}, ""},
		{"relations of 49 years counted on 100 nodes", q("{networks(first:100){nodes{" + counted(49, "a%d:relations(first:1 asOf:19%02[1]d unknownDates:ONLY){totalCount}") + "}}}"), ""},
		{"relations of one year counted on all nodes", q("{cities(first:100){nodes{relations(first:100){nodes{" + counted(4, "a%d:relations(first:1 asOf:201%[1]d unknownDates:ONLY){totalCount}") + "}}}}}"), ""},
		{"the last page of relations on all nodes", q("{cities(first:100){nodes{relations(first:100){nodes{" + counted(2, "a%d:relations(last:1 asOf:201%[1]d){pageInfo{startCursor}}") + "}}}}}"), ""},
		{"type names on all nodes", q("{cities(first:100){nodes{relations(first:100){nodes{" + counted(8, "a%d:__typename ") + "}}}}}"), ""},
		{"neighborhoods of 8 hops", q("{" + counted(9, `a%d:node(id:"network:uclg"){neighborhood(hops:8 limit:10000){ids}}`) + "}"), ""},
		{"a whole neighborhood", q(`{node(id:"network:uclg"){neighborhood(hops:8 limit:9000){ids names kinds levels hops from to relations confidences truths}}}`), ""},
		{"50 neighborhoods of one hop", q("{" + counted(49, `a%d:node(id:"network:uclg"){neighborhood(limit:1){ids from to relations}}`) + "}"), ""},
		{"traces", q("{" + counted(9, `a%d:trace(from:"city:milan-it" to:"framework:gcm" maxHops:8 limit:100){routes{signature}}`) + "}"), ""},
		{"50 traces", q("{" + counted(49, `a%d:trace(from:"city:milan-it" toKind:OBJECTIVE maxHops:8 limit:1 simultaneous:true){truncated}`) + "}"), ""},
		{"50 reaches", q("{" + counted(49, `a%d:reach(from:"city:milan-it" maxHops:8 limit:1){truncated}`) + "}"), ""},
		{"the vocabulary 50 times", q("{" + counted(50, "a%d:vocabulary{kinds{kind description}relations{kind description}}") + "}"), ""},
	}
}

const schemaFragments = `fragment S on __Schema{types{...T}}fragment T on __Type{kind name description fields{name description args{...V}type{...R}}inputFields{...V}enumValues{name description}}` +
	`fragment V on __InputValue{name description type{...R}}fragment R on __Type{kind name ofType{kind name ofType{kind name ofType{kind name}}}}`

// dividing is fields that have to be merged in 3^depth ways.
func dividing(depth int) string { return dividingBy(depth, "City", "Network", "Organization") }

func dividingBy(depth int, types ...string) string {
	below := func(inner string) string { return "relations{nodes{" + inner + "}}" }
	own, all := "id", "id"
	for range depth {
		all = below(all)
		for _, typ := range types {
			all += "...on " + typ + "{" + below(own) + "}"
		}
		own = below(own)
	}
	return `{nodes(ids:["city:milan-it"]){` + all + "}}"
}

// doubling is n fragments that each spread the next one twice.
func doubling(n int, inner string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "fragment F%d on Query{...F%d ...F%d}", i, i+1, i+1)
	}
	return b.String() + fmt.Sprintf("fragment F%d on Query{%s}", n, inner)
}

func nots(n int) any {
	var w any = vars{"id": vars{"ne": "city:a"}}
	for range n - 1 {
		w = vars{"NOT": w}
	}
	return w
}

func switches(n int) map[string]any {
	out := vars{}
	for i := range n {
		out[fmt.Sprintf("v%d", i)] = i%2 == 0
	}
	return out
}

// Each attack by itself is refused with its code, or answered within bounds.
func TestAttacks(t *testing.T) {
	s := serve(t, "--cache=0")
	s.measure(request{query: "{dataset{version}}"})
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			s := &service{t, s.url, s.pid}
			o := s.measure(a.request)
			t.Logf("%6d B: %d %v, %d B, %v, CPU %v, %d MB", o.sent, o.status, o.codes, o.bytes, o.time.Round(time.Millisecond), o.cpu, o.memory>>20)
			if want := a.code; want != "" && !slices.Contains(o.codes, want) {
				t.Errorf("codes %v; want %s", o.codes, want)
			}
			if a.code == "" && (o.status != 200 || len(o.codes) > 0) {
				t.Errorf("status %d, codes %v; want an answer", o.status, o.codes)
			}
			if o.cpu > maxCPU || o.memory > maxMemory || o.bytes > maxAnswer {
				t.Errorf("it took %v of CPU, %d MB of memory and %d bytes of answer; want at most %v, %d MB and %d bytes", o.cpu, o.memory>>20, o.bytes, maxCPU, maxMemory>>20, maxAnswer)
			}
		})
	}
}
