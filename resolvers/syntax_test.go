package resolvers_test

import (
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/resolvers"
)

// A document that cannot be read is refused with the character or the end that it
// cannot be read at, and with what to write instead.
func TestSyntax(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, tt := range []struct{ name, query, message, hint string }{
		{"curly quotes", "{ search(text: “Milan”) { score } }", "unexpected character “ (U+201C)", `straight double quotation marks: "Milan"`},
		{"single quotes", "{ search(text: 'Milan') { score } }", "unexpected character ' (U+0027)", `straight double quotation marks: "Milan"`},
		{"no-break space", "{ dataset {\u00a0name title } }", "unexpected space character U+00A0", "a plain space"},
		{"zero-width space", "{ dataset {\u200bname title } }", "unexpected invisible character U+200B", "remove it"},
		{"control character", "{ dataset {\x01 name } }", "unexpected control character U+0001", ""},
		{"another character", "{ dataset { name; title } }", "unexpected character ; (U+003B)", "spaces or commas"},
		{"string without end", `{ search(text: "Milan) { score } }`, "Unterminated string", `with "`},
		{"zero before a number", "{ cities(first: 01) { totalCount } }", "Invalid number, unexpected digit after 0", ""},
		{"brace alone", "{", "the document ends too early", "{ dataset { title } }"},
		{"brace missing", "{ dataset { name }", "the document ends too early", "{ dataset { title } }"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := refusal(t, s, tt.query, nil)
			hint, _ := e.Extensions["hint"].(string)
			if e.Extensions["code"] != "GRAPHQL_PARSE_FAILED" || !strings.Contains(e.Message, tt.message) || !strings.Contains(hint, tt.hint) {
				t.Errorf("error = %s %v; want GRAPHQL_PARSE_FAILED, %s, %s", e.Message, e.Extensions, tt.message, tt.hint)
			}
			if len(e.Locations) != 1 {
				t.Errorf("locations = %v; want one", e.Locations)
			}
		})
	}
}

// Operations among which none can be chosen are refused before one is.
func TestOperations(t *testing.T) {
	s := resolvers.New(builtInMemstore(t), resolvers.Options{})
	for _, tt := range []struct{ name, query, operation, code, message, hint string }{
		{"no name beside another", "{ dataset { name } } query B { dataset { title } }", "", "GRAPHQL_VALIDATION_FAILED", "an operation without a name must be the only one", "name"},
		{"no name beside the one that is asked for", "{ dataset { name } } query B { dataset { title } }", "B", "GRAPHQL_VALIDATION_FAILED", "an operation without a name must be the only one", "name"},
		{"one name twice", "query A { dataset { name } } query A { dataset { title } }", "A", "GRAPHQL_VALIDATION_FAILED", `2 operations are named "A"`, "a name of its own"},
		{"a name, and none has one", "{ dataset { name } }", "null", "OPERATION_RESOLUTION_FAILURE", `has no name, and "null" is asked for`, "leave operationName out"},
		{"another name", "query A { dataset { name } } query B { dataset { name } }", "C", "OPERATION_RESOLUTION_FAILURE", `no operation named "C"`, "A, B"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := s.Do(t.Context(), resolvers.Request{Query: tt.query, OperationName: tt.operation})
			if len(r.Errors) != 1 {
				t.Fatalf("errors = %v; want one", r.Errors)
			}
			e := r.Errors[0]
			hint, _ := e.Extensions["hint"].(string)
			if e.Extensions["code"] != tt.code || !strings.Contains(e.Message, tt.message) || !strings.Contains(hint, tt.hint) {
				t.Errorf("error = %s %v; want %s, %s, %s", e.Message, e.Extensions, tt.code, tt.message, tt.hint)
			}
		})
	}
}
