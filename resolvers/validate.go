package resolvers

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validationRules returns the rules of the specification, in the order of
// their names.
func validationRules() []core.Rule {
	all := rules.NewDefaultRules().GetInner()
	out := make([]core.Rule, 0, len(all))
	for _, name := range slices.Sorted(maps.Keys(all)) {
		out = append(out, core.Rule{Name: name, RuleFunc: all[name]})
	}
	return out
}

// validate returns what is wrong with doc by rules.
func validate(schema *ast.Schema, doc *ast.QueryDocument, rules []core.Rule) gqlerror.List {
	var errs gqlerror.List
	var events core.Events
	for _, r := range rules {
		r.RuleFunc(&events, func(options ...core.ErrorOption) {
			err := &gqlerror.Error{Rule: r.Name}
			for _, o := range options {
				o(err)
			}
			errs = append(errs, err)
		})
	}
	core.Walk(schema, doc, &events)
	return errs
}
