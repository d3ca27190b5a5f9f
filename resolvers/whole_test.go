package resolvers_test

import (
	"errors"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

// A store that fails in the middle leaves no half answer, in which a node that
// could not be read would look like one that is not there.
func TestAnswersAreWhole(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		code string
		data string
	}{
		{"away", graph.ErrUnavailable, "STORE_UNAVAILABLE", ""},
		{"changing", graph.ErrChanging, "STORE_CHANGING", ""},
		{"a fault of one field", errors.New("odd"), "INTERNAL", `{"dataset":{"name":"glocal"},"node":null}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := resolvers.New(hooked{Store: builtInMemstore(t), before: func(call string) error {
				if call == "Nodes" {
					return tt.err
				}
				return nil
			}}, resolvers.Options{})
			defer s.Close()
			r := s.Do(t.Context(), resolvers.Request{Query: `{ dataset { name } node(id: "city:milan-it") { id } }`})
			if got := string(r.Data); got != tt.data {
				t.Errorf("data = %s; want %s", got, tt.data)
			}
			if len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != tt.code {
				t.Errorf("errors = %v; want one with code %s", r.Errors, tt.code)
			}
		})
	}
}
