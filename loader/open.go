package loader

import (
	"archive/zip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

const descriptorFile = "datapackage.json"

// Bounds on what is read, so that a small archive cannot fill the memory.
const (
	// MaxFileSize is the size in bytes up to which a file of a package is read.
	MaxFileSize = 128 << 20
	// maxDescriptorSize is that for datapackage.json, which comes to 55 kB for
	// the built-in package.
	maxDescriptorSize = 4 << 20
	// MaxZipSize is the size in bytes that the files of an archive may have
	// together when unpacked.
	MaxZipSize = 512 << 20
	// MaxZipFiles is the number of files that an archive may hold.
	MaxZipFiles = 1000
	// maxZipRatio is by how much a file may be packed. Text of data packages
	// comes to 3 to 15.
	maxZipRatio = 200
)

// Open opens the data package at path: a folder, its datapackage.json, or a
// zip file. In a zip file the package is in the folder of the datapackage.json
// that is nearest to the top; two as near are ErrInvalid. The second result
// closes it. Nothing outside the folder can be read through it, not even by a
// symbolic link.
func Open(path string) (fs.FS, func() error, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, graph.WithHint(fmt.Errorf("open data package: %w", err),
			"give a folder with a "+descriptorFile+", or a zip file of one")
	}
	if info.IsDir() {
		return openFolder(path)
	}
	if filepath.Base(path) == descriptorFile {
		return openFolder(filepath.Dir(path))
	}
	r, err := zip.OpenReader(path)
	if err != nil {
		return nil, nil, graph.WithHint(fmt.Errorf("open data package %s: %w", path, err),
			"a data package is a folder with a "+descriptorFile+", or a zip file of one")
	}
	fsys, err := openZip(&r.Reader)
	if err != nil {
		return nil, nil, fmt.Errorf("open data package %s: %w", path, errors.Join(err, r.Close()))
	}
	return fsys, r.Close, nil
}

func openFolder(dir string) (fs.FS, func() error, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("open data package: %w", err)
	}
	return root.FS(), root.Close, nil
}

// openZip checks the sizes that r declares, which archive/zip holds the
// contents to, and returns the folder that the package is in.
func openZip(r *zip.Reader) (fs.FS, error) {
	if len(r.File) > MaxZipFiles {
		return nil, graph.WithHint(fmt.Errorf("archive has %d files, the limit is %d: %w", len(r.File), MaxZipFiles, graph.ErrInvalid),
			"leave out what "+descriptorFile+" does not name")
	}
	var total uint64
	var folders []string // with a descriptor
	for _, f := range r.File {
		size := f.UncompressedSize64
		if size > MaxFileSize || size > 1<<20 && size/maxZipRatio > f.CompressedSize64 {
			return nil, fmt.Errorf("%s unpacks from %d to %d bytes, the limits are %d bytes and %d times: %w",
				f.Name, f.CompressedSize64, size, MaxFileSize, maxZipRatio, graph.ErrInvalid)
		}
		if total += size; total > MaxZipSize {
			return nil, fmt.Errorf("archive unpacks to more than %d bytes: %w", MaxZipSize, graph.ErrInvalid)
		}
		name := strings.ReplaceAll(f.Name, `\`, "/") // as archive/zip opens it, too
		if dir := path.Dir(name); path.Base(name) == descriptorFile && fs.ValidPath(dir) && !slices.Contains(folders, dir) {
			folders = append(folders, dir)
		}
	}
	dir, err := topmost(folders)
	if err != nil || dir == "." {
		return r, err
	}
	return fs.Sub(r, dir)
}

// topmost returns the folder that is nearest to the top, "." where there is none.
// Several as near are an error that names them.
func topmost(folders []string) (string, error) {
	depth := func(dir string) int {
		if dir == "." {
			return 0
		}
		return 1 + strings.Count(dir, "/")
	}
	var nearest []string
	for _, dir := range folders {
		switch {
		case len(nearest) == 0 || depth(dir) < depth(nearest[0]):
			nearest = []string{dir}
		case depth(dir) == depth(nearest[0]):
			nearest = append(nearest, dir)
		}
	}
	switch len(nearest) {
	case 0:
		return ".", nil
	case 1:
		return nearest[0], nil
	}
	slices.Sort(nearest)
	const most = 5
	named := strings.Join(nearest[:min(most, len(nearest))], ", ")
	return "", graph.WithHint(fmt.Errorf("archive has %d data packages, in %s: %w", len(nearest), named, graph.ErrInvalid),
		"make an archive of one of them")
}
