package resolvers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/glocal-graph/glocal/internal/admission"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
	"github.com/glocal-graph/glocal/resolvers/internal/validate"
)

// operation is a request that may be executed.
type operation struct {
	plan      *gql.Plan
	variables map[string]any
	cost      int
}

// document is an operation of a document that has been found valid. It holds
// nothing of a request and is safe for concurrent use.
type document struct {
	length     int // bytes of its text
	tokens     int
	cost       atomic.Int64 // 0 where it is not known, or depends on variables
	fields     atomic.Int64 // of its largest plan
	doc        *ast.QueryDocument
	definition *ast.OperationDefinition
	switches   []string // variables that decide what is executed

	mu    sync.Mutex
	plans map[string]*gql.Plan // by the values of switches
}

// size returns about how many bytes d takes with its plans. What a document is
// parsed into takes up to 230 bytes a token, as was measured on lists of numbers and on
// fields with short names; fragments can make a plan larger than its text.
func (d *document) size() int64 {
	plans := 1
	if len(d.switches) > 0 {
		plans = maxPlans
	}
	return 2*int64(d.length) + 230*int64(d.tokens) + 300*d.fields.Load()*int64(plans) + 1000
}

// tokensOf returns about how many tokens a document has, and not fewer.
func tokensOf(text string) (n int) {
	name := false // in a name or a number
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 0x80:
			if !name {
				n++
			}
			name = true
		case c == ' ', c == ',', c == '\n', c == '\t', c == '\r':
			name = false
		default:
			n++
			name = false
		}
	}
	return n
}

// prepare reads and checks r. What bounds the work comes before the work: the
// number of tokens before parsing, depth and aliases before validation, cost
// before execution.
func (s *Service) prepare(ctx context.Context, r Request) (*operation, gqlerror.List) {
	depth, values := extent(r.Variables)
	if depth > maxNesting {
		return nil, errorList(errcode.Over(errcode.DepthLimit, "variables are nested too deep", maxNesting, depth, "join conditions of one level with AND or OR"))
	}
	key := r.OperationName + "\x00" + r.Query
	known, _ := s.documents.Get([]byte(key))
	d, op, errs := s.bind(ctx, r, known, values)
	if errs != nil {
		return nil, errs
	}
	if op.plan == nil {
		var err error
		if op.plan, err = s.compile(ctx, d, op.variables); err != nil {
			return nil, errorList(err)
		}
		known = nil
	}
	if known == nil {
		s.documents.Put(key, d) // or it takes more room than before
	}
	return op, nil
}

// bind reads the document of r, unless it is known, and binds the variables to it. The
// operation has a plan if the document was read, or has one for these variables.
func (s *Service) bind(ctx context.Context, r Request, known *document, values int) (*document, *operation, gqlerror.List) {
	if weight := preparing(r.Query, known != nil, values); weight > 0 {
		leave, err := s.admit(ctx, weight)
		if err != nil {
			return nil, nil, errorList(err)
		}
		defer leave()
	}
	d := known
	if d == nil {
		var errs gqlerror.List
		if d, errs = s.read(ctx, r); errs != nil {
			return nil, nil, errs
		}
	}
	op := &operation{}
	if len(d.definition.VariableDefinitions) > 0 {
		var errs []*errcode.Error
		if op.variables, errs = s.coercer.Variables(d.definition, r.Variables); errs != nil {
			return nil, nil, gqlErrors(errs)
		}
	}
	var err error
	if op.cost, err = s.costOf(d, op.variables); err != nil {
		return nil, nil, errorList(err)
	}
	if err := d.checkSwitches(op.variables); err != nil {
		return nil, nil, errorList(err)
	}
	if op.plan = d.plan(op.variables); op.plan == nil && known == nil {
		if op.plan, err = d.compile(s.schema, op.variables); err != nil {
			return nil, nil, errorList(tooLarge(err))
		}
	}
	return d, op, nil
}

// compile makes another plan of a known document.
func (s *Service) compile(ctx context.Context, d *document, variables map[string]any) (*gql.Plan, error) {
	leave, err := s.admit(ctx, 1+d.length/admission.DocumentBytes+int(d.fields.Load()))
	if err != nil {
		return nil, err
	}
	defer leave()
	p, err := d.compile(s.schema, variables)
	if err != nil {
		return nil, tooLarge(err)
	}
	return p, nil
}

// costOf returns the cost of d, which is the same each time where d has no
// variables.
func (s *Service) costOf(d *document, variables map[string]any) (int, error) {
	if known := d.cost.Load(); known > 0 {
		return int(known), nil
	}
	cost, err := s.cost(d.doc, d.definition, variables)
	if err == nil && len(d.definition.VariableDefinitions) == 0 {
		d.cost.Store(int64(cost))
	}
	return cost, err
}

// tooLarge returns err, which says that fragments make a document too large, as an
// error with a code.
func tooLarge(err error) error {
	return &errcode.Error{Code: errcode.CostLimit, Message: err.Error(), Hint: spreadLess, Err: err}
}

// spreadLess is the hint where fragments or values multiply.
const spreadLess = "spread fragments fewer times, and nest values less deep"

// preparing returns what the preparation of a request weighs, nothing where the
// document is known and the values of its variables are few.
func preparing(query string, known bool, values int) (weight int) {
	if !known {
		weight = 1 + len(query)/admission.DocumentBytes
	}
	if values >= admission.Values {
		weight += values / admission.Values
	}
	return weight
}

// read returns the document of r, parsed and valid, with the operation to run.
func (s *Service) read(ctx context.Context, r Request) (*document, gqlerror.List) {
	if strings.TrimSpace(r.Query) == "" {
		return nil, errorList(&errcode.Error{Code: errcode.BadRequest, Argument: "query", Message: "query is empty", Hint: `send {"query": "{ dataset { title } }"}`})
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: r.Query}, s.limits.Tokens)
	if err != nil {
		return nil, errorList(s.limits.parseError(r.Query, err))
	}
	definition, err := choose(doc, r.OperationName)
	if err != nil {
		return nil, errorList(err)
	}
	if err := s.limits.checkShape(doc, definition); err != nil {
		return nil, errorList(err)
	}
	errs, err := s.validator.Document(ctx, doc)
	switch {
	case errors.Is(err, validate.ErrTooLarge):
		return nil, errorList(tooLarge(err))
	case err != nil:
		return nil, errorList(err)
	case len(errs) > 0:
		return nil, code(errs, errcode.ValidationFailed)
	}
	return &document{length: len(r.Query), tokens: tokensOf(r.Query), doc: doc, definition: definition, switches: plan.Switches(doc, definition)}, nil
}

// checkSwitches refuses null for a variable by which @skip or @include decide,
// which its type may allow.
func (d *document) checkSwitches(variables map[string]any) error {
	for _, name := range d.switches {
		if _, ok := variables[name].(bool); !ok && d.definition.VariableDefinitions.ForName(name) != nil {
			return &errcode.Error{Code: errcode.BadInput, Argument: "$" + name, Message: "$" + name + " is null, and @skip or @include needs true or false",
				Hint: "leave the variable out for its default"}
		}
	}
	return nil
}

// plan returns the plan of the operation for the values that variables have, nil
// where it has to be made.
func (d *document) plan(variables map[string]any) *gql.Plan {
	key := d.planKey(variables)
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.plans[key]
}

// compile makes and keeps the plan. Two callers at a time may both make it.
func (d *document) compile(schema *gql.Schema, variables map[string]any) (*gql.Plan, error) {
	p, err := schema.Compile(d.doc, d.definition, variables)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.plans == nil || len(d.plans) == maxPlans {
		d.plans = map[string]*gql.Plan{}
	}
	d.plans[d.planKey(variables)] = p
	d.fields.Store(max(d.fields.Load(), int64(p.Fields()))) // under mu
	return p, nil
}

// planKey tells the plans of a document apart.
func (d *document) planKey(variables map[string]any) string {
	var key []byte
	for _, name := range d.switches {
		key = fmt.Appendf(key, "%v ", variables[name])
	}
	return string(key)
}

// maxPlans is how many plans a document keeps. One with n switches has up to
// 2^n.
const maxPlans = 4

// maxNesting is how deep variables may be nested: deeper than any condition
// that can be answered. Reading a value costs the square of its depth.
const maxNesting = 64

// extent returns how many objects and lists stand within one another in v, and
// how many values there are in it.
func extent(v any) (depth, values int) {
	deeper := func(w any) {
		d, n := extent(w)
		depth, values = max(depth, d), values+n
	}
	switch v := v.(type) {
	case map[string]any:
		for _, w := range v {
			deeper(w)
		}
	case []any:
		for _, w := range v {
			deeper(w)
		}
	default:
		return 0, 1
	}
	return depth + 1, values + 1
}

// choose returns the operation to run.
func choose(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, error) {
	if err := distinctOperations(doc.Operations); err != nil {
		return nil, err
	}
	names := make([]string, len(doc.Operations))
	for i, o := range doc.Operations {
		names[i] = o.Name
	}
	fail := func(hint, format string, args ...any) (*ast.OperationDefinition, error) {
		return nil, &errcode.Error{Code: errcode.OperationUnknown, Argument: "operationName", Message: fmt.Sprintf(format, args...), Hint: hint}
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
	if names[0] == "" {
		return fail("leave operationName out", "the operation of the document has no name, and %q is asked for", name)
	}
	return fail("the document has "+strings.Join(names, ", "), "the document has no operation named %q", name)
}

// distinctOperations refuses operations of which none can be chosen by its name.
func distinctOperations(ops ast.OperationList) error {
	seen := make(map[string]int, len(ops))
	for _, o := range ops {
		seen[o.Name]++
	}
	for _, o := range ops {
		switch {
		case o.Name == "" && len(ops) > 1:
			return &errcode.Error{Code: errcode.ValidationFailed, Message: "an operation without a name must be the only one of its document", Hint: "give every operation a name: query A { … }"}
		case seen[o.Name] > 1:
			return &errcode.Error{Code: errcode.ValidationFailed, Message: fmt.Sprintf("%d operations are named %q", seen[o.Name], o.Name), Hint: "give every operation a name of its own"}
		}
	}
	return nil
}
