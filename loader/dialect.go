package loader

import (
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"
)

// dialect reads how a file is written: the Table Dialect of Frictionless, or the
// file that holds it. What is in it and cannot be followed is an error, for the
// file would be misread.
func (d descriptorReader) dialect(m *member, res *resource) {
	d, m = d.follow(m)
	if m == nil {
		return
	}
	if csv := m.get("csv"); csv != nil && csv.form == '{' { // as the Frictionless framework writes it
		d.dialect(csv, res)
	}
	d.characters(m, res)
	d.rows(m, res)
	for _, name := range []string{"doubleQuote", "header", "skipInitialSpace"} {
		want := name != "skipInitialSpace"
		if v := m.get(name); v != nil && d.truth(v) != want {
			d.bad(v, "is %v; only %v is read", v, want)
		}
	}
	for _, name := range []string{"escapeChar", "commentChar", "nullSequence", "itemType", "itemKeys", "property", "sheetNumber", "sheetName", "table"} {
		if v := m.get(name); v != nil && v.value != nil {
			d.bad(v, "%s is not supported", name)
		}
	}
	for _, name := range m.names {
		if !dialectMembers[name] && !strings.HasPrefix(name, "$") {
			hint := ""
			if n := nearest(name, maps.Keys(dialectMembers)); n != "" {
				hint = "; " + didYouMean(n)
			}
			d.warn(m.get(name), "%s is no member of a dialect and is not read%s", quoted(name), hint)
		}
	}
}

// dialectMembers are the members of a dialect that are read or refused, and those
// that say nothing of the text.
var dialectMembers = map[string]bool{
	"csv": true, "delimiter": true, "quoteChar": true, "lineTerminator": true, "headerRows": true, "commentRows": true,
	"doubleQuote": true, "header": true, "skipInitialSpace": true, "escapeChar": true, "commentChar": true, "nullSequence": true,
	"headerJoin": true, "itemType": true, "itemKeys": true, "property": true, "sheetNumber": true, "sheetName": true, "table": true,
	"caseSensitiveHeader": true, "csvddfVersion": true, "name": true, "title": true, "description": true, "type": true,
}

// characters reads the characters that divide the text. Ends of lines are told by
// the text itself.
func (d descriptorReader) characters(m *member, res *resource) {
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
	if v := m.get("lineTerminator"); v != nil && !slices.Contains([]string{"\n", "\r\n", "\r"}, d.text(v)) {
		d.bad(v, `is %v; want "\n", "\r\n" or "\r"`, v)
	}
}

// rows reads which rows are the header and which are left out.
func (d descriptorReader) rows(m *member, res *resource) {
	if v := m.get("headerRows"); v != nil {
		switch rows := d.rowNumbers(v); len(rows) {
		case 0:
		case 1:
			res.header = rows[0]
		default:
			d.bad(v, "a header of %d rows is not read here; want one row", len(rows))
		}
	}
	if v := m.get("commentRows"); v != nil {
		res.comments = map[int]bool{}
		for _, row := range d.rowNumbers(v) {
			res.comments[row] = true
		}
	}
}

// rowNumbers reads an array of numbers of rows, from 1.
func (d descriptorReader) rowNumbers(m *member) []int {
	if m.form != '[' {
		d.bad(m, "is %v; want an array of numbers of rows, for example [1]", m)
		return nil
	}
	var out []int
	for _, i := range m.items {
		n, _ := i.value.(json.Number)
		row, ok := parseInteger(string(n))
		if !ok || row < 1 || row > math.MaxInt32 {
			d.bad(i, "is %v; want the number of a row, from 1", i)
			continue
		}
		out = append(out, int(row))
	}
	return out
}
