package main

import (
	"io"

	"github.com/glocal-graph/glocal/resolvers"
)

type schemaCommand struct{}

func (schemaCommand) Run(c *console) error {
	_, err := io.WriteString(c.out, resolvers.SDL())
	return err
}
