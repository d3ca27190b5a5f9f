// Command with runs a command beside a Neo4j Community server on loopback,
// which it starts before and stops after. The tests of all packages that the
// command runs share that server; a server that has been at work for a while
// answers much faster than one that has just started.
//
//	go run ./test/neo4j/with go test ./...
//
// A test that asks for the server has it to itself until it ends; those of other
// packages wait. Where Java or Maven is not installed, the command runs without
// a server, and its tests decide what that means.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

func main() {
	code, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "with neo4j:", err)
	}
	os.Exit(code)
}

// run returns the exit code of the command.
func run(args []string) (code int, err error) {
	if len(args) == 0 {
		return 2, errors.New("name the command to run")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }

	if os.Getenv(neo4jtest.SharedURI) == "" {
		server, err := neo4jtest.Start(ctx, neo4jtest.Config{Serial: true})
		switch {
		case err == nil:
			defer server.Stop()
			cmd.Env = append(os.Environ(), neo4jtest.SharedURI+"="+server.URI)
		case errors.Is(err, neo4jtest.ErrMissing):
			fmt.Fprintln(os.Stderr, "with neo4j: without a server:", err)
		default:
			return 1, err
		}
	}
	err = cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return max(1, exit.ExitCode()), nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}
