package validate

import "github.com/vektah/gqlparser/v2/ast"

// unbindVariables unbinds variables from the definitions that the rules have bound
// them to, where there are several operations: those of a fragment are bound to the
// last operation that spreads it, and would take its defaults in every other. Values
// with their defaults are in the variables of a request.
func unbindVariables(doc *ast.QueryDocument) {
	if len(doc.Operations) < 2 {
		return
	}
	for _, o := range doc.Operations {
		unbindDirectives(o.Directives)
		unbindSet(o.SelectionSet)
	}
	for _, f := range doc.Fragments {
		unbindDirectives(f.Directives)
		unbindSet(f.SelectionSet)
	}
}

func unbindSet(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			unbindArguments(s.Arguments)
			unbindDirectives(s.Directives)
			unbindSet(s.SelectionSet)
		case *ast.InlineFragment:
			unbindDirectives(s.Directives)
			unbindSet(s.SelectionSet)
		case *ast.FragmentSpread:
			unbindDirectives(s.Directives)
		}
	}
}

func unbindDirectives(all ast.DirectiveList) {
	for _, d := range all {
		unbindArguments(d.Arguments)
	}
}

func unbindArguments(all ast.ArgumentList) {
	for _, a := range all {
		unbindValue(a.Value)
	}
}

func unbindValue(v *ast.Value) {
	v.VariableDefinition = nil
	for _, c := range v.Children {
		unbindValue(c.Value)
	}
}
