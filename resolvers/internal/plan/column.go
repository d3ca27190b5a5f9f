package plan

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
)

// leafStarter is a LeafCall of an operation.
type leafStarter[R, V any] struct {
	field  fieldInfo
	bound  bound[R, V]
	append func([]byte, V) []byte
	number int
}

type leafColumn[R, V any] struct {
	calls[R, V]
	of     *leafStarter[R, V]
	values []V
}

func (s *leafStarter[R, V]) start(x *Run, rows []R, absent func(R) bool) column {
	c, ok := x.take(s.number).(*leafColumn[R, V])
	if !ok {
		c = &leafColumn[R, V]{of: s}
	}
	c.values = slices.Grow(c.values, len(rows))[:len(rows)]
	c.field, c.rows, c.absent = &s.field, rows, absent
	c.call, c.err = s.bound.with(x, &s.field)
	x.ready = append(x.ready, c)
	x.started = append(x.started, started{c, s.number})
	return c
}

func (c *leafColumn[R, V]) release() (again bool) {
	c.calls.release()
	c.values = emptied(c.values)
	return cap(c.values) <= maxUsual
}

func (s *leafStarter[R, V]) ahead(*Run, []R) {}

func (c *leafColumn[R, V]) make(x *Run, row int) (err error) {
	c.values[row], err = c.call(x.Context, c.rows[row])
	return err
}

func (c *leafColumn[R, V]) step(x *Run) bool { return c.run(x, c) }

func (c *leafColumn[R, V]) write(x *Run, b []byte, row int) ([]byte, bool) {
	if err := c.failed(row); err != nil {
		x.fail(c.field, err)
		return append(b, "null"...), !c.field.nonNull
	}
	return c.of.append(b, c.values[row]), true
}

// objectStarter is an Object or Objects of an operation.
type objectStarter[R, V, C any] struct {
	field  fieldInfo
	bound  bound[R, V]
	spread func([]C, V) ([]C, bool)
	each   func(R, context.Context, []C) ([]C, error) // in place of bound and spread
	sel    *selection[C]
	usual  atomic.Int32 // how many objects there were the last time

	byKey  bool // see Object.ByKey
	number int
}

type objectColumn[R, V, C any] struct {
	calls[R, V]
	of      *objectStarter[R, V, C]
	objects []C    // of all rows
	spans   []span // of objects, by row
	frame   frame[C]

	itemErrs map[int]error // of objects that stand for null
}

// span is the objects of a row; it is not there where there is not even a list
// of none.
type span struct {
	from, to int32
	there    bool
}

func (s *objectStarter[R, V, C]) start(x *Run, rows []R, absent func(R) bool) column {
	c, ok := x.take(s.number).(*objectColumn[R, V, C])
	if !ok {
		c = &objectColumn[R, V, C]{of: s}
	}
	c.spans = room(c.spans, len(rows), &x.spans)
	c.field, c.rows, c.absent = &s.field, rows, absent
	if s.each == nil {
		c.call, c.err = s.bound.with(x, &s.field)
	}
	x.ready = append(x.ready, c)
	x.started = append(x.started, started{c, s.number})
	return c
}

func (c *objectColumn[R, V, C]) release() (again bool) {
	c.calls.release()
	c.frame.release()
	c.itemErrs = nil
	c.objects, c.spans = emptied(c.objects), emptied(c.spans)
	return max(cap(c.objects), cap(c.spans)) <= maxUsual
}

func (c *objectColumn[R, V, C]) make(x *Run, row int) error {
	if c.objects == nil {
		c.objects = make([]C, 0, max(len(c.rows), int(c.of.usual.Load())))
	}
	from := len(c.objects)
	if c.of.each != nil {
		all, err := c.of.each(c.rows[row], x.Context, c.objects)
		if err != nil {
			return err
		}
		c.objects = all
		c.spans[row] = span{int32(from), int32(len(all)), true}
		return nil
	}
	ctx := x.Context
	if c.of.sel.brief {
		ctx = x.BriefContext
	}
	v, err := c.call(ctx, c.rows[row])
	if items, ok := err.(ItemErrors); ok {
		c.failItems(from, items)
	} else if err != nil {
		if x.Ahead && errors.Is(err, x.Wait) {
			known, _ := c.of.spread(nil, v)
			c.of.sel.ahead(x, known)
		}
		return err
	}
	all, null := c.of.spread(c.objects, v)
	c.objects = all
	c.spans[row] = span{int32(from), int32(len(all)), !null}
	return nil
}

// ItemErrors is the error of a Call that returns a list nonetheless: the errors of
// those of its items that stand for null, by index.
type ItemErrors map[int]error

func (e ItemErrors) Error() string { return fmt.Sprintf("%d items of the list have errors", len(e)) }

// failItems keeps the errors of items of the list that begins at from.
func (c *objectColumn[R, V, C]) failItems(from int, errs ItemErrors) {
	if c.itemErrs == nil {
		c.itemErrs = make(map[int]error, len(errs))
	}
	for i, err := range errs {
		c.itemErrs[from+i] = err
	}
}

func (c *objectColumn[R, V, C]) step(x *Run) bool {
	if !c.run(x, c) {
		return false
	}
	if n := len(c.objects); n > 0 {
		c.of.usual.Store(int32(min(n, maxUsual)))
		c.frame.start(x, c.of.sel, c.objects)
	}
	return true
}

func (c *objectColumn[R, V, C]) write(x *Run, b []byte, row int) ([]byte, bool) {
	f, start := c.field, len(b)
	if err := c.failed(row); err != nil {
		x.fail(f, err)
		return append(b, "null"...), !f.nonNull
	}
	s := c.spans[row]
	if !s.there || !f.list && c.absentAt(int(s.from)) {
		if f.nonNull {
			x.fail(f, &NullError{f.Definition.Type.String()})
		}
		return append(b, "null"...), !f.nonNull
	}
	x.path = append(x.path, pathStep{name: f.Alias})
	ok := true
	if f.list {
		b, ok = c.writeList(x, b, s)
	} else {
		b, ok = c.frame.write(x, b, int(s.from))
	}
	x.path = x.path[:len(x.path)-1]
	if !ok {
		return append(b[:start], "null"...), !f.nonNull
	}
	return b, true
}

func (c *objectColumn[R, V, C]) writeList(x *Run, b []byte, s span) ([]byte, bool) {
	b = append(b, '[')
	ok := true
	for i := int(s.from); i < int(s.to); i++ {
		if i > int(s.from) {
			b = append(b, ',')
		}
		start, good := len(b), true
		x.path = append(x.path, pathStep{index: i - int(s.from)})
		if c.absentAt(i) {
			b = append(b, "null"...)
			good = !c.field.elemNonNull
			if err := c.itemErrs[i]; err != nil {
				x.failHere(c.field, err)
			} else if !good {
				x.failHere(c.field, &NullError{c.field.Definition.Type.Elem.String()})
			}
		} else if b, good = c.frame.write(x, b, i); !good && !c.field.elemNonNull {
			b, good = append(b[:start], "null"...), true
		}
		x.path = x.path[:len(x.path)-1]
		ok = ok && good
		if i%checkEvery == checkEvery-1 && x.Context.Err() != nil {
			return b, false
		}
	}
	return append(b, ']'), ok
}

func (c *objectColumn[R, V, C]) absentAt(i int) bool {
	absent := c.of.sel.typ.Absent
	return absent != nil && absent(c.objects[i])
}

// frame is a selection on the objects of a level.
type frame[R any] struct {
	sel  *selection[R]
	rows []R
	cols []column // aligned with the items of sel; nil for those that are direct

	// Where the selection differs by type:
	frames []frame[R] // of the rows with the same selection
	parts  []part     // by row, where it is in frames

	own []R // what rows is a part of, where that is of the frame itself
}

// release empties f.
func (f *frame[R]) release() {
	f.rows, f.cols, f.own = nil, emptied(f.cols), emptied(f.own)
	for i := range f.frames {
		f.frames[i].release()
	}
	f.frames, f.parts = f.frames[:0], emptied(f.parts)
}

type part struct {
	group, row int
	there      bool // false for an object that stands for null
}

func (f *frame[R]) start(x *Run, s *selection[R], rows []R) {
	f.sel, f.rows = s, rows
	if s.byType != nil {
		f.split(x)
		return
	}
	f.cols = room(f.cols, len(s.items), &x.columns)
	for i := range s.items {
		if s.items[i].direct != nil {
			continue
		}
		f.cols[i] = s.items[i].field.start(x, rows, s.typ.Absent)
	}
}

// split puts the objects of each type apart.
func (f *frame[R]) split(x *Run) {
	f.parts = slices.Grow(f.parts, len(f.rows))[:len(f.rows)]
	type group struct {
		sel *selection[R]
		n   int
	}
	var few [8]group
	groups, total := few[:0], 0
	for i, r := range f.rows {
		if absent := f.sel.typ.Absent; absent != nil && absent(r) {
			continue
		}
		sel := f.sel.of(f.sel.typ.Of(r))
		g := 0
		for g < len(groups) && groups[g].sel != sel {
			g++
		}
		if g == len(groups) {
			groups = append(groups, group{sel: sel})
		}
		f.parts[i] = part{group: g, row: groups[g].n, there: true}
		groups[g].n++
		total++
	}
	for len(f.frames) < len(groups) {
		if len(f.frames) < cap(f.frames) {
			f.frames = f.frames[:len(f.frames)+1] // with the room that it had
		} else {
			f.frames = append(f.frames, frame[R]{})
		}
	}
	f.own = slices.Grow(f.own, total)[:total]
	rows := f.own
	for g, of := range groups {
		f.frames[g].sel, f.frames[g].rows = of.sel, rows[:of.n:of.n]
		rows = rows[of.n:]
	}
	for i, r := range f.rows {
		if p := f.parts[i]; p.there {
			f.frames[p.group].rows[p.row] = r
		}
	}
	for g := range f.frames {
		p := &f.frames[g]
		p.start(x, p.sel, p.rows)
	}
}

// write appends an object, or nothing where the data has become too long.
func (f *frame[R]) write(x *Run, b []byte, row int) ([]byte, bool) {
	if x.full = x.full || x.MaxBytes > 0 && len(b) > x.MaxBytes; x.full {
		return b, false
	}
	if len(f.parts) > 0 {
		p := f.parts[row]
		return f.frames[p.group].write(x, b, p.row)
	}
	b = append(b, '{')
	ok := true
	for i := range f.sel.items {
		it := &f.sel.items[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, it.key...)
		if it.direct != nil {
			b = it.direct(b, f.rows[row])
			continue
		}
		var good bool
		b, good = f.cols[i].write(x, b, row)
		ok = ok && good // the rest is written for its errors
	}
	return append(b, '}'), ok
}
