package argument

import "github.com/glocal-graph/glocal/graph"

// RelatedWhere is the input of that name.
type RelatedWhere struct {
	Kinds        []graph.Rel
	Direction    *graph.Dir
	To           *IDFilter
	ToKind       *graph.Kind
	AsOf         *graph.Year
	UnknownDates *graph.Policy
	Where        *ClaimWhere
}

// DegreeWhere is the input of that name.
type DegreeWhere struct {
	Kinds        []graph.Rel
	Direction    *graph.Dir
	ToKind       *graph.Kind
	AsOf         *graph.Year
	UnknownDates *graph.Policy
	Count        IntFilter
}

// ClaimWhere is the input of that name.
type ClaimWhere struct {
	Role       *StringFilter
	Status     []graph.Status
	Confidence []graph.Confidence
	Source     *IDFilter
}

func (w *RelatedWhere) pattern(path string) (graph.Pattern, error) {
	p := pattern(w.Kinds, w.Direction, w.ToKind, w.AsOf, w.UnknownDates)
	err := CheckUnknownDates(path+".unknownDates", w.UnknownDates, w.AsOf != nil)
	if err != nil {
		return p, err
	}
	if p.To, err = w.To.conditions(path + ".to"); err != nil {
		return p, err
	}
	p.Claims, err = w.Where.Filter(path + ".where")
	return p, err
}

func (w *DegreeWhere) pattern(path string) (graph.Pattern, error) {
	return pattern(w.Kinds, w.Direction, w.ToKind, w.AsOf, w.UnknownDates), CheckUnknownDates(path+".unknownDates", w.UnknownDates, w.AsOf != nil)
}

// CheckUnknownDates refuses unknownDates: ONLY where no time is asked about, at which
// something could be unknown.
func CheckUnknownDates(path string, unknown *graph.Policy, timed bool) error {
	if value(unknown) == graph.Only && !timed {
		return invalid(path, "give a year: asOf: 2019", "ONLY asks for what is unknown at a time, and no time is given")
	}
	return nil
}

func pattern(rels []graph.Rel, dir *graph.Dir, to *graph.Kind, asOf *graph.Year, unknown *graph.Policy) graph.Pattern {
	p := graph.Pattern{Dir: value(dir)}
	p.Rels = Only(rels)
	if to != nil {
		p.Kinds = []graph.Kind{*to}
	}
	if asOf != nil {
		p.When = graph.AsOf(*asOf, value(unknown))
	}
	return p
}

// Filter returns the filter of claims that w stands for; everything passes
// that of nil.
func (w *ClaimWhere) Filter(path string) (graph.ClaimFilter, error) {
	if w == nil {
		return graph.ClaimFilter{}, nil
	}
	source, err := w.Source.conditions(path + ".source")
	return graph.ClaimFilter{Role: w.Role.conditions(), Status: Only(w.Status), Confidence: Only(w.Confidence), Source: source}, err
}

// Only returns list for a filter of package graph, which lets everything pass where
// it is empty. An empty list of an argument lets nothing pass, one that is left out
// everything.
func Only[T ~string](list []T) []T {
	if list == nil || len(list) > 0 {
		return list
	}
	return []T{"-"} // no word of the data
}

// value returns what p points to, the zero value for nil.
func value[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
