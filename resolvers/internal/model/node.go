// Package model gives GraphQL types to what is in a graph: a type for every
// kind of node, relations, claims, and pages of them. Types and methods that
// follow from the vocabulary are in the files *.gen.go. Fields that need the
// graph ask the scope in their context.
package model

import (
	"context"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// Node is a node of any kind.
type Node interface {
	IsNode()
	Unwrap() Base
}

// Base is what nodes of all kinds have.
type Base struct{ node *graph.Node }

// Unwrap returns b, whatever the type of its kind.
func (b Base) Unwrap() Base { return b }

// IsAbsent reports whether there is no node.
func (b Base) IsAbsent() bool { return b.node == nil }

// ID returns the id.
func (b Base) ID() graph.ID { return b.node.ID }

// Kind returns the kind.
func (b Base) Kind() graph.Kind { return b.node.Kind() }

// Level returns the level, nil where the data gives none.
func (b Base) Level() *graph.Level { return optional(&b.node.Level) }

// Notes returns the remark of the data's editors.
func (b Base) Notes() *string { return optional(&b.node.Notes) }

// Acronym returns the first acronym.
func (b Base) Acronym() *string {
	for i := range b.node.Names {
		if n := &b.node.Names[i]; n.Type == graph.Acronym {
			return &n.Value
		}
	}
	return nil
}

// Name returns the name in the first of the languages that there is one in,
// by the whole tag and else by its primary subtag, or the main name.
func (b Base) Name(lang []string) Name { return nameIn(b.node, lang) }

// Names returns all names: the main one, translations, acronyms, aliases, and those
// for finding only, each in the order of the data.
func (b Base) Names() []Name {
	out := make([]Name, 0, 1+len(b.node.Names))
	out = append(out, Name{name: &b.node.Name})
	for i := range b.node.Names {
		out = append(out, Name{name: &b.node.Names[i]})
	}
	slices.SortStableFunc(out[1:], func(x, y Name) int {
		return slices.Index(nameTypes, x.name.Type) - slices.Index(nameTypes, y.name.Type)
	})
	return out
}

// nameTypes are the types of further names, in the order in which a node has them.
var nameTypes = []graph.NameType{graph.Translation, graph.Acronym, graph.Alias, graph.Alternate}

// Sources returns what says that the node exists.
func (b Base) Sources() []Reference {
	out := make([]Reference, len(b.node.Sources))
	for i := range out {
		out[i] = Reference{&b.node.Sources[i]}
	}
	return out
}

// Name is one name of a node.
type Name struct {
	name     *graph.Name
	fallback bool
}

// Value returns the name as it is written.
func (n Name) Value() string { return n.name.Value }

// Lang returns the language, nil where the data gives none.
func (n Name) Lang() *string { return optional(&n.name.Lang) }

// Type returns what the name is to its node.
func (n Name) Type() graph.NameType { return n.name.Type }

// IsFallback reports whether no name was found in the languages asked for.
func (n Name) IsFallback() bool { return n.fallback }

func nameIn(n *graph.Node, langs []string) Name {
	for _, want := range langs {
		if m := translation(n, func(l string) bool { return strings.EqualFold(l, want) }); m != nil {
			return Name{name: m}
		}
		if m := translation(n, func(l string) bool { return primary(l) == primary(want) }); m != nil {
			return Name{name: m}
		}
	}
	return Name{name: &n.Name, fallback: len(langs) > 0}
}

func translation(n *graph.Node, fits func(lang string) bool) *graph.Name {
	if n.Name.Lang != "" && fits(n.Name.Lang) {
		return &n.Name
	}
	for i := range n.Names {
		if m := &n.Names[i]; m.Type == graph.Translation && fits(m.Lang) {
			return m
		}
	}
	return nil
}

// primary returns the primary subtag of a language tag: "pt" of "pt-BR".
func primary(tag string) string {
	p, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(p)
}

// Reference is a place in a source.
type Reference struct{ ref *graph.Reference }

// Source returns the source.
func (r Reference) Source(ctx context.Context) (Source, error) { return source(ctx, r.ref.Source) }

// Locator returns the place in the source.
func (r Reference) Locator() *string { return optional(&r.ref.Locator) }

func source(ctx context.Context, id graph.ID) (Source, error) {
	n, err := request.Named(ctx, id)
	return Source{Base{n}}, err
}

// Wrap returns n as the type of its kind, nil for nil.
func Wrap(n *graph.Node) Node {
	if n == nil {
		return nil
	}
	return wrap(n)
}

// WrapAll wraps nodes one by one.
func WrapAll(nodes []*graph.Node) []Node {
	out := make([]Node, len(nodes))
	for i, n := range nodes {
		out[i] = Wrap(n)
	}
	return out
}
