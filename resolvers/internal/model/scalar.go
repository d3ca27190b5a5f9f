package model

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/text/language"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/analysis"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/resolvers/internal/input"
)

// The functions Marshal… and Unmarshal… bind a scalar or an enum of the schema
// to a type of package graph.

func MarshalID(id graph.ID) graphql.Marshaler { return graphql.MarshalString(string(id)) }

// UnmarshalID takes every text: that it is no id is for the field to say.
func UnmarshalID(v any) (graph.ID, error) {
	s, err := graphql.UnmarshalID(v)
	return graph.ID(s), err
}

func MarshalPartialDate(d graph.Date) graphql.Marshaler { return graphql.MarshalString(d.String()) }

func UnmarshalPartialDate(v any) (graph.Date, error) {
	s, ok := v.(string)
	if !ok {
		return 0, graph.WithHint(fmt.Errorf("%v is not a date: %w", v, graph.ErrInvalid), `a date is a text such as "2018-12"`)
	}
	return graph.ParseDate(s)
}

func MarshalYear(y graph.Year) graphql.Marshaler { return graphql.MarshalInt(int(y)) }

func UnmarshalYear(v any) (graph.Year, error) { return input.Year(v) }

func MarshalLanguageTag(s string) graphql.Marshaler { return graphql.MarshalString(s) }

func UnmarshalLanguageTag(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", graph.WithHint(fmt.Errorf("%v is not a language: %w", v, graph.ErrInvalid), `a language is a text such as "de"`)
	}
	if _, err := language.Parse(s); err != nil {
		return "", graph.WithHint(fmt.Errorf("%q is not a language: %w", s, graph.ErrInvalid), `a language is a BCP 47 tag such as "de" or "pt-BR"`)
	}
	return s, nil
}

func MarshalURL(s string) graphql.Marshaler { return graphql.MarshalString(s) }

func UnmarshalURL(v any) (string, error) { return graphql.UnmarshalString(v) }

func MarshalKind(k graph.Kind) graphql.Marshaler { return marshalWord(k) }

func UnmarshalKind(v any) (graph.Kind, error) { return unmarshalWord[graph.Kind](v) }

func MarshalLevel(l graph.Level) graphql.Marshaler { return marshalWord(l) }

func UnmarshalLevel(v any) (graph.Level, error) { return unmarshalWord[graph.Level](v) }

func MarshalNameType(t graph.NameType) graphql.Marshaler { return marshalWord(t) }

func UnmarshalNameType(v any) (graph.NameType, error) { return unmarshalWord[graph.NameType](v) }

func MarshalDateOrigin(o graph.DateOrigin) graphql.Marshaler { return marshalWord(o) }

func UnmarshalDateOrigin(v any) (graph.DateOrigin, error) { return unmarshalWord[graph.DateOrigin](v) }

func MarshalClaimStatus(s graph.Status) graphql.Marshaler { return marshalWord(s) }

func UnmarshalClaimStatus(v any) (graph.Status, error) { return unmarshalWord[graph.Status](v) }

func MarshalConfidence(c graph.Confidence) graphql.Marshaler { return marshalWord(c) }

func UnmarshalConfidence(v any) (graph.Confidence, error) { return unmarshalWord[graph.Confidence](v) }

func MarshalTiming(t graph.Timing) graphql.Marshaler { return marshalWord(t) }

func UnmarshalTiming(v any) (graph.Timing, error) { return unmarshalWord[graph.Timing](v) }

func MarshalRelationKind(r graph.Rel) graphql.Marshaler { return marshalWord(r) }

func UnmarshalRelationKind(v any) (graph.Rel, error) {
	s, err := graphql.UnmarshalString(v)
	return input.Rel(s), err
}

func MarshalDirection(d graph.Dir) graphql.Marshaler { return marshalNumber(directions, d) }

func UnmarshalDirection(v any) (graph.Dir, error) { return unmarshalNumber[graph.Dir](directions, v) }

func MarshalUnknownDates(p graph.Policy) graphql.Marshaler { return marshalNumber(policies, p) }

func UnmarshalUnknownDates(v any) (graph.Policy, error) {
	return unmarshalNumber[graph.Policy](policies, v)
}

func MarshalTruth(t graph.Truth) graphql.Marshaler { return marshalNumber(truths, t) }

func UnmarshalTruth(v any) (graph.Truth, error) { return unmarshalNumber[graph.Truth](truths, v) }

func MarshalMatchKind(m search.Match) graphql.Marshaler {
	return graphql.MarshalString(input.Enum(m.String()))
}

func UnmarshalMatchKind(v any) (search.Match, error) {
	return 0, fmt.Errorf("a kind of match is no input")
}

func MarshalTruncation(t analysis.Truncation) graphql.Marshaler { return marshalWord(t) }

func UnmarshalTruncation(v any) (analysis.Truncation, error) {
	return unmarshalWord[analysis.Truncation](v)
}

func MarshalLevelChange(c analysis.LevelChange) graphql.Marshaler {
	return marshalNumber(levelChanges, uint8(c-analysis.Down))
}

func UnmarshalLevelChange(v any) (analysis.LevelChange, error) {
	n, err := unmarshalNumber[uint8](levelChanges, v)
	return analysis.LevelChange(n) + analysis.Down, err
}

// Values of enums that are numbers in package graph.
const (
	directions = "BOTH OUT IN"
	policies   = "INCLUDE EXCLUDE ONLY"
	truths     = "NO UNKNOWN YES"

	levelChanges = "DOWN SAME UP" // from analysis.Down on
)
