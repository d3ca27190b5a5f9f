package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader"
)

type checkCommand struct {
	Package string `arg:"" help:"Data package: a folder or a zip file."`
	JSON    bool   `name:"json" help:"Print the findings as JSON."`
}

// verdict is what check prints as JSON.
type verdict struct {
	OK       bool            `json:"ok"`
	Errors   int             `json:"errors"`
	Warnings int             `json:"warnings"`
	Version  string          `json:"version,omitempty"` // of the graph that the package makes
	Counts   *loader.Counts  `json:"counts,omitempty"`
	Findings loader.Findings `json:"findings"`
}

func (k checkCommand) Run(ctx context.Context, c *console) error {
	pkg, findings, err := dataFlag{k.Package}.read(ctx)
	if refused := (*findingsError)(nil); err != nil && !errors.As(err, &refused) {
		return err
	}
	v := verdict{OK: err == nil, Errors: findings.Errors(), Findings: findings}
	v.Warnings = findings.Warnings()
	if pkg != nil {
		counts := pkg.Counts()
		v.Version, v.Counts = pkg.Version().String(), &counts
	}
	if err := k.print(c, v); err != nil {
		return err
	}
	if !v.OK {
		return errReported
	}
	return nil
}

func (k checkCommand) print(c *console, v verdict) error {
	if k.JSON {
		if v.Findings == nil {
			v.Findings = loader.Findings{}
		}
		e := json.NewEncoder(c.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(v)
	}
	if _, err := fmt.Fprint(c.out, v.Findings); err != nil {
		return err
	}
	said := fmt.Sprintf("%s: %s, %s", k.Package, quantity.Of(v.Errors, "error"), quantity.Of(v.Warnings, "warning"))
	if v.OK {
		said = fmt.Sprintf("%s: ok, %s, %s, %s, %s, version %s", k.Package, quantity.Of(v.Counts.Nodes, "node"),
			quantity.Of(v.Counts.Relations, "relation"), quantity.Of(v.Counts.Claims, "claim"), quantity.Of(v.Warnings, "warning"), v.Version)
	}
	_, err := fmt.Fprintln(c.err, said)
	return err
}
