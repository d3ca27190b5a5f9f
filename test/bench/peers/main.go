package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// settings are what a run can be told.
type settings struct {
	seconds     float64 // of one measurement; 0 only compares answers
	rounds      int     // measurements of each figure, of which the median counts
	connections []int
	only        string // a part of the names of the operations to measure
	document    string // the file that gets the tables
}

func main() {
	// A child that is to end with this process is tied to the thread that
	// started it.
	runtime.LockOSThread()
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	// The program is also two of its own children, see client and bare.
	switch {
	case len(args) == 1 && args[0] == clientMode:
		return serveLoads(os.Stdin, os.Stdout)
	case len(args) == 2 && args[0] == bareMode:
		return serveBare(args[1])
	}
	s, err := readSettings(args)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, s.bound())
	defer cancel()
	temp, err := os.MkdirTemp("", "peers-")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(temp)
	return bench(ctx, s, temp)
}

func readSettings(args []string) (settings, error) {
	s := settings{}
	f := flag.NewFlagSet("peers", flag.ContinueOnError)
	f.Float64Var(&s.seconds, "seconds", 3, "length of one measurement; 0 only compares answers")
	f.IntVar(&s.rounds, "rounds", 3, "measurements of each figure")
	f.StringVar(&s.only, "only", "", "measure only operations with this in their names; nothing is written then")
	f.StringVar(&s.document, "document", filepath.Join("docs", "performance.md"), "file that gets the tables")
	f.Func("connections", "numbers of connections (default 1,8,64)", func(v string) error {
		for part := range strings.SplitSeq(v, ",") {
			n, err := strconv.Atoi(part)
			if err != nil || n < 1 || n > maxConnections {
				return fmt.Errorf("%q is not a number from 1 to %d", part, maxConnections)
			}
			s.connections = append(s.connections, n)
		}
		return nil
	})
	if err := f.Parse(args); err != nil {
		return s, err
	}
	if s.connections == nil {
		s.connections = []int{1, 8, 64}
	}
	if f.NArg() > 0 || s.rounds < 1 || s.seconds < 0 || s.seconds > maxSeconds {
		return s, fmt.Errorf("no arguments; -rounds is 1 or more, -seconds 0 to %d", maxSeconds)
	}
	return s, nil
}

// Bounds on what one run may ask for.
const (
	maxSeconds     = 60
	maxConnections = 1000
)

// bound returns how long a run may take at most: preparing, and warming up and
// all measurements with as much again.
func (s settings) bound() time.Duration {
	measured := (warmSeconds + s.seconds*float64(s.rounds*len(s.connections))) * float64(len(operations)*maxTargets)
	return 20*time.Minute + time.Duration(2*measured*float64(time.Second))
}

// bench starts everything, compares, measures and writes.
func bench(ctx context.Context, s settings, temp string) error {
	graph, err := readGraph(ctx)
	if err != nil {
		return err
	}
	conditions := newConditions(ctx)
	a, err := start(ctx, temp)
	defer a.stop()
	if err != nil {
		return err
	}
	runs, err := a.prepare(ctx, graph)
	if err != nil {
		return err
	}
	if s.seconds == 0 {
		return nil
	}
	if err := a.startBare(ctx, temp, runs); err != nil {
		return err
	}
	var kept []*operationRun
	for _, r := range runs {
		if strings.Contains(r.name, s.only) {
			kept = append(kept, r)
		}
	}
	if err := a.measure(ctx, s, kept); err != nil {
		return err
	}
	text := report(s, conditions, a, kept)
	fmt.Println(text)
	if s.only != "" {
		return nil
	}
	return writeDocument(s.document, text)
}
