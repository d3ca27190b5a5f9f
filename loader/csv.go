package loader

import "strings"

// scanner reads CSV as RFC 4180 has it, with LF or CRLF, over a whole file. It
// differs from encoding/csv in three things that a loader for people's files
// needs: any quote character, the line of every field, and going on behind a
// fault where the next record most probably begins. On text without faults
// both give the same records.
type scanner struct {
	text      string
	delimiter byte
	quote     byte
	pos       int
	line      int // of pos, from 1
	row       int // number of the last record, from 1; empty lines count
	lines     []int32
}

// row is one record. Its fields are parts of the text where they can be.
type row struct {
	line   int
	fields []string
	lines  []int32 // of the fields; nil where all are on line
}

func (r row) lineOf(field int) int {
	if r.lines == nil || field >= len(r.lines) {
		return r.line
	}
	return int(r.lines[field])
}

// syntaxFault says what is wrong with a record, and where.
type syntaxFault struct {
	line, field int
	message     string
	start       string // the text of the record's first line
}

// maxQuoted bounds a quoted field, so that a quote that is never closed does
// not swallow the file.
const maxQuoted = 1 << 20

// next reads the next record into r, whose slices hold until the next call. It
// returns false at the end. Behind a fault it is at the line after the quote that was
// not closed, or after the line at fault.
func (s *scanner) next(r *row) (ok bool, bad *syntaxFault) {
	for s.pos < len(s.text) { // empty lines are no records
		n := newline(s.text[s.pos:])
		if n == 0 {
			break
		}
		s.pos += n
		s.line++
		s.row++
	}
	if s.pos >= len(s.text) {
		return false, nil
	}
	s.row++
	start := s.pos
	r.line, r.fields, r.lines = s.line, r.fields[:0], nil
	s.lines = s.lines[:0]
	for more := true; more; {
		var field, why string
		pos, line := s.pos, s.line
		if s.pos < len(s.text) && s.text[s.pos] == s.quote {
			if field, more, why = s.quoted(); why != "" {
				s.pos, s.line = pos, line
			}
		} else {
			field, more, why = s.plain()
		}
		if why != "" {
			bad = &syntaxFault{line, len(r.fields), why, firstLine(s.text[start:])}
			s.skipLine()
			return true, bad
		}
		r.fields = append(r.fields, field)
		s.lines = append(s.lines, int32(line))
	}
	if s.lines[len(s.lines)-1] != int32(r.line) {
		r.lines = s.lines
	}
	return true, nil
}

// plain reads a field without quotes and what ends it; more says that another
// field follows.
func (s *scanner) plain() (field string, more bool, why string) {
	rest := s.text[s.pos:]
	for i := 0; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == s.quote:
			return "", false, "quote inside a field that does not begin with one"
		case c == s.delimiter:
			s.pos += i + 1
			return rest[:i], true, ""
		case c == '\n' || c == '\r' && newline(rest[i:]) > 0:
			s.pos += i + newline(rest[i:])
			s.line++
			return rest[:i], false, ""
		}
	}
	s.pos = len(s.text)
	return rest, false, ""
}

// quoted reads a field in quotes and what ends it.
func (s *scanner) quoted() (field string, more bool, why string) {
	const open = "quote is not closed"
	s.pos++
	var b strings.Builder
	for begin := s.pos; ; {
		limit := min(len(s.text), begin+maxQuoted)
		n := -1
		if s.pos < limit {
			n = strings.IndexByte(s.text[s.pos:limit], s.quote)
		}
		if n < 0 {
			return "", false, open
		}
		part := s.text[s.pos : s.pos+n]
		s.line += strings.Count(part, "\n")
		s.pos += n + 1
		rest := s.text[s.pos:]
		if rest != "" && rest[0] == s.quote { // a doubled quote stands for one
			b.WriteString(part)
			b.WriteByte(s.quote)
			s.pos++
			continue
		}
		if b.Len() > 0 {
			b.WriteString(part)
			part = b.String()
		}
		if strings.Contains(part, "\r\n") {
			part = strings.ReplaceAll(part, "\r\n", "\n")
		}
		switch {
		case rest == "":
			return part, false, ""
		case rest[0] == s.delimiter:
			s.pos++
			return part, true, ""
		case newline(rest) > 0:
			s.pos += newline(rest)
			s.line++
			return part, false, ""
		}
		return "", false, "quote is not closed, or text follows the closing one"
	}
}

func (s *scanner) skipLine() {
	if n := strings.IndexByte(s.text[s.pos:], '\n'); n >= 0 {
		s.pos += n + 1
		s.line++
		return
	}
	s.pos = len(s.text)
}

// newline returns the length of the line end that text begins with, or 0. A
// carriage return at the end of the file is one.
func newline(text string) int {
	switch {
	case text == "":
		return 0
	case text[0] == '\n':
		return 1
	case text[0] == '\r' && (len(text) == 1 || text[1] == '\n'):
		return min(2, len(text))
	}
	return 0
}

func firstLine(text string) string {
	if n := strings.IndexByte(text, '\n'); n >= 0 {
		text = text[:n]
	}
	return strings.TrimSuffix(text, "\r")
}
