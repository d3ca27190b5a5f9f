package main

import (
	"errors"
	"fmt"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader/generate"
)

type generateCommand struct {
	Dir       string `arg:"" help:"Folder for the package; it is made where it is missing, and no file is overwritten."`
	Cities    int    `default:"1000" placeholder:"N" help:"Cities (${default})."`
	Networks  int    `default:"50" placeholder:"N" help:"City networks (${default}); organisations, events and documents grow with them."`
	Relations int    `default:"5000" placeholder:"N" help:"Relations (${default}), beside those that columns state."`
	Seed      uint64 `default:"1" placeholder:"N" help:"The same seed gives the same package (${default})."`
}

func (k generateCommand) Run(c *console) error {
	spec := generate.Spec{Cities: k.Cities, Networks: k.Networks, Relations: k.Relations, Seed: k.Seed}
	if err := generate.Write(spec, k.Dir); err != nil {
		if errors.Is(err, graph.ErrInvalid) {
			return usageError{graph.WithHint(err, "glocal generate --help")}
		}
		return err
	}
	_, err := fmt.Fprintf(c.err, "%s: cities %s, networks %s, relations %s, seed %d\n",
		k.Dir, quantity.Number(k.Cities), quantity.Number(k.Networks), quantity.Number(k.Relations), k.Seed)
	return err
}
