package server

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// A name that comes twice in an object of the variables is found, however it is
// written and wherever the object is.
func TestTwice(t *testing.T) {
	for raw, want := range map[string]bool{
		`{}`: false, `[]`: false, `1`: false, `"{"`: false, `{"a":1,"b":{"a":2}}`: false, `[{"a":1},{"a":2}]`: false, `{"a":[],"b":[1, [2] ]}`: false,
		`{"a":1,"a":2}`: true, `{ "a" : 1 , "\u0061" : 1 }`: true, `[1,[{"x":{"b":"}","b":0}}]]`: true, `{"a":[{},{"c":1,"d":2,"c":3}]}`: true,
		strings.Repeat("[", deepest+1) + `{"a":1,"a":2}` + strings.Repeat("]", deepest+1): false, // refused as too deep
	} {
		if got := twice([]byte(raw), 0); got != want {
			t.Errorf("twice(%s) = %t; want %t", raw, got, want)
		}
	}
	if _, err := decode([]byte(`{"query":"{a}","variables":{"w":{"eq":1,"eq":2}}}`)); err == nil {
		t.Error("variables with a name twice are taken")
	}
}

// FuzzDecode holds that what decode takes means the same to encoding/json, and
// that nothing makes it panic.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`{"query":"{a}"}`, `{"query":"{a}","variables":{"n":1e3,"s":"\ud83d\ude00"},"operationName":null}`,
		`[]`, `{"query":`, `{"query":"{a}"}{}`, `{"query":"a","query":"b"}`, "\xef\xbb\xbf{}", `{"":1}`,
		` { "x" : -1.5e3 , "y":false,"qu\u0065ry" : "\"}\\" } `, `{"a":[{"b":"]}"},"c\\"],"query":"x","variables":{"l":[1,{"a":[]},null,true]}}`,
		`{"query":"a","z":12}`, `{"query":"a","variables":null}`, `{"query":"\ud800"}`, `{"query":"a",}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !utf8.Valid(body) {
			t.Skip("refused before")
		}
		req, err := decode(body)
		if err != nil {
			return
		}
		var want map[string]json.RawMessage
		if err := json.Unmarshal(body, &want); err != nil {
			t.Fatalf("decode(%q) = %v; want the error %v", body, req, err)
		}
		var query string
		if err := json.Unmarshal(want["query"], &query); err != nil || query != req.Query {
			t.Errorf("decode(%q) has the query %q; want %q", body, req.Query, query)
		}
		if raw, ok := want["variables"]; ok {
			var vars, got map[string]any
			text, err := json.Marshal(req.Variables)
			if err != nil {
				t.Fatal(err)
			}
			if json.Unmarshal(raw, &vars) == nil && json.Unmarshal(text, &got) == nil && !reflect.DeepEqual(vars, got) {
				t.Errorf("decode(%q) has the variables %v; want %v", body, got, vars)
			}
		}
	})
}
