// Command glocal serves and queries a graph of cities, city networks, forums
// and frameworks. Each command is in a file of its name, and tested by
// testdata/NAME.txtar. What was asked for goes to standard output, all talk to
// standard error; the exit status is 0, 1 for findings and failures, and 2 for
// a command that cannot be understood.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/glocal-graph/glocal/graph"
)

// commands is the command line.
type commands struct {
	Serve    serveCommand    `cmd:"" help:"Serve the GraphQL API."`
	Check    checkCommand    `cmd:"" help:"Check a data package and tell all that is wrong with it."`
	Load     loadCommand     `cmd:"" help:"Load a data package into Neo4j."`
	Query    queryCommand    `cmd:"" help:"Run a GraphQL document."`
	Trace    traceCommand    `cmd:"" help:"Trace how one node reaches another through levels of governance, with the evidence."`
	Schema   schemaCommand   `cmd:"" help:"Print the GraphQL schema."`
	Generate generateCommand `cmd:"" help:"Make a data package of any size, for tests and demonstrations."`
	Version  versionCommand  `cmd:"" help:"Print the version of this program."`
}

// console is what a command speaks through.
type console struct {
	in       io.Reader
	out, err io.Writer
}

const (
	exitFailure = 1
	exitUsage   = 2
)

// errReported ends a command whose failure has been told already.
var errReported = errors.New("reported")

// usageError is a command that cannot be carried out as it was given.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

func main() {
	os.Exit(run(os.Args[1:], &console{os.Stdin, os.Stdout, os.Stderr}))
}

// run carries out one command and returns the exit status.
func run(args []string, c *console) int {
	var cmd commands
	ended, status := false, 0
	parser, err := kong.New(&cmd,
		kong.Name("glocal"),
		kong.Description("City networks in migration governance, as a graph. Every flag can also be given as a variable, GLOCAL_… in capitals."),
		kong.DefaultEnvars("GLOCAL"),
		kong.Writers(c.out, c.err),
		kong.Exit(func(s int) { ended, status = true, s }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return c.fail(err)
	}
	if len(args) > 0 && args[0] == "help" { // glocal help COMMAND, as other programs have it
		args = append(args[1:len(args):len(args)], "--help")
	}
	parsed, err := parser.Parse(args)
	if ended { // help was asked for
		return status
	}
	if err != nil {
		return c.fail(usageError{graph.WithHint(err, "glocal "+commandOf(err)+"--help")})
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	parsed.BindTo(ctx, (*context.Context)(nil))
	return c.fail(parsed.Run(c))
}

// commandOf returns the command that a usage error is about, and a space.
func commandOf(err error) string {
	var p *kong.ParseError
	if errors.As(err, &p) && p.Context != nil && p.Context.Selected() != nil {
		return p.Context.Selected().Name + " "
	}
	return ""
}

// fail tells err, if there is one, and returns the exit status.
func (c *console) fail(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errReported):
		return exitFailure
	}
	fmt.Fprintln(c.err, "glocal:", err)
	if hint := graph.Hint(err); hint != "" {
		fmt.Fprintln(c.err, "hint:", hint)
	}
	if errors.As(err, &usageError{}) {
		return exitUsage
	}
	return exitFailure
}
