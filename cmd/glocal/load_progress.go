package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/neo4jstore"
	"github.com/glocal-graph/glocal/internal/quantity"
)

// progress shows how far a change of the graph is: a bar on a terminal, else a
// line from time to time.
type progress struct {
	out io.Writer

	mu          sync.Mutex
	bar         *progressbar.ProgressBar // nil where there is no terminal
	done, total int
	next        time.Time // of the next line
}

// progressInterval is the time between two lines.
const progressInterval = 5 * time.Second

func newProgress(out io.Writer) *progress { return &progress{out: out} }

// begin starts to count the records of b, until end is called.
func (p *progress) begin(b graph.Batch) (end func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.total = 0, len(b.DropEdges)+len(b.DropNodes)+len(b.PutNodes)+len(b.PutEdges)
	p.next = time.Now().Add(progressInterval)
	if _, ok := terminal(p.out); ok {
		p.bar = progressbar.NewOptions(p.total,
			progressbar.OptionSetWriter(p.out),
			progressbar.OptionSetDescription("loading"),
			progressbar.OptionShowCount(),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(),
		)
		p.show()
	}
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.bar != nil {
			_ = p.bar.Clear()
		}
		p.bar, p.total = nil, 0
	}
}

// statement takes in a statement that has been run.
func (p *progress) statement(s neo4jstore.Statement) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.total == 0 {
		return
	}
	switch s.Name {
	case "put nodes", "put edges", "drop edges":
		rows, _ := s.Params["rows"].([]any)
		p.done += len(rows)
	case "drop nodes":
		ids, _ := s.Params["ids"].([]string)
		p.done += len(ids)
	default:
		return
	}
	p.show()
}

func (p *progress) show() {
	if p.bar != nil {
		_ = p.bar.Set(min(p.done, p.total)) // what a terminal cannot show is not shown
		return
	}
	if now := time.Now(); now.After(p.next) {
		fmt.Fprintf(p.out, "glocal: %s of %s loaded\n", quantity.Number(p.done), quantity.Of(p.total, "record"))
		p.next = now.Add(progressInterval)
	}
}
