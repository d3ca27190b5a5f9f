package cputime_test

import (
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/internal/cputime"
)

// What this process does counts, and a process that is not there has no time.
func TestOf(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("there is no /proc")
	}
	before := cputime.Of(os.Getpid())
	for start := time.Now(); cputime.Of(os.Getpid()) < before+50*time.Millisecond; {
		if time.Since(start) > time.Minute {
			t.Fatalf("after a minute of work %v; want more than %v", cputime.Of(os.Getpid()), before)
		}
	}
	if got := cputime.Of(-1); got != 0 {
		t.Errorf("Of(-1) = %v; want 0", got)
	}
}
