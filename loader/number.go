package loader

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// parseNumber reads a decimal number; hexadecimal ones, infinities and
// underscores, which strconv takes, are none in a data package.
func parseNumber(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "+-0123456789.eE") != "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) {
		return 0, false
	}
	return f + 0, true // -0 is 0
}

// maxWhole is the bound up to which every whole number is a float64.
const maxWhole = 1 << 53

// parseInteger reads a whole number. Programs also write one with an exponent
// or a fraction of zeros, 1.2e+05 and 45000.0, and mean the same.
func parseInteger(s string) (int64, bool) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n, true
	}
	f, ok := parseNumber(s)
	if !ok || f != math.Trunc(f) || math.Abs(f) > maxWhole {
		return 0, false
	}
	return int64(f), true
}

// notation is how a column writes its numbers, as the Table Schema of
// Frictionless has it: decimalChar, groupChar and bareNumber.
type notation struct {
	decimal, group string // "" where they are not declared
	padded         bool   // text stands around the numbers
}

// plain returns v as parseNumber reads it, and whether v may be in the notation
// n: where the decimal character is a comma, a point is not one as well.
func (n notation) plain(v string) (string, bool) {
	if n == (notation{}) {
		return v, true
	}
	if n.padded {
		v = strings.TrimFunc(v, func(c rune) bool { return c != '+' && c != '-' && (c < '0' || c > '9') })
	}
	point := n.decimal
	if point == "" && n.group != "." {
		point = "."
	}
	whole, rest, fraction := v, "", false
	if point != "" {
		whole, rest, fraction = strings.Cut(v, point)
		if point != "." && (strings.Contains(rest, ".") || n.group != "." && strings.Contains(whole, ".")) {
			return "", false
		}
	}
	if n.group != "" && strings.Contains(whole, n.group) {
		parts := strings.Split(whole, n.group)
		for i, p := range parts {
			if i > 0 && len(p) != 3 || p == "" {
				return "", false
			}
		}
		whole = strings.Join(parts, "")
	}
	if fraction {
		return whole + "." + rest, true
	}
	return whole, true
}

var (
	commaNumber   = regexp.MustCompile(`^([+-]?\d+),(\d+)$`)
	groupedNumber = regexp.MustCompile(`^([+-]?\d{1,3}(?:([,.'’ \x{a0}\x{2009}\x{202f}])\d{3})+)(?:([.,])(\d+))?$`)
)

// meant says how the number v, which cannot be read, is written plainly, and
// what in the field of the descriptor would have it read as it is; "" where
// that is not clear.
func meant(v string, whole bool) (number, members string) {
	if m := commaNumber.FindStringSubmatch(v); m != nil && !(whole && len(m[2]) == 3) {
		if whole {
			return "", ""
		}
		return m[1] + "." + m[2], `"decimalChar": ","`
	}
	m := groupedNumber.FindStringSubmatch(v)
	if m == nil {
		return "", ""
	}
	group, decimal := m[2], m[3]
	number = strings.ReplaceAll(m[1], group, "")
	if strings.Trim(number, "+-0123456789") != "" || decimal == group || whole && decimal != "" {
		return "", ""
	}
	members = fmt.Sprintf(`"groupChar": %q`, group)
	if decimal != "" {
		number += "." + m[4]
	}
	if decimal == "," {
		members += `, "decimalChar": ","`
	}
	return number, members
}

// failNumber reports that v is not a number.
func (t *table) failNumber(r row, c *column, v string, whole bool) bool {
	f := t.finding(r, c, RuleType, v, quoted(v)+" is not a number")
	if whole {
		f.Message = quoted(v) + " is not a whole number"
	}
	number, members := meant(v, whole)
	if number != "" {
		f.Hint = "write " + number
	}
	if members != "" {
		f.remedy = fmt.Sprintf("add %s to the field %s of %s in %s", members, c.name, t.res.name, descriptorFile)
	}
	if f.Hint == "" && f.remedy == "" {
		f.Hint = "a number has digits and at most one point, for example 45.46"
		if whole {
			f.Hint = "a whole number has digits only, for example 120000"
		}
	}
	if d := c.notation.decimal; d != "" {
		f.Hint, f.remedy = fmt.Sprintf("%s declares the decimal character %q", descriptorFile, d), ""
	}
	t.add(f)
	return false
}

// wholeYear returns the year that programs write as 2019.0 where the column has
// gaps, or "".
func wholeYear(v string) string {
	if n, ok := parseInteger(v); ok && n > 0 && n < 10000 && strings.ContainsAny(v, ".eE") {
		return fmt.Sprintf("%04d", n)
	}
	return ""
}
