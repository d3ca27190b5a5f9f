package server

import (
	"encoding/json"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
)

// Errors are written as encoding/json writes them.
func TestAppendErrors(t *testing.T) {
	for _, list := range []gqlerror.List{
		{},
		{{Message: "a"}},
		{{Message: `<"&>` + "\u2028\xff", Path: ast.Path{ast.PathName("a"), ast.PathIndex(0), ast.PathName("a<b")}}, {Message: "a", Path: ast.Path{}}},
		{{Message: "a", Locations: []gqlerror.Location{{Line: 1, Column: 2}, {}}, Extensions: map[string]any{
			"code": resolvers.CodeInternal, "hint": "<b>", "limit": 3, "actual": -1, "list": []int{1}, "": nil}}},
	} {
		want, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		got, err := appendErrors([]byte("x"), list)
		if err != nil || string(got) != "x"+string(want) {
			t.Errorf("appendErrors = %s, %v; want x%s", got, err, want)
		}
	}
	if _, err := appendErrors(nil, gqlerror.List{{Extensions: map[string]any{"f": func() {}}}}); err == nil {
		t.Error("what has no JSON is no error")
	}
}
