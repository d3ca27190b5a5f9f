package loader_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/glocal-graph/glocal/loader"
)

// A named pipe in the place of a file is refused, and not waited for.
func TestNamedPipe(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../data")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "themes.csv")
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan loader.Findings, 1)
	go func() {
		_, findings, _ := loader.Read(t.Context(), os.DirFS(dir))
		done <- findings
	}()
	select {
	case findings := <-done:
		if got := findings.String(); !strings.Contains(got, "themes.csv: is not a regular file") {
			t.Errorf("findings:\n%s\nwant that themes.csv is not a regular file", got)
		}
	case <-time.After(time.Minute):
		t.Fatal("reading waits for the pipe")
	}
}
