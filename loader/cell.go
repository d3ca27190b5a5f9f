package loader

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/schema"
)

// cell returns the value of a column in r, "" where it counts as empty, and
// whether it may be used. What is wrong with it is reported, one fault a cell.
// A nil column, which is one that is not there, is empty.
func (t *table) cell(r row, c *column) (value string, ok bool) {
	if c == nil {
		return "", true
	}
	v := r.fields[c.index]
	if !t.clean && !t.checkText(r, c, v) {
		return "", false
	}
	if v != "" && (v[0] <= ' ' || v[len(v)-1] <= ' ') {
		if s := strings.TrimSpace(v); s != v {
			if s != "" {
				t.warn(r, c, RuleEncoding, v, "has white space around it, which is left out")
			}
			v = s
		}
	}
	if v == "" || slices.Contains(t.res.missing, v) {
		if c.required || c.demand {
			t.add(t.finding(r, c, RuleRequired, "", "is empty"))
			return "", false
		}
		return "", true
	}
	if !t.checkProperty(r, c, v) || !t.checkType(r, c, v) || !t.checkConstraints(r, c, v) {
		return "", false
	}
	return v, true
}

func (t *table) finding(r row, c *column, rule Rule, value, message string) Finding {
	return Finding{Severity: Error, Rule: rule, File: t.res.path, Line: r.lineOf(c.index), Column: c.name, Value: clip(value), Message: message}
}

func (t *table) warn(r row, c *column, rule Rule, value, message string) {
	f := t.finding(r, c, rule, value, message)
	f.Severity = Warning
	t.add(f)
}

// fail reports an error about a value and returns false. The message is a
// format for the value.
func (t *table) fail(r row, c *column, rule Rule, v, format string) bool {
	return t.failHinted(r, c, rule, v, format, nil)
}

func (t *table) failHinted(r row, c *column, rule Rule, v, format string, hint func() string) bool {
	t.addHinted(t.finding(r, c, rule, v, fmt.Sprintf(format, quoted(v))), hint)
	return false
}

func (t *table) checkText(r row, c *column, v string) bool {
	if !utf8.ValidString(v) {
		return t.failHinted(r, c, RuleEncoding, v, "%s is not UTF-8", func() string { return "save the file as UTF-8" })
	}
	if hasControl(v) {
		return t.fail(r, c, RuleEncoding, v, "%s has a control character")
	}
	if !norm.NFC.IsNormalString(v) {
		t.warn(r, c, RuleEncoding, v, "is not in Unicode normal form C, by which names are found")
	}
	return true
}

// hasControl reports whether s has a control character other than a tab or a
// line end. XML, in which graphs are exported, cannot hold them.
func hasControl(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
			return true
		}
	}
	return false
}

// checkProperty holds v to what the vocabulary says of the column.
func (t *table) checkProperty(r row, c *column, v string) bool {
	if c.prop == nil {
		return true
	}
	switch c.prop.Type {
	case schema.EnumProperty:
		if !slices.Contains(c.prop.Values, v) {
			return t.failEnum(r, c, v, c.prop.Values)
		}
	case schema.DateProperty:
		return t.checkDate(r, c, v)
	case schema.YearProperty:
		if _, ok := parseYear(v); !ok {
			return t.fail(r, c, RuleType, v, "%s is not a year")
		}
	case schema.IntProperty:
		if _, ok := parseInteger(v); !ok {
			return t.fail(r, c, RuleType, v, "%s is not a whole number")
		}
	case schema.FloatProperty:
		f, ok := parseNumber(v)
		if !ok {
			return t.fail(r, c, RuleType, v, "%s is not a number")
		}
		if low, high := c.prop.Min, c.prop.Max; low < high && (f < low || f > high) {
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is not between %v and %v", low, high))
		}
	case schema.OrdinalProperty:
		if _, ok := ordinal(v); !ok {
			return t.fail(r, c, RuleType, v, fmt.Sprintf("%%s has a number of more than %d digits", ordinalDigits))
		}
	case schema.URLProperty:
		if why := webAddress(v); why != "" {
			t.warn(r, c, RuleType, v, why)
		}
	}
	return true
}

func (t *table) checkDate(r row, c *column, v string) bool {
	if _, err := graph.ParseDate(v); err != nil {
		return t.failHinted(r, c, RuleType, v, "%s is not a date", func() string { return graph.Hint(err) })
	}
	return true
}

func (t *table) failEnum(r row, c *column, v string, values []string) bool {
	return t.failHinted(r, c, RuleEnum, v, "%s is not one of the permitted values", func() string {
		if n := nearest(v, slices.Values(values)); n != "" {
			return didYouMean(n)
		}
		if len(values) <= 8 {
			return "they are " + strings.Join(values, ", ")
		}
		return ""
	})
}

// checkType holds v to the type that datapackage.json declares.
func (t *table) checkType(r row, c *column, v string) bool {
	switch c.typ {
	case "number":
		if _, ok := parseNumber(v); !ok {
			return t.fail(r, c, RuleType, v, "%s is not a number")
		}
	case "integer":
		if _, ok := parseInteger(v); !ok {
			return t.fail(r, c, RuleType, v, "%s is not a whole number")
		}
	case "boolean":
		if !slices.Contains([]string{"true", "True", "TRUE", "1", "false", "False", "FALSE", "0"}, v) {
			return t.fail(r, c, RuleType, v, "%s is neither true nor false")
		}
	case "year":
		if _, ok := parseYear(v); !ok {
			return t.fail(r, c, RuleType, v, "%s is not a year")
		}
	case "date":
		if d, err := graph.ParseDate(v); err != nil || d.Day() == 0 {
			return t.failHinted(r, c, RuleType, v, "%s is not a day", func() string { return "a day is YYYY-MM-DD" })
		}
	}
	return true
}

// checkConstraints holds v to the constraints that datapackage.json declares.
func (t *table) checkConstraints(r row, c *column, v string) bool {
	if c.enum != nil && !slices.Contains(c.enum, v) {
		return t.failEnum(r, c, v, c.enum)
	}
	if c.min != nil || c.max != nil {
		f, ok := parseNumber(v)
		switch {
		case !ok:
			return t.fail(r, c, RuleType, v, "%s is not a number")
		case c.min != nil && f < *c.min:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is less than %v", *c.min))
		case c.max != nil && f > *c.max:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is more than %v", *c.max))
		}
	}
	if c.minLen > 0 || c.maxLen >= 0 {
		n := utf8.RuneCountInString(v)
		if n < c.minLen || c.maxLen >= 0 && n > c.maxLen {
			return t.fail(r, c, RulePattern, v, fmt.Sprintf("%%s has %d characters", n))
		}
	}
	// An id that is none is reported where it is looked up, with a better hint.
	if c.pattern != nil && !(c.isID && !graph.ValidKey(v)) && !c.matches(v) {
		return t.fail(r, c, RulePattern, v, "%s is not of the form "+strings.ReplaceAll(c.form, "%", "%%"))
	}
	if c.first != nil && !c.isID { // ids are unique over all files
		if line, ok := c.first[v]; ok {
			return t.fail(r, c, RuleUnique, v, fmt.Sprintf("%%s is in line %d already", line))
		}
		c.first[v] = r.lineOf(c.index)
	}
	return true
}

func (t *table) failID(r row, c *column, v string) bool {
	return t.failHinted(r, c, RuleID, v, "%s is not an id", func() string {
		return "lower-case letters and digits with single dots or hyphens between them"
	})
}

// matches reports whether v matches the pattern of c. Columns repeat their
// values, so each is tried once.
func (c *column) matches(v string) bool {
	ok, known := c.decided[v]
	if !known {
		ok = c.pattern.MatchString(v)
		c.decided[v] = ok
	}
	return ok
}
