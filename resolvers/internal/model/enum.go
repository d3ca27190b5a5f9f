package model

import (
	"fmt"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/glocal-graph/glocal/resolvers/internal/input"
)

func marshalWord[T ~string](w T) graphql.Marshaler {
	return graphql.MarshalString(input.Enum(string(w)))
}

func unmarshalWord[T ~string](v any) (T, error) {
	s, err := graphql.UnmarshalString(v)
	return T(input.Word(s)), err
}

// marshalNumber writes the value of an enum whose values, in the order of
// their numbers, are the words of values.
func marshalNumber[T ~uint8](values string, n T) graphql.Marshaler {
	return graphql.MarshalString(strings.Fields(values)[n])
}

func unmarshalNumber[T ~uint8](values string, v any) (T, error) {
	s, _ := v.(string)
	i := slices.Index(strings.Fields(values), s)
	if i < 0 {
		return 0, fmt.Errorf("%v is not one of %s", v, values)
	}
	return T(i), nil
}
