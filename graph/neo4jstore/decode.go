package neo4jstore

import (
	"fmt"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// This file turns what the driver returns into values of package graph. What
// does not fit was not written by this store.

// decodeNode returns the node with the given properties.
func decodeNode(v any) (n *graph.Node, degree int, err error) {
	p, ok := v.(map[string]any)
	if !ok {
		return nil, 0, fmt.Errorf("read a node from a %T: %w", v, errForeign)
	}
	n = &graph.Node{
		ID:    graph.ID(text(p, "id")),
		Level: graph.Level(text(p, "level")),
		Name:  graph.Name{Value: text(p, "name"), Lang: text(p, "nameLang"), Type: graph.Main},
		Notes: text(p, "notes"),
	}
	if t, ok := p["nameType"].(string); ok {
		n.Name.Type = graph.NameType(t)
	}
	names, langs, types := list(p, "names"), list(p, "nameLangs"), list(p, "nameTypes")
	for i := range names {
		n.Names = append(n.Names, graph.Name{Value: at(names, i), Lang: at(langs, i), Type: graph.NameType(at(types, i))})
	}
	sources, locators := list(p, "sources"), list(p, "locators")
	for i := range sources {
		n.Sources = append(n.Sources, graph.Reference{Source: graph.ID(at(sources, i)), Locator: at(locators, i)})
	}
	for k, v := range p {
		if reserved(k) {
			continue
		}
		switch l := v.(type) {
		case int64, float64, string:
		case []any:
			texts := make([]string, len(l))
			for i := range l {
				texts[i] = at(l, i)
			}
			v = texts
		default:
			return nil, 0, fmt.Errorf("read property %s, a %T, of %s: %w", k, v, n.ID, errForeign)
		}
		if n.Props == nil {
			n.Props = graph.Props{}
		}
		n.Props[key(k)] = v
	}
	if n.ID.Check() != nil || n.Name.Value == "" {
		return nil, 0, fmt.Errorf("read a node with id %q: %w", n.ID, errForeign)
	}
	d, _ := p["degree"].(int64)
	return n, int(d), nil
}

// decodeRel returns the relation kind that relType was made from.
func decodeRel(relType string) graph.Rel { return graph.Rel(strings.ToLower(relType)) }

// decodeEdge returns the edge that a relationship of that type stands for, with
// the given properties.
func decodeEdge(from graph.ID, relType string, to graph.ID, properties any) (*graph.Edge, error) {
	p, ok := properties.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("read a relation from a %T: %w", properties, errForeign)
	}
	e := graph.Edge{From: from, Rel: decodeRel(relType), To: to}
	var err error
	e.Timing = graph.Timing(text(p, "timing"))
	sources, confidences, roles := list(p, "sources"), list(p, "confidences"), list(p, "roles")
	sinces, untils, origins := list(p, "sinces"), list(p, "untils"), list(p, "datesFrom")
	statuses, locators, notes := list(p, "statuses"), list(p, "locators"), list(p, "notes")
	witnesses := list(p, "witnesses")
	e.Claims = make([]graph.Claim, len(sources))
	for i := range e.Claims {
		c := &e.Claims[i]
		c.Source = graph.ID(at(sources, i))
		c.Confidence = graph.Confidence(at(confidences, i))
		c.Role = at(roles, i)
		c.Origin = graph.DateOrigin(at(origins, i))
		c.Status = graph.Status(at(statuses, i))
		c.Locator = at(locators, i)
		c.Notes = at(notes, i)
		if i < len(witnesses) {
			w, _ := witnesses[i].(int64)
			c.Witness = graph.Year(w)
		}
		if c.Since, err = date(at(sinces, i)); err == nil {
			c.Until, err = date(at(untils, i))
		}
		switch c.Origin {
		case "":
			c.Origin = usualOrigin(c)
		case noOrigin:
			c.Origin = ""
		}
		if err != nil {
			return nil, fmt.Errorf("read relation %s: %w", e.ID(), err)
		}
	}
	if len(e.Claims) == 0 {
		return nil, fmt.Errorf("read relation %s, which has no claims: %w", e.ID(), errForeign)
	}
	return &e, nil
}

func text(p map[string]any, key string) string { s, _ := p[key].(string); return s }

func list(p map[string]any, key string) []any { l, _ := p[key].([]any); return l }

// at returns the text at i, or "" where the list is absent.
func at(l []any, i int) string {
	if i >= len(l) {
		return ""
	}
	s, _ := l[i].(string)
	return s
}

func date(s string) (graph.Date, error) {
	if s == "" {
		return 0, nil
	}
	return graph.ParseDate(s)
}
