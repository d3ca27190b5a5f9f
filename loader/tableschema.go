package loader

import (
	"regexp"
	"slices"

	"github.com/glocal-graph/glocal/graph"
)

// schema reads the fields of a resource, and what its schema says of the table.
// It returns nil where there are no fields.
func (d descriptorReader) schema(m *member, res *resource) []*field {
	d, schema := d.follow(m.get("schema"))
	fields := schema.get("fields")
	if fields == nil || fields.form != '[' {
		if schema != nil {
			m = schema
		} else if m.get("schema") != nil {
			return nil // that is reported
		}
		d.bad(m, "a resource has a schema with an array of fields")
		return nil
	}
	if v := schema.get("missingValues"); v != nil {
		res.missing = d.words(v)
	}
	if v := schema.get("fieldsMatch"); v != nil {
		if s := d.oneText(v); s != "exact" && s != "equal" {
			d.bad(v, "fieldsMatch %s is not read here; the columns are those of the fields, which is \"equal\"", quoted(s))
		}
	}
	var list []*field
	for _, m := range fields.items {
		f := d.field(m)
		if slices.ContainsFunc(list, func(g *field) bool { return g.name == f.name }) {
			d.bad(m, "the field %s is there twice", quoted(f.name))
			continue
		}
		list = append(list, f)
	}
	d.keys(schema, res, list)
	d.foreignKeys(schema.get("foreignKeys"), res)
	return list
}

// keys reads primaryKey and uniqueKeys. What is in a primary key is not empty.
func (d descriptorReader) keys(schema *member, res *resource, fields []*field) {
	if m := schema.get("primaryKey"); m != nil {
		key := d.key(m, fields)
		for _, f := range fields {
			f.required = f.required || slices.Contains(key, f.name)
		}
		res.keys = append(res.keys, key)
	}
	unique := schema.get("uniqueKeys")
	if unique == nil {
		return
	}
	if unique.form != '[' {
		d.bad(unique, "is %v; want an array of keys", unique)
	}
	for _, m := range unique.items {
		res.keys = append(res.keys, d.key(m, fields))
	}
}

// key reads the names of the fields of a key: a text or an array.
func (d descriptorReader) key(m *member, fields []*field) []string {
	var names []string
	if m.form == '[' {
		names = d.texts(m)
	} else {
		names = []string{d.text(m)}
	}
	for _, name := range names {
		if !slices.ContainsFunc(fields, func(f *field) bool { return f.name == name }) && name != "" {
			d.bad(m, "the field %s is not there", quoted(name))
		}
	}
	return names
}

// foreignKeys warns of keys that nothing checks. One that leads from one column
// to the ids of a resource is checked, or is not read, as the vocabulary has it.
func (d descriptorReader) foreignKeys(keys *member, res *resource) {
	if keys == nil {
		return
	}
	for _, k := range keys.items {
		from, ref := k.get("fields"), k.get("reference")
		to := ref.get("fields")
		if to == nil || from == nil {
			continue
		}
		one := func(m *member) string {
			if m.form == '[' && len(m.items) == 1 {
				m = m.items[0]
			}
			s, _ := m.value.(string)
			return s
		}
		target := one(to)
		checked := target == idColumn || res.name == relationsResource && target == "relation"
		if one(from) == "" || !checked {
			d.warn(k, "this foreign key is not checked here; keys that lead from one column to the ids of a resource are")
		}
	}
}

// words reads texts that may have labels: "n/a", or {"value": "n/a", "label": …}.
func (d descriptorReader) words(m *member) []string {
	if m == nil || m.form != '[' {
		return d.texts(m)
	}
	plain := *m
	plain.items = slices.Clone(m.items)
	for i, item := range plain.items {
		if v := item.get("value"); v != nil {
			plain.items[i] = v
		}
	}
	return d.texts(&plain)
}

// oneText is text for a member that may be an array of one text.
func (d descriptorReader) oneText(m *member) string {
	if m.form == '[' && len(m.items) == 1 {
		m = m.items[0]
	}
	return d.text(m)
}

// Types of the Table Schema of Frictionless; those that are true are checked.
var fieldTypes = map[string]bool{"": true, "string": true, "number": true, "integer": true, "boolean": true, "date": true, "year": true, "any": true,
	"yearmonth": false, "time": false, "datetime": false, "duration": false, "object": false, "array": false, "list": false, "geopoint": false, "geojson": false}

func (d descriptorReader) field(m *member) *field {
	f := &field{file: d.file, line: m.line, at: m.path, name: d.text(m.get("name")), typ: d.text(m.get("type")),
		relation: graph.Rel(d.text(m.get("relation"))), related: m.get("relation") != nil}
	if f.name == "" {
		d.bad(m, "a field has a name")
	}
	switch checked, known := fieldTypes[f.typ]; {
	case !known:
		d.bad(m.get("type"), "is %v, which is no type of a field", m.get("type"))
	case !checked:
		d.warn(m.get("type"), "cells are not checked for the type %s here", f.typ)
	}
	d.format(m, f)
	d.notation(m, f)
	if v := m.get("missingValues"); v != nil {
		f.missing = d.words(v)
	}
	c := m.get("constraints")
	f.required, f.unique = d.truth(c.get("required")), d.truth(c.get("unique"))
	f.enum = d.texts(c.get("enum"))
	if v := m.get("categories"); v != nil && f.enum == nil {
		f.enum = d.words(v)
	}
	f.above, f.below = d.number(c.get("exclusiveMinimum")), d.number(c.get("exclusiveMaximum"))
	if v := c.get("jsonSchema"); v != nil {
		d.bad(v, "jsonSchema is not read here")
	}
	f.min, f.max = d.number(c.get("minimum")), d.number(c.get("maximum"))
	f.minLen, f.maxLen = d.length(c.get("minLength"), 0), d.length(c.get("maxLength"), -1)
	if p := c.get("pattern"); p != nil {
		f.form = d.text(p)
		var err error
		if f.pattern, err = regexp.Compile(`^(?:` + f.form + `)$`); err != nil {
			d.bad(p, "is not a regular expression: %v", err)
		}
	}
	return f
}

// format reports a format of a field that changes what its cells mean.
func (d descriptorReader) format(m *member, f *field) {
	if v := m.get("delimiter"); v != nil && f.typ == "list" && d.text(v) != ";" {
		d.bad(v, "is %v; lists in a cell are separated by semicolons", v)
	}
	v := m.get("format")
	if v == nil {
		return
	}
	form := d.text(v)
	switch f.typ {
	case "date", "time", "datetime", "year", "yearmonth":
		if form != "" && form != "default" && form != "any" {
			d.bad(v, "the format %s is not read here; write dates as YYYY-MM-DD, for example 2019-03-01, and leave the format out", quoted(form))
		}
	case "string", "", "any":
		if form != "" && form != "default" && form != "uri" {
			d.warn(v, "the format %s is not checked here", quoted(form))
		}
	}
}

// notation reads how a field writes numbers and truths.
func (d descriptorReader) notation(m *member, f *field) {
	one := func(name string) string {
		v := m.get(name)
		if v == nil || v.value == "" {
			return ""
		}
		s := d.text(v)
		if len([]rune(s)) != 1 || s >= "0" && s <= "9" {
			d.bad(v, "is %v; want one character that is no digit", v)
			return ""
		}
		return s
	}
	f.notation = notation{decimal: one("decimalChar"), group: one("groupChar")}
	if v := m.get("bareNumber"); v != nil {
		f.notation.padded = !d.truth(v)
	}
	if yes, no := m.get("trueValues"), m.get("falseValues"); yes != nil || no != nil {
		f.truths = append(d.texts(yes), d.texts(no)...)
	}
}
