package loader_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/loader"
)

// zipOf writes a zip file of files.
func zipOf(t *testing.T, files fstest.MapFS, folder string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, f := range files {
		name = folder + name
		if strings.Contains(name, "../") {
			name = path.Clean(name)
		}
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "package.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A package is the same from a folder, its descriptor, or a zip file with or
// without a folder in it.
func TestOpen(t *testing.T) {
	want := mustRead(t, goodPackage(t)).Version()
	for name, path := range map[string]string{
		"folder":             "testdata/good",
		"descriptor":         "testdata/good/datapackage.json",
		"zip":                zipOf(t, goodPackage(t), ""),
		"zip with a folder":  zipOf(t, goodPackage(t), "small-1/"),
		"zip, folder nested": zipOf(t, goodPackage(t), "a/b/"),
		"zip, backslashes":   zipOf(t, goodPackage(t), `small\data\`),
		"zip of a repository, another package deeper down": zipOf(t, with(goodPackage(t), "examples/one/datapackage.json", "{}"), "small-main/"),
		"zip, another package beside it, deeper down":      zipOf(t, with(goodPackage(t), "../a/b/datapackage.json", "{}"), "small/"),
	} {
		t.Run(name, func(t *testing.T) {
			fsys, done, err := loader.Open(path)
			if err != nil {
				t.Fatalf("Open() = %v", err)
			}
			if got := mustRead(t, fsys).Version(); got != want {
				t.Errorf("Version() = %v; want %v", got, want)
			}
			if err := done(); err != nil {
				t.Errorf("close = %v", err)
			}
		})
	}
}

// with adds a file to a package.
func with(fsys fstest.MapFS, name, text string) fstest.MapFS {
	fsys[name] = &fstest.MapFile{Data: []byte(text)}
	return fsys
}

func TestOpenErrors(t *testing.T) {
	text := filepath.Join(t.TempDir(), "cities.csv")
	if err := os.WriteFile(text, []byte("id\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	bomb := fstest.MapFS{"datapackage.json": {Data: []byte("{}")}, "cities.csv": {Data: make([]byte, 8<<20)}}
	many := fstest.MapFS{}
	for i := range loader.MaxZipFiles + 1 {
		many[fmt.Sprintf("%d.csv", i)] = &fstest.MapFile{}
	}
	tests := []struct {
		name, path string
		is         error
		says       string
	}{
		{"nothing there", filepath.Join(t.TempDir(), "no"), fs.ErrNotExist, "no such file"},
		{"neither folder nor zip", text, zip.ErrFormat, "not a valid zip file"},
		{"packed too well", zipOf(t, bomb, ""), graph.ErrInvalid, "cities.csv unpacks from"},
		{"two packages as near to the top", zipOf(t, fstest.MapFS{"a/datapackage.json": {}, "b/datapackage.json": {}, "c/d/datapackage.json": {}}, ""), graph.ErrInvalid,
			"archive has 2 data packages, in a, b"},
		{"too many files", zipOf(t, many, ""), graph.ErrInvalid, "archive has 1001 files"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := loader.Open(tt.path)
			if !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Open() = %v; want %q", err, tt.says)
			}
		})
	}
}

// A symbolic link does not lead out of the folder of the package.
func TestLinksStayInside(t *testing.T) {
	outside := t.TempDir()
	if err := os.WriteFile(outside+"/forums.csv", goodPackage(t)["forums.csv"].Data, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/good")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(dir + "/forums.csv"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside+"/forums.csv", dir+"/forums.csv"); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	fsys, done, err := loader.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	p, found, err := loader.Read(t.Context(), fsys)
	want := "forums.csv: cannot be opened: path escapes from parent\n"
	if p != nil || err != nil || found.String() != want {
		t.Errorf("Read() = %q, %v; want %q", found, err, want)
	}
}

// A file that is larger than the bound is refused, whatever it says of its
// size.
func TestFileBound(t *testing.T) {
	fsys := endless{goodPackage(t)}
	p, found, err := loader.Read(t.Context(), fsys)
	want := fmt.Sprintf("forums.csv: is larger than %d bytes (hint: split the package)\n", loader.MaxFileSize)
	if p != nil || err != nil || found.String() != want {
		t.Errorf("Read() = %q, %v; want %q", found, err, want)
	}
}

// endless is a package whose forums.csv does not end.
type endless struct{ fstest.MapFS }

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err == nil && name == "forums.csv" {
		return endlessFile{f}, nil
	}
	return f, err
}

type endlessFile struct{ fs.File }

func (endlessFile) Read(b []byte) (int, error) { return len(b), nil }

var _ io.Reader = endlessFile{}
