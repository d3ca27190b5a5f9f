package model

import (
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// SearchHit is a node that a search found.
type SearchHit struct {
	node *graph.Node
	hit  search.Hit
}

// Search returns the nodes that match text, the best first.
func Search(s *request.Scope, text string, kinds []graph.Kind, lang []string, size *int) ([]SearchHit, error) {
	first := argument.DefaultPage
	if size != nil {
		first = *size
	}
	if err := argument.CheckSize("first", first, "ask for 1 to 100 nodes; a search has no further pages, so narrow the text or the kinds"); err != nil {
		return nil, err
	}
	index, err := s.Index()
	if err != nil {
		return nil, err
	}
	hits := index.Find(text, search.Options{Kinds: argument.Only(kinds), Langs: lang, Limit: first})
	ids := make([]graph.ID, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	nodes, err := s.NodesNow(ids)
	if err != nil {
		return nil, err
	}
	out := make([]SearchHit, 0, len(hits))
	for i := range hits {
		if nodes[i] != nil { // else somebody has deleted it by hand since the index was made
			out = append(out, SearchHit{nodes[i], hits[i]})
		}
	}
	return out, nil
}

// Node returns the node.
func (h SearchHit) Node() Node { return wrap(h.node) }

// Score returns how good the match is.
func (h SearchHit) Score() float64 { return h.hit.Score }

// Matched returns the name that matched.
func (h SearchHit) Matched() Name { return Name{name: &h.hit.Name} }

// How returns how it matched.
func (h SearchHit) How() search.Match { return h.hit.How }
