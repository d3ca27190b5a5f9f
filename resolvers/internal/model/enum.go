package model

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
)

// marshaler returns what writes JSON as it is.
func marshaler(json []byte) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(json) })
}

// appendWord appends the value of an enum that stands for a word of the data,
// as argument.Enum has it.
func appendWord[T ~string](b []byte, w T) []byte {
	b = append(b, '"')
	for i := range len(w) {
		switch c := w[i]; {
		case 'a' <= c && c <= 'z':
			b = append(b, c-'a'+'A')
		case c == '-', c == ' ':
			b = append(b, '_')
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

func unmarshalWord[T ~string](v any) (T, error) {
	s, err := graphql.UnmarshalString(v)
	return T(argument.Word(s)), err
}

// appendNumber appends the value of an enum whose values, in the order of
// their numbers, are the words of values.
func appendNumber[T ~uint8](b []byte, values string, n T) []byte {
	for range n {
		_, values, _ = strings.Cut(values, " ")
	}
	value, _, _ := strings.Cut(values, " ")
	return plan.AppendText(b, value)
}

func unmarshalNumber[T ~uint8](values string, v any) (T, error) {
	s, _ := v.(string)
	i := slices.Index(strings.Fields(values), s)
	if i < 0 {
		return 0, fmt.Errorf("%.100q is not one of %s", s, values)
	}
	return T(i), nil
}
