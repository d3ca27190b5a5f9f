package loader

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
)

// descriptor is what the loader uses of datapackage.json.
type descriptor struct {
	dataset   graph.Dataset
	resources []*resource
}

// resource is a table of the package. Where its file may not be read for a
// fault of the descriptor, fields is nil.
type resource struct {
	name      string
	line      int // of datapackage.json
	at        string
	path      string
	delimiter byte
	quote     byte
	missing   []string // cells that count as empty
	fields    []*field
	keys      [][]string   // fields that together tell rows apart
	comments  map[int]bool // rows that are left out, from 1
	header    int          // the row that is the header, from 1

	said said // of the file
	rows int  // that it turned out to have
}

// said is what the descriptor says of the contents of a file.
type said struct {
	bytes, rows int // -1 where it says nothing
	hash        string
	line        int
}

// field is a declared column.
type field struct {
	name     string
	file     string // where it is declared
	line     int
	at       string
	typ      string
	notation notation
	missing  []string // cells that count as empty, besides those of the resource
	truths   []string // what stands for true and false; nil for the default
	required bool
	unique   bool
	enum     []string
	pattern  *regexp.Regexp
	form     string // what pattern was made from
	min, max *float64
	above    *float64
	below    *float64
	minLen   int
	maxLen   int // -1 where there is none
	relation graph.Rel
	related  bool // relation is there, even if it is empty
}

func (r *resource) field(name string) *field {
	for _, f := range r.fields {
		if f.name == name {
			return f
		}
	}
	return nil
}

// descriptorReader reads values of a file of the descriptor and reports what they
// should have been.
type descriptorReader struct {
	*report
	fsys fs.FS
	file string // datapackage.json, or a file that it names
}

func (d descriptorReader) bad(m *member, format string, args ...any) {
	d.say(Error, m, format, args...)
}

func (d descriptorReader) warn(m *member, format string, args ...any) {
	d.say(Warning, m, format, args...)
}

func (d descriptorReader) say(s Severity, m *member, format string, args ...any) {
	d.add(Finding{Severity: s, Rule: RuleDescriptor, File: d.file, Line: m.line, Column: m.path, Message: fmt.Sprintf(format, args...)})
}

func (d descriptorReader) text(m *member) string {
	if m == nil {
		return ""
	}
	s, ok := m.value.(string)
	if !ok {
		d.bad(m, "is %v; want a text", m)
	}
	return s
}

func (d descriptorReader) truth(m *member) bool {
	if m == nil {
		return false
	}
	b, ok := m.value.(bool)
	if !ok {
		d.bad(m, "is %v; want true or false", m)
	}
	return b
}

func (d descriptorReader) number(m *member) *float64 {
	if m == nil {
		return nil
	}
	if n, ok := m.value.(json.Number); ok {
		if f, ok := parseNumber(string(n)); ok {
			return &f
		}
	}
	d.bad(m, "is %v; want a number", m)
	return nil
}

func (d descriptorReader) length(m *member, absent int) int {
	n := d.number(m)
	if n == nil {
		return absent
	}
	if *n != math.Trunc(*n) || *n < 0 || *n > MaxFileSize {
		d.bad(m, "is %v; want a length", m)
		return absent
	}
	return int(*n)
}

func (d descriptorReader) texts(m *member) []string {
	if m == nil {
		return nil
	}
	if m.form != '[' {
		d.bad(m, "is %v; want an array", m)
	}
	out := make([]string, 0, len(m.items))
	for _, i := range m.items {
		if n, ok := i.value.(json.Number); ok {
			out = append(out, string(n))
			continue
		}
		out = append(out, d.text(i))
	}
	return out
}

// readDescriptor reads datapackage.json; nil means that it is no use.
func readDescriptor(fsys fs.FS, r *report) *descriptor {
	d := descriptorReader{report: r, fsys: fsys, file: descriptorFile}
	root := d.parse()
	if root == nil {
		return nil
	}
	list := root.get("resources")
	if list == nil || list.form != '[' {
		d.add(Finding{Severity: Error, Rule: RuleDescriptor, File: descriptorFile, Line: root.line, Column: "resources",
			Message: "a data package has an array of resources"})
		return nil
	}
	out := &descriptor{dataset: graph.Dataset{
		Name:    d.text(root.get("name")),
		Title:   d.text(root.get("title")),
		Release: d.text(root.get("version")),
	}}
	if l := root.get("licenses"); l != nil && len(l.items) > 0 {
		out.dataset.License = d.text(l.items[0].get("name"))
	}
	d.lacks(root, out.dataset)
	seen := map[string]bool{}
	for _, m := range list.items {
		res := d.resource(m)
		if seen[res.name] && res.name != "" {
			d.bad(m, "the resource %s is there twice", quoted(res.name))
			continue
		}
		seen[res.name] = true
		out.resources = append(out.resources, res)
	}
	return out
}

// parse reads the file of d; nil means that it cannot be read, which is reported.
func (d descriptorReader) parse() *member {
	text, ok := readFile(d.fsys, d.file, maxDescriptorSize, d.report)
	if !ok {
		return nil
	}
	root, line, err := parseJSON(strings.TrimPrefix(text, byteOrderMark))
	if err != nil {
		d.add(Finding{Severity: Error, Rule: RuleDescriptor, File: d.file, Line: line, Message: "is not JSON: " + err.Error()})
		return nil
	}
	return root
}

// follow returns the object that m is, or that is in the file which m names, with
// the reader for it. It returns nil where there is none; a wrong one is reported.
func (d descriptorReader) follow(m *member) (descriptorReader, *member) {
	name, isName := "", false
	if m != nil {
		name, isName = m.value.(string)
	}
	switch {
	case m == nil || m.form == '{':
		return d, m
	case !isName:
		d.bad(m, "is %v; want an object, or the path of a file with one", m)
		return d, nil
	case !d.isPath(m, name):
		return d, nil
	}
	d.file = name
	root := d.parse()
	if root != nil && root.form != '{' {
		d.bad(root, "is %v; want an object", root)
		return d, nil
	}
	return d, root
}

// isPath reports whether name, which m is, leads to a file of the package.
func (d descriptorReader) isPath(m *member, name string) bool {
	switch {
	case strings.Contains(name, "://"):
		d.bad(m, "%v is not a file of the package; addresses are not read", m)
	case !fs.ValidPath(name) || strings.ContainsAny(name, `\:`):
		d.bad(m, "%v leaves the package or is not a path with single slashes", m)
	default:
		return true
	}
	return false
}

// lacks warns of what a dataset should say of itself, for it is cited by it.
func (d descriptorReader) lacks(root *member, set graph.Dataset) {
	for _, part := range []struct{ name, value, means string }{
		{"name", set.Name, "a name"}, {"title", set.Title, "a title"}, {"version", set.Release, "a version"}, {"licenses", set.License, "the name of a licence"},
	} {
		if m := root.get(part.name); part.value == "" && (m == nil || m.form != 0 || m.value == "") {
			d.add(Finding{Severity: Warning, Rule: RuleDescriptor, File: descriptorFile, Line: root.line, Column: part.name,
				Message: "the package lacks " + part.means})
		}
	}
}

func (d descriptorReader) resource(m *member) *resource {
	before := d.errors
	res := &resource{line: m.line, header: 1, at: m.path, name: d.text(m.get("name")), delimiter: ',', quote: '"', missing: []string{""}}
	if res.name == "" {
		d.bad(m, "a resource has a name")
	}
	d.path(m, res)
	d.size(m, res)
	if e := m.get("encoding"); e != nil && !slices.Contains([]string{"utf-8", "utf8"}, strings.ToLower(d.text(e))) {
		d.bad(e, "is %v; only utf-8 is read", e)
	}
	if f := m.get("format"); f != nil && !slices.Contains([]string{"csv", "tsv"}, d.text(f)) {
		d.bad(f, "is %v; only csv and tsv are read", f)
	}
	if c := m.get("compression"); c != nil && !slices.Contains([]string{"", "no"}, d.text(c)) {
		d.bad(c, "is %v; compressed files are not read", c)
	}
	d.dialect(m.get("dialect"), res)
	readable := d.errors == before
	fields := d.schema(m, res)
	if readable {
		res.fields = fields
	}
	return res
}

func (d descriptorReader) path(m *member, res *resource) {
	p := m.get("path")
	if p != nil && p.form == '[' && len(p.items) == 1 {
		p = p.items[0]
	}
	if p == nil {
		d.bad(m, "a resource has a path; data within %s is not read", descriptorFile)
		return
	}
	switch res.path = d.text(p); {
	case res.path == "":
		if p.value == "" {
			d.bad(p, "is empty")
		}
	default:
		d.isPath(p, res.path)
	}
}

// size reads what the descriptor says of the contents of a file: bytes and hash
// as the Data Resource specification has them, or those and rows in stats, as
// the Frictionless framework writes them.
func (d descriptorReader) size(m *member, res *resource) {
	stats := m.get("stats")
	own := func(name string) *member {
		if v := m.get(name); v != nil {
			return v
		}
		return stats.get(name)
	}
	res.said = said{bytes: d.length(own("bytes"), -1), rows: d.length(stats.get("rows"), -1), hash: d.text(own("hash")), line: m.line}
}
