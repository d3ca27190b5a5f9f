package loader

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/internal/quantity"
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
	if s := strings.TrimSpace(v); s != v {
		if s != "" {
			t.warn(r, c, RuleEncoding, v, "has white space around it, which is left out")
		}
		v = s
	}
	if t.absent(c, v) {
		if c.required || c.demand {
			t.add(t.finding(r, c, RuleRequired, "", "is empty"))
			return "", false
		}
		return "", true
	}
	if c.isNumber() {
		plain, ok := c.notation.plain(v)
		if !ok {
			return "", t.failNumber(r, c, v, false)
		}
		v = plain
	}
	if !t.checkProperty(r, c, v) || !t.checkType(r, c, v) || !t.checkConstraints(r, c, v) {
		return "", false
	}
	t.countPlaceholder(r, c, v)
	return v, true
}

// isNumber reports whether c holds numbers, by the descriptor or the vocabulary.
func (c *column) isNumber() bool {
	return c.typ == "number" || c.typ == "integer" || c.prop != nil && (c.prop.Type == schema.IntProperty || c.prop.Type == schema.FloatProperty)
}

// absent reports whether v, without space around it, counts as empty.
func (t *table) absent(c *column, v string) bool {
	return v == "" || slices.Contains(t.res.missing, v) || slices.Contains(c.missing, v)
}

// finding returns an error about a cell. Of a placeholder it says how to have it
// count as empty.
func (t *table) finding(r row, c *column, rule Rule, value, message string) Finding {
	f := Finding{Severity: Error, Rule: rule, File: t.res.path, Line: r.lineOf(c.index), Column: c.name, Value: clip(value), Message: message}
	if placeholders[value] {
		f.remedy = t.declareMissing(value)
	}
	return f
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
	t.checkHidden(r, c, v)
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
		_, ok := t.readDate(r, c, v)
		return ok
	case schema.YearProperty:
		return t.checkYear(r, c, v)
	case schema.IntProperty:
		i, ok := parseInteger(v)
		if !ok {
			return t.failNumber(r, c, v, true)
		}
		return t.checkBounds(r, c, v, float64(i))
	case schema.FloatProperty:
		f, ok := parseNumber(v)
		if !ok {
			return t.failNumber(r, c, v, false)
		}
		return t.checkBounds(r, c, v, f)
	case schema.OrdinalProperty:
		s, ok := ordinal(v)
		if !ok {
			return t.fail(r, c, RuleType, v, fmt.Sprintf("%%s has a number of more than %d digits", ordinalDigits))
		}
		return t.checkLength(r, c, s)
	case schema.TextProperty:
		return !c.prop.Orderable || t.checkLength(r, c, v)
	case schema.URLProperty:
		if why := webAddress(v); why != "" {
			t.warn(r, c, RuleType, v, why)
		}
	}
	return true
}

// checkBounds holds the number n, which v is, to the bounds of the vocabulary.
func (t *table) checkBounds(r row, c *column, v string, n float64) bool {
	low, high, bounded := c.prop.Bounds()
	if !bounded || low <= n && n <= high {
		return true
	}
	return t.failHinted(r, c, RuleRange, v, fmt.Sprintf("%%s is not between %s and %s", decimal(low), decimal(high)), func() string {
		if c.prop.Type == schema.IntProperty && n <= 0 {
			return "leave the cell empty if the number is not known"
		}
		return ""
	})
}

// decimal returns f without an exponent.
func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func (t *table) checkYear(r row, c *column, v string) bool {
	y, ok := parseYear(v)
	if !ok {
		return t.failHinted(r, c, RuleType, v, "%s is not a year", func() string {
			if year := wholeYear(v); year != "" {
				return "write " + year
			}
			return "a year has four digits, for example 2019"
		})
	}
	if d, err := graph.ParseDate(v); err == nil && y > 0 {
		t.checkPlaceholderDate(r, c, v, d)
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
		return fmt.Sprintf("there are %d, for example %s", len(values), values[0])
	})
}

// checkType holds v to the type that datapackage.json declares.
func (t *table) checkType(r row, c *column, v string) bool {
	switch c.typ {
	case "number":
		if _, ok := parseNumber(v); !ok {
			return t.failNumber(r, c, v, false)
		}
	case "integer":
		if _, ok := parseInteger(v); !ok {
			return t.failNumber(r, c, v, true)
		}
	case "boolean":
		truths := c.truths
		if truths == nil {
			truths = []string{"true", "True", "TRUE", "1", "false", "False", "FALSE", "0"}
		}
		if !slices.Contains(truths, v) {
			return t.fail(r, c, RuleType, v, "%s is neither true nor false")
		}
	case "year":
		return t.checkYear(r, c, v)
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
	if c.min != nil || c.max != nil || c.above != nil || c.below != nil {
		f, ok := parseNumber(v)
		switch {
		case !ok:
			return t.failNumber(r, c, v, false)
		case c.min != nil && f < *c.min:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is less than %s", decimal(*c.min)))
		case c.max != nil && f > *c.max:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is more than %s", decimal(*c.max)))
		case c.above != nil && f <= *c.above:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is not more than %s", decimal(*c.above)))
		case c.below != nil && f >= *c.below:
			return t.fail(r, c, RuleRange, v, fmt.Sprintf("%%s is not less than %s", decimal(*c.below)))
		}
	}
	if c.minLen > 0 || c.maxLen >= 0 {
		n := utf8.RuneCountInString(v)
		if n < c.minLen || c.maxLen >= 0 && n > c.maxLen {
			return t.fail(r, c, RulePattern, v, fmt.Sprintf("%%s has %s; want %s", quantity.Of(n, "character"), c.lengths()))
		}
	}
	// An id that is none is reported where it is looked up, with a better hint.
	if c.pattern != nil && !(c.isID && !graph.ValidKey(v)) && !c.matches(v) {
		return t.failHinted(r, c, RulePattern, v, "%s is not of the form "+strings.ReplaceAll(c.form, "%", "%%"), func() string {
			if year := wholeYear(v); year != "" && c.matches(year) {
				return "write " + year
			}
			return ""
		})
	}
	if c.first != nil {
		if line, ok := c.first[v]; ok {
			return t.fail(r, c, RuleUnique, v, fmt.Sprintf("%%s is in line %d already", line))
		}
		c.first[v] = r.lineOf(c.index)
	}
	return true
}

// checkID reports whether v may be the key of an id of kind.
func (t *table) checkID(r row, c *column, kind graph.Kind, v string) bool {
	switch n := len(graph.MakeID(kind, v)); {
	case !graph.ValidKey(v):
		return t.failHinted(r, c, RuleID, v, "%s is not an id", func() string {
			if key := withoutKind(v); key != "" {
				return fmt.Sprintf("write %q", key)
			}
			return `lower-case letters and digits with single dots or hyphens between them, for example "milan-it"`
		})
	case n > graph.MaxID:
		return t.fail(r, c, RuleID, v, fmt.Sprintf("%%s makes an id of %s, of which %s are allowed", quantity.Of(n, "byte"), quantity.Number(graph.MaxID)))
	}
	return true
}

// withoutKind returns the key of an id that was copied with its kind, as the API
// gives it: "city:milan-it". It is "" where id has another form.
func withoutKind(id string) string {
	kind, key, _ := strings.Cut(id, ":")
	if _, known := schema.Kind(graph.Kind(kind)); known && graph.ValidKey(key) {
		return key
	}
	return ""
}

// lengths says how many characters a value may have.
func (f *field) lengths() string {
	switch {
	case f.maxLen < 0:
		return fmt.Sprintf("%d or more", f.minLen)
	case f.minLen == f.maxLen:
		return fmt.Sprint(f.minLen)
	}
	return fmt.Sprintf("%d to %d", f.minLen, f.maxLen)
}

// checkLength holds a text that a store keeps in order to the length that fits
// into an index.
func (t *table) checkLength(r row, c *column, v string) bool {
	if len(v) <= graph.MaxName {
		return true
	}
	return t.fail(r, c, RulePattern, v, fmt.Sprintf("%%s has %s, of which %s are allowed", quantity.Of(len(v), "byte"), quantity.Number(graph.MaxName)))
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
