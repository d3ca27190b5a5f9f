package loader

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// byteOrderMark may stand at the beginning of a file.
const byteOrderMark = "\ufeff"

// readFile reads a file of the package, up to limit bytes, as text. What is
// wrong with the file itself is reported.
func readFile(fsys fs.FS, name string, limit int, r *report) (text string, ok bool) {
	bad := func(hint, format string, args ...any) (string, bool) {
		r.add(Finding{Severity: Error, Rule: RuleFile, File: name, Message: fmt.Sprintf(format, args...), Hint: hint})
		return "", false
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return bad("", "file is missing")
	case err != nil:
		return bad("", "cannot be opened: %s", cause(err))
	case !info.Mode().IsRegular(): // opening a named pipe would wait for a writer
		return bad("", "is not a regular file")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return bad("", "cannot be opened: %s", cause(err))
	}
	defer f.Close() // only read: nothing is lost with its error
	var b strings.Builder
	if size := info.Size(); size <= int64(limit) {
		b.Grow(int(size) + 1)
	}
	if _, err := io.Copy(&b, io.LimitReader(f, int64(limit)+1)); err != nil {
		return bad("", "cannot be read: %s", cause(err))
	}
	if b.Len() > limit {
		return bad("split the package", "is larger than %d bytes", limit)
	}
	text = b.String()
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return bad("save the file as UTF-8", "is in UTF-16")
	}
	return text, true
}

// checkContents compares the text of a file with what the descriptor says of its
// bytes and hash, and reports where they differ. Hashes of other kinds than
// MD5, SHA-1 and SHA-256 are not compared.
func (r *resource) checkContents(text string, to *report) bool {
	if n := r.said.bytes; n >= 0 && n != len(text) {
		return r.differs(to, fmt.Sprintf("%d bytes", len(text)), fmt.Sprint(n))
	}
	kind, sum, found := strings.Cut(strings.ToLower(r.said.hash), ":")
	if !found {
		kind, sum = "md5", kind // as the specification has it
	}
	var is string
	switch {
	case sum == "":
		return true
	case kind == "md5":
		is = fmt.Sprintf("%x", md5.Sum([]byte(text)))
	case kind == "sha1":
		is = fmt.Sprintf("%x", sha1.Sum([]byte(text)))
	case kind == "sha256":
		is = fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
	default:
		return true
	}
	if is != sum {
		return r.differs(to, kind+" "+is, sum)
	}
	return true
}

// checkRows compares the number of rows of a file that was read to its end with
// what the descriptor says, which may count empty rows: all is the number with
// them.
func (r *resource) checkRows(to *report, all int) {
	if n := r.said.rows; n >= 0 && n != r.rows && n != all {
		r.differs(to, fmt.Sprintf("%d rows", r.rows), fmt.Sprint(n))
	}
}

// differs reports that the file is not what the descriptor says, and returns
// false.
func (r *resource) differs(to *report, is, said string) bool {
	to.add(Finding{Severity: Error, Rule: RuleFile, File: r.path,
		Message: fmt.Sprintf("has %s; %s line %d says %s", is, descriptorFile, r.said.line, said),
		Hint:    "the file is cut off or still being written, or the descriptor is not up to date"})
	return false
}

// cause returns the text of err without the name of the file, which may hold
// more of the path than the package's own.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
