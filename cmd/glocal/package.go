package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/glocal-graph/glocal/data"
	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/memstore"
	"github.com/glocal-graph/glocal/internal/quantity"
	"github.com/glocal-graph/glocal/loader"
)

// dataFlag names the data package that a command works on.
type dataFlag struct {
	Data string `placeholder:"PACKAGE" help:"Data package: a folder or a zip file. Default: the built-in one."`
}

// label returns what people know the package by.
func (f dataFlag) label() string {
	if f.Data == "" {
		return "the built-in data package"
	}
	return f.Data
}

// read reads and checks the package. Findings among which are errors are an
// *findingsError.
func (f dataFlag) read(ctx context.Context) (*loader.Package, loader.Findings, error) {
	var fsys fs.FS = data.FS
	if f.Data != "" {
		opened, closePackage, err := loader.Open(f.Data)
		if err != nil {
			return nil, nil, err
		}
		defer closePackage()
		fsys = opened
	}
	pkg, findings, err := loader.Read(ctx, fsys)
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", f.label(), err)
	}
	if n := findings.Errors(); n > 0 || pkg == nil {
		return nil, findings, &findingsError{f.label(), findings}
	}
	return pkg, findings, nil
}

// open returns an embedded store with the package in it.
func (f dataFlag) open(ctx context.Context, c *console) (*memstore.Store, error) {
	s, _, err := f.openPackage(ctx, c)
	return s, err
}

// openPackage returns the package as well.
func (f dataFlag) openPackage(ctx context.Context, c *console) (*memstore.Store, *loader.Package, error) {
	pkg, _, err := f.read(ctx)
	if refused := (*findingsError)(nil); errors.As(err, &refused) {
		fmt.Fprint(c.err, refused.findings)
		return nil, nil, graph.WithHint(err, "glocal check "+f.Data)
	}
	if err != nil {
		return nil, nil, err
	}
	s := memstore.New()
	if _, err := s.Apply(ctx, pkg.Batch()); err != nil {
		return nil, nil, fmt.Errorf("load %s: %w", f.label(), err)
	}
	return s, pkg, nil
}

// findingsError is a data package that was refused.
type findingsError struct {
	label    string
	findings loader.Findings
}

func (e *findingsError) Error() string {
	return fmt.Sprintf("%s is refused: %s", e.label, quantity.Of(e.findings.Errors(), "error"))
}
