package plan

import "sync"

// state is what a run of a plan works with. It is used again, so that a run
// allocates little; until then everything in it is empty.
type state struct {
	ready   []task // can go on
	waiting []task // wait for Fetch
	started []started
	path    []pathStep

	free [][]column // by the number of their starter
	root any        // *frame[Q]

	// What the columns of a first run are made of.
	spans   slab[span]
	columns slab[column]
	rows    slab[int]
}

// started is a column that a run has started, with the number of its starter.
type started struct {
	column
	number int
}

// take returns a column that an earlier run has left to the starter of a number,
// nil where there is none.
func (s *state) take(number int) column {
	if number >= len(s.free) || len(s.free[number]) == 0 {
		return nil
	}
	last := len(s.free[number]) - 1
	c := s.free[number][last]
	s.free[number] = s.free[number][:last]
	return c
}

// states are those of plans that are run for the first time, and perhaps the last:
// there are no columns in them.
var states sync.Pool

// keep keeps the columns of a run for others of the plan, which has so many
// starters.
func (s *state) keep(starters int) {
	if s.free == nil {
		s.free = make([][]column, starters)
	}
	for _, c := range s.started {
		if c.release() {
			s.free[c.number] = append(s.free[c.number], c.column)
		}
	}
}

// empty takes everything out of s but the columns that it keeps.
func (s *state) empty() {
	s.started, s.columns = emptied(s.started), slab[column]{}
	// Tasks were taken from the end, and stand there still.
	s.ready, s.waiting, s.path = emptied(s.ready[:cap(s.ready)]), emptied(s.waiting[:cap(s.waiting)]), emptied(s.path[:cap(s.path)])
}

// maxUsual bounds the room that is made for objects in advance, and that is left to
// other runs.
const maxUsual = 1 << 12

// emptied returns the room of s, and nothing in it.
func emptied[T any](s []T) []T {
	clear(s)
	return s[:0]
}

// room returns s, which is empty, with n zero values, those of more where it is too
// short.
func room[T any](s []T, n int, more *slab[T]) []T {
	if n > cap(s) {
		return more.take(n)
	}
	return s[:n]
}

// slab gives out short slices of long ones.
type slab[T any] struct{ rest []T }

const slabSize = 64

// take returns n zero values.
func (s *slab[T]) take(n int) []T {
	if n >= slabSize {
		return make([]T, n)
	}
	if n > len(s.rest) {
		s.rest = make([]T, slabSize)
	}
	out := s.rest[:n:n]
	s.rest = s.rest[n:]
	return out
}
