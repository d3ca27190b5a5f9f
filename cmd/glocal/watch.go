package main

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// watcher notices changes of a data package by names, sizes, times and identity of
// its files. It looks again and again rather than ask the system to tell it, so
// that it works on every file system, network and container mounts too. What the
// system says of a file beside size and time shows one that was put in the place
// of another with the same.
type watcher struct {
	path    string
	read    uint64 // the state that was read last
	pending uint64 // a newer one that is not read yet; 0 where there is none
}

// watch begins to watch the package at path. It is called before the package
// is read, so that no change is missed.
func watch(path string) *watcher { return &watcher{path: path, read: stateOf(path)} }

// changed reports whether the package has changed since it last did, and has
// stood still since the last look, so that nothing half-written is read.
func (w *watcher) changed() bool {
	switch now := stateOf(w.path); now {
	case w.read:
		w.pending = 0
	case w.pending:
		w.read, w.pending = now, 0
		return true
	default:
		w.pending = now
	}
	return false
}

// stateOf returns a hash of what is seen of a package from outside. Files that
// cannot be looked at are part of it by their names. A link is what it leads to,
// so that one that is set anew is a change.
func stateOf(path string) uint64 {
	h := fnv.New64a()
	if filepath.Base(path) == "datapackage.json" {
		path = filepath.Dir(path)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil { // else there is nothing to be seen
		path = real
	}
	// The error is that of the top, which then has no files.
	_ = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		if name != path && strings.HasPrefix(filepath.Base(name), ".") { // what editors leave
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		fmt.Fprintf(h, "%q", name)
		if err != nil {
			return nil
		}
		if info, err := os.Stat(name); err == nil && !info.IsDir() {
			fmt.Fprintf(h, " %d %d %d", info.Size(), info.ModTime().UnixNano(), identity(info))
		}
		return nil
	})
	return h.Sum64()
}
