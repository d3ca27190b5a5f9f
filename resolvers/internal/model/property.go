package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// optional returns nil where p points to an absent value, and otherwise p.
func optional[T comparable](p *T) *T {
	var absent T
	if *p == absent {
		return nil
	}
	return p
}

// value returns what p points to, the zero value for nil.
func value[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

func text(n *graph.Node, key string) *string {
	s := n.Props.Text(key)
	return optional(&s)
}

// word returns a property as the value of a GraphQL enum.
func word[T ~string](n *graph.Node, key string) *T {
	v := T(argument.Enum(n.Props.Text(key)))
	return optional(&v)
}

func date(n *graph.Node, key string) *graph.Date {
	d, err := graph.ParseDate(n.Props.Text(key))
	if err != nil {
		return nil // the loader lets no other text pass
	}
	return &d
}

func number[T ~int | ~int16](n *graph.Node, key string) *T {
	v, ok := n.Props.Int(key)
	if !ok {
		return nil
	}
	t := T(v)
	return &t
}

func list(n *graph.Node, key string) []string {
	if l := n.Props.List(key); l != nil {
		return l
	}
	return []string{}
}

// of is the type of one kind of node.
type of interface{ ~struct{ Base } }

// refer returns the node that a property names, nil where it names none.
func refer[T of](ctx context.Context, n *graph.Node, key string) (*T, error) {
	id := graph.ID(n.Props.Text(key))
	if id == "" {
		return nil, nil
	}
	to, err := request.Named(ctx, id)
	if err != nil {
		return nil, err
	}
	return &T{Base{to}}, nil
}

// mustRefer is refer for a property that every node of the kind has.
func mustRefer[T of](ctx context.Context, n *graph.Node, key string) (T, error) {
	to, err := request.Named(ctx, graph.ID(n.Props.Text(key)))
	return T{Base{to}}, err
}

// Location returns where the city is, nil where that is not clear.
func (x City) Location() *Point { return point(x.node, "latitude", "longitude") }

// Capital returns where the capital is.
func (x Country) Capital() *Point { return point(x.node, "capitalLatitude", "capitalLongitude") }

func point(n *graph.Node, latitude, longitude string) *Point {
	lat, ok1 := n.Props.Float(latitude)
	long, ok2 := n.Props.Float(longitude)
	if !ok1 || !ok2 {
		return nil
	}
	return &Point{Latitude: lat, Longitude: long}
}
