package argument

import (
	"fmt"
	"maps"
	"slices"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
)

// Where returns the condition that the where of a connection stands for; nil
// where everything passes. The filters of all kinds have one form, so they
// come as objects of filters by the names of fields, not as a type a kind.
func Where(where map[string]any) (graph.Expr, error) {
	if len(where) == 0 {
		return nil, nil
	}
	return all(where, "where", 1)
}

// all returns the condition that everything in where passes. One condition
// stands for itself, so that nesting counts as it is written.
func all(where map[string]any, path string, depth int) (graph.Expr, error) {
	if depth > graph.MaxExprDepth { // before the work, for a variable can be nested thousands deep
		return nil, &errcode.Error{Code: errcode.BadInput, Argument: "where", Message: fmt.Sprintf("conditions nested more than %d deep", graph.MaxExprDepth),
			Hint: "join conditions of one level with AND or OR"}
	}
	var out graph.And
	for _, key := range slices.Sorted(maps.Keys(where)) {
		xs, err := one(key, where[key], path+"."+key, depth)
		if err != nil {
			return nil, err
		}
		out = append(out, xs...)
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return out, nil
}

// one returns the conditions that the entry of a where stands for. An entry
// that is nil stands for none.
func one(key string, v any, path string, depth int) (out []graph.Expr, err error) {
	var conds conditions
	switch v := v.(type) {
	case []map[string]any:
		if v == nil {
			return nil, nil
		}
		return joined(key, v, path, depth+1)
	case map[string]any:
		if v == nil {
			return nil, nil
		}
		x, err := all(v, path, depth+1)
		return []graph.Expr{graph.Not{Expr: x}}, err
	case *RelatedWhere:
		if v == nil {
			return nil, nil
		}
		p, err := v.pattern(path)
		return []graph.Expr{graph.Related{Pattern: p}}, err
	case *DegreeWhere:
		if v == nil {
			return nil, nil
		}
		p, err := v.pattern(path)
		return []graph.Expr{graph.DegreeIs{Pattern: p, Conditions: v.Count.conditions()}}, err
	case *StringFilter:
		conds = v.conditions()
	case *IntFilter:
		if v != nil {
			conds = v.conditions()
		}
	case *DateFilter:
		if v != nil {
			conds = v.conditions()
		}
	case *IDFilter:
		if conds, err = v.conditions(path); err != nil {
			return nil, err
		}
	case *graph.Level:
		if v != nil {
			conds = conditions{graph.Is(*v)}
		}
	case fmt.Stringer: // a pointer to a value of an enum
		if w := enumWord(v); w != "" {
			conds = conditions{graph.Is(w)}
		}
	}
	for _, c := range conds {
		out = append(out, graph.Compare{Field: key, Condition: c})
	}
	return out, nil
}

// joined returns the condition of AND or OR.
func joined(key string, wheres []map[string]any, path string, depth int) ([]graph.Expr, error) {
	xs := make([]graph.Expr, len(wheres))
	for i, w := range wheres {
		x, err := all(w, fmt.Sprintf("%s[%d]", path, i), depth)
		if err != nil {
			return nil, err
		}
		xs[i] = x
	}
	if key == "OR" {
		return []graph.Expr{graph.Or(xs)}, nil
	}
	return []graph.Expr{graph.And(xs)}, nil
}
