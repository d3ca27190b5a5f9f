package loader_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/glocal-graph/glocal/loader"
)

// goodPackage returns the files of the small package without faults.
func goodPackage(tb testing.TB) fstest.MapFS {
	tb.Helper()
	fsys := os.DirFS("testdata/good")
	names, err := fs.Glob(fsys, "*")
	if err != nil {
		tb.Fatal(err)
	}
	out := fstest.MapFS{}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			tb.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: text}
	}
	return out
}

// breakPackage changes a package as the comment of an archive says, after the
// line that says what the case shows:
//
//	remove FILE
//	append FILE "text"
//	replace FILE "old" "new"    everywhere in it
//
// with texts quoted as in Go. Files of the archive replace those of the package.
func breakPackage(a *txtar.Archive, fsys fstest.MapFS) (findings string, err error) {
	lines := strings.Split(strings.TrimSpace(string(a.Comment)), "\n")
	for _, line := range lines[1:] {
		act, rest, _ := strings.Cut(line, " ")
		name, rest, _ := strings.Cut(rest, " ")
		var args []string
		for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
			q, err := strconv.QuotedPrefix(rest)
			if err != nil {
				return "", fmt.Errorf("%s: %w", line, err)
			}
			s, err := strconv.Unquote(q)
			if err != nil {
				return "", fmt.Errorf("%s: %w", line, err)
			}
			args, rest = append(args, s), rest[len(q):]
		}
		f := fsys[name]
		switch {
		case f == nil:
			return "", fmt.Errorf("%s: no such file", line)
		case act == "remove" && len(args) == 0:
			delete(fsys, name)
		case act == "append" && len(args) == 1:
			fsys[name] = &fstest.MapFile{Data: append(f.Data, args[0]...)}
		case act == "replace" && len(args) == 2:
			text := string(f.Data)
			if !strings.Contains(text, args[0]) {
				return "", fmt.Errorf("%s: text is not there", line)
			}
			fsys[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, args[0], args[1]))}
		default:
			return "", fmt.Errorf("%s: what?", line)
		}
	}
	for _, f := range a.Files {
		if f.Name == "findings" {
			findings = string(f.Data)
			continue
		}
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return findings, nil
}

// Every fault of a broken package is found, at its line and column, with the
// hint that helps, and nothing else is. The expected findings are written by
// hand; testdata/good is the package that the cases break.
func TestBrokenPackages(t *testing.T) {
	files, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d broken packages, %v; want 30 or more", len(files), err)
	}
	good := goodPackage(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			fsys := maps.Clone(good)
			want, err := breakPackage(a, fsys)
			if err != nil {
				t.Fatal(err)
			}
			p, found, err := loader.Read(t.Context(), fsys)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.Split(want, "\n"), strings.Split(found.String(), "\n")); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
			if (p == nil) != (found.Errors() > 0) {
				t.Errorf("Read() = package: %v, with %d errors", p != nil, found.Errors())
			}
			if p != nil && p.Batch().Check() != nil {
				t.Errorf("Check() = %v", p.Batch().Check())
			}
		})
	}
}

// The small package has no fault itself.
func TestGoodPackage(t *testing.T) {
	p, found, err := loader.Read(t.Context(), goodPackage(t))
	if p == nil || len(found) > 0 || err != nil {
		t.Fatalf("Read() = %v, %v", found, err)
	}
}
