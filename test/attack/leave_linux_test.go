package attack_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/cputime"
)

// begin sends a request and reads nothing.
func (s *service) begin(r request) net.Conn {
	s.t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { conn.Close() })
	body, err := json.Marshal(map[string]any{"query": r.query, "variables": r.variables})
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body); err != nil {
		s.t.Fatal(err)
	}
	return conn
}

// Clients who leave at once cost no more than those who wait.
func TestClientsWhoLeave(t *testing.T) {
	s := serve(t, "--cache=0")
	s.measure(request{query: "{dataset{version}}"})
	used := cputime.Of(s.pid)
	asked := 0
	for _, a := range worst() {
		for range 4 {
			s.begin(a.request).Close()
			asked++
		}
	}
	time.Sleep(time.Second)
	for last := cputime.Of(s.pid); ; {
		time.Sleep(100 * time.Millisecond)
		now := cputime.Of(s.pid)
		if now == last {
			break
		}
		last = now
	}
	cpu := cputime.Of(s.pid) - used
	t.Logf("%d requests took %v of processor time", asked, cpu)
	if cpu > time.Duration(asked)*maxCPU/4 {
		t.Errorf("%d requests of clients who left took %v of processor time", asked, cpu)
	}
}

// 60 clients who ask for long answers and do not read them hold no more memory
// than all unread answers may, and others are answered.
func TestClientsWhoDoNotRead(t *testing.T) {
	s := serve(t, "--cache=0")
	s.measure(request{query: "{dataset{version}}"})
	before, _ := s.memory()
	s.forget()
	long := request{query: "{cities(first:100){nodes{" + counted(40, "a%d:names{value type lang}") + "}}}"}
	o := s.measure(long)
	if o.bytes < 4<<20 {
		t.Fatalf("the answer has %d bytes, codes %v; want a long one", o.bytes, o.codes)
	}
	var conns []net.Conn
	for range 60 {
		conns = append(conns, s.begin(long))
	}
	time.Sleep(3 * time.Second)
	for range 5 {
		if o := s.measure(request{query: "{dataset{version}}"}); o.status != 200 || len(o.codes) > 0 {
			t.Errorf("a small request beside them: %d %v; want an answer", o.status, o.codes)
		}
	}
	_, most := s.memory()
	t.Logf("%d MB before, %d MB at most beside 60 answers of %d MB", before>>20, most>>20, o.bytes>>20)
	const allowed = 256 << 20 // 64 MiB unread, and what is being made, twice for the collector
	if most-before > allowed {
		t.Errorf("memory has grown by %d MB; want at most %d MB", (most-before)>>20, allowed>>20)
	}
	refused := 0
	for _, c := range conns {
		_ = c.SetReadDeadline(time.Now().Add(5 * time.Second))
		head := make([]byte, 12)
		if _, err := io.ReadFull(c, head); err == nil && strings.HasSuffix(string(head), " 429") {
			refused++
		}
	}
	if refused == 0 {
		t.Error("none was refused; want those for which there was no room")
	}
}

// 1,000 clients at ten addresses who send most of a long request and then wait
// hold no more memory than bodies may that are being read, and others are
// answered.
func TestClientsWhoSendSlowly(t *testing.T) {
	s := serve(t, "--cache=0")
	s.measure(request{query: "{dataset{version}}"})
	before, _ := s.memory()
	s.forget()
	const length = 100_000
	part := []byte(`{"query":"` + strings.Repeat("x", length-1000))
	for i := range 1000 {
		from := &net.TCPAddr{IP: net.IPv4(127, 0, 1, byte(i%10+1))}
		conn, err := (&net.Dialer{LocalAddr: from}).Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		_ = conn.SetWriteDeadline(time.Now().Add(100 * time.Millisecond)) // what is not read fills the buffers
		_, _ = fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", length, part)
	}
	for range 5 {
		if o := s.measure(request{query: "{dataset{version}}"}); o.status != 200 || len(o.codes) > 0 {
			t.Errorf("a small request beside them: %d %v; want an answer", o.status, o.codes)
		}
	}
	_, most := s.memory()
	t.Logf("%d MB before, %d MB at most beside 1,000 requests of %d kB", before>>20, most>>20, length/1000)
	const allowed = 64 << 20 // 16 MiB of bodies, with what grows, and the connections
	if most-before > allowed {
		t.Errorf("memory has grown by %d MB; want at most %d MB", (most-before)>>20, allowed>>20)
	}
}

// The schema is compressed once, not for each who asks for it.
func TestSchemaIsCheap(t *testing.T) {
	s := serve(t, "--cache=0")
	get := func() int {
		r, err := http.NewRequest(http.MethodGet, s.url+"/schema.graphql", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", "gzip")
		resp, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		n, err := io.Copy(io.Discard, resp.Body)
		if err != nil || resp.Header.Get("Content-Encoding") != "gzip" {
			t.Fatalf("%v, Content-Encoding %q; want gzip", err, resp.Header.Get("Content-Encoding"))
		}
		return int(n)
	}
	get()
	used := cputime.Of(s.pid)
	const times = 200
	bytes := 0
	for range times {
		bytes += get()
	}
	each := (cputime.Of(s.pid) - used) / times
	t.Logf("%d bytes, %v of processor time", bytes/times, each)
	if each > time.Millisecond {
		t.Errorf("the schema takes %v of processor time; want less than a millisecond", each)
	}
}
