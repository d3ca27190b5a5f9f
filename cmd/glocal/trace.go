package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
	"github.com/glocal-graph/glocal/schema"
)

type traceCommand struct {
	From       string `arg:"" help:"Where the routes start: an id, a key or a name."`
	To         string `arg:"" optional:"" help:"Where they lead, likewise."`
	ToKind     string `placeholder:"KIND" help:"Rather than to a node, to the nearest of a kind: framework."`
	graphFlags `embed:""`

	Kinds        []string `placeholder:"RELATION" help:"Kinds of relation to go by: member_of,leads. Default: those that carry governance."`
	Direction    string   `enum:"out,in,both" default:"both" help:"Read every relation along its sentence (out), against it (in), or either way (both)."`
	Ascending    bool     `help:"Never go down the levels of governance."`
	AsOf         *int     `xor:"when" placeholder:"YEAR" help:"Ask what is the case in this year."`
	During       string   `xor:"when" placeholder:"YEAR-YEAR" help:"Ask what was the case, or happened, within these years."`
	UnknownDates string   `enum:"include,exclude,only" default:"include" help:"What to do with routes of which it is unknown whether they hold then: ${enum}."`
	Simultaneous bool     `help:"All steps must hold in one common year."`
	Shortest     bool     `help:"Only the routes with the fewest steps."`
	MaxHops      *int     `placeholder:"N" help:"How many steps a route may have, 1 to 8. Default: 6."`
	Limit        *int     `placeholder:"N" help:"How many routes to give, 1 to 100. Default: 10."`

	Lang    string        `enum:"en,de" default:"en" help:"Language of the answer: ${enum}."`
	JSON    bool          `name:"json" help:"Print the whole answer as JSON."`
	Timeout time.Duration `default:"30s" help:"How long to wait for the answer."`
}

func (t *traceCommand) Run(ctx context.Context, c *console) error {
	variables, err := t.variables()
	if err != nil {
		return usageError{err}
	}
	answer, done, err := t.open(ctx, c)
	if err != nil {
		return err
	}
	defer done()
	if variables["from"], err = t.resolve(ctx, c, answer, t.From); err != nil {
		return err
	}
	if t.To != "" {
		if variables["to"], err = t.resolve(ctx, c, answer, t.To); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, t.Timeout)
	defer cancel()
	r, err := answer(ctx, resolvers.Request{Query: traceDocument, Variables: variables})
	if err != nil {
		return err
	}
	if t.JSON || len(r.Errors) > 0 {
		return (&queryCommand{JSON: t.JSON}).print(c, r)
	}
	var data struct{ Trace traced }
	if err := json.Unmarshal(r.Data, &data); err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	if _, err := c.out.Write([]byte(t.draw(&data.Trace))); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	if len(data.Trace.Routes) == 0 {
		fmt.Fprintln(c.err, "hint:", t.widen())
	}
	return nil
}

// variables returns the variables of traceDocument but for the ends. What was
// not given is left to the API.
func (t *traceCommand) variables() (map[string]any, error) {
	if (t.To == "") == (t.ToKind == "") {
		return nil, graph.WithHint(errors.New("say where the routes lead: to a node, or to the nearest of a kind"),
			"glocal trace kampala-ug gcm-15, or glocal trace kampala-ug --to-kind framework")
	}
	v := map[string]any{
		"lang": t.Lang, "direction": strings.ToUpper(t.Direction), "unknownDates": strings.ToUpper(t.UnknownDates),
		"ascending": t.Ascending, "simultaneous": t.Simultaneous, "shortest": t.Shortest,
	}
	if t.ToKind != "" {
		k, ok := schema.Kind(graph.Kind(strings.ToLower(t.ToKind)))
		if !ok {
			return nil, graph.WithHint(fmt.Errorf("%q is not a kind of node", t.ToKind), "one of "+list(schema.Kinds(), func(k schema.KindInfo) string { return string(k.Kind) }))
		}
		v["toKind"] = strings.ToUpper(string(k.Kind))
	}
	var kinds []string
	for _, name := range t.Kinds {
		r, ok := schema.Relation(graph.Rel(strings.ToLower(name)))
		if !ok {
			return nil, graph.WithHint(fmt.Errorf("%q is not a kind of relation", name), "one of "+list(schema.Relations(), func(r schema.RelationInfo) string { return string(r.Rel) }))
		}
		kinds = append(kinds, strings.ToUpper(string(r.Rel)))
	}
	if kinds != nil {
		v["kinds"] = kinds
	}
	if t.AsOf != nil {
		v["asOf"] = *t.AsOf
	}
	if t.During != "" {
		years, err := parseYears(t.During)
		if err != nil {
			return nil, err
		}
		v["during"] = years
	}
	if t.MaxHops != nil {
		v["maxHops"] = *t.MaxHops
	}
	if t.Limit != nil {
		v["limit"] = *t.Limit
	}
	return v, nil
}

// parseYears reads "2018-2020" or "2018".
func parseYears(s string) (map[string]any, error) {
	from, to, ranged := strings.Cut(s, "-")
	if !ranged {
		to = from
	}
	a, err := strconv.Atoi(from)
	b, errTo := strconv.Atoi(to)
	if errors.Join(err, errTo) != nil || a < 1 || b < a {
		return nil, graph.WithHint(fmt.Errorf("%q is not a range of years", s), "give the earlier year first: --during 2018-2020")
	}
	return map[string]any{"from": a, "to": b}, nil
}

func list[T any](items []T, name func(T) string) string {
	names := make([]string, len(items))
	for i, x := range items {
		names[i] = name(x)
	}
	return strings.Join(names, ", ")
}

// widen says what may lead to a route where there was none.
func (t *traceCommand) widen() string {
	var try []string
	for _, o := range []struct {
		given bool
		what  string
	}{
		{t.Ascending, "without --ascending"},
		{t.Simultaneous, "without --simultaneous"},
		{t.UnknownDates != "include", "with --unknown-dates include"},
		{t.AsOf != nil, "without --as-of"},
		{t.During != "", "without --during"},
		{t.Direction != "both", "with --direction both"},
		{t.MaxHops == nil || *t.MaxHops < 8, "with --max-hops 8"},
		{len(t.Kinds) > 0, "with more --kinds, or none to use all that carry governance"},
		{len(t.Kinds) == 0, "with --kinds that carry no governance: located_in, active_in, works_on, criticized"},
	} {
		if o.given {
			try = append(try, o.what)
		}
	}
	return "try " + strings.Join(try, "; ")
}
