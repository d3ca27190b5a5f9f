package coerce

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// name is an enum value as a document spells it out, without quotation marks.
type name string

// scalar returns the value of a built-in scalar for v, and whether there is one.
// A scalar of another name takes every value.
func scalar(typ string, v any) (any, bool) {
	switch typ {
	case "Int":
		n, ok := Whole(v)
		return n, ok && n >= math.MinInt32 && n <= math.MaxInt32
	case "Float":
		return float(v)
	case "String":
		s, ok := v.(string)
		return s, ok
	case "Boolean":
		b, ok := v.(bool)
		return b, ok
	case "ID":
		return id(v)
	}
	return v, true
}

// id returns the ID for a string or a whole number of any length.
func id(v any) (any, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		if !strings.ContainsAny(v.String(), ".eE") {
			return v.String(), true
		}
	}
	n, ok := Whole(v)
	return strconv.FormatInt(n, 10), ok
}

// float returns the Float for a number.
func float(v any) (any, bool) {
	switch v := v.(type) {
	case float64:
		return v, !math.IsInf(v, 0) && !math.IsNaN(v)
	case json.Number:
		f, err := v.Float64()
		return f, err == nil
	}
	n, ok := Whole(v)
	return float64(n), ok
}

// Whole returns a number that has no fractional part: 5, 5.0 or 5e0.
func Whole(v any) (int64, bool) {
	switch v := v.(type) {
	case int:
		return int64(v), true
	case int64:
		return v, true
	case float64:
		const exact = 1 << 53 // larger ones may stand for another number
		return int64(v), v == math.Trunc(v) && math.Abs(v) < exact
	case json.Number:
		return whole(v.String())
	}
	return 0, false
}

// whole reads the text of a JSON number without losing digits.
func whole(text string) (int64, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, true
	}
	unsigned, negative := strings.CutPrefix(text, "-")
	mantissa, exponent := unsigned, 0
	if i := strings.IndexAny(unsigned, "eE"); i >= 0 {
		var err error
		if exponent, err = strconv.Atoi(unsigned[i+1:]); err != nil {
			return 0, false
		}
		mantissa = unsigned[:i]
	}
	before, after, _ := strings.Cut(mantissa, ".")
	digits, point := strings.TrimRight(before+after, "0"), len(before)+exponent
	const most = 40 // digits, leading zeros included; an int64 has 19
	switch {
	case digits == "":
		return 0, true
	case point < len(digits), point > most:
		return 0, false
	}
	digits += strings.Repeat("0", point-len(digits))
	if negative {
		digits = "-" + digits
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	return n, err == nil
}
