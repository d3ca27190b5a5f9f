package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// conditions are those of the machine.
type conditions struct {
	model, memory, load string
	node                string
}

func newConditions(ctx context.Context) conditions {
	c := conditions{model: "processor unknown", memory: "?", load: loadAverage(), node: "?"}
	if m := find(`(?m)^model name\s*: (.*)$`, "/proc/cpuinfo"); m != "" {
		c.model = m
	}
	if m := find(`MemTotal:\s+(\d+)\d{6} kB`, "/proc/meminfo"); m != "" {
		c.memory = m
	}
	if out, err := exec.CommandContext(ctx, "node", "--version").Output(); err == nil {
		c.node = strings.TrimSpace(strings.TrimPrefix(string(out), "v"))
	}
	return c
}

// loadAverage returns the load of the last minute.
func loadAverage() string {
	if m := find(`^(\S+)`, "/proc/loadavg"); m != "" {
		return m
	}
	return "?"
}

func find(pattern, file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	m := regexp.MustCompile(pattern).FindSubmatch(text)
	if m == nil {
		return ""
	}
	return string(m[1])
}

// String describes them and what was measured with.
func (c conditions) String() string {
	pins := "Nothing was pinned."
	if canPin() {
		pins = "Each server was pinned to one core and the client to another; Neo4j was free on both."
	}
	return fmt.Sprintf("%s, %d cores, %s GB, load %s before and %s after. %s Go %s, Node %s, Neo4j %s with a heap of 1 GB.",
		c.model, runtime.NumCPU(), c.memory, c.load, loadAverage(), pins, strings.TrimPrefix(runtime.Version(), "go"), c.node, neo4jtest.Version)
}
