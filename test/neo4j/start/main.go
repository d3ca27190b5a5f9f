// Command start runs a Neo4j Community server on loopback until it is
// interrupted: for people who want to load and look at a graph without Docker.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "neo4j:", err)
		os.Exit(1)
	}
}

func run() error {
	var cfg neo4jtest.Config
	flag.StringVar(&cfg.Home, "home", "", "folder for data and logs that is kept (default: a temporary one)")
	flag.IntVar(&cfg.Port, "port", 7687, "port for Bolt, 0 for a free one")
	flag.StringVar(&cfg.Password, "password", os.Getenv("NEO4J_PASSWORD"), "password of user neo4j, from $NEO4J_PASSWORD (default: no login)")
	flag.Parse()
	cfg.Settings = flag.Args()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Fprintln(os.Stderr, "neo4j: starting; the first time its jars are fetched, half a minute")
	s, err := neo4jtest.Start(ctx, cfg)
	if err != nil {
		return err
	}
	fmt.Println(s.URI)
	fmt.Fprintln(os.Stderr, "neo4j: ready; interrupt to stop")
	if err := s.Wait(ctx); err != nil {
		return err
	}
	return s.Stop()
}
