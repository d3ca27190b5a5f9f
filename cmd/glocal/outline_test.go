package main

import (
	"strings"
	"testing"
)

func TestOutline(t *testing.T) {
	for _, tt := range []struct{ name, json, want string }{
		{"order of the text", `{"b":1,"a":2}`, "b: 1\na: 2\n"},
		{"values", `{"t":true,"f":false,"n":null,"s":"x y","i":12345678901234567890,"d":1.50}`,
			"t: yes\nf: no\nn: –\ns: x y\ni: 12345678901234567890\nd: 1.50\n"},
		{"inner object", `{"a":{"b":{"c":1}},"d":2}`, "a:\n  b:\n    c: 1\nd: 2\n"},
		{"list of words", `{"a":["x","y",null]}`, "a: x, y, –\n"},
		{"words with commas", `{"a":["x, y","z"]}`, "a:\n  - x, y\n  - z\n"},
		{"list of objects", `{"a":[{"b":1,"c":[{"d":2}]},{"b":3}]}`, "a:\n  - b: 1\n    c:\n      - d: 2\n  - b: 3\n"},
		{"list of lists", `{"a":[[1,2],[{"b":3}]]}`, "a:\n  - - 1\n    - 2\n  - - b: 3\n"},
		{"nothing in it", `{"a":{},"b":[],"c":[{},[]]}`, "a: none\nb: none\nc:\n  - none\n  - none\n"},
		{"lines", `{"a":"one\ntwo"}`, "a: one\n  two\n"},
		{"what steers a terminal", `{"a":"\u001b[31mred\u0007\u009b"}`, "a: \uFFFD[31mred\uFFFD\uFFFD\n"},
		{"no object", `"x"`, "x\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := outline(&b, []byte(tt.json)); err != nil || b.String() != tt.want {
				t.Errorf("outline(%s) = %q, %v; want %q", tt.json, b.String(), err, tt.want)
			}
		})
	}
	if err := outline(&strings.Builder{}, []byte(`{"a":`)); err == nil {
		t.Error("outline of half a text succeeds; want an error")
	}
}
