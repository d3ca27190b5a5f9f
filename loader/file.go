package loader

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// readFile reads a file of the package, up to limit bytes, as text without the
// byte order mark.
// What is wrong with the file itself is reported.
func readFile(fsys fs.FS, name string, limit int, r *report) (text string, ok bool) {
	bad := func(hint, format string, args ...any) (string, bool) {
		r.add(Finding{Severity: Error, Rule: RuleFile, File: name, Message: fmt.Sprintf(format, args...), Hint: hint})
		return "", false
	}
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return bad("", "file is missing")
	}
	if err != nil {
		return bad("", "cannot be opened: %s", cause(err))
	}
	defer f.Close() // only read: nothing is lost with its error
	info, err := f.Stat()
	if err != nil {
		return bad("", "cannot be read: %s", cause(err))
	}
	if !info.Mode().IsRegular() {
		return bad("", "is not a regular file")
	}
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
	return strings.TrimPrefix(text, "\ufeff"), true
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
