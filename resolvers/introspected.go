package resolvers

import "github.com/vektah/gqlparser/v2/ast"

// introspected says how many objects the fields of the introspection lead to, by
// type and field: on average where all types are asked for, at most where one
// is.
type introspected struct{ average, most map[string]float64 }

// below returns the lengths that hold for what is selected of f, where before are
// those that hold for f.
func (i *introspected) below(f *ast.Field, before map[string]float64) map[string]float64 {
	switch f.Name {
	case "__type", "queryType":
		return i.most
	case "types":
		return i.average
	}
	return before
}

func newIntrospected(s *ast.Schema) *introspected {
	var fields, arguments, values, inputs, possible, interfaces length
	var uses, wrappers float64
	use := func(t *ast.Type) {
		uses++
		for ; t != nil; t = t.Elem {
			if t.Elem != nil {
				wrappers++
			}
			if t.NonNull {
				wrappers++
			}
		}
	}
	for _, t := range s.Types {
		values.add(len(t.EnumValues))
		interfaces.add(len(t.Interfaces))
		abstract, input, output := 0, 0, len(t.Fields)
		if t.IsAbstractType() {
			abstract = len(s.PossibleTypes[t.Name])
		}
		if t.Kind == ast.InputObject {
			input, output = output, 0
		}
		possible.add(abstract)
		inputs.add(input)
		fields.add(output)
		for _, f := range t.Fields {
			use(f.Type)
			if t.Kind != ast.InputObject {
				arguments.add(len(f.Arguments))
			}
			for _, a := range f.Arguments {
				use(a.Type)
			}
		}
	}
	types, directives := float64(len(s.Types)), float64(len(s.Directives))
	of := func(get func(length) float64) map[string]float64 {
		return map[string]float64{
			"__Schema.types": types, "__Schema.directives": directives, "__Directive.args": 1, "__Directive.locations": 1,
			"__Type.fields": get(fields), "__Type.interfaces": get(interfaces), "__Type.possibleTypes": get(possible),
			"__Type.enumValues": get(values), "__Type.inputFields": get(inputs), "__Field.args": get(arguments),
			"__Type.ofType": wrappers / (uses + wrappers),
		}
	}
	return &introspected{of(length.average), of(func(l length) float64 { return l.most })}
}

// length is the length of many lists.
type length struct{ lists, sum, most float64 }

func (l *length) add(n int) {
	l.lists++
	l.sum += float64(n)
	l.most = max(l.most, float64(n))
}

func (l length) average() float64 { return l.sum / max(1, l.lists) }
