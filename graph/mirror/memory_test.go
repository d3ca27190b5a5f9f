package mirror_test

import (
	"context"
	"io/fs"
	"runtime"
	"testing"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/mirror"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/loader/generate"
)

// What a mirror says that a version takes is what the heap has grown by, within
// a quarter.
func TestMemory(t *testing.T) {
	for _, tt := range []struct {
		name string
		data fs.FS
	}{
		{"the built-in data", data.FS},
		{"generated data", generated(t, generate.Spec{Cities: 2000, Networks: 60, Relations: 10_000, Seed: 1})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			remote := openNeo4j(t)
			p := load(t, remote, tt.data)
			nodes, edges := len(p.Nodes), len(p.Edges)
			p = nil
			before := heap()
			m := mirror.New(remote, mirror.Options{})
			if err := m.Follow(t.Context()); err != nil {
				t.Fatal(err)
			}
			grown, said := heap()-before, m.State().Bytes
			t.Logf("%d nodes and %d relations take %d bytes, %d by the mirror", nodes, edges, grown, said)
			if said < grown*4/5 || said > grown*5/4 {
				t.Errorf("the mirror says that it takes %d bytes; the heap has grown by %d", said, grown)
			}
			runtime.KeepAlive(m)
		})
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func generated(t testing.TB, s generate.Spec) fs.FS {
	t.Helper()
	fsys, err := generate.Package(s)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// load puts a package into a store.
func load(t testing.TB, s graph.Store, fsys fs.FS) *loader.Package {
	t.Helper()
	p, findings, err := loader.Read(context.Background(), fsys)
	if err != nil || p == nil {
		t.Fatalf("read the package: %v\n%s", err, findings)
	}
	if v, err := s.Apply(t.Context(), p.Batch()); err != nil || v != p.Version() {
		t.Fatalf("Apply(package) = %v, %v; want %v", v, err, p.Version())
	}
	return p
}
