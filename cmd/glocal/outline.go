package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// outline writes a JSON value for people to read: one member a line, what
// belongs to it further in, items of lists behind dashes, in the order of the
// text, absent values as "–".
func outline(w io.Writer, text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	v, err := ordered(d)
	if err != nil {
		return err
	}
	var b strings.Builder
	draw(&b, v, "")
	_, err = io.WriteString(w, b.String())
	return err
}

// fields is a JSON object in the order of its text.
type fields []field

type field struct {
	name  string
	value any
}

// ordered reads the next value of d: fields, []any, string, json.Number, bool
// or nil.
func ordered(d *json.Decoder) (any, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t {
	case json.Delim('{'):
		object := fields{}
		for d.More() {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			value, err := ordered(d)
			if err != nil {
				return nil, err
			}
			object = append(object, field{fmt.Sprint(name), value})
		}
		_, err = d.Token()
		return object, err
	case json.Delim('['):
		list := []any{}
		for d.More() {
			value, err := ordered(d)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		_, err = d.Token()
		return list, err
	}
	return t, nil
}

// draw writes what belongs to a value, each line behind indent.
func draw(b *strings.Builder, v any, indent string) {
	switch v := v.(type) {
	case fields:
		for _, f := range v {
			b.WriteString(indent + f.name + ":")
			drawValue(b, f.value, indent+"  ")
		}
	case []any:
		for _, item := range v {
			var inner strings.Builder
			if draw(&inner, item, indent+"  "); inner.Len() == 0 {
				inner.WriteString("none\n")
			}
			b.WriteString(indent + "- " + strings.TrimLeft(inner.String(), " "))
		}
	default:
		b.WriteString(indent + scalar(v, indent) + "\n")
	}
}

// drawValue writes a value that stands behind a name.
func drawValue(b *strings.Builder, v any, indent string) {
	switch v := v.(type) {
	case fields:
		if len(v) > 0 {
			b.WriteString("\n")
			draw(b, v, indent)
			return
		}
	case []any:
		if flat, ok := words(v); ok {
			b.WriteString(" " + flat + "\n")
			return
		}
		b.WriteString("\n")
		draw(b, v, indent)
		return
	default:
		b.WriteString(" " + scalar(v, indent) + "\n")
		return
	}
	b.WriteString(" none\n")
}

// words returns a list of plain values in one line.
func words(list []any) (string, bool) {
	if len(list) == 0 {
		return "none", true
	}
	out := make([]string, len(list))
	for i, item := range list {
		switch item.(type) {
		case fields, []any:
			return "", false
		}
		if out[i] = scalar(item, ""); strings.ContainsAny(out[i], "\n,") {
			return "", false
		}
	}
	return strings.Join(out, ", "), true
}

func scalar(v any, indent string) string {
	switch v := v.(type) {
	case nil:
		return "–"
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case string:
		return strings.ReplaceAll(printable(v), "\n", "\n"+indent)
	}
	return fmt.Sprint(v)
}

// printable returns s without what could steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (r < ' ' || 0x7f <= r && r < 0xa0) {
			return '\uFFFD'
		}
		return r
	}, s)
}
