package memstore

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
)

var _ graph.Snapshot = snapshot{}

// snapshot answers from one state.
type snapshot struct{ *state }

func (s snapshot) Version() graph.Version { return s.version }
func (s snapshot) Dataset() graph.Dataset { return s.dataset }
func (s snapshot) Close() error           { return nil }

func (s snapshot) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	nodes := make([]*graph.Node, len(ids))
	for i, id := range ids {
		if x := s.nodes[id]; x != nil {
			nodes[i] = x.node
		}
	}
	return nodes, nil
}

// pulse looks at a context now and then, so that long walks end with it and
// short steps stay cheap.
type pulse struct {
	ctx   context.Context
	steps uint
}

const pulseEvery = 64 // steps; a power of two

func (p *pulse) err() error {
	p.steps++
	if p.steps%pulseEvery != 0 {
		return nil
	}
	return p.ctx.Err()
}
