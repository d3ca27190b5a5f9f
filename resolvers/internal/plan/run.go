package plan

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/vektah/gqlparser/v2/ast"
)

// Run is one execution of a plan. Its exported fields are set by who starts it.
type Run struct {
	Context   context.Context
	Variables map[string]any

	// BriefContext is the context of calls for objects of which nothing but their
	// type and what Type.Brief names is asked.
	BriefContext context.Context

	// Wait is the error with which a Call says that it needs an answer which
	// has been asked for and is not there yet. The call is repeated after
	// Fetch, which gets all answers that have been asked for.
	Wait  error
	Fetch func()

	// Ahead lets questions about an object be asked together with the one for
	// the object itself, where a Call returns beside Wait objects of which only
	// the key is known.
	Ahead bool

	// MaxBytes is how long the data may become; 0 means any length.
	MaxBytes int

	// Report is told of the error of a field, in the order of the answer.
	Report func(err error, at Place)

	*state
	full bool // the data has become longer than MaxBytes
}

// ErrTooLong is returned where the data is longer than Run.MaxBytes.
var ErrTooLong = errors.New("the answer is too long")

// Place is where in an answer an error belongs.
type Place struct {
	Path     ast.Path
	Position *ast.Position // in the document
}

// NullError is the error of a value that is null and must not be.
type NullError struct{ Type string }

func (e *NullError) Error() string { return "null in a field of type " + e.Type }

// task is a field that is being resolved for all objects of a level.
type task interface {
	// step goes on; it returns false if it has to wait for Fetch.
	step(x *Run) bool
}

type pathStep struct {
	name  string
	index int // where name is empty
}

// maxUsualBytes bounds the room that is made for an answer in advance.
const maxUsualBytes = 1 << 20

// firstBytes is the room that is made for the first answer of a plan.
const firstBytes = 2048

// Execute runs p on query and returns the data of the answer. The error is that
// of the context, or ErrTooLong.
func Execute[Q any](x *Run, p *Plan[Q], query Q) ([]byte, error) {
	usual := int(p.usual.Load())
	pool := &states
	if usual > 0 {
		pool = &p.states
	}
	x.state, _ = pool.Get().(*state)
	if x.state == nil {
		x.state = &state{}
	}
	f, _ := x.root.(*frame[Q])
	if f == nil {
		f = &frame[Q]{}
		x.root = f
	}
	f.start(x, p.root, append(f.own[:0], query))
	for len(x.ready)+len(x.waiting) > 0 {
		if len(x.ready) == 0 {
			x.Fetch()
			x.ready, x.waiting = x.waiting, x.ready
		}
		if err := x.Context.Err(); err != nil {
			return nil, err
		}
		t := x.ready[len(x.ready)-1]
		x.ready = x.ready[:len(x.ready)-1]
		if !t.step(x) {
			x.waiting = append(x.waiting, t)
		}
	}
	length := firstBytes
	if usual > 0 {
		length = usual + 64
	}
	b, ok := f.write(x, make([]byte, 0, length), 0)
	if err := x.Context.Err(); err != nil {
		return nil, err
	}
	if x.full || x.MaxBytes > 0 && len(b) > x.MaxBytes {
		return nil, ErrTooLong
	}
	if !ok {
		b = append(b[:0], "null"...)
	}
	p.usual.Store(int32(min(len(b), maxUsualBytes)))
	if usual > 0 {
		f.own = f.rows
		f.release()
		x.keep(p.starters)
	} else {
		x.root = nil
	}
	x.empty()
	pool.Put(x.state)
	return b, nil
}

// fail reports the error of a field of the object at the end of the path.
func (x *Run) fail(f *fieldInfo, err error) {
	x.Report(err, Place{append(x.place(), ast.PathName(f.Alias)), f.Position})
}

// calls is the calls of a field for all objects of a level.
type calls[R, V any] struct {
	field  *fieldInfo
	rows   []R
	absent func(R) bool
	call   Call[R, V]
	err    error // of the arguments, so of every call

	begun   bool
	waiting []int         // rows to be called again
	retried []int         // those that are being called again
	errs    map[int]error // by row
}

// release empties c.
func (c *calls[R, V]) release() {
	*c = calls[R, V]{waiting: c.waiting[:0], retried: c.retried[:0]}
}

// maker makes the value of a row.
type maker interface {
	make(x *Run, row int) error
}

// checkEvery is how many objects are resolved between two looks at the context.
const checkEvery = 1000

// run makes the calls that are due. It returns false if some have to be
// repeated.
func (c *calls[R, V]) run(x *Run, m maker) bool {
	if c.err != nil {
		return true
	}
	if !c.begun {
		c.begun = true
		for i := 0; i < len(c.rows); {
			i = c.from(x, m, nil, i, len(c.rows))
		}
		return len(c.waiting) == 0
	}
	rows := c.waiting
	c.waiting, c.retried = c.retried[:0], rows
	for i := 0; i < len(rows); {
		i = c.from(x, m, rows, i, len(rows))
	}
	return len(c.waiting) == 0
}

// from makes the calls from number i to n, for the rows of that number or, where
// rows is not nil, those that it names. It returns the number of the next call,
// which is not n where a call has panicked.
func (c *calls[R, V]) from(x *Run, m maker, rows []int, i, n int) (next int) {
	row := 0
	defer func() {
		if v := recover(); v != nil {
			c.fail(row, fmt.Errorf("panic: %v\n%s", v, debug.Stack()))
			next++
		}
	}()
	for next = i; next < n; next++ {
		row = next
		if rows != nil {
			row = rows[next]
		}
		if next%checkEvery == checkEvery-1 && x.Context.Err() != nil {
			return n
		}
		if c.absent != nil && c.absent(c.rows[row]) {
			continue
		}
		err := m.make(x, row)
		switch {
		case err == nil:
		case errors.Is(err, x.Wait):
			if cap(c.waiting) == 0 {
				c.waiting = x.rows.take(n - next)[:0]
			}
			c.waiting = append(c.waiting, row)
		default:
			c.fail(row, err)
		}
	}
	return next
}

func (c *calls[R, V]) fail(row int, err error) {
	if c.errs == nil {
		c.errs = map[int]error{}
	}
	c.errs[row] = err
}

// failed returns the error of a row.
func (c *calls[R, V]) failed(row int) error {
	if c.err != nil {
		return c.err
	}
	if c.errs == nil {
		return nil
	}
	return c.errs[row]
}

// failHere reports the error of an item of a list, at the end of the path.
func (x *Run) failHere(f *fieldInfo, err error) {
	x.Report(err, Place{x.place(), f.Position})
}

func (x *Run) place() ast.Path {
	path := make(ast.Path, 0, len(x.path)+1)
	for _, s := range x.path {
		if s.name != "" {
			path = append(path, ast.PathName(s.name))
		} else {
			path = append(path, ast.PathIndex(s.index))
		}
	}
	return path
}
