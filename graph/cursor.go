package graph

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"math"
)

// Cursor is a Position in the answer to one question on one version of the
// graph, in a form that travels: URL-safe text that callers must not take
// apart. It names what it stands behind by value, so that a page costs the
// same wherever it begins.
type Cursor string

// Question identifies what a cursor belongs to. Callers feed it all that
// shapes a sequence, but not the page.
type Question uint64

// MakeQuestion returns the identity of a question made of the given parts.
func MakeQuestion(parts ...string) Question {
	h := fnv.New64a()
	var r record
	r.text(parts...)
	h.Write(r)
	return Question(h.Sum64())
}

const cursorForm = 1 // first byte of every cursor; another form gets another

// MakeCursor returns the cursor of position p in the answer to q on version v.
func MakeCursor(v Version, q Question, p Position) Cursor {
	r := record{cursorForm}
	r = append(r, v[:8]...)
	r = binary.BigEndian.AppendUint64(r, uint64(q))
	r.count(len(p.Keys))
	for _, k := range p.Keys {
		switch k := k.(type) {
		case string:
			r = append(r, 's')
			r.text(k)
		case int64:
			r = append(r, 'i')
			r = binary.BigEndian.AppendUint64(r, uint64(k))
		case float64:
			r = append(r, 'f')
			r = binary.BigEndian.AppendUint64(r, math.Float64bits(k))
		default:
			r = append(r, 'n')
		}
	}
	r.text(p.ID)
	return Cursor(base64.RawURLEncoding.EncodeToString(r))
}

// Open returns the position that c stands for in the answer to q on version
// v. The error is ErrCursorStale for a cursor of another version, and
// ErrCursor for one of another question or no cursor at all.
func (c Cursor) Open(v Version, q Question) (Position, error) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(string(c))
	if err != nil || len(b) < 17 || b[0] != cursorForm {
		return Position{}, WithHint(ErrCursor, "use endCursor or startCursor of an earlier answer as it is")
	}
	if [8]byte(b[1:9]) != [8]byte(v[:8]) {
		return Position{}, WithHint(ErrCursorStale, "the data has changed: start again from the first page")
	}
	p, ok := readPosition(b[17:])
	if !ok || binary.BigEndian.Uint64(b[9:17]) != uint64(q) {
		return Position{}, WithHint(ErrCursor, "repeat the arguments that the cursor was made with; only the page may change")
	}
	return p, nil
}

func readPosition(b []byte) (p Position, ok bool) {
	n, b, ok := readCount(b)
	if !ok || n > uint64(len(b)) {
		return p, false
	}
	p.Keys = make([]any, n)
	for i := range p.Keys {
		if len(b) == 0 {
			return p, false
		}
		tag := b[0]
		b = b[1:]
		switch tag {
		case 's':
			if p.Keys[i], b, ok = readText(b); !ok {
				return p, false
			}
		case 'i', 'f':
			if len(b) < 8 {
				return p, false
			}
			u := binary.BigEndian.Uint64(b)
			b = b[8:]
			if tag == 'i' {
				p.Keys[i] = int64(u)
				continue
			}
			f := math.Float64frombits(u)
			if math.IsNaN(f) || math.IsInf(f, 0) {
				return p, false
			}
			p.Keys[i] = f
		case 'n':
		default:
			return p, false
		}
	}
	p.ID, b, ok = readText(b)
	return p, ok && len(b) == 0
}

func readCount(b []byte) (uint64, []byte, bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 || size > 1 && b[size-1] == 0 { // the shortest form only
		return 0, b, false
	}
	return n, b[size:], true
}

func readText(b []byte) (string, []byte, bool) {
	n, b, ok := readCount(b)
	if !ok || n > uint64(len(b)) {
		return "", b, false
	}
	return string(b[:n]), b[n:], true
}
