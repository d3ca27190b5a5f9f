package loader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/glocal-graph/glocal/internal/quantity"
)

// lineEnds returns text with LF where its records end in CR alone, as some
// spreadsheets write them; line ends within quotes become LF too. Other text is
// returned as it is.
func lineEnds(text string, quote byte) string {
	cr := strings.IndexByte(text, '\r')
	if cr < 0 || cr == len(text)-1 || text[cr+1] == '\n' {
		return text
	}
	within := false
	for i := range len(text) {
		switch {
		case text[i] == quote:
			within = !within
		case text[i] == '\n' && !within:
			return text
		}
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// skipSeparatorLine passes over a first line "sep=,", by which a spreadsheet is
// told the delimiter, and reports one that is not that of the descriptor.
func (t *table) skipSeparatorLine() (ok bool) {
	line := firstLine(t.scanner.text)
	said := strings.TrimPrefix(line, string(rune(t.res.quote)))
	if len(said) < len("sep=,") || !strings.EqualFold(said[:4], "sep=") || strings.Trim(said[5:], ",;\t"+string(rune(t.res.quote))) != "" {
		return true
	}
	t.scanner.skipLine()
	t.scanner.row++
	if d := said[4]; d != t.res.delimiter {
		t.add(Finding{Severity: Error, Rule: RuleHeader, File: t.res.path, Line: 1, Value: clip(line),
			Message: fmt.Sprintf("the line %q says that the delimiter is %q; %s declares %q", clip(line), string(rune(d)), descriptorFile, string(rune(t.res.delimiter))),
			Hint:    fmt.Sprintf(`write "dialect": {"delimiter": %q} in the resource %s`, string(rune(d)), t.res.name)})
		return false
	}
	return true
}

// reportHeaderElsewhere reports a header that stands below lines of text, which
// tables for people often begin with. It looks at the first rows only.
func (t *table) reportHeaderElsewhere(first row) bool {
	const most = 20
	s, line := t.scanner, first.line
	var r row
	for range most {
		ok, bad := s.next(&r)
		if !ok {
			return false
		}
		if bad != nil || t.known(r.fields) < (len(t.res.fields)+1)/2 {
			continue
		}
		t.add(Finding{Severity: Error, Rule: RuleHeader, File: t.res.path, Line: line,
			Message: fmt.Sprintf("this is not the header, which seems to be in line %d", r.line),
			Hint:    fmt.Sprintf(`leave out what is before it, or write "headerRows": [%d] in the dialect of %s in %s`, s.row, t.res.name, descriptorFile)})
		return true
	}
	return false
}

// surplus is what a spreadsheet leaves around a table, and nothing stands in.
type surplus struct {
	headless []int // columns without a name
	filled   map[int]bool
	rows     int // without content
	line     int // of the first of them
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

func allBlank(fields []string) bool {
	return !slices.ContainsFunc(fields, func(s string) bool { return !isBlank(s) })
}

// checkHeadless reports columns without a name that have content.
func (t *table) checkHeadless(r row) {
	for _, i := range t.surplus.headless {
		if t.surplus.filled[i] || isBlank(r.fields[i]) {
			continue
		}
		t.surplus.filled[i] = true
		f := Finding{Severity: Error, Rule: RuleHeader, File: t.res.path, Line: r.lineOf(i), Value: clip(r.fields[i]),
			Message: fmt.Sprintf("column %d has no name, but content: %s", i+1, quoted(r.fields[i])),
			Hint:    "name it in the header and in " + descriptorFile + ", or leave it out"}
		if i == 0 && (r.fields[i] == "0" || r.fields[i] == "1") {
			f.Hint = "these seem to be numbers of rows; leave them out with index=False in pandas, row.names = FALSE in R"
		}
		t.add(f)
	}
}

// reportSurplus warns of what was left out, once for each kind.
func (t *table) reportSurplus() {
	warn := func(line int, message string) {
		t.add(Finding{Severity: Warning, Rule: RuleHeader, File: t.res.path, Line: line, Message: message})
	}
	var empty []int
	for _, i := range t.surplus.headless {
		if !t.surplus.filled[i] {
			empty = append(empty, i+1)
		}
	}
	switch {
	case len(empty) == 1:
		warn(t.line, fmt.Sprintf("column %d has neither name nor content and is left out", empty[0]))
	case len(empty) > 1:
		warn(t.line, fmt.Sprintf("columns %s have neither name nor content and are left out", ranges(empty)))
	}
	switch {
	case t.surplus.rows == 1:
		warn(t.surplus.line, "row is empty and is left out")
	case t.surplus.rows > 1:
		warn(t.surplus.line, quantity.Of(t.surplus.rows, "row")+", of which this is the first, are empty and are left out")
	}
}

// ranges returns ascending numbers as people write them: 3, 9 to 11.
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := fmt.Sprint(numbers[i])
		switch {
		case j == i+1:
			part += ", " + fmt.Sprint(numbers[j])
		case j > i:
			part += fmt.Sprintf(" to %d", numbers[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
