package model

import (
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/topology"
	"github.com/glocal-graph/glocal/graph/trace"
)

// Route is a way from one node to another.
type Route struct {
	route *trace.Route
	terrain
}

// Hops returns the number of steps.
func (r Route) Hops() int { return len(r.route.Steps) }

// Nodes returns the nodes on the way, with both ends.
func (r Route) Nodes() []Node {
	out := []Node{wrap(r.nodes[r.route.Steps[0].From])}
	for i := range r.route.Steps {
		out = append(out, wrap(r.nodes[r.route.Steps[i].To]))
	}
	return out
}

// Steps returns the steps, in order.
func (r Route) Steps() []RouteStep {
	out := make([]RouteStep, len(r.route.Steps))
	for i := range out {
		out[i] = RouteStep{&r.route.Steps[i], r.terrain}
	}
	return out
}

// Truth says whether the route holds at the time asked for.
func (r Route) Truth() graph.Truth { return r.route.Truth }

// Common returns the years in which all steps hold.
func (r Route) Common() Validity { return validity(r.route.Common) }

// Confidence returns the weakest step's best confidence.
func (r Route) Confidence() graph.Confidence { return r.route.Evidence }

// Signature returns the kinds of relation that the route goes through.
func (r Route) Signature() string { return r.route.Signature().String() }

// Sentence returns the route as a sentence.
func (r Route) Sentence(lang *string) string { return sentence(r.route.Steps, r.nodes, value(lang)) }

// RouteStep is one relation as a route reads it.
type RouteStep struct {
	step *trace.Step
	terrain
}

// From returns where the step starts.
func (s RouteStep) From() Node { return wrap(s.nodes[s.step.From]) }

// Node returns where the step leads.
func (s RouteStep) Node() Node { return wrap(s.nodes[s.step.To]) }

// Relation returns the relation.
func (s RouteStep) Relation() Relation {
	e := s.edges[s.step.EdgeID()]
	return Relation{e, s.nodes[e.From], s.nodes[e.To]}
}

// Direction returns how the relation is read.
func (s RouteStep) Direction() graph.Dir { return s.step.Dir }

// LevelChange returns how the level changes.
func (s RouteStep) LevelChange() trace.LevelChange { return s.step.Change }

// Truth says whether the relation holds at the time asked for.
func (s RouteStep) Truth() graph.Truth { return s.step.Truth }

// Validity returns the years in which the relation holds.
func (s RouteStep) Validity() Validity { return validity(s.step.Years) }

// Confidence returns the best confidence of the relation's claims.
func (s RouteStep) Confidence() graph.Confidence { return s.step.Confidence }

// Claims returns what the sources say.
func (s RouteStep) Claims() []Claim { return s.Relation().Claims() }

func validity(v topology.Validity) Validity {
	return Validity{Certain: yearSpans(v.Certain), Possible: yearSpans(v.Possible)}
}

func yearSpans(spans []graph.Span) []YearSpan {
	out := make([]YearSpan, len(spans))
	for i, s := range spans {
		if s.First >= 1 {
			out[i].From = &spans[i].First
		}
		if s.Last <= graph.MaxYear {
			out[i].To = &spans[i].Last
		}
	}
	return out
}
