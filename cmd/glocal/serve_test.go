package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
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
	"syscall"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/cputime"
)

// process is a running `glocal serve`.
type process struct {
	t    *testing.T
	cmd  *exec.Cmd
	url  string
	done chan struct{} // closed when standard error has ended

	mu   sync.Mutex
	said []string // lines of standard error
}

// serve starts `glocal serve` at a free port and returns when it says where it
// serves. It is killed when the test ends.
func serve(t *testing.T, program string, args ...string) *process {
	t.Helper()
	p := &process{t: t, done: make(chan struct{})}
	p.cmd = exec.Command(program, append([]string{"serve", "--listen=127.0.0.1:0"}, args...)...)
	p.cmd.Env = append(os.Environ(), asProgram+"=1")
	pipe, err := p.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill(); <-p.done })
	go func() {
		defer close(p.done)
		for s := bufio.NewScanner(pipe); s.Scan(); {
			p.mu.Lock()
			p.said = append(p.said, s.Text())
			p.mu.Unlock()
		}
	}()
	p.url = p.wait(`(http://127\.0\.0\.1:\d+)/graphql`, 0)
	return p
}

// lines returns how many lines have been said.
func (p *process) lines() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.said)
}

// wait waits for a line after the first n that matches, and returns what its
// first group matches.
func (p *process) wait(pattern string, n int) string {
	p.t.Helper()
	re := regexp.MustCompile(pattern)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(2 * time.Millisecond) {
		p.mu.Lock()
		for _, line := range p.said[n:] {
			if m := re.FindStringSubmatch(line); m != nil {
				p.mu.Unlock()
				return m[len(m)-1]
			}
		}
		said := strings.Join(p.said, "\n")
		p.mu.Unlock()
		if time.Now().After(deadline) {
			p.t.Fatalf("glocal serve says nothing that matches %s, but\n%s", pattern, said)
		}
	}
}

func (p *process) signal(s os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
}

// stop ends the process as a person would and checks that it ends well.
func (p *process) stop() {
	p.t.Helper()
	p.signal(syscall.SIGTERM)
	<-p.done
	if err := p.cmd.Wait(); err != nil {
		p.t.Errorf("glocal serve ends with %v; want status 0; it says:\n%s", err, strings.Join(p.said, "\n"))
	}
}

// get returns status and body at a path.
func (p *process) get(path string) (int, string) {
	p.t.Helper()
	r, err := http.Get(p.url + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return r.StatusCode, string(b)
}

// state is what a request of the load sees: the title, and a name that the
// same package gives.
type state struct{ title, name string }

func (p *process) look() (state, error) {
	const query = "/graphql?query=" + `%7Bdataset%7Btitle%7Dnode(id:%22network:river-cities%22)%7Bname%7Bvalue%7D%7D%7D`
	r, err := http.Get(p.url + query)
	if err != nil {
		return state{}, err
	}
	defer r.Body.Close()
	var v struct {
		Errors []any
		Data   struct {
			Dataset struct{ Title string }
			Node    struct{ Name struct{ Value string } }
		}
	}
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return state{}, err
	}
	if r.StatusCode != 200 || v.Errors != nil {
		return state{}, fmt.Errorf("answer %d with errors %v", r.StatusCode, v.Errors)
	}
	return state{v.Data.Dataset.Title, v.Data.Node.Name.Value}, nil
}

// small returns a folder with a data package of its own.
func small(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "small"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit replaces a text in a file of a package.
func edit(t *testing.T, dir, file, old, new string) {
	t.Helper()
	name := filepath.Join(dir, file)
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), old) {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(string(b), old, new)), 0o600); err != nil {
		t.Fatal(err)
	}
}

var (
	first  = state{"A small package", "River Cities"}
	second = state{"A larger package", "Stream Cities"}
)

// SIGHUP brings in a good package while requests run on: each sees the one or
// the other whole. A bad one is refused with its findings, and the old one
// keeps serving.
func TestReloadOnHangup(t *testing.T) {
	dir := small(t)
	p := serve(t, os.Args[0], "--data", dir, "--log-format=text")
	stop := loadOn(t, p)
	if got, err := p.look(); err != nil || got != first {
		t.Fatalf("before: %v, %v; want %v", got, err, first)
	}

	edit(t, dir, "datapackage.json", first.title, second.title)
	edit(t, dir, "networks.csv", first.name, second.name)
	n := p.lines()
	p.signal(syscall.SIGHUP)
	version := p.wait(`msg=reloaded .*version=([0-9a-f]{64})`, n)
	if got, err := p.look(); err != nil || got != second {
		t.Errorf("after a good package: %v, %v; want %v", got, err, second)
	}

	edit(t, dir, "networks.csv", "river-cities", "River_Cities")
	n = p.lines()
	p.signal(syscall.SIGHUP)
	p.wait(`level=ERROR msg="data package refused, the old data is still served"`, n)
	p.wait(`level=ERROR msg=finding finding="networks.csv:3: id: `, n)
	if got, err := p.look(); err != nil || got != second {
		t.Errorf("after a bad package: %v, %v; want %v", got, err, second)
	}
	if status, body := p.get("/readyz"); status != 200 || !strings.Contains(body, version) {
		t.Errorf("/readyz = %d %s; want ready with version %s", status, body, version)
	}

	edit(t, dir, "networks.csv", "River_Cities", "river-cities")
	n = p.lines()
	p.signal(syscall.SIGHUP)
	p.wait(`msg="reloaded, nothing has changed"`, n)

	answers := stop()
	if answers[first] == 0 || answers[second] == 0 || len(answers) != 2 {
		t.Errorf("answers under load: %v; want the two states and no others", answers)
	}
	p.stop()
}

// loadOn asks without pause from several sides until stop is called, which
// returns how often each state was seen. A request that fails fails the test.
func loadOn(t *testing.T, p *process) (stop func() map[state]int) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	var mu sync.Mutex
	var wg sync.WaitGroup
	seen := map[state]int{}
	for range 4 {
		wg.Go(func() {
			for ctx.Err() == nil {
				s, err := p.look()
				mu.Lock()
				if err != nil {
					t.Errorf("request under load: %v", err)
				} else {
					seen[s]++
				}
				mu.Unlock()
				time.Sleep(time.Millisecond)
			}
		})
	}
	return func() map[state]int {
		cancel()
		wg.Wait()
		return seen
	}
}

// --watch does the same without a signal.
func TestReloadOnChange(t *testing.T) {
	dir := small(t)
	p := serve(t, os.Args[0], "--data", dir, "--watch")
	edit(t, dir, "datapackage.json", first.title, second.title)
	edit(t, dir, "networks.csv", first.name, second.name)
	p.wait(`msg=reloaded .*version=([0-9a-f]{64})`, 0)
	if got, err := p.look(); err != nil || got != second {
		t.Errorf("after a good package: %v, %v; want %v", got, err, second)
	}
	n := p.lines()
	if err := os.Remove(filepath.Join(dir, "sources.csv")); err != nil {
		t.Fatal(err)
	}
	p.wait(`msg="data package refused, the old data is still served"`, n)
	if got, err := p.look(); err != nil || got != second {
		t.Errorf("after a bad package: %v, %v; want %v", got, err, second)
	}
	p.stop()
}

// many writes a package with n networks beside the two of the small one.
func many(t *testing.T, dir string, n int) {
	t.Helper()
	text, err := os.ReadFile("testdata/small/networks.csv")
	if err != nil {
		t.Fatal(err)
	}
	b := bytes.NewBuffer(text)
	for i := range n {
		fmt.Fprintf(b, "more-%d,More %d,city-network,regional,charter\n", i, i)
	}
	if err := os.WriteFile(filepath.Join(dir, "networks.csv"), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// networks returns how many networks are served.
func (p *process) networks() string {
	p.t.Helper()
	_, body := p.get("/graphql?query=%7Bnetworks%7BtotalCount%7D%7D")
	return body
}

// A watched file that is cut at the end of a line is not served, unless somebody
// says so.
func TestWatchedFileThatShrinks(t *testing.T) {
	dir := small(t)
	many(t, dir, 20)
	p := serve(t, os.Args[0], "--data", dir, "--watch")
	n := p.lines()
	many(t, dir, 8) // 10 of 22 rows
	p.wait(`level=ERROR msg="data package refused, the old data is still served".*error="networks.csv has 10 rows, and had 22 rows".*hint="the file may be cut off`, n)
	if got := p.networks(); !strings.Contains(got, ":22}") {
		t.Errorf("after a cut file: %s; want 22 networks", got)
	}
	n = p.lines()
	many(t, dir, 10) // 12 of 22 rows
	p.wait(`level=WARN msg="a file has fewer rows than before" file=networks.csv rows=12 before=22`, n)
	p.wait(`msg=reloaded .*nodes=13`, n)
	n = p.lines()
	many(t, dir, 0)
	p.wait(`level=ERROR msg="data package refused, the old data is still served"`, n)
	n = p.lines()
	p.signal(syscall.SIGHUP)
	p.wait(`msg=reloaded .*nodes=3`, n)
	if got := p.networks(); !strings.Contains(got, ":2}") {
		t.Errorf("after SIGHUP: %s; want 2 networks", got)
	}
	p.stop()

	many(t, dir, 20)
	p = serve(t, os.Args[0], "--data", dir, "--watch", "--watch-accept-shrink")
	n = p.lines()
	many(t, dir, 0)
	p.wait(`msg=reloaded .*nodes=3`, n)
	p.stop()
}

// A folder that is a symbolic link is followed when it is set anew.
func TestWatchedLink(t *testing.T) {
	one, two, link := small(t), small(t), filepath.Join(t.TempDir(), "current")
	edit(t, two, "datapackage.json", first.title, second.title)
	edit(t, two, "networks.csv", first.name, second.name)
	if err := os.Symlink(one, link); err != nil {
		t.Fatal(err)
	}
	p := serve(t, os.Args[0], "--data", link, "--watch")
	if got, err := p.look(); err != nil || got != first {
		t.Errorf("at first: %v, %v; want %v", got, err, first)
	}
	n := p.lines()
	// As it is done in one step: a new link takes the name of the old one.
	if err := errors.Join(os.Symlink(two, link+".new"), os.Rename(link+".new", link)); err != nil {
		t.Fatal(err)
	}
	p.wait(`msg=reloaded .*version=([0-9a-f]{64})`, n)
	if got, err := p.look(); err != nil || got != second {
		t.Errorf("after the link was set anew: %v, %v; want %v", got, err, second)
	}
	n = p.lines()
	edit(t, two, "networks.csv", second.name, "Third Name")
	p.wait(`msg=reloaded `, n)
	p.stop()
}

// The built-in data never changes: SIGHUP ends nothing and says why.
func TestHangupWithBuiltIn(t *testing.T) {
	p := serve(t, os.Args[0])
	n := p.lines()
	p.signal(syscall.SIGHUP)
	p.wait(`level=WARN msg="nothing to reload`, n)
	if status, _ := p.get("/readyz"); status != 200 {
		t.Errorf("/readyz = %d; want 200", status)
	}
	p.stop()
}

// Lines of the log are gathered while many are written, and none is lost at
// the end.
func TestLogIsWhole(t *testing.T) {
	p := serve(t, os.Args[0])
	const requests = 300
	for range requests {
		if status, body := p.get("/graphql?query=%7B__typename%7D"); status != 200 {
			t.Fatalf("answer = %d %s; want 200", status, body)
		}
	}
	p.stop()
	n := 0
	for _, line := range p.said {
		if strings.Contains(line, "msg=request ") {
			n++
		}
	}
	if n != requests {
		t.Errorf("the log has %d requests; want %d", n, requests)
	}
	if last := p.said[len(p.said)-1]; !strings.Contains(last, "msg=stopped") {
		t.Errorf("the last line is %s; want that of the end", last)
	}
}

// glocal query --url asks a service that runs, as JSON the same bytes as
// without.
func TestQueryURL(t *testing.T) {
	p := serve(t, os.Args[0], "--data", "testdata/small")
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(os.Args[0], append([]string{"query"}, args...)...)
		cmd.Env = append(os.Environ(), asProgram+"=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("glocal query %q: %v", args, err)
		}
		return string(out)
	}
	const doc = `query($id: ID!) { dataset { version } node(id: $id) { name { value } } }`
	const vars = `{"id": "network:river-cities"}`
	for _, asked := range []string{p.url, p.url + "/", p.url + "/graphql"} {
		got := run("--json", "--variables", vars, "--url", asked, doc)
		if want := run("--json", "--variables", vars, "--data", "testdata/small", doc); got != want {
			t.Errorf("answer of %s = %s; want %s", asked, got, want)
		}
	}
	p.stop()
}

// Bounds that the program keeps with the built-in data.
const (
	maxStart  = time.Second // of processor time
	maxMemory = 150 << 10   // kB
)

// TestStart builds the program as people do, and holds it to its bounds: a
// second of processor time until it is ready, and at most 150 MB resident after
// a hundred queries.
func TestStart(t *testing.T) {
	program := filepath.Join(t.TempDir(), "glocal")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	best := time.Hour
	var p *process
	for range 3 {
		p = serve(t, program, "--log-level=warn")
		if status, body := p.get("/readyz"); status != 200 {
			t.Fatalf("/readyz = %d %s; want 200", status, body)
		}
		best = min(best, cputime.Of(p.cmd.Process.Pid))
	}
	if best > maxStart {
		t.Errorf("ready after %v of processor time; want at most %v", best, maxStart)
	}
	for i := range 100 {
		query := fmt.Sprintf("{cities(first:100){nodes{id,name{value},relations(first:%d){totalCount,nodes{id}}}}}", 1+i%20)
		if status, body := p.get("/graphql?query=" + strings.ReplaceAll(query, "{", "%7B")); status != 200 || strings.Contains(body, `"errors"`) {
			t.Fatalf("query = %d %.300s; want 200 without errors", status, body)
		}
	}
	b, err := os.ReadFile("/proc/" + strconv.Itoa(p.cmd.Process.Pid) + "/status")
	if err != nil {
		t.Logf("ready after %v; resident memory is not told here: %v", best, err)
		return
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(b)
	if m == nil {
		t.Fatalf("no VmHWM in %s", b)
	}
	peak, err := strconv.Atoi(string(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("ready after %v, at most %d kB resident", best, peak)
	if peak > maxMemory {
		t.Errorf("%d kB resident at most; want %d", peak, maxMemory)
	}
}
