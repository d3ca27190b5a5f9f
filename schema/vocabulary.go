// Package schema holds the words of the graph: the closed list of kinds and
// relation kinds, what they are called, which properties a kind has and which
// kinds a relation may join. The GraphQL schema lies beside it; the parts of it
// that follow from the vocabulary are in gen, made by internal/generate. The
// tests hold vocabulary, GraphQL schema and built-in data package together.
package schema

import (
	"math"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// Text is a text in the languages of the vocabulary.
type Text struct{ En, De string }

// In returns t in the first of the given languages that it has, by primary
// subtag ("de-AT" is "de"), and otherwise in English.
func (t Text) In(langs ...string) string {
	for _, l := range langs {
		if len(l) > 2 && l[2] == '-' {
			l = l[:2]
		}
		switch l {
		case "en":
			return t.En
		case "de":
			return t.De
		}
	}
	return t.En
}

// KindInfo describes a kind of node.
type KindInfo struct {
	Kind        graph.Kind
	Type        string // GraphQL type: "City"
	Plural      string // GraphQL connection: "cities"
	Resource    string // resource of the data package: "cities"
	Label       Text
	Labels      Text        // plural
	Level       graph.Level // of every node of the kind; absent where each has its own or none
	Names       []NameColumn
	Properties  []Property // what only this kind has
	Description string     // one sentence, for people
}

// NameColumn is a column of the data package that holds names.
type NameColumn struct {
	Column string
	Lang   string // BCP 47; absent where the column has no language
	Type   graph.NameType
	List   bool // several, separated by semicolons
}

// PropertyType is the type of a property's values.
type PropertyType uint8

const (
	TextProperty    PropertyType = iota // string
	EnumProperty                        // string, one of Values
	DateProperty                        // string, a graph.Date
	URLProperty                         // string
	RefProperty                         // string, the id of a node of kind Ref
	YearProperty                        // int64
	IntProperty                         // int64
	FloatProperty                       // float64
	ListProperty                        // []string, separated by semicolons in the column
	OrdinalProperty                     // string: the column's numbers, padded so that bytes order them
)

// Property is a property of the nodes of a kind: a key of graph.Props.
type Property struct {
	Name        string
	Column      string // of the data package
	Type        PropertyType
	Ref         graph.Kind // of RefProperty
	Values      []string   // of EnumProperty
	Relation    graph.Rel  // of RefProperty: the relation that the column states
	Required    bool
	Min, Max    float64 // of numbers, where they differ
	Identifies  bool    // no two nodes of a kind have the same value
	Orderable   bool    // connections can be ordered by it
	Description string
}

// RelationInfo describes a kind of relation.
type RelationInfo struct {
	Rel         graph.Rel
	Label       Text   // reads From Label To: "is a member of"
	Inverse     Text   // reads To Inverse From: "has the member"
	Out         string // GraphQL field at From: "memberOf"
	In          string // GraphQL field at To: "members"
	Pairs       []Pair // the kinds that it may join, in order
	Governance  bool   // carries influence, so belongs in a trace by default
	Symmetric   bool   // says the same of both ends
	Timing      graph.Timing
	DatesFrom   []End // where a claim without dates takes them from: the first that has a date
	Description string
}

// Pair is two kinds that a relation may join.
type Pair struct{ From, To graph.Kind }

// End is one end of a relation, where a node of the given kind stands there.
type End struct {
	To   bool // else From
	Kind graph.Kind
}

// Kinds returns all kinds. The order is that of the GraphQL enum Kind.
func Kinds() []KindInfo { return slices.Clone(kinds) }

// Relations returns all relation kinds, in the order of their names.
func Relations() []RelationInfo { return slices.Clone(relations) }

// Kind returns the description of k.
func Kind(k graph.Kind) (KindInfo, bool) {
	for _, i := range kinds {
		if i.Kind == k {
			return i, true
		}
	}
	return KindInfo{}, false
}

// Relation returns the description of r.
func Relation(r graph.Rel) (RelationInfo, bool) {
	i, ok := slices.BinarySearchFunc(relations, r, func(i RelationInfo, r graph.Rel) int {
		return compare(i.Rel, r)
	})
	if !ok {
		return RelationInfo{}, false
	}
	return relations[i], true
}

func compare(a, b graph.Rel) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Property returns the property of k named name.
func (k KindInfo) Property(name string) (Property, bool) {
	for _, p := range k.Properties {
		if p.Name == name {
			return p, true
		}
	}
	return Property{}, false
}

// Bounds returns the least and the greatest number that p may have, and false
// where it may have any. A whole number is one of GraphQL's Int, of 32 bits: a
// client that has the schema refuses an answer with another.
// Source: GraphQL, October 2021, section 3.5.1.
func (p Property) Bounds() (low, high float64, bounded bool) {
	switch {
	case p.Min < p.Max:
		return p.Min, p.Max, true
	case p.Type == IntProperty:
		return math.MinInt32, math.MaxInt32, true
	}
	return 0, 0, false
}

// Joins reports whether a relation of kind r may lead from one kind to another.
func (r RelationInfo) Joins(from, to graph.Kind) bool {
	return slices.Contains(r.Pairs, Pair{from, to})
}

// From returns the kinds that a relation may start at, in order.
func (r RelationInfo) From() []graph.Kind {
	return ends(r.Pairs, func(p Pair) graph.Kind { return p.From })
}

// To returns the kinds that a relation may lead to, in order.
func (r RelationInfo) To() []graph.Kind {
	return ends(r.Pairs, func(p Pair) graph.Kind { return p.To })
}

func ends(pairs []Pair, end func(Pair) graph.Kind) []graph.Kind {
	var out []graph.Kind
	for _, p := range pairs {
		out = append(out, end(p))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Governance returns the relation kinds that carry governance, in order.
func Governance() []graph.Rel {
	var out []graph.Rel
	for _, r := range relations {
		if r.Governance {
			out = append(out, r.Rel)
		}
	}
	return out
}
