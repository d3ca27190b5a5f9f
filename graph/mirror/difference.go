package mirror

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// difference returns the change that leads from the graph of old to that of
// new, and about how many bytes that takes in memory. It walks both side by
// side in the order of ids and keeps only what differs. The error is
// ErrTooLarge as soon as more than limit bytes have been read.
func difference(ctx context.Context, old, new graph.Snapshot, limit int64) (graph.Batch, int64, error) {
	v := old.Version()
	b := graph.Batch{Base: &v}
	if d := new.Dataset(); d != old.Dataset() {
		b.Dataset = &d
	}
	var bytes int64
	count := func(n int64) error {
		if bytes += n; bytes > limit {
			return graph.WithHint(fmt.Errorf("%w: %d bytes", ErrTooLarge, limit), "allow it more memory (--mirror-memory), or serve from the store (--mirror off)")
		}
		return nil
	}
	shared := texts{}
	err := walk(old.Scan(ctx, graph.Query{}), new.Scan(ctx, graph.Query{}),
		func(a, b *graph.Node) int { return strings.Compare(string(a.ID), string(b.ID)) },
		func(have, want *graph.Node) error {
			switch {
			case want == nil:
				b.DropNodes = append(b.DropNodes, have.ID)
				return nil
			case have == nil || have != want && have.Hash() != want.Hash():
				b.PutNodes = append(b.PutNodes, shared.node(want))
			}
			return count(nodeBytes(want))
		})
	if err != nil {
		return b, bytes, err
	}
	err = walk(old.Edges(ctx, graph.EdgeQuery{}), new.Edges(ctx, graph.EdgeQuery{}),
		graph.CompareEdges,
		func(have, want *graph.Edge) error {
			switch {
			case want == nil:
				b.DropEdges = append(b.DropEdges, have.ID())
				return nil
			case have == nil || have != want && have.Hash() != want.Hash():
				b.PutEdges = append(b.PutEdges, shared.edge(want))
			}
			return count(edgeBytes(want))
		})
	return b, bytes, err
}

// walk walks two sequences in one strict order side by side. It calls see with
// each record of either and, where both have it, with both.
func walk[T any](old, new iter.Seq2[*T, error], order func(a, b *T) int, see func(have, want *T) error) error {
	next, stop := iter.Pull2(old)
	defer stop()
	have, err, more := next()
	for want, newErr := range new {
		if newErr != nil {
			return newErr
		}
		for err == nil && more && order(have, want) < 0 {
			if err = see(have, nil); err == nil {
				have, err, more = next()
			}
		}
		if err != nil {
			return err
		}
		if more && order(have, want) == 0 {
			if err = see(have, want); err == nil {
				have, err, more = next()
			}
		} else {
			err = see(nil, want)
		}
		if err != nil {
			return err
		}
	}
	for ; err == nil && more; have, err, more = next() {
		if err = see(have, nil); err != nil {
			break
		}
	}
	return err
}
