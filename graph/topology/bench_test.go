package topology_test

import (
	"testing"

	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/test/graphs"
)

func BenchmarkProject(b *testing.B) {
	g := graphs.NewBig(100_000, 1_000_000)
	var p *topology.Projection
	b.ReportAllocs()
	for b.Loop() {
		p = project(b, g, topology.Spec{})
	}
	perRelation := float64(p.Bytes()) / float64(p.NumRelations())
	b.ReportMetric(perRelation, "B/relation")
	if perRelation > 24 {
		b.Errorf("%.1f bytes a relation; want at most 24", perRelation)
	}
}
