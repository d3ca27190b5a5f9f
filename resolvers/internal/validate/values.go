package validate

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"

	"github.com/glocal-graph/glocal/resolvers/internal/coerce"
)

// valuesOfCorrectType returns the rule that the literals of a document fit where
// they stand: as arguments of fields and directives, and as defaults of variables.
func valuesOfCorrectType(c *coerce.Coercer) core.RuleFunc {
	return func(events *core.Events, addError core.AddErrFunc) {
		check := func(name string, t *ast.Type, v *ast.Value) {
			for _, p := range c.Literal(name, t, v) {
				addError(core.Message("%s", p.Message), core.At(p.At), extensions(p.Extensions()))
			}
		}
		events.OnField(func(_ *core.Walker, f *ast.Field) {
			for _, a := range f.Arguments {
				if f.Definition == nil {
					break
				}
				if d := f.Definition.Arguments.ForName(a.Name); d != nil {
					check(a.Name, d.Type, a.Value)
				}
			}
		})
		events.OnDirective(func(_ *core.Walker, directive *ast.Directive) {
			for _, a := range directive.Arguments {
				if directive.Definition == nil {
					break
				}
				if d := directive.Definition.Arguments.ForName(a.Name); d != nil {
					check("@"+directive.Name+"("+a.Name+")", d.Type, a.Value)
				}
			}
		})
		events.OnVariable(func(_ *core.Walker, d *ast.VariableDefinition) {
			if d.DefaultValue != nil && d.Definition != nil && d.Definition.IsInputType() {
				check("$"+d.Variable, d.Type, d.DefaultValue)
			}
		})
	}
}

// extensions sets the extensions of an error.
func extensions(x map[string]any) core.ErrorOption {
	return func(e *gqlerror.Error) { e.Extensions = x }
}
