package attack_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/cputime"
)

// built is the folder of the program; "" where it was not built.
var built string

// program builds glocal as it is built for use, once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "glocal-")
	if err != nil {
		return "", err
	}
	built = dir
	path := filepath.Join(dir, "glocal")
	cmd := exec.Command("go", "build", "-o", path, "github.com/glocal-graph/glocal/cmd/glocal")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build glocal: %w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	if url := os.Getenv(asClients); url != "" {
		if err := beClients(url); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	if built != "" {
		os.RemoveAll(built)
	}
	os.Exit(code)
}

// service is a running `glocal serve` on the embedded store and the built-in
// data.
type service struct {
	t   testing.TB
	url string
	pid int
}

func serve(t testing.TB, args ...string) *service {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, append([]string{"serve", "--listen=127.0.0.1:0", "--log-level=error", "--data=../frozen"}, args...)...)
	pipe, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address := make(chan string, 1)
	var said bytes.Buffer
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		where := regexp.MustCompile(`(http://127\.0\.0\.1:\d+)/graphql`)
		for s := bufio.NewScanner(pipe); s.Scan(); {
			if m := where.FindStringSubmatch(s.Text()); m != nil {
				address <- m[1]
			}
			if said.Len() < 10_000 {
				fmt.Fprintln(&said, s.Text())
			}
		}
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-ended
		_ = cmd.Wait()
	})
	select {
	case url := <-address:
		return &service{t, url, cmd.Process.Pid}
	case <-ended:
		t.Fatalf("glocal serve ended:\n%s", said.String())
	case <-time.After(time.Minute):
		t.Fatal("glocal serve does not say where it serves")
	}
	return nil
}

// memory returns the bytes of memory that the process has now, and the most that
// it had since the last call of forget.
func (s *service) memory() (now, most int64) {
	s.t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.pid))
	if err != nil {
		s.t.Fatal(err)
	}
	field := func(name string) int64 {
		_, rest, _ := strings.Cut(string(text), name+":")
		n, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
		if err != nil {
			s.t.Fatal(err)
		}
		return n << 10
	}
	return field("VmRSS"), field("VmHWM")
}

// forget sets the most memory to what the process has now.
func (s *service) forget() {
	s.t.Helper()
	if err := os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", s.pid), []byte("5"), 0); err != nil {
		s.t.Fatal(err)
	}
}

// request is one request to the API.
type request struct {
	query     string
	variables map[string]any
	operation string
	get       bool
}

func (r request) to(url string) (*http.Request, error) {
	if r.get {
		return http.NewRequest(http.MethodGet, url+"/graphql?query="+escape(r.query), nil)
	}
	body, err := json.Marshal(map[string]any{"query": r.query, "variables": r.variables, "operationName": r.operation})
	if err != nil {
		return nil, err
	}
	out, err := http.NewRequest(http.MethodPost, url+"/graphql", bytes.NewReader(body))
	if err == nil {
		out.Header.Set("Content-Type", "application/json")
	}
	return out, err
}

// outcome is what a request has cost, and how it was answered.
type outcome struct {
	status int
	codes  []string // of errors, each once
	bytes  int      // of the answer
	sent   int64    // of the body
	time   time.Duration
	cpu    time.Duration
	memory int64 // growth
}

// measure sends r alone and returns what it has cost. What the process still
// does after the answer counts.
func (s *service) measure(r request) outcome {
	s.t.Helper()
	req, err := r.to(s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	before, _ := s.memory()
	s.forget()
	o := outcome{sent: max(req.ContentLength, int64(len(req.URL.RawQuery)))}
	used, start := cputime.Of(s.pid), time.Now()
	resp, err := (&http.Client{Timeout: time.Minute}).Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		s.t.Fatal(err)
	}
	o.time, o.status, o.bytes = time.Since(start), resp.StatusCode, len(body)
	for last := cputime.Of(s.pid); ; { // until it is quiet
		time.Sleep(30 * time.Millisecond)
		now := cputime.Of(s.pid)
		if now-last <= 10*time.Millisecond {
			o.cpu = now - used
			break
		}
		last = now
	}
	_, most := s.memory()
	o.memory = most - before
	var answer struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		s.t.Fatalf("%.200s: %v", body, err)
	}
	seen := map[string]bool{}
	for _, e := range answer.Errors {
		if c := e.Extensions.Code; !seen[c] {
			seen[c] = true
			o.codes = append(o.codes, c)
		}
	}
	return o
}
