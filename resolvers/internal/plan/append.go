package plan

import "strconv"

const hexDigits = "0123456789ABCDEF"

// AppendText appends s as a JSON string.
func AppendText[T ~string](b []byte, s T) []byte {
	b = append(b, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			b = append(b, `\t`...)
		case '\r':
			b = append(b, `\r`...)
		case '\n':
			b = append(b, `\n`...)
		case '"', '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, `\u00`...)
			b = append(b, hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(append(b, s[start:]...), '"')
}

// AppendInt appends n.
func AppendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// AppendFloat appends f, which is finite.
func AppendFloat(b []byte, f float64) []byte { return strconv.AppendFloat(b, f, 'g', -1, 64) }

// AppendBool appends v.
func AppendBool(b []byte, v bool) []byte { return strconv.AppendBool(b, v) }

// AppendOptional returns what appends null for nil, and otherwise what write
// appends.
func AppendOptional[T any](write func([]byte, T) []byte) func([]byte, *T) []byte {
	return func(b []byte, v *T) []byte {
		if v == nil {
			return append(b, "null"...)
		}
		return write(b, *v)
	}
}

// AppendList returns what appends a list, [] for nil.
func AppendList[T any](write func([]byte, T) []byte) func([]byte, []T) []byte {
	return func(b []byte, list []T) []byte {
		b = append(b, '[')
		for i, v := range list {
			if i > 0 {
				b = append(b, ',')
			}
			b = write(b, v)
		}
		return append(b, ']')
	}
}

// AppendOptionalList returns what appends a list, null for nil.
func AppendOptionalList[T any](write func([]byte, T) []byte) func([]byte, []T) []byte {
	all := AppendList(write)
	return func(b []byte, list []T) []byte {
		if list == nil {
			return append(b, "null"...)
		}
		return all(b, list)
	}
}
