package memstore

import (
	"slices"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

// indexes are what questions to one version have in common, each made when it
// is first asked for: about as many as there are fields to filter and to order
// by.
type indexes struct {
	values sync.Map // index → func() map[string][]*entry
	orders sync.Map // index → func() []*entry
}

// index names the nodes of a kind by a field.
type index struct {
	kind  graph.Kind
	field string
}

// having returns the nodes of kind k, in the order of ids, whose field is text.
func (s *state) having(k graph.Kind, field, text string) []*entry {
	made, _ := s.indexes.values.LoadOrStore(index{k, field}, sync.OnceValue(func() map[string][]*entry {
		byValue := map[string][]*entry{}
		for _, x := range s.kinds[k] {
			if v, ok := x.node.Field(field).(string); ok {
				byValue[v] = append(byValue[v], x)
			}
		}
		return byValue
	}))
	return made.(func() map[string][]*entry)()[text]
}

// sorted returns the nodes of kind k by a field and then by id, ascending.
func (s *state) sorted(k graph.Kind, field string) []*entry {
	made, _ := s.indexes.orders.LoadOrStore(index{k, field}, sync.OnceValue(func() []*entry {
		list := slices.Clone(s.kinds[k])
		slices.SortStableFunc(list, func(a, b *entry) int {
			return graph.CompareValues(nodeRanks{}.value(a, field), nodeRanks{}.value(b, field))
		})
		return list
	}))
	return made.(func() []*entry)()
}
