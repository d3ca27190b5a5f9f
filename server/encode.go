package server

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/glocal-graph/glocal/resolvers"
)

// maxJoined is how long data may be to be copied into one piece with what stands
// around it.
const maxJoined = 4 << 10

// encode returns the JSON text of a response in pieces, errors first. Data is
// not parsed again, and not copied where it is long.
func encode(resp *resolvers.Response) ([][]byte, error) {
	head, tail := []byte("{"), []byte("}\n")
	if len(resp.Errors) > 0 {
		var err error
		if head, err = appendErrors(append(head, `"errors":`...), resp.Errors); err != nil {
			return nil, err
		}
	}
	if len(resp.Extensions) > 0 {
		text, err := json.Marshal(resp.Extensions)
		if err != nil {
			return nil, err
		}
		tail = append(append([]byte(`"extensions":`), text...), tail...)
		if len(head) > 1 || resp.Data != nil {
			tail = append([]byte(","), tail...)
		}
	}
	if resp.Data == nil {
		return [][]byte{append(head, tail...)}, nil
	}
	if len(head) > 1 {
		head = append(head, ',')
	}
	head = append(head, `"data":`...)
	if len(resp.Data) > maxJoined {
		return [][]byte{head, resp.Data, tail}, nil
	}
	b := make([]byte, 0, len(head)+len(resp.Data)+len(tail))
	return [][]byte{append(append(append(b, head...), resp.Data...), tail...)}, nil
}

// errorWriter appends errors as encoding/json does. An answer may have thousands
// that say the same, so each text is encoded once.
type errorWriter struct {
	b     []byte
	texts map[string][]byte
	err   error
}

func appendErrors(b []byte, list gqlerror.List) ([]byte, error) {
	w := &errorWriter{b: append(b, '['), texts: map[string][]byte{}}
	for i, e := range list {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		w.add(e)
	}
	return append(w.b, ']'), w.err
}

func (w *errorWriter) add(e *gqlerror.Error) {
	w.b = append(w.b, `{"message":`...)
	w.text(e.Message)
	if len(e.Path) > 0 {
		w.b = append(w.b, `,"path":[`...)
		for i, p := range e.Path {
			if i > 0 {
				w.b = append(w.b, ',')
			}
			switch p := p.(type) {
			case ast.PathName:
				w.text(string(p))
			case ast.PathIndex:
				w.b = strconv.AppendInt(w.b, int64(p), 10)
			}
		}
		w.b = append(w.b, ']')
	}
	if len(e.Locations) > 0 {
		w.value(`,"locations":`, e.Locations)
	}
	if len(e.Extensions) > 0 {
		w.b = append(w.b, `,"extensions":{`...)
		for i, name := range slices.Sorted(maps.Keys(e.Extensions)) {
			if i > 0 {
				w.b = append(w.b, ',')
			}
			w.text(name)
			switch v := e.Extensions[name].(type) {
			case string:
				w.b = append(w.b, ':')
				w.text(v)
			default:
				w.value(":", v)
			}
		}
		w.b = append(w.b, '}')
	}
	w.b = append(w.b, '}')
}

func (w *errorWriter) text(s string) {
	t, ok := w.texts[s]
	if !ok {
		var err error
		if t, err = json.Marshal(s); err != nil {
			w.err = err
		}
		w.texts[s] = t
	}
	w.b = append(w.b, t...)
}

func (w *errorWriter) value(before string, v any) {
	text, err := json.Marshal(v)
	if err != nil {
		w.err = err
	}
	w.b = append(append(w.b, before...), text...)
}
