package resolvers

import (
	"context"
	"errors"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers/internal/argument"
	"github.com/glocal-graph/glocal/resolvers/internal/errcode"
	"github.com/glocal-graph/glocal/resolvers/internal/gql"
	"github.com/glocal-graph/glocal/resolvers/internal/model"
	"github.com/glocal-graph/glocal/resolvers/internal/plan"
	"github.com/glocal-graph/glocal/resolvers/internal/request"
)

// query answers the fields of Query.
type query struct{}

var _ gql.QueryResolver = query{}

// Node answers the field node of Query.
func (query) Node(ctx context.Context, id graph.ID) (model.Node, error) {
	if err := argument.CheckID("id", id); err != nil {
		return nil, err
	}
	s := request.From(ctx)
	n, err := s.Node(id)
	if errors.Is(err, request.ErrAsked) && s.Together() {
		n = &graph.Node{ID: id} // what is known of it, see plan.Run.Ahead
	}
	return model.Wrap(n), err
}

// Nodes answers the field nodes of Query.
func (query) Nodes(ctx context.Context, ids []graph.ID) ([]model.Node, error) {
	if len(ids) > argument.MaxPage {
		return nil, errcode.Over(errcode.PageSize, fmt.Sprintf("ids: %d ids are more than %d", len(ids), argument.MaxPage), argument.MaxPage, len(ids),
			"ask for the rest in another field or request")
	}
	wrong := plan.ItemErrors{}
	good := make([]graph.ID, 0, len(ids))
	for i, id := range ids {
		if err := argument.CheckID(fmt.Sprintf("ids[%d]", i), id); err != nil {
			wrong[i] = err
			continue
		}
		good = append(good, id)
	}
	nodes, err := request.From(ctx).Nodes(good)
	if err != nil || len(wrong) == 0 {
		return model.WrapAll(nodes), err
	}
	all := make([]*graph.Node, len(ids)) // nil where an id is wrong
	for i := range all {
		if wrong[i] == nil {
			all[i], nodes = nodes[0], nodes[1:]
		}
	}
	return model.WrapAll(all), wrong
}

// Search answers the field search of Query.
func (query) Search(ctx context.Context, text string, kinds []graph.Kind, lang []string, first *int) ([]model.SearchHit, error) {
	return model.Search(request.From(ctx), text, kinds, lang, first)
}

// Dataset answers the field dataset of Query.
func (query) Dataset(ctx context.Context) (model.Dataset, error) {
	return model.NewDataset(request.From(ctx)), nil
}

// Vocabulary answers the field vocabulary of Query.
func (query) Vocabulary(context.Context) (model.Vocabulary, error) { return model.Vocabulary{}, nil }

// Trace answers the field trace of Query.
func (query) Trace(ctx context.Context, from graph.ID, to *graph.ID, toKind *graph.Kind, kinds []graph.Rel, direction *graph.Dir, ascending *bool,
	asOf *graph.Year, during *model.YearRange, unknownDates *graph.Policy, simultaneous, shortest *bool, maxHops, limit *int) (model.Trace, error) {
	return model.NewTrace(ctx, model.TraceArgs{
		From: from, To: to, ToKind: toKind,
		Steps:        model.StepArgs{Kinds: kinds, Direction: direction, Ascending: ascending, AsOf: asOf, During: during, UnknownDates: unknownDates},
		Simultaneous: simultaneous, Shortest: shortest, MaxHops: maxHops, Limit: limit,
	})
}

// Reach answers the field reach of Query.
func (query) Reach(ctx context.Context, from graph.ID, toKinds []graph.Kind, kinds []graph.Rel, direction *graph.Dir, ascending *bool,
	asOf *graph.Year, during *model.YearRange, unknownDates *graph.Policy, maxHops, limit *int) (model.Reach, error) {
	return model.NewReach(ctx, model.ReachArgs{
		From: from, ToKinds: toKinds,
		Steps:   model.StepArgs{Kinds: kinds, Direction: direction, Ascending: ascending, AsOf: asOf, During: during, UnknownDates: unknownDates},
		MaxHops: maxHops, Limit: limit,
	})
}
