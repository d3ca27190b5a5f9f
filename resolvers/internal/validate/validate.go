// Package validate checks documents by the rules of the GraphQL specification.
// It takes the rules from gqlparser, but for two: the one on merging of fields, which
// compares fields pair by pair there and is checked in about linear time here, and
// the one on literals, for which package coerce has the words that it has for variables.
//
// The work for one document is bounded, whatever it is: it ends with the
// context, after MaxErrors errors, and where fragments make the document much
// larger than its text. Names are suggested only where all are short.
package validate

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
)

// MaxErrors is how many errors of a document are found at most.
const MaxErrors = 10

// ErrTooLarge is returned where fragments or values within values make a document
// larger than anything that could be asked for in words.
var ErrTooLarge = errors.New("fragments or nested values make the document too large")

const (
	// maxVisits bounds the selections that the rules look at, those of a fragment
	// counted wherever it is spread.
	maxVisits = 50_000

	// maxValues bounds the values that the rules look at: each list and object with
	// all that is in it, variables with their defaults, wherever a walk meets them.
	maxValues = 20_000

	// maxMerged bounds the fields that are looked at to find those that cannot be
	// merged.
	maxMerged = 200_000

	// longName is how long a name or a text may be for the others to be compared
	// with it, which costs the product of the lengths.
	longName = 60
)

// Validator checks documents against one schema. It is safe for concurrent use.
type Validator struct {
	schema     *ast.Schema
	silent     []rule // without suggestions
	suggesting []rule // with them
}

// rule is a rule of gqlparser.
type rule struct {
	core.Rule
	needs syntax // without which the rule finds nothing
}

// syntax is parts of the grammar that most documents have nothing of.
type syntax uint8

const (
	variables syntax = 1 << iota
	directives
	fragments
	operations // more than one
)

// needs is the syntax without which a rule finds nothing. Such rules are left out for
// documents that lack it: to begin a rule takes longer than to look for that.
var needs = map[string]syntax{
	rules.NoUndefinedVariablesRule.Name:        variables,
	rules.NoUnusedVariablesRule.Name:           variables,
	rules.UniqueVariableNamesRule.Name:         variables,
	rules.VariablesAreInputTypesRule.Name:      variables,
	rules.VariablesInAllowedPositionRule.Name:  variables,
	rules.KnownDirectivesRule.Name:             directives,
	rules.UniqueDirectivesPerLocationRule.Name: directives,
	rules.FragmentsOnCompositeTypesRule.Name:   fragments,
	rules.KnownFragmentNamesRule.Name:          fragments,
	rules.NoFragmentCyclesRule.Name:            fragments,
	rules.NoUnusedFragmentsRule.Name:           fragments,
	rules.PossibleFragmentSpreadsRule.Name:     fragments,
	rules.UniqueFragmentNamesRule.Name:         fragments,
	rules.LoneAnonymousOperationRule.Name:      operations,
	rules.UniqueOperationNamesRule.Name:        operations,
}

// syntaxOf returns what doc has, and perhaps more.
func syntaxOf(doc *ast.QueryDocument) syntax {
	src := source(doc)
	if src == nil {
		return variables | directives | fragments | operations
	}
	var has syntax
	if strings.Contains(src.Input, "$") {
		has |= variables
	}
	if strings.Contains(src.Input, "@") {
		has |= directives
	}
	if len(doc.Fragments) > 0 || strings.Contains(src.Input, "...") {
		has |= fragments
	}
	if len(doc.Operations) > 1 {
		has |= operations
	}
	return has
}

// source returns the text that doc was read from, nil for a document of nothing.
func source(doc *ast.QueryDocument) *ast.Source {
	switch {
	case len(doc.Operations) > 0:
		return doc.Operations[0].Position.Src
	case len(doc.Fragments) > 0:
		return doc.Fragments[0].Position.Src
	}
	return nil
}

// New returns a Validator for schema.
func New(schema *ast.Schema) *Validator {
	suggesting, silent := rules.NewDefaultRules(), rules.NewDefaultRules()
	coercer := coerce.New(schema, nil)
	values := valuesOfCorrectType(coercer)
	for _, r := range []*rules.Rules{suggesting, silent} {
		r.RemoveRule(rules.OverlappingFieldsCanBeMergedRule.Name)
		r.ReplaceRule(rules.ValuesOfCorrectTypeRule.Name, values)
		if schema.Subscription == nil {
			r.RemoveRule(rules.SingleFieldSubscriptionsRule.Name)
		}
	}
	for _, r := range []core.Rule{
		rules.FieldsOnCorrectTypeRuleWithoutSuggestions, rules.KnownArgumentNamesRuleWithoutSuggestions, rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRuleWithoutSuggestions,
	} {
		silent.ReplaceRule(strings.TrimSuffix(r.Name, "WithoutSuggestions"), r.RuleFunc)
	}
	for _, all := range []*rules.Rules{suggesting, silent} {
		inner := all.GetInner()
		for name, hint := range map[string]func(*core.Walker, *ast.Field, string) string{
			rules.FieldsOnCorrectTypeRule.Name: fieldHint, rules.KnownArgumentNamesRule.Name: argumentHint(coercer),
		} {
			all.ReplaceRule(name, hinted(inner[name], hint))
		}
	}
	return &Validator{schema, byName(silent), byName(suggesting)}
}

// byName returns rules in the order of their names, which is that of errors at
// one place.
func byName(all *rules.Rules) []rule {
	inner := all.GetInner()
	out := make([]rule, 0, len(inner))
	for _, name := range slices.Sorted(maps.Keys(inner)) {
		out = append(out, rule{core.Rule{Name: name, RuleFunc: inner[name]}, needs[name]})
	}
	return out
}

// Document returns what is wrong with doc, at most MaxErrors errors, and binds
// its names to the schema. That fields cannot be merged is told of documents
// with no other error only. The error is that of ctx, or ErrTooLarge.
func (v *Validator) Document(ctx context.Context, doc *ast.QueryDocument) (gqlerror.List, error) {
	errs, err := v.walk(ctx, doc, v.silent)
	if err != nil {
		return nil, err
	}
	if len(errs) == 0 {
		unbindVariables(doc)
		return mergeFields(ctx, v.schema, doc)
	}
	if longest(doc) <= longName {
		return v.walk(ctx, doc, v.suggesting)
	}
	return errs, nil
}

// walk returns what is wrong with doc by rules. A rule cannot end the walk, so
// what ends it is a panic of this package.
func (v *Validator) walk(ctx context.Context, doc *ast.QueryDocument, rules []rule) (errs gqlerror.List, err error) {
	type end struct{ err error }
	defer func() {
		if p := recover(); p != nil {
			e, ours := p.(end)
			if !ours {
				panic(p)
			}
			err = e.err
		}
	}()
	var events core.Events
	visits, values := 0, 0
	visit := func() {
		if visits++; visits > maxVisits {
			panic(end{ErrTooLarge})
		}
		if visits%1000 == 0 && ctx.Err() != nil {
			panic(end{ctx.Err()})
		}
	}
	// The rules evaluate each value with all that is in it, so it counts as much, and
	// does before they are told of it.
	var value func(v *ast.Value)
	value = func(v *ast.Value) {
		if values++; values > maxValues {
			panic(end{ErrTooLarge})
		}
		if values%1000 == 0 && ctx.Err() != nil {
			panic(end{ctx.Err()})
		}
		for _, c := range v.Children {
			value(c.Value)
		}
		if v.VariableDefinition != nil && v.VariableDefinition.DefaultValue != nil {
			value(v.VariableDefinition.DefaultValue)
		}
	}
	events.OnValue(func(_ *core.Walker, v *ast.Value) { value(v) })
	events.OnField(func(*core.Walker, *ast.Field) { visit() })
	events.OnInlineFragment(func(*core.Walker, *ast.InlineFragment) { visit() })
	events.OnFragmentSpread(func(*core.Walker, *ast.FragmentSpread) { visit() })
	has := syntaxOf(doc)
	for _, r := range rules {
		if r.needs != 0 && r.needs&has == 0 {
			continue
		}
		r.RuleFunc(&events, func(options ...core.ErrorOption) {
			err := &gqlerror.Error{Rule: r.Name}
			for _, o := range options {
				o(err)
			}
			if slices.ContainsFunc(errs, func(e *gqlerror.Error) bool { return same(e, err) }) {
				return // a fragment is looked at wherever it is spread
			}
			if errs = append(errs, err); len(errs) == MaxErrors {
				panic(end{})
			}
		})
	}
	core.Walk(v.schema, doc, &events)
	return errs, ctx.Err()
}

// same reports whether two errors say the same of one place.
func same(a, b *gqlerror.Error) bool {
	return a.Rule == b.Rule && a.Message == b.Message && slices.Equal(a.Locations, b.Locations)
}

// longest returns the length of the longest name or text of the source of doc.
func longest(doc *ast.QueryDocument) int {
	n := 0
	for l := lexer.New(source(doc)); ; {
		t, err := l.ReadToken()
		if err != nil || t.Kind == lexer.EOF {
			return n
		}
		if t.Kind != lexer.Comment {
			n = max(n, t.Pos.End-t.Pos.Start)
		}
	}
}
