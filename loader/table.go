package loader

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/glocal-graph/glocal/schema"
)

// table is a file of the package while it is read.
type table struct {
	*report
	res     *resource
	scanner scanner
	header  []string
	line    int // of the header
	columns []*column
	byName  map[string]*column
	clean   bool // all text is as checkText wants it, so cells need not be looked at
	placed  map[string]*placed
	surplus surplus
	keys    []*rowKey
}

// column is a column that is both declared and there.
type column struct {
	*field
	index   int
	prop    *schema.Property // what the vocabulary asks of it, where it does
	demand  bool             // the vocabulary wants it filled
	isID    bool             // holds the id of its row or of another thing
	isName  bool             // holds names
	decided map[string]bool  // values that pattern was tried on
	first   map[string]int   // line of each value of a unique column
}

// maxSyntaxFaults is the number of broken records after which the rest of a
// file is not read.
const maxSyntaxFaults = 100

// openTable reads the file and header of res. It returns nil where there is
// no reading on; that is reported.
func openTable(fsys fs.FS, res *resource, r *report) *table {
	if res.fields == nil {
		return nil
	}
	text, ok := readFile(fsys, res.path, MaxFileSize, r)
	if !ok || !res.checkContents(text, r) {
		return nil
	}
	text = lineEnds(strings.TrimPrefix(text, byteOrderMark), res.quote)
	t := &table{report: r, res: res, byName: map[string]*column{}, placed: map[string]*placed{},
		scanner: scanner{text: text, delimiter: res.delimiter, quote: res.quote, line: 1}}
	t.clean = isClean(text)
	if !t.skipSeparatorLine() {
		return nil
	}
	var head row
	ok, bad := t.next(&head)
	for ok && t.scanner.row < res.header {
		ok, bad = t.next(&head)
	}
	if bad != nil {
		t.bad(RuleSyntax, bad.line, "", "", "header: "+bad.message)
		return nil
	}
	if !ok {
		t.bad(RuleHeader, 1, "", "", "file is empty; want a header row")
		return nil
	}
	if hint := t.delimiterHint(head); hint != "" {
		t.add(Finding{Severity: Error, Rule: RuleHeader, File: res.path, Line: head.line, Message: "header is one column only", Hint: hint})
		return nil
	}
	if t.known(head.fields) == 0 && t.reportHeaderElsewhere(head) {
		return nil
	}
	t.readHeader(head)
	return t
}

// known returns how many declared columns are among names.
func (t *table) known(names []string) int {
	n := 0
	for _, f := range t.res.fields {
		if slices.Contains(names, f.name) {
			n++
		}
	}
	return n
}

// next reads the next record that the descriptor does not leave out.
func (t *table) next(r *row) (ok bool, bad *syntaxFault) {
	for {
		ok, bad = t.scanner.next(r)
		if !ok || !t.res.comments[t.scanner.row] {
			return ok, bad
		}
	}
}

// isClean reports whether checkText finds nothing in any part of text.
func isClean(text string) bool {
	at, _ := findHidden(text)
	return at < 0 && utf8.ValidString(text) && norm.NFC.IsNormalString(text) && !hasControl(text) && !strings.ContainsFunc(text, fixedSpace)
}

func (t *table) readHeader(head row) {
	t.header, t.line = slices.Clone(head.fields), head.line
	t.surplus.filled = map[int]bool{}
	var spare []string // declared columns that are not there
	for _, f := range t.res.fields {
		if !slices.Contains(t.header, f.name) {
			spare = append(spare, f.name)
		}
	}
	for i, name := range t.header {
		f := t.res.field(name)
		switch {
		case isBlank(name):
			t.surplus.headless = append(t.surplus.headless, i)
		case f == nil:
			hint := "name it in " + descriptorFile + " or leave it out"
			if n := nearest(name, slices.Values(spare)); n != "" {
				hint = didYouMean(n)
			}
			t.add(Finding{Severity: Error, Rule: RuleHeader, File: t.res.path, Line: head.lineOf(i), Column: clip(name),
				Message: fmt.Sprintf("column is not one of resource %s", t.res.name), Hint: hint})
		case t.byName[name] != nil:
			t.bad(RuleHeader, head.lineOf(i), name, "", "column is there twice")
		default:
			c := &column{field: f, index: i}
			if f.pattern != nil {
				c.decided = map[string]bool{}
			}
			if f.unique && !t.res.isOwnID(name) {
				c.first = map[string]int{}
			}
			t.columns = append(t.columns, c)
			t.byName[name] = c
		}
	}
	t.bindKeys()
	for _, name := range spare {
		t.bad(RuleHeader, head.line, name, "", "column is missing")
	}
}

// delimiterHint tells of a file whose header is one field since its delimiter
// is another.
func (t *table) delimiterHint(head row) string {
	if len(head.fields) != 1 || len(t.res.fields) == 1 {
		return ""
	}
	for _, d := range []string{",", ";", "\t"} {
		if d[0] != t.res.delimiter && strings.Count(head.fields[0], d) >= len(t.res.fields)/2 {
			return fmt.Sprintf("the file seems to use the delimiter %q, %s declares %q", d, descriptorFile, string(t.res.delimiter))
		}
	}
	return ""
}

// bad reports an error at a line.
func (t *table) bad(rule Rule, line int, column, value, message string) {
	t.add(Finding{Severity: Error, Rule: rule, File: t.res.path, Line: line, Column: column, Value: clip(value), Message: message})
}

// rows calls use for every record that has the right number of fields, and
// lost for the others with the text of the column named id, as far as it can
// be told. The row holds until use returns.
func (t *table) rows(ctx context.Context, use func(row), lost func(id string, line int)) error {
	var r row
	faults := 0
	for n := 0; ; n++ {
		if n&1023 == 0 {
			if err := ctx.Err(); err != nil {
				return fmt.Errorf("read %s: %w", t.res.path, err)
			}
		}
		ok, bad := t.next(&r)
		switch {
		case !ok:
			t.res.rows = n - t.surplus.rows
			t.res.checkRows(t.report, n)
			t.reportSurplus()
			return nil
		case bad == nil && allBlank(r.fields):
			if t.surplus.rows++; t.surplus.rows == 1 {
				t.surplus.line = r.line
			}
		case bad != nil:
			column := ""
			if bad.field < len(t.header) {
				column = clip(t.header[bad.field])
			}
			t.bad(RuleSyntax, bad.line, column, "", bad.message)
			lost(t.salvage(bad.start), r.line)
			if faults++; faults == maxSyntaxFaults {
				t.bad(RuleSyntax, r.line, "", "", fmt.Sprintf("%d broken records; the rest of the file is not read", faults))
				return nil
			}
		case len(r.fields) != len(t.header):
			t.bad(RuleSyntax, r.line, "", "", fmt.Sprintf("record has %d fields; want %d", len(r.fields), len(t.header)))
			id := ""
			if c := t.byName["id"]; c != nil && c.index < len(r.fields) {
				id = r.fields[c.index]
			}
			lost(id, r.line)
		default:
			t.checkHeadless(r)
			t.checkKeys(r)
			use(r)
		}
	}
}

// salvage returns the id in the first line of a broken record, so that what
// refers to it is not at fault as well.
func (t *table) salvage(line string) string {
	c := t.byName["id"]
	if c == nil {
		return ""
	}
	parts := strings.Split(line, string(rune(t.res.delimiter)))
	if c.index >= len(parts) {
		return ""
	}
	return strings.Trim(parts[c.index], string(rune(t.res.quote)))
}

func didYouMean(s string) string { return fmt.Sprintf("did you mean %q?", s) }

// clip shortens what is taken over from a file into a finding, and makes it
// valid text.
func clip(s string) string {
	const most = 200
	if len(s) > most {
		s = s[:most]
	}
	return strings.ToValidUTF8(s, "�")
}
