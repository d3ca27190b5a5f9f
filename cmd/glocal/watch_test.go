package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
)

// A change is reported once, when the files have stood still for a look.
func TestWatcher(t *testing.T) {
	dir := small(t)
	t.Chdir(dir)
	for _, path := range []string{dir, ".", "datapackage.json", filepath.Join(dir, "datapackage.json")} {
		t.Run(path, func(t *testing.T) {
			w := watch(path)
			look := func(step string, want ...bool) {
				t.Helper()
				for i, want := range want {
					if got := w.changed(); got != want {
						t.Errorf("%s, look %d: changed() = %v; want %v", step, i+1, got, want)
					}
				}
			}
			write := func(name, text string) {
				t.Helper()
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			look("nothing done", false, false)
			write("networks.csv", "a")
			look("written", false, true, false)
			write("networks.csv", "ab")
			look("half written", false)
			write("networks.csv", "abc")
			look("written on", false, true, false)
			write(".networks.csv.swp", "x")
			look("an editor's file", false, false)
			if err := os.Remove(filepath.Join(dir, "networks.csv")); err != nil {
				t.Fatal(err)
			}
			look("removed", false, true, false)
		})
	}
}

// Files that change while they are read may have been read as a mixture, even if
// they are the old ones again afterwards, so nothing of them is served.
func TestFilesThatMoveWhileRead(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("what shows that a file was replaced by one of its size and time is known for Linux only")
	}
	dir := small(t)
	name := filepath.Join(dir, "networks.csv")
	data := dataFlag{Data: dir}
	r := &reloader{data: data, read: func(ctx context.Context) (*loader.Package, loader.Findings, error) {
		pkg, findings, err := data.read(ctx)
		for _, names := range [][2]string{{name, name + ".away"}, {name + ".away", name}} {
			if err := os.Rename(names[0], names[1]); err != nil {
				t.Error(err)
			}
		}
		return pkg, findings, err
	}}
	if _, err := r.swap(t.Context(), graph.Version{}, false); !errors.Is(err, errMoving) {
		t.Errorf("swap = %v; want errMoving", err)
	}
}
