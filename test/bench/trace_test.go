package bench

import (
	"os"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/graph/topology"
	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// BenchmarkTrace asks for routes between random nodes, in a graph of 100,000
// nodes and 1,000,000 relations. Each part asks the same pairs, one at a time:
// a pair of Trace, then of Neo4j, then the next. It reports the middle and the
// 99th percentile of what one question takes. Project is what it costs before.
func BenchmarkTrace(b *testing.B) {
	server, store, warmUp, asked := loadBig(b)
	p := projection(b, store)
	b.Run("Project", func(b *testing.B) {
		for b.Loop() {
			p = projection(b, store)
		}
		b.ReportMetric(float64(p.Bytes())/1e6, "MB")
		b.ReportMetric(float64(p.Bytes())/float64(p.NumRelations()), "B/relation")
	})
	c := connect(b, server)
	for _, f := range forms {
		b.Run(f.name, func(b *testing.B) {
			c.checkPlan(b, f, asked[0])
			statement := f.statement(limit)
			for _, ends := range warmUp {
				c.routes(b, statement, ends)
			}
			var ours, theirs times
			for b.Loop() {
				for _, ends := range asked {
					begun := time.Now()
					traced := f.trace(b, p, ends, limit)
					ours = append(ours, time.Since(begun))

					begun = time.Now()
					found := c.routes(b, statement, ends)
					theirs = append(theirs, time.Since(begun))

					compare(b, f, ends, traced, found, limit)
				}
			}
			ours.report(b, "trace")
			theirs.report(b, "cypher")
			b.ReportMetric(theirs.percentile(50)/ours.percentile(50), "p50-ratio")
			b.ReportMetric(theirs.percentile(99)/ours.percentile(99), "p99-ratio")
		})
	}
	b.Run("API", func(b *testing.B) {
		a := serve(b, store)
		for _, ends := range warmUp {
			a.trace(b, ends)
		}
		var took times
		for b.Loop() {
			for _, ends := range asked {
				begun := time.Now()
				got := a.trace(b, ends)
				took = append(took, time.Since(begun))
				compareHops(b, ends, allShortest.trace(b, p, ends, limit), got)
			}
		}
		took.report(b, "API")
	})
}

// loadBig loads the big graph and returns pairs of its nodes. The graph itself
// is not kept: it is larger than all that is measured.
func loadBig(b *testing.B) (_ *neo4jtest.Server, _ graph.Store, warmUp, asked []pair) {
	g := generate(100_000, 1_000_000)
	server, store := load(b, g)
	return server, store, g.pairs(100, 1), g.pairs(300, 2)
}

// load puts g into an empty server.
func load(t testing.TB, g *generated) (*neo4jtest.Server, graph.Store) {
	t.Helper()
	server := neo4jtest.Shared(t)
	store, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	begun := time.Now()
	if _, err := store.Apply(t.Context(), g.Batch); err != nil {
		t.Fatal(err)
	}
	t.Logf("loaded %d nodes and %d relations in %v", len(g.PutNodes), len(g.PutEdges), time.Since(begun).Round(time.Millisecond))
	return server, store
}

// projection takes the topology from store.
func projection(t testing.TB, store graph.Store) *topology.Projection {
	t.Helper()
	snap, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	begun := time.Now()
	p, err := topology.Project(t.Context(), snap, topology.Spec{})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("projected %d relations in %v: %d bytes", p.NumRelations(), time.Since(begun).Round(time.Millisecond), p.Bytes())
	return p
}
