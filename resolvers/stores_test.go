package resolvers_test

import (
	"sync"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/loader"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/test/frozen"
)

// backend is a store that the tests of the API run over. It holds the built-in
// data; tests share it and do not change it.
type backend struct {
	name    string
	open    func(testing.TB) graph.Store
	options resolvers.Options
}

// backends are all stores, and both ways in which a Service asks them. They
// must give the same bytes.
func backends() []backend {
	return []backend{
		{"memstore", builtInMemstore, resolvers.Options{}},
		{"neo4jstore", builtInNeo4j, resolvers.Options{}},
		{"mirror", builtInMirror, resolvers.Options{}},
	}
}

// overStores runs test over each backend as a subtest.
func overStores(t *testing.T, test func(*testing.T, *resolvers.Service)) {
	for _, b := range backends() {
		t.Run(b.name, func(t *testing.T) { test(t, resolvers.New(b.open(t), b.options)) })
	}
}

// builtIn reads the built-in data once.
var builtIn = sync.OnceValues(func() (*loader.Package, error) {
	p, found, err := loader.Read(background, frozen.FS)
	if err == nil && found.Errors() > 0 {
		err = findingsError{found}
	}
	return p, err
})

type findingsError struct{ loader.Findings }

func (e findingsError) Error() string { return "the built-in data has findings" }

var memstoreOnce = sync.OnceValues(func() (graph.Store, error) {
	p, err := builtIn()
	if err != nil {
		return nil, err
	}
	s := memstore.New()
	_, err = s.Apply(background, p.Batch())
	return s, err
})

func builtInMemstore(tb testing.TB) graph.Store {
	tb.Helper()
	s, err := memstoreOnce()
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
