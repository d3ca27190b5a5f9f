package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// The cores that servers and the client are pinned to. Neo4j is free on both.
const (
	serverCore = 0
	clientCore = 1
)

// canPin reports whether processes can be pinned to cores.
func canPin() bool {
	_, err := exec.LookPath("taskset")
	return err == nil && runtime.NumCPU() > clientCore
}

// pinned returns a command that runs on one core, where that is possible.
func pinned(core int, program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	if canPin() {
		cmd = exec.Command("taskset", append([]string{"-c", strconv.Itoa(core), program}, args...)...)
	}
	cmd.SysProcAttr = neo4jtest.DieWithParent()
	return cmd
}

// process is a server that this program has started.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when it has ended

	mu   sync.Mutex
	said []string // the last lines that it has written
}

// startupTime bounds the start of a server.
const startupTime = 2 * time.Minute

// launch starts a server and returns what the first group of ready matches in
// a line that it writes.
func launch(ctx context.Context, cmd *exec.Cmd, ready *regexp.Regexp) (*process, string, error) {
	name := strings.Join(cmd.Args, " ")
	read, write, err := os.Pipe()
	if err != nil {
		return nil, "", fmt.Errorf("start %s: %w", name, err)
	}
	cmd.Stdout, cmd.Stderr = write, write
	p := &process{cmd: cmd, done: make(chan struct{})}
	err = cmd.Start()
	write.Close()
	if err != nil {
		read.Close()
		return nil, "", fmt.Errorf("start %s: %w", name, err)
	}
	found := make(chan string, 1)
	go p.listen(read, ready, found)
	select {
	case at := <-found:
		return p, at, nil
	case <-p.done:
		err = fmt.Errorf("start %s: it ended; it said:\n%s", name, p.words())
	case <-time.After(startupTime):
		err = fmt.Errorf("start %s: not ready after %v; it said:\n%s", name, startupTime, p.words())
	case <-ctx.Done():
		err = fmt.Errorf("start %s: %w", name, ctx.Err())
	}
	p.stop()
	return nil, "", err
}

// listen reads what the process writes until it ends.
func (p *process) listen(r io.ReadCloser, ready *regexp.Regexp, found chan<- string) {
	defer close(p.done)
	defer r.Close()
	for lines := bufio.NewScanner(r); lines.Scan(); {
		p.mu.Lock()
		p.said = append(p.said[max(0, len(p.said)-30):], lines.Text())
		p.mu.Unlock()
		if m := ready.FindStringSubmatch(lines.Text()); m != nil {
			select {
			case found <- m[1]:
			default: // it is ready already
			}
		}
	}
	_ = p.cmd.Wait() // how it ended is in what it said
}

func (p *process) words() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.said, "\n")
}

// stop ends the process, in order where it does so within some seconds.
func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // an error says that it has ended
	select {
	case <-p.done:
	case <-time.After(5 * time.Second):
		_ = p.cmd.Process.Kill()
		<-p.done
	}
}
