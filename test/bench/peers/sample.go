package main

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/test/frozen"
)

// sample draws what to ask for from the data, the same at every run.
type sample struct {
	*loader.Package
	cities map[graph.ID][]graph.ID // the networks of a city
}

// perOperation is the number of questions of an operation at most.
const perOperation = 50

func readGraph(ctx context.Context) (*sample, error) {
	pkg, findings, err := loader.Read(ctx, frozen.FS)
	if err != nil {
		return nil, fmt.Errorf("read the data: %w\n%s", err, findings)
	}
	s := &sample{pkg, map[graph.ID][]graph.ID{}}
	for _, e := range pkg.Edges {
		if e.Rel == "member_of" && e.From.Kind() == "city" && e.To.Kind() == "network" {
			s.cities[e.From] = append(s.cities[e.From], e.To)
		}
	}
	return s, nil
}

// some returns at most perOperation of all, in the order of all.
func some[T any](all []T) []T {
	rng := rand.New(rand.NewPCG(1, 1))
	picked := rng.Perm(len(all))[:min(len(all), perOperation)]
	slices.Sort(picked)
	out := make([]T, len(picked))
	for i, p := range picked {
		out[i] = all[p]
	}
	return out
}

// same returns a question with the same variables in both dialects.
func same(variables map[string]any) question {
	return question{peer: variables, glocal: variables}
}

func ids(all []graph.ID) []question {
	var out []question
	for _, id := range some(all) {
		out = append(out, same(map[string]any{"id": id}))
	}
	return out
}

// members are cities that are in a network.
func (s *sample) members() []question { return ids(slices.Sorted(maps.Keys(s.cities))) }

// nodes are things of all kinds.
func (s *sample) nodes() []question {
	var all []graph.ID
	for _, n := range s.Nodes {
		all = append(all, n.ID)
	}
	return ids(all)
}

// sizes returns the number of cities in each network.
func (s *sample) sizes() map[graph.ID]int {
	sizes := map[graph.ID]int{}
	for _, networks := range s.cities {
		for _, n := range networks {
			sizes[n]++
		}
	}
	return sizes
}

// networks are those with ten cities or more.
func (s *sample) networks() []question {
	sizes := s.sizes()
	var all []graph.ID
	for _, n := range slices.Sorted(maps.Keys(sizes)) {
		if sizes[n] >= 10 {
			all = append(all, n)
		}
	}
	return ids(all)
}

// hub is the network with most cities.
func (s *sample) hub() []question {
	sizes := s.sizes()
	var hub graph.ID
	for _, n := range slices.Sorted(maps.Keys(sizes)) {
		if sizes[n] > sizes[hub] {
			hub = n
		}
	}
	return ids([]graph.ID{hub})
}

// large returns the countries with 25 cities or more.
func (s *sample) large() []graph.ID {
	cities := map[graph.ID]int{}
	for _, e := range s.Edges {
		if e.Rel == "located_in" && e.From.Kind() == "city" && e.To.Kind() == "country" {
			cities[e.To]++
		}
	}
	var all []graph.ID
	for _, c := range slices.Sorted(maps.Keys(cities)) {
		if cities[c] >= 25 {
			all = append(all, c)
		}
	}
	return some(all)
}

func (s *sample) countries() []question {
	var out []question
	for _, c := range s.large() {
		out = append(out, same(map[string]any{"country": c}))
	}
	return out
}

func (s *sample) counts() []question {
	var out []question
	for _, c := range s.large() {
		out = append(out, same(map[string]any{"country": c, "population": 100000}))
	}
	return out
}

// page40 is the fortieth page of 15 cities.
func (s *sample) page40() []question {
	const offset = 39 * 15
	return []question{{peer: map[string]any{"offset": offset}, glocal: map[string]any{}, offset: offset}}
}

// names are beginnings of words in names of cities. No more cities have them
// than fit on a page, for the two sides rank what they find by rules of their
// own.
func (s *sample) names() []question {
	const letters, most = 5, 8
	words := map[string]map[graph.ID]bool{} // the cities by the beginnings of words in all of their names
	var all []string
	for _, n := range s.Nodes {
		if n.Kind() != "city" {
			continue
		}
		for i, name := range append([]graph.Name{n.Name}, n.Names...) {
			for _, w := range strings.FieldsFunc(strings.ToLower(name.Value), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if len(w) < letters || strings.ContainsFunc(w[:letters], func(r rune) bool { return r > unicode.MaxASCII }) {
					continue
				}
				w = w[:letters]
				if words[w] == nil {
					words[w] = map[graph.ID]bool{}
				}
				words[w][n.ID] = true
				if i == 0 {
					all = append(all, w)
				}
			}
		}
	}
	slices.Sort(all)
	all = slices.DeleteFunc(slices.Compact(all), func(w string) bool { return len(words[w]) > most })
	var out []question
	for _, w := range some(all) {
		out = append(out, question{peer: map[string]any{"phrase": w + "*"}, glocal: map[string]any{"text": w}})
	}
	return out
}

func (s *sample) nothing() []question { return []question{{}} }
