// Package storetest checks that a graph.Store keeps what the interface and
// the package comment of graph promise. It is the whole test of a store's
// behaviour; what only one store has, such as speed, that store tests itself.
//
// Where a case needs an expectation, it is written out by hand; where it needs
// many, they come from a naive model that is part of this package.
package storetest

import (
	"slices"
	"testing"

	"github.com/glocal-graph/glocal/graph"
)

// Run runs every case on a store of its own, or those of the groups that are
// named. Each call of open returns an empty store, which open closes when its test
// ends.
func Run(t *testing.T, open func(t *testing.T) graph.Store, only ...string) {
	for _, group := range []struct {
		name  string
		cases []testCase
	}{
		{"Apply", applyCases()},
		{"Fidelity", fidelityCases()},
		{"Nodes", nodesCases()},
		{"Expand", expandCases()},
		{"Scan", scanCases()},
		{"Order", orderCases()},
		{"Paging", pagingCases()},
		{"Where", whereCases()},
		{"Edges", edgesCases()},
		{"Claims", claimsCases()},
		{"Time", timeCases()},
		{"Sequences", sequenceCases()},
		{"Contexts", contextCases()},
		{"Invalid", invalidCases()},
		{"Snapshots", snapshotCases()},
		{"Answer", answerCases()},
		{"Model", modelCases()},
	} {
		if len(only) > 0 && !slices.Contains(only, group.name) {
			continue
		}
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.cases {
				t.Run(c.name, func(t *testing.T) {
					f := &fixture{T: t, store: open(t)}
					c.run(f)
					f.checkInvariants()
				})
			}
		})
	}
}

// testCase is one promise, checked on a store that is empty at first.
type testCase struct {
	name string
	run  func(f *fixture)
}
