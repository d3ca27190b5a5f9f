package model

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/text/language"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/graph/trace"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
)

// The functions Marshal… and Unmarshal… bind a scalar or an enum of the schema
// to a type of package graph.

// AppendID appends v as JSON.
func AppendID(b []byte, v graph.ID) []byte { return plan.AppendText(b, v) }

// MarshalID writes v.
func MarshalID(v graph.ID) graphql.Marshaler { return marshaler(AppendID(nil, v)) }

// UnmarshalID takes every text: that it is no id is for the field to say.
func UnmarshalID(v any) (graph.ID, error) {
	s, err := graphql.UnmarshalID(v)
	return graph.ID(s), err
}

// AppendPartialDate appends v as JSON.
func AppendPartialDate(b []byte, v graph.Date) []byte {
	return append(v.AppendText(append(b, '"')), '"')
}

// MarshalPartialDate writes v.
func MarshalPartialDate(v graph.Date) graphql.Marshaler { return marshaler(AppendPartialDate(nil, v)) }

func UnmarshalPartialDate(v any) (graph.Date, error) {
	s, ok := v.(string)
	if !ok {
		return 0, graph.WithHint(fmt.Errorf("%s: %w", coerce.Mismatch(v, "PartialDate"), graph.ErrInvalid), `a PartialDate is a string, such as "2018-12"`)
	}
	return graph.ParseDate(s)
}

// AppendYear appends v as JSON.
func AppendYear(b []byte, v graph.Year) []byte { return plan.AppendInt(b, int(v)) }

// MarshalYear writes v.
func MarshalYear(v graph.Year) graphql.Marshaler { return marshaler(AppendYear(nil, v)) }

func UnmarshalYear(v any) (graph.Year, error) { return argument.Year(v) }

// AppendLanguageTag appends v as JSON.
func AppendLanguageTag(b []byte, v string) []byte { return plan.AppendText(b, v) }

// MarshalLanguageTag writes v.
func MarshalLanguageTag(v string) graphql.Marshaler { return marshaler(AppendLanguageTag(nil, v)) }

// UnmarshalLanguageTag reads a tag in any of its forms: "DE" and "deu" are "de".
func UnmarshalLanguageTag(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", graph.WithHint(fmt.Errorf("%s: %w", coerce.Mismatch(v, "LanguageTag"), graph.ErrInvalid), `a LanguageTag is a string, such as "de"`)
	}
	tag, err := language.Parse(s)
	if err != nil {
		return "", graph.WithHint(fmt.Errorf("%.100q is not a language: %w", s, graph.ErrInvalid), `a language is a BCP 47 tag such as "de" or "pt-BR"`)
	}
	return tag.String(), nil
}

// AppendURL appends v as JSON.
func AppendURL(b []byte, v string) []byte { return plan.AppendText(b, v) }

// MarshalURL writes v.
func MarshalURL(v string) graphql.Marshaler { return marshaler(AppendURL(nil, v)) }

func UnmarshalURL(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", graph.WithHint(fmt.Errorf("%s: %w", coerce.Mismatch(v, "URL"), graph.ErrInvalid), `a URL is a string, such as "https://example.org"`)
	}
	return s, nil
}

// Scalars returns what reads the values of the scalars that are the schema's own,
// for package coerce. The values stay as they are: that of an argument is read when
// its field is executed.
func Scalars() map[string]coerce.Scalar {
	return map[string]coerce.Scalar{
		"PartialDate": reader(UnmarshalPartialDate),
		"Year":        reader(UnmarshalYear),
		"LanguageTag": reader(UnmarshalLanguageTag),
		"URL":         reader(UnmarshalURL),
	}
}

// reader returns the Scalar that takes what unmarshal does.
func reader[T any](unmarshal func(any) (T, error)) coerce.Scalar {
	return func(v any) (any, error) {
		_, err := unmarshal(v)
		return v, err
	}
}

// AppendKind appends v as JSON.
func AppendKind(b []byte, v graph.Kind) []byte { return appendWord(b, v) }

// MarshalKind writes v.
func MarshalKind(v graph.Kind) graphql.Marshaler { return marshaler(AppendKind(nil, v)) }

func UnmarshalKind(v any) (graph.Kind, error) { return unmarshalWord[graph.Kind](v) }

// AppendLevel appends v as JSON.
func AppendLevel(b []byte, v graph.Level) []byte { return appendWord(b, v) }

// MarshalLevel writes v.
func MarshalLevel(v graph.Level) graphql.Marshaler { return marshaler(AppendLevel(nil, v)) }

func UnmarshalLevel(v any) (graph.Level, error) { return unmarshalWord[graph.Level](v) }

// AppendNameType appends v as JSON.
func AppendNameType(b []byte, v graph.NameType) []byte { return appendWord(b, v) }

// MarshalNameType writes v.
func MarshalNameType(v graph.NameType) graphql.Marshaler { return marshaler(AppendNameType(nil, v)) }

func UnmarshalNameType(v any) (graph.NameType, error) { return unmarshalWord[graph.NameType](v) }

// AppendDateOrigin appends v as JSON.
func AppendDateOrigin(b []byte, v graph.DateOrigin) []byte { return appendWord(b, v) }

// MarshalDateOrigin writes v.
func MarshalDateOrigin(v graph.DateOrigin) graphql.Marshaler {
	return marshaler(AppendDateOrigin(nil, v))
}

func UnmarshalDateOrigin(v any) (graph.DateOrigin, error) { return unmarshalWord[graph.DateOrigin](v) }

// AppendClaimStatus appends v as JSON.
func AppendClaimStatus(b []byte, v graph.Status) []byte { return appendWord(b, v) }

// MarshalClaimStatus writes v.
func MarshalClaimStatus(v graph.Status) graphql.Marshaler {
	return marshaler(AppendClaimStatus(nil, v))
}

func UnmarshalClaimStatus(v any) (graph.Status, error) { return unmarshalWord[graph.Status](v) }

// AppendConfidence appends v as JSON.
func AppendConfidence(b []byte, v graph.Confidence) []byte { return appendWord(b, v) }

// MarshalConfidence writes v.
func MarshalConfidence(v graph.Confidence) graphql.Marshaler {
	return marshaler(AppendConfidence(nil, v))
}

func UnmarshalConfidence(v any) (graph.Confidence, error) { return unmarshalWord[graph.Confidence](v) }

// AppendTiming appends v as JSON.
func AppendTiming(b []byte, v graph.Timing) []byte { return appendWord(b, v) }

// MarshalTiming writes v.
func MarshalTiming(v graph.Timing) graphql.Marshaler { return marshaler(AppendTiming(nil, v)) }

func UnmarshalTiming(v any) (graph.Timing, error) { return unmarshalWord[graph.Timing](v) }

// AppendRelationKind appends v as JSON.
func AppendRelationKind(b []byte, v graph.Rel) []byte { return appendWord(b, v) }

// MarshalRelationKind writes v.
func MarshalRelationKind(v graph.Rel) graphql.Marshaler { return marshaler(AppendRelationKind(nil, v)) }

func UnmarshalRelationKind(v any) (graph.Rel, error) {
	s, err := graphql.UnmarshalString(v)
	return argument.Rel(s), err
}

// AppendDirection appends v as JSON.
func AppendDirection(b []byte, v graph.Dir) []byte { return appendNumber(b, directions, v) }

// MarshalDirection writes v.
func MarshalDirection(v graph.Dir) graphql.Marshaler { return marshaler(AppendDirection(nil, v)) }

func UnmarshalDirection(v any) (graph.Dir, error) { return unmarshalNumber[graph.Dir](directions, v) }

// AppendUnknownDates appends v as JSON.
func AppendUnknownDates(b []byte, v graph.Policy) []byte { return appendNumber(b, policies, v) }

// MarshalUnknownDates writes v.
func MarshalUnknownDates(v graph.Policy) graphql.Marshaler {
	return marshaler(AppendUnknownDates(nil, v))
}

func UnmarshalUnknownDates(v any) (graph.Policy, error) {
	return unmarshalNumber[graph.Policy](policies, v)
}

// AppendTruth appends v as JSON.
func AppendTruth(b []byte, v graph.Truth) []byte { return appendNumber(b, truths, v) }

// MarshalTruth writes v.
func MarshalTruth(v graph.Truth) graphql.Marshaler { return marshaler(AppendTruth(nil, v)) }

func UnmarshalTruth(v any) (graph.Truth, error) { return unmarshalNumber[graph.Truth](truths, v) }

// AppendMatchKind appends v as JSON.
func AppendMatchKind(b []byte, v search.Match) []byte { return appendWord(b, v.String()) }

// MarshalMatchKind writes v.
func MarshalMatchKind(v search.Match) graphql.Marshaler { return marshaler(AppendMatchKind(nil, v)) }

func UnmarshalMatchKind(v any) (search.Match, error) {
	return 0, fmt.Errorf("a kind of match is no input")
}

// AppendTruncation appends v as JSON.
func AppendTruncation(b []byte, v trace.Truncation) []byte { return appendWord(b, v) }

// MarshalTruncation writes v.
func MarshalTruncation(v trace.Truncation) graphql.Marshaler {
	return marshaler(AppendTruncation(nil, v))
}

func UnmarshalTruncation(v any) (trace.Truncation, error) {
	return unmarshalWord[trace.Truncation](v)
}

// AppendLevelChange appends v as JSON.
func AppendLevelChange(b []byte, v trace.LevelChange) []byte {
	return appendNumber(b, levelChanges, uint8(v-trace.Down))
}

// MarshalLevelChange writes v.
func MarshalLevelChange(v trace.LevelChange) graphql.Marshaler {
	return marshaler(AppendLevelChange(nil, v))
}

func UnmarshalLevelChange(v any) (trace.LevelChange, error) {
	n, err := unmarshalNumber[uint8](levelChanges, v)
	return trace.LevelChange(n) + trace.Down, err
}

// Values of enums that are numbers in package graph.
const (
	directions = "BOTH OUT IN"
	policies   = "INCLUDE EXCLUDE ONLY"
	truths     = "NO UNKNOWN YES"

	levelChanges = "DOWN SAME UP" // from trace.Down on
)
