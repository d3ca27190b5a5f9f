package topology

import (
	"iter"
	"sort"
	"sync"
	"unsafe"

	"github.com/glocal-graph/glocal/graph"
)

type (
	// Node is the number of a node in one Projection, from 0. Numbers are in
	// the order of ids.
	Node int32
	// Relation is the number of a relation in one Projection, from 0. Numbers
	// are in the order of edge ids.
	Relation uint32
	// RelNo is the number of a relation kind in one Projection, from 0, in the
	// order of names.
	RelNo uint8
	// KindNo is the number of a kind of node in one Projection, from 0.
	KindNo uint8
)

// Projection is the topology of one version of a graph under one Spec: sorted,
// immutable, safe for concurrent use. Nodes without relations are in it.
//
// A relation takes 18 bytes, once in the compressed sparse rows of its From
// (its To, its kind, and a number that stands for its validity and its best
// confidence), once in those of its To (its From, its kind and its own number).
// Distinct validities are kept once, as most relations share theirs with
// others.
type Projection struct {
	version graph.Version
	spec    Spec

	text   string   // all ids
	textAt []uint32 // where each begins; one more at the end
	kind   []KindNo // index into kinds
	level  []uint8  // graph.Level.Rank
	kinds  []graph.Kind
	rels   []graph.Rel

	outAt  []uint32 // where the relations of each From begin; one more at the end
	outTo  []Node
	outRel []RelNo
	mark   []uint32 // best confidence in the upper two bits, below it a ValidityNo
	inAt   []uint32 // where the relations of each To begin; one more at the end
	inFrom []Node   // at each To, by kind, then From
	inRel  []RelNo
	inNo   []Relation

	validity validityTable

	scratch sync.Map // *sync.Pool by key, see Scratch
}

const markBits = 30

// Version returns the version of the graph that p was taken from.
func (p *Projection) Version() graph.Version { return p.version }

// Spec returns the Spec of p, its lists sorted.
func (p *Projection) Spec() Spec { return p.spec }

// NumNodes returns the number of nodes.
func (p *Projection) NumNodes() int { return len(p.level) }

// NumRelations returns the number of relations.
func (p *Projection) NumRelations() int { return len(p.mark) }

// ID returns the id of v.
func (p *Projection) ID(v Node) graph.ID {
	return graph.ID(p.text[p.textAt[v]:p.textAt[v+1]])
}

// Find returns the number of the node named id, in logarithmic time.
func (p *Projection) Find(id graph.ID) (Node, bool) {
	i, ok := sort.Find(p.NumNodes(), func(i int) int {
		at := p.ID(Node(i))
		switch {
		case id < at:
			return -1
		case id > at:
			return 1
		}
		return 0
	})
	return Node(i), ok
}

// Kind returns the kind of v.
func (p *Projection) Kind(v Node) graph.Kind { return p.kinds[p.kind[v]] }

// KindNo returns the number of the kind of v.
func (p *Projection) KindNo(v Node) KindNo { return p.kind[v] }

// Kinds returns the kinds of the nodes in p, by KindNo. It must not be changed.
func (p *Projection) Kinds() []graph.Kind { return p.kinds }

// Level returns the level of v, or "" where it has none.
func (p *Projection) Level(v Node) graph.Level { return levels[p.level[v]] }

// LevelRank returns graph.Level.Rank of the level of v, 0 where it has none.
func (p *Projection) LevelRank(v Node) uint8 { return p.level[v] }

var levels = [...]graph.Level{"", graph.Local, graph.National, graph.Regional, graph.Global}

// Rels returns the kinds of the relations in p, by RelNo. It must not be
// changed.
func (p *Projection) Rels() []graph.Rel { return p.rels }

// Degree returns the number of relations at v in a direction; a relation from
// v to itself counts twice under Both.
func (p *Projection) Degree(v Node, d graph.Dir) int {
	n := 0
	if d != graph.Into {
		n += int(p.outAt[v+1] - p.outAt[v])
	}
	if d != graph.Out {
		n += int(p.inAt[v+1] - p.inAt[v])
	}
	return n
}

// Adjacency is the relations at one node on one side of it, in parallel lists:
// by kind and then far end. The lists are part of the Projection and must not
// be changed.
type Adjacency struct {
	Far     []Node     // the other ends
	Rel     []RelNo    // the kinds
	numbers []Relation // nil where they run on from first
	first   Relation
}

// Relation returns the number of the k-th relation.
func (a *Adjacency) Relation(k int) Relation {
	if a.numbers != nil {
		return a.numbers[k]
	}
	return a.first + Relation(k)
}

// Out returns the relations of which v is the From.
func (p *Projection) Out(v Node) Adjacency {
	a, b := p.outAt[v], p.outAt[v+1]
	return Adjacency{Far: p.outTo[a:b], Rel: p.outRel[a:b], first: Relation(a)}
}

// In returns the relations of which v is the To.
func (p *Projection) In(v Node) Adjacency {
	a, b := p.inAt[v], p.inAt[v+1]
	return Adjacency{Far: p.inFrom[a:b], Rel: p.inRel[a:b], numbers: p.inNo[a:b]}
}

// Arc is a relation as seen from one of its ends.
type Arc struct {
	Relation Relation
	Rel      RelNo
	Far      Node
	Dir      graph.Dir // Out or Into; Out for a relation from a node to itself
}

// Arcs yields the relations at v in a direction: those that lead out, then
// those that lead in, each by kind and then far end. A relation from v to
// itself comes once.
func (p *Projection) Arcs(v Node, d graph.Dir) iter.Seq[Arc] {
	return func(yield func(Arc) bool) {
		if d != graph.Into {
			for k := p.outAt[v]; k < p.outAt[v+1]; k++ {
				if !yield(Arc{Relation(k), p.outRel[k], p.outTo[k], graph.Out}) {
					return
				}
			}
		}
		if d == graph.Out {
			return
		}
		for k := p.inAt[v]; k < p.inAt[v+1]; k++ {
			a := Arc{p.inNo[k], p.inRel[k], p.inFrom[k], graph.Into}
			if a.Far == v {
				if d == graph.Both {
					continue
				}
				a.Dir = graph.Out
			}
			if !yield(a) {
				return
			}
		}
	}
}

// Ends returns the ends and the kind of r; finding From takes logarithmic
// time.
func (p *Projection) Ends(r Relation) (from Node, rel RelNo, to Node) {
	i := sort.Search(p.NumNodes(), func(i int) bool { return p.outAt[i+1] > uint32(r) })
	return Node(i), p.outRel[r], p.outTo[r]
}

// EdgeID returns the id of r, by which a store knows it.
func (p *Projection) EdgeID(r Relation) graph.EdgeID {
	from, rel, to := p.Ends(r)
	return graph.MakeEdgeID(p.ID(from), p.rels[rel], p.ID(to))
}

// Holds says what graph.EdgeFilter.Truth says of r under the claim filter of
// the Spec.
func (p *Projection) Holds(r Relation, w graph.When) graph.Truth {
	return p.validity.holds(p.ValidityNo(r), w)
}

// ValidityNo returns the number of the validity of r.
func (p *Projection) ValidityNo(r Relation) ValidityNo {
	return ValidityNo(p.mark[r] & (1<<markBits - 1))
}

// Validity returns the years as of which the relations of that number hold, by
// the claims that pass the Spec. It must not be changed.
func (p *Projection) Validity(n ValidityNo) Validity { return p.validity.asOf(n) }

// Confidence returns the best confidence that a claim of r has.
func (p *Projection) Confidence(r Relation) graph.Confidence {
	return confidences[p.ConfidenceRank(r)]
}

// ConfidenceRank returns graph.Confidence.Rank of the confidence of r.
func (p *Projection) ConfidenceRank(r Relation) uint8 { return uint8(p.mark[r] >> markBits) }

var confidences = [...]graph.Confidence{"", graph.Low, graph.Medium, graph.High}

// Scratch returns the pool of working memory that questions of one sort share.
// It lives as long as p, so what is in it may be made for the number of its
// nodes. The key is of the sort's own type, as the key of a context's value is.
func (p *Projection) Scratch(key any) *sync.Pool {
	pool, ok := p.scratch.Load(key)
	if !ok {
		pool, _ = p.scratch.LoadOrStore(key, new(sync.Pool))
	}
	return pool.(*sync.Pool)
}

// Bytes returns the memory that p occupies, without what questions use while
// they run.
func (p *Projection) Bytes() int64 {
	n := int64(unsafe.Sizeof(*p)) + int64(len(p.text))
	n += size(p.textAt) + size(p.kind) + size(p.level) + size(p.kinds) + size(p.rels)
	n += size(p.outAt) + size(p.outTo) + size(p.outRel) + size(p.mark)
	n += size(p.inAt) + size(p.inFrom) + size(p.inRel) + size(p.inNo)
	return n + size(p.validity.entries) + size(p.validity.spans)
}

func size[T any](s []T) int64 {
	var zero T
	return int64(cap(s)) * int64(unsafe.Sizeof(zero))
}
