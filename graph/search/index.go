package search

import (
	"cmp"
	"context"
	"fmt"
	"hash/maphash"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/glocal-graph/glocal/graph"
)

// Index finds nodes of one version of the graph by name. It does not change
// and is safe for concurrent use. It keeps ids and names, but no nodes.
//
// A name has one form or two: as it is folded and, where that is another, as it
// is spelt out. Forms, names and nodes are numbered.
type Index struct {
	nodes  []entry // by id
	byKey  []int32 // nodes, by key, then id
	kinds  []graph.Kind
	names  []name // of the first node, of the second …
	styles []style

	text   string   // all forms, one after the other
	starts []uint32 // of each form in text
	nameOf []int32  // of each form

	whole []whole // by hash, then form
	seed  maphash.Seed
	words vocabulary
	pool  sync.Pool // of *scratch
}

type entry struct {
	id         graph.ID
	kind       int32 // in Index.kinds
	population int64
}

type name struct {
	value string
	node  int32
	style int32
}

// style is what few of many names differ in.
type style struct {
	lang string
	typ  graph.NameType
	rank uint8
}

// whole finds a form by all of it. Forms with the same hash may differ.
type whole struct {
	hash uint32
	form int32
}

// populationField is the property that breaks ties.
const populationField = "population"

// Build makes an index of nodes, each of which comes once, in any order. The
// error is that of the sequence, or of ctx when it ends. The index has about
// 110 bytes a name beside the name itself, and making it takes about 3 µs a name.
func Build(ctx context.Context, nodes iter.Seq2[*graph.Node, error]) (*Index, error) {
	var all []*graph.Node
	for n, err := range nodes {
		if err != nil {
			return nil, fmt.Errorf("read nodes to search: %w", err)
		}
		all = append(all, n)
	}
	byID := func(a, b *graph.Node) int { return strings.Compare(string(a.ID), string(b.ID)) }
	if !slices.IsSortedFunc(all, byID) {
		slices.SortFunc(all, byID)
	}
	b := newBuilder(all)
	for i, n := range all {
		if i&255 == 0 && ctx.Err() != nil {
			return nil, fmt.Errorf("index names: %w", context.Cause(ctx))
		}
		b.addNode(n)
	}
	return b.index()
}

type builder struct {
	*Index
	folder   *folder
	nodesIn  []*graph.Node
	kindIDs  map[graph.Kind]int32
	styleIDs map[style]int32
	textIn   []byte
	squeezed []uint32 // hash of each form
	wordsIn  vocabularyBuilder
}

func newBuilder(nodes []*graph.Node) *builder {
	count := 0
	for _, n := range nodes {
		count += 1 + len(n.Names)
	}
	return &builder{
		Index: &Index{
			nodes: make([]entry, 0, len(nodes)), names: make([]name, 0, count),
			starts: make([]uint32, 1, count+1), nameOf: make([]int32, 0, count),
			seed: maphash.MakeSeed(),
		},
		folder: newFolder(), nodesIn: nodes,
		kindIDs: map[graph.Kind]int32{}, styleIDs: map[style]int32{},
		wordsIn: vocabularyBuilder{ids: make(map[string]int32, count), uses: make([]use, 0, 2*count)},
	}
}

func (b *builder) addNode(n *graph.Node) {
	kind, ok := b.kindIDs[n.Kind()]
	if !ok {
		kind = int32(len(b.kinds))
		b.kindIDs[n.Kind()] = kind
		b.kinds = append(b.kinds, n.Kind())
	}
	population, _ := n.Props.Int(populationField)
	b.nodes = append(b.nodes, entry{n.ID, kind, population})
	b.addName(n, n.Name, rankOf(n.Kind(), n.Name.Type), "")
	for _, m := range n.Names {
		b.addName(n, m, rankOf(n.Kind(), m.Type), "")
	}
	for _, c := range b.codes(n) {
		b.addName(n, graph.Name{Value: c.value, Type: graph.Alternate}, rankOther, c.also)
	}
}

// addName adds a name of the node added last. It is found by the words of also
// as well, which are folded.
func (b *builder) addName(n *graph.Node, m graph.Name, rank uint8, also string) {
	s := style{m.Lang, m.Type, rank}
	id, ok := b.styleIDs[s]
	if !ok {
		id = int32(len(b.styles))
		b.styleIDs[s] = id
		b.styles = append(b.styles, s)
	}
	b.names = append(b.names, name{m.Value, int32(len(b.nodes) - 1), id})
	folded := b.folder.fold(m.Value)
	b.addForm(folded, also)
	if spelt := b.folder.spellOut(m.Value); spelt != folded {
		b.addForm(spelt, also)
	}
}

// addForm adds a form of the name added last, unless nothing is left of it.
func (b *builder) addForm(form, also string) {
	if form == "" {
		return
	}
	id := int32(len(b.nameOf))
	b.textIn = append(b.textIn, form...)
	b.starts = append(b.starts, uint32(len(b.textIn)))
	b.nameOf = append(b.nameOf, int32(len(b.names)-1))
	b.squeezed = append(b.squeezed, b.hash(form))
	b.wordsIn.add(id, form)
	if also != "" {
		b.wordsIn.add(id, also)
	}
}

func (x *Index) hash(form string) uint32 { return uint32(maphash.String(x.seed, squeeze(form))) }

func (b *builder) index() (*Index, error) {
	x := b.Index
	if len(b.textIn) > math.MaxUint32 || len(b.wordsIn.uses) > math.MaxInt32 {
		return nil, fmt.Errorf("index names: %d bytes, %d words are too many: %w", len(b.textIn), len(b.wordsIn.uses), graph.ErrInvalid)
	}
	x.text = string(b.textIn)
	x.words = b.wordsIn.vocabulary()
	x.whole = make([]whole, len(b.squeezed))
	for i, h := range b.squeezed {
		x.whole[i] = whole{h, int32(i)}
	}
	slices.SortFunc(x.whole, func(a, b whole) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.form, b.form)) })
	x.byKey = make([]int32, len(x.nodes))
	for i := range x.byKey {
		x.byKey[i] = int32(i)
	}
	slices.SortFunc(x.byKey, func(i, j int32) int {
		return cmp.Or(strings.Compare(x.nodes[i].id.Key(), x.nodes[j].id.Key()), cmp.Compare(i, j))
	})
	x.pool.New = func() any { return newScratch(x) }
	return x, nil
}

// form returns form i.
func (x *Index) form(i int32) string { return x.text[x.starts[i]:x.starts[i+1]] }

// Len returns the number of nodes and of names that are indexed.
func (x *Index) Len() (nodes, names int) { return len(x.nodes), len(x.names) }
