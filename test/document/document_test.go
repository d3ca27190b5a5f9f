package document

import "testing"

// A value stands on one line where it fits, and on several otherwise.
func TestLayout(t *testing.T) {
	for _, tt := range []struct{ value, want string }{
		{`{"a":1.50,"b":["x\"y",null,true],"c":{}}`, "{\"a\": 1.50, \"b\": [\"x\\\"y\", null, true], \"c\": {}}\n"},
		{`{"a":["0123456789012345678901234567890123456789","0123456789012345678901234567890123456789","0123456789012345678901234567890123456789"],"b":{"c":[]}}`,
			`{
  "a": [
    "0123456789012345678901234567890123456789",
    "0123456789012345678901234567890123456789",
    "0123456789012345678901234567890123456789"
  ],
  "b": {"c": []}
}
`},
	} {
		if got := Layout([]byte(tt.value)); got != tt.want {
			t.Errorf("Layout(%s) = %s; want %s", tt.value, got, tt.want)
		}
		if diff := SameJSON(tt.value, tt.want); diff != "" {
			t.Errorf("the layout of %s says something else:\n%s", tt.value, diff)
		}
	}
}
