package resolvers

import (
	"errors"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Limits bound what one request may ask for. A field that is 0 stands for its
// default.
type Limits struct {
	Tokens  int // of the document: 2,000
	Depth   int // of nested fields: 16
	Aliases int // in the document, fragments counted where they are spread: 50
	Cost    int // fields of the largest answer that is possible and work for its arguments, see README: 100,000
	Answer  int // bytes of an answer: 8 MiB
}

func (l Limits) orDefault() Limits {
	for _, f := range []struct {
		field *int
		value int
	}{{&l.Tokens, 2000}, {&l.Depth, 16}, {&l.Aliases, 50}, {&l.Cost, 100_000}, {&l.Answer, 8 << 20}} {
		if *f.field == 0 {
			*f.field = f.value
		}
	}
	return l
}

// parseError returns the error of a document that cannot be parsed.
func (l Limits) parseError(query string, err error) error {
	var g *gqlerror.Error
	if !errors.As(err, &g) {
		return err
	}
	if strings.Contains(g.Message, "exceeded token limit") {
		return errcode.Over(errcode.TokenLimit, "the document has too many tokens", l.Tokens, countTokens(query),
			"ask for less at once, and use variables and fragments")
	}
	return syntaxError(query, g)
}

// shape walks a document as it will be executed, fragments in place.
type shape struct {
	fragments map[string]*ast.FragmentDefinition
	inside    map[string]bool // fragments that the walk is in
	limits    Limits
	aliases   int
	deepest   int
	visits    int // of selections; more than visitsPerToken a token is fragments that multiply
}

const visitsPerToken = 10

// checkShape refuses an operation that is nested too deep or has too many
// aliases. It needs no valid document.
func (l Limits) checkShape(doc *ast.QueryDocument, op *ast.OperationDefinition) error {
	fragments := make(map[string]*ast.FragmentDefinition, len(doc.Fragments))
	for _, f := range doc.Fragments {
		fragments[f.Name] = f
	}
	s := shape{fragments: fragments, inside: map[string]bool{}, limits: l}
	s.walk(op.SelectionSet, 1)
	switch {
	case s.visits > visitsPerToken*l.Tokens:
		return errcode.Over(errcode.CostLimit, "fragments make the document too large", visitsPerToken*l.Tokens, s.visits, spreadLess)
	case s.deepest > l.Depth:
		return errcode.Over(errcode.DepthLimit, "fields are nested too deep", l.Depth, s.deepest,
			"ask for the inner levels in a request of their own, by id")
	case s.aliases > l.Aliases:
		return errcode.Over(errcode.AliasLimit, "the document has too many aliases", l.Aliases, s.aliases,
			"ask for several nodes with nodes(ids: …)")
	}
	return nil
}

// walk visits a selection set at the given depth. It ends early when fragments
// multiply.
func (s *shape) walk(set ast.SelectionSet, depth int) {
	for _, sel := range set {
		if s.visits++; s.visits > visitsPerToken*s.limits.Tokens {
			return
		}
		switch sel := sel.(type) {
		case *ast.Field:
			if sel.Alias != sel.Name {
				s.aliases++
			}
			s.deepest = max(s.deepest, depth)
			s.walk(sel.SelectionSet, depth+1)
		case *ast.InlineFragment:
			s.walk(sel.SelectionSet, depth)
		case *ast.FragmentSpread:
			f := s.fragments[sel.Name]
			if f == nil || s.inside[sel.Name] {
				continue // validation names what is wrong
			}
			s.inside[sel.Name] = true
			s.walk(f.SelectionSet, depth)
			delete(s.inside, sel.Name)
		}
	}
}
