package resolvers

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// syntaxError returns the error of a document that cannot be parsed, for that of
// the parser, which does not say what it cannot read.
func syntaxError(query string, g *gqlerror.Error) *gqlerror.Error {
	message, hint := g.Message, ""
	switch {
	case strings.Contains(message, lexer.Invalid.String()):
		message, hint = invalidToken(query)
	case strings.HasSuffix(message, "found "+lexer.EOF.String()):
		message, hint = "the document ends too early", "close every bracket, and select fields where objects are asked for: { dataset { title } }"
	}
	e := (&errcode.Error{Code: errcode.ParseFailed, Message: message, Hint: hint}).GraphQL()
	e.Locations = g.Locations
	return e
}

// invalidToken says what is wrong with the first token of query that cannot be
// read, and what to write instead where that is known.
func invalidToken(query string) (message, hint string) {
	for l := lexer.New(&ast.Source{Input: query}); ; {
		t, err := l.ReadToken()
		if err == nil && t.Kind != lexer.EOF {
			continue
		}
		message = "the document cannot be read"
		if g := (*gqlerror.Error)(nil); errors.As(err, &g) {
			message = g.Message
		}
		if r, ok := runeAt(query, t.Pos.Start); ok && (strings.HasPrefix(message, "Cannot") || strings.Contains(message, "single quote")) {
			return unexpected(r)
		}
		if strings.HasPrefix(message, "Unterminated") {
			hint = `end the string with "; one of several lines stands in """`
		}
		return message, hint
	}
}

// runeAt returns the character of s at a place counted in characters.
func runeAt(s string, at int) (rune, bool) {
	for _, r := range s {
		if at == 0 {
			return r, true
		}
		at--
	}
	return 0, false
}

// unexpected says that a document has a character that GraphQL does not.
func unexpected(r rune) (message, hint string) {
	message = fmt.Sprintf("unexpected character %c (%U)", r, r)
	switch r {
	case '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '\'', '`', '´', '＂':
		return message, `write strings in straight double quotation marks: "Milan"`
	case '\u00a0', '\u202f', '\u2007', '\u3000', '\u2009', '\u200a', '\u2003', '\u2002':
		return fmt.Sprintf("unexpected space character %U", r), "write a plain space"
	case '\u200b', '\u200c', '\u200d', '\u2060', '\u00ad':
		return fmt.Sprintf("unexpected invisible character %U", r), "remove it"
	case ';':
		return message, "separate fields by spaces or commas"
	case '–', '—', '−':
		return message, "write a plain hyphen: -1"
	case '…':
		return message, "write three full stops: ... on City"
	}
	if r < ' ' {
		message = fmt.Sprintf("unexpected control character %U", r)
	}
	return message, ""
}
