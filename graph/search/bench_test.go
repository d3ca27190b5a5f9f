package search_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
)

// madeNodes makes cities with ten names each, of syllables.
func madeNodes(cities int) []*graph.Node {
	syllables := strings.Fields("ba ko mi ra tun ler sa vik po den ga zi an tep mar shu ël ør ška né lu ty qor 京 가 ми ло θή")
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(4) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		return b.String()
	}
	nodes := make([]*graph.Node, cities)
	for i := range nodes {
		n := &graph.Node{ID: graph.MakeID("city", fmt.Sprintf("c-%06d", i)), Name: graph.Name{Value: word(), Type: graph.Main}}
		for range 9 {
			value := word()
			if r.IntN(4) == 0 {
				value += " " + word()
			}
			n.Names = append(n.Names, graph.Name{Value: value, Type: graph.Alternate})
		}
		n.Props = graph.Props{"population": r.Int64N(1e7)}
		nodes[i] = n
	}
	return nodes
}

var benchmarks = []struct {
	name  string
	nodes func(testing.TB) []*graph.Node
}{
	{"real", realNodes},
	{"20000cities", func(testing.TB) []*graph.Node { return madeNodes(20_000) }},
}

func BenchmarkBuild(b *testing.B) {
	for _, bm := range benchmarks {
		b.Run(bm.name, func(b *testing.B) {
			nodes := bm.nodes(b)
			before := heap()
			x := build(b, nodes)
			kept := heap() - before
			b.ReportAllocs()
			for b.Loop() {
				x = build(b, nodes)
			}
			_, names := x.Len()
			b.ReportMetric(float64(names), "names")
			b.ReportMetric(float64(kept)/1e6, "MB-kept")
			runtime.KeepAlive(nodes)
		})
	}
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkFind(b *testing.B) {
	for _, bm := range benchmarks {
		x := build(b, bm.nodes(b))
		for _, q := range []struct{ name, text string }{
			{"exact", "gaziantep"},
			{"fuzzy", "Gaziantpe"},
			{"words", "global forum migration"},
			{"umlaut", "München"},
			{"letter", "a"},
			{"miss", "xqzwvk"},
			{"long", strings.Repeat("ga mi ra tun xyz abcd ", 30)},
		} {
			b.Run(bm.name+"/"+q.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.Find(q.text, search.Options{Limit: 20})
				}
			})
		}
	}
}
