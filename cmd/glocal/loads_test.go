package main

import (
	"os"
	"sync"
	"testing"
	"time"

	neo4jtest "github.com/glocal-graph/glocal/test/neo4j"
)

// While two packages are loaded in turn, readers of the store see the one or the other,
// whole: every answer is that of the embedded store to one of them.
func TestReadersDuringLoads(t *testing.T) {
	const loads, readers = 50, 4
	const query = `{ dataset { title version counts { kind count } relationCounts { kind relations claims } evidence { sources claims } }
  networks { totalCount nodes { id name { value } relations { totalCount nodes { name { value } } } } }
  node(id: "network:lake-cities") { name { value } } search(text: "cities") { node { id } } }`
	server := neo4jtest.Shared(t)
	login(t, server)
	one, other := copyOf(t)
	answers := map[string]string{answerOf(t, one, query): "one", answerOf(t, other, query): "other"}
	if len(answers) != 2 {
		t.Fatal("the packages give the same answer")
	}
	must(t, "load", one, "--store", server.URI)
	p := serve(t, os.Args[0], "--mirror=off", "--store", server.URI)
	p.awaitStatus("/readyz", 200, time.Minute)

	var mu sync.Mutex
	seen := map[string]int{}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range readers {
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				r := p.post(query)
				which, ok := answers[r.body]
				switch {
				case r.err == nil && r.status == 200 && ok:
				case r.err == nil && r.status == 503 && r.retryAfter != "":
					which = "changing"
				default:
					t.Errorf("answer = %d %v %s; want that of a package or 503", r.status, r.err, r.body)
					return
				}
				mu.Lock()
				seen[which]++
				mu.Unlock()
			}
		})
	}
	for i := range loads {
		must(t, "load", []string{other, one}[i%2], "--yes", "--store", server.URI)
	}
	close(stop)
	wg.Wait()
	t.Logf("answers during %d loads: %v", loads, seen)
	if seen["one"] == 0 || seen["other"] == 0 {
		t.Errorf("answers seen: %v; want both", seen)
	}
	// The service may take the version that it has last seen for half a second.
	for deadline := time.Now().Add(maxRecovery); ; time.Sleep(50 * time.Millisecond) {
		got := p.post(query)
		if answers[got.body] == "one" {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("%v after the last load: %s; want the answer of the last package", maxRecovery, got.body)
		}
	}
	p.stop()
}
