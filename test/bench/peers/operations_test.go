package main

import (
	"reflect"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/glocal-graph/glocal/resolvers"
)

// Every operation has documents in both dialects, those of glocal fit its
// schema, and there is something to ask for, the same each time.
func TestOperations(t *testing.T) {
	sdl, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: resolvers.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	s, err := readGraph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range operations {
		t.Run(o.name, func(t *testing.T) {
			if _, err := o.document(peerDialect); err != nil {
				t.Error(err)
			}
			text, err := o.document(glocalDialect)
			if err != nil {
				t.Fatal(err)
			}
			if _, errs := gqlparser.LoadQuery(sdl, text); errs != nil {
				t.Error(errs)
			}
			if n := len(o.ask(s)); n == 0 || n > perOperation {
				t.Errorf("%d questions; want 1 to %d", n, perOperation)
			}
			if one, other := o.ask(s), o.ask(s); !reflect.DeepEqual(one, other) {
				t.Errorf("asks %v, then %v; want the same", one, other)
			}
		})
	}
}
