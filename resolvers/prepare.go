package resolvers

import (
	"errors"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/glocal-graph/glocal/resolvers/internal/fault"
)

// operation is a request that may be executed.
type operation struct {
	query      string
	doc        *ast.QueryDocument
	definition *ast.OperationDefinition
	variables  map[string]any
}

// context returns what the executor wants to know; each execution takes its own.
func (o *operation) context() *graphql.OperationContext {
	return &graphql.OperationContext{
		RawQuery:               o.query,
		Variables:              o.variables,
		OperationName:          o.definition.Name,
		Doc:                    o.doc,
		Operation:              o.definition,
		RecoverFunc:            recovered,
		ResolverMiddleware:     func(ctx ctx, next graphql.Resolver) (any, error) { return next(ctx) },
		RootResolverMiddleware: func(ctx ctx, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
	}
}

// prepare reads and checks r. What bounds the work comes before the work: the
// number of tokens before parsing, depth and aliases before validation, cost
// before execution.
func (s *Service) prepare(r Request) (*operation, gqlerror.List) {
	if strings.TrimSpace(r.Query) == "" {
		return nil, list(&fault.Error{Code: fault.BadRequest, Argument: "query", Message: "query is empty", Hint: `send {"query": "{ dataset { title } }"}`})
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: r.Query}, s.limits.Tokens)
	if err != nil {
		return nil, list(s.limits.parseError(r.Query, err))
	}
	if err := s.limits.checkShape(doc); err != nil {
		return nil, list(err)
	}
	definition, err := choose(doc, r.OperationName)
	if err != nil {
		return nil, list(err)
	}
	if errs := validator.ValidateWithRules(s.schema.Schema(), doc, rules.NewDefaultRules()); len(errs) > 0 {
		return nil, code(errs, fault.ValidationFailed)
	}
	if n := nesting(r.Variables); n > maxNesting {
		return nil, list(fault.Over(fault.DepthLimit, "variables are nested too deep", maxNesting, n, "join conditions of one level with AND or OR"))
	}
	variables, err := validator.VariableValues(s.schema.Schema(), definition, r.Variables)
	if err != nil {
		var g *gqlerror.Error
		if !errors.As(err, &g) {
			g = gqlerror.Wrap(err)
		}
		return nil, list(variableError(g))
	}
	if err := s.limits.checkCost(doc, definition, variables); err != nil {
		return nil, list(err)
	}
	return &operation{r.Query, doc, definition, variables}, nil
}

// maxNesting is how deep variables may be nested: deeper than any condition
// that can be answered. Reading a value costs the square of its depth.
const maxNesting = 64

// nesting returns how many objects and lists stand within one another in v.
func nesting(v any) int {
	deepest := 0
	switch v := v.(type) {
	case map[string]any:
		for _, w := range v {
			deepest = max(deepest, nesting(w))
		}
	case []any:
		for _, w := range v {
			deepest = max(deepest, nesting(w))
		}
	default:
		return 0
	}
	return 1 + deepest
}

// variableError returns the error of a variable with a value that does not
// fit; the path of g says which.
func variableError(g *gqlerror.Error) error {
	path := g.Path
	if len(path) > 1 && path[0] == ast.PathName("variable") {
		path = path[1:]
	}
	at := "$" + path.String()
	return &fault.Error{Code: fault.BadInput, Argument: at, Message: at + ": " + g.Message, Err: g.Err}
}

// choose returns the operation to run.
func choose(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, error) {
	names := make([]string, len(doc.Operations))
	for i, o := range doc.Operations {
		names[i] = o.Name
	}
	fail := func(hint, format string, args ...any) (*ast.OperationDefinition, error) {
		return nil, &fault.Error{Code: fault.OperationUnknown, Argument: "operationName", Message: fmt.Sprintf(format, args...), Hint: hint}
	}
	switch {
	case len(names) == 0:
		return fail("add a query to the fragments", "the document has no operation")
	case name == "" && len(names) > 1:
		return fail("give operationName: one of "+strings.Join(names, ", "), "the document has %d operations", len(names))
	case name == "":
		return doc.Operations[0], nil
	}
	if o := doc.Operations.ForName(name); o != nil {
		return o, nil
	}
	return fail("the document has "+strings.Join(names, ", "), "the document has no operation of that name")
}
