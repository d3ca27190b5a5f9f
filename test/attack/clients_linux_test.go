package attack_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// seconds is how long the benchmarks of many clients go on:
// GLOCAL_ATTACK_SECONDS, or a minute.
func seconds(b *testing.B) time.Duration {
	b.Helper()
	text := os.Getenv("GLOCAL_ATTACK_SECONDS")
	if text == "" {
		return time.Minute
	}
	d, err := time.ParseDuration(text + "s")
	if err != nil {
		b.Fatalf("GLOCAL_ATTACK_SECONDS=%s: %v", text, err)
	}
	return d
}

// from returns a client of HTTP at an address of its own, with connections of
// its own.
func from(address string, timeout time.Duration) *http.Client {
	d := &net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(address)}, Timeout: 10 * time.Second}
	return &http.Client{Timeout: timeout, Transport: &http.Transport{DialContext: d.DialContext, DisableCompression: true}}
}

// latencies are the times of answers.
type latencies struct {
	mu   sync.Mutex
	list []time.Duration
}

func (l *latencies) add(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.list = append(l.list, d)
}

// at returns the time within which a share of the answers came.
func (l *latencies) at(share float64) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.list) == 0 {
		return 0
	}
	slices.Sort(l.list)
	return l.list[int(share*float64(len(l.list)-1))]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// tally is what clients have been answered.
type tally struct{ Answers, Refused, Failed int64 }

// asClients names the environment variable by which the test program is the
// clients of BenchmarkWorstClients: a process of its own, so that what the
// clients do does not slow down what is measured.
const asClients = "GLOCAL_ATTACK_CLIENTS"

// worst are the attacks that cost most of those that are answered.
func worst() []attack {
	return slices.DeleteFunc(attacks(), func(a attack) bool {
		return !slices.Contains([]string{"nodes in an order of 5,000 keys", "cursors in an order of 5,000 keys", "cursors in all orders", "relations of one year counted 4,900 times on a hub",
			"searches for 51 words that nothing is called by", "names of 100 nodes, 45 times", "4,500 errors that repeat a value", "neighborhoods of 8 hops",
			"descriptions of all types, 20 times", "introspection twice", "equal fields with long chains", "names by OR of 20, 45 times", "names by OR of 900",
			"related by OR of 49", "an object of 8,000 members as a language", "nested conditions in a fragment of 105 operations", "a whole neighborhood", "50 traces", "searches for one letter", "a cost just below the limit"}, a.name)
	})
}

// worstClients has 64 clients ask what costs most, each at an address of its own;
// one in four does not read its answers.
func worstClients(url string, long time.Duration) (t tally) {
	ctx, stop := context.WithTimeout(context.Background(), long)
	defer stop()
	all := worst()
	var answers, refused, failed atomic.Int64
	var clients sync.WaitGroup
	for i := range 64 {
		address := fmt.Sprintf("127.0.1.%d", i+1)
		if i%4 == 3 {
			clients.Go(func() { askAndNotRead(ctx, url, address) })
			continue
		}
		client := from(address, time.Minute)
		clients.Go(func() {
			defer client.CloseIdleConnections()
			r := rand.New(rand.NewPCG(uint64(i), 1))
			for ctx.Err() == nil {
				status, err := send(ctx, client, url, all[r.IntN(len(all))].request)
				switch {
				case ctx.Err() != nil:
				case err != nil || status >= 500:
					failed.Add(1)
				case status == http.StatusTooManyRequests:
					refused.Add(1)
					time.Sleep(100 * time.Millisecond) // sooner than they are asked to
				default:
					answers.Add(1)
				}
			}
		})
	}
	clients.Wait()
	return tally{answers.Load(), refused.Load(), failed.Load()}
}

// beClients is what the test program does as clients.
func beClients(url string) error {
	long, err := time.ParseDuration(os.Getenv("GLOCAL_ATTACK_SECONDS") + "s")
	if err != nil {
		return err
	}
	// Clients elsewhere would take nothing from the processors of the service.
	if err := syscall.Setpriority(syscall.PRIO_PROCESS, 0, 15); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(worstClients(url, long))
}

// BenchmarkWorstClients has 64 clients ask what costs most, while another asks
// for /healthz and for the version of the data.
func BenchmarkWorstClients(b *testing.B) {
	for b.Loop() {
		s := serve(b)
		s.measure(request{query: "{dataset{version}}"})
		files := s.open()
		before, _ := s.memory()
		s.forget()
		long := seconds(b)
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asClients+"="+s.url, fmt.Sprintf("GLOCAL_ATTACK_SECONDS=%g", long.Seconds()))
		cmd.Stderr = os.Stderr
		var out bytes.Buffer
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			b.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		var health, version latencies
		probe := from("127.0.0.1", 20*time.Second)
		for n, end := 0, time.Now().Add(long); time.Now().Before(end); n++ {
			start := time.Now()
			resp, err := probe.Get(s.url + "/healthz")
			if err != nil || resp.StatusCode != 200 {
				b.Errorf("/healthz: %v, %v", resp, err)
				break
			}
			resp.Body.Close()
			health.add(time.Since(start))
			start = time.Now()
			status, err := send(b.Context(), probe, s.url, request{query: fmt.Sprintf("{dataset{version}} # %d", n)})
			if err != nil || status != 200 {
				b.Errorf("version: %d, %v", status, err)
				break
			}
			version.add(time.Since(start))
			time.Sleep(20 * time.Millisecond)
		}
		var t tally
		if err := errors.Join(<-ended, json.Unmarshal(out.Bytes(), &t)); err != nil {
			b.Fatal(err)
		}
		probe.CloseIdleConnections()
		_, most := s.memory()
		b.ReportMetric(milliseconds(health.at(0.99)), "healthz-p99-ms")
		b.ReportMetric(milliseconds(version.at(0.99)), "version-p99-ms")
		b.ReportMetric(float64(most>>20), "MB-most")
		b.ReportMetric(float64(t.Answers), "answers")
		b.ReportMetric(float64(t.Refused), "429s")
		b.ReportMetric(float64(t.Failed), "failed")
		b.Logf("%d probes; healthz p50 %v p99 %v max %v; version p50 %v p99 %v max %v", len(health.list), health.at(0.5), health.at(0.99), health.at(1), version.at(0.5), version.at(0.99), version.at(1))
		time.Sleep(5 * time.Second)
		now, _ := s.memory()
		b.Logf("memory %d MB before, %d MB at most, %d MB 5 s after; open files %d before, %d after", before>>20, most>>20, now>>20, files, s.open())
	}
}

// BenchmarkConnections has 2,000 connections ask the golden queries of the API
// one after another.
func BenchmarkConnections(b *testing.B) {
	queries := golden(b)
	for b.Loop() {
		s := serve(b)
		s.measure(request{query: "{dataset{version}}"})
		s.forget()
		ctx, stop := context.WithTimeout(b.Context(), seconds(b))
		var clients sync.WaitGroup
		var answers, refused atomic.Int64
		var times latencies
		var others sync.Map
		for i := range 2000 {
			client := from(fmt.Sprintf("127.0.%d.%d", 1+i/200, 1+i%200), time.Minute)
			clients.Go(func() {
				defer client.CloseIdleConnections()
				r := rand.New(rand.NewPCG(uint64(i), 2))
				for ctx.Err() == nil {
					start := time.Now()
					status, err := send(ctx, client, s.url, queries[r.IntN(len(queries))])
					switch {
					case ctx.Err() != nil:
					case err == nil && status == http.StatusTooManyRequests:
						refused.Add(1)
						time.Sleep(time.Second) // as Retry-After says
					case err == nil && status < 500:
						answers.Add(1)
						times.add(time.Since(start))
					default:
						others.Store(fmt.Sprintf("%d %v", status, err), true)
					}
				}
			})
		}
		clients.Wait()
		stop()
		others.Range(func(what, _ any) bool { b.Errorf("another error than 429: %v", what); return true })
		_, most := s.memory()
		b.ReportMetric(milliseconds(times.at(0.5)), "p50-ms")
		b.ReportMetric(milliseconds(times.at(0.99)), "p99-ms")
		b.ReportMetric(float64(answers.Load()), "answers")
		b.ReportMetric(float64(refused.Load()), "429s")
		b.ReportMetric(float64(most>>20), "MB-most")
	}
}

// send sends r and reads the answer to its end.
func send(ctx context.Context, client *http.Client, url string, r request) (status int, err error) {
	req, err := r.to(url)
	if err != nil {
		return 0, err
	}
	resp, err := client.Do(req.WithContext(ctx))
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return resp.StatusCode, err
}

// askAndNotRead opens connections from an address that ask for long answers and
// read nothing of them, each for ten seconds.
func askAndNotRead(ctx context.Context, url, address string) {
	body, err := json.Marshal(map[string]any{"query": "{" + counted(5, "a%d:__schema{types{name description fields{name description}}}") + "}"})
	if err != nil {
		panic(err)
	}
	d := &net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(address)}}
	for ctx.Err() == nil {
		conn, err := d.DialContext(ctx, "tcp", strings.TrimPrefix(url, "http://"))
		if err != nil {
			return
		}
		fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
		select {
		case <-time.After(10 * time.Second):
		case <-ctx.Done():
		}
		conn.Close()
	}
}

// open returns how many files the process has open.
func (s *service) open() int {
	s.t.Helper()
	files, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", s.pid))
	if err != nil {
		s.t.Fatal(err)
	}
	return len(files)
}

// golden returns the golden queries of the API.
func golden(b *testing.B) (out []request) {
	b.Helper()
	files, err := filepath.Glob("../../resolvers/testdata/golden/*.graphql")
	if err != nil || len(files) == 0 {
		b.Fatalf("golden queries: %d, %v", len(files), err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, request{query: string(text)})
	}
	return out
}
