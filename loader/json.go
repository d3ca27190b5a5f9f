package loader

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// member is a value of a JSON document that knows its line, so that what is
// wrong with datapackage.json can be pointed at.
type member struct {
	path    string // "resources.2.path"
	line    int
	value   any // string, json.Number, bool or nil where it is no object or array
	names   []string
	members map[string]*member // of an object
	items   []*member          // of an array
	form    byte               // '{', '[' or 0
}

const maxJSONDepth = 64

// parseJSON reads one JSON document. On failure it returns the line at fault.
func parseJSON(text string) (*member, int, error) {
	p := &jsonParser{dec: json.NewDecoder(strings.NewReader(text)), text: text, line: 1}
	p.dec.UseNumber()
	m, err := p.value("", 0)
	if err == nil {
		if _, more := p.dec.Token(); more != io.EOF {
			err = errors.New("something follows the document")
		}
	}
	if err != nil {
		line := p.lineAt(p.dec.InputOffset())
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line = 1 + strings.Count(text[:min(int(syntax.Offset), len(text))], "\n")
		} else if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			line, err = 1+strings.Count(strings.TrimRight(text, "\r\n"), "\n"), errors.New("the document is not complete")
		}
		return nil, line, err
	}
	return m, 0, nil
}

type jsonParser struct {
	dec  *json.Decoder
	text string
	at   int64 // where line is
	line int
}

// lineAt returns the line of offset; offsets must not decrease.
func (p *jsonParser) lineAt(offset int64) int {
	offset = min(offset, int64(len(p.text)))
	if offset > p.at {
		p.line += strings.Count(p.text[p.at:offset], "\n")
		p.at = offset
	}
	return p.line
}

func (p *jsonParser) value(path string, depth int) (*member, error) {
	if depth > maxJSONDepth {
		return nil, fmt.Errorf("nested more than %d deep", maxJSONDepth)
	}
	t, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	m := &member{path: path, line: p.lineAt(p.dec.InputOffset())}
	switch t {
	case json.Delim('{'):
		m.form, m.members = '{', map[string]*member{}
		for p.dec.More() {
			key, err := p.dec.Token()
			if err != nil {
				return nil, err
			}
			name, _ := key.(string)
			if m.members[name] != nil {
				return nil, fmt.Errorf("%q is there twice", name)
			}
			v, err := p.value(join(path, name), depth+1)
			if err != nil {
				return nil, err
			}
			m.names, m.members[name] = append(m.names, name), v
		}
	case json.Delim('['):
		m.form = '['
		for p.dec.More() {
			v, err := p.value(join(path, fmt.Sprint(len(m.items))), depth+1)
			if err != nil {
				return nil, err
			}
			m.items = append(m.items, v)
		}
	default:
		m.value = t
		return m, nil
	}
	_, err = p.dec.Token() // the closing delimiter
	return m, err
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// get returns the member of that name, or nil; m may be nil.
func (m *member) get(name string) *member {
	if m == nil {
		return nil
	}
	return m.members[name]
}

func (m *member) String() string {
	switch {
	case m.form == '{':
		return "an object"
	case m.form == '[':
		return "an array"
	case m.value == nil:
		return "null"
	}
	if s, ok := m.value.(string); ok {
		return quoted(s)
	}
	return fmt.Sprint(m.value)
}
