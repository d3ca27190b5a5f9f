package main

import (
	"os"
	"path/filepath"
	"testing"
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
