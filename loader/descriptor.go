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
	line     int
	at       string
	typ      string
	required bool
	unique   bool
	enum     []string
	pattern  *regexp.Regexp
	form     string // what pattern was made from
	min, max *float64
	minLen   int
	maxLen   int // -1 where there is none
	relation graph.Rel
}

func (r *resource) field(name string) *field {
	for _, f := range r.fields {
		if f.name == name {
			return f
		}
	}
	return nil
}

// descriptorReader reads values of datapackage.json and reports what they
// should have been.
type descriptorReader struct{ *report }

func (d descriptorReader) bad(m *member, format string, args ...any) {
	d.add(Finding{Severity: Error, Rule: RuleDescriptor, File: descriptorFile, Line: m.line, Column: m.path,
		Message: fmt.Sprintf(format, args...)})
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
	text, ok := readFile(fsys, descriptorFile, maxDescriptorSize, r)
	if !ok {
		return nil
	}
	root, line, err := parseJSON(strings.TrimPrefix(text, byteOrderMark))
	if err != nil {
		r.add(Finding{Severity: Error, Rule: RuleDescriptor, File: descriptorFile, Line: line, Message: "is not JSON: " + err.Error()})
		return nil
	}
	d := descriptorReader{r}
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
	before := len(d.found) + d.left
	res := &resource{line: m.line, at: m.path, name: d.text(m.get("name")), delimiter: ',', quote: '"', missing: []string{""}}
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
	d.dialect(m.get("dialect"), res)
	schema := m.get("schema")
	fields := schema.get("fields")
	if fields == nil || fields.form != '[' {
		if schema != nil {
			m = schema
		}
		d.bad(m, "a resource has a schema with an array of fields")
		return res
	}
	if v := schema.get("missingValues"); v != nil {
		res.missing = d.texts(v)
	}
	readable := len(d.found)+d.left == before
	var list []*field
	for _, m := range fields.items {
		f := d.field(m)
		if slices.ContainsFunc(list, func(g *field) bool { return g.name == f.name }) {
			d.bad(m, "the field %s is there twice", quoted(f.name))
			continue
		}
		list = append(list, f)
	}
	if readable {
		res.fields = list
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
	case strings.Contains(res.path, "://"):
		d.bad(p, "%v is not a file of the package; addresses are not read", p)
	case !fs.ValidPath(res.path) || strings.ContainsAny(res.path, `\:`):
		d.bad(p, "%v leaves the package or is not a path with single slashes", p)
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

func (d descriptorReader) dialect(m *member, res *resource) {
	if m == nil {
		return
	}
	if v := m.get("delimiter"); v != nil {
		if s := d.text(v); s == "," || s == ";" || s == "\t" {
			res.delimiter = s[0]
		} else {
			d.bad(v, `is %v; want "," or ";" or "\t"`, v)
		}
	}
	if v := m.get("quoteChar"); v != nil {
		if s := d.text(v); len(s) == 1 && s[0] > ' ' && s[0] < 0x7f && s[0] != res.delimiter {
			res.quote = s[0]
		} else {
			d.bad(v, "is %v; want one character of ASCII other than the delimiter", v)
		}
	}
	for _, name := range []string{"doubleQuote", "header", "skipInitialSpace"} {
		want := name != "skipInitialSpace"
		if v := m.get(name); v != nil && d.truth(v) != want {
			d.bad(v, "is %v; only %v is read", v, want)
		}
	}
	for _, name := range []string{"escapeChar", "commentChar", "nullSequence"} {
		if v := m.get(name); v != nil && v.value != nil {
			d.bad(v, "%s is not supported", name)
		}
	}
}

// Types of the Table Schema of Frictionless; those that are true are checked.
var fieldTypes = map[string]bool{"": true, "string": true, "number": true, "integer": true, "boolean": true, "date": true, "year": true, "any": true,
	"yearmonth": false, "time": false, "datetime": false, "duration": false, "object": false, "array": false, "list": false, "geopoint": false, "geojson": false}

func (d descriptorReader) field(m *member) *field {
	f := &field{line: m.line, at: m.path, name: d.text(m.get("name")), typ: d.text(m.get("type")), relation: graph.Rel(d.text(m.get("relation")))}
	if f.name == "" {
		d.bad(m, "a field has a name")
	}
	if _, known := fieldTypes[f.typ]; !known {
		d.bad(m.get("type"), "is %v, which is no type of a field", m.get("type"))
	}
	c := m.get("constraints")
	f.required, f.unique = d.truth(c.get("required")), d.truth(c.get("unique"))
	f.enum = d.texts(c.get("enum"))
	f.min, f.max = d.number(c.get("minimum")), d.number(c.get("maximum"))
	f.minLen, f.maxLen = d.length(c.get("minLength"), 0), d.length(c.get("maxLength"), -1)
	if p := c.get("pattern"); p != nil {
		f.form = d.text(p)
		var err error
		if f.pattern, err = regexp.Compile(`^(?:` + f.form + `)$`); err != nil {
			d.bad(p, "is not a regular expression: %v", err)
		}
	}
	return f
}
