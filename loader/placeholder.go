package loader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/quantity"
)

// placeholders are the words that programs and people write where nothing is
// known: R, pandas, SQL, spreadsheets. In lower case na is Namibia.
var placeholders = map[string]bool{
	"NA": true, "<NA>": true, "N/A": true, "n/a": true, "N.A.": true, "n.a.": true, "#N/A": true, "#NA": true,
	"NaN": true, "NAN": true, "nan": true, "NaT": true, "NULL": true, "Null": true, "null": true, `\N`: true,
	"None": true, "nil": true, "NIL": true, "-": true, "--": true, "–": true, "—": true, ".": true, "?": true,
	"unknown": true, "Unknown": true, "UNKNOWN": true,
	"#REF!": true, "#VALUE!": true, "#NAME?": true, "#DIV/0!": true, "#NUM!": true, "#NULL!": true,
}

// placed counts the cells of a file that hold one placeholder, from the first.
type placed struct {
	count int
	first Finding
}

// countPlaceholder notes that v, which is a value like others, may stand for
// nothing.
func (t *table) countPlaceholder(r row, c *column, v string) {
	if !placeholders[v] || c.isID || slices.Contains(c.enum, v) || c.prop != nil && slices.Contains(c.prop.Values, v) {
		return
	}
	p := t.placed[v]
	if p == nil {
		p = &placed{first: t.finding(r, c, RulePlaceholder, v, "")}
		t.placed[v] = p
	}
	p.count++
}

// reportPlaceholders warns of each placeholder of the file once.
func (t *table) reportPlaceholders() {
	for v, p := range t.placed {
		f := p.first
		f.Severity, f.Hint = Warning, "if it means unknown, "+f.remedy
		f.Message = fmt.Sprintf("%s is the value of %s, of which this is the first", quoted(v), quantity.Of(p.count, "cell"))
		if p.count == 1 {
			f.Message = quoted(v) + " is taken for a value"
		}
		f.remedy = ""
		t.add(f)
	}
	clear(t.placed)
}

// declareMissing says how v is declared to stand for nothing.
func (t *table) declareMissing(v string) string {
	words := slices.Clone(t.res.missing)
	if !slices.Contains(words, "") {
		words = append([]string{""}, words...)
	}
	var b strings.Builder
	for _, w := range append(words, v) {
		fmt.Fprintf(&b, ", %q", w)
	}
	return fmt.Sprintf(`write "missingValues": [%s] in the schema of %s in %s`, b.String()[2:], t.res.name, descriptorFile)
}

// maxLikelyYear is the last year that a date of such data may lie in.
const maxLikelyYear = 2199

// placeholderDate reports whether d is a date that programs write for none: the
// ends of their calendars, and the days from which they count.
func placeholderDate(d graph.Date) bool {
	switch d.String() {
	case "0001", "0001-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2099-12-31":
		return true
	}
	return d.Year() > maxLikelyYear
}

// readDate returns the date that a cell holds, and warns of one that means none.
func (t *table) readDate(r row, c *column, v string) (graph.Date, bool) {
	d, err := graph.ParseDate(v)
	if err != nil {
		return 0, t.failHinted(r, c, RuleType, v, "%s is not a date", func() string {
			if year := wholeYear(v); year != "" {
				return "write " + year
			}
			return graph.Hint(err)
		})
	}
	t.checkPlaceholderDate(r, c, v, d)
	return d, true
}

func (t *table) checkPlaceholderDate(r row, c *column, v string, d graph.Date) {
	if !placeholderDate(d) {
		return
	}
	f := t.finding(r, c, RulePlaceholder, v, quoted(v)+" is what programs write where there is no date, and is taken for a date")
	f.Severity, f.Hint = Warning, "leave the cell empty if there is no date or it is not known"
	t.add(f)
}
