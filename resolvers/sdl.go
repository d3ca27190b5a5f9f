package resolvers

import (
	"strings"

	"github.com/vektah/gqlparser/v2/formatter"

	"github.com/glocal-graph/glocal/resolvers/internal/gql"
)

// SDL returns the schema of the API as one document.
func SDL() string {
	var b strings.Builder
	s := gql.Load().AST()
	formatter.NewFormatter(&b, formatter.WithIndent("  ")).FormatSchema(s)
	return b.String()
}
