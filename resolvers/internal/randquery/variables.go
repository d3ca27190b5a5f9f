package randquery

import (
	"encoding/json"
	"maps"
	"slices"
)

// Request returns a request of d with new values for its variables. Cursors
// are null.
func (d *Document) Request() Request {
	g := d.g
	r := Request{Query: d.Query, OperationName: d.operation}
	for _, v := range d.variables {
		if d.isCursor(v.name) {
			if g.one(3) {
				d.set(&r, v.name, nil)
			}
			continue
		}
		switch {
		case !v.mandatory && g.one(3): // left out
		case g.one(300):
			d.set(&r, v.name, map[string]any{"unfit": true})
		case !v.def.Type.NonNull && !v.filled && g.one(8):
			d.set(&r, v.name, nil)
		default:
			d.set(&r, v.name, g.data(present(v.def.Type), v.position, 0))
		}
	}
	return r
}

// Following returns r with cursors that answer, the answer to r, has given; ok
// is false where it has none.
func (d *Document) Following(r Request, answer json.RawMessage) (next Request, ok bool) {
	if len(d.cursors) == 0 || len(answer) == 0 {
		return r, false
	}
	var data any
	if err := json.Unmarshal(answer, &data); err != nil {
		return r, false
	}
	next = Request{Query: r.Query, OperationName: r.OperationName}
	for name, v := range r.Variables {
		d.set(&next, name, v)
	}
	for _, c := range d.cursors {
		var found []string
		collect(data, c.key, c.field, &found)
		if len(found) > 0 {
			d.set(&next, c.variable, pick(d.g, found))
			ok = true
		}
	}
	return next, ok
}

func (d *Document) set(r *Request, name string, v any) {
	if r.Variables == nil {
		r.Variables = map[string]any{}
	}
	r.Variables[name] = v
}

func (d *Document) isCursor(name string) bool {
	for _, c := range d.cursors {
		if c.variable == name {
			return true
		}
	}
	return false
}

// collect gathers the cursors of connections that are answered under key. It
// takes those of lists in order and of objects by their keys' own search, so
// that the result has one order.
func collect(v any, key, field string, found *[]string) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collect(e, key, field, found)
		}
	case map[string]any:
		if connection, ok := v[key].(map[string]any); ok {
			if page, ok := connection["pageInfo"].(map[string]any); ok {
				if c, ok := page[field].(string); ok {
					*found = append(*found, c)
				}
			}
		}
		for _, k := range sorted(v) {
			collect(v[k], key, field, found)
		}
	}
}

func sorted(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
