package main

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/resolvers"
)

// graphFlags name the graph that a command asks.
type graphFlags struct {
	dataFlag   `embed:""`
	storeFlags `embed:""`
	URL        string `name:"url" placeholder:"URL" help:"Ask the service at this address rather than a data package."`
}

// Validate is called by the parser.
func (g *graphFlags) Validate(parsed *kong.Context) error {
	return oneSource(parsed, source{"data", &g.Data}, source{"store", &g.Store}, source{"url", &g.URL})
}

// answerer answers GraphQL requests.
type answerer func(context.Context, resolvers.Request) (*resolvers.Response, error)

// open returns what answers, and what to call when it is no longer needed.
func (g *graphFlags) open(ctx context.Context, c *console) (answerer, func(), error) {
	if g.URL != "" {
		return func(ctx context.Context, r resolvers.Request) (*resolvers.Response, error) { return ask(ctx, g.URL, r) }, func() {}, nil
	}
	options := resolvers.Options{Log: slog.New(slog.NewTextHandler(c.err, nil))}
	var store graph.Store
	var err error
	if g.Store != "" {
		store, err = g.openStore(ctx)
	} else {
		store, err = g.dataFlag.open(ctx, c)
	}
	if err != nil {
		return nil, nil, err
	}
	service := resolvers.New(store, options)
	return func(ctx context.Context, r resolvers.Request) (*resolvers.Response, error) {
			return service.Do(ctx, r), nil
		},
		func() { service.Close(); store.Close() }, nil
}

// source is a flag that says where the graph is.
type source struct {
	flag  string // "data"
	value *string
}

// oneSource makes sure that one source at most is given. One on the command
// line goes before others that come from variables, which are cleared.
func oneSource(parsed *kong.Context, sources ...source) error {
	var given, spoken []string
	for _, s := range sources {
		if *s.value == "" {
			continue
		}
		given = append(given, s.flag)
		if slices.ContainsFunc(parsed.Path, func(p *kong.Path) bool { return p.Flag != nil && p.Flag.Name == s.flag }) {
			spoken = append(spoken, s.flag)
		}
	}
	switch {
	case len(spoken) > 1:
		return fmt.Errorf("%s: give one of them", both(spoken, "--%s"))
	case len(spoken) == 1:
		for _, s := range sources {
			if s.flag != spoken[0] {
				*s.value = ""
			}
		}
	case len(given) > 1:
		for i := range given {
			given[i] = strings.ToUpper(given[i])
		}
		return fmt.Errorf("%s are both set: unset one of them, or give a flag", both(given, "$GLOCAL_%s"))
	}
	return nil
}

// both returns names in a form, "--data and --store".
func both(names []string, form string) string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = fmt.Sprintf(form, n)
	}
	return strings.Join(all, " and ")
}
