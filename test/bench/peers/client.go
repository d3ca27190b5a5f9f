package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"strconv"
	"sync"
	"time"
)

// clientMode is the argument with which this program is the client: a process
// of its own, so that it can be pinned and its processor time be told.
const clientMode = "client"

// loadSpec is one measurement.
type loadSpec struct {
	Address     string
	Requests    []exchange
	Connections int
	Seconds     float64
}

// exchange is a request, as it goes over the wire, and the length of the body
// that is its answer.
type exchange struct {
	Request []byte
	Length  int
}

// loadResult is what came of it.
type loadResult struct {
	Answers  int
	Failed   int // answers with another status or length
	Elapsed  time.Duration
	P50, P99 time.Duration
	Error    string // why no answers came, as a lost connection
}

// Bounds on one measurement, so that a client that goes wrong ends.
const (
	maxAnswers = 5_000_000
	maxWait    = time.Minute // for one answer
)

// request returns the bytes of a request.
func request(host, path string, body []byte) []byte {
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
		path, host, len(body), body)
}

// serveLoads does what it is told, a line of JSON each, until there is no more.
func serveLoads(r io.Reader, w io.Writer) error {
	in, out := json.NewDecoder(r), json.NewEncoder(w)
	for {
		var s loadSpec
		if err := in.Decode(&s); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read what to measure: %w", err)
		}
		if err := out.Encode(s.run()); err != nil {
			return fmt.Errorf("write what was measured: %w", err)
		}
	}
}

// run asks on all connections until the time is over, and waits for the
// answers that are under way then. The connections start at different
// requests.
func (s loadSpec) run() loadResult {
	conns := make([]*connection, s.Connections)
	for i := range conns {
		c, err := dial(s.Address)
		if err != nil {
			return loadResult{Error: err.Error()}
		}
		defer c.Close()
		c.next = i * len(s.Requests) / len(conns)
		conns[i] = c
	}
	start := time.Now()
	end := start.Add(time.Duration(s.Seconds * float64(time.Second)))
	var wg sync.WaitGroup
	for _, c := range conns {
		wg.Go(func() { c.run(s.Requests, end, maxAnswers/len(conns)) })
	}
	wg.Wait()
	out := loadResult{Elapsed: time.Since(start)}
	var times []time.Duration
	for _, c := range conns {
		times = append(times, c.times...)
		out.Failed += c.failed
		if c.err != nil {
			out.Error = c.err.Error()
		}
	}
	out.Answers = len(times)
	if len(times) > 0 {
		slices.Sort(times)
		out.P50, out.P99 = times[len(times)*50/100], times[len(times)*99/100]
	}
	return out
}

// connection is one that is kept open. It reads as little of HTTP as it can:
// the client must have time to spare where the server is fast.
type connection struct {
	net.Conn
	r      *bufio.Reader
	next   int // request
	times  []time.Duration
	failed int
	err    error
}

func dial(address string) (*connection, error) {
	c, err := net.DialTimeout("tcp", address, 5*time.Second)
	if err != nil {
		return nil, fmt.Errorf("connect to %s: %w", address, err)
	}
	return &connection{Conn: c, r: bufio.NewReaderSize(c, 64<<10)}, nil
}

func (c *connection) run(requests []exchange, end time.Time, most int) {
	if c.err = c.SetDeadline(end.Add(maxWait)); c.err != nil {
		return
	}
	for range most {
		start := time.Now()
		if !start.Before(end) {
			return
		}
		x := requests[c.next]
		c.next = (c.next + 1) % len(requests)
		if _, c.err = c.Write(x.Request); c.err != nil {
			return
		}
		status, length, err := readAnswer(c.r, nil)
		if err != nil {
			c.err = err
			return
		}
		c.times = append(c.times, time.Since(start))
		if status != http.StatusOK || length != x.Length {
			c.failed++
		}
	}
}

// ask sends one request on a connection of its own and returns its answer.
func ask(address string, request []byte) ([]byte, error) {
	c, err := dial(address)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if err := c.SetDeadline(time.Now().Add(maxWait)); err != nil {
		return nil, fmt.Errorf("ask %s: %w", address, err)
	}
	if _, err := c.Write(request); err != nil {
		return nil, fmt.Errorf("ask %s: %w", address, err)
	}
	var body []byte
	status, _, err := readAnswer(c.r, &body)
	if err != nil {
		return nil, fmt.Errorf("ask %s: %w", address, err)
	}
	if status != http.StatusOK {
		return nil, fmt.Errorf("ask %s: status %d: %.500s", address, status, body)
	}
	return body, nil
}

// readAnswer reads an answer, whose body goes into keep unless that is nil.
func readAnswer(r *bufio.Reader, keep *[]byte) (status, length int, err error) {
	line, err := r.ReadSlice('\n')
	if err != nil {
		return 0, 0, fmt.Errorf("read the status: %w", err)
	}
	// HTTP/1.1 200 OK
	if len(line) < 12 {
		return 0, 0, fmt.Errorf("status line %q", line)
	}
	if status, err = strconv.Atoi(string(line[9:12])); err != nil {
		return 0, 0, fmt.Errorf("status line %q", line)
	}
	length, chunked := -1, false
	for {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return 0, 0, fmt.Errorf("read the header: %w", err)
		}
		if len(line) <= 2 {
			break
		}
		switch line[0] {
		case 'C', 'c':
			if v, ok := header(line, "content-length"); ok {
				if length, err = strconv.Atoi(v); err != nil {
					return 0, 0, fmt.Errorf("header %q", line)
				}
			}
		case 'T', 't':
			if v, ok := header(line, "transfer-encoding"); ok {
				chunked = v == "chunked"
			}
		}
	}
	switch {
	case chunked:
		length, err = readChunks(r, keep)
	case length >= 0:
		err = readBody(r, length, keep)
	default:
		err = errors.New("an answer without length")
	}
	return status, length, err
}

func readChunks(r *bufio.Reader, keep *[]byte) (length int, err error) {
	for {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return 0, fmt.Errorf("read a chunk: %w", err)
		}
		n, err := strconv.ParseInt(string(trim(line)), 16, 32)
		if err != nil {
			return 0, fmt.Errorf("chunk of length %q", line)
		}
		if err := readBody(r, int(n), keep); err != nil {
			return 0, err
		}
		if _, err := r.Discard(2); err != nil {
			return 0, fmt.Errorf("read a chunk: %w", err)
		}
		if length += int(n); n == 0 {
			return length, nil
		}
	}
}

func readBody(r *bufio.Reader, n int, keep *[]byte) error {
	if keep == nil {
		_, err := r.Discard(n)
		return err
	}
	part := make([]byte, n)
	_, err := io.ReadFull(r, part)
	*keep = append(*keep, part...)
	return err
}

// header returns the value of a header line if it has this name, given in
// lower case.
func header(line []byte, name string) (string, bool) {
	if len(line) <= len(name) || line[len(name)] != ':' {
		return "", false
	}
	for i := range name {
		if line[i]|0x20 != name[i]|0x20 {
			return "", false
		}
	}
	v := trim(line[len(name)+1:])
	for len(v) > 0 && v[0] == ' ' {
		v = v[1:]
	}
	return string(v), true
}

// trim cuts the end of a line off.
func trim(line []byte) []byte {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}

// client is the process that measures.
type client struct {
	*process
	in  io.WriteCloser
	out *json.Decoder
}

// startClient starts it.
func startClient(program string) (*client, error) {
	cmd := pinned(clientCore, program, clientMode)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start the client: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start the client: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the client: %w", err)
	}
	p := &process{cmd: cmd, done: make(chan struct{})}
	go func() {
		defer close(p.done)
		_, _ = cmd.Process.Wait()
	}()
	return &client{p, in, json.NewDecoder(out)}, nil
}

// load makes one measurement.
func (c *client) load(s loadSpec) (loadResult, error) {
	var r loadResult
	if err := json.NewEncoder(c.in).Encode(s); err != nil {
		return r, fmt.Errorf("tell the client what to measure: %w", err)
	}
	if err := c.out.Decode(&r); err != nil {
		return r, fmt.Errorf("hear from the client: %w", err)
	}
	if r.Error != "" {
		return r, fmt.Errorf("measure %s: %s", s.Address, r.Error)
	}
	if r.Failed > 0 {
		return r, fmt.Errorf("measure %s: %d of %d answers are not the ones that were compared", s.Address, r.Failed, r.Answers)
	}
	return r, nil
}
