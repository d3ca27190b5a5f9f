package schema

import "embed"

//go:generate go run ./internal/generate

// SDL is the GraphQL schema in files: those written by hand, and in gen those
// that follow from the vocabulary.
//
//go:embed *.graphqls gen/*.graphqls
var SDL embed.FS
